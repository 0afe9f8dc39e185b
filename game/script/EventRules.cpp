#include "script/EventRules.h"

#include "base/Hash.h"
#include "script/WorldBindings.h"

#include <lua.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace chokepoint::script {

namespace {

constexpr std::array<FieldNote, 16> eventNotes = {{
    {"id", "string",
     "What the event is called in texts, orders and the ledger: snake_case. Its chance hangs on it."},
    {"title", "string?", "Key of its title; `event.<id>.title` unless given."},
    {"chance", "number?",
     "Chance to happen in a turn in which nothing else speaks against it, 0 to 1; 1 unless given."},
    {"once", "boolean?", "Whether it happens at most once a game."},
    {"cooldown", "integer?", "Least number of turns from one time to the next."},
    {"from", "integer?", "First turn in which it can happen."},
    {"to", "integer?", "Last turn in which it can happen."},
    {"sources", "string[]?",
     "The real cases it is drawn from: ids of content/history.csv and content/policies.csv."},
    {"needs", "{of: string, least: number?, most: number?}[]?",
     "Conditions that cost no call: each number of `of` lies within the bounds. With `seat`, `others` or "
     "`every` in "
     "place of a member, as in `trust[others/seat]`, it speaks of powers; with a seat it decides whether "
     "that seat is "
     "asked."},
    {"when", "(fun(turn: integer): boolean)?", "Whether it happens; asked last. It may look and not act."},
    {"seats", "\"all\"|string[]|(fun(seat: string, turn: integer): boolean)|nil",
     "Whom its options are put to; with no seat to ask it does not happen. All unless given."},
    {"does", "table<string, number>?",
     "What it adds to which numbers, by address; `every` stands for all powers, as in `shock[every]`."},
    {"fire", "(fun(turn: integer, seats: string[]))?", "What it does by itself. `seats` are those asked."},
    {"options", "EventOption[]?", "The answers a seat can give with its next orders; at least two."},
    {"expires", "integer?", "For how many turns an answer may be given; 1 unless given."},
    {"default", "string?", "Letter of the answer that silence gives; \"A\" unless given."},
}};

constexpr std::array<FieldNote, 4> optionNotes = {{
    {"letter", "string", "A, B, C …; its sentence is the text `event.<id>.option.<letter>`."},
    {"appeal", "table<string, number>?",
     "What is known to speak for it, by the terms of doctrines; computer players weigh it."},
    {"does", "table<string, number>?",
     "What the answer adds to which numbers when the next turn begins: `support[seat]`, "
     "`trust[others/seat]`."},
    {"apply", "fun(seat: string, turn: integer)|nil", "What it does beyond that."},
}};

std::vector<std::string> namesOf(std::span<const FieldNote> notes) {
    std::vector<std::string> names;
    for (const FieldNote& note : notes) {
        names.emplace_back(note.name);
    }
    return names;
}

void refuseUnknown(const Fields& fields, std::span<const FieldNote> notes, std::string_view what) {
    const std::vector<std::string> known = namesOf(notes);
    for (const std::string& key : fields.keys()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            throw BindingError(std::string(what).append(" knows no '").append(key).append("'") +
                               suggestion(key, known));
        }
    }
}

