#include "base/Hash.h"
#include "session/Chain.h"
#include "session/Explain.h"
#include "session/Replay.h"

#include "SessionRoom.h"

using namespace chokepoint;
using namespace chokepoint::test;

class TestReplay : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aSoundSessionReplaysToItsOwnHashes();
    void progressIsToldEveryTurnAndMayEndIt();
    void whatWasForgedIsFoundAtItsTurn_data();
    void whatWasForgedIsFoundAtItsTurn();
    void theFirstNumberThatDiffersIsNamed();
    void aBrokenSnapshotIsMadeGoodByReplay();
    void withAllSnapshotsBrokenTheSessionStillOpens();
    void otherRulesAreNamedAndTheRecordsStillSpeak();
    void otherContentIsNamedAndTheRecordsStillSpeak();
    void overridesArePartOfTheSession();

private:
    SessionRoom m_room;
    QByteArray m_good;
};

namespace {

/// Pretends that the session was played under another version: identity and chain are made to fit.
void playUnder(const std::string& file, const std::string& key, const std::string& value) {
    SessionIdentity identity = need(SessionStore::open(file))->identity();
    (key == "rules_version" ? identity.rulesVersion : identity.contentHash) = value;
    rows(file, "UPDATE meta SET value = '" + value + "' WHERE key = '" + key + "'");
    const auto store = need(SessionStore::open(file));
    std::string link;
    for (const StoredTurn& turn : need(store->links())) {
        link = turn.turn == 0 ? firstLink(identity, turn.hash)
                              : nextLink(link, turn.hash, need(store->inputs(turn.turn)));
        rows(file, "UPDATE turns SET chain = '" + link + "' WHERE turn = " + std::to_string(turn.turn));
    }
}

/// Alters a text of a turn and its sum with it, as somebody would who knows how the file is made.
void forge(const std::string& file, int turn, const std::string& column, int part, const std::string& from,
           const std::string& to) {
    const std::string where = " WHERE turn = " + std::to_string(turn);
    std::string text = rows(file, "SELECT " + column + " FROM turns" + where)[0][0];
    const std::size_t at = text.find(from);
    if (at == std::string::npos)
        qFatal("nothing to forge");
    text.replace(at, from.size(), to);
    std::string sums = rows(file, "SELECT sums FROM turns" + where)[0][0];
    sums.replace(static_cast<std::size_t>(part) * 16, 16, hashDigits(hashText(text)));
    std::string quoted;
    for (const char c : text)
        quoted += c == '\'' ? std::string("''") : std::string(1, c);
    rows(file, "UPDATE turns SET " + column + " = '" + quoted + "', sums = '" + sums + "'" + where);
}

} // namespace

void TestReplay::initTestCase() {
    m_room.played(5);
    m_good = m_room.bytes();
}

void TestReplay::aSoundSessionReplaysToItsOwnHashes() {
    const ReplayReport report = need(replay(m_room.path(), dataRoot(), true));
    QVERIFY(report.same());
    QCOMPARE(report.scenario, std::string("crossroads_2019"));
    QCOMPARE(report.turns.size(), std::size_t{6});
    for (const TurnCheck& check : report.turns)
        QCOMPARE(check.recorded, check.recomputed);
    QCOMPARE(m_room.bytes(), m_good);
}

void TestReplay::progressIsToldEveryTurnAndMayEndIt() {
    int told = 0;
    const ReplayReport report = need(replay(m_room.path(), dataRoot(), false, [&](const TurnCheck& check) {
        ++told;
        return check.turn < 2;
    }));
    QCOMPARE(told, 3);
    QCOMPARE(report.turns.size(), std::size_t{3});
}

