// Research, talent, leaks, denial and value chains: what each law must do, whatever its figures.

#include "rules/Refuse.h"
#include "support/Game.h"

#include <QTest>
#include <rapidcheck.h>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

struct Order {
    int turn;
    std::string seat;
    std::string instrument;
    std::vector<std::string> values;
};

/// The world after some turns in which only these orders were given.
World after(int turns, const std::vector<Order>& orders, const RuleSet& rules = crossroads()) {
    Game game(rules);
    for (int turn = 1; turn <= turns; ++turn) {
        std::vector<std::pair<int, SeatOrders>> given;
        for (const Order& order : orders)
            if (order.turn == turn)
                given.emplace_back(power(rules, order.seat),
                                   Draft(rules).move(order.instrument, order.values));
        for (const OrderStatus& status : game.play(given, false).orders)
            if (!status.applied)
                qFatal("refused: %s", status.reason.key.c_str());
    }
    return game.world;
}

double at(const World& world, std::string_view address) { return world[*world.layout().find(address)]; }

} // namespace

class TestTechnologyRace : public QObject {
    Q_OBJECT

private slots:
    void nothingJumpsInTheFirstTurnOfAnIdleGame() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const World world = after(1, {});
        for (const Quantity quantity :
             {q.basicKnowledge, q.appliedKnowledge, q.talent, q.training, q.diaspora, q.startups, q.computing,
              q.digitalAdoption, q.cooperation, q.compliance, q.stockpile, q.homeCapacity, q.denied, q.access,
              q.opennessTrust, q.interdependence}) {
            const Slot first = rules.layout().first(quantity);
            for (int i = 0; i < rules.layout().count(quantity); ++i) {
                const Slot slot = first + static_cast<Slot>(i);
                const double before = rules.opening()[slot];
                QVERIFY2(std::abs(world[slot] - before) <= 0.001 * std::max(1.0, std::abs(before)),
                         rules.layout().address(slot).c_str());
            }
        }
    }

    void moneyForResearchReachesCapabilityThroughTheWholePipeline() {
        Game plain, funded;
        const RuleSet& rules = crossroads();
        std::vector<double> profile =
            rules.book.powers[static_cast<std::size_t>(power(rules, "JPN"))].research;
        profile[static_cast<std::size_t>(technology(rules, "quantum"))] += 1;
        plain.play({}, false);
        funded.play({{power(rules, "JPN"), Draft(rules).research(profile)}}, false);
        QVERIFY(at(funded.world, "basic_knowledge[JPN/quantum]") >
                at(plain.world, "basic_knowledge[JPN/quantum]"));
        QVERIFY(at(funded.world, "applied_knowledge[JPN/quantum]") >
                at(plain.world, "applied_knowledge[JPN/quantum]"));
        QCOMPARE(at(funded.world, "capability[JPN/quantum]"), at(plain.world, "capability[JPN/quantum]"));
        plain.play({}, false);
        funded.play({}, false);
        QVERIFY(at(funded.world, "capability[JPN/quantum]") > at(plain.world, "capability[JPN/quantum]"));
    }

    void aMoreBasicMixPaysLater() {
        const std::vector<Order> basic = {{1, "CHN", "train_researchers", {"0.8", "0.6"}}};
        QVERIFY(at(after(3, basic), "capability[CHN/quantum]") < at(after(3, {}), "capability[CHN/quantum]"));
        QVERIFY(at(after(24, basic), "capability[CHN/quantum]") >
                at(after(24, {}), "capability[CHN/quantum]"));
    }

    void closedDoorsSendResearchersToThirdCountries() {
        const World open = after(4, {});
        const World closed = after(4, {{1, "USA", "visa_policy", {"CHN", "closed"}}});
        QVERIFY(at(closed, "talent[USA]") < at(open, "talent[USA]"));
        QVERIFY(at(closed, "talent[GBR]") > at(open, "talent[GBR]"));
        QVERIFY(at(closed, "talent[EUU]") > at(open, "talent[EUU]"));
    }

    void noResearcherIsLostOnTheWay() {
        const RuleSet& rules = crossroads();
        QVERIFY(rc::check("whoever leaves one economy arrives in another", [&] {
            const std::vector<std::string> seats = {"JPN", "USA", "EUU"};
            const std::string seat = *rc::gen::elementOf(seats);
            const std::string limits = *rc::gen::element<std::string>("vetting", "restricted", "closed");
            const std::string origin = *rc::gen::element<std::string>("IND", "KOR", "GBR");
            const World world = after(1, {{1, seat, "visa_policy", {origin, limits}}});
            double change = 0;
            for (int e = 0; e < rules.economies; ++e)
                change += world.at(quantities().talent, e) - rules.opening().at(quantities().talent, e);
            RC_ASSERT(std::abs(change) < 1e-4);
        }));
    }

    void everyGuardShrinksWhatOthersLearnAndWhatOneLearnsOneself() {
        for (const Order& guard : {Order{1, "USA", "counter_intelligence", {"strict"}},
                                   Order{1, "USA", "talent_outflow_control", {"strict"}}}) {
            const World open = after(1, {});
            const World guarded = after(1, {guard});
            QVERIFY(at(guarded, "capability[CHN/eda_ip]") < at(open, "capability[CHN/eda_ip]"));
            QVERIFY(at(guarded, "applied_knowledge[USA/eda_ip]") < at(open, "applied_knowledge[USA/eda_ip]"));
        }
    }

    void jointResearchHelpsBothAndTeachesWhoeverIsBehind() {
        const std::vector<Order> joint = {{1, "JPN", "joint_research", {"EUU", "1.0"}}};
        const World apart = after(1, {});
        const World together = after(1, joint);
        QVERIFY(at(together, "applied_knowledge[JPN/quantum]") > at(apart, "applied_knowledge[JPN/quantum]"));
        QVERIFY(at(together, "applied_knowledge[EUU/quantum]") > at(apart, "applied_knowledge[EUU/quantum]"));
        QVERIFY(at(together, "capability[EUU/chip_materials]") > at(apart, "capability[EUU/chip_materials]"));
    }

    void aControlIsAnnouncedBeforeItBitesAndTheTargetBuysAhead() {
        const std::vector<Order> control = {{1, "USA", "export_control", {"eda_ip", "CHN", "denial"}}};
        const World announced = after(1, control);
        QCOMPARE(at(announced, "control[USA/eda_ip/CHN]"), 0.0);
        QCOMPARE(at(announced, "denied[CHN/eda_ip/USA]"), 0.0);
        QVERIFY(at(announced, "stockpile[CHN/eda_ip]") > 0);
        const World inForce = after(2, control);
        QCOMPARE(at(inForce, "control[USA/eda_ip/CHN]"), 2.0);
        QVERIFY(at(inForce, "denied[CHN/eda_ip/USA]") > 0);
        QVERIFY(at(after(4, control), "stockpile[CHN/eda_ip]") < at(announced, "stockpile[CHN/eda_ip]"));
    }

    void whatIsEasedComesBackInStepsAndCostsCredit() {
        const RuleSet& rules = crossroads();
        const std::vector<Order> eased = {{1, "USA", "export_control", {"eda_ip", "CHN", "denial"}},
                                          {4, "USA", "export_control", {"eda_ip", "CHN", "none"}}};
        const double held = at(after(3, eased), "denied[CHN/eda_ip/USA]");
        const double first = at(after(4, eased), "denied[CHN/eda_ip/USA]");
        const double second = at(after(5, eased), "denied[CHN/eda_ip/USA]");
        QVERIFY(held > first && first > second && second > 0);
        Game game;
        game.play({{power(rules, "USA"), Draft(rules).move("export_control", {"eda_ip", "CHN", "denial"})}});
        const SeatOrders ease = Draft(rules).move("export_control", {"eda_ip", "CHN", "none"});
        QVERIFY(costOf(rules, Sight::ofAuthority(game.world, power(rules, "USA")), ease.moves[0]).capital >
                0);
    }

    void aListHitsFusedIndustriesHarder() {
        const Order listing{2, "USA", "entity_listing", {"CHN", "branches"}};
        const World apart = after(2, {listing});
        const World fused =
            after(2, {{1, "CHN", "civil_military_programme", {"chip_equipment", "fusion"}}, listing});
        QVERIFY(at(fused, "denied[CHN/chip_equipment/USA]") > at(apart, "denied[CHN/chip_equipment/USA]"));
        QCOMPARE(at(fused, "denied[CHN/eda_ip/USA]"), at(apart, "denied[CHN/eda_ip/USA]"));
        QVERIFY(at(fused, "trust[EUU/CHN]") < at(apart, "trust[EUU/CHN]"));
    }

    void suppliersAbroadHeedWhomTheyLiveOnAndFearNotWhereTheyWouldLoseSales() {
        const World& opening = crossroads().opening();
        // A supplier that builds on the denier's tools heeds it more than one that does not.
        QVERIFY(at(opening, "compliance[KOR/USA]") > at(opening, "compliance[KOR/CHN]"));
        const World listed = after(1, {{1, "USA", "entity_listing", {"CHN", "branches"}}});
        QVERIFY(at(listed, "compliance[KOR/USA]") > at(opening, "compliance[KOR/USA]"));
        const World answered = after(1, {{1, "CHN", "countermeasures", {"USA", "unreliable_entities"}}});
        QVERIFY(at(answered, "compliance[KOR/USA]") < at(opening, "compliance[KOR/USA]"));
        const World atStake =
            after(2, {{1, "USA", "export_control", {"fab_mature", "CHN", "extraterritorial"}}});
        QVERIFY(at(atStake, "compliance[KOR/USA]") < at(opening, "compliance[KOR/USA]"));
    }

    void fusingArmyAndIndustryBuysHardPowerWithOthersTrust() {
        const World apart = after(2, {});
        const World fused = after(2, {{1, "JPN", "civil_military_programme", {"robotics_mt", "fusion"}}});
        QVERIFY(at(fused, "military_edge[JPN]") > at(apart, "military_edge[JPN]"));
        QVERIFY(at(fused, "applied_knowledge[JPN/robotics_mt]") >
                at(apart, "applied_knowledge[JPN/robotics_mt]"));
        QVERIFY(at(fused, "trust[EUU/JPN]") < at(apart, "trust[EUU/JPN]"));
    }

    void programmesBringDependenceHomeOnlyOncePlantsStand() {
        const std::vector<Order> programme = {{1, "JPN", "indigenise", {"fab_leading", "1.5"}}};
        const double opening = at(crossroads().opening(), "dependence[JPN/fab_leading/JPN]");
        QCOMPARE(at(after(1, programme), "dependence[JPN/fab_leading/JPN]"), opening);
        QVERIFY(at(after(4, programme), "dependence[JPN/fab_leading/JPN]") > opening);
    }

    void theHighestOfferWinsTheChampion() {
        const World world = after(1, {{1, "JPN", "attract_champion", {"fab_leading", "TWN", "2.0"}},
                                      {1, "EUU", "attract_champion", {"fab_leading", "TWN", "1.0"}}});
        const World& opening = crossroads().opening();
        QVERIFY(at(world, "dependence[JPN/fab_leading/JPN]") >
                at(opening, "dependence[JPN/fab_leading/JPN]"));
        QCOMPARE(at(world, "dependence[EUU/fab_leading/EUU]"),
                 at(opening, "dependence[EUU/fab_leading/EUU]"));
        QCOMPARE(at(world, "champion_offer[EUU/fab_leading/TWN]"), 0.0);
    }

    void sharesOfUseAndOfPatentsStillSumToOne() {
        const RuleSet& rules = crossroads();
        const World world = after(3, {{1, "JPN", "essential_patents_research", {"telecom_5g", "1.0"}},
                                      {1, "JPN", "diversify", {"chip_materials", "USA", "0.5"}},
                                      {1, "USA", "export_control", {"eda_ip", "CHN", "extraterritorial"}}});
        for (int t = 0; t < rules.technologies; ++t) {
            double patents = 0;
            for (int e = 0; e < rules.economies; ++e) {
                patents += world.at(quantities().essentialShare, e, t);
                double use = 0;
                for (int s = 0; s < rules.economies; ++s)
                    use += world.at(quantities().dependence, e, t, s);
                QCOMPARE(use, 1.0);
            }
            QCOMPARE(patents, 1.0);
        }
    }

    void opennessPaysForSomeAndCostsOthers() {
        // Property 8: closing to the one in front costs the follower, closing to the follower guards the one in front.
        const World open = after(8, {});
        const World leaderCloses = after(8, {{1, "USA", "visa_policy", {"CHN", "closed"}},
                                             {1, "USA", "investment_screening", {"CHN", "barred"}}});
        QVERIFY(at(leaderCloses, "capability[CHN/eda_ip]") < at(open, "capability[CHN/eda_ip]"));
        const World followerCloses = after(8, {{1, "JPN", "visa_policy", {"USA", "closed"}}});
        QVERIFY(at(followerCloses, "capability[JPN/ai_ml]") < at(open, "capability[JPN/ai_ml]"));
    }
};

QTEST_APPLESS_MAIN(TestTechnologyRace)
#include "tst_TechnologyRace.moc"
