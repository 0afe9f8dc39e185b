// Two sessions that differ in nothing but what one seat may not know are the same session to that seat: its view, its
// messages, its offers, every explanation, the documents it is mailed and what a computer player in it would do.

#include "base/Hash.h"
#include "rules/OrdersJson.h"
#include "session/Chain.h"
#include "session/Explain.h"
#include "session/InputCode.h"
#include "session/LedgerCode.h"
#include "session/Offers.h"
#include "session/TurnPlayer.h"
#include "world/Snapshot.h"

#include "SessionRoom.h"
#include "support/Hidden.h"

#include <QProcess>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include <random>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

using Json = nlohmann::ordered_json;

/// Writes a session down again with everything changed that a seat may not know: numbers, causes and amounts of what the
/// ledger keeps from it, others' messages and orders, and the luck seed.
class Forgery {
public:
    Forgery(const Session& session, int seat, std::uint64_t seed)
        : m_session(session), m_rules(session.rules()), m_seat(seat), m_random(seed) {}

    void write(const std::string& file) {
        const SessionStore& from = m_session.store();
        SessionIdentity identity = from.identity();
        identity.seed = m_random();
        StoredTurn opening = need(from.turn(0));
        opening.values = need(from.values(0));
        opening.ledger = need(from.ledger(0));
        opening.snapshot = need(from.snapshot(0));
        m_chain = opening.chain = firstLink(identity, opening.hash);
        const auto store = need(SessionStore::create(file, true, identity, storedTables(m_rules),
                                                     drivers(need(from.inputs(1))), opening));
        m_causes = need(from.causes());
        for (int turn = 1; turn <= m_session.turn(); ++turn) {
            const std::vector<StoredInput> inputs = changedInputs(need(from.inputs(turn)), turn);
            StoredTurn row = changedTurn(turn, inputs);
            if (turn == 1)
                row.causes = m_causes;
            need(need(store->seal())->commit(inputs, row));
        }
    }

private:
    bool told(std::int64_t audience) const { return ((audience >> m_seat) & 1) != 0; }

    /// What stood among the first inputs when the session began.
    static std::vector<StoredInput> drivers(std::vector<StoredInput> inputs) {
        std::erase_if(inputs, [](const StoredInput& input) { return input.kind != "driver"; });
        return inputs;
    }

    std::vector<StoredInput> changedInputs(std::vector<StoredInput> inputs, int turn) {
        for (StoredInput& input : inputs)
            if (input.kind == "orders" && input.seat != m_session.seatName(m_seat))
                input.payload = ordersInput(m_rules, turn, need(m_session.seat(input.seat)), {}).payload;
        return inputs;
    }

    StoredTurn changedTurn(int turn, const std::vector<StoredInput>& inputs) {
        const SessionStore& from = m_session.store();
        StoredTurn row = need(from.turn(turn));
        World world = need(loadSnapshot(need(from.snapshot(turn)), m_rules.book.layout));
        changeNumbers(world);
        row.hash = hashDigits(world.hash());
        m_chain = row.chain = nextLink(m_chain, row.hash, inputs);
        row.values = valuesText(world);
        row.snapshot = saveSnapshot(world);
        row.ledger = changedLedger(need(from.ledger(turn)));
        row.messages = changedMessages(row.messages);
        row.orders = changedOrders(row.orders);
        return row;
    }

    void changeNumbers(World& world) {
        test::changeHiddenNumbers(m_rules, m_seat, m_random, world);
        std::erase_if(world.pendingEvents, [&](const PendingEvent& event) { return event.seat != m_seat; });
        for (StandingPolicy& policy : world.policies)
            if (policy.owner != m_seat && policy.id.starts_with("public_rd/")) {
                policy.upkeep = static_cast<double>(m_random() % 64);
                std::replace(policy.arguments.begin(), policy.arguments.end(), '1', '7');
            }
    }

    /// What is kept from the seat is another's doing, and by another amount where the number itself is secret.
    std::string changedLedger(const std::string& text) {
        Json entries = Json::parse(text);
        for (Json& entry : entries) {
            if (told(entry[4].get<std::int64_t>()))
                continue;
            entry[3] = m_random() % m_causes.size();
            if (!knows(m_rules.layout(), entry[0].get<Slot>(), m_seat, m_rules.powerOf))
                entry[2] = static_cast<std::int64_t>(m_random() % 100000) + 1;
        }
        return entries.dump();
    }

    std::string changedMessages(const std::string& text) {
        Json messages = Json::parse(text), kept = Json::array();
        for (Json& message : messages)
            if (told(message["audience"].get<std::int64_t>()))
                kept.push_back(std::move(message));
        return kept.dump();
    }

    /// What others meant by their orders, and why one was dropped.
    std::string changedOrders(const std::string& text) {
        Json orders = Json::parse(text);
        for (Json& order : orders)
            if (order["power"] != m_session.seatName(m_seat))
                order["parameters"] = Json::object();
        return orders.dump();
    }

