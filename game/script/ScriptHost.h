#pragma once

#include "rules/Turn.h"
#include "script/EventRules.h"
#include "script/Sandbox.h"
#include "script/WorldBindings.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// A file of scripts: what errors call it, and its text.
struct ScriptSource {
    std::string file;
    std::string text;
};

/// The scripts of one scenario at work: declares their events, asks when they happen, puts their options to seats and
/// carries answers out (ARCHITECTURE.md: rules/ reaches scripts through EventSource).
///
/// One call of a script either takes effect whole or, after an error or with its budget spent, not at all: then the
/// facilitator gets `message.script_error` with file and line, and the event is out for the turn.
///
/// What scripts keep lives in the world, under World::scriptState. The host takes it from the world before every call,
/// so one host serves any number of games, one turn at a time, and equals a host made anew. It belongs to one thread.
class ScriptHost final : public EventSource {
public:
    /// Loads the scenario's files from `root`/lua_scripts, in the scenario's order. Every broken file is a fault with
    /// file and line; so is an event that lacks English words.
    static Result<std::unique_ptr<ScriptHost>> load(const std::filesystem::path& root,
                                                    std::shared_ptr<const RuleSet> rules);
    /// The same with texts in memory.
    static Result<std::unique_ptr<ScriptHost>> fromSources(const std::vector<ScriptSource>& sources,
                                                           std::shared_ptr<const RuleSet> rules);

    void answer(const Turn& turn, const PendingEvent& event, std::string_view option, Door& door) override;
    void fire(const Turn& turn, Door& door) override;

    const std::vector<script::EventRule>& events() const { return m_events.all(); }

private:
    /// The answers of one turn are calls of one phase, in order of event and seat; each goes on with the state that the
    /// one before left, although the world has it only when the phase ends.
    struct Answering {
        const Door* door = nullptr;
        int turn = 0;
        std::string before; ///< the world's state
        std::string event;
        int seatRank = -1;
    };

    using Failure = std::optional<script::ScriptError>;

    explicit ScriptHost(std::shared_ptr<const RuleSet> rules);
    std::optional<Fault> loadFile(const ScriptSource& source);
    Faults missingTexts() const;

    void takeState(const std::string& text);
    void restoreState();
    bool goesOn(const Turn& turn, const PendingEvent& event, const Door& door) const;
    Failure keepState(Door& door);
    Failure refuseNewState();

    bool isDue(const script::EventRule& event, const Turn& turn) const;
    void consider(const script::EventRule& event, const Turn& turn, Door& door);
    script::Answer<bool> asks(const script::EventRule& event, const Turn& turn);
    script::Answer<bool> holds(script::FunctionRef question, const Turn& turn,
                               const std::string* seat = nullptr);
    Failure gatherSeats(const script::EventRule& event, const Turn& turn);
    void happen(const script::EventRule& event, const Turn& turn, Door& door);
    Failure callFire(const script::EventRule& event, const Turn& turn);
    Failure callApply(const script::OptionRule& chosen, const Turn& turn, const PendingEvent& event,
                      Door& door);
    void takeEffects(const std::vector<script::PlainEffect>& effects, int seat, const Place& place);
    void putOptions(const script::EventRule& event, const Turn& turn, Door& door) const;
    void report(const std::string& event, script::FunctionRef function, script::ScriptError error,
                Door& door);

    std::shared_ptr<const RuleSet> m_rules;
    script::WorldBindings m_world;
    script::EventRules m_events;
    script::Sandbox m_sandbox;      // after what its bindings point to
    std::string m_state;            ///< what the sandbox's `state` holds, as text
    std::vector<int> m_asked;       ///< seats of the event at hand, in the order of their ids
    std::vector<std::string> m_out; ///< events whose answers failed this turn
    Answering m_answering;
};

} // namespace chokepoint
