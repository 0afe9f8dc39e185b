#include "rulebook/Loaders.h"
#include "rulebook/Number.h"
#include "rulebook/TargetReading.h"
#include "rulebook/TomlReader.h"

#include <algorithm>
#include <map>

namespace chokepoint {

namespace {

using enum ParameterKind;

constexpr int kindCount = static_cast<int>(profile) + 1;

/// What the parts of one instrument's reading share.
class InstrumentReading {
public:
    InstrumentReading(Loading& loading, const TomlFile& file, const Rulebook& book)
        : m_loading(loading), m_file(file), m_book(book) {}

    Instrument read() {
        TomlReader table(m_loading, m_file, std::string(m_file.root().textOf("id")));
        m_instrument.place = {m_file.file(), 1, 1};
        m_instrument.id = table.text("id");
        checkFileName(table.place("id"));
        readFamily(table);
        m_instrument.icon = table.text("icon", "");
        m_instrument.standing = table.flag("standing", false);
        for (const int power : table.members("users", Axis::power))
            m_instrument.users.push_back(m_loading.sets().id(Axis::power, power));
        readParameters(table);
        readCost(table.table("cost"));
        for (const TomlValue* element : table.tables("effects", true))
            readEffect(table, element);
        for (const TomlValue* element : table.tables("requires", false))
            readRequirement(table, element);
        for (const TomlValue* element : table.tables("appeal", false))
            readAppeal(table, element);
        readPrecedents(table);
        return std::move(m_instrument);
    }

private:
    void checkFileName(const Place& place) {
        const std::string expected = "content/instruments/" + m_instrument.id + ".toml";
        if (!m_instrument.id.empty() && m_file.file() != expected)
            m_loading.fault("id_not_file_name", {m_instrument.id, expected}, place);
    }

    void readFamily(TomlReader& table) {
        m_instrument.family = table.text("family");
        std::vector<std::string> ids;
        for (const Family& known : m_book.families)
            ids.push_back(known.id);
        if (m_instrument.family.empty() || ids.empty() ||
            std::find(ids.begin(), ids.end(), m_instrument.family) != ids.end())
            return;
        m_loading.fault(unknownWord("unknown_id", {"family", m_instrument.family}, m_instrument.family, ids,
                                    table.place("family")));
    }

    void readParameters(TomlReader& table) {
        std::vector<Declaration> declared;
        for (const TomlValue* element : table.tables("parameters", false)) {
            TomlReader parameter = table.element(element, {});
            m_instrument.parameters.push_back(readParameter(parameter));
            declared.push_back({m_instrument.parameters.back().id, parameter.place("id")});
        }
        m_loading.checkIds(declared);
    }

    InstrumentParameter readParameter(TomlReader& table) {
        InstrumentParameter parameter;
        parameter.id = table.text("id");
        parameter.kind = readKind(table);
        parameter.place = table.place();
        parameter.key = table.flag("key", false);
        if (parameter.kind == level) {
            const std::vector<Declaration> options = table.texts("options");
            m_loading.checkIds(options);
            for (const Declaration& option : options)
                parameter.options.push_back(option.id);
            if (parameter.options.size() < 2)
                m_loading.fault("too_few_options", {parameter.id}, table.place("options"));
        } else if (parameter.kind == amount || parameter.kind == profile) {
            readRange(table, parameter);
        }
        return parameter;
    }

    ParameterKind readKind(TomlReader& table) {
        const std::string written = table.text("kind");
        std::vector<std::string> names;
        for (int i = 0; i < kindCount; ++i) {
            names.emplace_back(nameOf(static_cast<ParameterKind>(i)));
            if (names.back() == written)
                return static_cast<ParameterKind>(i);
        }
        if (!written.empty())
            m_loading.fault(
                unknownWord("unknown_choice", {"kind", written}, written, names, table.place("kind")));
        table.ignoreRest();
        return country;
    }

