#include "SandboxRoom.h"

#include <lua.hpp>

#include <stdexcept>

using namespace chokepoint::script;

class SandboxCallsTest : public QObject {
    Q_OBJECT

private slots:
    void errorsNameFileAndLine() {
        SandboxRoom room;
        const auto fails = [&](const char* source) { return room.run(source); };
        QCOMPARE(fails("\nlocal x = = 1"), std::string("test.lua:2: unexpected symbol near '='"));
        QCOMPARE(fails("\n\nlocal x = nil .. 'a'"),
                 std::string("test.lua:3: attempt to concatenate a nil value"));
        QCOMPARE(fails("\nerror('too dear')"), std::string("test.lua:2: too dear"));
        QCOMPARE(fails("\nlocal function f() error('misused', 2) end\n\nf()"),
                 std::string("test.lua:4: misused"));
        QCOMPARE(fails("error({})"), std::string("test.lua:1: the error value is a table"));
        QCOMPARE(fails("\nsay(nil)"),
                 std::string("test.lua:2: say: argument 1 (text) must be a string, got nil"));
        QCOMPARE(fails("string.rep()").rfind("test.lua:1: bad argument #1 to 'rep'", 0), std::size_t{0});
        const std::string longName = "mods/" + std::string(80, 'x') + "/events.lua";
        const auto error = room.sandbox.load("\nlocal x = nil + 1", longName);
        QCOMPARE(error->file, longName);
        QCOMPARE(error->line, 2);
        QCOMPARE(error->message, std::string("attempt to perform arithmetic on a nil value"));
        QVERIFY(error->kind == ScriptError::Kind::runtime);
        const auto broken = room.sandbox.load("\nx = ", longName);
        QCOMPARE(broken->line, 2);
        QVERIFY(broken->kind == ScriptError::Kind::syntax);
        QCOMPARE(room.sandbox.placeOf(room.function("\nfunction() end")).line, 2);
    }

    void callsTakeAndGivePlainValues() {
        SandboxRoom room;
        const FunctionRef echo = room.function("function(...) return (select(select('#', ...), ...)) end");
        const auto echoed = [&](const auto&... values) {
            return room.sandbox.call(echo, Limits::trigger(), values...).value;
        };
        QVERIFY(echoed(1, 2.5) == Value(2.5));
        QVERIFY(echoed(7) == Value(std::int64_t{7}));
        QVERIFY(echoed(true) == Value(true));
        QVERIFY(echoed("JPN") == Value(std::string("JPN")));
        QVERIFY(echoed(std::string_view("a\0b", 3)) == Value(std::string("a b")));
        const auto sum = room.sandbox.call(room.function("function(t) return t[1] + t[2] end"),
                                           Limits::trigger(), [](lua_State* lua) {
                                               lua_createtable(lua, 2, 0);
                                               for (const int i : {1, 2}) {
                                                   lua_pushinteger(lua, i * 10);
                                                   lua_rawseti(lua, -2, i);
                                               }
                                               return 1;
                                           });
        QVERIFY(sum.value == Value(std::int64_t{30}));
        QVERIFY_THROWS_EXCEPTION(std::logic_error,
                                 (void)room.sandbox.call(FunctionRef{99}, Limits::trigger()));
    }

    void bindingsReadArgumentsAndDescribeThemselves() {
        SandboxRoom room;
        std::string seen;
        room.sandbox.bind({"effect.change", "(address: string, amount: number, note?: string): boolean",
                           "Changes a number of the world.", [&](BindingCall& call) {
                               seen = std::string(call.text(1)) + " " + std::to_string(call.number(2)) + " " +
                                      call.place().file + ":" + std::to_string(call.place().line);
                               call.give(call.has(3));
                           }});
        room.sandbox.bind({"event", "(declaration: {id: string, choices: table[]})", "Declares an event.",
                           [&](BindingCall& call) {
                               const Fields event = call.table(1);
                               seen = event.text("id");
                               seen += std::to_string(event.tables("choices").size());
                               for (const std::string& key : event.keys()) {
                                   seen += " " + key;
                               }
                               room.kept.push_back(event.tables("choices").at(1).function("apply"));
                           }});
        QCOMPARE(room.run("\nassert(effect.change('support[JPN]', 2, 'x') == true)"), std::string());
        QCOMPARE(seen, std::string("support[JPN] 2.000000 test.lua:2"));
        QCOMPARE(room.run("effect.change('support[JPN]', 'two')"),
                 std::string("test.lua:1: effect.change: argument 2 (amount) must be a number, got string"));
        QCOMPARE(
            room.run("effect.change('a')"),
            std::string("test.lua:1: effect.change: argument 2 (amount) must be a number, got no value"));
        QCOMPARE(room.run("event{id = 'drought', choices = {{}, {apply = function() end}}}"), std::string());
        QCOMPARE(seen, std::string("drought2 choices id"));
        QCOMPARE(room.run("event{id = 'drought', choices = {{}, {apply = 5}}}"),
                 std::string("test.lua:1: event: field 'choices[2].apply' must be a function, got number"));
        QCOMPARE(room.run("event{id = 5}"),
                 std::string("test.lua:1: event: field 'id' must be a string, got number"));
        QCOMPARE(room.sandbox.bindings().back().name, std::string("event"));
        QCOMPARE(std::string(argumentName("(a: {x: number, y: number}, b?: fun(c: number): boolean, d)", 2)),
                 std::string("b"));
        QCOMPARE(std::string(argumentName("(a: {x: number, y: number}, b?: fun(c: number): boolean, d)", 3)),
                 std::string("d"));
        QCOMPARE(std::string(argumentName("()", 1)), std::string());
    }

