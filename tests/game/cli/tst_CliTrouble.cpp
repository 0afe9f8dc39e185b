// chokepoint-cli when disks fill and people lose patience; and its benchmark.

#include "CliRoom.h"

#include <QElapsedTimer>

#include <csignal>
#include <sys/types.h>

using namespace chokepoint::test;

namespace {

/// Waits until a running program has said something.
bool waitForWords(QProcess& process, const QByteArray& words, QByteArray& said) {
    QElapsedTimer timer;
    timer.start();
    while (!said.contains(words) && timer.elapsed() < 60000) {
        process.waitForReadyRead(100);
        said += process.readAllStandardError();
    }
    return said.contains(words);
}

} // namespace

class CliTrouble : public QObject {
    Q_OBJECT

private slots:
    // What cannot be completed
    void aFullDiskUnderTheOutputEndsWithFour_data();
    void aFullDiskUnderTheOutputEndsWithFour();
    void aFullDiskUnderTheSessionLosesNoTurn();
    void interruptingLeavesAWholeSession();
    void interruptingOtherWork_data();
    void interruptingOtherWork();
    void theBenchmarkMeasures();
};

// What cannot be completed

void CliTrouble::aFullDiskUnderTheOutputEndsWithFour_data() {
    QTest::addColumn<QString>("command");
    QTest::newRow("play") << "$cli play --scenario crossroads_2019 --seed 7";
    QTest::newRow("play --json") << "$cli play --scenario crossroads_2019 --seed 7 --json";
    QTest::newRow("play into a session")
        << "$cli play --scenario crossroads_2019 --seed 7 --turns 2 --json --session full.chokepoint";
    QTest::newRow("show") << "$cli show --scenario crossroads_2019 --json";
    QTest::newRow("scenarios") << "$cli scenarios";
    QTest::newRow("view") << "$cli view --session game.chokepoint --seat JPN --json";
    QTest::newRow("replay") << "$cli replay game.chokepoint";
    QTest::newRow("audit") << "$cli audit";
    QTest::newRow("help") << "$cli --help";
}

void CliTrouble::aFullDiskUnderTheOutputEndsWithFour() {
    QFETCH(QString, command);
    const Room room;
    room.played("game.chokepoint", 1);
    const Ran ran = room.shell(command + " > /dev/full");
    QVERIFY2(ran.code == 4, ran.err.constData());
    QVERIFY2(ran.sentence().contains("No space left"), ran.err.constData());
    if (QFile::exists(room.path("full.chokepoint")))
        QCOMPARE(room.run({"replay", "full.chokepoint", "--verify"}).code, 0);
}

void CliTrouble::aFullDiskUnderTheSessionLosesNoTurn() {
    const Room room;
    const QJsonObject whole = room.played("whole.chokepoint");
    const qint64 blocks = QFile(room.path("whole.chokepoint")).size() / 512;
    // No file may grow beyond half of what the game needs; a write beyond it fails as on a full disk.
    const Ran ran = room.shell(QString("trap '' XFSZ; ulimit -f %1; exec $cli play --scenario "
                                       "crossroads_2019 --seed 7 --session game.chokepoint")
                                   .arg(blocks / 2));
    QVERIFY2(ran.code == 4, ran.err.constData());
    QVERIFY(ran.out.isEmpty());
    const QJsonObject report = room.run({"replay", "game.chokepoint", "--verify", "--json"}).json();
    QVERIFY(report["same"].toBool());
    const auto turns = report["turns"].toArray().size() - 1;
    QVERIFY(turns > 0 && turns < 16);
    QCOMPARE(room.run({"play", "--session", "game.chokepoint", "--resume", "--json"}).json()["hash"],
             whole["hash"]);

    const Ran log = room.run(playSeven({"--log", "/dev/full"}));
    QCOMPARE(log.code, 4);
    QVERIFY2(log.sentence().contains("/dev/full"), log.err.constData());
}

