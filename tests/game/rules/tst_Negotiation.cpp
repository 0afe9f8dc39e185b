// What powers propose, promise and break.

#include "rules/Negotiation.h"
#include "rules/OrdersJson.h"
#include "support/Checks.h"
#include "support/Game.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

int seatOf(const std::string& id) { return power(crossroads(), id); }

Result<SeatOrders> spoken(const std::string& seat, int turn, const std::string& rest) {
    return parseOrders(
        crossroads(), seatOf(seat), turn,
        R"({"format":1,"turn":)" + std::to_string(turn) + R"(,"seat":")" + seat + "\"," + rest + "}", "test");
}

/// A game in which seats say things as they would in a file.
struct Table {
    Game game;

    TurnReport play(const std::vector<std::pair<std::string, std::string>>& said = {}) {
        std::vector<std::pair<int, SeatOrders>> orders;
        for (const auto& [seat, rest] : said) {
            const Result<SeatOrders> read = spoken(seat, game.world.turn + 1, rest);
            if (!read)
                qFatal("%s", read.faults().front().key.c_str());
            const Faults faults = refuseAll(game.rules, Sight(game.view(seatOf(seat))), *read);
            if (!faults.empty())
                qFatal("%s", faults.front().key.c_str());
            orders.emplace_back(seatOf(seat), *read);
        }
        return game.play(orders);
    }
    double at(const std::string& address) const { return game.world[*game.rules.layout().find(address)]; }
    /// The proposal to a seat is made and accepted; both sides are bound from the second turn on.
    void agree(const std::string& from, const std::string& to, const std::string& clause) {
        play({{from, proposal(to, clause)}});
        play({{to, reply(true)}});
    }
    std::string proposal(const std::string& to, const std::string& clause,
                         const std::string& more = "") const {
        return R"("proposals":[{"to":")" + to + R"(","clauses":[)" + clause +
               R"(],"duration":3,"deadline":)" + std::to_string(game.world.turn + 2) + more + "}]";
    }
    std::string reply(bool accept) const {
        return R"("replies":[{"proposal":")" + game.world.proposals.front().id + R"(","accept":)" +
               (accept ? "true" : "false") + "}]";
    }
};

bool told(const TurnReport& report, const std::string& key) {
    return std::any_of(report.messages.begin(), report.messages.end(),
                       [&](const Message& message) { return message.key == key; });
}

const std::string research = R"({"clause":"joint_research","parameters":{"technology":"ai_ml"}})";
const std::string truce = R"({"clause":"truce"})";
const std::string secret =
    R"({"clause":"coordinated_controls","parameters":{"technology":"ai_ml","target":"CHN","severity":"licence"}})";
const std::string ban = R"({"clause":"exclude_vendor","parameters":{"vendor":"kor","reach":"government"}})";
const std::string control =
    R"({"instrument":"export_control","parameters":{"technology":"ai_ml","target":"CHN","severity":"licence"}})";

} // namespace

class TestNegotiation : public QObject {
    Q_OBJECT

private slots:
    void whatIsAcceptedComesIntoForceLastsAndEnds();
    void crossingProposalsAreAgreedOnce();
    void theOrderOfProposalsNeverMatters();
    void aBreachIsFoundAndAnnouncedTheTurnItHappens();
    void whoeverLeavesInTimePaysLessThanWhoeverBreaks();
    void aRefusedDemandIsPublicAndAnEmptyThreatCostsCredibility();
    void aThreatCarriedOutIsBelievedNextTime();
    void yieldingToAThreatCostsSupportAtHome();
    void aThirdSeatSeesNeitherProposalsNorSecretAgreements();
    void whatCannotBeMeantIsRefusedWithItsPlace_data();
    void whatCannotBeMeantIsRefusedWithItsPlace();
    void whatCannotBeReadIsRefusedWithItsPath_data();
    void whatCannotBeReadIsRefusedWithItsPath();
    void ordersComeBackFromTheirJsonTheSame();
    void everyChangeIsInTheLedger();
};

