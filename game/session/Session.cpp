#include "session/Session.h"

#include "rules/OrdersJson.h"
#include "rules/Refuse.h"
#include "script/ScriptHost.h"
#include "session/Chain.h"
#include "session/Drivers.h"
#include "session/InputCode.h"
#include "session/SessionFile.h"
#include "session/SessionStore.h"
#include "session/TurnPlayer.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace chokepoint {

namespace {

/// Who plays a seat that nobody named: the computer where the scenario means it for no person.
std::string otherDriver(const RuleSet& rules, const NewSession& start, int seat) {
    const std::vector<int>& seats = rules.book.scenario.seats;
    const bool isForPeople = std::find(seats.begin(), seats.end(), seat) != seats.end();
    return isForPeople || start.otherSeats != "human" ? start.otherSeats : "ai:standard";
}

/// The drivers of a new session, as inputs of its first turn; every fault in them at once.
Result<std::vector<StoredInput>> firstDrivers(const std::shared_ptr<const RuleSet>& rules,
                                              const NewSession& start) {
    Faults faults;
    const std::vector<std::string>& powers = rules->sets().ids(Axis::power);
    for (const auto& [power, driver] : start.drivers)
        if (rules->sets().find(Axis::power, power) < 0)
            faults.push_back(unknownWord("unknown_seat", {power}, power, powers));
    std::vector<StoredInput> inputs;
    for (int seat = 0; seat < rules->powers; ++seat) {
        const auto named = start.drivers.find(powers[static_cast<std::size_t>(seat)]);
        const std::string driver =
            named == start.drivers.end() ? otherDriver(*rules, start, seat) : named->second;
        if (const auto made = makeDriver(rules, seat, driver); !made)
            faults.insert(faults.end(), made.faults().begin(), made.faults().end());
        inputs.push_back(driverInput(*rules, 1, seat, driver));
        inputs.back().seq = seat;
    }
    if (!faults.empty())
        return faults;
    return inputs;
}

Result<std::unique_ptr<TurnPlayer>> makePlayer(const std::shared_ptr<const RuleSet>& rules,
                                               const std::filesystem::path& root) {
    Result<std::unique_ptr<ScriptHost>> host = ScriptHost::load(root, rules);
    if (!host)
        return host.faults();
    return std::make_unique<TurnPlayer>(rules, std::move(host).value());
}

} // namespace

// Making and opening

Session::Session(std::filesystem::path file, std::shared_ptr<const RuleSet> rules,
                 std::unique_ptr<SessionStore> store)
    : m_file(std::move(file)), m_rules(std::move(rules)), m_identity(store->identity()),
      m_store(std::move(store)), m_world(m_rules->opening()), m_luck(m_identity.seed) {
    m_playable = m_identity.rulesVersion == rulesVersion &&
                 m_identity.contentHash == m_rules->book.scenario.contentHash;
    const auto seats = static_cast<std::size_t>(m_rules->powers);
    m_drivers.resize(seats);
    m_players.resize(seats);
    m_handedIn.resize(seats);
}

Session::~Session() = default;

Result<std::unique_ptr<Session>> Session::create(const std::filesystem::path& file, const NewSession& start,
                                                 bool overwrite) {
    const bool loaded = start.rules != nullptr && start.overrides.empty() && start.assumptions.empty() &&
                        start.rules->book.scenario.id == start.scenario;
    const Result<std::shared_ptr<const RuleSet>> rules =
        loaded ? Result<std::shared_ptr<const RuleSet>>(start.rules)
               : loadRules(start.root, start.scenario, start.overrides, start.assumptions);
    if (!rules)
        return rules.faults();
    Result<std::unique_ptr<TurnPlayer>> player = makePlayer(*rules, start.root);
    if (!player)
        return player.faults();
    const Result<std::vector<StoredInput>> drivers = firstDrivers(*rules, start);
    if (!drivers)
        return drivers.faults();
    const SessionIdentity identity{
        start.scenario, std::string(rulesVersion), (*rules)->book.scenario.contentHash,
        start.seed,     start.overrides,           settingsOf((*rules)->book)};
    StoredTurn opening = (*player)->opening();
    opening.chain = firstLink(identity, opening.hash);
    Result<std::unique_ptr<SessionStore>> store =
        SessionStore::create(file, overwrite, identity, storedTables(**rules), *drivers, opening);
    if (!store)
        return store.faults();
    return assemble(file, *rules, std::move(*store), std::move(*player));
}

