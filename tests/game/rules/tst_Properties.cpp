// The properties that the rules must have (MODEL.md 6), each named as a sentence.

#include "support/Checks.h"
#include "support/Game.h"

#include "rules/Refuse.h"

#include <QTest>
#include <rapidcheck.h>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

/// Four computer players' orders for the coming turn.
TurnInputs computedOrders(const Game& game, Player& player) {
    TurnInputs inputs;
    for (int seat = 0; seat < game.rules.powers; ++seat)
        inputs.seats.push_back(player.decide(game.view(seat)));
    return inputs;
}

std::unique_ptr<Player> standardPlayer(const RuleSet& rules) {
    return std::move(*makePlayer(rules, "ai:standard"));
}

/// A random move, legal or not, with every argument inside its declared range.
Move randomMove(const RuleSet& rules) {
    const int index = *rc::gen::inRange(0, static_cast<int>(rules.book.instruments.size()));
    Move move{index, {}};
    for (const InstrumentParameter& parameter :
         rules.book.instruments[static_cast<std::size_t>(index)].parameters) {
        if (parameter.kind == ParameterKind::amount)
            move.arguments.emplace_back(*rc::gen::inRange(0, 100) / 99.0 * (parameter.high - parameter.low) +
                                        parameter.low);
        else if (parameter.kind == ParameterKind::profile) {
            std::vector<double> profile;
            for (int t = 0; t < rules.technologies; ++t)
                profile.push_back(*rc::gen::inRange(0, 10) / 9.0 * parameter.high);
            move.arguments.emplace_back(profile);
        } else if (parameter.kind == ParameterKind::level)
            move.arguments.emplace_back(*rc::gen::inRange(0, static_cast<int>(parameter.options.size())));
        else
            move.arguments.emplace_back(*rc::gen::inRange(0, rules.sets().size(axisOf(parameter.kind))));
    }
    return move;
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

} // namespace

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

    void mostOfWhatMattersIsBookedToSomebody() {
        Game game;
        const auto player = standardPlayer(crossroads());
        const Quantities& q = quantities();
        const std::vector<Quantity> watched = {q.access, q.dependence, q.stanceChance, q.supremacy,
                                               q.order,  q.prosperity, q.security,     q.legitimacy};
        double all = 0, owned = 0, bound = 0;
        for (int turn = 0; turn < 16; ++turn) {
            game.resolve(computedOrders(game, *player));
            for (const LedgerEntry& entry : game.ledger.entries()) {
                if (std::find(watched.begin(), watched.end(), game.world.layout().quantityAt(entry.slot)) ==
                    watched.end())
                    continue;
                const double size = std::abs(entry.delta);
                all += size;
                bound += entry.cause.kind == CauseKind::bound ? size : 0;
                const bool named = entry.cause.by.known() || entry.cause.kind == CauseKind::order ||
                                   entry.cause.kind == CauseKind::choice;
                owned += named ? size : 0;
            }
        }
        qInfo("named owners, orders and choices: %.2f %%, bounds: %.3f %%", 100 * owned / all,
              100 * bound / all);
        QVERIFY2(owned >= 0.9 * all, qPrintable(QString::number(owned / all)));
        QVERIFY2(bound < 0.01 * all, qPrintable(QString::number(bound / all)));
    }

    void idleAndExtremeGamesStayInsideTheirBoundsForTwoHundredTurns() {
        Game idle, busy;
        const auto player = standardPlayer(crossroads());
        for (int turn = 0; turn < 200; ++turn) {
            idle.play({}, false);
            busy.resolve(computedOrders(busy, *player), false);
        }
        QCOMPARE(outOfBounds(idle.world), std::string());
        QCOMPARE(outOfBounds(busy.world), std::string());
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
            plain.play({}, false);
            funded.play({{seat, Draft(rules).research(profile)}}, false);
            const int e = rules.economyOf[static_cast<std::size_t>(seat)];
            for (int k = 0; k < rules.technologies; ++k)
                RC_ASSERT(funded.world.at(quantities().capability, e, k) >=
                          plain.world.at(quantities().capability, e, k));
        }));
    }

    void moreFinanceNeverLowersTheChanceOfAcceptance() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        QVERIFY(rc::check("the lender's vendor is never likelier to be restricted", [&] {
            const int seat = power(rules, "CHN");
            const int c = *rc::gen::inRange(0, rules.countries);
            RC_PRE(rules.memberOf[static_cast<std::size_t>(c)] < 0);
            const std::string id = rules.sets().id(Axis::country, c);
            const std::string small = std::to_string(*rc::gen::inRange(1, 10) / 10.0);
            const std::string large = std::to_string(*rc::gen::inRange(11, 40) / 10.0);
            Game less, more;
            less.play({{seat, Draft(rules).move("finance_infrastructure", {id, small})}}, false);
            more.play({{seat, Draft(rules).move("finance_infrastructure", {id, large})}}, false);
            const int v = vendor(rules, "chn");
            RC_ASSERT(more.world.at(q.stanceChance, c, v) <= less.world.at(q.stanceChance, c, v));
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
