// The game held against history, by chokepoint-cli.

#include "CliRoom.h"

#include <QSet>

using namespace chokepoint::test;

class CliHindcast : public QObject {
    Q_OBJECT

private slots:
    void everyCountryGetsOneChance();
    void theModelStandsBesideItsBaselines();
    void thePageIsTheOneThatIsKept();
    void aFitMovesNoMoreThanItsStudySays();
    void whatIsWrongWithAStudyIsSaidWithItsPlace();
    void forecastsAreHeldAgainstSomething();
    void aStudyThatIsNotThereIsAllThatIsWrong();
    void whatIsWrongEndsWithItsCode_data();
    void whatIsWrongEndsWithItsCode();
};

void CliHindcast::everyCountryGetsOneChance() {
    const Room room;
    QCOMPARE(room.run({"lab", "hindcast", "--runs", "4", "--out", "predictions.csv"}).code, 0);
    const QList<QByteArray> lines = room.read("predictions.csv").trimmed().split('\n');
    QCOMPARE(lines.front(), QByteArray("iso3,p_restrict_or_ban"));
    QCOMPARE(lines.size(), 148);
    QSet<QByteArray> countries;
    for (const QByteArray& line : lines.mid(1)) {
        const QList<QByteArray> cells = line.split(',');
        QCOMPARE(cells.size(), 2);
        bool number = false;
        const double chance = cells[1].toDouble(&number);
        QVERIFY2(number && chance >= 0 && chance <= 1, line.constData());
        countries.insert(cells[0]);
    }
    QCOMPARE(countries.size(), 147);
}

void CliHindcast::theModelStandsBesideItsBaselines() {
    const QJsonObject json = Room().run({"lab", "hindcast", "--runs", "4", "--json"}).json();
    QCOMPARE(json["countries"].toInt(), 49);
    const QJsonArray scores = json["scores"].toArray();
    QCOMPARE(scores.size(), 6);
    QCOMPARE(scores[0].toObject()["name"].toString(), "model");
    for (const QJsonValue score : scores) {
        QVERIFY(score.toObject()["auc"].toDouble() >= 0.5);
        QVERIFY(score.toObject()["brier"].toDouble() > 0 && score.toObject()["brier"].toDouble() < 0.25);
    }
    QVERIFY(json["benchmarks"].toArray().size() >= 15);
}

/// What stands in content/HINDCAST.md that does not hang on how many games were played: headings, and the baselines but for
/// their distance from the model.
void CliHindcast::thePageIsTheOneThatIsKept() {
    const auto fixedOf = [](const QByteArray& page) {
        QList<QByteArray> fixed;
        for (const QByteArray& line : page.split('\n'))
            if (line.startsWith('#'))
                fixed.append(line);
            else if (line.contains(" alone |") || line.contains("and democracy |"))
                fixed.append(line.left(line.lastIndexOf('|', -2)));
        return fixed;
    };
    QFile file(CHOKEPOINT_SOURCE_DIR "/content/HINDCAST.md");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> kept = fixedOf(file.readAll());
    QCOMPARE(fixedOf(Room().run({"lab", "hindcast", "--runs", "4"}).out), kept);
    QCOMPARE(kept.size(), 4 + 5);
}

void CliHindcast::aFitMovesNoMoreThanItsStudySays() {
    Room room;
    const QString study = room.ownContent() + "/content/scenarios/hindcast/study.toml";
    QFile file(study);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("vendor = \"chn\"\n\n[[fit]]\nparameter = \"stance.ceiling\"\nlow = 0.1\nhigh = 0.3\n\n"
               "[[baseline]]\nid = \"democracy\"\ncolumns = [\"democracy_score\"]\n");
    file.close();
    const QStringList fit = {"lab", "fit", "--games", "2", "--json"};
    const QJsonObject json = room.run(fit).json();
    const QJsonArray figures = json["figures"].toArray();
    QCOMPARE(figures.size(), 1);
    QCOMPARE(figures[0].toObject()["folds"].toArray().size(), 6);
    for (const QJsonValue value : figures[0].toObject()["folds"].toArray())
        QVERIFY(value.toDouble() >= 0.1 && value.toDouble() <= 0.3);
    QCOMPARE(room.run(fit).json(), json);
}

void CliHindcast::whatIsWrongWithAStudyIsSaidWithItsPlace() {
    Room room;
    room.ownContent();
    const QString folder = "data/content/scenarios/hindcast/";
    room.edit(folder + "benchmarks.csv", ",8,stance[*/chn]>=1,", ",9,stance[*/chn]>=1,");
    room.edit(folder + "benchmarks.csv", "market_share[CHN/fab_mature]", "market_share[CHN/fab_matur]");
    room.edit(folder + "decisions.csv", "AUS,", "AUX,");
    room.edit(folder + "study.toml", "columns = [\"us_treaty_ally\"]", "columns = []");
    room.edit(folder + "study.toml", "columns = [\"democracy_score\"]", "columns = [\"democracy\"]");
    const Ran ran = room.run({"lab", "hindcast", "--runs", "1"});
    QCOMPARE(ran.code, 3);
    for (const char* said : {"benchmarks.csv:2:", "fab_mature", "decisions.csv:5:", "AUS", "study.toml:5:",
                             "[[baseline]]", "study.toml:11:", "no column of numbers \"democracy\""})
        QVERIFY2(ran.err.contains(said), ran.err.constData());
}

void CliHindcast::forecastsAreHeldAgainstSomething() {
    Room room;
    room.ownContent();
    const QString study = "data/content/scenarios/hindcast/study.toml";
    room.edit(study, "[[baseline]]", "[[other]]");
    const Ran ran = room.run({"lab", "hindcast", "--runs", "1"});
    QCOMPARE(ran.code, 3);
    QVERIFY2(ran.err.contains("at least one [[baseline]]"), ran.err.constData());
}

void CliHindcast::aStudyThatIsNotThereIsAllThatIsWrong() {
    for (const char* study : {"hindcast", "fit"}) {
        const Ran ran = Room().run({"lab", study, "--scenario", "crossroads_2019"});
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.err.contains("crossroads_2019/study.toml"), ran.err.constData());
        QCOMPARE(ran.err.trimmed().count('\n'), 0);
    }
}

void CliHindcast::whatIsWrongEndsWithItsCode_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("no runs") << QStringList{"lab", "hindcast", "--runs", "0"} << 2 << "--runs";
    QTest::newRow("no study") << QStringList{"lab", "hindcast", "--scenario", "crossroads_2019"} << 3
                              << "crossroads_2019/study.toml";
    QTest::newRow("no such figure") << QStringList{"lab", "hindcast", "--runs",
                                                   "1",   "--set",    "stance.habbit=1"}
                                    << 3 << "stance.habit";
    QTest::newRow("no folder for it")
        << QStringList{"lab", "hindcast", "--runs", "1", "--out", "nowhere/p.csv"} << 4 << "nowhere/p.csv";
}

void CliHindcast::whatIsWrongEndsWithItsCode() {
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, says);
    const Ran ran = Room().run(arguments);
    QCOMPARE(ran.code, code);
    QVERIFY2(ran.sentence().contains(says), qPrintable(ran.sentence()));
}

QTEST_GUILESS_MAIN(CliHindcast)
#include "tst_CliHindcast.moc"
