// chokepoint-cli at its door: help, usage, and what it says of bad input.

#include "CliRoom.h"

using namespace chokepoint::test;

namespace {

const QStringList subcommands = {"play",   "scenarios", "show",   "new",     "view",  "orders",
                                 "submit", "resolve",   "replay", "explain", "audit", "bench"};

} // namespace

class Cli : public QObject {
    Q_OBJECT

private slots:
    // Help and usage
    void everySubcommandHasHelpWithAnExample_data();
    void everySubcommandHasHelpWithAnExample();
    void wrongUsageEndsWithTwo_data();
    void wrongUsageEndsWithTwo();

    // Bad input
    void badInputEndsWithThree_data();
    void badInputEndsWithThree();
    void brokenContentIsReportedAtOnce();
    void noContentAtAllIsSaidPlainly();
    void anExistingFileIsLeftAsItIs();
    void aFileThatIsNoSoundSessionIsLeftAsItIs_data();
    void aFileThatIsNoSoundSessionIsLeftAsItIs();
    void aFinishedGameTakesNothingMore();
};

// Help and usage

void Cli::everySubcommandHasHelpWithAnExample_data() {
    QTest::addColumn<QString>("name");
    for (const QString& name : subcommands)
        QTest::newRow(qPrintable(name)) << name;
}

void Cli::everySubcommandHasHelpWithAnExample() {
    QFETCH(QString, name);
    const Ran ran = Room().run({name, "--help"});
    QCOMPARE(ran.code, 0);
    QVERIFY(ran.err.isEmpty());
    QVERIFY(ran.out.contains("Example: chokepoint-cli " + name.toUtf8()));
    QVERIFY(ran.out.contains("--json"));
    QVERIFY2(!ran.out.contains("cli."), "an option has no help");
    QVERIFY(Room().run({"--help"}).out.contains("\n  " + name.toUtf8()));
}

void Cli::wrongUsageEndsWithTwo_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QStringList() << "--help";
    QTest::newRow("unknown subcommand") << QStringList{"repaly"} << "replay";
    QTest::newRow("unknown option") << playSeven({"--sede", "1"}) << "--sede";
    QTest::newRow("no scenario") << QStringList{"play", "--seed", "1"} << "--scenario";
    QTest::newRow("no seed") << QStringList{"play", "--scenario", scenario} << "--seed";
    QTest::newRow("seed in words") << QStringList{"play", "--scenario", scenario, "--seed", "seven"}
                                   << "\"seven\"";
    QTest::newRow("seed below zero") << QStringList{"play", "--scenario", scenario, "--seed", "-1"}
                                     << "\"-1\"";
    QTest::newRow("seed too large") << QStringList{"play", "--scenario", scenario, "--seed",
                                                   "18446744073709551616"}
                                    << "to 18446744073709551615";
    QTest::newRow("no turns") << playSeven({"--turns", "0"}) << "--turns";
    QTest::newRow("seat without driver") << playSeven({"--seat", "JPN"}) << "POWER=DRIVER";
    QTest::newRow("figure without value") << playSeven({"--set", "denial.compliance="}) << "ID=VALUE";
    QTest::newRow("resume without session") << playSeven({"--resume"}) << "--session";
    QTest::newRow("resume and overwrite")
        << QStringList{"play", "--session", "x", "--resume", "--overwrite"} << "excludes";
    QTest::newRow("no seat") << QStringList{"view", "--session", "x"} << "--seat";
    QTest::newRow("no file") << QStringList{"replay"} << "file";
    QTest::newRow("no quantity") << QStringList{"explain", "x", "--turn", "1"} << "quantity";
}

void Cli::wrongUsageEndsWithTwo() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const Ran ran = Room().run(arguments);
    QCOMPARE(ran.code, 2);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(ran.sentence().contains(says), ran.err.constData());
}

// Bad input