void TestNegotiation::whatIsAcceptedComesIntoForceLastsAndEnds() {
    Table table;
    QVERIFY(told(table.play({{"JPN", table.proposal("EUU", research)}}), "message.proposed"));
    QCOMPARE(table.game.world.proposals.size(), std::size_t{1});
    QCOMPARE(table.at("joint_rd[JPN/EUU]"), 0.0);
    QVERIFY(told(table.play({{"EUU", table.reply(true)}}), "message.agreed"));
    QVERIFY(table.game.world.proposals.empty());
    QCOMPARE(table.at("joint_rd[JPN/EUU]"), 1.0);
    QCOMPARE(table.at("joint_rd[EUU/JPN]"), 1.0);
    table.play();
    table.play();
    QCOMPARE(table.at("joint_rd[JPN/EUU]"), 1.0); // three half-years
    QVERIFY(told(table.play(), "message.agreement_expired"));
    QCOMPARE(table.at("joint_rd[JPN/EUU]"), 0.0);
    QVERIFY(table.game.world.agreements.empty());
    QVERIFY(table.at("promises_kept[JPN]") > 80);
}

void TestNegotiation::crossingProposalsAreAgreedOnce() {
    Table table;
    table.play({{"JPN", table.proposal("EUU", research)}, {"EUU", table.proposal("JPN", research)}});
    QCOMPARE(table.game.world.proposals.size(), std::size_t{2});
    std::vector<std::pair<std::string, std::string>> replies;
    for (const Proposal& proposal : table.game.world.proposals)
        replies.emplace_back(crossroads().sets().id(Axis::power, proposal.to),
                             R"("replies":[{"proposal":")" + proposal.id + R"(","accept":true}])");
    table.play(replies);
    QCOMPARE(table.game.world.agreements.size(), std::size_t{1});
    QCOMPARE(table.at("joint_rd[JPN/EUU]"), 1.0);
}

void TestNegotiation::theOrderOfProposalsNeverMatters() {
    const RuleSet& rules = crossroads();
    QVERIFY(rc::check([&] {
        // Every seat proposes one of several things to up to two others, in one order and in the other.
        std::vector<SeatOrders> forth(static_cast<std::size_t>(rules.powers));
        for (int seat = 0; seat < rules.powers; ++seat)
            for (int to = 0; to < rules.powers; ++to) {
                const bool wanted = *rc::gen::arbitrary<bool>();
                if (to == seat || !wanted || forth[static_cast<std::size_t>(seat)].proposals.size() >= 2)
                    continue;
                const std::string clause =
                    *rc::gen::element(research, truce, std::string(R"({"clause":"adequacy"})"),
                                      std::string(R"({"clause":"market_access"})"));
                Table table;
                const Result<SeatOrders> one =
                    spoken(rules.sets().id(Axis::power, seat), 1,
                           table.proposal(rules.sets().id(Axis::power, to), clause));
                forth[static_cast<std::size_t>(seat)].proposals.push_back(one->proposals.front());
            }
        std::vector<SeatOrders> back = forth;
        for (SeatOrders& orders : back)
            std::reverse(orders.proposals.begin(), orders.proposals.end());
        Game a, b;
        a.resolve({forth, {}});
        b.resolve({back, {}}, false);
        std::vector<SeatOrders> replies(forth.size());
        for (const Proposal& proposal : a.world.proposals)
            replies[static_cast<std::size_t>(proposal.to)].replies[proposal.id] = true;
        a.resolve({replies, {}});
        b.resolve({replies, {}}, false);
        RC_ASSERT(a.world.hash() == b.world.hash());
        RC_ASSERT(outOfBounds(a.world).empty());
    }));
}

