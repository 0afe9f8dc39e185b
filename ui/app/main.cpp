#include "base/DataPaths.h"
#include "ui/app/MainWindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScreen>

#include <algorithm>
#include <iostream>

namespace chokepoint {

namespace {

/// The words of the command line; a fault is told on stderr and ends the program with 2.
struct CommandLine {
    StartRequest start;
    QString language;
    int exitCode = -1; ///< at once, if not below 0
};

CommandLine readCommandLine(const QCoreApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "A strategy wargame of techno-hegemony."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument("file", QCoreApplication::translate("main", "A session to open."), "[FILE]");
    const QCommandLineOption scenario("new", QCoreApplication::translate("main", "Begins a new game."),
                                      "SCENARIO");
    const QCommandLineOption seat("seat", QCoreApplication::translate("main", "The power to play."), "POWER");
    const QCommandLineOption language("language",
                                      QCoreApplication::translate("main", "Language of the screens."), "ID");
    const QCommandLineOption seed("seed", QCoreApplication::translate("main", "Seed of chance."), "N");
    parser.addOptions({scenario, seat, language, seed});
    parser.process(application);
    CommandLine line;
    line.start.file = parser.positionalArguments().value(0);
    line.start.scenario = parser.value(scenario);
    line.start.seat = parser.value(seat);
    line.language = parser.value(language);
    if (parser.isSet(seed)) {
        bool whole = false;
        line.start.seed = parser.value(seed).toULongLong(&whole);
        if (!whole) {
            std::cerr << qPrintable(QCoreApplication::translate("main", "--seed wants a whole number."))
                      << '\n';
            line.exitCode = 2;
        }
    }
    return line;
}

/// Whether all that is wanted is words, which need no display.
bool asksForWords(const QStringList& arguments) {
    static const QStringList words = {"-h", "--help", "--help-all", "-v", "--version"};
    return std::any_of(arguments.begin(), arguments.end(),
                       [](const QString& argument) { return words.contains(argument); });
}

int run(QApplication& application, SessionLibrary library) {
    const CommandLine line = readCommandLine(application);
    if (line.exitCode >= 0)
        return line.exitCode;
    MainWindow window(std::move(library));
    if (!line.language.isEmpty())
        window.setLanguage(line.language);
    window.resize(window.size().boundedTo(window.screen()->availableSize())); // not every desktop sees to it
    window.show();
    QApplication::processEvents(); // it stands, empty, while content is still being read
    window.begin(line.start);
    return QApplication::exec();
}

} // namespace

} // namespace chokepoint

int main(int argc, char** argv) {
    using namespace chokepoint;
    QCoreApplication::setApplicationName("chokepoint");
    QCoreApplication::setApplicationVersion(CHOKEPOINT_VERSION);
    if (asksForWords(QStringList(argv + 1, argv + argc))) {
        const QCoreApplication application(argc, argv);
        return readCommandLine(application).exitCode;
    }
    SessionLibrary library(dataRoot()); // reads content while the application is made
    QApplication application(argc, argv);
    return run(application, std::move(library));
}
