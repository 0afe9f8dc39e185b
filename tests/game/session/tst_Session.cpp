#include "rules/OrdersJson.h"
#include "session/Replay.h"
#include "session/SessionSchema.h"

#include "SessionRoom.h"

#include <QTextStream>

using namespace chokepoint;
using namespace chokepoint::test;

class TestSession : public QObject {
    Q_OBJECT

private slots:
    void aNewSessionStandsAtTheOpening();
    void anExistingFileIsNeverOverwrittenUnasked();
    void whatIsWrongWithANewSessionLeavesNoFile();
    void aSessionCanBeKeptInMemory();
    void aSessionGoesOnWhereItWasClosed();
    void whatWasHandedInIsThereAfterReopening();
    void handingInAgainReplacesWhatWasHandedIn();
    void theOrderInWhichSeatsHandInChangesNothing();
    void illegalOrdersAreRefusedWholeAndNothingIsTaken();
    void aSeatPlayedByTheComputerTakesNoOrdersByHand();
    void aDriverChangeCountsFromTheComingTurn();
    void ordersCanComeFromAFile();
    void aWrongLineInAFileOfOrdersIsNamed();
    void theFacilitatorMovesANumberWithAReason();
    void anotherLuckSeedCountsFromItsTurnOn();
    void driversDecideTheSameWhateverTheLuckSeed();
    void aSessionThatMovedOnElsewhereTakesNothing();
    void aGameWithAndWithoutAFileIsTheSame();
    void messagesGoOnlyToThoseWhoMaySeeThem();
};

void TestSession::aNewSessionStandsAtTheOpening() {
    const SessionRoom room;
    const auto session = room.create();
    QCOMPARE(session->turn(), 0);
    QVERIFY(session->world() == session->rules().opening());
    QVERIFY(session->playable());
    QCOMPARE(session->driver(need(session->seat("JPN"))), std::string("human"));
    QCOMPARE(need(session->record(0)).hash.size(), std::size_t{16});
    QCOMPARE(need(session->record(0)).chain.size(), std::size_t{64});
    QCOMPARE(session->seat("JPM").faults().front().key, std::string("unknown_seat_near"));
}

void TestSession::anExistingFileIsNeverOverwrittenUnasked() {
    const SessionRoom room;
    room.write("a diary");
    const auto refused = Session::create(room.path(), crossroads());
    QVERIFY(!refused.ok());
    QCOMPARE(refused.faults().front().key, std::string("session_exists"));
    QCOMPARE(room.bytes(), QByteArray("a diary"));
    QVERIFY(Session::create(room.path(), crossroads(), true).ok());
    QCOMPARE(room.open()->turn(), 0);
}

void TestSession::whatIsWrongWithANewSessionLeavesNoFile() {
    const SessionRoom room;
    NewSession start = crossroads();
    start.drivers = {{"JPM", "human"}, {"USA", "hooman"}, {"CHN", "ai:genius"}};
    const auto refused = Session::create(room.path(), start);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.faults().size(), std::size_t{3});
    QVERIFY(!QFile::exists(QString::fromStdString(room.path())));
    const auto nowhere = Session::create(room.path("no/such/game.chokepoint"), crossroads());
    QCOMPARE(nowhere.faults().front().key, std::string("session_no_folder"));
}

void TestSession::aSessionCanBeKeptInMemory() {
    const auto session = need(Session::create({}, crossroads(7, "ai:standard")));
    need(session->resolve());
    QCOMPARE(session->turn(), 1);
    QVERIFY(need(session->worldAt(1)) == session->world());
}

void TestSession::aSessionGoesOnWhereItWasClosed() {
    const SessionRoom room;
    const World reference = room.played(6)->world();
    QVERIFY(QFile::rename(QString::fromStdString(room.path()),
                          QString::fromStdString(room.path("whole.chokepoint"))));
    room.played(2);
    for (int turn = 2; turn < 6; ++turn) {
        const auto session = room.open();
        QCOMPARE(session->turn(), turn);
        need(session->resolve());
    }
    const auto session = room.open(), whole = room.open("whole.chokepoint");
    QVERIFY(session->world() == reference);
    QCOMPARE(need(session->record(6)).chain, need(whole->record(6)).chain);
    for (int turn = 1; turn <= 6; ++turn) // with all that links lead to
        QVERIFY(need(session->store().ledger(turn)) == need(whole->store().ledger(turn)));
}

void TestSession::whatWasHandedInIsThereAfterReopening() {
    const SessionRoom room;
    SeatOrders orders;
    {
        const auto session = room.create();
        orders = sensibleOrders(*session, 0);
        QVERIFY(!orders.moves.empty());
        need(session->submit(0, orders));
    }
    const auto session = room.open();
    QVERIFY(session->handedIn(0) == orders);
    QVERIFY(!session->handedIn(1));
    need(session->resolve());
    QVERIFY(!session->handedIn(0));
    QVERIFY(need(session->inputsOf(1)).seats[0] == orders);
    const TurnRecord record = need(session->record(1));
    QCOMPARE(record.orders.size(), orders.moves.size());
    QCOMPARE(record.orders.front().power, session->seatName(0));
    QVERIFY(record.orders.front().applied);
}

