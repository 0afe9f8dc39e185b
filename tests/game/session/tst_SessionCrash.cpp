#include "SessionRoom.h"
#include "session/Replay.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <csignal>
#include <fcntl.h>
#include <iostream>
#include <random>
#include <sstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace chokepoint;
using namespace chokepoint::test;

/// Kills a program in the middle of a game, and takes away its disk.
class SessionCrash : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void killedAtAnyInstantItHoldsWhatItAcknowledged();
    void killedWhileItIsMadeThereIsAWholeSessionOrNone();
    void aFullDiskLosesNoTurn();
    void aFullDiskLeavesNoHalfSession();

private:
    struct Reference {
        std::vector<std::string> hashes;             ///< by turn
        std::vector<std::vector<SeatOrders>> orders; ///< by turn from 1, seat
    };
    Reference m_reference;
};

namespace {

constexpr int gameLength = 12;

/// Everyone hands in, then the turn resolves; each is acknowledged in a line once it is done.
void playOneTurn(Session& session, std::ostream& acknowledge) {
    for (int seat = 0; seat < session.seats(); ++seat) {
        need(session.submit(seat, sensibleOrders(session, seat)));
        acknowledge << "orders " << session.turn() + 1 << " " << seat << std::endl;
    }
    need(session.resolve());
    acknowledge << "turn " << session.turn() << std::endl;
}

/// What this program does when it is the one to be killed.
int beTheVictim(const std::string& deed, const std::string& file) {
    if (deed == "--make") {
        for (int i = 0;; ++i) {
            need(Session::create(file + std::to_string(i), crossroads()));
            std::cout << "made " << i << std::endl;
        }
    }
    const auto session = need(Session::open(file, dataRoot()));
    std::cout << "ready" << std::endl;
    while (session->turn() < gameLength)
        playOneTurn(*session, std::cout);
    std::cout << "over" << std::endl;
    ::pause();
    return 0;
}

/// Another process of this program that is killed after a while.
class Victim {
public:
    Victim(const char* deed, const std::string& file) {
        if (::pipe2(m_pipe, O_CLOEXEC) != 0)
            qFatal("pipe");
        m_pid = ::fork();
        if (m_pid == 0) {
            ::dup2(m_pipe[1], STDOUT_FILENO);
            ::execl("/proc/self/exe", "victim", deed, file.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(m_pipe[1]);
    }

    /// Waits for the first sign of life, then for so long, kills it, and returns the lines it got out.
    std::vector<std::string> killAfter(int microseconds) {
        std::string heard;
        char byte = 0;
        while (::read(m_pipe[0], &byte, 1) == 1) {
            heard += byte;
            if (byte == '\n')
                break;
        }
        ::usleep(static_cast<useconds_t>(microseconds));
        ::kill(m_pid, SIGKILL);
        while (::read(m_pipe[0], &byte, 1) == 1)
            heard += byte;
        ::close(m_pipe[0]);
        ::waitpid(m_pid, nullptr, 0);
        std::vector<std::string> lines;
        std::istringstream stream(heard);
        for (std::string line; std::getline(stream, line);)
            lines.push_back(line);
        return lines;
    }

private:
    int m_pipe[2] = {-1, -1};
    pid_t m_pid = -1;
};

struct Acknowledged {
    int turn = 0;
    std::vector<std::pair<int, int>> orders; ///< turn, seat
};

Acknowledged understand(const std::vector<std::string>& lines, int turnBefore) {
    Acknowledged all{turnBefore, {}};
    for (const std::string& line : lines) {
        std::istringstream words(line);
        std::string what;
        int turn = 0;
        int seat = 0;
        words >> what >> turn >> seat;
        if (what == "turn")
            all.turn = turn;
        if (what == "orders")
            all.orders.emplace_back(turn, seat);
    }
    return all;
}

/// Files may grow no further than this while it stands; what goes beyond fails as on a full disk.
class FullDisk {
public:
    explicit FullDisk(qint64 size) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{static_cast<rlim_t>(size), m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
};

} // namespace

void SessionCrash::initTestCase() {
    const SessionRoom room;
    const auto session = room.create();
    std::ostringstream nobody;
    m_reference.hashes.push_back(need(session->record(0)).hash);
    m_reference.orders.emplace_back();
    while (session->turn() < gameLength) {
        playOneTurn(*session, nobody);
        m_reference.hashes.push_back(need(session->record(session->turn())).hash);
        m_reference.orders.push_back(need(session->inputsOf(session->turn())).seats);
    }
}

void SessionCrash::killedAtAnyInstantItHoldsWhatItAcknowledged() {
    std::mt19937 random(6);
    int game = 0;
    int acknowledgedTurns = 0;
    int journals = 0;
    qint64 slowest = 0;
    auto room = std::make_unique<SessionRoom>();
    room->create();
    int turn = 0;
    for (int kill = 0; kill < 100; ++kill) {
        if (turn == gameLength) {
            QVERIFY(need(replay(room->path(), dataRoot(), true)).same());
            room = std::make_unique<SessionRoom>();
            room->create();
            turn = 0;
            ++game;
        }
        const Acknowledged done =
            understand(Victim("--play", room->path()).killAfter(static_cast<int>(random() % 120000)), turn);
        journals += QFile::exists(QString::fromStdString(room->path() + "-journal")) ? 1 : 0;
        QElapsedTimer timer;
        timer.start();
        const auto session = room->open();
        slowest = std::max(slowest, timer.elapsed());
        QVERIFY2(session->turn() >= done.turn, "an acknowledged turn is lost");
        acknowledgedTurns += done.turn - turn;
        turn = session->turn();
        for (int each = 0; each <= turn; ++each)
            QCOMPARE(need(session->record(each)).hash, m_reference.hashes[static_cast<std::size_t>(each)]);
        for (const auto& [orderTurn, seat] : done.orders) {
            const SeatOrders& expected =
                m_reference.orders[static_cast<std::size_t>(orderTurn)][static_cast<std::size_t>(seat)];
            if (orderTurn > turn)
                QVERIFY2(session->handedIn(seat) == expected, "acknowledged orders are lost");
            else
                QVERIFY(need(session->inputsOf(orderTurn)).seats[static_cast<std::size_t>(seat)] == expected);
        }
    }
    qInfo("100 kills in %d games, %d turns acknowledged, %d journals left to roll back, slowest reopening "
          "%lld ms",
          game + 1, acknowledgedTurns, journals, slowest);
    QVERIFY(slowest < 1000);
}

void SessionCrash::killedWhileItIsMadeThereIsAWholeSessionOrNone() {
    std::mt19937 random(7);
    for (int kill = 0; kill < 10; ++kill) {
        const SessionRoom room;
        const auto lines = Victim("--make", room.path("game")).killAfter(static_cast<int>(random() % 200000));
        const QDir folder = QFileInfo(QString::fromStdString(room.path())).dir();
        const QStringList files = folder.entryList({"game*"}, QDir::Files);
        QVERIFY(files.size() >= static_cast<int>(lines.size()));
        for (const QString& file : files)
            QCOMPARE(room.refusal(qPrintable(file)), std::string());
    }
}

void SessionCrash::aFullDiskLosesNoTurn() {
    const SessionRoom room;
    auto session = room.played(3);
    int full = 0;
    for (qint64 spare = 0; spare < 900'000; spare += 60'000) {
        const World before = session->world();
        const int turn = session->turn();
        Outcome resolved = Done{};
        {
            const FullDisk disk(QFileInfo(QString::fromStdString(room.path())).size() + spare);
            resolved = session->resolve();
        }
        if (resolved)
            continue;
        ++full;
        QVERIFY2(resolved.faults().front().key.starts_with("io_"), resolved.faults().front().key.c_str());
        QVERIFY(session->world() == before);
        QVERIFY(room.open()->world() == before);
        QCOMPARE(room.open()->turn(), turn);
    }
    QVERIFY(full > 2);
    need(session->resolve()); // with room again, the same session goes on
    session.reset();
    QVERIFY(need(replay(room.path(), dataRoot(), true)).same());
}

void SessionCrash::aFullDiskLeavesNoHalfSession() {
    const SessionRoom room;
    Faults faults;
    {
        const FullDisk disk(200'000);
        const auto refused = Session::create(room.path(), crossroads());
        QVERIFY(!refused.ok());
        faults = refused.faults();
    }
    QVERIFY(faults.front().key.starts_with("io_"));
    QCOMPARE(QFileInfo(QString::fromStdString(room.path())).dir().entryList(QDir::Files | QDir::Hidden),
             QStringList());
}

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[0]) == "victim")
        return beTheVictim(argv[1], argv[2]);
    QCoreApplication app(argc, argv);
    SessionCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_SessionCrash.moc"
