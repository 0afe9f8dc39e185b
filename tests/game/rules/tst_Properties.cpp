// The properties that the rules must have (MODEL.md 6), each named as a sentence.

#include "support/Checks.h"
#include "support/Game.h"

#include "rules/Refuse.h"
#include "script/ScriptHost.h"

#include <QTest>
#include <rapidcheck.h>

#include <functional>
#include <future>
#include <random>
#include <set>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

Move randomMove(const RuleSet& rules) {
    const auto below = [](int count) { return *rc::gen::inRange(0, count); };
    return drawnMove(rules, below(static_cast<int>(rules.book.instruments.size())), below);
}

TurnInputs randomInputs(const RuleSet& rules, int mostMoves) {
    TurnInputs inputs;
    for (int seat = 0; seat < rules.powers; ++seat) {
        SeatOrders orders;
        const int count = *rc::gen::inRange(0, mostMoves + 1);
        for (int i = 0; i < count; ++i)
            orders.moves.push_back(randomMove(rules));
        inputs.seats.push_back(std::move(orders));
    }
    return inputs;
}

/// True for what a country of the seat's own does: its government decides that itself.
bool ownCountry(const RuleSet& rules, int seat, Quantity perCountry, int subject) {
    const int members = rules.layout().count(perCountry) / rules.countries;
    return rules.memberOf[static_cast<std::size_t>(subject / members)] == seat;
}

/// Means without end, and as many orders as a turn takes: every instrument in its turn, with arguments by `below`.
TurnInputs lavishOrders(Game& game, const std::function<int(int)>& below) {
    const RuleSet& rules = game.rules;
    const int instruments = static_cast<int>(rules.book.instruments.size());
    const int moves = rules.book.scenario.movesPerTurn;
    TurnInputs inputs{std::vector<SeatOrders>(static_cast<std::size_t>(rules.powers)), {}};
    for (int seat = 0; seat < rules.powers; ++seat) {
        for (const Quantity means : {quantities().politicalCapital, quantities().budget})
            game.world.mutableBlock()[rules.layout().slot(means, seat)] = quantities().table[means].high;
        for (int i = 0; i < moves; ++i)
            inputs.seats[static_cast<std::size_t>(seat)].moves.push_back(
                drawnMove(rules, (game.world.turn * moves + i + seat) % instruments, below));
    }
    return inputs;
}

/// True where an entry, or what it came from, names who brought it about: an order, a choice, an act, an event, an owner.
bool named(const Ledger& ledger, const LedgerEntry& entry) {
    const auto named = [](const Cause& cause) {
        return cause.by.known() || cause.kind == CauseKind::order || cause.kind == CauseKind::choice ||
               cause.kind == CauseKind::act || std::string_view(cause.what).starts_with("event:");
    };
    const LedgerEntry* at = &entry;
    bool inTurn = true; // links of the turn before lead where this ledger no longer goes
    while (inTurn && !named(at->cause) && at->from != noEntry) {
        inTurn = (at->from & turnBefore) == 0;
        at = &ledger.entry(at->from);
    }
    return named(at->cause);
}

/// How much a quantity changed in all, and by whose doing.
struct Booked {
    double all = 0, named = 0, bound = 0;

    Booked& operator+=(const Booked& other) {
        all += other.all;
        named += other.named;
        bound += other.bound;
        return *this;
    }
};

/// The golden game's ledger, by quantity: four computer players, with all that scripts let happen.
std::vector<Booked> goldenBookings() {
    const auto rules = *loadRules(dataRoot(), "crossroads_2019");
    const auto events = std::move(*ScriptHost::load(dataRoot(), rules));
    const auto player = standardPlayer(*rules);
    TurnResolver resolver(*rules);
    Game game(*rules);
    std::vector<Booked> booked(static_cast<std::size_t>(quantities().table.size()));
    for (int turn = 0; turn < rules->book.scenario.turns; ++turn) {
        resolver.resolve(game.world, computedOrders(game, *player), game.luck, *events, &game.ledger);
        for (const LedgerEntry& entry : game.ledger.entries()) {
            const double size = std::abs(entry.delta);
            booked[rules->layout().quantityAt(entry.slot).index] +=
                {size, named(game.ledger, entry) ? size : 0, entry.cause.kind == CauseKind::bound ? size : 0};
        }
    }
    return booked;
}

} // namespace

