#include "script/WorldBindings.h"

#include "base/Hash.h"

#include <lua.hpp>

#include <algorithm>
#include <cmath>

namespace chokepoint::script {

namespace {

/// What a seat or a country decides. Events weigh on decisions, they do not take them.
bool isDecision(Quantity quantity) {
    const Quantities& q = quantities();
    const std::array decisions = {q.control, q.ban, q.stance, q.dataRules, q.dataStance, q.publicRd, q.spent};
    return std::find(decisions.begin(), decisions.end(), quantity) != decisions.end();
}

std::string termsOf(const QuantityDeclaration& declaration) {
    std::vector<std::string> terms;
    for (const std::string_view term : declaration.terms) {
        terms.emplace_back(term);
    }
    return listed(terms);
}

std::vector<std::string> textsAt(lua_State* lua, int index) {
    constexpr lua_Integer mostArguments = 8;
    std::vector<std::string> found;
    const auto count = static_cast<lua_Integer>(lua_rawlen(lua, index));
    for (lua_Integer i = 1; i <= std::min(count, mostArguments); ++i) {
        if (lua_rawgeti(lua, index, i) != LUA_TSTRING) {
            throw BindingError("arguments of a message are ids, as texts");
        }
        found.emplace_back(lua_tostring(lua, -1));
        lua_pop(lua, 1);
    }
    return found;
}

} // namespace

void Effects::clear() {
    changes.clear();
    messages.clear();
}

namespace {

/// `what @ file:line`: the ledger leads to the very line, since a designer asks where a number came from as a player asks
/// why.
std::string tracedText(std::string_view what, const Place& place) {
    std::string text;
    text.reserve(what.size() + place.file.size() + 16);
    return text.append(what).append(" @ ").append(place.file).append(":").append(std::to_string(place.line));
}

} // namespace

void Effects::apply(Door& door, Cause cause) const {
    for (const Change& change : changes) {
        Cause traced = cause;
        if (door.recording()) {
            traced.what = door.ledger()->keep(tracedText(cause.what, change.place));
        }
        door.add(change.slot, change.amount, traced);
    }
    for (const Message& message : messages) {
        door.say(message);
    }
}

void WorldBindings::bindEffects(Sandbox& sandbox) {
    sandbox.bind({"effect.change", "(address: string, amount: number)",
                  "Moves the number at an address by an amount, with the event as its cause in the ledger. "
                  "Numbers that are a seat's or a country's own decision, and derived ones, cannot be moved. "
                  "Tension is one number for both powers: naming them in either order moves it both ways.",
                  [this](BindingCall& call) { change(call); }});
    sandbox.bind(
        {"effect.shift", "(from: string, to: string, amount: number)",
         "Moves an amount from one number of a quantity to another, but no more than is there: shares "
         "still add up.",
         [this](BindingCall& call) { shift(call); }});
    sandbox.bind({"effect.say", "(key: string, arguments?: string[])",
                  "Tells everybody a text of content/languages; its {0}, {1} … are ids, shown by name.",
                  [this](BindingCall& call) { say(call, 1, 0xFF); }});
    sandbox.bind({"effect.tell", "(power: string, key: string, arguments?: string[])",
                  "Tells one power, as effect.say does.", [this](BindingCall& call) {
                      say(call, 2, static_cast<std::uint8_t>(1U << member(Axis::power, call.text(1))));
                  }});
    sandbox.bind(
        {"luck", "(subject?: string): number",
         "The game's chance: a number from 0 up to 1 that hangs on the session's seed, the turn, the "
         "event and how often it asked before; with a subject on that instead of the count, so that "
         "asking for others changes nothing.",
         [this](BindingCall& call) { call.give(draw(call)); }});
}

void WorldBindings::requireActing() const {
    turn("effects are for what happens");
    if (!m_mayAct) {
        throw BindingError(
            "a question (when, seats) may look and neither act nor speak; do it in fire or apply");
    }
}

void requireMovable(const RuleSet& rules, Slot slot) {
    const Quantity quantity = rules.layout().quantityAt(slot);
    const QuantityDeclaration& declaration = rules.layout().table()[quantity];
    if (isDecision(quantity)) {
        throw BindingError(
            "'" + std::string(declaration.id) +
            "' is decided by a seat or a country and by no event; move what weighs on the decision");
    }
    if (declaration.derived()) {
        throw BindingError("'" + std::string(declaration.id) + "' is derived from " + termsOf(declaration) +
                           " and follows them; move what these hang on");
    }
}

/// The slot of a number that events may move.
Slot WorldBindings::movable(std::string_view address) const {
    const Slot slot = find(address);
    requireMovable(*m_rules, slot);
    return slot;
}

void WorldBindings::add(Slot slot, double amount, const Place& place) {
    if (const Slot twin = m_rules->layout().twin(slot); twin != slot)
        m_effects.changes.push_back({twin, amount, m_traced ? place : Place()});
    m_effects.changes.push_back({slot, amount, m_traced ? place : Place()});
}

Place WorldBindings::placeOf(const BindingCall& call) const { return m_traced ? call.place() : Place(); }

void WorldBindings::change(BindingCall& call) {
    requireActing();
    const Slot slot = movable(call.text(1));
    const double amount = call.number(2);
    if (!std::isfinite(amount)) {
        throw BindingError("the amount must be a finite number");
    }
    // Every check comes first: a script may catch the error and go on.
    const Layout& layout = m_rules->layout();
    const std::array<int, 3> pair = layout.subjectAt(slot);
    if (layout.quantityAt(slot) == quantities().tension && pair[0] == pair[1]) {
        throw BindingError("a power has no tension with itself");
    }
    add(slot, amount, placeOf(call));
}

void WorldBindings::shift(BindingCall& call) {
    requireActing();
    const Slot from = movable(call.text(1));
    const Slot to = movable(call.text(2));
    const Layout& layout = m_rules->layout();
    if (layout.quantityAt(from) != layout.quantityAt(to) || layout.quantityAt(from) == quantities().tension) {
        throw BindingError("both must be numbers of one quantity, and not of tension");
    }
    const double amount = call.number(3);
    if (!std::isfinite(amount) || amount < 0) {
        throw BindingError("the amount must be a finite number and not negative");
    }
    const Quantum& quantum = layout.table()[layout.quantityAt(from)].quantum;
    const double moved = quantum.round(std::min(amount, m_turn->world[from]));
    const Place place = placeOf(call);
    m_effects.changes.push_back({from, -moved, place});
    m_effects.changes.push_back({to, moved, place});
}

void WorldBindings::say(BindingCall& call, int keyAt, std::uint8_t seenBy) {
    requireActing();
    Message message{.seenBy = seenBy, .key = std::string(call.text(keyAt)), .arguments = {}};
    if (!m_rules->book.english().has(message.key)) {
        throw BindingError("no file of content/languages that starts with en has the text '" + message.key +
                           "'");
    }
    if (call.has(keyAt + 1)) {
        call.table(keyAt + 1); // checks that it is one
        message.arguments = textsAt(call.lua(), keyAt + 1);
    }
    m_effects.messages.push_back(std::move(message));
}

double WorldBindings::draw(BindingCall& call) {
    const Turn& now = turn("luck is drawn");
    if (call.has(1)) {
        return now.luck.draw(now.number(), m_purpose, mix(m_subject, hashText(call.text(1))));
    }
    return now.luck.draw(now.number(), m_purpose, m_subject,
                         ++m_draws); // ordinal 0 decides whether the event happens
}

} // namespace chokepoint::script