void TestReplay::whatWasForgedIsFoundAtItsTurn_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("turn");
    QTest::addColumn<QString>("part");
    QTest::newRow("hash") << "UPDATE turns SET hash = '0123456789abcdef' WHERE turn = 3" << 3 << "hash";
    QTest::newRow("chain") << "UPDATE turns SET chain = '00' WHERE turn = 4" << 4 << "inputs";
    QTest::newRow("inputs taken away")
        << "DELETE FROM inputs WHERE turn = 2 AND kind = 'orders'" << 2 << "hash";
    QTest::newRow("inputs that are none")
        << "UPDATE inputs SET payload = '{' WHERE turn = 2 AND seat = 'USA'" << 2 << "inputs";
    QTest::newRow("inputs of no known kind")
        << "UPDATE inputs SET kind = 'bribe' WHERE turn = 2 AND seat = 'USA'" << 2 << "inputs";
    QTest::newRow("ledger") << "UPDATE turns SET ledger = '[]' WHERE turn = 1" << 1 << "ledger";
    QTest::newRow("a cause") << "UPDATE causes SET what = 'somebody else' WHERE cause = 0" << 1 << "ledger";
    QTest::newRow("messages") << "UPDATE turns SET messages = '[]' WHERE turn = 2" << 2 << "messages";
    QTest::newRow("date") << "UPDATE turns SET date = '1999-12-31' WHERE turn = 2" << 2 << "date";
    QTest::newRow("snapshot")
        << "UPDATE turns SET snapshot = (SELECT snapshot FROM turns WHERE turn = 2) WHERE turn = 3" << 3
        << "snapshot";
    QTest::newRow("opening") << "UPDATE turns SET values_ = '[1]' WHERE turn = 0" << 0 << "values";
}

void TestReplay::whatWasForgedIsFoundAtItsTurn() {
    QFETCH(QString, sql);
    QFETCH(int, turn);
    QFETCH(QString, part);
    m_room.write(m_good, "forged.chokepoint");
    rows(m_room.path("forged.chokepoint"), sql.toStdString());
    const ReplayReport report = need(replay(m_room.path("forged.chokepoint"), dataRoot(), true));
    QVERIFY(!report.same());
    QCOMPARE(report.turns.back().turn, turn);
    std::vector<std::string> parts;
    for (const Difference& difference : report.turns.back().differences)
        parts.push_back(difference.part);
    QVERIFY2(std::find(parts.begin(), parts.end(), part.toStdString()) != parts.end(), listed(parts).c_str());
}

void TestReplay::theFirstNumberThatDiffersIsNamed() {
    const auto store = need(SessionStore::open(m_room.path()));
    const auto table = need(store->slotTable());
    std::size_t slot = 0;
    while (table[slot].quantity != "support" || table[slot].subject != "USA")
        ++slot;
    const std::string recorded =
        rows(m_room.path(), "SELECT json_extract(values_, '$[" + std::to_string(slot) +
                                "]') FROM turns WHERE turn = 3")[0][0];
    m_room.write(m_good, "forged.chokepoint");
    const std::string file = m_room.path("forged.chokepoint");
    forge(file, 3, "values_", 2, recorded, std::to_string(std::stoll(recorded) + (1 << 20)));
    const ReplayReport report = need(replay(file, dataRoot(), true));
    QCOMPARE(report.turns.back().turn, 3);
    const Difference& difference = report.turns.back().differences.front();
    QCOMPARE(difference.part, std::string("values"));
    QVERIFY(!difference.address.empty());
    QCOMPARE(difference.recorded - difference.recomputed, 1.0);
    // The ledger the same way: a delta that is not what was booked.
    m_room.write(m_good, "forged.chokepoint");
    const std::string entry =
        rows(file, "SELECT json_extract(ledger, '$[5]') FROM turns WHERE turn = 2")[0][0];
    std::string other = entry;
    other.insert(other.find(',', other.find(',') + 1) + 1,
                 entry[entry.find(',', entry.find(',') + 1) + 1] == '-' ? "" : "1");
    if (other == entry)
        other.insert(other.find('-') + 1, "1");
    forge(file, 2, "ledger", 3, entry, other);
    const ReplayReport again = need(replay(file, dataRoot(), true));
    QCOMPARE(again.turns.back().turn, 2);
    QCOMPARE(again.turns.back().differences.front().part, std::string("ledger"));
    QVERIFY(!again.turns.back().differences.front().address.empty());
}

