#include "SandboxRoom.h"
#include "script/SandboxLibrary.h"

#include <QProcess>
#include <QTemporaryDir>

#include <lua.hpp>

#include <algorithm>
#include <clocale>
#include <deque>
#include <map>
#include <set>

using namespace chokepoint;
using namespace chokepoint::script;

namespace {

/// Everything a script can reach by name, walking through tables and metatables: `math.floor function`.
std::set<std::string> reachable(Sandbox& sandbox) {
    lua_State* const lua = sandbox.lua();
    const int top = lua_gettop(lua);
    std::set<std::string> found;
    std::set<const void*> seen;
    std::deque<std::pair<std::string, int>> open;
    const auto visit = [&](const std::string& name) { // takes the value on top
        found.insert(name + " " + luaL_typename(lua, -1));
        if (lua_istable(lua, -1) && seen.insert(lua_topointer(lua, -1)).second) {
            open.emplace_back(name, lua_gettop(lua));
        } else {
            lua_pop(lua, 1);
        }
    };
    lua_checkstack(lua, 200);
    lua_rawgeti(lua, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    visit("_ENV");
    lua_pushliteral(lua, "");
    lua_getmetatable(lua, -1);
    lua_remove(lua, -2);
    visit("(strings)");
    while (!open.empty()) {
        const auto [name, index] = open.front();
        open.pop_front();
        const char* foreign = nullptr;
        for (const Key& key : sortedKeys(lua, index, foreign)) {
            key.push(lua);
            lua_rawget(lua, index);
            visit(name + "." + std::string(key.text));
        }
        if (lua_getmetatable(lua, index)) {
            lua_getfield(lua, -1, "__index");
            lua_remove(lua, -2);
            visit(name);
        }
    }
    lua_settop(lua, top);
    return found;
}

const std::map<std::string, std::string> allowed = {
    {"",
     "assert curve error getmetatable ipairs keep math pairs pcall rawequal rawget rawlen rawset say select "
     "setmetatable state string table tonumber tostring type utf8"},
    {"curve", "clamp01 positive saturate sigmoid"},
    {"math", "abs ceil floor fmod huge max maxinteger min mininteger pi sqrt tointeger type ult"},
    {"state", ""},
    {"string", "byte char format len lower rep reverse sub upper"},
    {"table", "concat insert move pack remove sort unpack"},
    {"utf8", "char len"},
};

const std::set<std::string> constants = {"huge", "maxinteger", "mininteger", "pi"};

std::string message(const std::optional<ScriptError>& error) { return error ? error->text() : ""; }

} // namespace

class SandboxTest : public QObject {
    Q_OBJECT

private slots:
    void scriptsReachTheAllowListAndNothingElse() {
        SandboxRoom room;
        // string.* is met first as the methods of strings: both are one table.
        std::set<std::string> expected = {"_ENV table", "(strings) table", "(strings).__index table",
                                          "(strings).__metatable string"};
        for (const auto& [table, names] : allowed) {
            const std::string prefix = table.empty()       ? "_ENV."
                                       : table == "string" ? "(strings).__index."
                                                           : "_ENV." + table + ".";
            for (const QString& word : QString::fromStdString(names).split(' ', Qt::SkipEmptyParts)) {
                const std::string name = word.toStdString();
                const bool isTable = table.empty() && allowed.contains(name);
                expected.insert(prefix + name +
                                (isTable                    ? " table"
                                 : constants.contains(name) ? " number"
                                                            : " function"));
            }
        }
        const std::set<std::string> found = reachable(room.sandbox);
        QStringList difference;
        std::vector<std::string> names;
        std::set_symmetric_difference(found.begin(), found.end(), expected.begin(), expected.end(),
                                      std::back_inserter(names));
        for (const std::string& name : names) {
            difference << (found.contains(name) ? "surplus " : "missing ") + QString::fromStdString(name);
        }
        QCOMPARE(difference.join(", "), QString());
    }

