#include "script/SandboxState.h"

#include "base/Hash.h"
#include "script/SandboxLibrary.h"

#include <lua.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <set>
#include <utility>
#include <vector>

namespace chokepoint::script {

namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";

class StateWriter {
public:
    StateWriter(lua_State* lua, const StateLimits& limits) : m_lua(lua), m_limits(limits) {}

    bool table(int index, int depth) {
        const int absolute = lua_absindex(m_lua, index);
        if (depth > m_limits.depth) {
            return fail("is more than " + std::to_string(m_limits.depth) + " tables deep");
        }
        // Shared tables would come back as two: then a rebuilt host differs from one that went on.
        if (!m_seen.insert(lua_topointer(m_lua, absolute)).second) {
            return fail("is a table that also stands elsewhere in state");
        }
        if (lua_getmetatable(m_lua, absolute)) {
            lua_pop(m_lua, 1);
            return fail("has a metatable");
        }
        const char* foreign = nullptr;
        const std::vector<Key> keys = sortedKeys(m_lua, absolute, foreign);
        if (foreign) {
            return fail(std::string("has a ") + foreign + " as a key");
        }
        m_text += '{';
        for (const Key& key : keys) {
            m_text += m_text.back() == '{' ? "" : ",";
            if (!entry(absolute, key, depth)) {
                return false;
            }
        }
        m_text += '}';
        return true;
    }

    const std::string& failure() const { return m_failure; }
    std::string takeText() { return std::move(m_text); }

private:
    bool fail(const std::string& what) {
        m_failure = m_path + " " + what;
        return false;
    }

    bool entry(int table, const Key& key, int depth) {
        const std::size_t outer = m_path.size();
        if (key.kind == Key::Kind::text) {
            m_path.append(".").append(key.text);
            quote(key.text);
        } else {
            if (key.kind != Key::Kind::integer) {
                return fail("has a key that is neither string nor integer");
            }
            const std::string number = std::to_string(key.integer);
            m_path.append("[").append(number).append("]");
            m_text += number;
        }
        m_text += ':';
        key.push(m_lua);
        lua_rawget(m_lua, table);
        if (!value(depth)) {
            return false;
        }
        lua_pop(m_lua, 1);
        const auto closing = static_cast<std::size_t>(depth);
        if (m_text.size() + closing > m_limits.bytes) {
            return fail("is where state grows past " + std::to_string(m_limits.bytes) + " bytes");
        }
        m_path.resize(outer);
        return true;
    }

    bool value(int depth) {
        switch (lua_type(m_lua, -1)) {
        case LUA_TBOOLEAN:
            m_text += lua_toboolean(m_lua, -1) ? "true" : "false";
            break;
        case LUA_TNUMBER:
            return number();
        case LUA_TSTRING: {
            std::size_t size = 0;
            const char* const text = lua_tolstring(m_lua, -1, &size);
            quote({text, size});
            break;
        }
        case LUA_TTABLE:
            return table(-1, depth + 1);
        default:
            return fail(std::string("is a ") + luaL_typename(m_lua, -1));
        }
        return true;
    }

    bool number() {
        if (lua_isinteger(m_lua, -1)) {
            m_text += std::to_string(lua_tointeger(m_lua, -1));
            return true;
        }
        const double value = lua_tonumber(m_lua, -1);
        if (!std::isfinite(value)) {
            return fail("is not a finite number");
        }
        std::array<char, 32> buffer{};
        const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
        const std::string_view digits(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
        m_text.append(digits).append(digits.find_first_of(".e") == std::string_view::npos ? ".0" : "");
        return true;
    }

    void quote(std::string_view text) {
        const auto isPlain = [](char c) {
            return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
        };
        m_text += '"';
        for (auto at = text.begin(); at != text.end();) {
            const auto plain = std::find_if_not(at, text.end(), isPlain);
            m_text.append(at, plain);
            at = plain;
            if (at != text.end()) {
                escape(*at++);
            }
        }
        m_text += '"';
    }

    void escape(char c) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            m_text.append("\\u00").append(1, hexDigits[byte >> 4]).append(1, hexDigits[byte & 15]);
        } else {
            m_text.append(1, '\\').append(1, c);
        }
    }

    lua_State* m_lua;
    StateLimits m_limits;
    std::set<const void*> m_seen; // asked for presence only: addresses order nothing here
    std::string m_path = "state";
    std::string m_text;
    std::string m_failure;
};

/// Goes through a table in whatever order Lua keeps it: each entry counts for itself.
class StateMark {
public:
    StateMark(lua_State* lua, const StateLimits& limits)
        : m_lua(lua), m_deepest(limits.depth), m_left(limits.bytes) {}

