#include "script/WorldBindings.h"

#include <lua.hpp>

#include <algorithm>

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

int refuseWriting(lua_State* lua) {
    return luaL_error(lua, "the world is read-only; effect.change changes it");
}

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
    for (const char* event : {"__add", "__sub", "__mul", "__div", "__mod", "__idiv", "__unm", "__lt", "__le",
                              "__len", "__concat", "__call"}) {
        lua_pushcfunction(lua, explainHandle);
        lua_setfield(lua, -2, event);
    }
}

} // namespace

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
        const Sets& sets = rules->sets();
        std::vector<int>& members = m_byId[static_cast<std::size_t>(axis)];
        members.resize(static_cast<std::size_t>(sets.size(static_cast<Axis>(axis))));
        for (int member = 0; member < static_cast<int>(members.size()); ++member)
            members[static_cast<std::size_t>(sets.rank(static_cast<Axis>(axis), member))] = member;
    }
}

void WorldBindings::open(const Turn& turn, bool traced, std::uint64_t purpose, std::uint64_t subject) {
    m_turn = &turn;
    m_purpose = purpose;
    m_subject = subject;
    m_draws = 0;
    m_mayAct = false;
    m_traced = traced;
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

Quantity WorldBindings::quantityOf(std::string_view id) const {
    const auto found = m_quantities.find(id);
    if (found == m_quantities.end()) {
        std::vector<std::string> ids;
        for (const QuantityDeclaration& each : quantities().table.all())
            ids.emplace_back(each.id);
        std::sort(ids.begin(), ids.end());
        throw BindingError("there is no quantity '" + std::string(id) + "'" + suggestion(id, ids));
    }
    return found->second;
}

void WorldBindings::bind(Sandbox& sandbox) {
    bindWorld(sandbox);
    bindLists(sandbox);
    bindLookups(sandbox);
    bindEffects(sandbox);
}

void WorldBindings::bindWorld(Sandbox& sandbox) {
    lua_State* const lua = sandbox.lua();
    sandbox.pushFunction(
        {"world.get", "(address: string): number",
         "The number at an address, `quantity[MEMBER/…]`, as the ledger and the screens write it.",
         [this](BindingCall& call) {
             const Turn& now = turn("the world can be read");
             call.give(now.world[find(call.text(1))]);
         }});
    const int getter = luaL_ref(lua, LUA_REGISTRYINDEX);
    Handle{}.push(lua);
    lua_newtable(lua);
    sandbox.pushFunction(
        {"world", "(place: userdata, name: string): number|table",
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
        handle.quantity = quantityOf(call.text(2)).index;
        handle.named = 0;
    } else {
        const Axis axis =
            quantities().table.all()[handle.quantity].scope[static_cast<std::size_t>(handle.named)];
        turn("the world can be read");
        handle.members[static_cast<std::size_t>(handle.named++)] = member(axis, call.text(2));
    }
    const Quantity quantity{handle.quantity};
    if (static_cast<std::size_t>(handle.named) < quantities().table[quantity].scope.size()) {
        handle.push(lua);
        return call.giveTop();
    }
    call.give(turn("the world can be read")
                  .world.at(quantity, handle.members[0], handle.members[1], handle.members[2]));
}

/// Those members of an axis, in the order of their ids, for which `wanted` says true.
template <class Wanted> void WorldBindings::giveMembers(BindingCall& call, Axis axis, Wanted&& wanted) const {
    const std::vector<int>& members = m_byId[static_cast<std::size_t>(axis)];
    call.charge(static_cast<std::int64_t>(members.size()));
    lua_newtable(call.lua());
    lua_Integer at = 0;
    for (const int member : members)
        if (wanted(member)) {
            pushHostText(call.lua(), m_rules->sets().id(axis, member));
            lua_rawseti(call.lua(), -2, ++at);
        }
    call.giveTop();
}

void WorldBindings::giveList(BindingCall& call, Axis axis) const {
    giveMembers(call, axis, [](int) { return true; });
}

void WorldBindings::giveOpenContests(BindingCall& call) const {
    const std::vector<ContestState>& contests = turn("contests can be read").world.contests;
    giveMembers(call, Axis::contest, [&](int contest) {
        return contests[static_cast<std::size_t>(contest)].outcome == ContestState::Outcome::open;
    });
}

void WorldBindings::giveCountriesWith(BindingCall& call) const {
    const World& world = turn("the world can be read").world;
    const Quantity quantity = quantityOf(call.text(1));
    const QuantityDeclaration& declaration = quantities().table[quantity];
    if (declaration.scope.size() != 2 || declaration.scope[0] != Axis::country) {
        throw BindingError("'" + shapeOf(declaration) + "' is no number of a country and one other member");
    }
    const int other = member(declaration.scope[1], call.text(2));
    const double least = call.number(3);
    giveMembers(call, Axis::country, [&](int country) {
        return m_rules->memberOf[static_cast<std::size_t>(country)] < 0 &&
               world.at(quantity, country, other) >= least;
    });
}

namespace {

void setText(lua_State* lua, const char* key, std::string_view text) {
    pushHostText(lua, text);
    lua_setfield(lua, -2, key);
}

} // namespace

void WorldBindings::giveAgreements(BindingCall& call) const {
    lua_State* const lua = call.lua();
    const std::vector<Agreement>& agreements = turn("agreements can be read").world.agreements;
    call.charge(static_cast<std::int64_t>(8 * agreements.size()));
    lua_newtable(lua);
    lua_Integer at = 0;
    for (const Agreement& agreement : agreements) {
        lua_newtable(lua);
        setText(lua, "id", agreement.id);
        setText(lua, "a", m_rules->sets().id(Axis::power, agreement.parties[0]));
        setText(lua, "b", m_rules->sets().id(Axis::power, agreement.parties[1]));
        lua_pushinteger(lua, agreement.since);
        lua_setfield(lua, -2, "since");
        lua_pushinteger(lua, agreement.until); // `until` is a word of Lua
        lua_setfield(lua, -2, "last");
        lua_newtable(lua);
        lua_Integer clause = 0;
        for (const AgreedClause& each : agreement.clauses) {
            pushHostText(lua, each.clause);
            lua_rawseti(lua, -2, ++clause);
        }
        lua_setfield(lua, -2, "clauses");
        lua_rawseti(lua, -2, ++at);
    }
    call.giveTop();
}

void WorldBindings::bindLists(Sandbox& sandbox) {
    sandbox.bind({"powers", "(): string[]", "Ids of the powers, in order.",
                  [this](BindingCall& call) { giveList(call, Axis::power); }});
    sandbox.bind({"countries", "(): string[]", "Ids of the countries, in order.",
                  [this](BindingCall& call) { giveList(call, Axis::country); }});
    sandbox.bind({"members", "(axis: string): string[]",
                  "Ids of all there is of one kind, in order: power, economy, country, technology, vendor, "
                  "arena, contest, issue, regime or region.",
                  [this](BindingCall& call) {
                      std::vector<std::string> names(axisCount);
                      for (std::size_t axis = 0; axis < names.size(); ++axis) {
                          names[axis] = nameOf(static_cast<Axis>(axis));
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
    sandbox.bind(
        {"countries_with", "(quantity: string, member: string, least: number): string[]",
         "Ids of the third countries whose number of a quantity for a member is at least so much, in "
         "order: `countries_with(\"installed\", vendor, 0.5)`. Asks all of them in one call.",
         [this](BindingCall& call) { giveCountriesWith(call); }});
    sandbox.bind(
        {"agreements", "(): table[]",
         "The agreements in force, in the order of their ids: tables with `id`, the parties `a` and `b`, "
         "the ids of their `clauses`, and the turns `since` and `last`.",
         [this](BindingCall& call) { giveAgreements(call); }});
}

/// What belongs to whom, as content says.
void WorldBindings::bindLookups(Sandbox& sandbox) {
    const auto giveOr = [this](BindingCall& call, Axis axis, int index) {
        index < 0 ? call.giveNil() : call.give(m_rules->sets().id(axis, index));
    };
    sandbox.bind(
        {"member", "(country: string): string|nil",
         "The power that a country belongs to; nil for a third country.", [this, giveOr](BindingCall& call) {
             giveOr(call, Axis::power,
                    m_rules->memberOf[static_cast<std::size_t>(member(Axis::country, call.text(1)))]);
         }});
    sandbox.bind({"economy_of", "(power: string): string", "The economy that a power governs.",
                  [this, giveOr](BindingCall& call) {
                      giveOr(call, Axis::economy,
                             m_rules->economyOf[static_cast<std::size_t>(member(Axis::power, call.text(1)))]);
                  }});
    sandbox.bind({"power_of", "(economy: string): string|nil",
                  "The power that governs an economy, if any does.", [this, giveOr](BindingCall& call) {
                      giveOr(call, Axis::power,
                             m_rules->powerOf[static_cast<std::size_t>(member(Axis::economy, call.text(1)))]);
                  }});
    sandbox.bind({"home_of", "(vendor: string): string", "The economy that a vendor is at home in.",
                  [this, giveOr](BindingCall& call) {
                      const auto vendor = static_cast<std::size_t>(member(Axis::vendor, call.text(1)));
                      giveOr(call, Axis::economy, m_rules->book.vendors[vendor].home);
                  }});
}

} // namespace chokepoint::script
