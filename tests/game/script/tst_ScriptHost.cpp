#include "script/ScriptHost.h"

#include "base/DataPaths.h"
#include "rules/ResolveTurn.h"
#include "rules/View.h"
#include "script/ScriptReference.h"

#include <QElapsedTimer>
#include <QtTest>

#include <lua.hpp>

#include <functional>
#include <map>

using namespace chokepoint;
using namespace chokepoint::script;

namespace QTest {
template <> inline char* toString(const std::string& text) { return qstrdup(text.c_str()); }
} // namespace QTest

namespace {

std::string said(const Faults& faults, const RuleSet* rules = nullptr) {
    std::string all;
    for (const Fault& fault : faults) {
        all += (rules != nullptr ? rules->book.english().say(fault) : fault.key) + "\n";
    }
    return all;
}

/// The shipped scenario's rules, with words for the events that these tests declare.
const std::shared_ptr<const RuleSet>& crossroads() {
    static const std::shared_ptr<const RuleSet> rules = [] {
        const auto shipped = loadRules(dataRoot(), "crossroads_2019");
        if (!shipped) {
            qFatal("%s", said(shipped.faults()).c_str());
        }
        auto book = std::make_shared<Rulebook>(*(*shipped)->sharedBook());
        for (const std::string id : {"one", "two", "three"}) {
            for (const char* part : {"title", "text", "option.A", "option.B", "option.C"}) {
                book->texts.at("en").add("event." + id + "." + part, id);
            }
        }
        return *RuleSet::make(book);
    }();
    return rules;
}

using Host = std::unique_ptr<ScriptHost>;

Host hostOf(const std::vector<std::string>& texts) {
    std::vector<ScriptSource> sources;
    for (const std::string& text : texts) {
        sources.push_back({"test" + std::to_string(sources.size() + 1) + ".lua", text});
    }
    auto host = ScriptHost::fromSources(sources, crossroads());
    if (!host) {
        qWarning("%s", said(host.faults(), crossroads().get()).c_str());
        return nullptr;
    }
    return std::move(*host);
}

/// A game in which nobody orders anything; `answers` of a seat come with the next turn.
struct Game {
    explicit Game(std::uint64_t seed = 7) : luck(seed) {}

    void play(EventSource& events,
              const std::map<std::string, std::pair<std::string, std::string>>& answers = {}) {
        TurnInputs inputs;
        inputs.seats.resize(static_cast<std::size_t>(rules.powers));
        for (const auto& [seat, answer] : answers) {
            inputs.seats[static_cast<std::size_t>(power(seat))].answers[answer.first] = answer.second;
        }
        report = resolver.resolve(world, inputs, luck, events, &ledger);
    }
    int power(std::string_view id) const { return rules.sets().find(Axis::power, id); }
    double at(std::string_view address) const { return world[*rules.layout().find(address)]; }

    /// Everything said of scripts that went wrong.
    std::string errors() const {
        std::string all;
        for (const Message& message : report.messages) {
            if (message.key == "message.script_error") {
                all += message.arguments[0] + "|" + message.arguments[1] + "\n";
            }
        }
        return all;
    }
    std::vector<LedgerEntry> entriesOf(std::string_view address) const {
        const Slot slot = *rules.layout().find(address);
        std::vector<LedgerEntry> found;
        std::copy_if(ledger.entries().begin(), ledger.entries().end(), std::back_inserter(found),
                     [&](const LedgerEntry& entry) { return entry.slot == slot; });
        return found;
    }

    /// What one cause moved a number by.
    double moved(std::string_view address, std::string_view cause) const {
        double sum = 0;
        for (const LedgerEntry& entry : entriesOf(address))
            sum += entry.cause.what == cause ? entry.delta : 0;
        return sum;
    }

    const RuleSet& rules = *crossroads();
    World world = rules.opening();
    Ledger ledger{rules.layout()};
    Luck luck;
    TurnReport report;
    TurnResolver resolver{rules};
};

/// Turns in which an event fired.
std::vector<int> firings(ScriptHost& host, const std::string& event, int turns, std::uint64_t seed) {
    Game game(seed);
    std::vector<int> found;
    for (int turn = 1; turn <= turns; ++turn) {
        game.play(host);
        const auto last = game.world.eventTurns.find(event);
        if (last != game.world.eventTurns.end() && last->second == turn) {
            found.push_back(turn);
        }
    }
    return found;
}

std::string dilemma(const std::string& id, const std::string& more, const std::string& apply = "") {
    return "event { id = '" + id + "', " + more +
           ", options = {\n  { letter = 'A', appeal = { tension = -1 } },\n" +
           "  { letter = 'B', apply = function(seat, turn) " + apply + " end } } }\n";
}

} // namespace

class ScriptHostTest : public QObject {
    Q_OBJECT

private slots:
    void eventsFireInTheirTurns() {
        const Host host =
            hostOf({"event { id = 'one', from = 3, to = 5, fire = function() end }\n"
                    "event { id = 'two', once = true, from = 2, fire = function() end }\n"
                    "event { id = 'three', cooldown = 4, when = function(turn) return turn > 1 end,\n"
                    "        fire = function() end }\n"});
        QVERIFY(host);
        QCOMPARE(firings(*host, "one", 12, 7), (std::vector{3, 4, 5}));
        QCOMPARE(firings(*host, "two", 12, 7), (std::vector{2}));
        QCOMPARE(firings(*host, "three", 12, 7), (std::vector{2, 6, 10}));
    }

