// Games by chokepoint-cli: played at once or by file, looked at, asked about.

#include "CliRoom.h"

#include "base/Hash.h"

#include <algorithm>
#include <sqlite3.h>

using namespace chokepoint::test;

namespace {

const QStringList scoreNames = {"legitimacy", "order", "prosperity", "security", "supremacy"};

/// Runs SQL on a session, as a forger would.
void forge(const QString& file, const QByteArray& sql) {
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open(file.toUtf8().constData(), &database), SQLITE_OK);
    char* error = nullptr;
    const int done = sqlite3_exec(database, sql.constData(), nullptr, nullptr, &error);
    QVERIFY2(done == SQLITE_OK, error != nullptr ? error : "");
    sqlite3_close(database);
}

QByteArray cell(const QString& file, const char* sql) {
    sqlite3* database = nullptr;
    sqlite3_open(file.toUtf8().constData(), &database);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    QByteArray text;
    if (sqlite3_step(statement) == SQLITE_ROW)
        text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return text;
}

} // namespace

class CliGames : public QObject {
    Q_OBJECT

private slots:
    // Playing
    void aGameEndsWithOneLineOfJson();
    void theSameSeedGivesTheSameGame();
    void noLocaleChangesAGame_data();
    void noLocaleChangesAGame();
    void aSessionFileChangesNothingInTheGame();
    void peopleGetAReport();
    void aGameMayGoOnBeyondItsScenario();
    void aGameGoesOnWhereItStopped();
    void aSeatCanBePlayedFromAFileOfOrders();
    void aReplacedFigureChangesTheGame();
    void theComputersReasonsAreLogged();

    // Looking
    void scenariosAreListed();
    void theOpeningIsShownWithAllFigures();
    void theOpeningOfOnePowerIsShown();
    void textsComeInOtherLanguages();
    void theAuditAddsUp();
    void mostOfWhatPowersAndEconomiesOpenWithIsSourced();

    // By file
    void aGameCanBePlayedByFile();
    void aViewHoldsNothingThatTheSeatMayNotKnow();
    void everyExampleOfAnOrderIsTaken();
    void whatCannotBeOrderedSaysWhyNot();
    void refusedOrdersLeaveNothingBehind();

    // Asking
    void everyCauseOfAChangeAddsUp();
    void aSeatIsToldItsBeliefs();
    void aReplayAgreesWithItsRecord();
    void aForgedNumberIsNamed();
};

// Playing

void CliGames::aGameEndsWithOneLineOfJson() {
    const Ran ran = Room().run(playSeven({"--json"}));
    QCOMPARE(ran.code, 0);
    QVERIFY2(ran.err.isEmpty(), ran.err.constData());
    QCOMPARE(ran.out.count('\n'), 1);
    const QJsonObject game = ran.json();
    QCOMPARE(game.keys(), QStringList({"hash", "scenario", "scores", "seconds", "seed", "session", "turns"}));
    QCOMPARE(game["scenario"].toString(), scenario);
    QCOMPARE(game["seed"].toInt(), 7);
    QCOMPARE(game["turns"].toInt(), 16);
    QVERIFY(QRegularExpression("^[0-9a-f]{16}$").match(game["hash"].toString()).hasMatch());
    QVERIFY(game["seconds"].toDouble() > 0);
    QVERIFY(game["session"].isNull());
    QCOMPARE(game["scores"].toObject().keys(), QStringList({"CHN", "EUU", "JPN", "USA"}));
    for (const QJsonValue& scores : game["scores"].toObject()) {
        QCOMPARE(scores.toObject().keys(), scoreNames);
        for (const QJsonValue& score : scores.toObject())
            QVERIFY(score.isDouble() && score.toDouble() >= 0 && score.toDouble() <= 100);
    }
    const Ran large = Room().run(
        {"play", "--scenario", scenario, "--seed", "18446744073709551615", "--turns", "1", "--json"});
    QVERIFY(large.out.contains("\"seed\":18446744073709551615,\"turns\":1,"));
}

