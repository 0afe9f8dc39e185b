// What a seat may not know reaches it through nothing it is given.

#include "support/Game.h"
#include "support/Hidden.h"

#include "rules/Refuse.h"

#include <QTest>
#include <rapidcheck.h>

#include <random>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

/// Changes whatever a seat may not know, each number to any that it could be.
class Tampering {
public:
    Tampering(World& world, const RuleSet& rules, int seat, std::uint64_t seed)
        : m_world(world), m_rules(rules), m_seat(seat), m_random(seed) {}

    void all() {
        changeHiddenNumbers(m_rules, m_seat, m_random, m_world);
        choices();
        talks();
        policies();
        m_world.scriptState["game"] = std::to_string(m_random());
        m_world.eventTurns["pandemic"] = static_cast<std::int32_t>(m_random() % 20);
    }

private:
    int another() {
        const int other = static_cast<int>(m_random() % static_cast<std::uint64_t>(m_rules.powers - 1));
        return other < m_seat ? other : other + 1;
    }

    void choices() {
        const int other = another();
        m_world.pendingEvents.insert(m_world.pendingEvents.begin(),
                                     {.event = "a secret choice", .seat = other, .options = {{"A"}, {"B"}}});
    }

    /// An offer between two others, and a pact between them that nobody else knows of.
    void talks() {
        const int from = another();
        int to = another();
        while (to == from)
            to = another();
        m_world.proposals.push_back({.id = "secret",
                                     .from = from,
                                     .to = to,
                                     .made = m_world.turn,
                                     .deadline = m_world.turn + 2,
                                     .duration = 4});
        m_world.agreements.push_back({.id = "secret",
                                      .parties = {std::min(from, to), std::max(from, to)},
                                      .since = m_world.turn,
                                      .until = m_world.turn + 4,
                                      .secret = true});
    }

    /// What others' research costs and goes to; the world holds such policies from the first order on.
    void policies() {
        for (StandingPolicy& policy : m_world.policies)
            if (policy.owner != m_seat && policy.id.starts_with("public_rd/")) {
                for (char& digit : policy.arguments)
                    if (digit >= '0' && digit <= '9')
                        digit = static_cast<char>('0' + m_random() % 10);
                policy.upkeep = static_cast<double>(m_random() % 64);
            }
    }

    World& m_world;
    const RuleSet& m_rules;
    int m_seat;
    std::mt19937_64 m_random;
};

/// What refuse() says to one order of every instrument, with its arguments drawn.
std::vector<std::optional<Fault>> refusals(const RuleSet& rules, const View& view, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const auto below = [&](int count) {
        return static_cast<int>(random() % static_cast<std::uint64_t>(count));
    };
    std::vector<std::optional<Fault>> all;
    for (int i = 0; i < static_cast<int>(rules.book.instruments.size()); ++i)
        all.push_back(refuse(rules, view, Purse(rules, view), drawnMove(rules, i, below)));
    return all;
}

/// What became of one order of every instrument, in words.
std::vector<std::pair<bool, Fault>> fates(Game game, int seat, const SeatOrders& orders) {
    std::vector<std::pair<bool, Fault>> all;
    for (const OrderStatus& status : game.play({{seat, orders}}).orders)
        all.emplace_back(status.applied, status.reason);
    return all;
}

} // namespace

class TestSecrets : public QObject {
    Q_OBJECT

private slots:
    void computerPlayersDecideTheSameOnTheSameViewWhateverTheLuckSeed() {
        const RuleSet& rules = crossroads();
        const auto one = standardPlayer(rules);
        const auto other = standardPlayer(rules);
        Game game(rules, 1), twin(rules, 2);
        for (int seat = 0; seat < rules.powers; ++seat)
            QVERIFY(one->decide(game.view(seat)) == other->decide(twin.view(seat)));
        game.play();
        twin.world = game.world; // the same state, another secret
        for (int seat = 0; seat < rules.powers; ++seat)
            QVERIFY(one->decide(game.view(seat)) == other->decide(twin.view(seat)));
    }

    void whateverASeatMayNotKnowChangesNothingThatItIsGiven() {
        const Game first = begun(3, 7), second = begun(5, 8);
        const RuleSet& rules = crossroads();
        const auto player = standardPlayer(rules);
        QVERIFY(rc::check("any secret state", [&] {
            const int seat = *rc::gen::inRange(0, rules.powers);
            const auto seed = *rc::gen::arbitrary<std::uint64_t>();
            const World& truth = (*rc::gen::arbitrary<bool>() ? first : second).world;
            World other = truth;
            Tampering(other, rules, seat, seed).all();
            const View view = viewFor(truth, seat, rules), twin = viewFor(other, seat, rules);
            RC_ASSERT(view.world() == twin.world());
            RC_ASSERT(refusals(rules, view, seed) == refusals(rules, twin, seed));
            RC_ASSERT(player->decide(view) == player->decide(twin));
        }));
    }

    void whatOnlyTheAuthorityKnowsChangesNoWordAboutASeatsOrders() {
        const Game game = begun(3, 7);
        const RuleSet& rules = crossroads();
        QVERIFY(rc::check("any secret numbers", [&] {
            const int seat = *rc::gen::inRange(0, rules.powers);
            Game other = game;
            Tampering(other.world, rules, seat, *rc::gen::arbitrary<std::uint64_t>()).all();
            const auto below = [](int count) { return *rc::gen::inRange(0, count); };
            SeatOrders orders;
            for (int i = 0; i < 6; ++i)
                orders.moves.push_back(
                    drawnMove(rules, below(static_cast<int>(rules.book.instruments.size())), below));
            RC_ASSERT(fates(game, seat, orders) == fates(other, seat, orders));
        }));
    }

    void whatSetsASecretNumberIsChosenInSecret() {
        const RuleSet& rules = crossroads();
        const QuantityTable& table = rules.layout().table();
        for (const Instrument& instrument : rules.book.instruments) {
            for (const InstrumentEffect& effect : instrument.effects) {
                const bool secret = effect.kind == "set_research" ||
                                    (!effect.target.subject.empty() &&
                                     table[effect.target.quantity].visibility != Visibility::everyone);
                const int by = effect.parameter(effect.kind == "set_research" ? "profile" : "value");
                QVERIFY2(!secret || !instrument.standing ||
                             (by >= 0 && instrument.parameters[static_cast<std::size_t>(by)].secret),
                         instrument.id.c_str());
            }
        }
    }

    void everyNumberThatIsMadeOfTermsIsPublic() {
        // Views leave terms alone: they tell what the number they add up to is made of.
        for (const QuantityDeclaration& declaration : quantities().table.all())
            QVERIFY2(!declaration.derived() || declaration.visibility == Visibility::everyone,
                     std::string(declaration.id).c_str());
    }

    void aSeatKnowsItsOwnNumbersExactlyAndOthersWithASpread() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        Game game;
        game.play();
        const int own = power(rules, "JPN");
        const View view = game.view(own);
        const Slot mine = rules.layout().slot(q.capability, economy(rules, "JPN"), 0);
        const Slot theirs = rules.layout().slot(q.capability, economy(rules, "CHN"), 0);
        QCOMPARE(view.world()[mine], game.world[mine]);
        QCOMPARE(view.spread(mine), 0.0);
        QCOMPARE(view.world()[theirs], game.world.at(q.capabilityEstimate, own, economy(rules, "CHN"), 0));
        QVERIFY(view.spread(theirs) > 0);
    }
};

QTEST_APPLESS_MAIN(TestSecrets)
#include "tst_Secrets.moc"
