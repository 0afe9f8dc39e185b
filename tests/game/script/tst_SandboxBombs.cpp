#include "SandboxRoom.h"

#include <QElapsedTimer>

#include <algorithm>
#include <random>
#include <set>

using namespace chokepoint::script;

namespace {

constexpr qint64 longestCall =
    10'000; ///< ms; the worst took 1,200 on an idle machine, 3,400 under sanitizers

/// Smallest number of instructions with which a function returns.
std::int64_t cost(const std::string& function) {
    std::int64_t tooFew = 0;
    std::int64_t enough = 1'000'000;
    while (enough - tooFew > 1) {
        const std::int64_t tried = (tooFew + enough) / 2;
        SandboxRoom room;
        const auto answer = room.sandbox.call(room.function(function), {tried, 16 << 20});
        (answer ? enough : tooFew) = tried;
    }
    return enough;
}

/// Nests pieces that each stress something: the kind of script that was never meant to run to its end.
class HostileScripts {
public:
    explicit HostileScripts(unsigned seed) : m_random(seed) {}

    std::string next() {
        std::string script = "local big = ('x'):rep(5000)\nlocal t, n = {}, 0\n";
        script += statement(2 + pick(3));
        return script;
    }

private:
    std::size_t pick(std::size_t count) { return m_random() % count; } // not a std distribution: those differ

    std::string expression() {
        static const std::vector<std::string> expressions = {
            "n",
            "#t",
            "big",
            "big .. n",
            "t",
            "{}",
            "nil",
            "tostring(t)",
            "('ab'):rep(n)",
            "string.format('%99.99f', n)",
            "select('#', table.unpack({1, 2, 3}))",
            "math.huge",
            "0/0",
            "-0.0",
            "t[n]",
            "function() return big end",
            "setmetatable({}, {__index = t})",
            "setmetatable({}, {__tostring = function(s) return tostring(s) end})",
            "tonumber(big, 36)",
            "table.concat({n, n}, big)",
            "pcall",
            "error",
            "pairs",
            "string",
            "state",
            "_ENV",
            "math.maxinteger",
            "math.mininteger // -1",
            "1 // 0.0",
            "5 % -0.0",
            "utf8.char(n % 1000 + 1)",
        };
        return expressions[pick(expressions.size())];
    }

    std::string leaf() {
        static const std::vector<std::string> leaves = {
            "n = n + 1",
            "t[#t + 1] = @",
            "t[@] = @",
            "error(@)",
            "say(@)",
            "t = {@, @, t}",
            "local x = @ == @",
            "big = big .. @",
            "table.sort(t)",
            "table.insert(t, 1, @)",
            "table.remove(t)",
            "state[@] = @",
            "local s = @ .. @",
            "t = table.pack(@, @)",
            "for k in pairs(t) do n = n + 1 end",
            "rawset(t, @, @)",
            "setmetatable(t, {__index = @, __call = @})",
            "t = t.x or {}",
            "table.move(t, 1, @, 2)",
            "local a <close> = @",
            "for i = 1, @ do n = n + 1 end",
            "t:x(@)",
            "local f = @ f(@)",
            "x = @",
            "string.rep(@, @)",
            "table.sort(t, @)",
            "curve.saturate(@, @)",
            "keep(@)",
            "for a, b in @, @, @, @ do n = a end",
        };
        std::string code = leaves[pick(leaves.size())];
        for (std::size_t at = code.find('@'); at != std::string::npos; at = code.find('@')) {
            code.replace(at, 1, expression());
        }
        return code + "\n";
    }

