// What every scenario inherits: random legal play with checks after each turn, and a golden playthrough.

#include "support/Checks.h"
#include "support/Game.h"

#include "base/Hash.h"
#include "rules/OrdersJson.h"
#include "rules/Refuse.h"
#include "script/ScriptHost.h"
#include "world/Snapshot.h"

#include <QFile>
#include <QTest>

#include <fmt/format.h>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

std::shared_ptr<const RuleSet> rulesOf(const std::string& scenario) {
    return *loadRules(dataRoot(), scenario);
}

/// A seat's candidates drawn by luck: legal moves of every instrument that the seat's view allows.
SeatOrders randomLegalOrders(const RuleSet& rules, const View& view, const Luck& dice, int turn) {
    SeatOrders orders;
    Purse purse(rules, view);
    std::uint64_t roll = 0;
    const auto pick = [&](int size) {
        return static_cast<int>(dice.draw(turn, static_cast<std::uint64_t>(view.seat()), 1, roll++) * size);
    };
    for (int attempt = 0; attempt < 12; ++attempt) {
        Move move{pick(static_cast<int>(rules.book.instruments.size())), {}};
        for (const InstrumentParameter& p :
             rules.book.instruments[static_cast<std::size_t>(move.instrument)].parameters) {
            if (p.kind == ParameterKind::amount)
                move.arguments.emplace_back(p.low + pick(10) / 10.0 * (std::min(p.high, 3.0) - p.low));
            else if (p.kind == ParameterKind::profile)
                move.arguments.emplace_back(
                    std::vector<double>(static_cast<std::size_t>(rules.technologies), pick(4) / 10.0));
            else if (p.kind == ParameterKind::level)
                move.arguments.emplace_back(pick(static_cast<int>(p.options.size())));
            else
                move.arguments.emplace_back(pick(rules.sets().size(axisOf(p.kind))));
        }
        if (refuse(rules, view, purse, move))
            continue;
        purse.pay(rules, view, move);
        orders.moves.push_back(std::move(move));
    }
    for (const PendingEvent& event : view.world().pendingEvents)
        orders.answers[event.event] =
            event.options[static_cast<std::size_t>(pick(static_cast<int>(event.options.size())))].letter;
    return orders;
}

/// The golden playthrough: a whole game with four computer players that a person can read.
std::string playthrough(const std::string& scenario, std::string& signature) {
    const auto rules = rulesOf(scenario);
    const auto events = std::move(*ScriptHost::load(dataRoot(), rules));
    const auto player = standardPlayer(*rules);
    World world = rules->opening();
    TurnResolver resolver(*rules);
    Ledger ledger(rules->layout());
    const Quantities& q = quantities();
    std::string text;
    for (int turn = 1; turn <= rules->book.scenario.turns; ++turn) {
        TurnInputs inputs;
        for (int seat = 0; seat < rules->powers; ++seat)
            inputs.seats.push_back(player->decide(viewFor(world, seat, *rules)));
        const TurnReport report = resolver.resolve(world, inputs, Luck(7), *events, &ledger);
        text +=
            fmt::format("{} (turn {}, {})\n", halfYear(rules->book, turn), turn, hashDigits(world.hash()));
        for (int seat = 0; seat < rules->powers; ++seat) {
            text += fmt::format("  {}  supremacy {:.1f}  order {:.1f}  prosperity {:.1f}  security {:.1f}  "
                                "legitimacy {:.1f}\n",
                                rules->sets().id(Axis::power, seat), world.at(q.supremacy, seat),
                                world.at(q.order, seat), world.at(q.prosperity, seat),
                                world.at(q.security, seat), world.at(q.legitimacy, seat));
            for (const Move& move : inputs.seats[static_cast<std::size_t>(seat)].moves)
                text += fmt::format("      {} {}\n",
                                    rules->book.instruments[static_cast<std::size_t>(move.instrument)].id,
                                    parametersJson(*rules, move));
        }
        for (const Message& message : report.messages)
            text += "  * " + rules->book.english().say(message.key, message.arguments) + "\n";
        signature = hashDigits(world.hash());
    }
    return text;
}

