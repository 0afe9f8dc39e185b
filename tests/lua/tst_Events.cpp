// The shipped events, held to what an event may be: worded in every language, modest, never without a price.

#include "ai/Doctrine.h"
#include "ai/Players.h"
#include "base/DataPaths.h"
#include "rules/ResolveTurn.h"
#include "rules/View.h"
#include "script/ScriptHost.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace chokepoint;

namespace {

std::shared_ptr<const RuleSet> loadedRules() {
    static const std::shared_ptr<const RuleSet> rules = [] {
        auto loaded = loadRules(dataRoot(), "crossroads_2019");
        if (!loaded)
            qFatal("%s: %s", loaded.faults()[0].place.file.c_str(), loaded.faults()[0].key.c_str());
        return *loaded;
    }();
    return rules;
}

const RuleSet& rules() { return *loadedRules(); }

std::unique_ptr<ScriptHost> freshHost() {
    auto host = ScriptHost::load(dataRoot(), loadedRules());
    if (!host)
        qFatal("%s", rules().book.english().say(host.faults()[0]).c_str());
    return std::move(*host);
}

int power(std::string_view id) { return rules().sets().find(Axis::power, id); }

/// A world in which every dilemma has just been put to every seat that it may ask, as if each event had fired. Market offers come from
/// two powers other than `seat`: those who quarrel are not asked.
World askedEverything(const ScriptHost& host, int seat) {
    const bool outside = seat == power("JPN") || seat == power("EUU");
    World world = rules().opening();
    world.turn = 6;
    world.scriptState["game"] = "{\"data_breach\":{\"CHN\":\"USA\",\"EUU\":\"CHN\",\"JPN\":\"CHN\",\"USA\":"
                                "\"CHN\"},\"market_offer\":{\"from\":\"" +
                                std::string(outside ? "CHN" : "EUU") + "\",\"put\":true,\"rival\":\"" +
                                (outside ? "USA" : "JPN") +
                                "\",\"terms\":\"standards\"},"
                                "\"network_outage\":{\"countries\":{1:\"GHA\",2:\"KEN\",3:\"PAK\"},\"home\":"
                                "\"CHN\",\"vendor\":\"chn\"},"
                                "\"supply_shock\":{\"maker\":\"TWN\"}}";
    for (const script::EventRule& event : host.events()) {
        for (const int asked : event.options.empty() ? std::vector<int>() : event.named) {
            PendingEvent pending{event.id, asked, 6, 99, event.fallback, {}};
            for (const script::OptionRule& option : event.options)
                pending.options.push_back({option.letter, option.appeal});
            world.pendingEvents.push_back(std::move(pending));
        }
    }
    const Sets& sets = rules().sets();
    std::sort(world.pendingEvents.begin(), world.pendingEvents.end(),
              [&](const PendingEvent& a, const PendingEvent& b) {
                  return std::pair(a.event, sets.rank(Axis::power, a.seat)) <
                         std::pair(b.event, sets.rank(Axis::power, b.seat));
              });
    return world;
}

/// What one answer did.
struct Consequence {
    std::map<Slot, double> changes;
    std::string state;
    std::string error;
};

Consequence answered(ScriptHost& host, const std::string& event, const std::string& letter, int seat) {
    World world = askedEverything(host, seat);
    TurnInputs inputs;
    inputs.seats.resize(static_cast<std::size_t>(rules().powers));
    inputs.seats[static_cast<std::size_t>(seat)].answers[event] = letter;
    Ledger ledger(rules().layout());
    TurnResolver resolver(rules());
    const TurnReport report = resolver.resolve(world, inputs, Luck(3), host, &ledger);
    Consequence found;
    for (const LedgerEntry& entry : ledger.entries())
        if (entry.cause.kind == CauseKind::choice &&
            std::string_view(entry.cause.what).starts_with(event + "/" + letter + " @ "))
            found.changes[entry.slot] += entry.delta;
    for (const Message& message : report.messages)
        if (message.key == "message.script_error" && message.arguments[0] == event)
            found.error = message.arguments[1];
    found.state = world.scriptState.at("game");
    return found;
}

std::string quantityOf(Slot slot) {
    return std::string(rules().layout().table()[rules().layout().quantityAt(slot)].id);
}

/// What a seat gains by an answer, by kind of good; more is better in each.
std::map<std::string, double> gains(const Consequence& consequence, int seat) {
    std::map<std::string, double> sums;
    for (const auto& [slot, delta] : consequence.changes) {
        const std::string id = quantityOf(slot);
        const std::array<int, 3> who = rules().layout().subjectAt(slot);
        const int economy = rules().economyOf[static_cast<std::size_t>(seat)];
        if (id == "tension") {
            if (who[0] == seat)
                sums["calm"] -= delta;
        } else if (id == "trust")
            sums[who[0] == seat ? "trust in others" : "trust of others"] += delta;
        else if (id == "market_access")
            sums[who[0] == seat ? "access" : "rivals kept out"] += who[0] == seat ? delta : -delta;
        else if (id == "dependence")
            sums["independence"] += who[2] == economy ? delta : 0;
        else if (id == "alignment")
            sums["influence"] += who[1] == seat ? delta : -delta;
        else if (id == "network_cost")
            sums["money"] -= delta;
        else if (id == "campaign")
            sums["own standards"] += who[1] == seat ? delta : -delta;
        else
            sums[id] += delta;
    }
    return sums;
}

bool dominates(const std::map<std::string, double>& a, const std::map<std::string, double>& b) {
    std::set<std::string> kinds;
    for (const auto* each : {&a, &b})
        for (const auto& [kind, sum] : *each)
            kinds.insert(kind);
    bool better = false;
    for (const std::string& kind : kinds) {
        const double x = a.contains(kind) ? a.at(kind) : 0;
        const double y = b.contains(kind) ? b.at(kind) : 0;
        if (x < y)
            return false;
        better = better || x > y;
    }
    return better;
}

void dilemmas() {
    QTest::addColumn<QString>("event");
    const auto host = freshHost();
    for (const script::EventRule& event : host->events())
        if (!event.options.empty())
            QTest::newRow(event.id.c_str()) << QString::fromStdString(event.id);
}

struct Played {
    World world;
    std::string errors;
    std::map<std::string, int> fired;
};

/// A game of four computer players. With `anew` scripts are loaded for every turn.
Played playGame(ScriptHost& reused, std::uint64_t seed, bool anew) {
    const auto player = std::move(*makePlayer(rules(), "ai:standard"));
    Played game{rules().opening(), {}, {}};
    Ledger ledger(rules().layout());
    TurnResolver resolver(rules());
    for (int turn = 1; turn <= rules().book.scenario.turns; ++turn) {
        TurnInputs inputs;
        for (int seat = 0; seat < rules().powers; ++seat)
            inputs.seats.push_back(player->decide(viewFor(game.world, seat, rules())));
        const auto fresh = anew ? freshHost() : nullptr;
        const TurnReport report =
            resolver.resolve(game.world, inputs, Luck(seed), anew ? *fresh : reused, &ledger);
        for (const Message& message : report.messages)
            if (message.key == "message.script_error")
                game.errors += message.arguments[0] + " " + message.arguments[1] + "\n";
        for (const auto& [event, last] : game.world.eventTurns)
            game.fired[event] += last == turn ? 1 : 0;
    }
    return game;
}

/// Puts a number where somebody has brought it to stay; what is controlled is so because it was announced.
void hold(World& world, Slot slot, double value) {
    const Layout& layout = world.layout();
    const Quantities& q = quantities();
    world.mutableBlock()[slot] = value;
    if (layout.quantityAt(slot) == q.control)
        world.mutableBlock()[layout.first(q.controlAnnounced) + (slot - layout.first(q.control))] = value;
}

/// Whether an event that waits for what seats do comes about once they have done it.
bool happensWhereItsNeedsHold(ScriptHost& host, const script::EventRule& event) {
    if (event.needs.empty() && event.seatNeeds.empty())
        return false;
    TurnInputs inputs;
    inputs.seats.resize(static_cast<std::size_t>(rules().powers));
    TurnResolver resolver(rules());
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        World world = rules().opening();
        world.turn = static_cast<int>(event.from) + 1;
        for (const auto* needs : {&event.needs, &event.seatNeeds})
            for (const script::EventNeed& need : *needs)
                for (const int seat : event.named)
                    for (const Slot slot : need.of.numbersFor(seat))
                        hold(world, slot, std::clamp(world[slot], need.least, need.most));
        resolver.resolve(world, inputs, Luck(seed), host);
        if (world.eventTurns.contains(event.id))
            return true;
    }
    return false;
}

} // namespace