    std::string statement(std::size_t depth) {
        if (depth == 0) {
            return leaf();
        }
        static const std::vector<std::string> wrappers = {
            "while true do @ end",
            "for i = 1, 1e9 do @ end",
            "repeat @ until false",
            "::a:: @ goto a",
            "pcall(function() @ end)",
            "while true do pcall(function() @ end) end",
            "local function f() @ return f() end f()",
            "local function f() @ f() end f()",
            "local function f() pcall(f) @ end f()",
            "table.sort({3, 1, 2, 5, 4}, function(a, b) @ return a < b end)",
            "local m = setmetatable({}, {__index = function(s, k) @ return s[k] end}) local x = m.y",
            "local m = setmetatable({}, {__newindex = function(s, k, v) @ rawset(s, k, v) end}) for i = 1, "
            "1e6 do m[i] = i end",
            "local m = setmetatable({}, {__tostring = function(s) @ return tostring(s) end}) tostring(m)",
            "local m = setmetatable({}, {__concat = function(a, b) @ return a .. b end}) local x = m .. 1",
            "local m = setmetatable({}, {__eq = function(a, b) @ return a == b end}) local x = m == "
            "setmetatable({}, getmetatable(m))",
            "local m = setmetatable({}, {__call = function(s, ...) @ return s(...) end}) m(1, 2)",
            "for k, v in pairs({a = 1, b = 2}) do @ end",
            "for v in function() @ return 1 end do n = v end",
            "local function f(...) @ return f(n, ...) end f()",
            "error(setmetatable({}, {__tostring = function() @ end}))",
            "do @ @ end",
            "if n then @ else @ end",
            "t[#t + 1] = function() @ end t[#t]()",
        };
        std::string code = wrappers[pick(wrappers.size())];
        for (std::size_t at = code.find('@'); at != std::string::npos; at = code.find('@', at)) {
            const std::string inner = "do " + statement(depth - 1) + " end";
            code.replace(at, 1, inner);
            at += inner.size();
        }
        return code + "\n";
    }

    std::mt19937 m_random;
};

} // namespace

