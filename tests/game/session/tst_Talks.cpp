// What powers say to each other in a session: kept, replayed, and told to nobody else.

#include "session/Explain.h"
#include "session/Replay.h"

#include "SessionRoom.h"

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

std::string orders(const std::string& seat, int turn, const std::string& rest) {
    return R"({"format":1,"turn":)" + std::to_string(turn) + R"(,"seat":")" + seat + "\"," + rest + "}";
}

void say(Session& session, const std::string& seat, const std::string& rest) {
    need(session.submit(need(session.seat(seat)), orders(seat, session.turn() + 1, rest), "test"));
}

const std::string proposal =
    R"("proposals":[{"to":"JPN","clauses":[{"clause":"coordinated_controls","parameters":)"
    R"({"technology":"ai_ml","target":"CHN","severity":"licence"}}],"duration":3,"deadline":3}])";

} // namespace

class TestTalks : public QObject {
    Q_OBJECT

private slots:
    void aSessionWithProposalsReplaysAndVerifies();
    void aSessionOfComputerPlayersWhoNegotiateReplaysAndVerifies();
    void aThirdSeatIsToldNothingOfAProposal();

private:
    SessionRoom m_room;
};

void TestTalks::aSessionWithProposalsReplaysAndVerifies() {
    {
        const auto session = m_room.create();
        say(*session, "USA", proposal);
        need(session->resolve());
        const std::string id = session->world().proposals.front().id;
        say(*session, "JPN", R"("replies":[{"proposal":")" + id + R"(","accept":true}])");
        need(session->resolve());
        say(*session, "JPN", R"("endings":[")" + session->world().agreements.front().id + R"("])");
        need(session->resolve());
        QVERIFY(session->world().agreements.empty());
    }
    QVERIFY(need(replay(m_room.path(), dataRoot(), true)).same());
    const auto session = m_room.open();
    QCOMPARE(need(session->worldAt(2)).agreements.size(), std::size_t{1});
}

void TestTalks::aSessionOfComputerPlayersWhoNegotiateReplaysAndVerifies() {
    bool agreed = false;
    {
        const auto session = m_room.create(crossroads(7, "ai:standard"), "ai.chokepoint");
        for (int turn = 0; turn < 8; ++turn) {
            need(session->resolve());
            agreed = agreed || !session->world().agreements.empty();
        }
    }
    QVERIFY(agreed);
    QVERIFY(need(replay(m_room.path("ai.chokepoint"), dataRoot(), true)).same());
}

void TestTalks::aThirdSeatIsToldNothingOfAProposal() {
    const auto quiet = m_room.create(crossroads(), "quiet.chokepoint");
    const auto talking = m_room.create(crossroads(), "talking.chokepoint");
    say(*talking, "USA", proposal);
    need(quiet->resolve());
    need(talking->resolve());
    const int third = need(quiet->seat("CHN"));
    QVERIFY(quiet->view(third).world() == talking->view(third).world());
    QVERIFY(need(quiet->messagesFor(third, 1)) == need(talking->messagesFor(third, 1)));
    QVERIFY(need(talking->messagesFor(need(quiet->seat("JPN")), 1)).size() >
            need(quiet->messagesFor(need(quiet->seat("JPN")), 1)).size());
    for (const char* address : {"trust[JPN/USA]", "tension[USA/JPN]", "political_capital[USA]"}) {
        const Explanation one = need(explain(*quiet, 1, address, third));
        const Explanation other = need(explain(*talking, 1, address, third));
        QCOMPARE(other.after, one.after);
        QCOMPARE(other.causes.size(), one.causes.size());
    }
}

QTEST_APPLESS_MAIN(TestTalks)
#include "tst_Talks.moc"