QByteArray readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Compares with the file in the source tree; CHOKEPOINT_UPDATE_GOLDEN writes it anew after a deliberate change.
void compareGolden(const QString& name, const std::string& text) {
    const QString path = QStringLiteral(CHOKEPOINT_SOURCE_DIR "/tests/playthroughs/") + name;
    if (qEnvironmentVariableIsSet("CHOKEPOINT_UPDATE_GOLDEN")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.data(), static_cast<qint64>(text.size()));
    }
    const QList<QByteArray> expected = readFile(path).split('\n');
    const QList<QByteArray> actual = QByteArray::fromStdString(text).split('\n');
    for (qsizetype i = 0; i < std::min(expected.size(), actual.size()); ++i)
        QVERIFY2(expected[i] == actual[i],
                 qPrintable(QString("%1:%2\n  was: %3\n  is:  %4\nA change of the rules? Then run with "
                                    "CHOKEPOINT_UPDATE_GOLDEN=1 and say so in the commit.")
                                .arg(path)
                                .arg(i + 1)
                                .arg(QString(expected[i]), QString(actual[i]))));
    QCOMPARE(actual.size(), expected.size());
}

} // namespace

class TestEveryScenario : public QObject {
    Q_OBJECT

private slots:
    void survivesRandomLegalPlayWithItsBooksInOrder_data() { scenarios(); }
    void survivesRandomLegalPlayWithItsBooksInOrder() {
        QFETCH(QString, scenario);
        const auto rules = rulesOf(scenario.toStdString());
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            const auto events = std::move(*ScriptHost::load(dataRoot(), rules));
            World world = rules->opening();
            TurnResolver resolver(*rules);
            Ledger ledger(rules->layout());
            for (int turn = 1; turn <= rules->book.scenario.turns; ++turn) {
                TurnInputs inputs;
                for (int seat = 0; seat < rules->powers; ++seat)
                    inputs.seats.push_back(
                        randomLegalOrders(*rules, viewFor(world, seat, *rules), Luck(seed), turn));
                const World before = world;
                const TurnReport report = resolver.resolve(world, inputs, Luck(seed), *events, &ledger);
                // Legal in the view is legal in force, unless the seat's own answer to an event spent the means first.
                for (const OrderStatus& order : report.orders)
                    QVERIFY2(order.applied ||
                                 !inputs.seats[static_cast<std::size_t>(order.seat)].answers.empty(),
                             order.reason.key.c_str());
                QCOMPARE(unexplained(before, world, ledger), std::string());
                QCOMPARE(outOfBounds(world), std::string());
                const auto restored = loadSnapshot(saveSnapshot(world), world.sharedLayout());
                QVERIFY(restored.ok());
                QVERIFY(*restored == world);
                // The same turn again, from the snapshot, with scripts loaded anew and no ledger.
                World again = *loadSnapshot(saveSnapshot(before), before.sharedLayout());
                const auto fresh = std::move(*ScriptHost::load(dataRoot(), rules));
                TurnResolver(*rules).resolve(again, inputs, Luck(seed), *fresh);
                QCOMPARE(again.hash(), world.hash());
            }
        }
    }

    void playsLikeItsGoldenPlaythrough_data() { scenarios(); }
    void playsLikeItsGoldenPlaythrough() {
        QFETCH(QString, scenario);
        std::string signature;
        const std::string text = playthrough(scenario.toStdString(), signature);
        compareGolden(scenario + ".txt", text);
    }

    void theSignatureOfTheRulesIsTheRecordedOne() {
        std::string all;
        for (const std::string& scenario : scenarioIds(dataRoot())) {
            std::string signature;
            playthrough(scenario, signature);
            all += scenario + " " + signature + "\n";
        }
        compareGolden("signature.txt", all);
    }

private:
    void scenarios() {
        QTest::addColumn<QString>("scenario");
        for (const std::string& id : scenarioIds(dataRoot()))
            QTest::newRow(id.c_str()) << QString::fromStdString(id);
    }
};

QTEST_APPLESS_MAIN(TestEveryScenario)
#include "tst_EveryScenario.moc"
