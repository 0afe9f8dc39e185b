#pragma once

#include "session/Explain.h"
#include "session/Session.h"
#include "ui/models/Desk.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace chokepoint {

/// Makes a new session and its file; called in another thread.
using SessionMaker = std::function<Result<std::unique_ptr<Session>>()>;

/// One open session and the people who sit at it on this screen. It alone holds the Session; each person gets a Desk.
/// A new game is at the table before its file is written: what its opening is, the rules say.
///
/// Resolving runs in a worker thread. While it does, nobody touches the session but the worker: desks show the view
/// they have, and commit() and explain() answer with a fault.
class GameTable : public QObject {
    Q_OBJECT
public:
    explicit GameTable(std::unique_ptr<Session> session, QObject* parent = nullptr);
    /// A new game. @param drivers by seat
    GameTable(std::shared_ptr<const RuleSet> rules, std::vector<QString> drivers, SessionMaker maker,
              QObject* parent = nullptr);
    /// Begins to make the new game's session in another thread; sessionMade() or makingFailed() follow. Whatever needs the
    /// session before that waits for it.
    void makeSession();
    /// Waits for a turn that is being resolved.
    ~GameTable() override;

    const RuleSet& rules() const { return *m_rules; }
    const std::shared_ptr<const RuleSet>& sharedRules() const { return m_rules; }
    int turn() const { return m_turn; }
    bool finished() const { return m_turn >= m_rules->book.scenario.turns; }

    /// "human", "ai:standard" …, as the session has it.
    QString driver(int seat) const { return m_drivers[static_cast<std::size_t>(seat)]; }
    bool isHuman(int seat) const { return driver(seat) == QLatin1String("human"); }
    std::vector<int> humanSeats() const;
    bool committed(int seat) const { return m_committed[static_cast<std::size_t>(seat)] != 0; }
    /// The next person whose orders are waited for, or -1: whom the curtain calls.
    int nextSeat() const;

    /// A desk for a seat. The curtain destroys it: nothing of it stays on the screen.
    std::unique_ptr<Desk> sit(int seat, const QString& language);

    bool resolving() const { return m_resolving; }
    /// Seals a seat's orders. When all people have committed, the turn begins to resolve.
    Outcome commit(int seat, const SeatOrders& orders);
    /// Resolves with what has been handed in: people who have not committed pass. For time-outs and facilitators.
    Outcome resolve();

    /// What a seat may know of a number's change.
    Result<Explanation> explain(int seat, int turn, const std::string& address);
    /// Orders that the seat has sealed for the coming turn.
    std::optional<SeatOrders> handedIn(int seat) const;

    /// The session, for what looks at the truth (facilitator, debrief); null while a turn resolves, or where it could not
    /// be made.
    Session* session() { return !m_resolving && takeSession() ? m_session.get() : nullptr; }

signals:
    void sessionMade();
    void makingFailed(const Faults& faults);
    void resolvingStarted();
    void turnResolved(int turn);
    /// A fault without its sentence: each desk says it in its language.
    void resolvingFailed(const Faults& faults);
    void committedChanged(int seat);

private:
    struct Resolved;
    /// Takes over the session that is being made, waiting where it has to; false where it could not be made.
    bool takeSession();
    void finish(std::shared_ptr<Resolved> resolved);
    void readSeats();
    std::shared_ptr<const SeatTurn> seatTurn(int seat, int turn, const World& world) const;
    void readPast();

    SessionMaker m_maker; ///< empty once the session is being made
    std::future<Result<std::unique_ptr<Session>>> m_making;
    std::unique_ptr<Session> m_session;
    std::optional<Explainer> m_explainer; ///< of the session; keeps what it has read
    std::shared_ptr<const RuleSet> m_rules;
    int m_turn = 0;
    std::vector<QString> m_drivers;                                   ///< by seat
    std::vector<char> m_committed;                                    ///< by seat
    std::vector<std::vector<std::shared_ptr<const SeatTurn>>> m_past; ///< by seat, by turn; of people only
    std::vector<QPointer<Desk>> m_desks;
    bool m_resolving = false;
    std::thread m_worker;
};

} // namespace chokepoint