void Cli::badInputEndsWithThree_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("says");
    const QStringList view = {"view", "--session", "game.chokepoint", "--seat"};
    const QStringList submit = {"submit", "--session", "game.chokepoint", "--seat", "JPN"};
    const QStringList explain = {"explain", "game.chokepoint"};
    QTest::newRow("unknown scenario") << QStringList{"play", "--scenario", "crossroad_2019", "--seed", "1"}
                                      << QStringList{"crossroad_2019", "perhaps \"crossroads_2019\""};
    QTest::newRow("scenario like nothing")
        << QStringList{"show", "--scenario", "zz"} << QStringList{"\"zz\"", "crossroads_2019"};
    QTest::newRow("scenario to be made")
        << QStringList{"new", "--scenario", "crossroads_2018", "--session", "new.chokepoint"}
        << QStringList{"crossroads_2019"};
    QTest::newRow("unknown power to play") << playSeven({"--seat", "JAP=idle"}) << QStringList{"JAP", "JPN"};
    QTest::newRow("unknown driver") << playSeven({"--seat", "JPN=idel"}) << QStringList{"idel", "idle"};
    QTest::newRow("unknown computer player")
        << playSeven({"--seat", "JPN=ai:genius"}) << QStringList{"ai:genius", "ai:standard"};
    QTest::newRow("both at once") << playSeven({"--seat", "JAP=idle", "--seat", "USA=idel"})
                                  << QStringList{"JAP", "idel"};
    QTest::newRow("seat twice") << playSeven({"--seat", "JPN=idle", "--seat", "JPN=human"})
                                << QStringList{"JPN"};
    QTest::newRow("no file of orders")
        << playSeven({"--seat", "JPN=orders:none.jsonl"}) << QStringList{"none.jsonl"};
    QTest::newRow("line of orders") << playSeven({"--seat", "JPN=orders:broken.json"})
                                    << QStringList{"broken.json:1"};
    QTest::newRow("unknown figure") << playSeven({"--set", "denial.complience=1"})
                                    << QStringList{"perhaps \"denial.compliance\""};
    QTest::newRow("figure in words") << playSeven({"--set", "denial.compliance=high"})
                                     << QStringList{"denial.compliance", "\"high\""};
    QTest::newRow("figure with a comma")
        << playSeven({"--set", "denial.compliance=0,5"}) << QStringList{"\"0,5\""};
    QTest::newRow("figure without end")
        << playSeven({"--set", "denial.compliance=inf"}) << QStringList{"\"inf\""};
    QTest::newRow("unknown power to show")
        << QStringList{"show", "--scenario", scenario, "--power", "JAP"} << QStringList{"JPN"};
    QTest::newRow("unknown seat") << view + QStringList{"jpn"} << QStringList{"jpn"};
    QTest::newRow("missing session") << QStringList{"view", "--session", "none.chokepoint", "--seat", "JPN"}
                                     << QStringList{"none.chokepoint"};
    QTest::newRow("missing session to resume")
        << QStringList{"play", "--session", "none.chokepoint", "--resume"} << QStringList{"none.chokepoint"};
    QTest::newRow("missing session to replay")
        << QStringList{"replay", "none.chokepoint"} << QStringList{"none.chokepoint"};
    QTest::newRow("session is a folder") << QStringList{"replay", "."} << QStringList{"folder"};
    QTest::newRow("no folder for the session")
        << playSeven({"--session", "none/game.chokepoint"}) << QStringList{"none"};
    QTest::newRow("another seed to resume")
        << QStringList{"play", "--session", "game.chokepoint", "--resume", "--seed", "8"} << QStringList{"8"};
    QTest::newRow("missing orders") << submit + QStringList{"none.json"} << QStringList{"none.json"};
    QTest::newRow("orders are a folder") << submit + QStringList{"."} << QStringList{"."};
    QTest::newRow("orders no JSON") << submit + QStringList{"broken.json"} << QStringList{"broken.json:1:"};
    QTest::newRow("orders for another turn") << submit + QStringList{"late.json"} << QStringList{"turn 9"};
    QTest::newRow("orders for another seat")
        << submit + QStringList{"others.json"} << QStringList{"USA", "JPN"};
    QTest::newRow("unknown member in orders")
        << submit + QStringList{"unknown.json"} << QStringList{"moves[0].parameters.proposal", "JPM", "JPN"};
    QTest::newRow("unknown quantity")
        << explain + QStringList{"--turn", "1", "suport[JPN]"} << QStringList{"perhaps \"support\""};
    QTest::newRow("unknown subject") << explain + QStringList{"--turn", "1", "support[JAP]"}
                                     << QStringList{"JPN"};
    QTest::newRow("no subject") << explain + QStringList{"--turn", "1", "support"}
                                << QStringList{"support[power]"};
    QTest::newRow("turn to come") << explain + QStringList{"--turn", "9", "support[JPN]"} << QStringList{"9"};
    QTest::newRow("turn zero") << explain + QStringList{"--turn", "0", "support[JPN]"} << QStringList{"0"};
    QTest::newRow("unknown seat to explain to")
        << explain + QStringList{"--turn", "1", "support[JPN]", "--seat", "X"} << QStringList{"X"};
    QTest::newRow("unknown language")
        << QStringList{"scenarios", "--language", "jp"} << QStringList{"jp", "ja"};
    QTest::newRow("unknown scenario to audit")
        << QStringList{"audit", "--scenario", "crossroads"} << QStringList{"crossroads_2019"};
    QTest::newRow("unknown scenario to bench")
        << QStringList{"bench", "--scenario", "crossroads"} << QStringList{"crossroads_2019"};
}

