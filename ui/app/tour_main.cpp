// Writes a picture of every screen from a real game: chokepoint-tour FOLDER [ja-1280x720]
#include "base/DataPaths.h"
#include "ui/app/Tour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>

#include <iostream>

int main(int argc, char** argv) {
    using namespace chokepoint;
    QApplication application(argc, argv);
    QApplication::setApplicationName("chokepoint-tour");
    QStandardPaths::setTestModeEnabled(true); // the reader's own settings and sessions stay as they are
    QCommandLineParser parser;
    parser.setApplicationDescription("Writes a picture of every screen from a real game.");
    parser.addHelpOption();
    parser.addPositionalArgument("FOLDER", "Where the pictures go.");
    parser.addPositionalArgument("WALK", "One walk alone: ja-1280x720.", "[WALK]");
    parser.process(application);
    const QDir folder(parser.positionalArguments().value(0, "tour"));
    if (!QDir().mkpath(folder.path())) {
        std::cerr << qPrintable(folder.path()) << " cannot be made\n";
        return 4;
    }
    Tour tour(dataRoot(), folder, parser.positionalArguments().value(1));
    bool whole = true;
    for (const char* language : {"en", "ja"})
        for (const QSize& size : {QSize(1600, 900), QSize(1280, 720)})
            whole = tour.walk(language, size) && whole;
    whole = tour.walk("en", {1280, 720}, 2) && whole;
    std::cout << tour.pictures().size() << " pictures in " << qPrintable(folder.absolutePath()) << '\n';
    return whole ? 0 : 1;
}