    void knownWaysOutAreClosed() {
        SandboxRoom room;
        for (const char* name : {"_G",
                                 "collectgarbage",
                                 "coroutine",
                                 "debug",
                                 "dofile",
                                 "io",
                                 "load",
                                 "loadfile",
                                 "loadstring",
                                 "math.exp",
                                 "math.log",
                                 "math.random",
                                 "math.sin",
                                 "next",
                                 "os",
                                 "package",
                                 "print",
                                 "require",
                                 "string.dump",
                                 "string.find",
                                 "string.gmatch",
                                 "string.gsub",
                                 "string.match",
                                 "string.pack",
                                 "warn",
                                 "xpcall",
                                 "_ENV._G",
                                 "getmetatable('').__index",
                                 "getmetatable(_ENV).__index"}) {
            QCOMPARE(room.value(name), std::string("nil"));
        }
        QCOMPARE(room.value("getmetatable('')"), std::string("read-only"));
        QCOMPARE(room.value("getmetatable(_ENV)"), std::string("read-only"));
        QVERIFY(room.run("('x'):find('x')").find("attempt to call a nil value (method 'find')") !=
                std::string::npos);
        QVERIFY(room.run("local x = '1' + 1").find("arithmetic on a string") != std::string::npos);
    }

    void libraryTablesAndGivenNamesAreReadOnly() {
        SandboxRoom room;
        for (const char* attack :
             {"math.floor = 1", "string.rep = nil", "rawset(math, 'x', 1)", "rawset(_ENV, 'x', 1)",
              "table.insert(math, 1)", "setmetatable(math, {})", "setmetatable(_ENV, nil)", "pairs = 1",
              "state = {}", "table.sort(string)", "table.move({1}, 1, 1, 1, math)", "setmetatable(state, {})",
              "_ENV.pcall = nil", "table.remove(_ENV)"}) {
            QVERIFY2(!room.run(attack).empty(), attack);
        }
    }

    void globalsAreSetWhileLoadingAndReadOnlyAfterwards() {
        SandboxRoom room;
        QCOMPARE(room.run("helper = 5\nkeep(function() return helper end)\nkeep(function() helper = 6 end)\n"
                          "keep(function() fresh = 1 end)"),
                 std::string());
        QVERIFY(room.sandbox.call(room.kept[0], Limits::trigger()).value == Value(std::int64_t{5}));
        for (const int i : {1, 2}) {
            const auto answer = room.sandbox.call(room.kept[i], Limits::trigger());
            QVERIFY(message(answer.error).find("scripts keep nothing between calls but state") !=
                    std::string::npos);
            QCOMPARE(answer.error->line, i + 2);
        }
        QCOMPARE(room.value("helper"), std::string("5"));
    }

    void pairsHasOneOrderInTwoHundredStates() {
        const std::string source =
            "local t = {support=1, [3]=1, alignment=1, [true]=1, [1.5]=1, stance=1, trust=1, [-7]=1, "
            "cost=1, output=1, zeal=1, [false]=1, access=1, debt=1, [1]=1, risk=1, pact=1, vote=1}\n"
            "for k in pairs(t) do say(tostring(k)) end";
        for (int run = 0; run < 200; ++run) {
            SandboxRoom room;
            QCOMPARE(room.run(source), std::string());
            QCOMPARE(room.said,
                     std::string("false true -7 1 1.5 3 access alignment cost debt output pact risk stance "
                                 "support trust vote zeal "));
        }
    }

    void pairsOrdersNumbersByValueEvenWhereDoublesAreCoarse() {
        SandboxRoom room;
        QCOMPARE(
            room.run("local t = {[9007199254740993]=1, [9007199254740992]=1, [math.huge]=1, [-math.huge]=1, "
                     "[math.maxinteger]=1, [1e300]=1, [math.mininteger]=1, [0.5]=1, [-0.5]=1, [0]=1}\n"
                     "for k in pairs(t) do say(tostring(k)) end"),
            std::string());
        QCOMPARE(room.said,
                 std::string("-inf -9223372036854775808 -0.5 0 0.5 9007199254740992 9007199254740993 "
                             "9223372036854775807 1e+300 inf "));
    }