class EventsTest : public QObject {
    Q_OBJECT

private slots:
    void everyWordIsThereInEnglishAndJapanese() {
        const Texts english = *loadTexts(dataRoot(), "en");
        const Texts japanese = *loadTexts(dataRoot(), "ja");
        std::set<std::string> keys = {"message.script_error"};
        const auto host = freshHost();
        for (const script::EventRule& event : host->events())
            for (const std::string& key : event.texts())
                keys.insert(key);
        // What scripts say by the way: texts that begin like a key, some put together.
        static const QRegularExpression key("\"(event\\.[a-z_]+\\.[a-z_]+)\"");
        QDirIterator files(QString::fromStdString((dataRoot() / "lua_scripts").string()), {"*.lua"},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QRegularExpressionMatch& match : key.globalMatch(QString::fromUtf8(file.readAll())))
                keys.insert(match.captured(1).toStdString());
        }
        for (const char* terms : {"standards", "restraint"})
            keys.insert(std::string("event.market_offer_reply.") + terms);
        for (const std::string& each : keys) {
            QVERIFY2(english.has(each), each.c_str());
            QVERIFY2(english.say(each) != japanese.say(each), (each + " is not translated").c_str());
        }
    }

    void textsTellTheirPrecedentInAHundredWordsAndOptionsInASentence() {
        const Texts& english = rules().book.english();
        static const QRegularExpression date("\\b\\d{1,2} [A-Z][a-z]+ 20\\d\\d\\b");
        const auto host = freshHost();
        for (const script::EventRule& event : host->events()) {
            const QString text = QString::fromStdString(english.say("event." + event.id + ".text"));
            const auto words = text.split(' ').size();
            QVERIFY2(words >= 80 && words <= 120,
                     (event.id + ": " + std::to_string(words) + " words").c_str());
            QVERIFY2(date.match(text).hasMatch(), (event.id + " names no date").c_str());
            for (const script::OptionRule& option : event.options) {
                const QString sentence = QString::fromStdString(english.say(option.text(event.id)));
                QVERIFY2(sentence.endsWith('.') && sentence.count(". ") == 0, qPrintable(sentence));
            }
        }
    }

    void everyOptionCanBeTakenByEverySeat_data() { dilemmas(); }
    void everyOptionCanBeTakenByEverySeat() {
        QFETCH(QString, event);
        const auto host = freshHost();
        const script::EventRule* rule = nullptr;
        for (const script::EventRule& each : host->events())
            rule = each.id == event.toStdString() ? &each : rule;
        for (const int seat : rule->named) {
            std::vector<Consequence> all;
            for (const script::OptionRule& option : rule->options) {
                all.push_back(answered(*host, rule->id, option.letter, seat));
                const std::string name = option.cause + " by " + rules().sets().id(Axis::power, seat);
                QVERIFY2(all.back().error.empty(), (name + ": " + all.back().error).c_str());
                QVERIFY2(!all.back().changes.empty(), (name + " changes nothing").c_str());
            }
            for (std::size_t a = 0; a < all.size(); ++a) {
                for (std::size_t b = 0; b < all.size(); ++b) {
                    const std::string name = rule->options[a].cause + " and " + rule->options[b].letter +
                                             " for " + rules().sets().id(Axis::power, seat);
                    QVERIFY2(a == b || all[a].changes != all[b].changes, (name + " are the same").c_str());
                    QVERIFY2(a == b || !dominates(gains(all[a], seat), gains(all[b], seat)),
                             (name + ": the first is better in everything").c_str());
                }
            }
        }
    }

    void effectsAreModest_data() { dilemmas(); }
    void effectsAreModest() {
        QFETCH(QString, event);
        const std::map<std::string, double> most = {
            {"support", 4},     {"confidence", 4},  {"tension", 6},       {"political_capital", 8},
            {"alignment", 6},   {"values_kept", 4}, {"trust", 5},         {"market_access", 8},
            {"shock", 2},       {"capability", 2},  {"dependence", 0.05}, {"campaign", 3},
            {"network_cost", 1}};
        const auto host = freshHost();
        for (const script::EventRule& rule : host->events())
            for (const script::OptionRule& option : rule.options)
                for (const int seat : rule.id == event.toStdString() ? rule.named : std::vector<int>())
                    for (const auto& [slot, delta] : answered(*host, rule.id, option.letter, seat).changes) {
                        const std::string id = quantityOf(slot);
                        QVERIFY2(most.contains(id), (option.cause + " moves " + id).c_str());
                        QVERIFY2(std::abs(delta) <= most.at(id) + 1e-6,
                                 (option.cause + " moves " + id + " too far").c_str());
                    }
    }

    void appealSpeaksOfWhatTheOptionDoes_data() { dilemmas(); }
    void appealSpeaksOfWhatTheOptionDoes() {
        QFETCH(QString, event);
        const auto host = freshHost();
        for (const script::EventRule& rule : host->events()) {
            if (rule.id != event.toStdString())
                continue;
            for (const script::OptionRule& option : rule.options) {
                const std::map<std::string, double> appeal(option.appeal.begin(), option.appeal.end());
                QVERIFY2(!appeal.empty(), option.cause.c_str());
                for (const int seat : rule.named) {
                    const auto gained = gains(answered(*host, rule.id, option.letter, seat), seat);
                    for (const auto& [term, good] :
                         std::map<std::string, std::string>{{"tension", "calm"},
                                                            {"capital", "political_capital"},
                                                            {"money", "money"},
                                                            {"innovation", "capability"}}) {
                        const double done = gained.contains(good) ? gained.at(good) : 0;
                        const double promised = appeal.contains(term) ? appeal.at(term) : 0;
                        QVERIFY2(done == 0 || promised * done > 0,
                                 (option.cause + ": " + term + " for " + rules().sets().id(Axis::power, seat))
                                     .c_str());
                    }
                }
            }
        }
    }

    void tastesDiffer() {
        const auto host = freshHost();
        int split = 0;
        int all = 0;
        for (const script::EventRule& rule : host->events()) {
            std::set<std::string> chosen;
            std::string shown;
            for (const Power& each : rules().book.powers) {
                const Doctrine doctrine = Doctrine::of(rules(), each.doctrine);
                std::string best = rule.fallback;
                double most = 0;
                for (const script::OptionRule& option : rule.options) {
                    Terms terms{};
                    for (int k = 0; k < termCount; ++k)
                        for (const auto& [term, weight] : option.appeal)
                            if (term == nameOf(static_cast<Term>(k)))
                                terms[static_cast<std::size_t>(k)] = weight;
                    if (const double score = doctrine.score(terms); score > most) {
                        most = score;
                        best = option.letter;
                    }
                }
                chosen.insert(best);
                shown += " " + each.id + " " + best;
            }
            if (rule.options.empty())
                continue;
            qInfo("%s:%s", rule.id.c_str(), shown.c_str());
            ++all;
            split += chosen.size() > 1 ? 1 : 0;
        }
        QVERIFY2(split * 2 > all, "most dilemmas should divide the doctrines");
    }

    void wholeGamesRunWithoutAnErrorAndARebuiltHostChangesNothing() {
        const auto reused = freshHost();
        std::map<std::string, int> fired;
        constexpr int games = 12;
        for (std::uint64_t seed = 1; seed <= games; ++seed) {
            const Played game = playGame(*reused, seed, false);
            QCOMPARE(QString::fromStdString(game.errors), QString());
            for (const auto& [event, times] : game.fired)
                fired[event] += times;
            if (seed <= 3)
                QCOMPARE(playGame(*reused, seed, true).world.hash(), game.world.hash());
        }
        for (const script::EventRule& event : reused->events()) {
            qInfo("%s: %d times in %d games", event.id.c_str(), fired[event.id], games);
            QVERIFY2(fired[event.id] > 0 || happensWhereItsNeedsHold(*reused, event),
                     (event.id + " never happens").c_str());
        }
    }

    void theCourtingPowerIsAskedAndSoAreThoseOutside() {
        const auto host = freshHost();
        World world = rules().opening();
        world.turn = 5;
        const Layout& layout = rules().layout();
        for (const char* address : {"tension[USA/CHN]", "tension[CHN/USA]"})
            world.mutableBlock()[*layout.find(address)] = 60;
        const auto asked = [&](const char* event) {
            std::set<int> seats;
            for (const PendingEvent& each : world.pendingEvents)
                if (each.event == event)
                    seats.insert(each.seat);
            return seats;
        };
        TurnResolver resolver(rules());
        TurnInputs inputs;
        inputs.seats.resize(static_cast<std::size_t>(rules().powers));
        std::uint64_t seed = 1;
        for (; asked("market_offer").empty() && seed < 100; ++seed) {
            world.turn = 5;
            resolver.resolve(world, inputs, Luck(seed), *host);
        }
        QCOMPARE(asked("market_offer"), std::set{power("CHN")});
        inputs.seats[static_cast<std::size_t>(power("CHN"))].answers["market_offer"] = "B";
        resolver.resolve(world, inputs, Luck(seed), *host);
        QCOMPARE(asked("market_offer_reply"), (std::set{power("JPN"), power("EUU")}));
    }
};

QTEST_APPLESS_MAIN(EventsTest)
#include "tst_Events.moc"
