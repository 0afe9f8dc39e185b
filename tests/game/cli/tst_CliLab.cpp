// Studies by chokepoint-cli: many games, balance, conclusions under other assumptions.

#include "CliRoom.h"

using namespace chokepoint::test;

namespace {

const QString shortest = "five_g_decision";

/// What stands in a document under one key after another.
QJsonValue within(const QJsonValue& document, const QStringList& keys) {
    QJsonValue value = document;
    for (const QString& key : keys)
        value = value.toObject()[key];
    return value;
}

QStringList lab(const QString& study, QStringList more) { return QStringList{"lab", study} + more; }

} // namespace

class CliLab : public QObject {
    Q_OBJECT

private slots:
    void gamesAreWrittenAsATable();
    void gamesAreTheGamesThatPlayWouldPlay();
    void balanceSaysWhoWinsAndWhatIsUsed();
    void balanceWritesParIntoTheScenario();
    void balanceWritesParIntoAScenarioThatIsAFolder();
    void aGateSaysNoWithCodeOne();
    void aSweepSaysWhichConclusionsSurvive();
    void aSweepIsReadableInJapanese();
    void whatIsWrongEndsWithItsCode_data();
    void whatIsWrongEndsWithItsCode();
};

void CliLab::gamesAreWrittenAsATable() {
    const Room room;
    const Ran ran =
        room.run(lab("run", {"--scenario", shortest, "--games", "3", "--seed", "5", "--out", "games.csv"}));
    QCOMPARE(ran.code, 0);
    QVERIFY(ran.out.isEmpty());
    const QList<QByteArray> lines = room.read("games.csv").trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    const QList<QByteArray> head = lines.front().split(',');
    QCOMPARE(head.size(), 4 + 4 * 6);
    QVERIFY(head.contains("JPN_supremacy") && head.contains("EUU_achievement"));
    for (int i = 1; i <= 3; ++i) {
        const QList<QByteArray> cells = lines[i].split(',');
        QCOMPARE(cells.size(), head.size());
        QCOMPARE(cells[1], QByteArray::number(4 + i));
    }
}

void CliLab::gamesAreTheGamesThatPlayWouldPlay() {
    const Room room;
    const QStringList seat = {"--seat", "JPN=ai:standard,without=talent"};
    const Ran batch = room.run(
        lab("run", QStringList{"--scenario", shortest, "--games", "2", "--seed", "8", "--json"} + seat));
    QCOMPARE(batch.code, 0);
    const QList<QByteArray> lines = batch.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    const QJsonObject second = QJsonDocument::fromJson(lines[1]).object();
    const QJsonObject played =
        room.run(QStringList{"play", "--scenario", shortest, "--seed", "9", "--json"} + seat).json();
    QCOMPARE(second["hash"].toString(), played["hash"].toString());
    QCOMPARE(within(second, {"scores", "JPN", "order"}).toDouble(),
             within(played, {"scores", "JPN", "order"}).toDouble());
}

void CliLab::balanceSaysWhoWinsAndWhatIsUsed() {
    const Room room;
    const QStringList few = {"--scenario", shortest, "--games", "3", "--pairs", "1"};
    const QJsonObject json = room.run(lab("balance", few + QStringList{"--json"})).json();
    double wins = 0;
    for (const QJsonValue& seat : json["seats"].toObject())
        wins += within(seat, {"wins", "hits"}).toDouble();
    QCOMPARE(wins, 3.0);
    QVERIFY(json["player"].toString().startsWith("ai:standard@"));
    QCOMPARE(json["restrictions"].toArray().size(), 16);
    QVERIFY(json["instruments"].toObject().contains("public_rd"));
    QVERIFY(json["property"].toObject().contains("families"));
    const Ran text = room.run(lab("balance", few));
    QCOMPARE(text.code, 0);
    QVERIFY(text.out.contains("only=talent") && text.out.contains("Public research"));
}

void CliLab::balanceWritesParIntoTheScenario() {
    Room room;
    room.ownContent();
    const QString file = "data/content/scenarios/" + shortest + ".toml";
    const QByteArray before = room.read(file);
    const Ran ran = room.run(lab("balance", {"--scenario", shortest, "--games", "3", "--pairs", "0", "--seed",
                                             "70", "--write", "--json"}));
    QCOMPARE(ran.code, 0);
    const QByteArray after = room.read(file);
    QVERIFY(after.contains("median of 3 games"));
    QVERIFY(after.contains("seeds 70 to 72"));
    // Nothing else has changed, and the par in the answer is that of the file.
    const QList<QByteArray> was = before.split('\n'), is = after.split('\n');
    QCOMPARE(is.size(), was.size());
    int changed = 0;
    for (qsizetype i = 0; i < is.size(); ++i)
        if (is[i] != was[i]) {
            ++changed;
            QVERIFY2(is[i].contains("median of 3 games"), is[i].constData());
        }
    QCOMPARE(changed, 20);
    const double par = within(ran.json(), {"seats", "USA", "par", "order", "value"}).toDouble();
    QVERIFY(after.mid(after.indexOf("[par.USA]"))
                .contains("order = { value = " + QByteArray::number(par, 'f', 1)));
    QCOMPARE(room.run({"play", "--scenario", shortest, "--seed", "1", "--turns", "1", "--json"}).code, 0);
}

