#include "script/ScriptHost.h"

#include "base/Hash.h"
#include "rulebook/ContentFolder.h"

#include <lua.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace chokepoint {

using namespace script;

namespace {

const std::uint64_t eventLuck = hashText("event");
const std::uint64_t choiceLuck = hashText("event_choice");

const std::string stateName = "game"; ///< of World::scriptState; mods get their own
const std::string emptyState = "{}";

const std::string& stateOf(const World& world) {
    const auto found = world.scriptState.find(stateName);
    return found == world.scriptState.end() ? emptyState : found->second;
}

/// A cause may be read after the host is gone: its text is the ledger's.
Cause causeOf(CauseKind kind, Owner by, const std::string& what, Door& door) {
    return {kind, by, door.recording() ? door.ledger()->keep(what) : Words()};
}

bool allHold(const std::vector<EventNeed>& needs, const World& world, int seat = 0) {
    return std::all_of(needs.begin(), needs.end(),
                       [&](const EventNeed& need) { return need.holds(world, seat); });
}

bool isWaiting(const World& world, const std::string& event, int seat) {
    return std::any_of(world.pendingEvents.begin(), world.pendingEvents.end(),
                       [&](const PendingEvent& each) { return each.seat == seat && each.event == event; });
}

} // namespace

ScriptHost::ScriptHost(std::shared_ptr<const RuleSet> rules)
    : m_rules(std::move(rules)), m_world(m_rules.get()), m_events(m_rules.get()), m_state(emptyState) {
    m_events.bind(m_sandbox);
    m_world.bind(m_sandbox);
}

Result<std::unique_ptr<ScriptHost>> ScriptHost::load(const std::filesystem::path& root,
                                                     std::shared_ptr<const RuleSet> rules) {
    const ContentFolder folder(root);
    std::vector<ScriptSource> sources;
    Faults faults;
    for (const std::string& script : rules->book.scenario.scripts) {
        const std::string file = "lua_scripts/" + script;
        if (auto text = folder.bytes(file)) {
            sources.push_back({file, std::move(*text)});
        } else {
            faults.push_back({"file_missing", {}, {file}});
        }
    }
    if (!faults.empty()) {
        return faults;
    }
    return fromSources(sources, std::move(rules));
}

Result<std::unique_ptr<ScriptHost>> ScriptHost::fromSources(const std::vector<ScriptSource>& sources,
                                                            std::shared_ptr<const RuleSet> rules) {
    std::unique_ptr<ScriptHost> host(new ScriptHost(std::move(rules)));
    Faults faults;
    for (const ScriptSource& source : sources) {
        if (auto fault = host->loadFile(source)) {
            faults.push_back(std::move(*fault));
        }
    }
    host->m_events.close();
    for (Fault& missing : host->missingTexts()) {
        faults.push_back(std::move(missing));
    }
    if (!faults.empty()) {
        return faults;
    }
    return host;
}

std::optional<Fault> ScriptHost::loadFile(const ScriptSource& source) {
    if (const auto error = m_sandbox.load(source.text, source.file)) {
        return Fault{"script_refused", {error->message}, {error->file, error->line}};
    }
    // A game begins with an empty state: what a file put there would be lost with the first turn.
    if (m_sandbox.exportState().value != emptyState) {
        restoreState();
        return Fault{"script_refused", {"state must be empty when the file has been loaded"}, {source.file}};
    }
    return std::nullopt;
}

Faults ScriptHost::missingTexts() const {
    Faults faults;
    for (const EventRule& event : m_events.all()) {
        for (const std::string& key : event.texts()) {
            if (!m_rules->book.english().has(key)) {
                faults.push_back({"text_missing", {key}, event.place});
            }
        }
    }
    return faults;
}

void ScriptHost::takeState(const std::string& text) {
    if (text == m_state) {
        return;
    }
    // A text that no host has written counts as nothing rather than as what this host held for another world.
    if (m_sandbox.importState(text)) {
        m_state = emptyState;
        restoreState();
    } else {
        m_state = m_sandbox.exportState().value; // as this host writes it, whoever wrote it before
    }
}

void ScriptHost::restoreState() {
    if (const auto error = m_sandbox.importState(m_state)) {
        throw std::logic_error("state that was once read or written cannot be read: " + error->message);
    }
}

/// Hands over what a call left in `state`, if that is new; what cannot be saved undoes the call.
ScriptHost::Failure ScriptHost::keepState(Door& door) {
    Answer<std::string> now = m_sandbox.exportState();
    if (now.error) {
        return now.error;
    }
    if (now.value != m_state) {
        m_state = std::move(now.value);
        door.setScriptState(stateName, m_state);
    }
    return std::nullopt;
}