void Cli::badInputEndsWithThree() {
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, says);
    const Room room;
    room.begun("game.chokepoint");
    QCOMPARE(room.run({"resolve", "--session", "game.chokepoint"}).code, 0);
    room.write("broken.json", "{\"format\":1, \"turn\": }\n");
    room.write("late.json", ordersFor(9, "JPN", ""));
    room.write("others.json", ordersFor(2, "USA", ""));
    room.write("unknown.json",
               ordersFor(2, "JPN", campaign).replace("\"proposal\":\"JPN\"", "\"proposal\":\"JPM\""));
    const QByteArray before = room.read("game.chokepoint");
    const QStringList files = QDir(room.path("")).entryList(QDir::Files);

    const Ran ran = room.run(arguments);
    QVERIFY2(ran.code == 3, ran.err.constData());
    QVERIFY2(ran.out.isEmpty(), ran.out.constData());
    for (const QString& word : says)
        QVERIFY2(ran.sentence().contains(word), ran.err.constData());
    QVERIFY2(!ran.err.contains("fault."), "the fault has no words");
    QCOMPARE(room.read("game.chokepoint"), before);
    QCOMPARE(QDir(room.path("")).entryList(QDir::Files), files);
}

void Cli::brokenContentIsReportedAtOnce() {
    Room room;
    room.ownContent();
    room.edit("data/content/scenarios/crossroads_2019.toml", "turns = 16", "turns = many");
    const Ran broken = room.run(playSeven());
    QCOMPARE(broken.code, 3);
    QVERIFY2(
        broken.sentence().contains(QRegularExpression("content/scenarios/crossroads_2019\\.toml:3:\\d+: ")),
        broken.err.constData());

    room.edit("data/content/scenarios/crossroads_2019.toml", "turns = many", "tunrs = 16");
    room.edit("data/content/instruments/public_rd.toml", "kind = \"set_research\"", "kind = \"set_reserch\"");
    const Ran two = room.run(playSeven({"--json"}));
    QCOMPARE(two.code, 3);
    QVERIFY2(two.err.contains("content/scenarios/crossroads_2019.toml:") && two.err.contains("\"turns\""),
             two.err.constData());
    QVERIFY2(two.err.contains("content/instruments/public_rd.toml:") && two.err.contains("set_research"),
             two.err.constData());
    QCOMPARE(room.run({"scenarios"}).code, 3);
}

void Cli::noContentAtAllIsSaidPlainly() {
    Room room;
    room.setVariable("CHOKEPOINT_DATA", "/nowhere");
    const Ran ran = room.run({"scenarios"});
    QCOMPARE(ran.code, 3);
    QVERIFY(ran.err.contains("/nowhere/content") && ran.err.contains("CHOKEPOINT_DATA"));
}

