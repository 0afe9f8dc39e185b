#include "session/Explain.h"

#include "SessionRoom.h"
#include "session/LedgerCode.h"

#include <random>
#include <set>

using namespace chokepoint;
using namespace chokepoint::test;

class TestExplain : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void causesAddUpExactlyForEveryNumber();
    void causesAddUpForEverySeatToo();
    void aSeatIsToldNothingItMayNotSee();
    void anotherPowersOwnNumberSaysNothing();
    void anEstimatedNumberIsAnsweredByTheSeatsBelief();
    void chainsLeadBackToWhatBeganThem();
    void chainsLeadIntoTheTurnBefore();
    void ordersAreNamedAsFarAsTheSeatMayKnowThem();
    void whatCannotBeExplainedIsNamed();
    void aRecordOfAPhaseThatNoTurnHasIsDamaged();

private:
    SessionRoom m_room;
    std::unique_ptr<Session> m_session;
};

namespace {

double sumOf(const Explanation& explanation) {
    double sum = explanation.before;
    for (const ExplainedCause& cause : explanation.causes)
        sum += cause.entry.delta;
    return sum;
}

} // namespace

void TestExplain::initTestCase() { m_session = m_room.played(4); }

/// A sample over the whole table: each question reads the turn anew.
void TestExplain::causesAddUpExactlyForEveryNumber() {
    const Layout& layout = m_session->rules().layout();
    std::mt19937 random(1);
    int moved = 0;
    for (int i = 0; i < 150; ++i) {
        const Slot slot = static_cast<Slot>(random() % layout.valueCount());
        const int turn = 1 + static_cast<int>(random() % 4);
        const Explanation explanation = need(explain(*m_session, turn, layout.address(slot)));
        QCOMPARE(explanation.before, need(m_session->worldAt(turn - 1))[slot]);
        QCOMPARE(explanation.after, need(m_session->worldAt(turn))[slot]);
        QVERIFY(sumOf(explanation) == explanation.after);
        moved += explanation.before != explanation.after ? 1 : 0;
    }
    QVERIFY(moved > 10);
}

void TestExplain::causesAddUpForEverySeatToo() {
    const Layout& layout = m_session->rules().layout();
    std::mt19937 random(2);
    for (int i = 0; i < 100; ++i) {
        const Slot slot = static_cast<Slot>(random() % layout.valueCount());
        const Explanation explanation =
            need(explain(*m_session, 2, layout.address(slot), static_cast<int>(random() % 4)));
        QVERIFY(sumOf(explanation) == explanation.after);
    }
}

void TestExplain::aSeatIsToldNothingItMayNotSee() {
    const Layout& layout = m_session->rules().layout();
    std::set<std::int64_t> hidden;
    for (const auto& row :
         rows(m_room.path(),
              "SELECT id FROM v_ledger WHERE seen_by <> '*' AND ',' || seen_by || ',' NOT LIKE '%,JPN,%'"))
        hidden.insert(std::stoll(row[0]));
    QVERIFY(!hidden.empty());
    const int japan = need(m_session->seat("JPN"));
    for (Slot slot = 0; slot < layout.valueCount(); slot += 97) {
        const Explanation explanation = need(explain(*m_session, 3, layout.address(slot), japan));
        for (const ExplainedCause& cause : explanation.causes) {
            QVERIFY(!hidden.contains(cause.entry.id));
            for (const ExplainedEntry& entry : cause.from)
                QVERIFY(!hidden.contains(entry.id) && (entry.kind != "unseen" || entry.address.empty()));
        }
    }
}

void TestExplain::anotherPowersOwnNumberSaysNothing() {
    const int japan = need(m_session->seat("JPN"));
    const Explanation own = need(explain(*m_session, 1, "political_capital[JPN]", japan));
    QVERIFY(own.known);
    QVERIFY(!own.causes.empty());
    const Explanation others = need(explain(*m_session, 1, "political_capital[USA]", japan));
    QVERIFY(!others.known);
    QVERIFY(others.causes.empty());
    const Slot slot = need(m_session->rules().layout().find("political_capital[USA]"));
    QCOMPARE(others.after, m_session->rules().opening()[slot]);
    QCOMPARE(others.after, m_session->view(japan).world()[slot]);
}

void TestExplain::anEstimatedNumberIsAnsweredByTheSeatsBelief() {
    const int japan = need(m_session->seat("JPN"));
    const Explanation explanation = need(explain(*m_session, 4, "capability[USA/ai_ml]", japan));
    QCOMPARE(explanation.address, std::string("capability[USA/ai_ml]"));
    QCOMPARE(explanation.answered, std::string("capability_estimate[JPN/USA/ai_ml]"));
    QCOMPARE(explanation.after,
             m_session->view(japan).world()[need(m_session->rules().layout().find("capability[USA/ai_ml]"))]);
    QVERIFY(sumOf(explanation) == explanation.after);
    QCOMPARE(need(explain(*m_session, 4, "capability[JPN/ai_ml]", japan)).answered,
             std::string("capability[JPN/ai_ml]"));
    QCOMPARE(need(explain(*m_session, 4, "capability[USA/ai_ml]")).answered,
             std::string("capability[USA/ai_ml]"));
}