void TestNegotiation::aBreachIsFoundAndAnnouncedTheTurnItHappens() {
    Table table;
    table.agree("USA", "CHN", truce);
    QCOMPARE(table.at("truce[USA/CHN]"), 1.0);
    const double before = table.at("promises_kept[USA]");
    const double others = table.at("promises_kept[CHN]");
    const TurnReport report = table.play({{"USA", R"("moves":[)" + control + "]"}});
    QVERIFY(told(report, "message.agreement_breached"));
    QVERIFY(table.game.world.agreements.empty());
    QCOMPARE(table.at("truce[USA/CHN]"), 0.0);
    QVERIFY(table.at("promises_kept[USA]") < before - 5);
    QVERIFY(table.at("promises_kept[CHN]") > others - 1);
}

void TestNegotiation::whoeverLeavesInTimePaysLessThanWhoeverBreaks() {
    Table leaver, breaker;
    for (Table* table : {&leaver, &breaker})
        table->agree("USA", "CHN", truce);
    const TurnReport report =
        leaver.play({{"USA", R"("endings":[")" + leaver.game.world.agreements.front().id + R"("])"}});
    QVERIFY(told(report, "message.agreement_left"));
    breaker.play({{"USA", R"("moves":[)" + control + "]"}});
    QVERIFY(leaver.game.world.agreements.empty());
    QVERIFY(leaver.at("promises_kept[USA]") < 80);
    QVERIFY(leaver.at("promises_kept[USA]") > breaker.at("promises_kept[USA]"));
}

void TestNegotiation::aRefusedDemandIsPublicAndAnEmptyThreatCostsCredibility() {
    Table table, calm;
    table.play({{"USA", table.proposal("CHN", ban, R"(,"threat":)" + control)}});
    calm.play();
    const int third = seatOf("EUU");
    QVERIFY(table.game.view(third).world().proposals.empty());
    QVERIFY(told(table.play({{"CHN", table.reply(false)}}), "message.demand_refused"));
    calm.play();
    QVERIFY(table.at("tension[USA/CHN]") > calm.at("tension[USA/CHN]"));
    QVERIFY(table.at("support[CHN]") > calm.at("support[CHN]"));
    QCOMPARE(table.game.view(third).world().proposals.size(), std::size_t{1});
    QVERIFY(told(table.play(), "message.threat_empty"));
    QVERIFY(table.at("credibility[USA]") < 55);
    QVERIFY(table.game.world.proposals.empty());
}

void TestNegotiation::aThreatCarriedOutIsBelievedNextTime() {
    Table table;
    table.play({{"USA", table.proposal("CHN", ban, R"(,"threat":)" + control)}});
    table.play({{"CHN", table.reply(false)}});
    QVERIFY(told(table.play({{"USA", R"("moves":[)" + control + "]"}}), "message.threat_kept"));
    QVERIFY(table.at("credibility[USA]") > 60);
}

void TestNegotiation::yieldingToAThreatCostsSupportAtHome() {
    Table yielding, free;
    yielding.play({{"USA", yielding.proposal("CHN", ban, R"(,"threat":)" + control)}});
    free.play({{"USA", free.proposal("CHN", ban)}});
    yielding.play({{"CHN", yielding.reply(true)}});
    free.play({{"CHN", free.reply(true)}});
    QVERIFY(yielding.at("support[CHN]") < free.at("support[CHN]"));
    QCOMPARE(yielding.game.world.agreements.size(), std::size_t{1});
}