void CliGames::theSameSeedGivesTheSameGame() {
    const Room room;
    const QString hash = room.run(playSeven({"--json"})).json()["hash"].toString();
    QCOMPARE(room.run(playSeven({"--json"})).json()["hash"].toString(), hash);
    QVERIFY(room.run(playSeven()).out.contains(hash.toUtf8())); // with messages kept
    QVERIFY(room.run({"play", "--scenario", scenario, "--seed", "8", "--json"}).json()["hash"].toString() !=
            hash);
    QVERIFY(room.run(playSeven({"--seat", "JPN=idle", "--json"})).json()["hash"].toString() != hash);
    QCOMPARE(room.run(playSeven({"--seat", "JPN=idle", "--json"})).json()["hash"],
             room.run(playSeven({"--seat", "JPN=human", "--json"})).json()["hash"]);
}

void CliGames::noLocaleChangesAGame_data() {
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::newRow("French") << "LC_ALL"
                            << "fr_FR.UTF-8";
    QTest::newRow("German numbers") << "LC_NUMERIC"
                                    << "de_DE.UTF-8";
    QTest::newRow("Turkish") << "LC_ALL"
                             << "tr_TR.UTF-8";
    QTest::newRow("plain C") << "LC_ALL"
                             << "C";
    QTest::newRow("unknown") << "LANG"
                             << "xx_YY.nothing";
}

void CliGames::noLocaleChangesAGame() {
    QFETCH(QString, variable);
    QFETCH(QString, value);
    Room room;
    const QStringList arguments = playSeven({"--set", "denial.compliance=0.55", "--json"});
    const QJsonObject before = room.run(arguments).json();
    room.setVariable("LC_ALL", "");
    room.setVariable(variable, value);
    const QJsonObject after = room.run(arguments).json();
    QVERIFY(!after["hash"].toString().isEmpty());
    QCOMPARE(after["hash"], before["hash"]);
    QCOMPARE(after["scores"], before["scores"]);
}

void CliGames::aSessionFileChangesNothingInTheGame() {
    const Room room;
    const QJsonObject kept = room.played("game.chokepoint");
    const QJsonObject quick = room.run(playSeven({"--json"})).json();
    QCOMPARE(kept["hash"], quick["hash"]);
    QCOMPARE(kept["scores"], quick["scores"]);
    QCOMPARE(kept["session"].toString(), "game.chokepoint");
    QVERIFY(QFile::exists(room.path("game.chokepoint")));
    QCOMPARE(QDir(room.path("")).entryList(QDir::Files).size(), 1);
}

void CliGames::peopleGetAReport() {
    const Ran ran = Room().run(playSeven());
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.err.count('\n'), 16);
    QVERIFY(ran.err.startsWith("1/16 2020 H1\n"));
    for (const char* word :
         {"Crossroads", "Japan", "European Union", "supremacy", "achievement", " → ", "2027 H2"})
        QVERIFY2(ran.out.contains(word), word);
    QVERIFY2(!ran.out.contains("message."), "an event without words");
}

void CliGames::aGameMayGoOnBeyondItsScenario() {
    const Room room;
    const QJsonObject played = room.run({"play", "--scenario", scenario, "--seed", "7", "--turns", "20",
                                         "--session", "game.chokepoint", "--seat", "USA=idle", "--seat",
                                         "CHN=idle", "--seat", "EUU=idle", "--json"})
                                   .json();
    QCOMPARE(played["turns"].toInt(), 20);
    QVERIFY(room.run({"replay", "game.chokepoint", "--verify", "--json"}).json()["same"].toBool());
}