/// A question that left a mark in `state` would make what happens hang on what was asked.
ScriptHost::Failure ScriptHost::refuseNewState() {
    const Answer<std::string> now = m_sandbox.exportState();
    if (!now.error && now.value == m_state) {
        return std::nullopt;
    }
    return ScriptError{"a question (when, seats) must not change state", "", 0, ScriptError::Kind::state};
}

/// Tells the facilitator, and puts `state` back to what it was before the call.
void ScriptHost::report(const std::string& event, FunctionRef function, ScriptError error, Door& door) {
    restoreState();
    if (error.file.empty() && function) {
        const Place place = m_sandbox.placeOf(function);
        error.file = place.file;
        error.line = place.line;
    }
    door.say({.seenBy = 0, .key = "message.script_error", .arguments = {event, error.text()}});
}

/// Whether this answer comes after another one of the same phase, whose state it goes on with.
bool ScriptHost::goesOn(const Turn& turn, const PendingEvent& event, const Door& door) const {
    const int rank = turn.rules.sets().rank(Axis::power, event.seat);
    return m_answering.door == &door && m_answering.turn == turn.number() &&
           m_answering.before == stateOf(turn.world) &&
           std::pair(m_answering.event, m_answering.seatRank) < std::pair(event.event, rank);
}

void ScriptHost::answer(const Turn& turn, const PendingEvent& event, std::string_view option, Door& door) {
    const EventRule* const rule = m_events.find(event.event);
    const OptionRule* const chosen = rule != nullptr ? rule->option(option) : nullptr;
    if (chosen == nullptr) {
        return report(event.event, {}, {"no script declares the option " + std::string(option), "", 0}, door);
    }
    if (!chosen->apply && chosen->does.empty()) {
        return;
    }
    m_world.open(turn, door.recording(), choiceLuck,
                 mix(rule->luck, turn.rules.sets().luckId(Axis::power, event.seat)));
    takeEffects(chosen->does, event.seat, rule->place);
    const Failure failure = chosen->apply ? callApply(*chosen, turn, event, door) : std::nullopt;
    m_world.close();
    if (failure) {
        m_out.push_back(event.event);
        return report(event.event, chosen->apply, *failure, door);
    }
    m_world.effects().apply(door, causeOf(CauseKind::choice, Owner::power(event.seat), chosen->cause, door));
}

/// What an answer does beyond its plain effects; only this can read or change `state`.
ScriptHost::Failure ScriptHost::callApply(const OptionRule& chosen, const Turn& turn,
                                          const PendingEvent& event, Door& door) {
    const Sets& sets = turn.rules.sets();
    if (!goesOn(turn, event, door)) {
        takeState(stateOf(turn.world));
    }
    m_answering = {&door, turn.number(), stateOf(turn.world), event.event,
                   sets.rank(Axis::power, event.seat)};
    m_world.allowEffects(true);
    Failure failure =
        m_sandbox.call(chosen.apply, Limits::handler(), sets.id(Axis::power, event.seat), turn.number())
            .error;
    return failure ? failure : keepState(door);
}

void ScriptHost::fire(const Turn& turn, Door& door) {
    takeState(stateOf(turn.world));
    for (const EventRule& event : m_events.all()) {
        if (isDue(event, turn)) {
            consider(event, turn, door);
        }
    }
    m_out.clear();
    m_answering.door = nullptr;
}

/// What can be said without asking a script: the calendar, chance, and what the event says it needs.
bool ScriptHost::isDue(const EventRule& event, const Turn& turn) const {
    const int now = turn.number();
    const int date =
        now + turn.rules.book.scenario.later; // events are dated by the calendar they were written for
    if (date < event.from || date > event.to) {
        return false;
    }
    if (event.chance < 1 && turn.luck.draw(now, eventLuck, event.luck) >= event.chance) {
        return false;
    }
    if (!allHold(event.needs, turn.world)) {
        return false;
    }
    if (event.once || event.cooldown > 1) {
        const auto last = turn.world.eventTurns.find(event.id);
        if (last != turn.world.eventTurns.end() && (event.once || now - last->second < event.cooldown)) {
            return false;
        }
    }
    return std::find(m_out.begin(), m_out.end(), event.id) == m_out.end();
}

void ScriptHost::consider(const EventRule& event, const Turn& turn, Door& door) {
    m_world.open(turn, door.recording(), eventLuck, event.luck);
    m_asked.clear();
    const Answer<bool> happens = asks(event, turn);
    if (happens.error) {
        report(event.id, event.when ? event.when : event.isAsked, *happens.error, door);
    } else if (happens.value) {
        happen(event, turn, door);
    }
    m_world.close();
}

