#include "../rulebook/SmallContent.h"
#include "support/Checks.h"
#include "support/Game.h"

#include "rules/Refuse.h"

#include <QTest>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

/// Instruments that exist nowhere else: content alone makes them, and the rules carry them out.
constexpr const char* lever = R"(id = "lever"
family = "talent"
standing = true
users = []
[[parameters]]
id = "technology"
kind = "technology"
key = true
[[parameters]]
id = "level"
kind = "level"
options = ["none", "some", "much"]
[cost]
money = { value = 0.1, unit = "bn USD 2019", assumed = "test" }
upkeep = { value = 0.2, unit = "bn USD 2019 per half-year", assumed = "test" }
political_capital = { value = 1, unit = "points", assumed = "test" }
[[effects]]
kind = "set"
quantity = "public_rd"
subject = "seat/technology"
value = "level"
per = { value = 2, unit = "bn USD 2019 per half-year", assumed = "test" }
)";

constexpr const char* gesture = R"(id = "gesture"
family = "diplomacy_influence"
standing = false
users = []
[[parameters]]
id = "partner"
kind = "power"
[[parameters]]
id = "amount"
kind = "amount"
low = 0.5
high = 4
step = 0.5
unit = "bn USD 2019"
[[parameters]]
id = "tone"
kind = "level"
options = ["loud", "quiet"]
[cost]
money = { value = 0, unit = "bn USD 2019", assumed = "test" }
upkeep = { value = 0, unit = "bn USD 2019 per half-year", assumed = "test" }
political_capital = { value = 1, unit = "points", assumed = "test" }
money_parameter = "amount"
[[effects]]
kind = "move"
quantity = "trust"
subject = "partner/seat"
by = { value = 2, unit = "points per bn USD 2019", assumed = "test" }
amount = "amount"
half = { value = 50, unit = "points", assumed = "test" }
variant = "tone"
quiet = { value = 0.5, unit = "1", assumed = "test" }
[[requires]]
quantity = "tension"
subject = "seat/partner"
at_most = { value = 30, unit = "points", assumed = "test" }
)";

constexpr const char* subsidy = R"(id = "subsidy"
family = "research_industry"
standing = true
users = []
[[parameters]]
id = "technology"
kind = "technology"
key = true
[[parameters]]
id = "amount"
kind = "amount"
low = 0
high = 4
step = 0.5
unit = "bn USD 2019 per half-year"
[cost]
money = { value = 0, unit = "bn USD 2019", assumed = "test" }
upkeep = { value = 0, unit = "bn USD 2019 per half-year", assumed = "test" }
political_capital = { value = 1, unit = "points", assumed = "test" }
money_parameter = "amount"
[[effects]]
kind = "set"
quantity = "public_rd"
subject = "seat/technology"
value = "amount"
)";

constexpr const char* policy = R"(
[[policy]]
seat = "USA"
instrument = "lever"
parameters = { technology = "ai_ml", level = "much" }
)";

constexpr const char* texts = R"("instrument.lever.name" = "Lever"
"instrument.lever.help" = "A lever."
"instrument.gesture.name" = "Gesture"
"instrument.gesture.help" = "A gesture."
"instrument.subsidy.name" = "Subsidy"
"instrument.subsidy.help" = "A subsidy."
"option.some" = "some"
"option.much" = "much"
"option.loud" = "loud"
"option.quiet" = "quiet"
)";

/// The shipped content with these instruments added.
const RuleSet& rules() {
    static QTemporaryDir folder;
    static const auto loaded = [] {
        const QDir root(QString::fromStdString(dataRoot().string()));
        for (const char* part : {"content", "lua_scripts"})
            testing::copyFolder(QDir(root.filePath(part)), QDir(folder.filePath(part)));
        testing::writeFile(folder.filePath("content/instruments/lever.toml"), lever);
        testing::writeFile(folder.filePath("content/instruments/gesture.toml"), gesture);
        testing::writeFile(folder.filePath("content/instruments/subsidy.toml"), subsidy);
        testing::writeFile(folder.filePath("content/languages/en.test.toml"), texts);
        testing::writeFile(folder.filePath("content/opening_policies.toml"),
                           testing::readFile(folder.filePath("content/opening_policies.toml")) + policy);
        auto result = loadRules(folder.path().toStdString(), "crossroads_2019");
        if (!result)
            for (const Fault& fault : result.faults())
                qWarning("%s:%d %s %s", fault.place.file.c_str(), fault.place.line, fault.key.c_str(),
                         fault.arguments.empty() ? "" : fault.arguments[0].c_str());
        return result ? *result : nullptr;
    }();
    if (loaded == nullptr)
        qFatal("the test's content does not load");
    return *loaded;
}