void CliGames::aGameGoesOnWhereItStopped() {
    const Room room;
    const QJsonObject whole = room.played("whole.chokepoint");
    QCOMPARE(room.played("parts.chokepoint", 5)["turns"].toInt(), 5);
    const QStringList resume = {"play", "--session", "parts.chokepoint", "--resume", "--json"};
    QCOMPARE(room.run(resume + QStringList{"--turns", "9"}).json()["turns"].toInt(), 9);
    const QJsonObject rest = room.run(resume + QStringList{"--scenario", scenario, "--seed", "7"}).json();
    QCOMPARE(rest["turns"].toInt(), 16);
    QCOMPARE(rest["hash"], whole["hash"]);
    const Ran done = room.run(resume);
    QCOMPARE(done.code, 0);
    QCOMPARE(done.json()["hash"], whole["hash"]);
}

void CliGames::aSeatCanBePlayedFromAFileOfOrders() {
    const Room room;
    room.write("orders.jsonl", ordersFor(1, "JPN", campaign) + "\n\n" + ordersFor(3, "JPN", campaign) + "\n");
    const QStringList arguments = playSeven({"--seat", "JPN=orders:orders.jsonl", "--json"});
    const Ran quick = room.run(arguments);
    QCOMPARE(quick.code, 0);
    QCOMPARE(room.run(arguments + QStringList{"--session", "game.chokepoint"}).json()["hash"],
             quick.json()["hash"]);
    QVERIFY(quick.json()["hash"] != room.run(playSeven({"--seat", "JPN=idle", "--json"})).json()["hash"]);
    // What a driver hands in is held to the same rules with a file and without.
    room.write("orders.jsonl", ordersFor(2, "JPN", campaign).replace("\"amount\":1", "\"amount\":9") + "\n");
    for (const QStringList& more : {QStringList(), QStringList{"--session", "other.chokepoint"}}) {
        const Ran refused = room.run(arguments + more);
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.sentence().contains("amount is 9; it must lie between"), refused.err.constData());
    }
}

void CliGames::aReplacedFigureChangesTheGame() {
    const Room room;
    const QString hash = room.run(playSeven({"--json"})).json()["hash"].toString();
    QVERIFY(room.run(playSeven({"--set", "stance.tension=0", "--set", "denial.compliance=0.1", "--json"}))
                .json()["hash"]
                .toString() != hash);
}

void CliGames::theComputersReasonsAreLogged() {
    const Room room;
    for (const QStringList& more : {QStringList(), QStringList{"--session", "game.chokepoint"}}) {
        QCOMPARE(room.run(playSeven({"--seat", "CHN=idle", "--log", "why.jsonl", "--json"}) + more).code, 0);
        const QList<QByteArray> lines = room.read("why.jsonl").trimmed().split('\n');
        QCOMPARE(lines.size(), 16 * 3);
        for (const QByteArray& line : lines)
            QVERIFY2(QJsonDocument::fromJson(line)["weighed"].isArray(), line.constData());
    }
}

// Looking

void CliGames::scenariosAreListed() {
    const QJsonArray all = Room().run({"scenarios", "--json"}).json()["scenarios"].toArray();
    QVERIFY(!all.isEmpty());
    const auto found = std::find_if(all.begin(), all.end(),
                                    [](const QJsonValue& each) { return each["id"].toString() == scenario; });
    QVERIFY(found != all.end());
    const QJsonObject first = found->toObject();
    QCOMPARE(first["name"].toString(), "Crossroads");
    QCOMPARE(first["turns"].toInt(), 16);
    QCOMPARE(first["powers"].toArray().size(), 4);
    const Ran text = Room().run({"scenarios"});
    QCOMPARE(text.code, 0);
    QVERIFY(text.out.contains("16 turns") && text.out.contains("Japan (JPN)"));
}