void CliTrouble::interruptingLeavesAWholeSession() {
    Room room;
    room.ownContent();
    room.edit("data/content/scenarios/crossroads_2019.toml", "turns = 16", "turns = 1000");
    QProcess process;
    room.prepare(process);
    process.setReadChannel(QProcess::StandardError);
    process.start(CHOKEPOINT_CLI_PATH, playSeven({"--session", "game.chokepoint"}));
    QByteArray said;
    QVERIFY(waitForWords(process, "\n3/1000", said));
    QCOMPARE(kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(60000));
    said += process.readAllStandardError();
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(process.readAllStandardOutput().isEmpty());
    QVERIFY2(said.contains("--resume"), said.right(200).constData());

    QVERIFY(!QFile::exists(room.path("game.chokepoint-journal")));
    const QJsonObject report = room.run({"replay", "game.chokepoint", "--verify", "--json"}).json();
    QVERIFY(report["same"].toBool());
    const auto turns = report["turns"].toArray().size() - 1;
    QVERIFY(turns >= 3 && turns < 1000);
    QCOMPARE(room.run({"play", "--session", "game.chokepoint", "--resume", "--json", "--turns",
                       QString::number(turns + 1)})
                 .json()["turns"]
                 .toInteger(),
             turns + 1);
}

void CliTrouble::interruptingOtherWork_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("begun"); ///< what it says when it is under way
    QTest::newRow("play without a file") << playSeven() << QByteArray("\n3/1000");
    QTest::newRow("bench") << QStringList{"bench", "--rounds", "10000"} << QByteArray();
}

void CliTrouble::interruptingOtherWork() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, begun);
    Room room;
    if (!begun.isEmpty()) {
        room.ownContent();
        room.edit("data/content/scenarios/crossroads_2019.toml", "turns = 16", "turns = 1000");
    }
    QProcess process;
    room.prepare(process);
    process.setReadChannel(QProcess::StandardError);
    process.start(CHOKEPOINT_CLI_PATH, arguments);
    QVERIFY(process.waitForStarted());
    QByteArray said;
    if (begun.isEmpty())
        QTest::qWait(700);
    else
        QVERIFY(waitForWords(process, begun, said));
    QCOMPARE(kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(30000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(process.readAllStandardOutput().isEmpty());
    QVERIFY((said + process.readAllStandardError()).contains("Interrupted"));
    QCOMPARE(QDir(room.path("")).entryList({"chokepoint-bench-*"}, QDir::Dirs).size(), 0);
}

void CliTrouble::theBenchmarkMeasures() {
    const Room room;
    const Ran ran = room.run({"bench", "--rounds", "2", "--json", "--dir", "."});
    QVERIFY2(ran.code == 0, ran.err.constData());
    QStringList names;
    for (const QByteArray& line : ran.out.trimmed().split('\n')) {
        const QJsonObject figure = QJsonDocument::fromJson(line).object();
        QCOMPARE(figure.keys(),
                 QStringList({"gate", "name", "ratio", "unit", "value", "yardstick", "yardstick_value"}));
        QVERIFY(figure["value"].toDouble() > 0 && figure["yardstick_value"].toDouble() > 0 &&
                figure["gate"].toDouble() > 0);
        QVERIFY(qFuzzyCompare(figure["ratio"].toDouble(),
                              figure["value"].toDouble() / figure["yardstick_value"].toDouble()));
        names.append(figure["name"].toString() + "/" + figure["yardstick"].toString());
    }
    QCOMPARE(names, QStringList({"turn_no_ledger/floor_pass", "turn_ledger/turn_no_ledger",
                                 "game_16_turns/floor_pass", "session_commit/raw_fsync",
                                 "turn_countries_2x/turn_no_ledger", "turn_countries_4x/turn_no_ledger",
                                 "countries_growth/linear_growth", "turn_technologies_2x/turn_no_ledger",
                                 "turn_technologies_4x/turn_no_ledger", "technologies_growth/linear_growth",
                                 "turn_200/turn_2"}));
    QVERIFY(QDir(room.path("")).isEmpty());
    const Ran gate = room.run({"bench", "--rounds", "1", "--gate"});
    QCOMPARE(gate.code, gate.err.contains("Missed gate") ? 1 : 0);
}

QTEST_GUILESS_MAIN(CliTrouble)
#include "tst_CliTrouble.moc"