void TestSession::handingInAgainReplacesWhatWasHandedIn() {
    const SessionRoom room;
    auto session = room.create();
    const SeatOrders first = sensibleOrders(*session, 0);
    need(session->submit(0, first));
    need(session->submit(1, sensibleOrders(*session, 1)));
    need(session->submit(0, SeatOrders{}));
    QCOMPARE(rows(room.path(), "SELECT count(*) FROM inputs WHERE kind = 'orders'")[0][0], std::string("2"));
    session = room.open();
    QVERIFY(session->handedIn(0) == SeatOrders{});
    need(session->resolve());
    QVERIFY(need(session->inputsOf(1)).seats[0].moves.empty());
}

void TestSession::theOrderInWhichSeatsHandInChangesNothing() {
    const SessionRoom room;
    const auto forwards = room.create(crossroads(), "forwards");
    const auto backwards = room.create(crossroads(), "backwards");
    for (int turn = 0; turn < 3; ++turn) {
        for (int seat = 0; seat < forwards->seats(); ++seat)
            need(forwards->submit(seat, sensibleOrders(*forwards, seat)));
        for (int seat = backwards->seats() - 1; seat >= 0; --seat) {
            need(backwards->submit(seat, SeatOrders{}));
            need(backwards->submit(seat, sensibleOrders(*backwards, seat)));
        }
        need(forwards->resolve());
        need(backwards->resolve());
        QVERIFY(forwards->world() == backwards->world());
        QCOMPARE(need(forwards->record(turn + 1)).chain, need(backwards->record(turn + 1)).chain);
    }
}

void TestSession::illegalOrdersAreRefusedWholeAndNothingIsTaken() {
    const SessionRoom room;
    const auto session = room.create();
    SeatOrders orders = sensibleOrders(*session, 0);
    const std::size_t most = static_cast<std::size_t>(session->rules().book.scenario.movesPerTurn);
    while (orders.moves.size() <= most)
        orders.moves.push_back(orders.moves.front());
    const QByteArray before = room.bytes();
    QVERIFY(!session->submit(0, orders).ok());
    for (const char* json :
         {"{", "[]", R"({"format":1,"turn":1,"seat":"JPN"})",
          R"({"format":1,"turn":2,"seat":"JPN","moves":[]})",
          R"({"format":1,"turn":1,"seat":"USA","moves":[]})",
          R"({"format":2,"turn":1,"seat":"JPN","moves":[]})",
          R"({"format":1,"turn":1,"seat":"JPN","moves":[{"instrument":"magic"}]})",
          R"({"format":1,"turn":1,"seat":"JPN","moves":[],"answers":{"no_such_event":"A"}})"}) {
        const Outcome outcome = session->submit(need(session->seat("JPN")), json, "mine.json");
        if (std::string(json).find("moves") == std::string::npos && outcome.ok())
            continue; // moves may be left out
        QVERIFY2(!outcome.ok(), json);
        QCOMPARE(outcome.faults().front().place.file, std::string("mine.json"));
    }
    if (!session->handedIn(need(session->seat("JPN"))))
        QCOMPARE(room.bytes(), before);
}

void TestSession::aSeatPlayedByTheComputerTakesNoOrdersByHand() {
    const SessionRoom room;
    const auto session = room.create(crossroads(7, "idle"));
    QCOMPARE(session->submit(0, SeatOrders{}).faults().front().key, std::string("session_seat_driven"));
}

void TestSession::aDriverChangeCountsFromTheComingTurn() {
    const SessionRoom room;
    {
        const auto session = room.create(crossroads(7, "idle"));
        need(session->resolve());
        need(session->setDriver(0, "ai:standard"));
        QCOMPARE(session->setDriver(0, "ai:standrd").ok(), false);
    }
    const auto session = room.open();
    QCOMPARE(session->driver(0), std::string("ai:standard"));
    need(session->resolve());
    QVERIFY(!need(session->inputsOf(2)).seats[0].moves.empty());
    QVERIFY(!session->driverLog(0).empty());
    QVERIFY(need(session->inputsOf(1)).seats[0].moves.empty());
    QVERIFY(need(replay(room.path(), dataRoot(), true)).same());
}

void TestSession::ordersCanComeFromAFile() {
    const SessionRoom room;
    const auto reference = room.played(3);
    QByteArray lines;
    for (int turn = 1; turn <= 3; ++turn)
        for (int seat = 0; seat < reference->seats(); ++seat)
            lines += QByteArray::fromStdString(
                         ordersJson(reference->rules(), seat, turn,
                                    need(reference->inputsOf(turn)).seats[static_cast<std::size_t>(seat)])) +
                     "\n";
    room.write(lines, "orders.jsonl");
    const auto session = room.create(crossroads(7, "orders:" + room.path("orders.jsonl")), "again");
    for (int turn = 0; turn < 3; ++turn)
        need(session->resolve());
    QVERIFY(session->world() == reference->world());
    need(session->resolve()); // no line: the seats pass
    QVERIFY(need(session->inputsOf(4)).seats[0].moves.empty());
}