void CliGames::theOpeningIsShownWithAllFigures() {
    const Room room;
    const QJsonObject opening =
        room.run({"show", "--scenario", scenario, "--set", "denial.compliance=0.55", "--json"}).json();
    QCOMPARE(opening["powers"].toArray().size(), 4);
    QVERIFY(opening["quantities"].toArray().size() > 40);
    QVERIFY(opening["figures"].toArray().size() > 500);
    int replaced = 0;
    for (const QJsonValue& each : opening["figures"].toArray()) {
        const QJsonObject figure = each.toObject();
        QVERIFY2(!figure["unit"].toString().isEmpty(), qPrintable(figure["id"].toString()));
        QVERIFY2(figure["source"].toString().isEmpty() != figure["assumed"].toString().isEmpty(),
                 qPrintable(figure["id"].toString()));
        if (!figure["overridden"].toBool())
            continue;
        ++replaced;
        QCOMPARE(figure["id"].toString(), "denial.compliance");
        QCOMPARE(figure["value"].toDouble(), 0.55);
    }
    QCOMPARE(replaced, 1);
    const Ran text = room.run({"show", "--scenario", scenario});
    QCOMPARE(text.code, 0);
    for (const char* word : {"== Japan (JPN)", "== China (CHN)", "\n  denial.compliance = ", "assumed: "})
        QVERIFY2(text.out.contains(word), word);
}

void CliGames::theOpeningOfOnePowerIsShown() {
    const Room room;
    const QJsonObject opening = room.run({"show", "--scenario", scenario, "--power", "JPN", "--json"}).json();
    QCOMPARE(opening["powers"].toArray().size(), 1);
    QVERIFY(!opening["figures"].toArray().isEmpty());
    for (const QJsonValue& figure : opening["figures"].toArray())
        QVERIFY(figure["id"].toString().split('.').contains("JPN"));
    for (const QJsonValue& quantity : opening["quantities"].toArray())
        for (const QString& address : quantity["values"].toObject().keys())
            QVERIFY2(address.contains("JPN"), qPrintable(address));
    const Ran text = room.run({"show", "--scenario", scenario, "--power", "JPN"});
    QVERIFY(text.out.contains("== Japan (JPN)") && !text.out.contains("== China (CHN)"));
}

void CliGames::textsComeInOtherLanguages() {
    const Ran ran = Room().run({"--language", "ja", "scenarios"});
    QCOMPARE(ran.code, 0);
    QVERIFY(ran.out.contains("日本"));
    QCOMPARE(Room().run({"scenarios", "--language=ja"}).out, ran.out);
}

void CliGames::theAuditAddsUp() {
    const QJsonObject audit = Room().run({"audit", "--json"}).json();
    const QJsonObject all = audit["all"].toObject();
    int figures = 0, sourced = 0;
    for (const QJsonValue& group : audit["groups"].toArray()) {
        figures += group["figures"].toInt();
        sourced += group["sourced"].toInt();
        QCOMPARE(group["figures"].toInt(), group["sourced"].toInt() + group["assumed"].toInt());
        QVERIFY(group["sourced"].toInt() >= group["opened"].toInt() + group["recalled"].toInt());
    }
    QVERIFY(figures > 500);
    QCOMPARE(all["figures"].toInt(), figures);
    QCOMPARE(all["sourced"].toInt(), sourced);
    QCOMPARE(all["sourced_percent"].toDouble(), 100.0 * sourced / figures);
    QVERIFY(!audit["tables"].toArray().isEmpty());
    QVERIFY(Room().run({"audit"}).out.contains("technology_share"));
    const QString card = Room().run({"audit", "--model-card", "--json"}).json()["model_card"].toString();
    QVERIFY(card.contains("# Model card"));
    QCOMPARE(Room().run({"audit", "--model-card"}).out, card.toUtf8());
}

void CliGames::mostOfWhatPowersAndEconomiesOpenWithIsSourced() {
    const QJsonObject audit = Room().run({"audit", "--json"}).json();
    const QJsonObject openings = audit["openings"].toObject();
    int figures = 0;
    for (const QJsonValue& group : audit["groups"].toArray())
        if (group["group"].toString().endsWith("_openings"))
            figures += group["figures"].toInt();
    QCOMPARE(openings["figures"].toInt(), figures);
    QVERIFY(openings["sourced_percent"].toDouble() >= 60);
    // Each of their sources says whether it was read there or is from memory.
    QCOMPARE(openings["opened"].toInt() + openings["recalled"].toInt(), openings["sourced"].toInt());
}