    void readRange(TomlReader& table, InstrumentParameter& parameter) {
        for (const std::string_view key : {"low", "high", "step"})
            if (!table.has(key))
                m_loading.fault("missing_key", {std::string(key)}, table.place());
        parameter.low = table.number("low", 0);
        parameter.high = table.number("high", 1);
        parameter.step = table.number("step", 1);
        parameter.unit = table.text("unit");
        if (parameter.low >= parameter.high || parameter.step <= 0)
            m_loading.fault("bad_steps", {parameter.id}, table.place("low"));
    }

    void readCost(TomlReader&& table) {
        InstrumentCost& cost = m_instrument.cost;
        cost.money = table.figure("money", 0);
        cost.upkeep = table.figure("upkeep", 0);
        cost.politicalCapital = table.figure("political_capital", 0);
        cost.moneyParameter = table.text("money_parameter", "");
        if (!cost.moneyParameter.empty())
            checkRole("money_parameter", cost.moneyParameter, {amount, profile},
                      table.place("money_parameter"));
    }

    int checkRole(std::string_view role, std::string_view parameter, const std::vector<ParameterKind>& kinds,
                  const Place& place) {
        return TargetReading(m_loading, m_instrument).role(role, parameter, kinds, place);
    }

    void readEffect(TomlReader& table, const TomlValue* element) {
        const std::string kind(element->textOf("kind"));
        const int ordinal = ++m_ofKind[kind];
        // A second effect of one kind has figures of its own.
        const std::string name = ordinal == 1 ? kind : kind + std::to_string(ordinal);
        TomlReader effect = table.element(element, m_instrument.id + "." + name);
        if (const EffectSignature* signature = findSignature(effect))
            m_instrument.effects.push_back(readEffect(effect, *signature));
        else
            effect.ignoreRest();
    }

    const EffectSignature* findSignature(TomlReader& effect) {
        const std::string kind = effect.text("kind");
        std::vector<std::string> kinds;
        for (const EffectSignature& signature : m_loading.vocabulary().effects) {
            if (signature.kind == kind)
                return &signature;
            kinds.push_back(signature.kind);
        }
        if (!kind.empty())
            m_loading.fault(unknownWord("unknown_choice", {"kind", kind}, kind, kinds, effect.place("kind")));
        return nullptr;
    }

    InstrumentEffect readEffect(TomlReader& table, const EffectSignature& signature) {
        InstrumentEffect effect;
        effect.kind = signature.kind;
        effect.place = table.place();
        for (const auto& [role, kinds] : signature.words) {
            const std::string& word = effect.words.emplace_back(role, table.text(role)).second;
            if (!kinds.empty())
                checkRole(role, word, kinds, table.place(role));
        }
        for (const std::string& role : signature.optionalWords)
            if (table.has(role))
                checkRole(role, effect.words.emplace_back(role, table.text(role)).second, {},
                          table.place(role));
        for (const std::string& name : signature.numbers)
            effect.numbers.emplace_back(name, table.figure(name));
        for (const std::string& name : signature.optionalNumbers)
            if (table.has(name))
                effect.numbers.emplace_back(name, table.figure(name));
        if (signature.targets)
            effect.target = readTarget(table, Aim::stock);
        if (table.has("variant"))
            readVariant(table, effect);
        return effect;
    }

    /// The level parameter whose options scale the effect; an option without a figure counts 1.
    void readVariant(TomlReader& table, InstrumentEffect& effect) {
        const std::string word = table.text("variant");
        effect.variant = checkRole("variant", word, {level}, table.place("variant"));
        if (effect.variant < 0)
            return table.ignoreRest();
        for (const std::string& option :
             m_instrument.parameters[static_cast<std::size_t>(effect.variant)].options)
            effect.variants.push_back(table.has(option) ? table.figure(option) : 1.0);
    }

    Target readTarget(TomlReader& table, Aim aim) {
        const Declaration quantity{table.text("quantity"), table.place("quantity")};
        const Declaration subject{table.text("subject"), table.place("subject")};
        return TargetReading(m_loading, m_instrument).read(quantity, subject, aim);
    }

