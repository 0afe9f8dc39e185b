// Posts, votes, norms and the order they make; backing at home for hostile measures.

#include "support/Game.h"

#include "rules/Refuse.h"

#include <QTest>

#include <numeric>
#include <optional>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

int issue(std::string_view id) { return crossroads().sets().find(Axis::issue, id); }
int arena(std::string_view id) { return crossroads().sets().find(Axis::arena, id); }

/// Several turns of nothing but one seat's orders in the first.
Game after(int turns, const std::vector<std::pair<int, SeatOrders>>& orders = {}) {
    Game game;
    for (int turn = 0; turn < turns; ++turn)
        game.play(turn == 0 ? orders : std::vector<std::pair<int, SeatOrders>>{}, false);
    return game;
}

/// Four half-years after a contest between two who could each go alone and do not talk, with that effort behind each.
Game afterDeciding(int contest, int a, int b, double forA, double forB) {
    const RuleSet& rules = crossroads();
    const Quantities& q = quantities();
    const Contest& declared = rules.book.contests[static_cast<std::size_t>(contest)];
    Game game;
    const std::span<double> block = game.world.mutableBlock();
    const Layout& layout = rules.layout();
    for (int e = 0; e < rules.economies; ++e)
        block[layout.slot(q.marketShare, e, declared.technology)] = 1.0 / 64;
    for (const int p : {a, b}) {
        block[layout.slot(q.marketShare, rules.economyOf[static_cast<std::size_t>(p)], declared.technology)] =
            0.4375;
        block[layout.slot(q.tension, p, p == a ? b : a)] = 95;
        block[layout.slot(q.campaign, contest, p)] = p == a ? forA : forB;
    }
    game.world.contests[static_cast<std::size_t>(contest)] = {ContestState::Outcome::open, -1, -1};
    game.world.turn = declared.decides - 1;
    for (int turn = 0; turn < 4; ++turn)
        game.play({}, false);
    return game;
}

/// The same with an effort that leaves neither of the two in front.
std::optional<Game> afterSplit(int contest, int a, int b) {
    for (const double points : {0, 2, 5, 10, 15, 20, 30, 40, 60, 80, 120, 200, 400})
        for (const bool forA : {true, false}) {
            Game game = afterDeciding(contest, a, b, forA ? points : 0, forA ? 0 : points);
            if (game.world.contests[static_cast<std::size_t>(contest)].outcome ==
                ContestState::Outcome::split)
                return game;
        }
    return std::nullopt;
}

double sales(const Game& game, int contest) {
    const int technology = game.rules.book.contests[static_cast<std::size_t>(contest)].technology;
    double sum = 0;
    for (int e = 0; e < game.rules.economies; ++e)
        sum += game.world.at(quantities().revenue, e, technology);
    return sum;
}

double output(const Game& game) {
    const std::span<const double> gdp = game.world.row(quantities().gdp);
    return std::accumulate(gdp.begin(), gdp.end(), 0.0);
}

} // namespace

class TestInstitutions : public QObject {
    Q_OBJECT

private slots:
    void idleSeatsLeaveTheStocksOfTheOrderWhereTheyOpened() {
        const Quantities& q = quantities();
        const Game game = after(1);
        for (const Quantity quantity : {q.posts, q.softPower, q.sharpPower, q.manipulation, q.lobbying,
                                        q.consensus, q.exposure, q.hostilityFactor, q.normConflict})
            for (std::size_t k = 0; k < game.world.row(quantity).size(); ++k)
                QVERIFY2(std::abs(game.world.row(quantity)[k] - crossroads().opening().row(quantity)[k]) < 3,
                         game.world.layout().table()[quantity].id.data());
    }

