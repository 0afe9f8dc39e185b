#pragma once

#include "rules/Orders.h"
#include "rules/ResolveTurn.h"
#include "rules/RuleSet.h"
#include "rules/View.h"
#include "session/SessionStore.h"
#include "session/TurnRecord.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

class SeatDriver;
class TurnPlayer;
struct CollectedInputs;

/// What a new session starts from.
struct NewSession {
    std::filesystem::path root; ///< holds content/ and lua_scripts/
    std::string scenario;
    std::uint64_t seed = 1; ///< the luck seed: the authority's secret
    std::vector<Override> overrides = {};
    AssumptionSettings assumptions = {};             ///< contested assumptions not at their standard
    std::map<std::string, std::string> drivers = {}; ///< by power's id
    std::string otherSeats = "human";                ///< driver of the seats not named
    /// The scenario's rules, where they are loaded already; left aside where there are overrides or assumptions.
    std::shared_ptr<const RuleSet> rules = nullptr;
};

/// The authority over one game: seats and their drivers, sealed orders, the luck seed, the file.
///
/// Whatever a function acknowledges is on disk: it returns after the commit. A fault leaves the session and its file
/// as they were. Faults whose key begins with `io_` say that disk or file system failed (exit code 4), the others that
/// what came in was wrong (exit code 3).
class Session {
public:
    /// A new session at turn 0. An existing file is a fault unless `overwrite`; an empty path keeps all in memory.
    static Result<std::unique_ptr<Session>> create(const std::filesystem::path& file, const NewSession& start,
                                                   bool overwrite = false);

    /// Opens a session and recovers what a crash left half done. A newer, damaged, truncated or foreign file is one
    /// fault and stays untouched. `root` holds the content to play it with.
    static Result<std::unique_ptr<Session>> open(const std::filesystem::path& file,
                                                 const std::filesystem::path& root);

    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    const RuleSet& rules() const { return *m_rules; }
    const std::shared_ptr<const RuleSet>& sharedRules() const { return m_rules; }
    const SessionIdentity& identity() const { return m_identity; }
    const std::filesystem::path& file() const { return m_file; }

    /// True if rules version and content are those the session was played with: then its inputs are the truth and it can
    /// go on. Otherwise its records are: they can be read, and needed() says what resolving would take.
    bool playable() const { return m_playable; }
    Outcome needed() const;

    /// Truth: for the authority, the facilitator and a released debrief.
    const World& world() const { return m_world; }
    /// Turns resolved so far; orders handed in now are for turn() + 1.
    int turn() const { return m_world.turn; }
    bool finished() const { return turn() >= m_rules->book.scenario.turns; }

    int seats() const { return m_rules->powers; }
    /// The seat of a power's id; a fault names the near ones.
    Result<int> seat(std::string_view power) const;
    const std::string& seatName(int seat) const { return m_rules->sets().id(Axis::power, seat); }
    View view(int seat) const;

    /// The driver in words, as in `--seat POWER=DRIVER`.
    const std::string& driver(int seat) const { return m_drivers[static_cast<std::size_t>(seat)]; }
    Outcome setDriver(int seat, std::string_view driver);

    /// Hands a seat's orders in, sealed until the turn resolves; they replace what the seat handed in before for this
    /// turn. Refused whole if any of it is malformed, unknown or illegal in the seat's view, or if a driver plays the seat.
    Outcome submit(int seat, const SeatOrders& orders);
    Outcome submit(int seat, std::string_view json, std::string_view fileName);
    /// What the seat has handed in for the coming turn.
    const std::optional<SeatOrders>& handedIn(int seat) const {
        return m_handedIn[static_cast<std::size_t>(seat)];
    }

    /// The facilitator changes a number with the coming turn.
    Outcome act(const FacilitatorAct& act);
    /// Another luck seed from the coming turn on.
    Outcome changeLuck(std::uint64_t seed);

    /// Asks the drivers for their orders, resolves the coming turn and stores inputs, turn and ledger in one
    /// transaction.
    Outcome resolve();

    /// What each driver says about its last decision (a computer player's reasons), by seat.
    std::string driverLog(int seat) const;

    // The record of every turn so far; 0 is the opening.
    Result<TurnRecord> record(int turn) const;
    Result<World> worldAt(int turn) const;
    /// What came in for a turn, for the coming one so far; only under the rules that it was played with.
    Result<TurnInputs> inputsOf(int turn) const;
    /// The luck seed in force in a turn.
    Result<std::uint64_t> luckOf(int turn) const;

    /// Messages of a turn that a seat may see.
    Result<std::vector<Message>> messagesFor(int seat, int turn) const;

    const SessionStore& store() const { return *m_store; }

private:
    Session(std::filesystem::path file, std::shared_ptr<const RuleSet> rules,
            std::unique_ptr<SessionStore> store);
    static Result<std::unique_ptr<Session>> assemble(const std::filesystem::path& file,
                                                     std::shared_ptr<const RuleSet> rules,
                                                     std::unique_ptr<SessionStore> store,
                                                     std::unique_ptr<TurnPlayer> player);

    Result<int> checkChain();
    Outcome readState(int last);
    void takeInputs(const CollectedInputs& inputs);
    Result<CollectedInputs> collected(int turn) const;
    Result<World> playOn(World world, const std::vector<StoredTurn>& turns, int turn) const;

    Outcome take(int seat, const SeatOrders& orders, std::string_view fileName);
    Outcome checkOrders(int seat, const SeatOrders& orders, std::string_view fileName) const;
    Result<SeatDriver*> player(int seat);
    Outcome letDriversDecide(std::vector<StoredInput>& inputs);
    void remindPlayer();
    Outcome playAndStore(SessionStore::Sealed& sealed, const std::vector<StoredInput>& inputs);

    std::filesystem::path m_file;
    std::shared_ptr<const RuleSet> m_rules;
    SessionIdentity m_identity;
    std::unique_ptr<SessionStore> m_store;
    std::unique_ptr<TurnPlayer> m_player;
    bool m_playable = false;

    World m_world;
    std::uint64_t m_luck;
    std::string m_chain; ///< link of the last turn
    std::vector<std::string> m_drivers;
    std::vector<std::unique_ptr<SeatDriver>> m_players; ///< null until asked
    std::vector<std::optional<SeatOrders>> m_handedIn;
};

} // namespace chokepoint