    void exceptionsOfBindingsBecomeErrorsAfterDestructorsRan() {
        struct Witness {
            int& destroyed;
            ~Witness() { ++destroyed; }
        };
        SandboxRoom room;
        int destroyed = 0;
        room.sandbox.bind({"breaks", "()", "Throws.", [&](BindingCall&) {
                               const Witness witness{destroyed};
                               throw std::runtime_error("out of order");
                           }});
        room.sandbox.bind({"luaBreaks", "()", "Lets Lua throw.", [&](BindingCall& call) {
                               const Witness witness{destroyed};
                               call.charge(1'000'000'000);
                           }});
        QCOMPARE(room.run("local ok, why = pcall(breaks)\nassert(not ok and why == 'breaks: out of order', "
                          "why)\nbreaks()"),
                 std::string("test.lua:3: breaks: out of order"));
        QCOMPARE(destroyed, 2);
        QVERIFY(room.run("pcall(luaBreaks)").find("instructions") != std::string::npos);
        QCOMPARE(destroyed, 3);
        room.sandbox.bind({"again", "()", "Calls back.", [&](BindingCall&) {
                               (void)room.sandbox.call(room.kept.at(0), Limits::trigger());
                           }});
        QVERIFY(room.run("keep(pairs) again()").find("from within its own call") != std::string::npos);
    }

    void stateComesBackAsItWas() {
        SandboxRoom room;
        QCOMPARE(room.run("local s = state\ns.turns = 3 s.share = 3.0 s.tiny = 5e-324 s.big = "
                          "math.mininteger s.third = 1/3 "
                          "s.minus = -0.0\ns.list = {10, 'zwei', {true, false}} s.name = 'Ä \"q\" \\\\ "
                          "\\n\\1' s[-4] = 'm' "
                          "s[10] = 'x' s.empty = {} s[''] = 1e300\nkeep(function() return s.turns end)"),
                 std::string());
        const std::string text = room.sandbox.exportState().value;
        QCOMPARE(
            text,
            std::string(
                "{-4:\"m\",10:\"x\",\"\":1e+300,\"big\":-9223372036854775808,\"empty\":{},\"list\":{1:10,"
                "2:\"zwei\",3:{1:true,2:false}},\"minus\":-0.0,\"name\":\"Ä \\\"q\\\" \\\\ \\u000a\\u0001\","
                "\"share\":3.0,\"third\":0.3333333333333333,\"tiny\":5e-324,\"turns\":3}"));
        SandboxRoom other;
        QVERIFY(!other.sandbox.importState(text));
        QCOMPARE(other.sandbox.exportState().value, text);
        QCOMPARE(
            other.run("assert(math.type(state.turns) == 'integer' and math.type(state.share) == 'float')\n"
                      "assert(1 / state.minus < 0 and state.third == 1/3 and state.list[3][1] == true)"),
            std::string());
        // Scripts may hold the table itself.
        QVERIFY(!room.sandbox.importState("{\"turns\":8}"));
        QVERIFY(room.sandbox.call(room.kept[0], Limits::trigger()).value == Value(std::int64_t{8}));
        QVERIFY(!room.sandbox.importState("{}"));
        QCOMPARE(room.sandbox.exportState().value, std::string("{}"));
    }

    void everyChangeOfStateShowsInItsText() {
        SandboxRoom room;
        const auto after = [&](const char* source) {
            const std::string fault = room.run(source);
            const auto answer = room.sandbox.exportState();
            return fault + (answer ? answer.value : answer.error->text());
        };
        QCOMPARE(after("state.n = 1"), std::string("{\"n\":1}"));
        QCOMPARE(after("state.n = 1"), std::string("{\"n\":1}"));
        QCOMPARE(after("state.n = 1.0"), std::string("{\"n\":1.0}"));
        QCOMPARE(after("state.n = '1'"), std::string("{\"n\":\"1\"}"));
        QCOMPARE(after("state.n = true"), std::string("{\"n\":true}"));
        QCOMPARE(after("state.n = {{2}}"), std::string("{\"n\":{1:{1:2}}}"));
        QCOMPARE(after("state.n[1][1] = 3"), std::string("{\"n\":{1:{1:3}}}"));
        QCOMPARE(after("state.n = {{3}}"), std::string("{\"n\":{1:{1:3}}}"));
        QCOMPARE(after("state.n[1], state.m = nil, {3}"), std::string("{\"m\":{1:3},\"n\":{}}"));
        QCOMPARE(after("state.n[1] = {3}"), std::string("{\"m\":{1:3},\"n\":{1:{1:3}}}"));
        // The same table twice reads like two equal ones, and is none of that.
        QCOMPARE(after("state.n[1] = state.m"),
                 std::string("state.n[1] is a table that also stands elsewhere in state"));
        QCOMPARE(after("state.n[1] = {3}"), std::string("{\"m\":{1:3},\"n\":{1:{1:3}}}"));
        QVERIFY(!room.sandbox.importState("{\"k\":-0.0}"));
        QCOMPARE(after(""), std::string("{\"k\":-0.0}"));
        QCOMPARE(after("state.k = 0.0"), std::string("{\"k\":0.0}"));
    }

    void stateThatCannotBeSavedIsNamed_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        QTest::newRow("function") << "state.a = {b = {pairs}}"
                                  << "state.a.b[1] is a function";
        QTest::newRow("nan") << "state.x = 0/0"
                             << "state.x is not a finite number";
        QTest::newRow("infinity") << "state.x = math.huge"
                                  << "state.x is not a finite number";
        QTest::newRow("boolean key") << "state[true] = 1"
                                     << "state has a key that is neither string nor integer";
        QTest::newRow("float key") << "state[1.5] = 1"
                                   << "state has a key that is neither string nor integer";
        QTest::newRow("table key") << "state.x = {[{}] = 1}"
                                   << "state.x has a table as a key";
        QTest::newRow("metatable") << "state.x = setmetatable({}, {})"
                                   << "state.x has a metatable";
        QTest::newRow("cycle") << "state.x = {} state.x.y = state"
                               << "state.x.y is a table that also stands elsewhere in state";
        QTest::newRow("shared") << "local t = {} state.a = t state.b = t"
                                << "state.b is a table that also stands elsewhere in state";
        QTest::newRow("shared by halves")
            << "local t = {} for i = 1, 14 do t = {t, t} end state.t = t"
            << "state.t[1][1][1][1][1][1][1][1][1][1][1][1][1][2] is a table that "
               "also stands elsewhere in state";
        QTest::newRow("deep") << "local t = state for i = 1, 16 do t.d = {} t = t.d end"
                              << "state.d.d.d.d.d.d.d.d.d.d.d.d.d.d.d.d is more than 16 tables deep";
        QTest::newRow("large") << "for i = 1, 5 do state[i] = ('x'):rep(16000) end"
                               << "state[5] is where state grows past 65536 bytes";
    }