    void theHighestOfferTakesAPostAndItsWeightInTheArena() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const int jpn = power(rules, "JPN"), chn = power(rules, "CHN");
        const Game plain = after(2);
        const Game bid = after(2, {{jpn, Draft(rules).move("leadership_post", {"itu", "0.5"})},
                                   {chn, Draft(rules).move("leadership_post", {"itu", "0.2"})}});
        QVERIFY(bid.world.at(q.posts, arena("itu"), jpn) > plain.world.at(q.posts, arena("itu"), jpn));
        QVERIFY(bid.world.at(q.posts, arena("itu"), chn) < plain.world.at(q.posts, arena("itu"), chn));
        QVERIFY(bid.world.at(q.arenaWeight, arena("itu"), jpn) >
                plain.world.at(q.arenaWeight, arena("itu"), jpn));
        QCOMPARE(bid.world.at(q.postBid, arena("itu"), jpn), 0.0);
    }

    void equalOffersAreDecidedByLuckAndNotByTheOrderOfPowers() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const int jpn = power(rules, "JPN"), chn = power(rules, "CHN");
        int first = 0;
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            Game game(rules, seed);
            game.play({{jpn, Draft(rules).move("leadership_post", {"itu", "0.5"})},
                       {chn, Draft(rules).move("leadership_post", {"itu", "0.5"})}},
                      false);
            first +=
                game.world.at(q.posts, arena("itu"), jpn) > rules.opening().at(q.posts, arena("itu"), jpn);
        }
        QVERIFY2(first > 5 && first < 25, qPrintable(QString::number(first)));
    }

    void everyDraftIsVotedOnInItsTurnAndOnlyThen() {
        const RuleSet& rules = crossroads();
        Game game;
        int votes = 0;
        for (int turn = 1; turn <= rules.book.scenario.turns; ++turn) {
            const TurnReport report = game.play();
            const auto held =
                std::count_if(report.messages.begin(), report.messages.end(),
                              [](const Message& m) { return m.key.find("message.resolution") == 0; });
            const auto due = std::count_if(rules.book.resolutions.begin(), rules.book.resolutions.end(),
                                           [&](const Resolution& draft) { return draft.decides == turn; });
            QCOMPARE(held, due);
            votes += static_cast<int>(held);
        }
        QCOMPARE(votes, static_cast<int>(rules.book.resolutions.size()));
    }

    void campaigningBeforeAVoteMovesItTheCampaignersWay() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const Resolution& first =
            *std::min_element(rules.book.resolutions.begin(), rules.book.resolutions.end(),
                              [](const Resolution& a, const Resolution& b) { return a.decides < b.decides; });
        const std::string& on = rules.sets().id(Axis::issue, first.issue);
        const Game plain = after(first.decides);
        for (const int drafter : first.drafters) {
            const Game pushed = after(
                first.decides, {{drafter, Draft(rules).move("internet_governance_campaign", {on, "2"})}});
            QVERIFY(pushed.world.at(q.voteShare, first.issue) > plain.world.at(q.voteShare, first.issue));
        }
    }

    void hardConflictOfNormsMakesEngineersSplit() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        Game calm, tense;
        const int usa = power(rules, "USA"), chn = power(rules, "CHN");
        tense.world.mutableBlock()[rules.layout().slot(q.tension, usa, chn)] = 90;
        tense.world.mutableBlock()[rules.layout().slot(q.tension, chn, usa)] = 90;
        calm.play({}, false);
        tense.play({}, false);
        for (int i = 0; i < rules.issues; ++i)
            QVERIFY(tense.world.at(q.normConflict, i) > calm.world.at(q.normConflict, i));
    }

    void aSplitStandardLeavesTheWorldPoorerThanEitherSingleStandard() {
        const RuleSet& rules = crossroads();
        int found = 0;
        for (int k = 0; k < rules.contests; ++k)
            if (const std::vector<int>& rivals = rules.book.contests[static_cast<std::size_t>(k)].proposers;
                rivals.size() >= 2) {
                const auto first = afterDeciding(k, rivals[0], rivals[1], 400, 0);
                const auto second = afterDeciding(k, rivals[0], rivals[1], 0, 400);
                const auto split = afterSplit(k, rivals[0], rivals[1]);
                QCOMPARE(first.world.contests[static_cast<std::size_t>(k)].winner, rivals[0]);
                QCOMPARE(second.world.contests[static_cast<std::size_t>(k)].winner, rivals[1]);
                QVERIFY2(split.has_value(), rules.book.contests[static_cast<std::size_t>(k)].id.c_str());
                for (const Game* single : {&first, &second}) {
                    QVERIFY(sales(*split, k) < sales(*single, k));
                    QVERIFY(output(*split) < output(*single));
                }
                ++found;
            }
        QVERIFY(found > 0);
    }

    void backingAtHomeMakesAHostileMeasureCheaper() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const int usa = power(rules, "USA");
        const SeatOrders orders = Draft(rules).move("export_control", {"chip_design", "CHN", "denial"});
        Game game;
        const double before = costOf(rules, game.view(usa), orders.moves[0]).capital;
        game.world.mutableBlock()[rules.layout().slot(q.consensus, usa, power(rules, "CHN"))] = 100;
        const double after = costOf(rules, game.view(usa), orders.moves[0]).capital;
        QVERIFY(after < before);
    }

    void attractionDrawsThirdCountriesNearerSlowly() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const int jpn = power(rules, "JPN");
        const Game plain = after(6);
        const Game funded = after(6, {{jpn, Draft(rules).move("public_diplomacy", {"2"})}});
        const int kenya = country(rules, "KEN");
        QVERIFY(funded.world.at(q.softPower, jpn) > plain.world.at(q.softPower, jpn) + 1);
        QVERIFY(funded.world.at(q.alignment, kenya, jpn) > plain.world.at(q.alignment, kenya, jpn));
    }

    void aRuptureCutsTheOpenLinksBetweenTwo() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const int usa = power(rules, "USA"), chn = power(rules, "CHN");
        Game game;
        game.world.mutableBlock()[rules.layout().slot(q.tension, usa, chn)] = 100;
        game.world.mutableBlock()[rules.layout().slot(q.tension, chn, usa)] = 100;
        const TurnReport report = game.play();
        QVERIFY(std::any_of(report.messages.begin(), report.messages.end(),
                            [](const Message& m) { return m.key == "message.rupture"; }));
        QVERIFY(game.world.at(q.marketAccess, usa, economy(rules, "CHN")) < 20);
    }

    void normsOfOnesOwnPullOthersAlong() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const int euu = power(rules, "EUU");
        const Game plain = after(5);
        const Game bound = after(5, {{euu, Draft(rules).move("ai_norms", {"binding"})}});
        QVERIFY(bound.world.at(q.lobbying, euu, issue("ai_surveillance")) > 0);
        QVERIFY(bound.world.at(q.orderState, issue("ai_surveillance")) >
                plain.world.at(q.orderState, issue("ai_surveillance")));
    }
};

QTEST_APPLESS_MAIN(TestInstitutions)
#include "tst_Institutions.moc"