void Cli::anExistingFileIsLeftAsItIs() {
    const Room room;
    room.write("diary", "not a session");
    room.played("game.chokepoint", 2);
    const QByteArray before = room.read("game.chokepoint");
    for (const QString& file : {QString("game.chokepoint"), QString("diary")})
        for (const QStringList& command : {playSeven(), QStringList{"new", "--scenario", scenario}}) {
            const Ran ran = room.run(command + QStringList{"--session", file});
            QCOMPARE(ran.code, 3);
            QVERIFY2(ran.sentence().contains("--overwrite"), ran.err.constData());
        }
    QCOMPARE(room.read("game.chokepoint"), before);
    QCOMPARE(room.read("diary"), QByteArray("not a session"));
    QCOMPARE(room.run(playSeven({"--session", "game.chokepoint", "--overwrite", "--turns", "1"})).code, 0);
    QCOMPARE(room.run({"new", "--scenario", scenario, "--session", "diary", "--overwrite"}).code, 0);
    QCOMPARE(room.run({"replay", "game.chokepoint", "--json"}).json()["turns"].toArray().size(), 2);
    QCOMPARE(room.run({"replay", "diary"}).code, 0);
}

void Cli::aFileThatIsNoSoundSessionIsLeftAsItIs_data() {
    QTest::addColumn<QString>("what");
    for (const char* what : {"empty", "truncated", "foreign", "other database", "newer", "damaged"})
        QTest::newRow(what) << what;
}

void Cli::aFileThatIsNoSoundSessionIsLeftAsItIs() {
    QFETCH(QString, what);
    const Room room;
    room.played("game.chokepoint", 2);
    QByteArray bytes = room.read("game.chokepoint");
    if (what == "empty")
        bytes.clear();
    else if (what == "truncated")
        bytes.truncate(bytes.size() / 2);
    else if (what == "foreign")
        bytes = QByteArray("%PDF-1.7\n").repeated(1000);
    else if (what == "other database")
        bytes[68] = 'X'; // the application's id
    else if (what == "newer")
        bytes[63] = 99; // the schema's version
    else
        for (qsizetype i = 20000; i < bytes.size(); i += 97)
            bytes[i] = static_cast<char>(bytes[i] + 1);
    room.write("game.chokepoint", bytes);
    room.write("orders.json", ordersFor(3, "JPN", campaign));

    const QStringList session = {"--session", "game.chokepoint"};
    for (const QStringList& command :
         {QStringList{"play", "--resume"} + session, QStringList{"view", "--seat", "JPN"} + session,
          QStringList{"submit", "--seat", "JPN", "orders.json"} + session, QStringList{"resolve"} + session,
          QStringList{"explain", "game.chokepoint", "--turn", "1", "support[JPN]"},
          QStringList{"replay", "game.chokepoint", "--verify"}}) {
        const Ran ran = room.run(command);
        QVERIFY2(ran.code == 3 || (what == "damaged" && ran.code == 1),
                 qPrintable(command.join(' ') + ": " + ran.sentence()));
        QVERIFY2(ran.err.startsWith("game.chokepoint"), ran.err.constData());
        QVERIFY(ran.code == 1 || ran.err.count('\n') == 1);
        QCOMPARE(room.read("game.chokepoint"), bytes);
    }
}

void Cli::aFinishedGameTakesNothingMore() {
    const Room room;
    room.played("game.chokepoint");
    room.write("orders.json", ordersFor(17, "JPN", ""));
    for (const QStringList& command :
         {QStringList{"resolve"}, QStringList{"submit", "--seat", "JPN", "orders.json"}}) {
        const Ran ran = room.run(command + QStringList{"--session", "game.chokepoint"});
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.sentence().contains("The game is over"), ran.err.constData());
    }
}

QTEST_GUILESS_MAIN(Cli)
#include "tst_Cli.moc"