    std::optional<std::uint64_t> table(int index, int depth) {
        const int absolute = lua_absindex(m_lua, index);
        if (depth > m_deepest || !lua_checkstack(m_lua, 4) || lua_getmetatable(m_lua, absolute) != 0) {
            return std::nullopt;
        }
        // A table put in the place of another is a change too: it might also stand elsewhere.
        std::uint64_t sum = reinterpret_cast<std::uintptr_t>(lua_topointer(m_lua, absolute));
        for (lua_pushnil(m_lua); lua_next(m_lua, absolute) != 0; lua_pop(m_lua, 1)) {
            const auto key = plain(-2);
            const auto entry = lua_type(m_lua, -1) == LUA_TTABLE ? table(-1, depth + 1) : plain(-1);
            if (!key || !entry ||
                m_left == 0) { // no more entries than there may be bytes, however they are nested
                return std::nullopt;
            }
            --m_left;
            sum += mix(*key, *entry);
        }
        return sum;
    }

private:
    /// A text, a number or a truth, told apart from each other.
    std::optional<std::uint64_t> plain(int index) {
        const int type = lua_type(m_lua, index);
        switch (type) {
        case LUA_TBOOLEAN:
            return mix(LUA_TBOOLEAN, static_cast<std::uint64_t>(lua_toboolean(m_lua, index)));
        case LUA_TNUMBER:
            if (lua_isinteger(m_lua, index) != 0) {
                return mix(LUA_TNUMBER, static_cast<std::uint64_t>(lua_tointeger(m_lua, index)));
            }
            return mix(~std::uint64_t{LUA_TNUMBER}, std::bit_cast<std::uint64_t>(lua_tonumber(m_lua, index)));
        case LUA_TSTRING: {
            std::size_t size = 0;
            const char* const text = lua_tolstring(m_lua, index, &size);
            return mix(LUA_TSTRING, hashBytes(text, size));
        }
        default:
            return std::nullopt;
        }
    }

    lua_State* m_lua;
    int m_deepest;
    std::size_t m_left; ///< entries
};

/// Reads what StateWriter writes, leaving the value on the stack.
class StateReader {
public:
    StateReader(lua_State* lua, std::string_view text, const StateLimits& limits)
        : m_lua(lua), m_text(text), m_limits(limits) {}

    bool table(int depth) {
        if (depth > m_limits.depth || !lua_checkstack(m_lua, 4) || !take('{')) {
            return false;
        }
        lua_newtable(m_lua);
        if (take('}')) {
            return true;
        }
        do {
            const bool isText = peek() == '"';
            if (!(isText ? text() : number() && lua_isinteger(m_lua, -1)) || !take(':') || !value(depth)) {
                return false;
            }
            lua_rawset(m_lua, -3);
        } while (take(','));
        return take('}');
    }

    bool atEnd() const { return m_at == m_text.size(); }
    std::size_t at() const { return m_at; }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    bool take(char c) {
        const bool found = !atEnd() && peek() == c;
        m_at += found ? 1 : 0;
        return found;
    }

    bool takeWord(std::string_view word) {
        const bool found = m_text.substr(m_at, word.size()) == word;
        m_at += found ? word.size() : 0;
        return found;
    }

    bool value(int depth) {
        switch (peek()) {
        case '{':
            return table(depth + 1);
        case '"':
            return text();
        case 't':
        case 'f': {
            const bool isTrue = takeWord("true");
            lua_pushboolean(m_lua, isTrue);
            return isTrue || takeWord("false");
        }
        default:
            return number();
        }
    }

    bool number() {
        const std::size_t end = std::min(m_text.find_first_of(",:}", m_at), m_text.size());
        const char* const first = m_text.data() + m_at;
        const char* const last = m_text.data() + end;
        lua_Integer integer = 0;
        double real = 0;
        if (const auto [stop, error] = std::from_chars(first, last, integer);
            error == std::errc{} && stop == last) {
            lua_pushinteger(m_lua, integer);
        } else if (const auto [stop2, error2] = std::from_chars(first, last, real);
                   error2 == std::errc{} && stop2 == last && std::isfinite(real)) {
            lua_pushnumber(m_lua, real);
        } else {
            return false;
        }
        m_at = end;
        return true;
    }

    bool text() {
        std::string read;
        take('"');
        while (!atEnd() && peek() != '"') {
            const bool escaped = take('\\');
            if (escaped && takeWord("u00")) {
                unsigned code = 0;
                const std::string_view digits = m_text.substr(m_at, 2);
                const auto [stop, error] =
                    std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
                if (error != std::errc{} || stop != digits.data() + 2 || code == 0) {
                    return false;
                }
                read += static_cast<char>(code);
                m_at += 2;
            } else if (!escaped || peek() == '"' || peek() == '\\') {
                read += m_text[m_at++];
            } else {
                return false;
            }
        }
        lua_pushlstring(m_lua, read.data(), read.size());
        return read.find('\0') == std::string::npos && take('"');
    }

    lua_State* m_lua;
    std::string_view m_text;
    std::size_t m_at = 0;
    StateLimits m_limits;
};

} // namespace

std::optional<std::string> writeState(lua_State* lua, int index, const StateLimits& limits,
                                      std::string& text) {
    const int top = lua_gettop(lua);
    StateWriter writer(lua, limits);
    const bool written = writer.table(index, 1);
    lua_settop(lua, top);
    if (!written) {
        return writer.failure();
    }
    text = writer.takeText();
    return std::nullopt;
}

std::optional<std::uint64_t> markOfState(lua_State* lua, int index, const StateLimits& limits) {
    const int top = lua_gettop(lua);
    const std::optional<std::uint64_t> mark = StateMark(lua, limits).table(index, 1);
    lua_settop(lua, top);
    return mark;
}

std::optional<std::string> readState(lua_State* lua, std::string_view text, const StateLimits& limits) {
    if (text.size() > limits.bytes) {
        return "saved state is longer than " + std::to_string(limits.bytes) + " bytes";
    }
    const int top = lua_gettop(lua);
    StateReader reader(lua, text, limits);
    if (reader.table(1) && reader.atEnd()) {
        std::string again;
        writeState(lua, -1, limits, again);
        if (again == text) {
            return std::nullopt;
        }
    }
    lua_settop(lua, top);
    return "saved state is damaged at byte " + std::to_string(reader.at() + 1);
}

} // namespace chokepoint::script