void CliLab::balanceWritesParIntoAScenarioThatIsAFolder() {
    Room room;
    room.ownContent();
    const Ran ran = room.run(lab(
        "balance", {"--scenario", "hindcast", "--games", "2", "--pairs", "0", "--seed", "70", "--write"}));
    QCOMPARE(ran.code, 0);
    QVERIFY(room.read("data/content/scenarios/hindcast/scenario.toml").contains("seeds 70 to 71"));
}

void CliLab::aGateSaysNoWithCodeOne() {
    const Room room; // two games cannot be won by four seats in such shares
    const Ran ran = room.run(
        lab("balance", {"--scenario", shortest, "--games", "2", "--pairs", "0", "--gate", "--json"}));
    QCOMPARE(ran.code, 1);
    QVERIFY(within(ran.json(), {"property", "wins"}).toString() != "within");
}

void CliLab::aSweepSaysWhichConclusionsSurvive() {
    const Room room;
    QCOMPARE(
        room.run({"play", "--scenario", shortest, "--seed", "7", "--session", "game.chokepoint", "--json"})
            .code,
        0);
    const QByteArray kept = room.read("game.chokepoint");
    const QStringList one = {"--assumption", "cooling", "--json"};
    const QJsonObject fromFile = room.run(lab("sweep", QStringList{"game.chokepoint"} + one)).json();
    QCOMPARE(room.read("game.chokepoint"), kept);
    QCOMPARE(fromFile["combinations"].toInt(), 3);
    const QJsonArray conclusions = fromFile["conclusions"].toArray();
    QCOMPARE(conclusions.size(), 4 + 4 * 7);
    QCOMPARE(conclusions[0]["id"].toString(), QString("winner"));
    for (const QJsonValue& each : conclusions)
        QCOMPARE(each["survives"].toBool(), each["exceptions"].toArray().isEmpty());
    const QJsonObject selfPlayed =
        room.run(lab("sweep", QStringList{"--scenario", shortest, "--seed", "7"} + one)).json();
    QCOMPARE(selfPlayed["conclusions"].toArray(), conclusions);
}

void CliLab::aSweepIsReadableInJapanese() {
    const Room room;
    const Ran ran =
        room.run(lab("sweep", {"--scenario", shortest, "--assumption", "cooling", "--language", "ja"}));
    QCOMPARE(ran.code, 0);
    const QString text = QString::fromUtf8(ran.out);
    QVERIFY(text.contains("どの設定と組み合わせでも残る結論"));
    QVERIFY(text.contains("達成度の順位"));
    QVERIFY(!text.contains("lab.sweep"));
}

void CliLab::whatIsWrongEndsWithItsCode_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("no such scenario")
        << lab("balance", {"--scenario", "crosroads_2019"}) << 3 << "crossroads_2019";
    QTest::newRow("no scenario") << lab("balance", {}) << 2 << "--scenario";
    QTest::newRow("one game") << lab("balance", {"--scenario", shortest, "--games", "1"}) << 2 << "--games";
    QTest::newRow("gate and write") << lab("balance", {"--scenario", shortest, "--gate", "--write"}) << 2
                                    << "--write";
    QTest::newRow("no such family") << lab("run", {"--scenario", shortest, "--games", "1", "--seat",
                                                   "JPN=ai:standard,only=talents"})
                                    << 3 << "talent";
    QTest::newRow("another version") << lab("run", {"--scenario", shortest, "--games", "1", "--seat",
                                                    "JPN=ai:standard@77"})
                                     << 3 << "ai:standard@2";
    QTest::newRow("nowhere to write")
        << lab("run", {"--scenario", shortest, "--games", "1", "--out", "nowhere/games.csv"}) << 4
        << "nowhere/games.csv";
    QTest::newRow("no game") << lab("sweep", {}) << 2 << "file or --scenario";
    QTest::newRow("no such session") << lab("sweep", {"absent.chokepoint"}) << 3 << "absent.chokepoint";
    QTest::newRow("no such assumption")
        << lab("sweep", {"--scenario", shortest, "--assumption", "coolin"}) << 3 << "cooling";
    QTest::newRow("no such study") << lab("swep", {}) << 2 << "sweep";
}

void CliLab::whatIsWrongEndsWithItsCode() {
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, says);
    const Room room;
    const Ran ran = room.run(arguments);
    QCOMPARE(ran.code, code);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(ran.sentence().contains(says), qPrintable(ran.sentence()));
}

QTEST_GUILESS_MAIN(CliLab)
#include "tst_CliLab.moc"