// By file

void CliGames::aGameCanBePlayedByFile() {
    const Room room;
    room.begun("game.chokepoint");
    const QStringList session = {"--session", "game.chokepoint"};
    const QStringList japan = session + QStringList{"--seat", "JPN"};

    const QJsonObject offered = room.run(QStringList{"orders", "--json"} + japan).json();
    QCOMPARE(offered["turn"].toInt(), 1);
    QCOMPARE(offered["left"]["moves"].toInt(), 4);
    QVERIFY(offered["handed_in"].isNull());
    QVERIFY(offered["instruments"].toArray().size() >= 6);

    room.write("orders.json", ordersFor(1, "JPN", campaign));
    const Ran handedIn = room.run(QStringList{"submit", "orders.json", "--json"} + japan);
    QCOMPARE(handedIn.code, 0);
    QCOMPARE(handedIn.json()["handed_in"].toObject()["moves"].toArray().size(), 1);
    QCOMPARE(room.run(QStringList{"view", "--json"} + japan)
                 .json()["handed_in"]
                 .toObject()["moves"]
                 .toArray()
                 .size(),
             1);
    QVERIFY(room.run(QStringList{"view", "--json", "--seat", "USA"} + session).json()["handed_in"].isNull());

    const QJsonObject resolved = room.run(QStringList{"resolve", "--json"} + session).json();
    QCOMPARE(resolved["turn"].toInt(), 1);
    QCOMPARE(resolved["date"].toString(), "2020-06-30");
    bool applied = false;
    for (const QJsonValue& order : resolved["orders"].toArray())
        applied = applied || (order["power"].toString() == "JPN" &&
                              order["instrument"].toString() == "standards_campaign" &&
                              order["status"].toString() == "applied");
    QVERIFY(applied);

    const QJsonObject view = room.run(QStringList{"view", "--json"} + japan).json();
    QCOMPARE(view["turn"].toInt(), 1);
    QVERIFY(view["messages"].isArray() && view["events"].isArray());
    for (const QStringList& command :
         {QStringList{"view"} + japan, QStringList{"orders"} + japan, QStringList{"resolve"} + session}) {
        const Ran ran = room.run(command);
        QCOMPARE(ran.code, 0);
        static const QRegularExpression key("\\b(cli|event|message)\\.[a-z]");
        QVERIFY2(!QString::fromUtf8(ran.out).contains(key), ran.out.constData());
    }
    QCOMPARE(room.run({"replay", "game.chokepoint", "--verify"}).code, 0);

    // A seat of the computer's takes no orders by hand.
    room.write("orders.json", ordersFor(3, "CHN", ""));
    QCOMPARE(room.run(QStringList{"submit", "orders.json", "--seat", "CHN"} + session).code, 3);
}

void CliGames::aViewHoldsNothingThatTheSeatMayNotKnow() {
    const Room room;
    room.played("game.chokepoint", 4);
    const QJsonObject view =
        room.run({"view", "--session", "game.chokepoint", "--seat", "JPN", "--json"}).json();
    const QJsonObject values = view["values"].toObject();
    for (const QString known :
         {"political_capital[JPN]", "public_rd[JPN/ai_ml]", "capability[JPN/ai_ml]", "support[USA]",
          "tension[USA/CHN]", "stance[IND/chn]", "dependence[CHN/chip_equipment/JPN]"})
        QVERIFY2(values[known].isDouble(), qPrintable(known));
    for (const QString secret : {"political_capital[USA]", "public_rd[CHN/ai_ml]", "capability[CHN/ai_ml]",
                                 "capability_estimate[CHN/JPN/ai_ml]"})
        QVERIFY2(!values.contains(secret), qPrintable(secret));
    const QJsonObject belief = view["beliefs"].toObject()["capability[CHN/ai_ml]"].toObject();
    QVERIFY(belief["value"].isDouble() && belief["spread"].toDouble() > 0);
    QCOMPARE(view["own"].toObject()["political_capital"], values["political_capital[JPN]"]);
    QCOMPARE(view["scores"].toObject().keys().size(), 4);
    QVERIFY(!view.contains("seed"));
}