void TestExplain::chainsLeadBackToWhatBeganThem() {
    const auto linked = rows(m_room.path(), "SELECT turn, quantity, subject, id, from_id FROM v_ledger WHERE "
                                            "from_id IS NOT NULL AND cause_kind = 'term' LIMIT 40");
    QVERIFY(!linked.empty());
    for (const auto& row : linked) {
        const std::string address = row[2].empty() ? row[1] : row[1] + "[" + row[2] + "]";
        const Explanation explanation = need(explain(*m_session, std::stoi(row[0]), address));
        const auto cause =
            std::find_if(explanation.causes.begin(), explanation.causes.end(),
                         [&](const ExplainedCause& each) { return each.entry.id == std::stoll(row[3]); });
        QVERIFY(cause != explanation.causes.end());
        QCOMPARE(cause->from.front().id, std::stoll(row[4]));
    }
}

void TestExplain::chainsLeadIntoTheTurnBefore() {
    const auto linked =
        rows(m_room.path(),
             "SELECT l.turn, l.quantity, l.subject, l.id, b.id, b.delta FROM v_ledger l JOIN v_ledger b "
             "ON b.id = l.from_id WHERE b.turn < l.turn AND l.id % 31 = 0 ORDER BY l.turn LIMIT 40");
    QCOMPARE(linked.size(), std::size_t{40});
    Explainer explainer(*m_session);
    for (const auto& row : linked) {
        const int turn = std::stoi(row[0]);
        const std::string address = row[2].empty() ? row[1] : row[1] + "[" + row[2] + "]";
        const Explanation explanation = need(explainer.explain(turn, address));
        const auto cause =
            std::find_if(explanation.causes.begin(), explanation.causes.end(),
                         [&](const ExplainedCause& each) { return each.entry.id == std::stoll(row[3]); });
        QVERIFY(cause != explanation.causes.end());
        QCOMPARE(cause->from.front().id, std::stoll(row[4]));
        QCOMPARE(cause->from.front().delta, std::stod(row[5]));
        for (const ExplainedEntry& entry : cause->from)
            QCOMPARE(entry.turn, turn - 1);
    }
}

/// Whoever sees what another's order did learns its instrument; what was meant by it, only the seat that gave it.
void TestExplain::ordersAreNamedAsFarAsTheSeatMayKnowThem() {
    Explainer explainer(*m_session);
    const auto ordersBehind = [&](const char* address, std::optional<int> seat) {
        std::vector<ExplainedEntry> orders;
        for (int turn = 1; turn <= 4; ++turn)
            for (const ExplainedCause& cause : need(explainer.explain(turn, address, seat)).causes) {
                if (cause.entry.kind == "order")
                    orders.push_back(cause.entry);
                std::copy_if(cause.from.begin(), cause.from.end(), std::back_inserter(orders),
                             [](const ExplainedEntry& entry) { return entry.kind == "order"; });
            }
        return orders;
    };
    int own = 0, others = 0;
    for (const char* address :
         {"tension[JPN/CHN]", "tension[USA/CHN]", "trust[USA/CHN]", "political_capital[JPN]"}) {
        for (const ExplainedEntry& order : ordersBehind(address, need(m_session->seat("JPN")))) {
            QVERIFY(m_session->rules().book.instrument(order.instrument) != nullptr);
            QCOMPARE(order.parameters.empty(), order.by != "JPN");
            ++(order.by == "JPN" ? own : others);
        }
        for (const ExplainedEntry& order : ordersBehind(address, std::nullopt))
            QVERIFY(!order.instrument.empty() && !order.parameters.empty());
    }
    QVERIFY(own > 0 && others > 0);
}

void TestExplain::whatCannotBeExplainedIsNamed() {
    QCOMPARE(explain(*m_session, 0, "support[JPN]").faults().front().key, std::string("explain_no_turn"));
    QCOMPARE(explain(*m_session, 5, "support[JPN]").faults().front().key, std::string("explain_no_turn"));
    QCOMPARE(explain(*m_session, 1, "suport[JPN]").faults().front().key,
             std::string("unknown_quantity_near"));
    QCOMPARE(explain(*m_session, 1, "support[JAP]").faults().front().key, std::string("unknown_member_near"));
    QCOMPARE(explain(*m_session, 1, "support").faults().front().key, std::string("wrong_subject"));
    QVERIFY(!explain(*m_session, 1, "").ok());
    QVERIFY(!explain(*m_session, 1, "support[").ok());
}

void TestExplain::aRecordOfAPhaseThatNoTurnHasIsDamaged() {
    const auto read = [](int phase) {
        return readLedger("[[0," + std::to_string(phase) + ",1,0,255]]", 1, 1);
    };
    QCOMPARE(need(read(Ledger::mostPhases)).size(), std::size_t{1});
    const auto beyond = read(Ledger::mostPhases + 1);
    QVERIFY(!beyond);
    QCOMPARE(beyond.faults().front().key, std::string("session_record_damaged"));
}

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_Explain.moc"
