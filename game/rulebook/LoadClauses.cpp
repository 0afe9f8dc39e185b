#include "rulebook/FormReading.h"

#include <algorithm>

namespace chokepoint {

namespace {

using enum ParameterKind;

template <class Thing> std::vector<std::string> idsOf(const std::vector<Thing>& things) {
    std::vector<std::string> ids;
    for (const Thing& thing : things)
        ids.push_back(thing.id);
    return ids;
}

/// Reads one clause.
class ClauseReading : FormReading {
public:
    ClauseReading(Loading& loading, const TomlFile& file, const Rulebook& book)
        : FormReading(loading, file, book, "clause." + std::string(file.root().textOf("id"))) {}

    Clause read() {
        TomlReader table(m_loading, m_file, m_path);
        table.leave("carries");
        readId(table, "content/clauses/");
        m_form.icon = table.text("icon", "");
        m_clause.oneSided = table.flag("one_sided", false);
        m_clause.secret = table.flag("secret", false);
        m_form.parameters.push_back({.id = "partner", .kind = power});
        readParameters(table);
        checkKinds();
        m_clause.signing = readEffects(table, "signing", false);
        m_form.effects = readEffects(table, "effects", false);
        m_clause.levers = readEffects(table, "levers", false);
        for (const TomlValue* element : table.tables("asks", false))
            m_clause.asks.push_back(readAsk(table.element(element, {})));
        for (const TomlValue* element : table.tables("requires", false))
            readRequirement(table, element);
        m_form.appeals = readAppeals(table, "appeal");
        m_clause.takerAppeals = readAppeals(table, "taker_appeal");
        readPrecedents(table);
        m_clause.form = std::move(m_form);
        return std::move(m_clause);
    }

private:
    /// What is agreed is kept as ids and digits, one an argument.
    void checkKinds() {
        for (const InstrumentParameter& parameter : m_form.parameters)
            if (parameter.kind == partners || parameter.kind == profile || parameter.kind == region)
                m_loading.fault("clause_parameter_kind", {parameter.id, std::string(nameOf(parameter.kind))},
                                parameter.place);
    }

    ClauseAsk readAsk(TomlReader&& table) {
        static const std::vector<std::string> kinds = {"hold", "drop", "refrain"};
        ClauseAsk ask;
        const std::string kind = table.text("kind");
        const auto at = std::find(kinds.begin(), kinds.end(), kind);
        if (at == kinds.end()) {
            if (!kind.empty())
                m_loading.fault(
                    unknownWord("unknown_choice", {"kind", kind}, kind, kinds, table.place("kind")));
            table.ignoreRest();
            return ask;
        }
        ask.kind = static_cast<ClauseAsk::Kind>(at - kinds.begin());
        if (ask.kind == ClauseAsk::Kind::refrain) {
            for (const Declaration& each : table.texts("instruments"))
                addInstrument(ask, each.id, each.place);
            return ask;
        }
        addInstrument(ask, table.text("instrument"), table.place("instrument"));
        if (ask.instruments.empty())
            table.ignoreRest();
        else
            readPolicy(table, ask);
        return ask;
    }

    void addInstrument(ClauseAsk& ask, const std::string& id, const Place& place) {
        const std::vector<std::string> ids = idsOf(m_book.instruments);
        const auto at = std::find(ids.begin(), ids.end(), id);
        if (at != ids.end())
            ask.instruments.push_back(static_cast<int>(at - ids.begin()));
        else if (!id.empty())
            m_loading.fault(unknownWord("unknown_id", {"instrument", id}, id, ids, place));
    }

    /// Which policy: every key parameter of the instrument is fed by a parameter of the clause.
    void readPolicy(TomlReader& table, ClauseAsk& ask) {
        const Instrument& instrument = m_book.instruments[static_cast<std::size_t>(ask.instruments.front())];
        for (std::size_t i = 0; i < instrument.parameters.size(); ++i) {
            const InstrumentParameter& parameter = instrument.parameters[i];
            if (!parameter.key)
                continue;
            const std::string word = table.text(parameter.id);
            const bool governed = parameter.kind == power || parameter.kind == economy;
            checkRole(parameter.id, word,
                      governed ? std::vector{power, economy} : std::vector{parameter.kind},
                      table.place(parameter.id));
            ask.arguments.emplace_back(static_cast<int>(i), m_form.find(word));
        }
        if (ask.kind != ClauseAsk::Kind::hold)
            return;
        const std::string word = table.text("level");
        checkRole("level", word, {level}, table.place("level"));
        ask.level = m_form.find(word);
    }

    Clause m_clause;
};

} // namespace

void loadClauses(Loading& loading, const std::vector<TomlFile>& files, Rulebook& book) {
    for (const TomlFile& file : files)
        book.clauses.push_back(ClauseReading(loading, file, book).read());
}

} // namespace chokepoint
