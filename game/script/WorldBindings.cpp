#include "script/WorldBindings.h"

#include <lua.hpp>

#include <algorithm>
#include <cmath>

namespace chokepoint::script {

namespace {

/// A place on the way to a number, `world.alignment.IND`: a quantity and the members named so far. Scripts hold it as a
/// light userdata, which is a plain value: nothing is allocated, two of one place are equal, and none can be forged.
struct Handle {
    static_assert(sizeof(void*) == 8, "a handle packs 56 bits into a pointer");

    std::uint16_t quantity = 0xFFFF;
    int named = -1; ///< members named; -1: not even a quantity, the table `world` itself
    std::array<int, 3> members = {0, 0, 0};

    void push(lua_State* lua) const {
        std::uint64_t bits = (static_cast<std::uint64_t>(named + 2) << 48) | (std::uint64_t{quantity} << 32);
        bits |= (static_cast<std::uint64_t>(members[0]) << 16) | static_cast<std::uint64_t>(members[1]);
        lua_pushlightuserdata(lua, reinterpret_cast<void*>(bits)); // NOLINT(performance-no-int-to-ptr)
    }
    static Handle at(lua_State* lua, int index) {
        const auto bits = reinterpret_cast<std::uint64_t>(lua_touserdata(lua, index));
        Handle handle;
        handle.named = static_cast<int>(bits >> 48) - 2;
        handle.quantity = static_cast<std::uint16_t>(bits >> 32);
        handle.members = {static_cast<int>(bits >> 16 & 0xFFFF), static_cast<int>(bits & 0xFFFF), 0};
        return handle;
    }
};

/// `name[power/economy]`
std::string shapeOf(const QuantityDeclaration& declaration) {
    std::string shape(declaration.id);
    for (std::size_t i = 0; i < declaration.scope.size(); ++i) {
        shape += (i == 0 ? "[" : "/") + std::string(nameOf(declaration.scope[i]));
    }
    return declaration.scope.empty() ? shape : shape + "]";
}

int refuseWriting(lua_State* lua) { return luaL_error(lua, "the world is read-only; effect.change changes it"); }

/// A handle in place of a number: a member is missing.
int explainHandle(lua_State* lua) {
    const int index = lua_islightuserdata(lua, 1) ? 1 : 2;
    const Handle handle = Handle::at(lua, index);
    if (handle.named < 0) {
        return luaL_error(lua, "'world' is no number; name a quantity, as in world.support");
    }
    const QuantityDeclaration& declaration = quantities().table.all()[handle.quantity];
    return luaL_error(lua, "this is no number yet: name all members of %s", shapeOf(declaration).c_str());
}

/// What every handle answers to; it is the one metatable of all light userdata.
void setHandleBehaviour(lua_State* lua) {
    lua_setfield(lua, -2, "__index"); // the binding on top of the stack
    lua_pushcfunction(lua, refuseWriting);
    lua_setfield(lua, -2, "__newindex");
    lua_pushliteral(lua, "read-only");
    lua_setfield(lua, -2, "__metatable");
    for (const char* event : {"__add", "__sub", "__mul", "__div", "__mod", "__idiv", "__unm", "__lt", "__le", "__len",
                              "__concat", "__call"}) {
        lua_pushcfunction(lua, explainHandle);
        lua_setfield(lua, -2, event);
    }
}

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

void Effects::apply(Door& door, const Cause& cause) const {
    for (const Change& change : changes) {
        door.add(change.slot, change.amount, cause);
    }
    for (const Message& message : messages) {
        door.say(message);
    }
}

std::string suggestion(std::string_view word, const std::vector<std::string>& candidates) {
    const std::string_view near = nearest(word, candidates);
    return near.empty() ? "; there are " + listed(candidates) : "; did you mean '" + std::string(near) + "'?";
}

WorldBindings::WorldBindings(const RuleSet* rules) : m_rules(rules) {
    for (int i = 0; i < quantities().table.size(); ++i) {
        const Quantity quantity{static_cast<std::uint16_t>(i)};
        m_quantities.emplace(quantities().table[quantity].id, quantity);
    }
    for (int axis = 0; rules != nullptr && axis < axisCount; ++axis) {
        std::vector<std::string>& ids = m_byId[static_cast<std::size_t>(axis)];
        ids = rules->sets().ids(static_cast<Axis>(axis));
        std::sort(ids.begin(), ids.end());
    }
}

void WorldBindings::open(const Turn& turn, std::uint64_t purpose, std::uint64_t subject) {
    m_turn = &turn;
    m_purpose = purpose;
    m_subject = subject;
    m_draws = 0;
    m_mayAct = false;
    m_effects.clear();
}

const Turn& WorldBindings::turn(std::string_view what) const {
    if (m_turn == nullptr) {
        throw BindingError(std::string(what) + " while an event asks or happens, not while files are loaded");
    }
    return *m_turn;
}

/// The slot of an address; an unknown part is an error that names what is near.
Slot WorldBindings::find(std::string_view address) const {
    const Result<Slot> slot = m_rules->layout().find(address);
    if (!slot) {
        throw BindingError(m_rules->book.english().say(slot.faults().front()));
    }
    return *slot;
}

int WorldBindings::member(Axis axis, std::string_view id) const {
    const int index = m_rules->sets().find(axis, id);
    if (index < 0) {
        throw BindingError("there is no " + std::string(nameOf(axis)) + " '" + std::string(id) + "'" +
                           suggestion(id, m_rules->sets().ids(axis)));
    }
    return index;
}

void WorldBindings::bind(Sandbox& sandbox) {
    bindWorld(sandbox);
    bindLists(sandbox);
    bindEffects(sandbox);
}

void WorldBindings::bindWorld(Sandbox& sandbox) {
    lua_State* const lua = sandbox.lua();
    sandbox.pushFunction({"world.get", "(address: string): number",
                          "The number at an address, `quantity[MEMBER/…]`, as the ledger and the screens write it.",
                          [this](BindingCall& call) {
                              const Turn& now = turn("the world can be read");
                              call.give(now.world[find(call.text(1))]);
                          }});
    const int getter = luaL_ref(lua, LUA_REGISTRYINDEX);
    Handle{}.push(lua);
    lua_newtable(lua);
    sandbox.pushFunction({"world", "(place: userdata, name: string): number|table",
                          "`world.QUANTITY.MEMBER…`: a number of the world, as it stood when the phase began; members "
                          "follow in the order of the quantity's scope.",
                          [this, getter](BindingCall& call) { look(call, getter); }});
    setHandleBehaviour(lua);
    lua_setmetatable(lua, -2);
    sandbox.setGlobal("world");
}

/// `place.name`
void WorldBindings::look(BindingCall& call, int getter) const {
    lua_State* const lua = call.lua();
    Handle handle = Handle::at(lua, 1);
    if (handle.named < 0) {
        if (call.text(2) == "get") {
            lua_rawgeti(lua, LUA_REGISTRYINDEX, getter);
            return call.giveTop();
        }
        const auto found = m_quantities.find(call.text(2));
        if (found == m_quantities.end()) {
            std::vector<std::string> ids(m_quantities.size());
            std::transform(m_quantities.begin(), m_quantities.end(), ids.begin(),
                           [](const auto& each) { return std::string(each.first); });
            throw BindingError("there is no quantity '" + std::string(call.text(2)) + "'" +
                               suggestion(call.text(2), ids));
        }
        handle.quantity = found->second.index;
        handle.named = 0;
    } else {
        const Axis axis = quantities().table.all()[handle.quantity].scope[static_cast<std::size_t>(handle.named)];
        turn("the world can be read");
        handle.members[static_cast<std::size_t>(handle.named++)] = member(axis, call.text(2));
    }
    const Quantity quantity{handle.quantity};
    if (static_cast<std::size_t>(handle.named) < quantities().table[quantity].scope.size()) {
        handle.push(lua);
        return call.giveTop();
    }
    call.give(turn("the world can be read").world.at(quantity, handle.members[0], handle.members[1], handle.members[2]));
}

void WorldBindings::giveList(BindingCall& call, Axis axis) const {
    const std::vector<std::string>& ids = m_byId[static_cast<std::size_t>(axis)];
    call.charge(static_cast<std::int64_t>(ids.size()));
    lua_createtable(call.lua(), static_cast<int>(ids.size()), 0);
    lua_Integer at = 0;
    for (const std::string& id : ids) {
        pushHostText(call.lua(), id);
        lua_rawseti(call.lua(), -2, ++at);
    }
    call.giveTop();
}

void WorldBindings::giveOpenContests(BindingCall& call) const {
    const std::vector<ContestState>& contests = turn("contests can be read").world.contests;
    lua_newtable(call.lua());
    lua_Integer at = 0;
    for (const std::string& id : m_byId[static_cast<std::size_t>(Axis::contest)]) {
        const auto contest = static_cast<std::size_t>(m_rules->sets().find(Axis::contest, id));
        if (contests[contest].outcome == ContestState::Outcome::open) {
            pushHostText(call.lua(), id);
            lua_rawseti(call.lua(), -2, ++at);
        }
    }
    call.giveTop();
}

void WorldBindings::bindLists(Sandbox& sandbox) {
    sandbox.bind({"powers", "(): string[]", "Ids of the powers, in order.",
                  [this](BindingCall& call) { giveList(call, Axis::power); }});
    sandbox.bind({"countries", "(): string[]", "Ids of the countries, in order.",
                  [this](BindingCall& call) { giveList(call, Axis::country); }});
    sandbox.bind({"members", "(axis: string): string[]",
                  "Ids of all there is of one kind, in order: power, economy, country, technology, vendor, arena, contest, "
                  "issue or regime.",
                  [this](BindingCall& call) {
                      std::vector<std::string> names;
                      for (int axis = 0; axis < axisCount; ++axis) {
                          names.emplace_back(nameOf(static_cast<Axis>(axis)));
                      }
                      const auto found = std::find(names.begin(), names.end(), call.text(1));
                      if (found == names.end()) {
                          throw BindingError("there is no axis '" + std::string(call.text(1)) + "'" +
                                             suggestion(call.text(1), names));
                      }
                      giveList(call, static_cast<Axis>(found - names.begin()));
                  }});
    sandbox.bind({"open_contests", "(): string[]", "Ids of the contests that are open now, in order.",
                  [this](BindingCall& call) { giveOpenContests(call); }});
    const auto giveOr = [this](BindingCall& call, Axis axis, int index) {
        index < 0 ? call.giveNil() : call.give(m_rules->sets().id(axis, index));
    };
    sandbox.bind({"member", "(country: string): string|nil", "The power that a country belongs to; nil for a third country.",
                  [this, giveOr](BindingCall& call) {
                      giveOr(call, Axis::power, m_rules->memberOf[static_cast<std::size_t>(member(Axis::country, call.text(1)))]);
                  }});
    sandbox.bind({"economy_of", "(power: string): string", "The economy that a power governs.",
                  [this, giveOr](BindingCall& call) {
                      giveOr(call, Axis::economy, m_rules->economyOf[static_cast<std::size_t>(member(Axis::power, call.text(1)))]);
                  }});
    sandbox.bind({"power_of", "(economy: string): string|nil", "The power that governs an economy, if any does.",
                  [this, giveOr](BindingCall& call) {
                      giveOr(call, Axis::power, m_rules->powerOf[static_cast<std::size_t>(member(Axis::economy, call.text(1)))]);
                  }});
    sandbox.bind({"home_of", "(vendor: string): string", "The economy that a vendor is at home in.",
                  [this, giveOr](BindingCall& call) {
                      const auto vendor = static_cast<std::size_t>(member(Axis::vendor, call.text(1)));
                      giveOr(call, Axis::economy, m_rules->book.vendors[vendor].home);
                  }});
}

void WorldBindings::bindEffects(Sandbox& sandbox) {
    sandbox.bind({"effect.change", "(address: string, amount: number)",
                  "Moves the number at an address by an amount, with the event as its cause in the ledger. Numbers that are "
                  "a seat's or a country's own decision, and derived ones, cannot be moved. Tension is one number for both "
                  "powers: naming them in either order moves it both ways.",
                  [this](BindingCall& call) { change(call); }});
    sandbox.bind({"effect.shift", "(from: string, to: string, amount: number)",
                  "Moves an amount from one number of a quantity to another, but no more than is there, so that shares "
                  "still add up.",
                  [this](BindingCall& call) { shift(call); }});
    sandbox.bind({"effect.say", "(key: string, arguments?: string[])",
                  "Tells everybody a text of content/languages; its {0}, {1} … are ids, shown by name.",
                  [this](BindingCall& call) { say(call, 1, 0xFF); }});
    sandbox.bind({"effect.tell", "(power: string, key: string, arguments?: string[])", "Tells one power, as effect.say does.",
                  [this](BindingCall& call) {
                      say(call, 2, static_cast<std::uint8_t>(1U << member(Axis::power, call.text(1))));
                  }});
    sandbox.bind({"luck", "(subject?: string): number",
                  "The game's chance: a number from 0 up to 1 that hangs on the session's seed, the turn, the event and how "
                  "often it asked before; with a subject on that instead of the count, so that asking for others changes "
                  "nothing.",
                  [this](BindingCall& call) { call.give(draw(call)); }});
}

void WorldBindings::requireActing() const {
    turn("effects are for what happens");
    if (!m_mayAct) {
        throw BindingError("a question (when, seats) may look and neither act nor speak; do it in fire or apply");
    }
}

/// The slot of a number that events may move.
Slot WorldBindings::movable(std::string_view address) const {
    const Slot slot = find(address);
    const Quantity quantity = m_rules->layout().quantityAt(slot);
    const QuantityDeclaration& declaration = m_rules->layout().table()[quantity];
    if (isDecision(quantity)) {
        throw BindingError("'" + std::string(declaration.id) +
                           "' is decided by a seat or a country and by no event; move what weighs on the decision");
    }
    if (declaration.derived()) {
        throw BindingError("'" + std::string(declaration.id) + "' is derived from " + termsOf(declaration) +
                           " and follows them; move what these hang on");
    }
    return slot;
}

void WorldBindings::change(BindingCall& call) {
    requireActing();
    const Slot slot = movable(call.text(1));
    const double amount = call.number(2);
    if (!std::isfinite(amount)) {
        throw BindingError("the amount must be a finite number");
    }
    m_effects.changes.push_back({slot, amount});
    const Layout& layout = m_rules->layout();
    if (layout.quantityAt(slot) == quantities().tension) {
        const std::array<int, 3> pair = layout.subjectAt(slot);
        if (pair[0] == pair[1]) {
            throw BindingError("a power has no tension with itself");
        }
        m_effects.changes.push_back({layout.slot(quantities().tension, pair[1], pair[0]), amount});
    }
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
    m_effects.changes.push_back({from, -moved});
    m_effects.changes.push_back({to, moved});
}

void WorldBindings::say(BindingCall& call, int keyAt, std::uint8_t seenBy) {
    requireActing();
    Message message{.seenBy = seenBy, .key = std::string(call.text(keyAt)), .arguments = {}};
    if (!m_rules->book.english().has(message.key)) {
        throw BindingError("no file of content/languages that starts with en has the text '" + message.key + "'");
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
    return now.luck.draw(now.number(), m_purpose, m_subject, ++m_draws); // ordinal 0 decides whether the event happens
}

} // namespace chokepoint::script