int power(const char* id) { return rules().sets().find(Axis::power, id); }
int technology(const char* id) { return rules().sets().find(Axis::technology, id); }

double money(const World& world, const char* seat, const char* field) {
    return world.at(quantities().publicRd, power(seat), technology(field));
}

} // namespace

class Effects : public QObject {
    Q_OBJECT

private slots:
    void aLeverStandsAtItsLevelUntilItIsEnded() {
        Game game(rules());
        const double before = money(game.world, "EUU", "quantum");
        game.play({{power("EUU"), Draft(rules()).move("lever", {"quantum", "some"})}});
        QCOMPARE(money(game.world, "EUU", "quantum"), 2.0);
        QVERIFY(before != 2.0);
        game.play();
        QCOMPARE(money(game.world, "EUU", "quantum"), 2.0);
        game.play({{power("EUU"), Draft(rules()).move("lever", {"quantum", "none"})}});
        QCOMPARE(money(game.world, "EUU", "quantum"), 0.0);
    }

    void aPolicyOfTheOpeningHoldsAtTurnZeroAndCanBeEnded() {
        Game game(rules());
        QCOMPARE(money(game.world, "USA", "ai_ml"), 4.0);
        const TurnReport report =
            game.play({{power("USA"), Draft(rules()).move("lever", {"ai_ml", "none"})}});
        QVERIFY(report.orders.front().applied);
        QCOMPARE(money(game.world, "USA", "ai_ml"), 0.0);
    }

    void aPolicyOfTheOpeningCostsNothing() {
        const World& opening = rules().opening();
        for (const StandingPolicy& each : opening.policies)
            if (each.id.starts_with("lever/"))
                QCOMPARE(each.upkeep, 0.0);
    }

    void aStockMovesByTheAmountLessTheMoreOfItThereIsAndByTheVariant() {
        const Slot slot = rules().layout().slot(quantities().trust, power("EUU"), power("JPN"));
        const auto moved = [&](const char* amount, const char* tone) {
            Game with(rules());
            Game without(rules());
            with.play({{power("JPN"), Draft(rules()).move("gesture", {"EUU", amount, tone})}});
            without.play();
            return with.world[slot] - without.world[slot];
        };
        // Trust drifts back a little within the same half-year, so the move is a little less than the whole.
        const double room = 1 + rules().opening()[slot] / 50;
        const double loud = moved("2", "loud");
        QVERIFY(loud > 0.9 * 4 / room && loud <= 4 / room);
        QVERIFY(std::abs(moved("2", "quiet") - loud / 2) < 1e-3);
        QVERIFY(std::abs(moved("1", "loud") - loud / 2) < 1e-3);
    }

    void nobodyTreatsWithItself() {
        Game game(rules());
        const SeatOrders orders = Draft(rules()).move("gesture", {"USA", "1", "loud"});
        const View view = game.view(power("USA"));
        const Faults faults = refuseAll(rules(), Sight(view), orders);
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].key, std::string("refusal_own_power"));
        QCOMPARE(faults[0].arguments, std::vector<std::string>{"USA"});
        QVERIFY(!game.play({{power("USA"), orders}}).orders.front().applied);
    }

    void anUnmetPreconditionIsRefusedWithItsNumbers() {
        Game game(rules());
        const View view = game.view(power("USA"));
        const Faults faults =
            refuseAll(rules(), Sight(view), Draft(rules()).move("gesture", {"CHN", "1", "loud"}));
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].key, std::string("refusal_too_high"));
        QCOMPARE(faults[0].arguments[0], std::string("tension[USA/CHN]"));
    }

    void aStandingPolicyWithoutMoneyEnds() {
        Game game(rules());
        game.play({{power("EUU"), Draft(rules()).move("subsidy", {"biotech", "1.5"})}});
        QCOMPARE(money(game.world, "EUU", "biotech"), 1.5);
        const auto stands = [&] {
            return std::any_of(game.world.policies.begin(), game.world.policies.end(),
                               [](const StandingPolicy& each) { return each.id.starts_with("subsidy/EUU"); });
        };
        QVERIFY(stands());
        game.play({{power("EUU"), Draft(rules()).move("subsidy", {"biotech", "0"})}});
        QVERIFY(!stands());
        QCOMPARE(money(game.world, "EUU", "biotech"), 0.0);
    }
};

QTEST_APPLESS_MAIN(Effects)
#include "tst_Effects.moc"
