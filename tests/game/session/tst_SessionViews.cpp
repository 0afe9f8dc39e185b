#include "session/SessionSchema.h"

#include "SessionRoom.h"

#include <QElapsedTimer>
#include <QFileInfo>

using namespace chokepoint;
using namespace chokepoint::test;

/// The views that any SQLite tool may read, over a whole game.
class SessionViews : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void viewsHaveTheColumnsThatArePromised_data();
    void viewsHaveTheColumnsThatArePromised();
    void everyTurnHasItsDateAndHash();
    void everyNumberOfEveryTurnIsARow();
    void theLedgerAddsUpToTheLastBit();
    void aMissingEntryIsFoundByTheSameQuery();
    void theLedgerSpeaksInIds();
    void everyOrderSaysWhatBecameOfIt();
    void aWholeGameIsSmall();
    void readingEverythingTakesSeconds();

private:
    std::string one(const std::string& sql) const { return rows(m_room.path(), sql)[0][0]; }

    SessionRoom m_room;
    std::unique_ptr<Session> m_session;
};

void SessionViews::initTestCase() { m_session = m_room.played(16); }

void SessionViews::viewsHaveTheColumnsThatArePromised_data() {
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("columns");
    QTest::newRow("turns") << "v_turns"
                           << "turn,date,hash";
    QTest::newRow("values") << "v_values"
                            << "turn,quantity,subject,value";
    QTest::newRow("ledger") << "v_ledger"
                            << "id,turn,phase,quantity,subject,delta,cause_kind,cause,by,seen_by,from_id";
    QTest::newRow("orders") << "v_orders"
                            << "turn,power,instrument,parameters,status,reason";
    QTest::newRow("inputs") << "inputs"
                            << "turn,seq,kind,seat,payload";
}

void SessionViews::viewsHaveTheColumnsThatArePromised() {
    QFETCH(QString, view);
    QFETCH(QString, columns);
    QCOMPARE(one("SELECT group_concat(name) FROM pragma_table_info('" + view.toStdString() + "')"),
             columns.toStdString());
}

void SessionViews::everyTurnHasItsDateAndHash() {
    const auto turns = rows(m_room.path(), "SELECT turn, date, hash FROM v_turns ORDER BY turn");
    QCOMPARE(turns.size(), std::size_t{17});
    QCOMPARE(turns[0][1], std::string("2019-12-31"));
    QCOMPARE(turns[1][1], std::string("2020-06-30"));
    for (const auto& turn : turns)
        QVERIFY(turn[2].size() == 16 && turn[2].find_first_not_of("0123456789abcdef") == std::string::npos);
    QVERIFY(std::stoi(one("SELECT count(*) FROM turns WHERE rowid = turn")) == 17);
    QCOMPARE(one("SELECT count(*) FROM pragma_application_id() WHERE application_id = " +
                 std::to_string(sessionApplicationId)),
             std::string("1"));
    QCOMPARE(one("PRAGMA user_version"), std::to_string(sessionSchemaVersion));
    QCOMPARE(one("PRAGMA journal_mode"), std::string("delete"));
}

void SessionViews::everyNumberOfEveryTurnIsARow() {
    const Layout& layout = m_session->rules().layout();
    const auto all =
        rows(m_room.path(), "SELECT turn, quantity, subject, printf('%!.17g', value) FROM v_values");
    QCOMPARE(all.size(), std::size_t{17} * layout.valueCount());
    std::map<int, World> worlds;
    for (int turn = 0; turn <= 16; ++turn)
        worlds.emplace(turn, need(m_session->worldAt(turn)));
    for (std::size_t i = 0; i < all.size(); i += 7) {
        const auto& row = all[i];
        const Slot slot = need(layout.find(row[2].empty() ? row[1] : row[1] + "[" + row[2] + "]"));
        QVERIFY2(worlds.at(std::stoi(row[0]))[slot] == QByteArray::fromStdString(row[3]).toDouble(),
                 layout.address(slot).c_str());
    }
}

