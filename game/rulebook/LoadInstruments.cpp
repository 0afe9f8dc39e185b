#include "rulebook/FormReading.h"

#include <algorithm>

namespace chokepoint {

namespace {

using enum ParameterKind;

/// Reads one instrument.
class InstrumentReading : FormReading {
public:
    InstrumentReading(Loading& loading, const TomlFile& file, const Rulebook& book)
        : FormReading(loading, file, book, std::string(file.root().textOf("id"))) {}

    Instrument read() {
        TomlReader table(m_loading, m_file, m_path);
        table.leave("carries");
        readId(table, "content/instruments/");
        readFamily(table);
        m_form.icon = table.text("icon", "");
        m_form.standing = table.flag("standing", false);
        for (const int power : table.members("users", Axis::power))
            m_form.users.push_back(m_loading.sets().id(Axis::power, power));
        readParameters(table);
        readCost(table.table("cost"));
        m_form.effects = readEffects(table, "effects", true);
        for (const TomlValue* element : table.tables("requires", false))
            readRequirement(table, element);
        m_form.appeals = readAppeals(table, "appeal");
        readPrecedents(table);
        return std::move(m_form);
    }

private:
    void readFamily(TomlReader& table) {
        m_form.family = table.text("family");
        std::vector<std::string> ids;
        for (const Family& known : m_book.families)
            ids.push_back(known.id);
        if (m_form.family.empty() || ids.empty() ||
            std::find(ids.begin(), ids.end(), m_form.family) != ids.end())
            return;
        m_loading.fault(
            unknownWord("unknown_id", {"family", m_form.family}, m_form.family, ids, table.place("family")));
    }

    void readCost(TomlReader&& table) {
        InstrumentCost& cost = m_form.cost;
        cost.money = table.figure("money", 0);
        cost.upkeep = table.figure("upkeep", 0);
        cost.politicalCapital = table.figure("political_capital", 0);
        cost.reversal = table.figure("reversal", 0);
        cost.moneyParameter = table.text("money_parameter", "");
        if (!cost.moneyParameter.empty())
            checkRole("money_parameter", cost.moneyParameter, {amount, profile},
                      table.place("money_parameter"));
    }
};

} // namespace

void loadFamilies(Loading& loading, const TomlFile& file, Rulebook& book) {
    TomlReader reader(loading, file);
    std::vector<Declaration> declared;
    for (const TomlValue* element : reader.tables("family", true)) {
        TomlReader table = reader.element(element, {});
        book.families.push_back({table.text("id"), table.text("icon")});
        declared.push_back({book.families.back().id, table.place("id")});
    }
    loading.checkIds(declared);
}

namespace {

void readOpeningPolicies(Loading& loading, TomlReader& reader, Rulebook& book) {
    const std::vector<std::string> precedents = book.precedentIds();
    std::vector<std::string> instruments;
    for (const Instrument& instrument : book.instruments)
        instruments.push_back(instrument.id);
    for (const TomlValue* element : reader.tables("policy", false)) {
        TomlReader table = reader.element(element, {});
        const auto choice = [&](std::string_view key, const std::vector<std::string>& known) {
            const std::string word = table.text(key);
            const auto at = std::find(known.begin(), known.end(), word);
            if (at == known.end() && !word.empty())
                loading.fault(
                    unknownWord("unknown_id", {std::string(key), word}, word, known, table.place(key)));
            return at == known.end() ? -1 : static_cast<int>(at - known.begin());
        };
        OpeningPolicy policy{table.member("seat", Axis::power), choice("instrument", instruments), "{}",
                             table.place()};
        if (table.has("precedent"))
            choice("precedent", precedents);
        table.text("note", "");
        table.table("parameters").ignoreRest();
        if (const TomlValue* const parameters = element->find("parameters"))
            policy.parameters = parameters->json();
        if (policy.seat >= 0 && policy.instrument >= 0)
            book.openingPolicies.push_back(std::move(policy));
    }
}

} // namespace

void loadOpeningPolicies(Loading& loading, const Content& content, Rulebook& book) {
    TomlReader always(loading, content.openingPolicies);
    readOpeningPolicies(loading, always, book);
    TomlReader scenario(loading, content.scenario);
    scenario.ignoreRest();
    readOpeningPolicies(loading, scenario, book);
}

namespace {

/// An effect that does what another instrument does, in several countries, has to say all that the other asks for.
void checkNamedInstrument(Loading& loading, const Instrument& instrument, const InstrumentEffect& effect,
                          const Rulebook& book) {
    const std::string name(effect.word("instrument"));
    const Instrument* const other = book.instrument(name);
    if (other == nullptr) {
        std::vector<std::string> ids;
        for (const Instrument& each : book.instruments)
            ids.push_back(each.id);
        return loading.fault(unknownWord("unknown_id", {"instrument", name}, name, ids, effect.place));
    }
    for (const InstrumentParameter& asked : other->parameters) {
        const int at = instrument.find(asked.id);
        const bool said = at >= 0 && instrument.parameters[static_cast<std::size_t>(at)].kind == asked.kind &&
                          instrument.parameters[static_cast<std::size_t>(at)].options == asked.options;
        if (asked.kind != country && !said)
            loading.fault("parameter_of_the_other_missing", {asked.id, instrument.id, name}, effect.place);
    }
}

} // namespace

void loadInstruments(Loading& loading, const std::vector<TomlFile>& files, Rulebook& book) {
    for (const TomlFile& file : files)
        book.instruments.push_back(InstrumentReading(loading, file, book).read());
    for (const Instrument& instrument : book.instruments)
        for (const InstrumentEffect& effect : instrument.effects)
            if (!effect.word("instrument").empty())
                checkNamedInstrument(loading, instrument, effect, book);
}

} // namespace chokepoint
