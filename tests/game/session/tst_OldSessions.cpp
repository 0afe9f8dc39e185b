// A session of each past release lies in releases/. Whatever has become of rules and content since, it opens, shows and
// explains; what it cannot do is said in one sentence.

#include "session/Explain.h"
#include "session/Replay.h"

#include "SessionRoom.h"

#include <QDir>

using namespace chokepoint;
using namespace chokepoint::test;

class TestOldSessions : public QObject {
    Q_OBJECT

private slots:
    void thereIsOneOfEachRelease();
    void itOpensAndShowsEveryTurn_data() { releases(); }
    void itOpensAndShowsEveryTurn();
    void itExplainsItsNumbersExactly_data() { releases(); }
    void itExplainsItsNumbersExactly();
    void itVerifiesOrNamesTheVersionItNeeds_data() { releases(); }
    void itVerifiesOrNamesTheVersionItNeeds();
    void itIsLeftAsItWas_data() { releases(); }
    void itIsLeftAsItWas();

private:
    static QDir folder() { return QDir(CHOKEPOINT_SOURCE_DIR "/tests/game/session/releases"); }
    void releases() const;
    /// A copy that a test may do with as it likes.
    std::string copy() const;

    SessionRoom m_room;
};

void TestOldSessions::releases() const {
    QTest::addColumn<QString>("file");
    for (const QString& name : folder().entryList({"*.chokepoint"}, QDir::Files))
        QTest::newRow(qPrintable(name)) << folder().filePath(name);
}

std::string TestOldSessions::copy() const {
    QFETCH(QString, file);
    const std::string path = m_room.path();
    QFile::remove(QString::fromStdString(path));
    if (!QFile::copy(file, QString::fromStdString(path)))
        qFatal("the session of a release cannot be copied");
    QFile(QString::fromStdString(path)).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return path;
}

void TestOldSessions::thereIsOneOfEachRelease() { QVERIFY(folder().exists("0.1.chokepoint")); }

void TestOldSessions::itOpensAndShowsEveryTurn() {
    const auto session = need(Session::open(copy(), dataRoot()));
    QVERIFY(session->turn() >= 2);
    for (int turn = 0; turn <= session->turn(); ++turn) {
        QCOMPARE(need(session->record(turn)).turn, turn);
        QCOMPARE(need(session->worldAt(turn)).turn, turn);
    }
    for (int seat = 0; seat < session->seats(); ++seat)
        QCOMPARE(session->view(seat).world().turn, session->turn());
}

void TestOldSessions::itExplainsItsNumbersExactly() {
    const auto session = need(Session::open(copy(), dataRoot()));
    for (const char* score : {"supremacy", "order", "prosperity", "security", "legitimacy"}) {
        const std::string address = std::string(score) + "[" + session->seatName(0) + "]";
        const Explanation explanation = need(explain(*session, session->turn(), address));
        double sum = explanation.before;
        for (const ExplainedCause& cause : explanation.causes)
            sum += cause.entry.delta;
        QVERIFY(!explanation.causes.empty());
        QCOMPARE(sum, explanation.after);
    }
}

void TestOldSessions::itVerifiesOrNamesTheVersionItNeeds() {
    const std::string path = copy();
    const auto session = need(Session::open(path, dataRoot()));
    const Result<ReplayReport> report = replay(path, dataRoot(), true);
    QCOMPARE(report.ok(), session->playable());
    if (report)
        QVERIFY(report->same());
    else
        QCOMPARE(report.faults().front().key, std::string("session_other_version"));
}

void TestOldSessions::itIsLeftAsItWas() {
    const std::string path = copy();
    const QByteArray before = m_room.bytes();
    { const auto session = need(Session::open(path, dataRoot())); }
    QCOMPARE(m_room.bytes(), before);
}

QTEST_APPLESS_MAIN(TestOldSessions)
#include "tst_OldSessions.moc"