void SessionViews::theLedgerAddsUpToTheLastBit() {
    QVERIFY(std::stoi(one("SELECT count(*) FROM v_ledger")) > 16000);
    const auto wrong = rows(m_room.path(), ledgerCheck);
    QVERIFY2(wrong.empty(),
             wrong.empty() ? "" : (wrong[0][0] + " " + wrong[0][1] + " " + wrong[0][2]).c_str());
}

void SessionViews::aMissingEntryIsFoundByTheSameQuery() {
    m_room.write(m_room.bytes(), "forged.chokepoint");
    const std::string forged = m_room.path("forged.chokepoint");
    rows(forged, "UPDATE turns SET ledger = json_remove(ledger, '$[100]') WHERE turn = 5");
    QVERIFY(!rows(forged, ledgerCheck).empty());
}

void SessionViews::theLedgerSpeaksInIds() {
    QCOMPARE(one("SELECT count(*) FROM v_ledger WHERE cause_kind NOT IN ('order', 'choice', 'act', 'rule', "
                 "'term', 'bound')"),
             std::string("0"));
    // What an entry comes from is of its own turn, or of the one before.
    QCOMPARE(one("SELECT count(*) FROM v_ledger l LEFT JOIN v_ledger f ON f.id = l.from_id WHERE l.from_id "
                 "IS NOT NULL AND (f.id IS NULL OR f.turn NOT IN (l.turn, l.turn - 1))"),
             std::string("0"));
    QCOMPARE(one("SELECT count(*) - count(DISTINCT id) FROM v_ledger"), std::string("0"));
    QVERIFY(std::stoi(one("SELECT count(*) FROM v_ledger WHERE phase = 'third_countries'")) > 0);
    QVERIFY(std::stoi(one("SELECT count(*) FROM v_ledger WHERE seen_by = '*'")) > 0);
    QVERIFY(std::stoi(one("SELECT count(*) FROM v_ledger WHERE seen_by = 'JPN'")) > 0);
    QCOMPARE(one("SELECT count(*) FROM v_ledger WHERE cause_kind = 'order' AND by IS NULL"),
             std::string("0"));
}

void SessionViews::everyOrderSaysWhatBecameOfIt() {
    std::size_t orders = 0;
    for (int turn = 1; turn <= 16; ++turn)
        for (const SeatOrders& seat : need(m_session->inputsOf(turn)).seats)
            orders += seat.moves.size();
    QVERIFY(orders > 16);
    QCOMPARE(one("SELECT count(*) FROM v_orders WHERE status IN ('applied', 'dropped')"),
             std::to_string(orders));
    QCOMPARE(one("SELECT count(*) FROM v_orders WHERE (status = 'dropped') = (reason IS NULL)"),
             std::string("0"));
    QCOMPARE(one("SELECT count(*) FROM v_orders WHERE NOT json_valid(parameters)"), std::string("0"));
}

void SessionViews::aWholeGameIsSmall() {
    const qint64 size = QFileInfo(QString::fromStdString(m_room.path())).size();
    qInfo("16 turns: %.1f MB", static_cast<double>(size) / 1e6);
    QVERIFY(size < 30'000'000);
}

void SessionViews::readingEverythingTakesSeconds() {
    for (const char* sql : {"SELECT * FROM v_values", "SELECT * FROM v_ledger", ledgerCheck,
                            // What a reader may write who has no idea how the views are made.
                            "SELECT count(*) FROM v_values a JOIN v_values b ON b.turn = a.turn - 1 AND "
                            "b.quantity = a.quantity AND "
                            "b.subject = a.subject WHERE a.value - b.value <> (SELECT coalesce(sum(delta), "
                            "0) FROM v_ledger l WHERE "
                            "l.turn = a.turn AND l.quantity = a.quantity AND l.subject = a.subject)"}) {
        QElapsedTimer timer;
        timer.start();
        rows(m_room.path(), sql);
        qInfo("%lld ms: %.60s…", timer.elapsed(), sql);
        QVERIFY(timer.elapsed() < 30'000);
    }
}

QTEST_GUILESS_MAIN(SessionViews)
#include "tst_SessionViews.moc"