    void stateThatCannotBeSavedIsNamed() {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        SandboxRoom room;
        QCOMPARE(room.run(source.toStdString()), std::string());
        const auto answer = room.sandbox.exportState();
        QVERIFY(!answer && answer.error->kind == ScriptError::Kind::state);
        QCOMPARE(answer.error->text(), expected.toStdString());
    }

    void damagedStateIsRefusedAndTheOldOneKept() {
        SandboxRoom room;
        QCOMPARE(room.run("state.kept = true"), std::string());
        for (const char* text : {"",
                                 "{",
                                 "}",
                                 "{\"a\"}",
                                 "{\"a\":}",
                                 "{\"a\":1,}",
                                 "{\"a\":1}x",
                                 "{\"a\":01}",
                                 "{1.5:1}",
                                 "{\"a\":nan}",
                                 "{\"a\":inf}",
                                 "{\"a\":\"\\u0000\"}",
                                 "{\"a\":tru}",
                                 "{\"b\":1,\"a\":1}",
                                 "{\"a\":1,\"a\":1}",
                                 "{ \"a\":1}",
                                 "[1]",
                                 "{\"a\":\"x}",
                                 "{true:1}",
                                 "{\"a\":9223372036854775808}"}) {
            QVERIFY2(room.sandbox.importState(text), text);
        }
        QVERIFY(room.sandbox.importState(std::string(70'000, ' ')));
        std::string deep;
        for (int i = 0; i < 17; ++i) {
            deep += "{1:";
        }
        QVERIFY(room.sandbox.importState(deep + "1" + std::string(17, '}')));
        QCOMPARE(room.sandbox.exportState().value, std::string("{\"kept\":true}"));
    }
};

QTEST_APPLESS_MAIN(SandboxCallsTest)
#include "tst_SandboxCalls.moc"