Result<std::unique_ptr<Session>> Session::open(const std::filesystem::path& file,
                                               const std::filesystem::path& root) {
    Result<std::unique_ptr<SessionStore>> store = SessionStore::open(file);
    if (!store)
        return store.faults();
    const SessionIdentity& identity = (*store)->identity();
    Result<std::shared_ptr<const RuleSet>> rules =
        loadRules(root, identity.scenario, identity.overrides, identity.assumptions);
    if (!rules)
        return rules.faults();
    Result<std::unique_ptr<TurnPlayer>> player = makePlayer(*rules, root);
    if (!player)
        return player.faults();
    return assemble(file, *rules, std::move(*store), std::move(*player));
}

Result<std::unique_ptr<Session>> Session::assemble(const std::filesystem::path& file,
                                                   std::shared_ptr<const RuleSet> rules,
                                                   std::unique_ptr<SessionStore> store,
                                                   std::unique_ptr<TurnPlayer> player) {
    std::unique_ptr<Session> session(new Session(file, std::move(rules), std::move(store)));
    session->m_player = std::move(player);
    const Result<int> last = session->checkChain();
    if (!last)
        return last.faults();
    if (const Outcome state = session->readState(*last); !state)
        return state.faults();
    return session;
}

Outcome Session::needed() const {
    if (m_playable)
        return Done{};
    return otherVersion(m_file, m_identity, m_rules->book.scenario.contentHash);
}

/// Every link follows from the one before: hashes and inputs of resolved turns are those that were played.
Result<int> Session::checkChain() {
    const Result<std::vector<StoredTurn>> turns = m_store->links();
    if (!turns)
        return turns.faults();
    for (const StoredTurn& turn : *turns) {
        const Result<std::vector<StoredInput>> inputs = m_store->inputs(turn.turn);
        if (!inputs)
            return inputs.faults();
        const std::string link =
            turn.turn == 0 ? firstLink(m_identity, turn.hash) : nextLink(m_chain, turn.hash, *inputs);
        if (link != turn.chain)
            return faultIn(m_file, "session_chain_broken", {std::to_string(turn.turn)});
        m_chain = link;
    }
    return turns->back().turn;
}

Outcome Session::readState(int last) {
    for (int turn = 1; turn <= last + 1; ++turn) {
        const Result<CollectedInputs> inputs = collected(turn);
        if (!inputs && m_playable)
            return inputs.faults();
        if (inputs)
            takeInputs(*inputs);
    }
    Result<World> world = worldAt(last);
    if (!world)
        return world.faults();
    m_world = std::move(world).value();
    Result<std::vector<StoredCause>> causes = m_store->causes();
    if (!causes)
        return causes.faults();
    m_player->setCauses(CauseBook(std::move(causes).value()));
    return Done{};
}

/// Drivers and luck stay in force; orders and acts are those of the turn alone.
void Session::takeInputs(const CollectedInputs& inputs) {
    for (std::size_t seat = 0; seat < m_drivers.size(); ++seat) {
        if (!inputs.drivers[seat] || *inputs.drivers[seat] == m_drivers[seat])
            continue;
        m_drivers[seat] = *inputs.drivers[seat];
        m_players[seat] = nullptr;
    }
    m_luck = inputs.luck.value_or(m_luck);
    m_handedIn = inputs.orders;
}

Result<CollectedInputs> Session::collected(int turn) const {
    const Result<std::vector<StoredInput>> inputs = m_store->inputs(turn);
    if (!inputs)
        return inputs.faults();
    return readInputs(*m_rules, turn, *inputs);
}

