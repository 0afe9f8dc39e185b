#include "ui/models/GameTable.h"

#include <algorithm>
#include <utility>

namespace chokepoint {

/// What the worker brings back.
struct GameTable::Resolved {
    Faults faults;                                      ///< empty: it went well
    std::vector<std::shared_ptr<const SeatTurn>> seats; ///< null where no person sits
};

GameTable::GameTable(std::unique_ptr<Session> session, QObject* parent)
    : QObject(parent), m_session(std::move(session)), m_rules(m_session->sharedRules()),
      m_turn(m_session->turn()) {
    m_explainer.emplace(*m_session);
    readSeats();
    readPast();
}

GameTable::GameTable(std::shared_ptr<const RuleSet> rules, std::vector<QString> drivers, SessionMaker maker,
                     QObject* parent)
    : QObject(parent), m_maker(std::move(maker)), m_rules(std::move(rules)), m_drivers(std::move(drivers)) {
    m_committed.assign(m_drivers.size(), 0);
    m_past.resize(m_drivers.size());
    for (const int seat : humanSeats())
        m_past[static_cast<std::size_t>(seat)].push_back(
            std::make_shared<const SeatTurn>(SeatTurn{viewFor(m_rules->opening(), seat, *m_rules), {}}));
}

void GameTable::makeSession() {
    if (!m_maker)
        return;
    m_making = std::async(std::launch::async, [this, make = std::exchange(m_maker, nullptr)] {
        auto made = make();
        QMetaObject::invokeMethod(
            this, [this] { takeSession(); }, Qt::QueuedConnection);
        return made;
    });
}

bool GameTable::takeSession() {
    makeSession();
    if (m_making.valid()) {
        auto made = m_making.get();
        if (made) {
            m_session = std::move(made).value();
            m_explainer.emplace(*m_session);
            emit sessionMade();
        } else {
            emit makingFailed(made.faults());
        }
    }
    return m_session != nullptr;
}

GameTable::~GameTable() {
    if (m_making.valid())
        m_making.wait();
    if (m_worker.joinable())
        m_worker.join();
}

void GameTable::readSeats() {
    m_drivers.clear();
    m_committed.assign(static_cast<std::size_t>(m_session->seats()), 0);
    for (int seat = 0; seat < m_session->seats(); ++seat) {
        m_drivers.push_back(QString::fromStdString(m_session->driver(seat)));
        m_committed[static_cast<std::size_t>(seat)] = m_session->handedIn(seat).has_value() ? 1 : 0;
    }
}

std::shared_ptr<const SeatTurn> GameTable::seatTurn(int seat, int turn, const World& world) const {
    SeatTurn known{viewFor(world, seat, *m_rules), {}};
    if (Result<std::vector<Message>> messages = m_session->messagesFor(seat, turn))
        known.messages = std::move(messages).value();
    if (Result<TurnRecord> record = m_session->record(turn))
        for (RecordedOrder& order : record->orders)
            if (order.power == m_session->seatName(seat))
                known.orders.push_back(std::move(order));
    return std::make_shared<const SeatTurn>(std::move(known));
}

void GameTable::readPast() {
    m_past.resize(static_cast<std::size_t>(m_session->seats()));
    const std::vector<int> people = humanSeats();
    for (int turn = 0; turn <= m_turn && !people.empty(); ++turn) {
        const Result<World> world = m_session->worldAt(turn);
        // Session::open() has checked the file; a turn that cannot be read any more shows the present one.
        for (const int seat : people)
            m_past[static_cast<std::size_t>(seat)].push_back(
                seatTurn(seat, turn, world ? *world : m_session->world()));
    }
}

std::vector<int> GameTable::humanSeats() const {
    std::vector<int> people;
    for (int seat = 0; seat < m_rules->powers; ++seat)
        if (isHuman(seat))
            people.push_back(seat);
    return people;
}

int GameTable::nextSeat() const {
    for (const int seat : humanSeats())
        if (!committed(seat))
            return seat;
    return -1;
}

std::unique_ptr<Desk> GameTable::sit(int seat, const QString& language) {
    std::unique_ptr<Desk> desk(new Desk(*this, seat, m_past[static_cast<std::size_t>(seat)], language));
    std::erase_if(m_desks, [](const QPointer<Desk>& each) { return each.isNull(); });
    m_desks.emplace_back(desk.get());
    return desk;
}

std::optional<SeatOrders> GameTable::handedIn(int seat) const {
    return m_resolving || !m_session ? std::nullopt : m_session->handedIn(seat);
}

Outcome GameTable::commit(int seat, const SeatOrders& orders) {
    if (m_resolving)
        return Fault{"table_resolving", {}};
    if (!takeSession())
        return Fault{"desk_left", {}};
    if (const Outcome sealed = m_session->submit(seat, orders); !sealed)
        return sealed;
    m_committed[static_cast<std::size_t>(seat)] = 1;
    emit committedChanged(seat);
    return nextSeat() < 0 ? resolve() : Outcome(Done{});
}

Outcome GameTable::resolve() {
    if (m_resolving || finished())
        return Fault{m_resolving ? "table_resolving" : "table_finished", {}};
    if (!takeSession())
        return Fault{"desk_left", {}};
    if (m_worker.joinable())
        m_worker.join();
    m_resolving = true;
    emit resolvingStarted();
    m_worker = std::thread([this, people = humanSeats()] {
        auto resolved = std::make_shared<Resolved>();
        resolved->seats.resize(static_cast<std::size_t>(m_rules->powers));
        if (const Outcome done = m_session->resolve(); !done)
            resolved->faults = done.faults();
        else
            for (const int seat : people)
                resolved->seats[static_cast<std::size_t>(seat)] =
                    seatTurn(seat, m_session->turn(), m_session->world());
        QMetaObject::invokeMethod(
            this, [this, resolved] { finish(resolved); }, Qt::QueuedConnection);
    });
    return Done{};
}

void GameTable::finish(std::shared_ptr<Resolved> resolved) {
    m_worker.join();
    m_resolving = false;
    if (!resolved->faults.empty()) {
        emit resolvingFailed(resolved->faults);
        return;
    }
    m_turn = m_session->turn();
    readSeats();
    for (std::size_t seat = 0; seat < m_past.size(); ++seat)
        if (resolved->seats[seat])
            m_past[seat].push_back(resolved->seats[seat]);
    for (const QPointer<Desk>& desk : m_desks)
        if (desk)
            desk->takeTurn(m_past[static_cast<std::size_t>(desk->seat())].back());
    for (int seat = 0; seat < m_rules->powers; ++seat)
        emit committedChanged(seat);
    emit turnResolved(m_turn);
}

Result<Explanation> GameTable::explain(int seat, int turn, const std::string& address) {
    if (m_resolving)
        return Fault{"table_resolving", {}};
    if (!takeSession())
        return Fault{"desk_left", {}};
    return m_explainer->explain(turn, address, seat);
}

} // namespace chokepoint