bool isSnakeCase(std::string_view id) {
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

/// The terms by which computer players weigh: content has a weight of each for every doctrine.
std::vector<std::string> appealTerms(const FigureTable& figures) {
    constexpr std::string_view prefix = "doctrine.";
    std::set<std::string> terms;
    for (const auto& [id, figure] : figures.all()) {
        if (id.rfind(prefix, 0) == 0) {
            terms.insert(id.substr(id.rfind('.') + 1));
        }
    }
    return {terms.begin(), terms.end()};
}

void inPowersOrder(const Sets& sets, std::vector<int>& powers) {
    std::sort(powers.begin(), powers.end(),
              [&](int a, int b) { return sets.rank(Axis::power, a) < sets.rank(Axis::power, b); });
    powers.erase(std::unique(powers.begin(), powers.end()), powers.end());
}

/// Reads one declaration.
class Reader {
public:
    Reader(BindingCall& call, const RuleSet& rules) : m_call(call), m_rules(rules), m_fields(call.table(1)) {}

    EventRule read() {
        refuseUnknown(m_fields, eventNotes, "an event");
        m_event.place = m_call.place();
        m_event.id = m_fields.text("id");
        require(isSnakeCase(m_event.id), "'id' may hold only a–z, digits and underscores");
        m_event.title = m_fields.has("title") ? m_fields.text("title") : "event." + m_event.id + ".title";
        m_event.cause = "event:" + m_event.id;
        m_event.luck = hashText(m_event.id);
        readTimes();
        readFunctions();
        readSeats();
        readSources();
        readNeeds();
        m_event.does = effectsIn(m_fields, {});
        readOptions();
        require(m_event.fire || !m_event.does.empty() || !m_event.options.empty(),
                "it needs 'does', 'fire' or 'options', or nothing happens");
        return std::move(m_event);
    }

private:
    static void require(bool condition, const std::string& message) {
        if (!condition) {
            throw BindingError(message);
        }
    }

    std::int64_t whole(std::string_view key, std::int64_t otherwise, std::int64_t least) const {
        const std::int64_t value = m_fields.has(key) ? m_fields.integer(key) : otherwise;
        require(value >= least, "field '" + std::string(key) + "' must be at least " + std::to_string(least));
        return value;
    }

    void readTimes() {
        m_event.chance = m_fields.has("chance") ? m_fields.number("chance") : 1.0;
        require(m_event.chance >= 0 && m_event.chance <= 1, "field 'chance' must lie between 0 and 1");
        m_event.once = m_fields.has("once") && m_fields.boolean("once");
        m_event.cooldown = whole("cooldown", 0, 0);
        m_event.from = whole("from", 0, 0);
        m_event.to = whole("to", INT_MAX, m_event.from);
    }

    void readFunctions() {
        if (m_fields.has("when")) {
            m_event.when = m_fields.function("when");
        }
        if (m_fields.has("fire")) {
            m_event.fire = m_fields.function("fire");
        }
    }

    int typeOf(const char* key) {
        lua_pushstring(m_call.lua(), key);
        const int type = lua_rawget(m_call.lua(), 1);
        lua_pop(m_call.lua(), 1);
        return type;
    }

    void readSeats() {
        for (int power = 0; power < m_rules.powers; ++power) {
            m_event.named.push_back(power);
        }
        switch (typeOf("seats")) {
        case LUA_TNIL:
            break;
        case LUA_TFUNCTION:
            m_event.audience = EventRule::Audience::chosen;
            m_event.isAsked = m_fields.function("seats");
            break;
        case LUA_TTABLE:
            nameSeats(m_fields.texts("seats"));
            break;
        default:
            require(m_fields.text("seats") == "all",
                    "field 'seats' must be \"all\", a list of powers or a function");
        }
        inPowersOrder(m_rules.sets(), m_event.named);
    }

    void nameSeats(const std::vector<std::string>& ids) {
        m_event.audience = EventRule::Audience::named;
        m_event.named.clear();
        for (const std::string& id : ids) {
            const int power = m_rules.sets().find(Axis::power, id);
            require(power >= 0,
                    "there is no power '" + id + "'" + suggestion(id, m_rules.sets().ids(Axis::power)));
            m_event.named.push_back(power);
        }
    }

    void readSources() {
        if (!m_fields.has("sources"))
            return;
        m_event.sources = m_fields.texts("sources");
        for (const std::string& id : m_event.sources)
            if (m_rules.book.precedent(id) == nullptr)
                throw BindingError("there is no source '" + id + "'" +
                                   suggestion(id, m_rules.book.precedentIds()));
    }

    void readNeeds() {
        if (!m_fields.has("needs"))
            return;
        for (const Fields& each : m_fields.tables("needs")) {
            const auto bound = [&](std::string_view key, double otherwise) {
                return each.has(key) ? each.number(key) : otherwise;
            };
            require(each.has("least") || each.has("most"), "a need has 'least', 'most' or both");
            constexpr double any = std::numeric_limits<double>::infinity();
            const std::vector<int> seats = m_fields.has("options") ? m_event.named : std::vector<int>();
            EventNeed need{{m_rules, each.text("of"), seats}, bound("least", -any), bound("most", any)};
            (need.of.speaksOfSeat() ? m_event.seatNeeds : m_event.needs).push_back(std::move(need));
        }
    }

    std::vector<PlainEffect> effectsIn(const Fields& fields, const std::vector<int>& seats) const {
        std::vector<PlainEffect> effects;
        if (!fields.has("does"))
            return effects;
        const Fields amounts = fields.table("does");
        for (const std::string& address : amounts.keys()) {
            PlainEffect effect{{m_rules, address, seats}, amounts.number(address)};
            for (const int seat : seats.empty() ? std::vector<int>{0} : seats)
                for (const Slot slot : effect.of.numbersFor(seat))
                    requireMovable(m_rules, slot);
            effects.push_back(std::move(effect));
        }
        return effects;
    }

    void readOptions() {
        if (!m_fields.has("options")) {
            for (const char* key : {"seats", "expires", "default"}) {
                require(!m_fields.has(key), "field '" + std::string(key) + "' is for events with options");
            }
            return;
        }
        for (const Fields& each : m_fields.tables("options")) {
            readOption(each);
        }
        require(m_event.options.size() >= 2, "field 'options' must offer at least two");
        m_event.expires = whole("expires", 1, 1);
        m_event.fallback = m_fields.has("default") ? m_fields.text("default") : "A";
        require(m_event.option(m_event.fallback) != nullptr,
                "the default '" + m_event.fallback + "' is none of the options");
    }

    void readOption(const Fields& fields) {
        refuseUnknown(fields, optionNotes, "an option");
        OptionRule option;
        option.letter = fields.text("letter");
        require(option.letter.size() == 1 && option.letter[0] >= 'A' && option.letter[0] <= 'Z',
                "the letter of an option must be one of A to Z");
        require(m_event.option(option.letter) == nullptr, "there are two options '" + option.letter + "'");
        option.cause = m_event.id + "/" + option.letter;
        if (fields.has("appeal")) {
            readAppeal(fields.table("appeal"), option);
        }
        option.does = effectsIn(fields, m_event.named);
        if (fields.has("apply")) {
            option.apply = fields.function("apply");
        }
        m_event.options.push_back(std::move(option));
    }

    void readAppeal(const Fields& fields, OptionRule& option) {
        const std::vector<std::string> terms = appealTerms(m_rules.book.figures);
        for (const std::string& term : fields.keys()) {
            require(std::find(terms.begin(), terms.end(), term) != terms.end(),
                    "no doctrine has the term '" + term + "'" + suggestion(term, terms));
            option.appeal.emplace_back(term, fields.number(term));
        }
    }

    BindingCall& m_call;
    const RuleSet& m_rules;
    Fields m_fields;
    EventRule m_event;
};

} // namespace