void TestReplay::aBrokenSnapshotIsMadeGoodByReplay() {
    const World world = m_room.open()->world();
    m_room.write(m_good, "broken.chokepoint");
    rows(m_room.path("broken.chokepoint"), "UPDATE turns SET snapshot = zeroblob(1000) WHERE turn IN (4, 5)");
    const auto session = m_room.open("broken.chokepoint");
    QVERIFY(session->world() == world);
    QVERIFY(need(session->worldAt(4)) == need(m_room.open()->worldAt(4)));
    need(session->resolve());
}

void TestReplay::withAllSnapshotsBrokenTheSessionStillOpens() {
    const World world = m_room.open()->world();
    m_room.write(m_good, "broken.chokepoint");
    // Another turn's snapshot is sound in itself, and still not this turn's.
    rows(m_room.path("broken.chokepoint"),
         "UPDATE turns SET snapshot = (SELECT snapshot FROM turns WHERE turn = 0)");
    QVERIFY(m_room.open("broken.chokepoint")->world() == world);
    rows(m_room.path("broken.chokepoint"), "UPDATE turns SET snapshot = ''");
    QVERIFY(m_room.open("broken.chokepoint")->world() == world);
}

void TestReplay::otherRulesAreNamedAndTheRecordsStillSpeak() {
    m_room.write(m_good, "other.chokepoint");
    const std::string file = m_room.path("other.chokepoint");
    playUnder(file, "rules_version", "0.9-beta");
    const auto session = m_room.open("other.chokepoint");
    QVERIFY(!session->playable());
    QCOMPARE(session->turn(), 5);
    QVERIFY(session->world() == m_room.open()->world());
    QCOMPARE(session->view(0).seat(), 0);
    const Explanation explanation = need(explain(*session, 2, "support[JPN]"));
    double sum = explanation.before;
    for (const ExplainedCause& cause : explanation.causes)
        sum += cause.entry.delta;
    QCOMPARE(sum, explanation.after);
    QVERIFY(need(session->record(3)).turn == 3);
    for (const Outcome& outcome : {session->resolve(), session->submit(0, SeatOrders{}),
                                   session->setDriver(0, "idle"), session->changeLuck(3)}) {
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.faults().front().key, std::string("session_other_version"));
        QCOMPARE(outcome.faults().front().arguments.front(), std::string("0.9-beta"));
    }
    QCOMPARE(replay(file, dataRoot(), true).faults().front().key, std::string("session_other_version"));
}

void TestReplay::otherContentIsNamedAndTheRecordsStillSpeak() {
    m_room.write(m_good, "other.chokepoint");
    const std::string file = m_room.path("other.chokepoint");
    playUnder(file, "content_hash", "00000000deadbeef");
    const auto session = m_room.open("other.chokepoint");
    QVERIFY(!session->playable());
    QVERIFY(session->world() == m_room.open()->world());
    QVERIFY(!session->resolve().ok());
    rows(file, "UPDATE turns SET snapshot = '' WHERE turn = 5");
    QCOMPARE(m_room.refusal("other.chokepoint"), std::string("session_other_version"));
}

void TestReplay::overridesArePartOfTheSession() {
    const SessionRoom room;
    NewSession start = crossroads(7, "ai:standard");
    start.overrides = {{"tension.cooling", 0.1234567890123456789}};
    start.assumptions = {{"decoupling_drag", "strong"}};
    const auto session = room.create(start);
    need(session->resolve());
    const auto plain = room.create(crossroads(7, "ai:standard"), "plain");
    need(plain->resolve());
    QVERIFY(plain->world().hash() != session->world().hash());
    const auto again = room.open();
    QCOMPARE(again->identity().overrides.front().value, start.overrides.front().value);
    QCOMPARE(again->identity().assumptions.at("decoupling_drag"), std::string("strong"));
    QVERIFY(need(replay(room.path(), dataRoot(), true)).same());
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_Replay.moc"