    const Session& m_session;
    const RuleSet& m_rules;
    int m_seat;
    std::mt19937_64 m_random;
    std::vector<StoredCause> m_causes;
    std::string m_chain;
};

QByteArray said(const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(CHOKEPOINT_CLI_PATH), arguments);
    return process.waitForFinished(120000) ? process.readAll() : QByteArray("no answer");
}

/// All that an explanation says.
std::string words(const Result<Explanation>& explanation) {
    if (!explanation)
        return explanation.faults().front().key;
    std::string all = fmt::format("{} {} {} {} {}\n", explanation->answered, explanation->unit,
                                  explanation->known, explanation->before, explanation->after);
    const auto add = [&](const ExplainedEntry& entry) {
        all += fmt::format("  {} {} {} {} {} {} {} {} {}\n", entry.turn, entry.address, entry.phase,
                           entry.kind, entry.by, entry.what, entry.delta, entry.instrument, entry.parameters);
    };
    for (const ExplainedCause& cause : explanation->causes) {
        add(cause.entry);
        for (const ExplainedEntry& entry : cause.from)
            add(entry);
    }
    return all;
}

std::string words(const RuleSet& rules, const Offer& offer) {
    std::string all = offer.example ? parametersJson(rules, *offer.example) : std::string();
    for (const std::vector<Choice>& choices : offer.choices)
        for (const Choice& choice : choices)
            all += " " + choice.id + (choice.refusal ? saying({*choice.refusal}) : std::string());
    return all + (offer.refusal ? saying({*offer.refusal}) : std::string());
}

} // namespace

class TestSecrecy : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        qputenv("RC_PARAMS", "max_success=8");
        m_session = m_room.played(4, 11);
    }

    void toASeatSessionsThatDifferInItsSecretsAreTheSame() {
        const RuleSet& rules = m_session->rules();
        QVERIFY(rc::check("any secrets", [&] {
            const int seat = *rc::gen::inRange(0, rules.powers);
            const auto seed = *rc::gen::arbitrary<std::uint64_t>();
            Forgery(*m_session, seat, seed).write(m_room.path("forged.chokepoint"));
            const auto forged = m_room.open("forged.chokepoint");
            RC_ASSERT(forged->world().hash() != m_session->world().hash());
            compareViews(*forged, seat);
            compareExplanations(*forged, seat, seed);
            compareDocuments(seat);
        }));
    }

private:
    void compareViews(const Session& forged, int seat) const {
        const RuleSet& rules = m_session->rules();
        const View view = m_session->view(seat), twin = forged.view(seat);
        RC_ASSERT(view.world() == twin.world());
        for (int turn = 0; turn <= m_session->turn(); ++turn)
            RC_ASSERT(need(m_session->messagesFor(seat, turn)) == need(forged.messagesFor(seat, turn)));
        for (int i = 0; i < static_cast<int>(rules.book.instruments.size()); ++i)
            RC_ASSERT(words(rules, offerOf(rules, view, i)) == words(rules, offerOf(rules, twin, i)));
        RC_ASSERT(sensibleOrders(*m_session, seat) == sensibleOrders(forged, seat));
    }

    /// Scores and what else hangs on much, and numbers at random, among them such as the seat may not know.
    void compareExplanations(const Session& forged, int seat, std::uint64_t seed) const {
        const Layout& layout = m_session->rules().layout();
        std::mt19937_64 random(seed);
        Explainer one(*m_session), other(forged);
        for (int turn = 1; turn <= m_session->turn(); ++turn)
            for (int i = 0; i < 150; ++i) {
                const auto quantity = Quantity{
                    static_cast<std::uint16_t>(random() % static_cast<std::uint64_t>(layout.table().size()))};
                const std::string address = layout.address(
                    layout.first(quantity) +
                    static_cast<Slot>(random() % static_cast<std::uint64_t>(layout.count(quantity))));
                RC_ASSERT(words(one.explain(turn, address, seat)) ==
                          words(other.explain(turn, address, seat)));
            }
    }

    void compareDocuments(int seat) const {
        const QString own = QString::fromStdString(m_session->seatName(seat));
        const QString files[] = {QString::fromStdString(m_room.path()),
                                 QString::fromStdString(m_room.path("forged.chokepoint"))};
        for (const char* command : {"view", "orders"})
            for (const bool json : {false, true}) {
                QByteArray answers[2];
                for (int i = 0; i < 2; ++i)
                    answers[i] = said(QStringList{command, "--session", files[i], "--seat", own} +
                                      (json ? QStringList{"--json"} : QStringList{}));
                RC_ASSERT(answers[0].size() > 500);
                RC_ASSERT(answers[0] == answers[1]);
            }
    }

    SessionRoom m_room;
    std::unique_ptr<Session> m_session;
};

QTEST_GUILESS_MAIN(TestSecrecy)
#include "tst_Secrecy.moc"