    void pairsWalksOverASnapshot() {
        SandboxRoom room;
        QCOMPARE(room.run("local t = {a=1, b=2, c=3}\n"
                          "for k, v in pairs(t) do say(k .. v) t.b = nil t.d = 4 t.c = 9 end\n"
                          "for k in pairs(curve) do say(k) end"),
                 std::string());
        QCOMPARE(room.said, std::string("a1 c9 clamp01 positive saturate sigmoid "));
        QCOMPARE(room.run("\nfor k in pairs({[{}]=1}) do end"),
                 std::string("test.lua:2: pairs: a table is a key here, and only strings, numbers and "
                             "booleans have an order"));
    }

    void sortIsStableAndSurvivesItsComparator() {
        SandboxRoom room;
        QCOMPARE(room.run("local t = {}\n"
                          "for i = 1, 300 do t[i] = {key = i * 7 % 5, nr = i} end\n"
                          "table.sort(t, function(a, b) return a.key < b.key end)\n"
                          "for i = 2, 300 do\n"
                          "  local a, b = t[i - 1], t[i]\n"
                          "  assert(a.key < b.key or (a.key == b.key and a.nr < b.nr))\n"
                          "end\n"
                          "local n = {5, 3, 9, 1}\n"
                          "table.sort(n, function() return true end)\n"
                          "assert(#n == 4)\n"
                          "local ok, why = pcall(table.sort, n, function() error('no order', 0) end)\n"
                          "assert(not ok and why == 'no order')\n"
                          "table.sort(n)\n"
                          "assert(table.concat(n, ',') == '1,3,5,9')\n"
                          "table.sort(n, function(a, b) n[1] = 77 return a > b end)\n"
                          "assert(table.concat(n, ',') == '9,5,3,1')"),
                 std::string());
    }

    void tableFunctionsDoWhatLuaDoes() {
        SandboxRoom room;
        QCOMPARE(
            room.run(
                "local t = {1, 2, 3}\n"
                "table.insert(t, 4) table.insert(t, 1, 0) assert(table.concat(t, ' ') == '0 1 2 3 4')\n"
                "assert(table.remove(t) == 4 and table.remove(t, 1) == 0 and table.remove(t, 2) == 2)\n"
                "assert(table.concat(t, ' ') == '1 3' and #t == 2)\n"
                "assert(table.remove({}) == nil and not pcall(table.insert, t, 9, 1))\n"
                "assert(table.concat(table.move({1, 2, 3}, 1, 3, 2)) == '1123')\n"
                "assert(table.concat(table.move({1, 2, 3}, 2, 3, 1)) == '233')\n"
                "assert(select('#', table.unpack({1, nil, 3}, 1, 3)) == 3)\n"
                "assert(table.pack(1, nil, nil).n == 3)\n"
                "assert(not pcall(table.unpack, {}, 1, 251))\n"
                "assert(table.concat({}, ',') == '' and table.concat({1, 2.5, 'x'}, ', ') == '1, 2.5, x')"),
            std::string());
    }

    void textsAreFormattedTheSameInEveryLanguage() {
        // A locale with a comma for the decimal point, if this machine can make one.
        QTemporaryDir folder;
        QProcess::execute("localedef", {"-i", "de_DE", "-f", "UTF-8", folder.filePath("de_DE.UTF-8")});
        qputenv("LOCPATH", folder.path().toLocal8Bit());
        const bool german = std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr;
        qInfo("a locale with a decimal comma: %s", german ? "yes" : "not to be had here");
        SandboxRoom room;
        const std::string failure = room.run(
            "assert(string.format('%5.2f|%-4d|%04x|%s', 1.5, 7, 255, true) == ' 1.50|7   |00ff|true')\n"
            "assert(1.5 .. '' == '1.5' and tostring(0.1) == '0.1' and tonumber('2.5') == 2.5 and 1e3 .. '' "
            "== '1000.0')\n"
            "assert('a' > 'B' and 'ä' > 'z' and ('Äb'):upper() == 'ÄB')\n"
            "assert(string.format('%5s|%-5s|%.2s|%c%%', 'ab', 'ab', 'abc', 65) == '   ab|ab   |ab|A%')\n"
            "assert(tostring({}) == 'table' and tostring(pairs) == 'function')\n"
            "assert(tostring(setmetatable({}, {__tostring = function() return 'pact' end})) == 'pact')\n"
            "assert(('ab'):rep(3, '-') == 'ab-ab-ab' and ('x'):rep(0) == '' and utf8.len('äöü') == 3)\n"
            "assert(utf8.char(228, 8364) == 'ä€')\n"
            "for _, f in ipairs({'%a', '%p', '%q', '%100d', '%.100f', '%'}) do assert(not "
            "pcall(string.format, f, 1)) end\n"
            "assert(not pcall(string.char, 0) and not pcall(utf8.char, 0))");
        std::setlocale(LC_ALL, "C");
        QCOMPARE(failure, std::string());
    }