void TestNegotiation::aThirdSeatSeesNeitherProposalsNorSecretAgreements() {
    Table quiet, talking;
    quiet.play();
    talking.play({{"USA", talking.proposal("JPN", secret)}});
    const auto seen = [&](const Table& table) { return table.game.view(seatOf("CHN")).world(); };
    QVERIFY(seen(talking) == seen(quiet));
    QCOMPARE(talking.game.view(seatOf("JPN")).world().proposals.size(), std::size_t{1});
    const TurnReport report = talking.play({{"JPN", talking.reply(true)}});
    QCOMPARE(talking.game.world.agreements.size(), std::size_t{1});
    QVERIFY(seen(talking).agreements.empty());
    QCOMPARE(talking.game.view(seatOf("USA")).world().agreements.size(), std::size_t{1});
    for (const Message& message : report.messages)
        if (message.key == "message.agreed")
            QCOMPARE((message.seenBy >> seatOf("CHN")) & 1, 0);
    for (const LedgerEntry& entry : talking.game.ledger.entries())
        QVERIFY(std::string_view(entry.cause.what).find("coordinated_controls") == std::string_view::npos);
}

void TestNegotiation::whatCannotBeMeantIsRefusedWithItsPlace_data() {
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("place");
    const Table table;
    const auto proposal = [&](const std::string& name, const std::string& rest, const std::string& key) {
        QTest::newRow(name.c_str()) << QString::fromStdString(R"("proposals":[{)" + rest + "}]")
                                    << QString::fromStdString(key) << "proposals[0]";
    };
    const std::string when = R"("duration":3,"deadline":2)";
    proposal("to oneself", R"("to":"USA","clauses":[)" + truce + "]," + when, "refusal_proposal_to_oneself");
    proposal("about nothing", R"("to":"CHN","clauses":[],)" + when, "refusal_no_clauses");
    proposal("for no time", R"("to":"CHN","clauses":[)" + truce + R"(],"duration":0,"deadline":2)",
             "refusal_duration");
    proposal("for ever", R"("to":"CHN","clauses":[)" + truce + R"(],"duration":99,"deadline":2)",
             "refusal_duration");
    proposal("with a deadline in the past",
             R"("to":"CHN","clauses":[)" + truce + R"(],"duration":3,"deadline":1)", "refusal_deadline");
    proposal("twice the same", R"("to":"CHN","clauses":[)" + truce + "," + truce + "]," + when,
             "refusal_clause_twice");
    proposal("too much",
             R"("to":"CHN","clauses":[)" + truce + "," + research + "," + truce + "," + truce + "]," + when,
             "refusal_too_many_clauses");
    proposal("against the partner", R"("to":"CHN","clauses":[)" + secret + "]," + when,
             "refusal_clause_party");
    proposal("given by a third",
             R"("to":"CHN","clauses":[{"clause":"lift_ban","by":"JPN","parameters":{"vendor":"chn"}}],)" +
                 when,
             "refusal_clause_giver");
    proposal("with a threat to somebody else",
             R"("to":"JPN","clauses":[)" + truce + R"(],"threat":)" + control + "," + when,
             "refusal_threat_not_aimed");
    QTest::newRow("a reply to nothing") << R"("replies":[{"proposal":"x","accept":true}])"
                                        << "refusal_no_such_proposal"
                                        << "replies";
    QTest::newRow("leaving nothing") << R"("endings":["x"])"
                                     << "refusal_no_such_agreement"
                                     << "endings[0]";
}

void TestNegotiation::whatCannotBeMeantIsRefusedWithItsPlace() {
    QFETCH(QString, said);
    QFETCH(QString, key);
    QFETCH(QString, place);
    const Game game;
    const Result<SeatOrders> orders = spoken("USA", 1, said.toStdString());
    QVERIFY(orders.ok());
    const Faults faults = refuseAll(game.rules, Sight(game.view(seatOf("USA"))), *orders);
    QVERIFY(!faults.empty());
    QCOMPARE(QString::fromStdString(faults.front().key), key);
    QCOMPARE(QString::fromStdString(faults.front().place.file), place);
    QVERIFY(game.rules.book.english().has("fault." + faults.front().key));
}

