// What a power does in a whole region.

#include "support/Checks.h"
#include "support/Game.h"

#include "rules/OrdersJson.h"
#include "rules/Refuse.h"

#include <QTest>
#include <rapidcheck.h>

#include <regex>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

SeatOrders financing(const RuleSet& rules, int region, double amount, const std::string& what = "network") {
    return Draft(rules).move("finance_region",
                             {rules.sets().id(Axis::region, region), std::to_string(amount), what});
}

int region(const RuleSet& rules, std::string_view id) { return rules.sets().find(Axis::region, id); }

std::optional<Fault> refusal(const Game& game, int seat, const SeatOrders& orders) {
    const View view = game.view(seat);
    return refuse(game.rules, view, Purse(game.rules, view), orders.moves.front());
}

/// What the order of the last half-year brought a country.
double lentTo(const Game& game, int country, int power) {
    const Slot slot = game.rules.layout().slot(quantities().finance, country, power);
    double sum = 0;
    for (const LedgerEntry& entry : game.ledger.entries())
        if (entry.slot == slot && entry.cause.kind == CauseKind::order)
            sum += entry.delta;
    return sum;
}

} // namespace

class TestRegions : public QObject {
    Q_OBJECT

private slots:
    void everyRegionsCountriesStandInItAlone() {
        const RuleSet& rules = crossroads();
        std::vector<int> seen(static_cast<std::size_t>(rules.countries), 0);
        for (const Region& each : rules.book.regions) {
            QVERIFY(!each.countries.empty());
            for (const int c : each.countries)
                ++seen[static_cast<std::size_t>(c)];
        }
        QVERIFY(std::all_of(seen.begin(), seen.end(), [](int times) { return times <= 1; }));
    }

    void theMoneyIsDividedAmongThoseWhoTakeItToTheLastQuantum() {
        const RuleSet& rules = crossroads();
        QVERIFY(rc::check("any power, region and amount", [&] {
            const int seat = *rc::gen::inRange(0, rules.powers);
            const int where = *rc::gen::inRange(0, rules.sets().size(Axis::region));
            const double amount = *rc::gen::inRange(2, 21) / 2.0;
            Game game;
            const SeatOrders orders = financing(rules, where, amount);
            RC_PRE(!refusal(game, seat, orders));
            const World before = game.world;
            const TurnReport report = game.play({{seat, orders}});
            RC_ASSERT(report.orders.front().applied);
            RC_ASSERT(unexplained(before, game.world, game.ledger) == "");
            double given = 0;
            for (int c = 0; c < rules.countries; ++c) {
                const double part = lentTo(game, c, seat);
                given += part;
                RC_ASSERT(part == 0 || rules.regionOf[static_cast<std::size_t>(c)] == where);
            }
            RC_ASSERT(given == amount);
        }));
    }

    void eachCountryGetsWhatItsPartWouldHaveDoneThereAlone() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const int seat = power(rules, "CHN");
        Game together;
        together.play({{seat, financing(rules, region(rules, "southeast_asia"), 4, "safe_city")}});
        const int c = country(rules, "THA");
        const double part = lentTo(together, c, seat);
        QVERIFY(part > 0);
        Game alone;
        alone.world.mutableBlock()[rules.layout().slot(q.politicalCapital, seat)] -=
            1; // a programme costs more
        SeatOrders orders = Draft(rules).move("finance_infrastructure", {"THA", "1", "safe_city"});
        orders.moves.front().arguments[1] = part;
        alone.play({{seat, orders}});
        for (const Quantity quantity : {q.finance, q.surveillance, q.alignment})
            QCOMPARE(together.world.at(quantity, c, seat), alone.world.at(quantity, c, seat));
    }

    void whoShutsTheVendorsOutOrStandsFarTakesNothing() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const int seat = power(rules, "CHN");
        const int banning = country(rules, "THA"), distant = country(rules, "IDN");
        Game game;
        game.world.mutableBlock()[rules.layout().slot(q.stance, banning, vendor(rules, "chn"))] = 2;
        game.world.mutableBlock()[rules.layout().slot(q.alignment, distant, seat)] = 5;
        game.play({{seat, financing(rules, region(rules, "southeast_asia"), 4)}});
        QCOMPARE(game.world.at(q.finance, banning, seat), 0.0);
        QCOMPARE(game.world.at(q.finance, distant, seat), 0.0);
        QVERIFY(game.world.at(q.finance, country(rules, "KHM"), seat) > 0);
    }

    void aRegionWhereNobodyTakesItIsRefusedByName() {
        const RuleSet& rules = crossroads();
        const int seat = power(rules, "CHN");
        const int where = region(rules, "pacific_islands");
        Game game;
        for (const int c : rules.book.regions[static_cast<std::size_t>(where)].countries)
            game.world.mutableBlock()[rules.layout().slot(quantities().alignment, c, seat)] = 5;
        const auto fault = refusal(game, seat, financing(rules, where, 2));
        QVERIFY(fault.has_value());
        QCOMPARE(fault->key, std::string("refusal_nobody_takes_it"));
        QCOMPARE(fault->arguments.front(), std::string("pacific_islands"));
    }

    void ordersNameARegionByItsId() {
        const RuleSet& rules = crossroads();
        const SeatOrders orders = financing(rules, region(rules, "south_asia"), 2.5, "cable");
        const std::string json = ordersJson(rules, 0, 1, orders);
        const auto read = parseOrders(rules, 0, 1, json, "orders.json");
        QVERIFY(read.ok());
        QVERIFY(*read == orders);
        const std::string wrong = std::regex_replace(json, std::regex("south_asia"), "south_asa");
        const auto refused = parseOrders(rules, 0, 1, wrong, "orders.json");
        QVERIFY(!refused.ok());
        QCOMPARE(refused.faults().front().key, std::string("orders_unknown_id_near"));
        QCOMPARE(refused.faults().front().arguments.back(), std::string("south_asia"));
    }

    void computerPlayersWeighRegionsAndSomebodyUsesThem() {
        const RuleSet& rules = crossroads();
        const auto player = standardPlayer(rules);
        Game game;
        int used = 0;
        for (int turn = 0; turn < 16; ++turn) {
            TurnInputs inputs;
            for (int seat = 0; seat < rules.powers; ++seat) {
                inputs.seats.push_back(player->decide(game.view(seat)));
                for (const Move& move : inputs.seats.back().moves)
                    used += rules.book.instruments[static_cast<std::size_t>(move.instrument)].id ==
                            "finance_region";
            }
            game.resolve(inputs, false);
        }
        qInfo("regions financed: %d times", used);
        QVERIFY(used > 0);
    }
};

QTEST_APPLESS_MAIN(TestRegions)
#include "tst_Regions.moc"
