// Open innovation and closing off pull against each other, and no power is always right with either (MODEL.md 6, property 8).

#include "support/Game.h"

#include <QTest>
#include <rapidcheck.h>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

/// A game from that world in which a power opens itself to capital from abroad, or stays as it is; nobody else acts.
Game played(const RuleSet& rules, const World& world, int power, bool opens) {
    Game game(rules);
    game.world = world;
    const SeatOrders opening = Draft(rules).move("investment_openness", {"wide_open"});
    const int turns = rules.book.scenario.turns;
    for (int turn = 0; turn < turns; ++turn)
        game.play({{power, turn == 0 && opens ? opening : SeatOrders()}}, turn == turns - 1);
    return game;
}

double capability(const Game& game, int economy) {
    double sum = 0;
    for (int t = 0; t < game.rules.technologies; ++t)
        sum += game.world.at(quantities().capability, economy, t);
    return sum;
}

/// What all others learned from a power in the last half-year, by the ledger.
double learnedFrom(const Game& game, int power) {
    const Layout& layout = game.rules.layout();
    const int own = game.rules.economyOf[static_cast<std::size_t>(power)];
    double sum = 0;
    for (const LedgerEntry& entry : game.ledger.entries())
        if (layout.quantityAt(entry.slot) == quantities().capability &&
            entry.cause.by == Owner::economy(own) && layout.subjectAt(entry.slot)[0] != own)
            sum += entry.delta;
    return sum;
}

/// What opening changes in a world by the end of the game.
struct Opening {
    double innovation; ///< own capability, all technologies together
    double lessons;    ///< what others learn of one in the last half-year
    double supremacy;
};

Opening opening(const World& world, int power, const RuleSet& rules = crossroads()) {
    const Game open = played(rules, world, power, true);
    const Game closed = played(rules, world, power, false);
    const int own = rules.economyOf[static_cast<std::size_t>(power)];
    const Quantity supremacy = quantities().supremacy;
    return {capability(open, own) - capability(closed, own),
            learnedFrom(open, power) - learnedFrom(closed, power),
            open.world.at(supremacy, power) - closed.world.at(supremacy, power)};
}

/// The opening with a power so many times as able as it was, and all others so many times.
World scaled(int power, double own, double others) {
    const RuleSet& rules = crossroads();
    World world = rules.opening();
    for (int e = 0; e < rules.economies; ++e)
        for (int t = 0; t < rules.technologies; ++t)
            for (const Quantity quantity : {quantities().capability, quantities().deployed}) {
                const double factor = e == rules.economyOf[static_cast<std::size_t>(power)] ? own : others;
                double& value = world.mutableBlock()[rules.layout().slot(quantity, e, t)];
                value = std::min(quantities().table[quantity].high,
                                 quantities().table[quantity].quantum.round(value * factor));
            }
    return world;
}

/// What opening changes at the start of the game where these figures are nothing.
Opening openingWithout(const std::vector<std::string>& figures, int power) {
    std::vector<Override> zero;
    for (const std::string& figure : figures)
        zero.push_back({figure, 0});
    const auto rules = *loadRules(dataRoot(), "crossroads_2019", zero);
    return opening(rules->opening(), power, *rules);
}

} // namespace

class TestOpenness : public QObject {
    Q_OBJECT

private slots:
    void opennessRaisesOwnInnovationAndWhatOthersLearnFromOne() {
        QVERIFY(rc::check("any power, however far ahead or behind", [] {
            const int power = *rc::gen::inRange(0, crossroads().powers);
            const auto factor = [] { return *rc::gen::inRange(2, 9) / 4.0; };
            const Opening change = opening(scaled(power, factor(), factor()), power);
            RC_ASSERT(change.innovation > 0);
            RC_ASSERT(change.lessons > 0);
        }));
    }

    void nothingLeaksToInvestorsWhoLearnNothing_data() { powers(); }
    void nothingLeaksToInvestorsWhoLearnNothing() {
        QFETCH(int, power);
        const Opening whole = opening(crossroads().opening(), power);
        const Opening kept = openingWithout({"leak.investment"}, power);
        QVERIFY(kept.lessons < 0.01 * whole.lessons);
        QVERIFY(kept.innovation > whole.innovation);
    }

    /// Foreign capital pays for research, founds young firms and lifts the mood in which firms plan their research.
    void opennessRaisesInnovationThroughCapitalYoungFirmsAndConfidence_data() { powers(); }
    void opennessRaisesInnovationThroughCapitalYoungFirmsAndConfidence() {
        QFETCH(int, power);
        const std::vector<std::string> channels = {"markets.foreign_research", "startups.foreign",
                                                   "investment_openness.home.confidence"};
        const double whole = opening(crossroads().opening(), power).innovation;
        for (const std::string& channel : channels)
            QVERIFY2(openingWithout({channel}, power).innovation < whole, channel.c_str());
        QVERIFY(openingWithout(channels, power).innovation <= 0);
    }

    void inSomeWorldsOpeningIsBetterAndInOthersClosing_data() { powers(); }
    void inSomeWorldsOpeningIsBetterAndInOthersClosing() {
        QFETCH(int, power);
        // Whoever is behind has little to lose by being learned from; whoever is ahead, much.
        QVERIFY(opening(scaled(power, 0.5, 1), power).supremacy > 0);
        QVERIFY(opening(scaled(power, 2, 1), power).supremacy < 0);
    }

private:
    static void powers() {
        QTest::addColumn<int>("power");
        const RuleSet& rules = crossroads();
        for (int p = 0; p < rules.powers; ++p)
            QTest::newRow(rules.sets().id(Axis::power, p).c_str()) << p;
    }
};

QTEST_APPLESS_MAIN(TestOpenness)
#include "tst_Openness.moc"