void CliGames::everyExampleOfAnOrderIsTaken() {
    const Room room;
    room.begun("game.chokepoint");
    const QJsonObject offered =
        room.run({"orders", "--session", "game.chokepoint", "--seat", "JPN", "--json"}).json();
    for (const QJsonValue& instrument : offered["instruments"].toArray()) {
        QVERIFY(!instrument["help"].toString().isEmpty());
        QCOMPARE(instrument["reason"].toString().isEmpty(), instrument["allowed"].toBool());
        if (!instrument["allowed"].toBool())
            continue;
        const QJsonObject move = {{"instrument", instrument["id"]},
                                  {"parameters", instrument["example"]["parameters"]}};
        room.write("orders.json", ordersFor(1, "JPN", QJsonDocument(move).toJson()));
        const Ran ran = room.run({"submit", "--session", "game.chokepoint", "--seat", "JPN", "orders.json"});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(room.run({"orders", "--session", "game.chokepoint", "--seat", "JPN", "--json"})
                     .json()["handed_in"]
                     .toObject()["moves"]
                     .toArray()
                     .size(),
                 1);
    }
}

void CliGames::whatCannotBeOrderedSaysWhyNot() {
    const Room room;
    room.begun("game.chokepoint");
    const QJsonObject offered =
        room.run({"orders", "--session", "game.chokepoint", "--seat", "JPN", "--json"}).json();
    QMap<QString, QString> reasons; ///< by instrument, parameter and choice
    for (const QJsonValue& instrument : offered["instruments"].toArray())
        for (const QJsonValue& parameter : instrument["parameters"].toArray())
            for (const QString list : {"members", "options"})
                for (const QJsonValue& choice : parameter[list].toArray()) {
                    QCOMPARE(choice["reason"].toString().isEmpty(), choice["allowed"].toBool());
                    reasons[instrument["id"].toString() + "." + parameter["id"].toString() + "." +
                            choice["id"].toString()] = choice["reason"].toString();
                }
    QCOMPARE(reasons["export_control.target.CHN"], "");
    QVERIFY(reasons["export_control.target.JPN"].contains("own economy"));
    QVERIFY(reasons["procurement_ban.vendor.jpn"].contains("at home"));
    QVERIFY(reasons["finance_infrastructure.country.DEU"].contains("belongs to a power"));
    QVERIFY(reasons["standards_campaign.contest.ai_management"].contains("opens in"));
}

void CliGames::refusedOrdersLeaveNothingBehind() {
    const Room room;
    room.begun("game.chokepoint");
    const QByteArray before = room.read("game.chokepoint");
    QByteArray moves = campaign + "," + campaign; // the same twice
    moves +=
        R"(,{"instrument":"export_control","parameters":{"technology":"ai_ml","target":"JPN","severity":"licence"}})";
    room.write("orders.json", ordersFor(1, "JPN", moves));
    const Ran ran = room.run({"submit", "--session", "game.chokepoint", "--seat", "JPN", "orders.json"});
    QCOMPARE(ran.code, 3);
    QCOMPARE(ran.err.count('\n'), 2);
    QVERIFY(ran.err.contains("already ordered") && ran.err.contains("own economy") &&
            ran.err.startsWith("orders.json"));
    QCOMPARE(room.read("game.chokepoint"), before);
    QVERIFY(room.run({"view", "--session", "game.chokepoint", "--seat", "JPN", "--json"})
                .json()["handed_in"]
                .isNull());
}

// Asking