// Seats

Result<int> Session::seat(std::string_view power) const {
    const int seat = m_rules->sets().find(Axis::power, power);
    if (seat < 0)
        return unknownWord("unknown_seat", {std::string(power)}, power, m_rules->sets().ids(Axis::power));
    return seat;
}

View Session::view(int seat) const { return viewFor(m_world, seat, *m_rules); }

Outcome Session::setDriver(int seat, std::string_view driver) {
    if (!m_playable)
        return needed();
    Result<std::unique_ptr<SeatDriver>> player = makeDriver(m_rules, seat, driver);
    if (!player)
        return player.faults();
    if (const Outcome stored = m_store->add(driverInput(*m_rules, turn() + 1, seat, driver), true); !stored)
        return stored;
    m_drivers[static_cast<std::size_t>(seat)] = std::string(driver);
    m_players[static_cast<std::size_t>(seat)] = std::move(player).value();
    return Done{};
}

Outcome Session::checkOrders(int seat, const SeatOrders& orders, std::string_view fileName) const {
    Faults faults = refuseAll(*m_rules, view(seat), orders);
    for (Fault& fault : faults)
        fault.place.file = std::string(fileName) + (fault.place.file.empty() ? "" : " ") + fault.place.file;
    if (faults.empty())
        return Done{};
    return faults;
}

Outcome Session::submit(int seat, const SeatOrders& orders) { return take(seat, orders, seatName(seat)); }

Outcome Session::submit(int seat, std::string_view json, std::string_view fileName) {
    const Result<SeatOrders> orders = parseOrders(*m_rules, seat, turn() + 1, json, fileName);
    if (!orders)
        return orders.faults();
    return take(seat, *orders, fileName);
}

Outcome Session::take(int seat, const SeatOrders& orders, std::string_view fileName) {
    if (!m_playable)
        return needed();
    const Result<SeatDriver*> waiting = player(seat);
    if (!waiting)
        return waiting.faults();
    if (!(*waiting)->waitsForOrders())
        return Fault{"session_seat_driven", {seatName(seat), driver(seat)}};
    if (const Outcome legal = checkOrders(seat, orders, fileName); !legal)
        return legal;
    if (const Outcome stored = m_store->add(ordersInput(*m_rules, turn() + 1, seat, orders), true); !stored)
        return stored;
    m_handedIn[static_cast<std::size_t>(seat)] = orders;
    return Done{};
}

/// The seat's driver, made when it is first asked.
Result<SeatDriver*> Session::player(int seat) {
    std::unique_ptr<SeatDriver>& player = m_players[static_cast<std::size_t>(seat)];
    if (player == nullptr) {
        Result<std::unique_ptr<SeatDriver>> made = makeDriver(m_rules, seat, driver(seat));
        if (!made)
            return made.faults();
        player = std::move(made).value();
    }
    return player.get();
}

std::string Session::driverLog(int seat) const {
    const std::unique_ptr<SeatDriver>& player = m_players[static_cast<std::size_t>(seat)];
    return player == nullptr ? std::string() : player->log();
}

// The facilitator

Outcome Session::act(const FacilitatorAct& act) {
    if (!m_playable)
        return needed();
    const Layout& layout = m_rules->layout();
    if (act.slot >= layout.valueCount())
        return Fault{"act_no_number", {}};
    const QuantityDeclaration& declaration = layout.table()[layout.quantityAt(act.slot)];
    if (declaration.derived())
        return Fault{"act_derived", {layout.address(act.slot)}};
    if (!(std::abs(act.delta) <= declaration.high - declaration.low))
        return Fault{"act_out_of_range",
                     {layout.address(act.slot), fmt::format("{}", declaration.low),
                      fmt::format("{}", declaration.high)}};
    if (act.reason.empty())
        return Fault{"act_without_reason", {layout.address(act.slot)}};
    return m_store->add(actInput(*m_rules, turn() + 1, act), false);
}