std::span<const FieldNote> eventFields() { return eventNotes; }

std::span<const FieldNote> optionFields() { return optionNotes; }

bool EventNeed::holds(const World& world, int seat) const {
    const std::vector<Slot>& slots = of.numbersFor(seat);
    return !slots.empty() && std::all_of(slots.begin(), slots.end(), [&](Slot slot) {
        return world[slot] >= least && world[slot] <= most;
    });
}

const OptionRule* EventRule::option(std::string_view letter) const {
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const OptionRule& each) { return each.letter == letter; });
    return found == options.end() ? nullptr : &*found;
}

std::vector<std::string> EventRule::texts() const {
    std::vector<std::string> keys = {title, "event." + id + ".text"};
    for (const OptionRule& each : options) {
        keys.push_back(each.text(id));
    }
    return keys;
}

const EventRule* EventRules::find(std::string_view id) const {
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&](const EventRule& each) { return each.id == id; });
    return found == m_all.end() ? nullptr : &*found;
}

void EventRules::bind(Sandbox& sandbox) {
    sandbox.bind({"event", "(declaration: Event)",
                  "Declares an event. What it needs in words are the texts `event.<id>.title`, `.text` and "
                  "`.option.<letter>` in content/languages.",
                  [this](BindingCall& call) { declare(call); }});
}

void EventRules::declare(BindingCall& call) {
    if (!m_open) {
        throw BindingError("events are declared while a file is loaded");
    }
    EventRule fresh = Reader(call, *m_rules).read();
    if (const EventRule* const taken = find(fresh.id)) {
        throw BindingError("the event '" + fresh.id + "' is declared already, at " + taken->place.file + ":" +
                           std::to_string(taken->place.line));
    }
    m_all.push_back(std::move(fresh));
}

} // namespace chokepoint::script