    void metatablesInheritButCannotHide() {
        SandboxRoom room;
        QCOMPARE(
            room.run(
                "local Base = {} Base.__index = Base function Base.name() return 'base' end\n"
                "local Derived = setmetatable({}, {__index = Base}) Derived.__index = Derived\n"
                "local object = setmetatable({}, Derived)\n"
                "assert(object.name() == 'base' and getmetatable(object) == Derived)\n"
                "for _, event in ipairs({'__gc', '__close', '__mode'}) do\n"
                "  assert(not pcall(setmetatable, {}, {[event] = 'k'}), event)\n"
                "end\n"
                "local late = {} local t = setmetatable({}, late) late.__index = function() return 1 end\n"
                "assert(t.x == nil, 'what is added later has no effect')\n"
                "local a, b = {}, {}\n"
                "setmetatable(a, {__index = b})\n"
                "assert(not pcall(setmetatable, b, {__index = a}) and not pcall(setmetatable, a, {__index = "
                "a}))\n"
                "assert(not pcall(setmetatable, {}, {__call = setmetatable({}, {__call = pairs})}))\n"
                "local shut = setmetatable({}, {__metatable = false})\n"
                "assert(getmetatable(shut) == false and not pcall(setmetatable, shut, nil))\n"
                "local v = setmetatable({}, {__add = function() return 'sum' end, __eq = function() return "
                "true end})\n"
                "assert(v + 1 == 'sum' and v == setmetatable({}, getmetatable(v)))"),
            std::string());
    }

    void powerIsRefusedWithFileAndLine() {
        SandboxRoom room;
        QVERIFY(room.run("local a = 2\n-- 2^3\nlocal s = 'a^b' .. [[\n^]] .. [==[]]^]==]\n--[[ ^\n ]] local "
                         "c = a^2")
                    .starts_with("test.lua:6: the operator ^ is refused"));
        QCOMPARE(room.run("local s = 'it\\'s ^' .. \"\\\\\" .. '\\z\n  ^' -- ^\nlocal t = {} t[1] = '^'"),
                 std::string());
        QVERIFY(room.run("local s = '\\\\' local b = 2 ^ 3 --'").starts_with("test.lua:1: the operator ^"));
        QVERIFY(room.run("local s = [==[ ]=] ]==] ^ 3").starts_with("test.lua:1: the operator ^"));
    }

    void onlyPlainTextOfModestLengthIsLoaded() {
        SandboxRoom room;
        QVERIFY(room.run("\x1bLuaS").find("compiled Lua is refused") != std::string::npos);
        QVERIFY(room.run(std::string_view("x = '\0'", 7)).find("zero byte") != std::string::npos);
        for (const char* zero : {"x = 'a\\0b'", "x = '\\x00'", "x = '\\u{0}'", "x = '\\000'"}) {
            QVERIFY2(room.run(zero).find("zero byte") != std::string::npos, zero);
        }
        QCOMPARE(room.run("y = '\\10\\x01\\u{e4}\\065'"), std::string());
        QVERIFY(room.run(std::string(300'000, ' ')).find("longer than") != std::string::npos);
        QCOMPARE(room.run("local s = " + std::string(100'000, '(')),
                 std::string("test.lua: C stack overflow"));
    }
};

QTEST_APPLESS_MAIN(SandboxTest)
#include "tst_Sandbox.moc"