    void theSameLuckFiresInTheSameTurnsAndAnotherInOthers() {
        const std::string script = "event { id = 'one', chance = 0.3, fire = function() end }";
        const Host host = hostOf({script});
        const Host again = hostOf({script});
        const std::vector<int> first = firings(*host, "one", 60, 7);
        QCOMPARE(firings(*again, "one", 60, 7), first);
        QVERIFY(firings(*host, "one", 60, 8) != first);
        QVERIFY(first.size() > 8 && first.size() < 30);
    }

    void theChanceOfAnEventDoesNotDependOnOtherEvents() {
        const std::string script = "event { id = 'one', chance = 0.3, fire = function() end }\n";
        const Host alone = hostOf({script});
        const Host among = hostOf(
            {"event { id = 'two', chance = 0.5, fire = function() luck() luck('x') end }\n" + script,
             "event { id = 'three', when = function() return luck() < 0.5 end, fire = function() end }"});
        QVERIFY(alone && among);
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            QCOMPARE(firings(*among, "one", 40, seed), firings(*alone, "one", 40, seed));
        }
    }

    void aScriptThatFailsHalfwayLeavesTheWorldAsItWas() {
        const Host host = hostOf(
            {"event { id = 'one', fire = function()\n  effect.change('support[JPN]', 5)\n"
             "  state.count = 1\n  effect.say('event.one.title')\n  error('not today')\nend }",
             "event { id = 'two', from = 2, fire = function() effect.change('support[USA]', 2) end }"});
        NoEvents none;
        Game quiet, game;
        quiet.play(none);
        game.play(*host);
        QVERIFY(game.world == quiet.world);
        QCOMPARE(game.world.hash(), quiet.world.hash());
        QCOMPARE(game.errors(), std::string("one|test1.lua:5: not today\n"));
        for (const Message& message : game.report.messages) {
            if (message.key == "message.script_error") {
                QCOMPARE(int(message.seenBy), 0);
            }
            QVERIFY(message.key != "event.one.title");
        }
        const double before = game.at("support[USA]");
        quiet.play(none);
        game.play(*host); // the next turn it is tried again, and others go on
        QCOMPARE(game.errors(), std::string("one|test1.lua:5: not today\n"));
        QCOMPARE(game.at("support[USA]"), quiet.at("support[USA]") + 2);
        QVERIFY(before != game.at("support[USA]"));
    }

    void scriptsThatRunAwayAreStoppedAndTheTurnGoesOn_data() {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("error");
        QTest::newRow("when")
            << "event { id = 'one', when = function()\n while true do end\nend, fire = function() end }"
            << "test1.lua:2: it ran more than 50000 instructions";
        QTest::newRow("seats")
            << "event { id = 'one', seats = function(seat)\n while true do pcall(error) end\nend,\n"
               " options = { { letter = 'A' }, { letter = 'B' } } }"
            << "test1.lua:2: it ran more than 50000 instructions";
        QTest::newRow("fire") << "event { id = 'one', fire = function() effect.change('support[JPN]', 5)\n"
                                 " repeat until false\nend }"
                              << "test1.lua:2: it ran more than 500000 instructions";
        QTest::newRow("memory") << "event { id = 'one', fire = function() local t = {}\n"
                                   " for i = 1, 1e9 do t[i] = i end\nend }"
                                << "test1.lua:2: it made a table larger than";
    }
    void scriptsThatRunAwayAreStoppedAndTheTurnGoesOn() {
        QFETCH(QString, script);
        QFETCH(QString, error);
        const Host host = hostOf({script.toStdString()});
        QVERIFY(host);
        NoEvents none;
        Game quiet, game;
        quiet.play(none);
        game.play(*host);
        QVERIFY2(game.errors().find("one|" + error.toStdString()) == 0, game.errors().c_str());
        QCOMPARE(game.world.hash(), quiet.world.hash());
    }

    void stateLastsFromTurnToTurnInTheWorld() {
        const Host host =
            hostOf({"event { id = 'one', fire = function(turn)\n"
                    "  state.turns = (state.turns or 0) + 1\n  state.list = { turn, 'x', 0.5 }\n end }"});
        Game game;
        game.play(*host);
        game.play(*host);
        QCOMPARE(game.world.scriptState.at("game"),
                 std::string("{\"list\":{1:2,2:\"x\",3:0.5},\"turns\":2}"));
        Game other; // the same host for another world: it knows nothing of the first
        other.play(*host);
        QCOMPARE(other.world.scriptState.at("game"),
                 std::string("{\"list\":{1:1,2:\"x\",3:0.5},\"turns\":1}"));
        game.play(*host);
        QVERIFY(game.world.scriptState.at("game").find("\"turns\":3") != std::string::npos);
    }

    void scriptsWithoutStateLeaveNoTrace() {
        const Host host = hostOf({"event { id = 'one', fire = function() end }"});
        Game game;
        game.play(*host);
        QVERIFY(game.world.scriptState.empty());
    }

    void stateThatNoHostWroteCountsAsNothing() {
        const Host host =
            hostOf({"event { id = 'one', fire = function() state.n = (state.n or 0) + 1 end }"});
        for (int round = 0; round < 2; ++round) {
            Game game;
            game.world.scriptState["game"] = "not a table";
            game.play(*host);
            QCOMPARE(game.world.scriptState.at("game"), std::string("{\"n\":1}"));
        }
    }

    void questionsKeepNothing() {
        const Host host =
            hostOf({"event { id = 'one', when = function()\n state.asked = true return true end,\n"
                    " fire = function() effect.change('support[JPN]', 1) end }",
                    "event { id = 'two', when = function() effect.change('support[JPN]', 1) end,\n"
                    " fire = function() end }",
                    "event { id = 'three', when = function() return 1 end, fire = function() end }"});
        Game game;
        game.play(*host);
        QCOMPARE(game.errors(),
                 std::string(
                     "one|test1.lua:1: a question (when, seats) must not change state\n"
                     "two|test2.lua:1: effect.change: a question (when, seats) may look and neither act nor "
                     "speak; do it in fire or apply\n"
                     "three|test3.lua:1: a question must be answered with true or false\n"));
        QVERIFY(game.world.scriptState.empty());
        QVERIFY(game.world.eventTurns.empty());
    }

    void stateThatCannotBeSavedUndoesTheCall() {
        const Host host = hostOf({"event { id = 'one', fire = function()\n"
                                  " effect.change('support[JPN]', 5) state.f = function() end end }"});
        NoEvents none;
        Game quiet, game;
        quiet.play(none);
        game.play(*host);
        QVERIFY2(game.errors().find("one|test1.lua:1: state.f is a function") == 0, game.errors().c_str());
        QCOMPARE(game.world.hash(), quiet.world.hash());
        game.play(*host);
        QVERIFY(game.errors().find("state.f is a function") != std::string::npos);
    }

    void answersOfOneTurnGoOnWithEachOthersState() {
        const std::string count = "state.count = (state.count or 0) + 1; state.last = seat";
        const Host host = hostOf({dilemma("one", "to = 1", count) + dilemma("two", "to = 1", count)});
        Game game;
        game.play(*host);
        QCOMPARE(game.world.pendingEvents.size(), std::size_t(8));
        TurnInputs inputs;
        inputs.seats.resize(4);
        for (SeatOrders& seat : inputs.seats) {
            seat.answers = {{"one", "B"}, {"two", "B"}};
        }
        World once = game.world;
        World twice = game.world;
        game.resolver.resolve(once, inputs, game.luck, *host);
        game.resolver.resolve(twice, inputs, game.luck, *host); // the same turn again, as searches do
        QCOMPARE(once.scriptState.at("game"), std::string("{\"count\":8,\"last\":\"USA\"}"));
        QVERIFY(once == twice);
    }

    void aReusedHostEqualsOneMadeAnewAndServesManyWorlds() {
        const auto load = [] { return std::move(*ScriptHost::load(dataRoot(), crossroads())); };
        const Host reused = load();
        std::vector<Game> reusing, anew;
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            reusing.emplace_back(seed);
            anew.emplace_back(seed);
        }
        for (int turn = 1; turn <= 16; ++turn) {
            for (std::size_t i = 0; i < reusing.size(); ++i) {
                reusing[i].play(*reused);
                anew[i].play(*load());
                QCOMPARE(reusing[i].errors(), std::string());
                QCOMPARE(reusing[i].world.hash(), anew[i].world.hash());
                QVERIFY(reusing[i].world == anew[i].world);
            }
        }
    }

    void theLedgerChangesNoNumber() {
        const auto host = std::move(*ScriptHost::load(dataRoot(), crossroads()));
        Game recorded;
        Game quick;
        TurnInputs inputs;
        inputs.seats.resize(4);
        for (int turn = 1; turn <= 16; ++turn) {
            recorded.play(*host);
            quick.resolver.resolve(quick.world, inputs, quick.luck, *host);
        }
        QCOMPARE(quick.world.hash(), recorded.world.hash());
    }

    void decisionsAndDerivedNumbersAreRefused_data() {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("error");
        for (const char* address :
             {"control[USA/chip_design/CHN]", "ban[USA/chn]", "stance[IND/chn]", "data_rules[IND/sovereign]",
              "data_stance[EUU/rights_based]", "public_rd[JPN/ai_ml]", "spent[JPN]"}) {
            QTest::newRow(address) << QString("effect.change('%1', 1)").arg(address)
                                   << "is decided by a seat or a country and by no event";
        }
        QTest::newRow("derived") << "effect.change('growth[JPN]', 1)"
                                 << "'growth' is derived from trend, markets, access";
        QTest::newRow("unknown quantity") << "effect.change('suport[JPN]', 1)"
                                          << "perhaps \"support\" was meant";
        QTest::newRow("unknown member") << "effect.change('support[JPM]', 1)"
                                        << "perhaps \"JPN\" was meant";
        QTest::newRow("wrong subject") << "effect.change('tension[JPN]', 1)"
                                       << "tension[power/power]";
        QTest::newRow("no number") << "effect.change('support[JPN]', 0/0)"
                                   << "must be a finite number";
        QTest::newRow("no amount") << "effect.change('support[JPN]')"
                                   << "argument 2 (amount) must be a number";
        QTest::newRow("with itself") << "effect.change('tension[JPN/JPN]', 1)"
                                     << "no tension with itself";
        QTest::newRow("two quantities") << "effect.shift('support[JPN]', 'confidence[JPN]', 1)"
                                        << "numbers of one quantity";
        QTest::newRow("shift of a decision") << "effect.shift('ban[JPN/chn]', 'ban[JPN/euu]', 1)"
                                             << "is decided by";
        QTest::newRow("unknown text") << "effect.say('event.one.titel')"
                                      << "has the text 'event.one.titel'";
        QTest::newRow("unknown power") << "effect.tell('JAP', 'event.one.title')"
                                       << "there is no power 'JAP'; did you mean 'JPN'?";
        QTest::newRow("world quantity") << "local x = world.suport.JPN"
                                        << "there is no quantity 'suport'; did you mean 'support'?";
        QTest::newRow("world member") << "local x = world.alignment.IND.CHM"
                                      << "there is no power 'CHM'; did you mean 'CHN'?";
        QTest::newRow("world country") << "local x = world.alignment.INX"
                                       << "there is no country 'INX'; did you mean '";
        QTest::newRow("half a number") << "local x = world.alignment.IND + 1"
                                       << "name all members of alignment[country/power]";
        QTest::newRow("written") << "world.support.JPN = 5"
                                 << "the world is read-only";
        QTest::newRow("axis") << "members('contry')"
                              << "there is no axis 'contry'; did you mean 'country'?";
        QTest::newRow("countries with what no country has")
            << "countries_with('support', 'JPN', 1)"
            << "'support[power]' is no number of a country and one other member";
        QTest::newRow("countries with an unknown member") << "countries_with('installed', 'chm', 0.5)"
                                                          << "there is no vendor 'chm'; did you mean 'chn'?";
        QTest::newRow("late event") << "event { id = 'two', fire = function() end }"
                                    << "declared while a file is loaded";
    }
    void decisionsAndDerivedNumbersAreRefused() {
        QFETCH(QString, call);
        QFETCH(QString, error);
        const Host host =
            hostOf({"event { id = 'one', fire = function()\n" + call.toStdString() + "\nend }"});
        QVERIFY(host);
        Game game;
        game.play(*host);
        QVERIFY2(game.errors().find("one|test1.lua:2: ") == 0, game.errors().c_str());
        QVERIFY2(game.errors().find(error.toStdString()) != std::string::npos, game.errors().c_str());
    }

    void theWorldIsReadAsThePhaseBegan() {
        const Host host =
            hostOf({"event { id = 'one', fire = function(turn)\n"
                    "  effect.change('support[JPN]', 5)\n  state.after = world.support.JPN\n"
                    "  state.pair = world.alignment.IND.CHN\n  state.got = world.get('alignment[IND/CHN]')\n"
                    "  state.deep = world.dependence.CHN.chip_equipment.JPN\n"
                    "  state.same = world.alignment.IND == world.alignment['IND']\n"
                    "  state.kind = type(world.alignment) .. tostring(world)\n"
                    "  state.powers = powers()\n  state.most = #countries()\n"
                    "  state.member = { member('DEU'), tostring(member('IND')) }\n"
                    "  state.home = { economy_of('JPN'), power_of('JPN'), tostring(power_of('TWN')), "
                    "home_of('chn') }\n"
                    "  state.open = open_contests()\n end }"});
        NoEvents none;
        Game quiet, game;
        quiet.play(none);
        const double before = quiet.at("support[JPN]");
        game.play(*host);
        QCOMPARE(game.errors(), std::string());
        QCOMPARE(game.at("support[JPN]"), before + 5);
        const std::string& state = game.world.scriptState.at("game");
        const auto holds = [&](const std::string& part) { return state.find(part) != std::string::npos; };
        QVERIFY2(holds("\"after\":" + QByteArray::number(before, 'g', 17).toStdString().substr(0, 5)),
                 state.c_str());
        QVERIFY2(holds("\"member\":{1:\"EUU\",2:\"nil\"}"), state.c_str());
        QVERIFY2(holds("\"home\":{1:\"JPN\",2:\"JPN\",3:\"nil\",4:\"CHN\"}"), state.c_str());
        QVERIFY2(holds("\"powers\":{1:\"CHN\",2:\"EUU\",3:\"JPN\",4:\"USA\"}"), state.c_str());
        QVERIFY2(holds("\"same\":true") && holds("\"kind\":\"userdatauserdata\"") && holds("\"most\":198"),
                 state.c_str());
        QVERIFY2(holds("\"open\":{1:\"5g_release_17\""), state.c_str());
        const auto pair = state.substr(state.find("\"pair\":") + 7, 8);
        QCOMPARE(state.substr(state.find("\"got\":") + 6, 8), pair);
    }

    void thirdCountriesWithMuchOfSomethingAreFoundInOneCall() {
        const Host host =
            hostOf({"event { id = 'one', fire = function()\n  local found = {}\n"
                    "  for _, country in ipairs(countries()) do\n"
                    "    if member(country) == nil and world.installed[country].chn >= 0.3 then\n"
                    "      found[#found + 1] = country\n    end\n  end\n"
                    "  local asked = countries_with('installed', 'chn', 0.3)\n"
                    "  state.same = table.concat(found, ' ') == table.concat(asked, ' ')\n"
                    "  state.some = #asked > 0 and #asked < #countries()\n"
                    "  state.none = #countries_with('installed', 'chn', 2)\n end }"});
        Game game;
        game.play(*host);
        QCOMPARE(game.errors(), std::string());
        QCOMPARE(game.world.scriptState.at("game"), std::string("{\"none\":0,\"same\":true,\"some\":true}"));
    }

    void tensionMovesBothWaysAndSharesStillAddUp() {
        const Host host = hostOf(
            {"event { id = 'one', to = 1, fire = function()\n effect.change('tension[USA/CHN]', 3)\n"
             " effect.shift('dependence[JPN/fab_leading/TWN]', 'dependence[JPN/fab_leading/JPN]', 0.25)\n"
             " effect.shift('dependence[USA/fab_leading/KOR]', 'dependence[USA/fab_leading/USA]', 5)\nend "
             "}"});
        NoEvents none;
        Game quiet, game;
        quiet.play(none);
        game.play(*host);
        QCOMPARE(game.errors(), std::string());
        QCOMPARE(game.at("tension[USA/CHN]"), quiet.at("tension[USA/CHN]") + 3);
        QCOMPARE(game.at("tension[CHN/USA]"), quiet.at("tension[CHN/USA]") + 3);
        QCOMPARE(game.at("dependence[JPN/fab_leading/TWN]"),
                 quiet.at("dependence[JPN/fab_leading/TWN]") - 0.25);
        QCOMPARE(game.at("dependence[JPN/fab_leading/JPN]"),
                 quiet.at("dependence[JPN/fab_leading/JPN]") + 0.25);
        QCOMPARE(game.at("dependence[USA/fab_leading/KOR]"), 0.0);
        QCOMPARE(game.at("dependence[USA/fab_leading/USA]"),
                 quiet.at("dependence[USA/fab_leading/USA]") + quiet.at("dependence[USA/fab_leading/KOR]"));
    }

    void theLedgerNamesTheEventAndTheChoice() {
        const Host host =
            hostOf({"event { id = 'one', fire = function() effect.change('support[JPN]', 5) end }\n" +
                    dilemma("two", "to = 1, seats = { 'JPN' }", "effect.change('support[JPN]', -2)")});
        Game game;
        game.play(*host);
        const auto entries = game.entriesOf("support[JPN]");
        QVERIFY(std::any_of(entries.begin(), entries.end(), [](const LedgerEntry& entry) {
            return entry.cause.kind == CauseKind::rule &&
                   std::string_view(entry.cause.what).starts_with("event:one @ ") &&
                   !entry.cause.by.known() && entry.delta == 5;
        }));
        game.play(*host, {{"JPN", {"two", "B"}}});
        const auto later = game.entriesOf("support[JPN]");
        QVERIFY(std::any_of(later.begin(), later.end(), [&](const LedgerEntry& entry) {
            return entry.cause.kind == CauseKind::choice &&
                   std::string_view(entry.cause.what).starts_with("two/B @ ") &&
                   entry.cause.by == Owner::power(game.power("JPN")) && entry.delta == -2;
        }));
    }

    void optionsWaitForTheSeatsConcerned() {
        const Host host =
            hostOf({dilemma("one", "from = 2, to = 3, seats = { 'USA', 'JPN' }, expires = 2, default = 'B'",
                            "effect.change('support[' .. seat .. ']', -2)")});
        Game game;
        game.play(*host);
        QVERIFY(game.world.pendingEvents.empty());
        game.play(*host);
        QCOMPARE(game.world.pendingEvents.size(), std::size_t(2));
        const PendingEvent& first = game.world.pendingEvents[0];
        QCOMPARE(first.seat, game.power("JPN"));
        QCOMPARE(first.event, std::string("one"));
        QCOMPARE(std::vector({first.fired, first.expires}), (std::vector{2, 4}));
        QCOMPARE(first.fallback, std::string("B"));
        QCOMPARE(first.options.size(), std::size_t(2));
        QCOMPARE(first.options[0].appeal, (std::vector<std::pair<std::string, double>>{{"tension", -1.0}}));
        // Turn 3: one answers, and is asked again; the other still owes its answer, and is not.
        game.play(*host, {{"JPN", {"one", "A"}}});
        QCOMPARE(game.world.pendingEvents.size(), std::size_t(2));
        QCOMPARE(game.world.pendingEvents[0].fired, 3);
        QCOMPARE(game.world.pendingEvents[1].fired, 2);
        // Turn 4: silence takes the default for the one that has expired.
        game.play(*host);
        QCOMPARE(game.world.pendingEvents.size(), std::size_t(1));
        const auto entries = game.entriesOf("support[USA]");
        QVERIFY(std::any_of(entries.begin(), entries.end(), [](const LedgerEntry& entry) {
            return std::string_view(entry.cause.what).starts_with("one/B @ ");
        }));
    }

    void anEventWithNobodyToAskDoesNotHappen() {
        const Host host = hostOf(
            {"event { id = 'one', seats = function(seat, turn) return turn == 2 and seat == 'EUU' end,\n"
             " fire = function(turn, seats) state.seats = seats end,\n"
             " options = { { letter = 'A' }, { letter = 'B' } } }"});
        Game game;
        game.play(*host);
        QVERIFY(game.world.eventTurns.empty());
        QVERIFY(game.world.scriptState.empty());
        game.play(*host);
        QCOMPARE(game.world.scriptState.at("game"), std::string("{\"seats\":{1:\"EUU\"}}"));
        QCOMPARE(game.world.pendingEvents.size(), std::size_t(1));
    }

    void whatAnEventNeedsDecidesWhetherItHappensAndWhomItAsks() {
        const Host host =
            hostOf({"event { id = 'one', needs = { { of = 'support[JPN]', least = 60 } },\n"
                    " does = { ['confidence[JPN]'] = 1 } }\n"
                    "event { id = 'two', needs = { { of = 'tension[seat/CHN]', least = 20, most = 70 } },\n"
                    " options = { { letter = 'A' }, { letter = 'B' } } }"});
        Game game;
        for (const auto& [address, value] : std::map<std::string, double>{{"support[JPN]", 30},
                                                                          {"tension[JPN/CHN]", 50},
                                                                          {"tension[USA/CHN]", 95},
                                                                          {"tension[EUU/CHN]", 10}})
            game.world.mutableBlock()[*game.rules.layout().find(address)] = value;
        game.play(*host);
        QVERIFY(!game.world.eventTurns.contains("one"));
        std::vector<int> asked;
        for (const PendingEvent& each : game.world.pendingEvents)
            asked.push_back(each.seat);
        QCOMPARE(asked, std::vector{game.power("JPN")}); // China has no tension with itself
        game.world.mutableBlock()[*game.rules.layout().find("support[JPN]")] = 80;
        game.play(*host);
        QVERIFY(game.world.eventTurns.contains("one"));
    }

    void effectsInTheTableMoveThoseWhoAreMeant() {
        const Host host = hostOf({"event { id = 'one', to = 1, seats = { 'JPN' },\n"
                                  " does = { ['shock[every]'] = -1, ['tension[every/every]'] = 2 },\n"
                                  " options = { { letter = 'A', does = { ['trust[others/seat]'] = 2,\n"
                                  "  ['tension[seat/USA]'] = 3, ['market_access[CHN/seat]'] = -4 } },\n"
                                  " { letter = 'B' } } }"});
        Game game;
        game.play(*host);
        for (const char* power : {"JPN", "USA", "CHN", "EUU"})
            QCOMPARE(game.moved("shock[" + std::string(power) + "]", "event:one @ test1.lua:1"), -1.0);
        for (const char* pair : {"tension[CHN/EUU]", "tension[EUU/CHN]"}) // one number, counted once
            QCOMPARE(game.moved(pair, "event:one @ test1.lua:1"), 2.0);
        game.play(*host, {{"JPN", {"one", "A"}}});
        const std::string cause = "one/A @ test1.lua:1";
        for (const char* power : {"USA", "CHN", "EUU"})
            QCOMPARE(game.moved("trust[" + std::string(power) + "/JPN]", cause), 2.0);
        QCOMPARE(game.moved("trust[JPN/JPN]", cause), 0.0);
        for (const char* pair : {"tension[JPN/USA]", "tension[USA/JPN]"})
            QCOMPARE(game.moved(pair, cause), 3.0);
        QCOMPARE(game.moved("market_access[CHN/JPN]", cause), -4.0);
    }

    void newsIsForAllAndADilemmaForThoseWhoFaceIt() {
        const Host host =
            hostOf({"event { id = 'one', fire = function()\n effect.say('event.two.text', { 'IND' })\n"
                    " effect.tell('JPN', 'event.two.text')\nend }" +
                    dilemma("three", "seats = { 'USA' }")});
        Game game;
        game.play(*host);
        std::map<std::string, std::vector<int>> seen;
        for (const Message& message : game.report.messages) {
            seen[message.key].push_back(message.seenBy);
        }
        QCOMPARE(seen["event.one.title"], (std::vector{255}));
        QCOMPARE(seen["event.two.text"], (std::vector{255, 1 << game.power("JPN")}));
        QCOMPARE(seen["event.three.title"], (std::vector{1 << game.power("USA")}));
    }

    void anAnswerThatFailsChangesNothingAndIsGone() {
        const Host host = hostOf({dilemma("one", "seats = { 'JPN', 'USA' }",
                                          "\n  effect.change('support[' .. seat .. ']', -2)\n  state.x = 1\n"
                                          "  if seat == 'JPN' then error('no') end\n")});
        const Host plain = hostOf({dilemma("one", "seats = { 'JPN', 'USA' }")});
        Game game, quiet;
        game.play(*host);
        quiet.play(*plain);
        game.play(*host, {{"JPN", {"one", "B"}}, {"USA", {"one", "B"}}});
        quiet.play(*plain, {{"JPN", {"one", "B"}}, {"USA", {"one", "B"}}});
        QVERIFY2(game.errors().find("one|test1.lua:") == 0, game.errors().c_str());
        QCOMPARE(game.at("support[JPN]"), quiet.at("support[JPN]"));
        QVERIFY(game.at("support[USA]") < quiet.at("support[USA]") - 1);
        QCOMPARE(game.world.scriptState.at("game"), std::string("{\"x\":1}"));
        QVERIFY2(game.world.pendingEvents.empty(), "the event is out for this turn");
        game.play(*host);
        QCOMPARE(game.world.pendingEvents.size(), std::size_t(2));
    }

    void luckHangsOnTheEventAndTheSubject() {
        const std::string draws =
            "fire = function() state.%1 = { luck(), luck('x'), luck(), luck('x') } end }\n";
        const auto script = [&](const std::string& id) {
            return "event { id = '" + id + "', " +
                   QString::fromStdString(draws).arg(QString::fromStdString(id)).toStdString();
        };
        Game both, alone;
        both.play(*hostOf({script("one") + script("two")}));
        alone.play(*hostOf({script("two")}));
        const std::string state = both.world.scriptState.at("game");
        const std::string two = alone.world.scriptState.at("game").substr(1);
        QVERIFY2(state.find(two.substr(0, two.size() - 1)) != std::string::npos, state.c_str());
        const QStringList numbers = QString::fromStdString(two).split(QRegularExpression("[0-9]:"));
        QCOMPARE(numbers.size(), 5);
        QVERIFY(numbers[1].section(',', 0, 0) != numbers[3].section(',', 0, 0));
        QCOMPARE(numbers[2].section(',', 0, 0), numbers[4].section('}', 0, 0));
    }

    void faultyFilesNameFileAndLine_data() {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("fault");
        const QString fire = "fire = function() end }";
        QTest::newRow("unknown key") << "\nevent { id = 'one', chanse = 1, " + fire
                                     << "test1.lua:2: This script was refused: event: an event knows no "
                                        "'chanse'; did you mean 'chance'?";
        QTest::newRow("unknown key of an option")
            << "event { id = 'one', options = { { leter = 'A' }, { letter = 'B' } } }"
            << "test1.lua:1: This script was refused: event: an option knows no 'leter'; did you mean "
               "'letter'?";
        QTest::newRow("term") << "event { id = 'one', options = { { letter = 'A', appeal = { tensoin = 1 } "
                                 "}, { letter = 'B' } } }"
                              << "no doctrine has the term 'tensoin'; did you mean 'tension'?";
        QTest::newRow("power")
            << "event { id = 'one', seats = { 'JPM' }, options = { { letter = 'A' }, { letter = 'B' } } }"
            << "there is no power 'JPM'; did you mean 'JPN'?";
        QTest::newRow("default")
            << "event { id = 'one', default = 'C', options = { { letter = 'A' }, { letter = 'B' } } }"
            << "the default 'C' is none of the options";
        QTest::newRow("twice") << "event { id = 'one', " + fire + "\nevent { id = 'one', " + fire
                               << "test1.lua:2: This script was refused: event: the event 'one' is declared "
                                  "already, at test1.lua:1";
        QTest::newRow("nothing") << "event { id = 'one' }"
                                 << "it needs 'does', 'fire' or 'options'";
        QTest::newRow("need without a bound")
            << "event { id = 'one', needs = { { of = 'support[JPN]' } }, " + fire
            << "a need has 'least', 'most' or both";
        QTest::newRow("need of nothing")
            << "event { id = 'one', needs = { { of = 'suport[JPN]', least = 1 } }, " + fire << "support";
        QTest::newRow("seat where none is asked")
            << "event { id = 'one', needs = { { of = 'support[seat]', least = 1 } }, " + fire
            << "'support[seat]' speaks of a seat where none is asked";
        QTest::newRow("powers where others belong")
            << "event { id = 'one', does = { ['capability[CHN/every]'] = 1 } }"
            << "'every' stands for powers, and capability has a technology there";
        QTest::newRow("effect on a decision") << "event { id = 'one', does = { ['ban[JPN/chn]'] = 1 } }"
                                              << "'ban' is decided by a seat or a country and by no event";
        QTest::newRow("source") << "event { id = 'one', sources = { 'E999' }, " + fire
                                << "there is no source 'E999'";
        QTest::newRow("chance") << "event { id = 'one', chance = 2, " + fire
                                << "'chance' must lie between 0 and 1";
        QTest::newRow("seats of nothing")
            << "event { id = 'one', seats = 'all', " + fire << "field 'seats' is for events with options";
        QTest::newRow("one option") << "event { id = 'one', options = { { letter = 'A' } } }"
                                    << "must offer at least two";
        QTest::newRow("type") << "event { id = 'one', from = 'soon', " + fire
                              << "field 'from' must be a number, got string";
        QTest::newRow("id") << "event { id = 'One!', " + fire << "may hold only";
        QTest::newRow("text") << "event { id = 'four', " + fire
                              << "test1.lua:1: There are no English words for this: a file in "
                                 "content/languages that starts with en needs the key \"event.four.title\"";
        QTest::newRow("syntax") << "\n\nevent { id = }"
                                << "test1.lua:3: This script was refused:";
        QTest::newRow("power of libm") << "local x = 2 ^ 3"
                                       << "test1.lua:1:";
        QTest::newRow("state") << "state.x = 1"
                               << "state must be empty";
        QTest::newRow("world") << "local x = world.support.JPN"
                               << "test1.lua:1: This script was refused: world: the world can be read while "
                                  "an event asks or happens";
        QTest::newRow("effect") << "effect.say('event.one.text')"
                                << "effect.say: effects are for what happens while an event asks or happens, "
                                   "not while files are loaded";
        QTest::newRow("given name") << "world = {}"
                                    << "'world' is given by the game and cannot be replaced";
    }
    void faultyFilesNameFileAndLine() {
        QFETCH(QString, script);
        QFETCH(QString, fault);
        const auto host = ScriptHost::fromSources({{"test1.lua", script.toStdString()}}, crossroads());
        QVERIFY(!host);
        const std::string text = said(host.faults(), crossroads().get());
        QVERIFY2(text.find(fault.toStdString()) != std::string::npos, text.c_str());
    }

    void allBrokenFilesAreReportedAtOnce() {
        const auto host = ScriptHost::fromSources(
            {{"a.lua", "event {"}, {"b.lua", "local x = 1"}, {"c.lua", "oops()"}}, crossroads());
        QVERIFY(!host);
        QCOMPARE(host.faults().size(), std::size_t(2));
        QCOMPARE(host.faults()[0].place.file, std::string("a.lua"));
        QCOMPARE(host.faults()[1].place.file, std::string("c.lua"));
        const auto missing = ScriptHost::load("/nowhere", crossroads());
        QVERIFY(!missing);
        QCOMPARE(missing.faults().front().key, std::string("file_missing"));
    }

    void theReferenceKnowsEveryFunctionAndTheStubsAreLua() {
        const std::string page = referencePage();
        const std::string stub = stubs();
        for (const char* name :
             {"event", "world.get", "effect.change", "effect.shift", "effect.say", "effect.tell", "luck",
              "powers", "countries", "members", "member", "economy_of", "power_of", "home_of",
              "open_contests", "countries_with", "curve.saturate"}) {
            QVERIFY2(page.find("\n## `" + std::string(name)) != std::string::npos, name);
            QVERIFY2(stub.find("\n" + std::string(name) + " = nil\n") != std::string::npos, name);
        }
        for (const QuantityDeclaration& declaration : quantities().table.all()) {
            QVERIFY(page.find("| `" + std::string(declaration.id)) != std::string::npos);
            QVERIFY(stub.find("---@field " + std::string(declaration.id) + " ") != std::string::npos);
        }
        lua_State* const lua = luaL_newstate();
        const int status = luaL_dostring(lua, stub.c_str());
        QVERIFY2(status == LUA_OK, lua_tostring(lua, -1));
        lua_close(lua);
    }

    void aTurnWithoutEventsCostsMicroseconds() {
        const auto host = std::move(*ScriptHost::load(dataRoot(), crossroads()));
        Game game;
        for (int turn = 1; turn <= 8; ++turn) {
            game.play(*host);
        }
        std::vector<OrderStatus> orders;
        const TurnInputs inputs{std::vector<SeatOrders>(4), {}};
        Door door(game.rules.layout(), game.rules.powerOf);
        int rounds = 0;
        qint64 best = 1'000'000'000;
        qint64 all = 0;
        for (std::uint64_t seed = 1; rounds < 50 && seed < 2000; ++seed) {
            const Luck luck(seed);
            const Turn turn{game.world, game.rules, inputs, luck, *host, orders, door.scratch()};
            World after = game.world;
            door.open(after, 11, nullptr, nullptr);
            host->fire(turn, door);
            door.apply(after);
            if (after.eventTurns != game.world.eventTurns) {
                continue; // something happened
            }
            constexpr int calls = 100;
            QElapsedTimer timer;
            timer.start();
            for (int i = 0; i < calls; ++i) {
                host->fire(turn, door);
            }
            const qint64 each = timer.nsecsElapsed() / calls;
            best = std::min(best, each);
            all += each;
            ++rounds;
        }
        QVERIFY(rounds == 50);
        qInfo("fire() with %d events of which none happens: %lld ns at best, %lld ns in the mean of turns",
              int(host->events().size()), static_cast<long long>(best), static_cast<long long>(all / rounds));
        QVERIFY2(best < 100'000, "a few microseconds, with room for sanitizers and slow machines");
    }
};

QTEST_APPLESS_MAIN(ScriptHostTest)
#include "tst_ScriptHost.moc"