    void readRequirement(TomlReader& table, const TomlValue* element) {
        const std::string path =
            m_instrument.id + ".requires." + std::string(element->textOf("quantity")) +
            (m_instrument.requirements.empty() ? "" : std::to_string(m_instrument.requirements.size() + 1));
        TomlReader requirement = table.element(element, path);
        Requirement read{readTarget(requirement, Aim::anything)};
        read.atLeast = requirement.has("at_least");
        read.bound = requirement.figure(read.atLeast ? "at_least" : "at_most");
        m_instrument.requirements.push_back(std::move(read));
    }

    void readAppeal(TomlReader& table, const TomlValue* element) {
        const std::string path =
            m_instrument.id + ".appeal" + std::to_string(m_instrument.appeals.size() + 1);
        TomlReader reader = table.element(element, path);
        Appeal appeal{reader.text("term"), reader.figure("weight"), {}};
        for (const bool rises : {true, false}) {
            const std::string_view key = rises ? "rises_with" : "falls_with";
            if (reader.has(key))
                for (const Declaration& factor : reader.texts(key))
                    appeal.factors.push_back(readFactor(factor, rises));
        }
        checkTerm(appeal.term, reader.place("term"));
        if (m_instrument.parameters.size() > mostArguments)
            m_loading.fault("too_many_parameters", {m_instrument.id, std::to_string(mostArguments)},
                            reader.place());
        m_instrument.appeals.push_back(std::move(appeal));
    }

    /// The terms are those that doctrines weigh: `doctrine.<name>.<term>`.
    void checkTerm(const std::string& term, const Place& place) {
        std::vector<std::string> terms;
        for (const auto& [id, figure] : m_loading.figures().all())
            if (id.starts_with("doctrine."))
                terms.push_back(id.substr(id.rfind('.') + 1));
        if (!terms.empty() && std::find(terms.begin(), terms.end(), term) == terms.end())
            m_loading.fault(unknownWord("unknown_choice", {"term", term}, term, terms, place));
    }

    /// `tension[seat/target]`, `capability[seat/technology]/100`, `rivalry[target]`
    AppealFactor readFactor(const Declaration& written, bool rises) {
        const std::string& text = written.id;
        const std::size_t open = std::min(text.find('['), text.size());
        const std::size_t close = std::min(text.find(']', open), text.size());
        const std::string name = text.substr(0, open);
        const std::string subject = open < close ? text.substr(open + 1, close - open - 1) : std::string();
        AppealFactor factor;
        factor.rises = rises;
        if (close + 1 < text.size())
            factor.scale = readNumber(std::string_view(text).substr(close + 2)).value_or(0.0);
        if (const auto feature = featureNamed(name)) {
            factor.feature = feature;
            factor.parameter = checkRole(name, subject, {}, written.place);
        } else {
            factor.target = TargetReading(m_loading, m_instrument)
                                .read({name, written.place}, {subject, written.place}, Aim::anything);
        }
        return factor;
    }

    void readPrecedents(TomlReader& table) {
        for (const TomlValue* element : table.tables("precedents", false)) {
            TomlReader precedent = table.element(element, {});
            const std::string policy = precedent.text("policy");
            std::vector<std::string> ids;
            for (const Precedent& known : m_book.precedents)
                ids.push_back(known.id);
            if (!ids.empty() && std::find(ids.begin(), ids.end(), policy) == ids.end())
                m_loading.fault(
                    unknownWord("unknown_id", {"policy", policy}, policy, ids, precedent.place("policy")));
            m_instrument.precedents.push_back(policy);
        }
    }

    Loading& m_loading;
    const TomlFile& m_file;
    const Rulebook& m_book;
    Instrument m_instrument;
    std::map<std::string, int> m_ofKind;
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

void loadOpeningPolicies(Loading& loading, const TomlFile& file, Rulebook& book) {
    TomlReader reader(loading, file);
    std::vector<std::string> instruments, precedents;
    for (const Instrument& instrument : book.instruments)
        instruments.push_back(instrument.id);
    for (const Precedent& precedent : book.precedents)
        precedents.push_back(precedent.id);
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

void loadInstruments(Loading& loading, const std::vector<TomlFile>& files, Rulebook& book) {
    for (const TomlFile& file : files)
        book.instruments.push_back(InstrumentReading(loading, file, book).read());
}

} // namespace chokepoint