/// Whether the event happens, and whom it asks.
Answer<bool> ScriptHost::asks(const EventRule& event, const Turn& turn) {
    Answer<bool> answer;
    answer.value = true;
    if (event.when) {
        answer = holds(event.when, turn);
    }
    if (!answer.error && answer.value && !event.options.empty()) {
        answer.error = gatherSeats(event, turn);
        answer.value = !m_asked.empty();
    }
    if (!answer.error && (event.when || event.isAsked)) {
        answer.error = refuseNewState();
    }
    return answer;
}

Answer<bool> ScriptHost::holds(FunctionRef question, const Turn& turn, const std::string* seat) {
    const Answer<Value> answered = seat != nullptr
                                       ? m_sandbox.call(question, Limits::trigger(), *seat, turn.number())
                                       : m_sandbox.call(question, Limits::trigger(), turn.number());
    Answer<bool> answer;
    answer.error = answered.error;
    answer.value = false; // nil is no
    if (const bool* const said = std::get_if<bool>(&answered.value)) {
        answer.value = *said;
    } else if (!answer.error && !std::holds_alternative<std::monostate>(answered.value)) {
        const Place place = m_sandbox.placeOf(question);
        answer.error = ScriptError{"a question must be answered with true or false", place.file, place.line};
    }
    return answer;
}

/// A seat that still owes an answer to this event is not asked again.
ScriptHost::Failure ScriptHost::gatherSeats(const EventRule& event, const Turn& turn) {
    for (const int seat : event.named) {
        if (isWaiting(turn.world, event.id, seat) || !allHold(event.seatNeeds, turn.world, seat)) {
            continue;
        }
        if (event.isAsked) {
            const Answer<bool> asked = holds(event.isAsked, turn, &turn.rules.sets().id(Axis::power, seat));
            if (asked.error) {
                return asked.error;
            }
            if (!asked.value) {
                continue;
            }
        }
        m_asked.push_back(seat);
    }
    return std::nullopt;
}

ScriptHost::Failure ScriptHost::callFire(const EventRule& event, const Turn& turn) {
    const Sets& sets = turn.rules.sets();
    return m_sandbox
        .call(event.fire, Limits::handler(),
              [&](lua_State* lua) {
                  lua_pushinteger(lua, turn.number());
                  lua_createtable(lua, static_cast<int>(m_asked.size()), 0);
                  for (std::size_t i = 0; i < m_asked.size(); ++i) {
                      pushHostText(lua, sets.id(Axis::power, m_asked[i]));
                      lua_rawseti(lua, -2, static_cast<lua_Integer>(i) + 1);
                  }
                  return 2;
              })
        .error;
}

void ScriptHost::takeEffects(const std::vector<PlainEffect>& effects, int seat, const Place& place) {
    for (const PlainEffect& effect : effects) {
        for (const Slot slot : effect.of.numbersFor(seat)) {
            m_world.add(slot, effect.amount, place);
        }
    }
}

void ScriptHost::happen(const EventRule& event, const Turn& turn, Door& door) {
    takeEffects(event.does, 0, event.place);
    if (event.fire) {
        m_world.allowEffects(true);
        Failure failure = callFire(event, turn);
        failure = failure ? failure : keepState(door);
        if (failure) {
            return report(event.id, event.fire, *failure, door);
        }
    }
    // What asks nobody is news for all; a dilemma is for those who face it.
    std::uint8_t seenBy = event.options.empty() ? 0xFF : 0;
    for (const int seat : m_asked) {
        seenBy = static_cast<std::uint8_t>(seenBy | 1U << seat);
    }
    door.say({.seenBy = seenBy, .key = event.title, .arguments = {}});
    m_world.effects().apply(door, causeOf(CauseKind::rule, {}, event.cause, door));
    putOptions(event, turn, door);
    door.setEventTurn(event.id, turn.number());
}

void ScriptHost::putOptions(const EventRule& event, const Turn& turn, Door& door) const {
    for (const int seat : m_asked) {
        PendingEvent pending{event.id,       seat,
                             turn.number(),  turn.number() + static_cast<int>(event.expires),
                             event.fallback, {}};
        pending.options.reserve(event.options.size());
        for (const OptionRule& option : event.options) {
            pending.options.push_back({option.letter, option.appeal});
        }
        door.addPendingEvent(std::move(pending));
    }
}

} // namespace chokepoint