Q_DECLARE_METATYPE(std::vector<Quantity>)

class TestProperties : public QObject {
    Q_OBJECT

private slots:
    void theSameSeedAndOrdersGiveTheSameHashWithAndWithoutALedger() {
        Game recorded, bare;
        const auto player = standardPlayer(crossroads());
        for (int turn = 0; turn < 16; ++turn) {
            const TurnInputs inputs = computedOrders(recorded, *player);
            recorded.resolve(inputs, true);
            bare.resolve(inputs, false);
            QCOMPARE(bare.world.hash(), recorded.world.hash());
            QVERIFY(bare.world == recorded.world);
        }
    }

    void gamesOfSeveralThreadsAtOnceGiveTheSameHash() {
        const auto hash = [] { return begun(6).world.hash(); };
        const std::uint64_t alone = hash();
        std::vector<std::future<std::uint64_t>> games;
        for (int i = 0; i < 4; ++i)
            games.push_back(std::async(std::launch::async, hash));
        for (std::future<std::uint64_t>& game : games)
            QCOMPARE(game.get(), alone);
    }

    void whereOnePowersOrdersChangeNoChanceTheyChangeNoOutcome() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const Game game = begun(3);
        const auto player = standardPlayer(rules);
        QVERIFY(rc::check("any other orders of any power", [&] {
            Game plain = game, changed = game;
            TurnInputs inputs = computedOrders(game, *player);
            plain.resolve(inputs, false);
            const int seat = *rc::gen::inRange(0, rules.powers);
            std::vector<Move>& moves = inputs.seats[static_cast<std::size_t>(seat)].moves;
            moves.assign(1, randomMove(rules));
            changed.resolve(inputs, false);
            const auto untouched = [&](Quantity given, int subject) {
                const auto k = static_cast<std::size_t>(subject);
                return plain.world.row(given)[k] == changed.world.row(given)[k];
            };
            for (const auto& [chance, decided] :
                 {std::pair(q.stanceChance, q.stance), std::pair(q.adoptionChance, q.dataRules)})
                for (int i = 0; i < rules.layout().count(chance); ++i)
                    RC_ASSERT(!untouched(chance, i) || untouched(decided, i) ||
                              ownCountry(rules, seat, decided, i));
            // What powers come to believe errs as it would have.
            for (const auto& [truth, belief] : {std::pair(q.capability, q.capabilityEstimate),
                                                std::pair(q.vendorRisk, q.vendorRiskEstimate)}) {
                const int truths = rules.layout().count(truth);
                for (int i = 0; i < rules.layout().count(belief); ++i)
                    RC_ASSERT(!untouched(truth, i % truths) || untouched(belief, i));
            }
        }));
    }

    void changingOnePowersOrderLeavesEveryUnrelatedDrawAsItWas() {
        const RuleSet& rules = crossroads();
        Game plain, changed;
        const int asking = power(rules, "JPN");
        plain.play();
        changed.play({{asking, Draft(rules).move("standards_campaign", {"5g_release_17", "JPN", "1.0"})}});
        // A campaign in a standards body moves no third country's decision and nobody's luck in the laboratory.
        const Quantities& q = quantities();
        for (const Quantity quantity :
             {q.stance, q.capability, q.capabilityEstimate, q.dataRules, q.installed})
            QVERIFY(std::equal(plain.world.row(quantity).begin(), plain.world.row(quantity).end(),
                               changed.world.row(quantity).begin()));
    }

    void forEveryNumberTheLedgersDeltasAreExactlyItsChange() {
        Game game;
        const auto player = standardPlayer(crossroads());
        for (int turn = 0; turn < 16; ++turn) {
            const World before = game.world;
            game.resolve(computedOrders(game, *player));
            QCOMPARE(unexplained(before, game.world, game.ledger), std::string());
        }
    }

    void forRandomOrdersTooTheLedgerAddsUpAndNothingLeavesItsBounds() {
        QVERIFY(rc::check("random legal and illegal orders", [] {
            Game game(crossroads(), *rc::gen::arbitrary<std::uint64_t>());
            for (int turn = 0; turn < 3; ++turn) {
                const World before = game.world;
                game.resolve(randomInputs(crossroads(), 5));
                RC_ASSERT(unexplained(before, game.world, game.ledger) == "");
                RC_ASSERT(outOfBounds(game.world) == "");
            }
        }));
    }

    void mostOfWhatMattersIsBookedToSomebody_data() {
        QTest::addColumn<std::vector<Quantity>>("watched");
        const Quantities& q = quantities();
        QTest::newRow("access") << std::vector{q.access};
        QTest::newRow("dependence") << std::vector{q.dependence};
        QTest::newRow("stance chances") << std::vector{q.stanceChance};
        QTest::newRow("scores") << std::vector{q.supremacy, q.order, q.prosperity, q.security, q.legitimacy};
    }
    void mostOfWhatMattersIsBookedToSomebody() {
        static const std::vector<Booked> booked = goldenBookings();
        QFETCH(std::vector<Quantity>, watched);
        Booked sum;
        for (const Quantity quantity : watched)
            sum += booked[quantity.index];
        QVERIFY(sum.all > 0);
        qInfo("named: %.2f %%, bounds: %.3f %%", 100 * sum.named / sum.all, 100 * sum.bound / sum.all);
        QVERIFY(sum.named >= 0.9 * sum.all);
        QVERIFY(sum.bound < 0.01 * sum.all);
    }

    void idleAndBusyGamesStayInsideTheirBoundsForTwoHundredTurns() {
        Game idle, busy;
        const auto player = standardPlayer(crossroads());
        for (int turn = 0; turn < 200; ++turn) {
            idle.play({}, false);
            busy.resolve(computedOrders(busy, *player), false);
            QCOMPARE(outOfBounds(idle.world), std::string());
            QCOMPARE(outOfBounds(busy.world), std::string());
        }
    }

    void extremeOrdersLeaveEveryNumberInsideItsBoundsForTwoHundredTurns() {
        const RuleSet& rules = crossroads();
        Game game;
        std::mt19937 random(1);
        std::set<int> carriedOut;
        for (int turn = 0; turn < 200; ++turn) {
            // Everything at its most, and then again on whatever it may fall.
            const bool most = turn % 2 == 0;
            const TurnInputs inputs = lavishOrders(game, [&](int count) {
                return most ? count - 1 : static_cast<int>(random() % static_cast<unsigned>(count));
            });
            const TurnReport report = game.resolve(inputs, false);
            QCOMPARE(outOfBounds(game.world), std::string());
            std::size_t order = 0;
            for (const SeatOrders& orders : inputs.seats)
                for (const Move& move : orders.moves)
                    if (report.orders[order++].applied)
                        carriedOut.insert(move.instrument);
        }
        QCOMPARE(carriedOut.size(), rules.book.instruments.size());
    }

    void theOrderInWhichSeatsAreResolvedNeverMatters() {
        // Orders of two seats on the same country and the same contest: whoever is listed first gains nothing by it.
        const RuleSet& rules = crossroads();
        Game game;
        game.play({{power(rules, "USA"), Draft(rules).move("finance_infrastructure", {"KEN", "1.0"})},
                   {power(rules, "CHN"), Draft(rules).move("finance_infrastructure", {"KEN", "1.0"})}});
        Game alone;
        alone.play({{power(rules, "CHN"), Draft(rules).move("finance_infrastructure", {"KEN", "1.0"})}});
        const Slot slot =
            rules.layout().slot(quantities().finance, country(rules, "KEN"), power(rules, "CHN"));
        QCOMPARE(game.world[slot], alone.world[slot]);
    }

    void aControlOnWhatTheTargetDoesNotTakeFromTheUserCostsTensionAndBuysNothing() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        // Find a technology of which the target takes nothing from the user, in content as it is.
        for (int user = 0; user < rules.powers; ++user)
            for (int t = 0; t < rules.technologies; ++t)
                for (int target = 0; target < rules.economies; ++target) {
                    const int own = rules.economyOf[static_cast<std::size_t>(user)];
                    if (target == own || rules.powerOf[static_cast<std::size_t>(target)] < 0 ||
                        rules.opening().at(q.dependence, target, t, own) != 0)
                        continue;
                    Game plain, controlled;
                    const SeatOrders orders = Draft(rules).move(
                        "export_control", {rules.sets().id(Axis::technology, t),
                                           rules.sets().id(Axis::economy, target), "denial"});
                    QVERIFY(!refuse(rules, controlled.view(user), Purse(rules, controlled.view(user)),
                                    orders.moves[0]));
                    plain.play();
                    controlled.play({{user, orders}});
                    const int rival = rules.powerOf[static_cast<std::size_t>(target)];
                    QVERIFY(controlled.world.at(q.tension, user, rival) >
                            plain.world.at(q.tension, user, rival));
                    for (int input = 0; input < rules.technologies; ++input) {
                        QCOMPARE(controlled.world.at(q.denied, target, input, user), 0.0);
                        QCOMPARE(controlled.world.at(q.access, target, input),
                                 plain.world.at(q.access, target, input));
                    }
                    return;
                }
        QFAIL("content has no such pair");
    }

    void usingAChokePointCostsTheTargetAccessNowAndTheUserDependenceAndRevenueLater() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const int user = power(rules, "USA");
        const int own = economy(rules, "USA");
        const int target = economy(rules, "CHN");
        const int t = technology(rules, "eda_ip");
        const int downstream = technology(rules, "chip_design");
        Game plain, used;
        for (int turn = 0; turn < 6; ++turn) {
            plain.play();
            used.play(turn == 0
                          ? std::vector<std::pair<int, SeatOrders>>{{user, Draft(rules).move(
                                                                               "export_control",
                                                                               {"eda_ip", "CHN", "denial"})}}
                          : std::vector<std::pair<int, SeatOrders>>{});
            // Announced in the first turn, it bites from the second.
            QCOMPARE(used.world.at(q.access, target, downstream) <
                         plain.world.at(q.access, target, downstream),
                     turn > 0);
        }
        QVERIFY(used.world.at(q.dependence, target, t, own) < plain.world.at(q.dependence, target, t, own));
        QVERIFY(used.world.at(q.revenue, own, t) < plain.world.at(q.revenue, own, t));
        QVERIFY(used.world.at(q.privateRd, own, t) < plain.world.at(q.privateRd, own, t));
        // And it wears out: third economies diversify from the user too, and the target's access comes back.
        const int third = economy(rules, "KOR");
        QVERIFY(used.world.at(q.dependence, third, t, own) < plain.world.at(q.dependence, third, t, own));
        const double then = used.world.at(q.access, target, downstream);
        for (int turn = 0; turn < 10; ++turn)
            used.play();
        QVERIFY(used.world.at(q.access, target, downstream) > then);
    }

    void aNationwideVendorBanTradesMarketAccessForTrustAndSecrecy() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const int user = power(rules, "EUU");
        const int friendly = power(rules, "JPN");
        const int home = economy(rules, "CHN");
        Game plain, banned;
        for (int turn = 0; turn < 8; ++turn) {
            plain.play();
            banned.play(turn == 0
                            ? std::vector<std::pair<int, SeatOrders>>{{user, Draft(rules).move(
                                                                                 "procurement_ban",
                                                                                 {"chn", "nationwide"})}}
                            : std::vector<std::pair<int, SeatOrders>>{});
        }
        QVERIFY(banned.world.at(q.trust, friendly, user) > plain.world.at(q.trust, friendly, user));
        QVERIFY(banned.world.at(q.networkCost, user) > plain.world.at(q.networkCost, user));
        QVERIFY(banned.world.at(q.marketAccess, user, home) < plain.world.at(q.marketAccess, user, home));
        QVERIFY(banned.world.at(q.leakage, user, home) < plain.world.at(q.leakage, user, home));
    }

    void theSamePressureMovesACountryWithMuchOfTheVendorsKitLess() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const int c = country(rules, "BRA");
        const int v = vendor(rules, "chn");
        Game little, much;
        little.world.mutableBlock()[rules.layout().slot(q.installed, c, v)] = 0.125;
        much.world.mutableBlock()[rules.layout().slot(q.installed, c, v)] = 0.75;
        little.play();
        much.play();
        QVERIFY(much.world.at(q.stanceChance, c, v) < little.world.at(q.stanceChance, c, v));
    }

    void moreResearchNeverLowersOwnCapability() {
        const RuleSet& rules = crossroads();
        QVERIFY(rc::check("all else equal", [&] {
            const int seat = *rc::gen::inRange(0, rules.powers);
            const std::size_t t = static_cast<std::size_t>(*rc::gen::inRange(0, rules.technologies));
            const double more = *rc::gen::inRange(1, 20) / 10.0;
            Game plain, funded;
            std::vector<double> profile = rules.book.powers[static_cast<std::size_t>(seat)].research;
            profile[t] += more;
            const int e = rules.economyOf[static_cast<std::size_t>(seat)];
            const auto capability = [&](const Game& game, int k) {
                return game.world.at(quantities().capability, e, k);
            };
            plain.play({}, false);
            funded.play({{seat, Draft(rules).research(profile)}}, false);
            for (int turn = 0; turn < 6; ++turn) {
                for (int k = 0; k < rules.technologies; ++k)
                    RC_ASSERT(capability(funded, k) >= capability(plain, k));
                plain.play({}, false);
                funded.play({}, false);
            }
            RC_ASSERT(capability(funded, static_cast<int>(t)) > capability(plain, static_cast<int>(t)));
        }));
    }

    void moreFinanceNeverLowersTheChanceOfAcceptance() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const Game start, later = begun(6);
        QVERIFY(rc::check("no vendor from the lender's home is ever likelier to be restricted", [&] {
            const int v = *rc::gen::inRange(0, rules.vendors);
            const int seat =
                rules.powerOf[static_cast<std::size_t>(rules.book.vendors[static_cast<std::size_t>(v)].home)];
            const int c = *rc::gen::inRange(0, rules.countries);
            RC_PRE(seat >= 0 && rules.memberOf[static_cast<std::size_t>(c)] < 0);
            const std::string id = rules.sets().id(Axis::country, c);
            const auto lends = [&](Game& game, int tenths) {
                const SeatOrders orders =
                    Draft(rules).move("finance_infrastructure", {id, std::to_string(tenths / 10.0)});
                return game.play({{seat, orders}}, false).orders.front().applied;
            };
            Game less = *rc::gen::arbitrary<bool>() ? start : later, more = less;
            RC_PRE(lends(less, *rc::gen::inRange(1, 10)));
            RC_PRE(lends(more, *rc::gen::inRange(11, 40))); // as far as its budget goes
            for (int turn = 0; turn < 3; ++turn) {
                RC_ASSERT(more.world.at(q.stanceChance, c, v) <= less.world.at(q.stanceChance, c, v));
                less.play({}, false);
                more.play({}, false);
            }
        }));
    }

    void refuseAgreesWithWhatCommitDoes() {
        QVERIFY(rc::check("a move is carried out exactly when the seat's own view allows it", [] {
            Game game;
            game.play({}, false);
            const TurnInputs inputs = randomInputs(crossroads(), 6);
            std::vector<bool> expected;
            for (int seat = 0; seat < game.rules.powers; ++seat) {
                const View view = game.view(seat);
                Purse purse(game.rules, view);
                for (const Move& move : inputs.seats[static_cast<std::size_t>(seat)].moves) {
                    const bool legal = !refuse(game.rules, view, purse, move);
                    if (legal)
                        purse.pay(game.rules, view, move);
                    expected.push_back(legal);
                }
            }
            const TurnReport report = game.resolve(inputs);
            RC_ASSERT(report.orders.size() == expected.size());
            for (std::size_t i = 0; i < expected.size(); ++i) {
                RC_ASSERT(report.orders[i].applied == expected[i]);
                RC_ASSERT(expected[i] || !report.orders[i].reason.key.empty());
            }
        }));
    }
};

QTEST_APPLESS_MAIN(TestProperties)
#include "tst_Properties.moc"