void TestSession::aWrongLineInAFileOfOrdersIsNamed() {
    const SessionRoom room;
    room.write("{\"format\":1,\"turn\":1,\"seat\":\"JPN\",\"moves\":[]}\n\nnonsense\n", "orders.jsonl");
    NewSession start = crossroads();
    start.drivers["JPN"] = "orders:" + room.path("orders.jsonl");
    const auto refused = Session::create(room.path(), start);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.faults().front().place.line, 3);
    room.write("{\"format\":1,\"turn\":1,\"seat\":\"JPN\",\"moves\":[{\"instrument\":\"magic\"}]}\n",
               "orders.jsonl");
    const auto session = room.create(start);
    const Outcome outcome = session->resolve();
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.faults().front().place.line, 1);
    QCOMPARE(session->turn(), 0);
}

void TestSession::theFacilitatorMovesANumberWithAReason() {
    const SessionRoom room;
    const auto session = room.create(crossroads(7, "idle"));
    const auto plain = room.create(crossroads(7, "idle"), "plain");
    const Slot slot = need(session->rules().layout().find("support[JPN]"));
    QCOMPARE(session->act({slot, 1, ""}).faults().front().key, std::string("act_without_reason"));
    QCOMPARE(session->act({need(session->rules().layout().find("order[JPN]")), 1, "x"}).faults().front().key,
             std::string("act_derived"));
    QVERIFY(!session->act({slot, 1e300, "x"}).ok());
    need(session->act({slot, -3.25, "an \"election\" with a \n in it"}));
    need(session->resolve());
    need(plain->resolve());
    QVERIFY(session->world()[slot] < plain->world()[slot]);
    const auto booked = rows(room.path(), "SELECT delta, cause FROM v_ledger WHERE cause_kind = 'act'");
    QCOMPARE(booked.size(), std::size_t{1});
    QCOMPARE(booked[0][0], std::string("-3.25"));
    QCOMPARE(booked[0][1], std::string("an \"election\" with a \n in it"));
    QVERIFY(need(replay(room.path(), dataRoot(), true)).same());
}

void TestSession::anotherLuckSeedCountsFromItsTurnOn() {
    const SessionRoom room;
    auto session = room.played(2);
    need(session->changeLuck(18446744073709551615ULL));
    session = room.open();
    need(session->resolve());
    QCOMPARE(need(session->luckOf(2)), std::uint64_t{7});
    QCOMPARE(need(session->luckOf(3)), std::uint64_t{18446744073709551615ULL});
    QVERIFY(need(replay(room.path(), dataRoot(), true)).same());
}

void TestSession::driversDecideTheSameWhateverTheLuckSeed() {
    const SessionRoom room;
    const auto one = room.create(crossroads(1, "ai:standard"), "one");
    const auto other = room.create(crossroads(2, "ai:standard"), "other");
    need(one->resolve());
    need(other->resolve());
    QVERIFY(need(one->inputsOf(1)).seats == need(other->inputsOf(1)).seats);
}

void TestSession::aSessionThatMovedOnElsewhereTakesNothing() {
    const SessionRoom room;
    const auto stale = room.create();
    const auto fresh = room.open();
    need(fresh->submit(0, sensibleOrders(*fresh, 0)));
    need(fresh->resolve());
    QCOMPARE(stale->submit(0, SeatOrders{}).faults().front().key, std::string("session_moved_on"));
    QCOMPARE(stale->resolve().faults().front().key, std::string("session_moved_on"));
    QCOMPARE(room.open()->turn(), 1);
    QVERIFY(need(replay(room.path(), dataRoot(), true)).same());
}

void TestSession::aGameWithAndWithoutAFileIsTheSame() {
    const SessionRoom room;
    const auto session = room.played(4);
    const auto memory = need(Session::create({}, crossroads(7, "ai:standard")));
    for (int turn = 0; turn < 4; ++turn)
        need(memory->resolve());
    QVERIFY(memory->world() == session->world());
}

void TestSession::messagesGoOnlyToThoseWhoMaySeeThem() {
    const SessionRoom room;
    const auto session = room.played(6);
    std::size_t all = 0;
    for (int turn = 1; turn <= 6; ++turn)
        for (int seat = 0; seat < session->seats(); ++seat) {
            const std::vector<Message> messages = need(session->messagesFor(seat, turn));
            for (const Message& message : messages)
                QVERIFY((message.seenBy >> seat) & 1);
            all += messages.size();
        }
    QVERIFY(all > 0);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_Session.moc"