Outcome Session::changeLuck(std::uint64_t seed) {
    if (!m_playable)
        return needed();
    if (const Outcome stored = m_store->add(luckInput(turn() + 1, seed), true); !stored)
        return stored;
    m_luck = seed;
    return Done{};
}

// Resolving

namespace {

/// Puts a driver's orders in the place of what the seat had among the inputs.
void put(std::vector<StoredInput>& inputs, StoredInput orders) {
    std::erase_if(inputs, [&](const StoredInput& input) {
        return input.kind == orders.kind && input.seat == orders.seat;
    });
    for (const StoredInput& input : inputs)
        orders.seq = std::max(orders.seq, input.seq + 1);
    inputs.push_back(std::move(orders));
}

} // namespace

/// Each driver sees its seat's view and nothing else; what it decides is checked like what a person hands in.
Outcome Session::letDriversDecide(std::vector<StoredInput>& inputs) {
    Faults faults;
    for (int seat = 0; seat < seats(); ++seat) {
        const Result<SeatDriver*> decider = player(seat);
        if (!decider)
            return decider.faults();
        const Result<std::optional<SeatOrders>> orders = (*decider)->decide(view(seat));
        if (!orders) {
            faults.insert(faults.end(), orders.faults().begin(), orders.faults().end());
            continue;
        }
        if (!*orders)
            continue;
        if (const Outcome legal = checkOrders(seat, **orders, driver(seat)); !legal)
            faults.insert(faults.end(), legal.faults().begin(), legal.faults().end());
        put(inputs, ordersInput(*m_rules, turn() + 1, seat, **orders));
    }
    if (!faults.empty())
        return faults;
    return Done{};
}

Outcome Session::resolve() {
    if (!m_playable)
        return needed();
    // From here to the commit nobody can hand in; what others handed in through the file is read now.
    Result<std::unique_ptr<SessionStore::Sealed>> sealed = m_store->seal();
    if (!sealed)
        return sealed.faults();
    const Result<int> last = m_store->lastTurn();
    if (!last)
        return last.faults();
    if (*last != turn())
        return faultIn(m_file, "session_moved_on", {std::to_string(turn() + 1), std::to_string(*last)});
    const Result<CollectedInputs> handedIn = collected(turn() + 1);
    if (!handedIn)
        return handedIn.faults();
    takeInputs(*handedIn);
    Result<std::vector<StoredInput>> inputs = m_store->inputs(turn() + 1);
    if (!inputs)
        return inputs.faults();
    if (const Outcome decided = letDriversDecide(*inputs); !decided)
        return decided;
    return playAndStore(**sealed, *inputs);
}

/// After opening, and after a turn that could not be stored. A ledger that is damaged is missed by links alone.
void Session::remindPlayer() {
    if (!m_player->forgot(turn()))
        return;
    const Result<std::string> text = m_store->ledger(turn());
    const Result<std::vector<StoredEntry>> entries =
        readLedger(text ? *text : "[]", m_rules->layout().valueCount(), m_player->causes().all().size());
    m_player->remind(turn(), entries ? *entries : std::vector<StoredEntry>());
}

Outcome Session::playAndStore(SessionStore::Sealed& sealed, const std::vector<StoredInput>& inputs) {
    // Played from the rows themselves, so that a replay reads exactly what was played.
    const Result<CollectedInputs> read = readInputs(*m_rules, turn() + 1, inputs);
    if (!read)
        return read.faults();
    remindPlayer();
    const std::size_t known = m_player->causes().all().size();
    World next = m_world;
    StoredTurn row = m_player->play(next, read->turnInputs(), m_luck);
    row.chain = nextLink(m_chain, row.hash, inputs);
    if (const Outcome stored = sealed.commit(inputs, row); !stored) {
        m_player->forgetCauses(known);
        return stored;
    }
    m_world = std::move(next);
    m_chain = std::move(row.chain);
    m_handedIn.assign(m_handedIn.size(), std::nullopt);
    return Done{};
}

} // namespace chokepoint