void CliGames::everyCauseOfAChangeAddsUp() {
    const Room room;
    room.played("game.chokepoint", 3);
    for (const char* address : {"support[JPN]", "supremacy[CHN]", "tension[USA/CHN]", "capability[JPN/ai_ml]",
                                "stance_chance[IND/chn]", "gdp[ROW]"}) {
        const Ran ran = room.run({"explain", "game.chokepoint", "--turn", "2", address, "--json"});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const QJsonObject explained = ran.json();
        double sum = 0;
        for (const QJsonValue& cause : explained["causes"].toArray())
            sum += cause["delta"].toDouble();
        QVERIFY(sum == explained["after"].toDouble() - explained["before"].toDouble());
        QVERIFY(explained["exact"].toBool());
        const Ran text = room.run({"explain", "game.chokepoint", "--turn", "2", address});
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("exactly the change") && !text.out.contains("cli."));
    }
}

void CliGames::aSeatIsToldItsBeliefs() {
    const Room room;
    room.played("game.chokepoint", 2);
    const QStringList ask = {"explain", "game.chokepoint", "--turn", "1", "--seat", "JPN", "--json"};
    const QJsonObject estimated = room.run(ask + QStringList{"capability[CHN/ai_ml]"}).json();
    QCOMPARE(estimated["answered"].toString(), "capability_estimate[JPN/CHN/ai_ml]");
    const QJsonObject secret = room.run(ask + QStringList{"political_capital[USA]"}).json();
    QCOMPARE(secret["known"].toBool(), false);
    QCOMPARE(secret["causes"].toArray().size(), 0);
    QCOMPARE(room.run(ask + QStringList{"political_capital[JPN]"}).json()["known"].toBool(), true);
}

void CliGames::aReplayAgreesWithItsRecord() {
    const Room room;
    room.played("game.chokepoint");
    const QByteArray before = room.read("game.chokepoint");
    const QJsonObject report = room.run({"replay", "game.chokepoint", "--verify", "--json"}).json();
    QVERIFY(report["same"].toBool() && report["verified"].toBool());
    QCOMPARE(report["turns"].toArray().size(), 17);
    const Ran text = room.run({"replay", "game.chokepoint"});
    QCOMPARE(text.code, 0);
    QVERIFY(text.out.contains("16 turns replayed"));
    QCOMPARE(room.read("game.chokepoint"), before);
}

void CliGames::aForgedNumberIsNamed() {
    const Room room;
    room.played("game.chokepoint", 4);
    // The forger mends the sum over the values as well, and forgets the world's hash.
    const QString file = room.path("game.chokepoint");
    const QByteArray values = cell(file, "SELECT values_ FROM turns WHERE turn = 3");
    const qsizetype end = values.indexOf(',');
    const QByteArray forged =
        "[" + QByteArray::number(values.mid(1, end - 1).toLongLong() + 1048576) + values.mid(end);
    QByteArray sums = cell(file, "SELECT sums FROM turns WHERE turn = 3");
    sums.replace(
        32, 16,
        QByteArray::fromStdString(chokepoint::hashDigits(chokepoint::hashText(forged.toStdString()))));
    forge(file, "UPDATE turns SET values_ = '" + forged + "', sums = '" + sums + "' WHERE turn = 3");

    const Ran ran = room.run({"replay", "game.chokepoint", "--verify"});
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.sentence().contains("turn 3 does not come out as recorded"), ran.err.constData());
    QVERIFY2(ran.sentence().contains(QRegularExpression("first differing number is \\w+\\[")),
             ran.err.constData());
    const QJsonObject report = room.run({"replay", "game.chokepoint", "--verify", "--json"}).json();
    QVERIFY(!report["same"].toBool());
    const QJsonObject last = report["turns"].toArray().last().toObject();
    QCOMPARE(last["turn"].toInt(), 3);
    QCOMPARE(last["differences"][0]["recorded"].toDouble(),
             last["differences"][0]["recomputed"].toDouble() + 1);
}

QTEST_GUILESS_MAIN(CliGames)
#include "tst_CliGames.moc"
