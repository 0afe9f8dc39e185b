// Measures the desktop: chokepoint-ui-bench [--json] [--gate]. One line a figure, with its yardstick from the same run.
#include "base/DataPaths.h"
#include "rulebook/Rulebook.h"
#include "ui/app/Atlas.h"
#include "ui/app/MainWindow.h"
#include "ui/app/PlayScreen.h"
#include "ui/map/MapBench.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMainWindow>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string_view>

namespace chokepoint {

namespace {

/// A figure, what it is held against, and how many times as much it may be.
struct Figure {
    QString name;
    double value;
    QString unit;
    QString yardstick;
    double yardstickValue;
    double gate;

    double ratio() const { return value / yardstickValue; }
};

/// Ends the process when the widget of that name has been painted once, without clearing up: that is not what is measured.
class FirstPaint : public QObject {
public:
    explicit FirstPaint(QString name) : m_name(std::move(name)) { qApp->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == this && event->type() == QEvent::User)
            std::_Exit(0);
        if (event->type() == QEvent::Paint &&
            watched->objectName() == m_name) // what else is painted now included
            QApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
        return QObject::eventFilter(watched, event);
    }

private:
    QString m_name;
};

StartRequest aGame() {
    StartRequest request;
    const std::vector<std::string> scenarios = scenarioIds(dataRoot());
    request.scenario = scenarios.empty() ? QString() : QString::fromStdString(scenarios.front());
    request.seed = 7;
    return request;
}

/// What a child process does: shows a window and ends with its first paint.
int paintBare() {
    QMainWindow bare;
    bare.resize(1600, 900);
    bare.setObjectName("bare");
    const FirstPaint ends("bare");
    bare.show();
    return QApplication::exec();
}

int paintGame(SessionLibrary library) {
    MainWindow window(std::move(library));
    const FirstPaint ends("map_view");
    window.show(); // as main.cpp does
    QApplication::processEvents();
    window.begin(aGame());
    return QApplication::exec();
}

/// Milliseconds from the start of a process to its first paint; below 0 where it did not get there.
double firstPaintOf(const char* what) {
    QElapsedTimer clock;
    clock.start();
    if (QProcess::execute(QApplication::applicationFilePath(), {"--paint", what}) != 0)
        return -1;
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

double medianOf(std::vector<double> samples) {
    std::sort(samples.begin(), samples.end());
    return samples.front() < 0 ? samples.front() : samples[samples.size() / 2];
}

/// The game's first map and a bare window by turns, so that both meet the same machine.
Figure firstPaint() {
    constexpr int goes = 11;
    std::vector<double> game, bare;
    for (int i = 0; i < goes; ++i) {
        bare.push_back(firstPaintOf("bare"));
        game.push_back(firstPaintOf("game"));
    }
    return {"first_paint", medianOf(game), "ms", "bare_window", medianOf(bare), 3};
}

/// The longest time, in ms, for which the window did not get to its events while turns resolved.
double longestBlock(int turns) {
    MainWindow window(dataRoot());
    window.begin(aGame());
    window.show();
    window.table()->session(); // the game's file is written before anybody thinks
    double longest = 0;
    QElapsedTimer sinceBeat;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, [&] {
        longest = std::max(longest, static_cast<double>(sinceBeat.nsecsElapsed()) / 1e6);
        sinceBeat.restart();
    });
    for (int turn = 0; turn < turns && window.playScreen() != nullptr; ++turn) {
        for (int i = 0; i < 20; ++i) // what the turn before left to paint is not the thinking
            QApplication::processEvents(QEventLoop::AllEvents, 20);
        QEventLoop until;
        const auto done =
            QObject::connect(window.table(), &GameTable::resolvingFailed, &until, &QEventLoop::quit);
        const auto resolved =
            QObject::connect(window.table(), &GameTable::turnResolved, &until, &QEventLoop::quit);
        sinceBeat.start();
        heart.start(0);
        window.playScreen()->commit();
        until.exec();
        heart.stop();
        QObject::disconnect(done);
        QObject::disconnect(resolved);
    }
    return longest;
}

std::vector<MapCountry> countriesOfAGame() {
    MainWindow window(dataRoot());
    window.begin(aGame());
    return window.playScreen() != nullptr ? mapCountries(window.playScreen()->desk())
                                          : std::vector<MapCountry>();
}

std::vector<Figure> measure() {
    std::vector<Figure> figures;
    longestBlock(1); // a first game, so that what is measured is a start like every one after it
    figures.push_back(firstPaint());
    const std::vector<MapCountry> countries = countriesOfAGame();
    const QSize size(1600, 900);
    figures.push_back({"recolour", benchMapRecolour(countries, size) * 1e3, "ms", "one_millisecond", 1, 1});
    figures.push_back({"hit_test", benchMapHitTest(countries, size) * 1e6, "us", "one_microsecond", 1, 1});
    constexpr double unnoticed = 50; // ms
    figures.push_back({"window_blocked", longestBlock(5), "ms", "unnoticed", unnoticed, 1});
    return figures;
}

int report(const std::vector<Figure>& figures, bool json, bool gate) {
    bool met = true;
    for (const Figure& figure : figures) {
        const bool passed = figure.value >= 0 && figure.ratio() <= figure.gate;
        met = met && passed;
        if (json)
            std::cout << QJsonDocument(QJsonObject{{"name", figure.name},
                                                   {"value", figure.value},
                                                   {"unit", figure.unit},
                                                   {"yardstick", figure.yardstick},
                                                   {"yardstick_value", figure.yardstickValue},
                                                   {"ratio", figure.ratio()},
                                                   {"gate", figure.gate}})
                             .toJson(QJsonDocument::Compact)
                             .constData()
                      << '\n';
        else
            std::cout << qPrintable(QString("%1 %2 %3   %4 x %5 (gate %6)%7")
                                        .arg(figure.name, -16)
                                        .arg(figure.value, 10, 'f', 3)
                                        .arg(figure.unit)
                                        .arg(figure.ratio(), 0, 'f', 2)
                                        .arg(figure.yardstick)
                                        .arg(figure.gate)
                                        .arg(passed ? "" : "  MISSED"))
                      << '\n';
    }
    return gate && !met ? 1 : 0;
}

} // namespace

} // namespace chokepoint

int main(int argc, char** argv) {
    using namespace chokepoint;
    const auto says = [&](int place, std::string_view word) { return argc > place && argv[place] == word; };
    std::optional<SessionLibrary> library; // as main.cpp does: content is read while the application is made
    if (says(1, "--paint") && says(2, "game"))
        library.emplace(dataRoot());
    QApplication::setApplicationName("chokepoint-bench");
    QStandardPaths::setTestModeEnabled(true); // the reader's own settings and sessions stay as they are
    QApplication application(argc, argv);
    if (library)
        return paintGame(std::move(*library));
    if (says(1, "--paint"))
        return paintBare();
    const QStringList arguments = QApplication::arguments();
    return report(measure(), arguments.contains("--json"), arguments.contains("--gate"));
}