void TestNegotiation::whatCannotBeReadIsRefusedWithItsPath_data() {
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const char* said, const char* path) {
        QTest::newRow(name) << QString(said) << QString(path);
    };
    row("proposals no list", R"("proposals":{})", "proposals");
    row("a proposal no object", R"("proposals":[1])", "proposals[0]");
    row("unknown power", R"("proposals":[{"to":"XXX","clauses":[],"duration":1,"deadline":2}])",
        "proposals[0].to");
    row("no clauses", R"("proposals":[{"to":"CHN","duration":1,"deadline":2}])", "proposals[0].clauses");
    row("half a duration", R"("proposals":[{"to":"CHN","clauses":[],"duration":1.5,"deadline":2}])",
        "proposals[0].duration");
    row("a deadline in words", R"("proposals":[{"to":"CHN","clauses":[],"duration":1,"deadline":"soon"}])",
        "proposals[0].deadline");
    row("unknown clause",
        R"("proposals":[{"to":"CHN","clauses":[{"clause":"peace"}],"duration":1,"deadline":2}])",
        "proposals[0].clauses[0].clause");
    row("a clause no object", R"("proposals":[{"to":"CHN","clauses":["truce"],"duration":1,"deadline":2}])",
        "proposals[0].clauses[0]");
    row("a missing parameter",
        R"("proposals":[{"to":"CHN","clauses":[{"clause":"joint_research"}],"duration":1,"deadline":2}])",
        "proposals[0].clauses[0].parameters.technology");
    row("by whom where it binds both",
        R"("proposals":[{"to":"CHN","clauses":[{"clause":"truce","by":"USA"}],"duration":1,"deadline":2}])",
        "proposals[0].clauses[0].by");
    row("an unknown key", R"("proposals":[{"to":"CHN","clauses":[],"duration":1,"deadline":2,"or":1}])",
        "proposals[0].or");
    row("a threat with nothing",
        R"("proposals":[{"to":"CHN","clauses":[],"duration":1,"deadline":2,"threat":{}}])",
        "proposals[0].threat.instrument");
    row("a reply in words", R"("replies":["yes"])", "replies[0]");
    row("a reply that may be", R"("replies":[{"proposal":"x","accept":"maybe"}])", "replies[0]");
    row("two replies", R"("replies":[{"proposal":"x","accept":true},{"proposal":"x","accept":false}])",
        "replies[1].proposal");
    row("an ending of nothing", R"("endings":[7])", "endings[0]");
}

void TestNegotiation::whatCannotBeReadIsRefusedWithItsPath() {
    QFETCH(QString, said);
    QFETCH(QString, path);
    const Result<SeatOrders> orders = spoken("USA", 1, said.toStdString());
    QVERIFY(!orders.ok());
    QCOMPARE(QString::fromStdString(orders.faults().front().arguments.front()), path);
}

void TestNegotiation::ordersComeBackFromTheirJsonTheSame() {
    const Table table;
    const Result<SeatOrders> orders =
        spoken("USA", 1,
               table.proposal("CHN", ban + "," + research, R"(,"threat":)" + control) +
                   R"(,"replies":[{"proposal":"a","accept":false}],"endings":["b"])");
    QVERIFY(orders.ok());
    const std::string json = ordersJson(crossroads(), seatOf("USA"), 1, *orders);
    const Result<SeatOrders> back = parseOrders(crossroads(), seatOf("USA"), 1, json, "test");
    QVERIFY(back.ok());
    QVERIFY(*back == *orders);
}

void TestNegotiation::everyChangeIsInTheLedger() {
    Table table;
    const auto explained = [&](const std::vector<std::pair<std::string, std::string>>& said) {
        const World before = table.game.world;
        table.play(said);
        return QString::fromStdString(unexplained(before, table.game.world, table.game.ledger));
    };
    QCOMPARE(explained({{"USA", table.proposal("CHN", truce)}}), QString());
    QCOMPARE(explained({{"CHN", table.reply(true)}}), QString());
    QCOMPARE(explained({{"USA", R"("moves":[)" + control + "]"}}), QString());
}

QTEST_APPLESS_MAIN(TestNegotiation)
#include "tst_Negotiation.moc"