class SandboxBombsTest : public QObject {
    Q_OBJECT

private slots:
    void bombsAreStopped_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("kind");
        const auto time = [](const char* name, const char* source) {
            QTest::newRow(name) << source << static_cast<int>(ScriptError::Kind::budget_instructions);
        };
        const auto memory = [](const char* name, const char* source) {
            QTest::newRow(name) << source << static_cast<int>(ScriptError::Kind::budget_memory);
        };
        const auto refused = [](const char* name, const char* source) {
            QTest::newRow(name) << source << static_cast<int>(ScriptError::Kind::runtime);
        };
        time("loop", "while true do end");
        time("goto", "::top:: goto top");
        time("endless iterator", "for _ in function() return 1 end do end");
        time("numeric for", "for i = 1, math.maxinteger do end");
        time("loop in pcall in a loop", "while true do pcall(function() while true do end end) end");
        time("errors in a loop", "while true do pcall(error) end");
        time("error objects",
             "while true do pcall(error, setmetatable({}, {__tostring = function() error('x') end})) end");
        time("pcall of pcall", "local f f = function() pcall(f) pcall(f) end while true do f() end");
        time("tostring in a loop", "local t = setmetatable({}, {__tostring = function() return 'x' end}) "
                                   "while true do tostring(t) end");
        time("__index chain", "local t = {} for i = 1, 16 do t = setmetatable({}, {__index = t}) end while "
                              "true do local x = t.x end");
        time("tail calls", "local function f() return f() end f()");
        time("sort without order",
             "local t = {} for i = 1, 4000 do t[i] = i % 7 end while true do table.sort(t) end");
        time("slow comparator", "table.sort({3, 2, 1}, function() while true do end end)");
        time("numbers out of digits",
             "local d = ('1'):rep(16000) while true do for i = 1, d do break end end");
        time("tonumber of digits", "local d = ('1'):rep(16000) while true do tonumber(d) end");
        time(
            "colliding keys",
            "local t = {} for i = 1, 1500 do t[i * 2047] = i end while true do local x = t[1600 * 2047] end");
        time("comparing texts",
             "local a, b = ('x'):rep(16000), ('x'):rep(15999) .. 'y' while true do local c = a < b end");
        time("many arguments",
             "local function g() end local function h(n, ...) if n > 0 then return h(n - 1, n, ...) end "
             "while true do g(...) end end h(240)");
        time("table.move", "local t = {} while true do table.move(t, 1, 8000, 2) end");
        time("insert at the front", "local t = {} for i = 1, 4000 do table.insert(t, 1, i) end while true do "
                                    "table.insert(t, 1, 1) table.remove(t, 1) end");
        time("__close after the end",
             "local m = {} local c = setmetatable({}, m) m.__close = function() while true do end end "
             "while true do pcall(function() for _ in function() error('x') end, nil, nil, nil do end end) "
             "end");
        time("fmod", "local a, b = 1e308, 5e-324 while true do local c = a % b end");
        memory("recursion", "local function f() return 1 + f() end f()");
        memory("recursion in pcall", "local function f() return 1 + f() end while true do pcall(f) end");
        memory("doubling by ..", "local s = 'x' while true do s = s .. s end");
        memory("table fill", "local t = {} for i = 1, 1e9 do t[i] = i end");
        time("tables in tables", "local t = {} while true do t = {t} end");
        memory("named fill", "local t = {} for i = 1, 1e9 do t['key' .. i] = i end");
        time("concat growth",
             "local t, s = {}, 'x' while true do t[#t + 1] = s s = table.concat({s, s}):sub(1, 8000) end");
        memory("rehashing", "local t = {} for i = 1, 1900 do t['k' .. i] = i end "
                            "for i = 1, 1e9 do t['k' .. i] = nil t['n' .. i] = 1 end");
        memory("accumulating arguments",
               "local function f(...) return f(1, 2, 3, 4, 5, 6, 7, 8, 9, ...) end f()");
        time("closures", "local t = {} while true do local u = t t = function() return u end end");
        memory("long texts", "local s = ('x'):rep(8000) while true do local t = s .. 'y' end");
        refused("string.rep of a gigabyte", "string.rep('x', 1 << 30)");
        refused("rep of itself", "local s = 'x' while true do s = s:rep(10) end");
        refused("table.move of 1e10", "table.move({}, 1, 10000000000, 2, {})");
        refused("unpack of 1e9", "table.unpack({}, 1, 1000000000)");
        refused("concat of texts",
                "local t = {} for i = 1, 100 do t[i] = ('x'):rep(1000) end table.concat(t)");
        refused("concat of nothing", "table.concat({}, '', 1, 1 << 60)");
        refused("__gc", "setmetatable({}, {__gc = function() while true do end end})");
        refused("__close", "setmetatable({}, {__close = function() while true do end end})");
        refused("weak table", "setmetatable({}, {__mode = 'k'})");
        refused("long __index chain",
                "local t = {} for i = 1, 100 do t = setmetatable({}, {__index = t}) end");
        refused("__index ring",
                "local a, b = {}, {} setmetatable(a, {__index = b}) setmetatable(b, {__index = a})");
        refused("__call chain",
                "local f = print for i = 1, 1e5 do f = setmetatable({}, {__call = f or pairs}) end");
        refused("__tostring of itself",
                "local t = setmetatable({}, {}) t = setmetatable({}, {__tostring = tostring}) tostring(t)");
        refused("width", "string.format('%999d', 1)");
        refused("patterns", "('a'):find('.-.-.-b$')");
    }

    void bombsAreStopped() {
        QFETCH(QString, source);
        QFETCH(int, kind);
        QElapsedTimer timer;
        timer.start();
        SandboxRoom room;
        const auto error = room.sandbox.load("\n" + source.toStdString(), "bomb.lua");
        const qint64 loading = timer.restart();
        QVERIFY(error);
        QVERIFY2(static_cast<int>(error->kind) == kind, error->text().c_str());
        QCOMPARE(error->file, std::string("bomb.lua"));
        QCOMPARE(error->line, 2);
        QVERIFY2(loading < longestCall, qPrintable(QString::number(loading)));

        // The sandbox is as good as before, and the same bomb inside pcall goes off at the same place.
        QCOMPARE(room.value("1 + 1"), std::string("2"));
        const FunctionRef wrapped =
            room.function("function() return pcall(function() " + source.toStdString() + " end) end");
        if (kind != static_cast<int>(ScriptError::Kind::runtime)) {
            const auto answer = room.sandbox.call(wrapped, Limits::handler());
            QVERIFY(!answer && static_cast<int>(answer.error->kind) == kind);
        } else {
            QVERIFY(room.sandbox.call(wrapped, Limits::handler()).value == Value(false));
        }
        if (loading > 300) {
            qInfo("%lld ms", loading);
        }
    }

    void aFileThatIsHardToCompileIsStopped() {
        SandboxRoom room;
        std::string names = "local t = {";
        for (int i = 0; names.size() < 250'000; ++i) {
            names += "n" + std::to_string(i) + "=1,";
        }
        QVERIFY(room.run(names + "}").find("a table larger") != std::string::npos);
        std::string labels;
        for (int i = 0; labels.size() < 250'000; ++i) {
            labels += "::l" + std::to_string(i) + "::";
        }
        (void)room.run(labels);
        std::string branches = "local a if a then";
        while (branches.size() < 250'000) {
            branches += " elseif a then a = 1";
        }
        (void)room.run(branches + " end");
        QVERIFY(room.run("local s = '" + std::string(20'000, 'x') + "'").find("a text longer than 16384") !=
                std::string::npos);
        QCOMPARE(room.value("1 + 1"), std::string("2"));
    }

    void theBudgetIsMetToTheInstruction() {
        // A numeric for of n rounds is n additions and n steps, and six instructions around them.
        QCOMPARE(cost("function() local s = 0 for i = 1, 10 do s = s + i end return s end") + 2 * 2990,
                 cost("function() local s = 0 for i = 1, 3000 do s = s + i end return s end"));
        QCOMPARE(cost("function() end"), std::int64_t{1});
        QCOMPARE(cost("function() local s = 0 for i = 1, 3000 do s = s + i end return s end"),
                 std::int64_t{6006});
    }

    void theBudgetIsTheSameEverywhere() {
        // Constants: these may change with the prices in Budget.h, never with machine, compiler or run.
        for (int run = 0; run < 3; ++run) {
            QCOMPARE(
                cost("function() local t = {} for i = 1, 500 do t[i] = i * 7 % 31 end table.sort(t) end"),
                sortCost);
            QCOMPARE(cost("function() local t = {} for i = 1, 200 do t['k' .. i] = i end for k in pairs(t) "
                          "do t[k] = nil end end"),
                     pairsCost);
        }
    }

    void theSameScriptEndsAtTheSameLineTwice() {
        const std::string source =
            "local t = {}\nfor i = 1, 1e9 do\n  t[i % 100] = i\n  t.x = i .. ''\n  pcall(error, i)\nend";
        std::set<std::string> errors;
        std::set<std::int64_t> used;
        for (int run = 0; run < 5; ++run) {
            SandboxRoom room;
            errors.insert(room.run(source));
            used.insert(room.sandbox.budget().instructionsUsed());
            errors.insert(room.run(source)); // and in a state that has lived
            used.insert(room.sandbox.budget().instructionsUsed());
        }
        QCOMPARE(errors.size(), std::size_t{1});
        QCOMPARE(used.size(), std::size_t{1});
    }

    void limitsAreThoseOfTheCall() {
        SandboxRoom room;
        const FunctionRef loop = room.function("function(n) for i = 1, n do end end");
        QVERIFY(room.sandbox.call(loop, Limits::trigger(), 49'990));
        const auto answer = room.sandbox.call(loop, Limits::trigger(), 50'000);
        QCOMPARE(answer.error->text(), std::string("test.lua:1: it ran more than 50000 instructions"));
        QVERIFY(room.sandbox.call(loop, Limits::handler(), 400'000));
        const FunctionRef fill = room.function("function(n) for i = 1, n do local t = {1, 2, 3, 4} end end");
        QVERIFY(room.sandbox.call(fill, {500'000, 1'000'000}, 5'000));
        QVERIFY(room.sandbox.call(fill, {500'000, 1'000'000}, 10'000).error->kind ==
                ScriptError::Kind::budget_memory);
    }

    void garbageDoesNotPileUpOverCalls() {
        SandboxRoom room;
        const FunctionRef work = room.function(
            "function(n) local t = {} for i = 1, 500 do t[i] = {n, i .. 'x'} end return #t end");
        for (int call = 0; call < 3000; ++call) {
            QVERIFY(room.sandbox.call(work, Limits::handler(), call));
        }
        QVERIFY(room.sandbox.heldBytes() < 8'000'000);
    }

    void twoThousandHostileScriptsEnd() {
        HostileScripts scripts(20'26);
        qint64 worst = 0;
        int stopped = 0;
        for (int i = 0; i < 2000; ++i) {
            const std::string source = scripts.next();
            QElapsedTimer timer;
            timer.start();
            SandboxRoom room;
            const auto error = room.sandbox.load(source, "hostile.lua");
            for (const FunctionRef function :
                 std::vector(room.kept.begin(),
                             room.kept.begin() + std::min<int>(3, static_cast<int>(room.kept.size())))) {
                (void)room.sandbox.call(function, Limits::trigger(), 1, "x");
            }
            (void)room.sandbox.exportState();
            const qint64 took = timer.elapsed();
            worst = std::max(worst, took);
            stopped += error && error->kind >= ScriptError::Kind::budget_instructions ? 1 : 0;
            QVERIFY2(took < longestCall, source.c_str());
        }
        qInfo("stopped by the budget: %d of 2000, longest %lld ms", stopped, worst);
        QVERIFY(stopped > 500);
    }

private:
    static constexpr std::int64_t sortCost = 18'588;
    static constexpr std::int64_t pairsCost = 3'410;
};

QTEST_APPLESS_MAIN(SandboxBombsTest)
#include "tst_SandboxBombs.moc"
