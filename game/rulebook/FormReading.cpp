#include "rulebook/FormReading.h"

#include "rulebook/Number.h"

#include <algorithm>

namespace chokepoint {

namespace {

using enum ParameterKind;

constexpr int kindCount = static_cast<int>(profile) + 1;

} // namespace

void FormReading::readId(TomlReader& table, const std::string& folder) {
    m_form.place = {m_file.file(), 1, 1};
    m_form.id = table.text("id");
    const std::string expected = folder + m_form.id + ".toml";
    if (!m_form.id.empty() && m_file.file() != expected)
        m_loading.fault("id_not_file_name", {m_form.id, expected}, table.place("id"));
}

void FormReading::readParameters(TomlReader& table) {
    std::vector<Declaration> declared;
    for (const TomlValue* element : table.tables("parameters", false)) {
        TomlReader parameter = table.element(element, {});
        m_form.parameters.push_back(readParameter(parameter));
        declared.push_back({m_form.parameters.back().id, parameter.place("id")});
    }
    m_loading.checkIds(declared);
}

InstrumentParameter FormReading::readParameter(TomlReader& table) {
    InstrumentParameter parameter;
    parameter.id = table.text("id");
    parameter.kind = readKind(table);
    parameter.place = table.place();
    parameter.key = table.flag("key", false);
    parameter.secret = table.flag("secret", false);
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

ParameterKind FormReading::readKind(TomlReader& table) {
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

void FormReading::readRange(TomlReader& table, InstrumentParameter& parameter) {
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

int FormReading::checkRole(std::string_view role, std::string_view parameter,
                           const std::vector<ParameterKind>& kinds, const Place& place) {
    return TargetReading(m_loading, m_form).role(role, parameter, kinds, place);
}

/// A second effect of one kind has figures of its own.
std::vector<InstrumentEffect> FormReading::readEffects(TomlReader& table, std::string_view key,
                                                       bool required) {
    std::vector<InstrumentEffect> effects;
    for (const TomlValue* element : table.tables(key, required)) {
        const std::string kind(element->textOf("kind"));
        const int ordinal = ++m_ofKind[kind];
        const std::string name = ordinal == 1 ? kind : kind + std::to_string(ordinal);
        TomlReader effect = table.element(element, m_path + "." + name);
        if (const EffectSignature* signature = findSignature(effect))
            effects.push_back(readEffect(effect, *signature));
        else
            effect.ignoreRest();
    }
    return effects;
}

const EffectSignature* FormReading::findSignature(TomlReader& effect) {
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

InstrumentEffect FormReading::readEffect(TomlReader& table, const EffectSignature& signature) {
    InstrumentEffect effect;
    effect.kind = signature.kind;
    effect.registered = static_cast<std::size_t>(&signature - m_loading.vocabulary().effects.data());
    effect.place = table.place();
    for (const auto& [role, kinds] : signature.words) {
        const std::string word = table.text(role);
        const int parameter = kinds.empty() ? -1 : checkRole(role, word, kinds, table.place(role));
        effect.words.push_back({role, word, parameter});
    }
    for (const std::string& role : signature.optionalWords)
        if (table.has(role)) {
            const std::string word = table.text(role);
            effect.words.push_back({role, word, checkRole(role, word, {}, table.place(role))});
        }
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
void FormReading::readVariant(TomlReader& table, InstrumentEffect& effect) {
    const std::string word = table.text("variant");
    effect.variant = checkRole("variant", word, {level}, table.place("variant"));
    if (effect.variant < 0)
        return table.ignoreRest();
    for (const std::string& option : m_form.parameters[static_cast<std::size_t>(effect.variant)].options)
        effect.variants.push_back(table.has(option) ? table.figure(option) : 1.0);
}

Target FormReading::readTarget(TomlReader& table, Aim aim) {
    const Declaration quantity{table.text("quantity"), table.place("quantity")};
    const Declaration subject{table.text("subject"), table.place("subject")};
    return TargetReading(m_loading, m_form).read(quantity, subject, aim);
}

void FormReading::readRequirement(TomlReader& table, const TomlValue* element) {
    const std::string path =
        m_path + ".requires." + std::string(element->textOf("quantity")) +
        (m_form.requirements.empty() ? "" : std::to_string(m_form.requirements.size() + 1));
    TomlReader requirement = table.element(element, path);
    Requirement read{readTarget(requirement, Aim::anything)};
    read.atLeast = requirement.has("at_least");
    read.bound = requirement.figure(read.atLeast ? "at_least" : "at_most");
    m_form.requirements.push_back(std::move(read));
}

std::vector<Appeal> FormReading::readAppeals(TomlReader& table, std::string_view key) {
    std::vector<Appeal> appeals;
    for (const TomlValue* element : table.tables(key, false)) {
        TomlReader reader =
            table.element(element, m_path + "." + std::string(key) + std::to_string(appeals.size() + 1));
        appeals.push_back(readAppeal(reader));
    }
    return appeals;
}

Appeal FormReading::readAppeal(TomlReader& reader) {
    Appeal appeal{reader.text("term"), reader.figure("weight"), {}};
    for (const bool rises : {true, false}) {
        const std::string_view key = rises ? "rises_with" : "falls_with";
        if (reader.has(key))
            for (const Declaration& factor : reader.texts(key))
                appeal.factors.push_back(readFactor(factor, rises));
    }
    checkTerm(appeal.term, reader.place("term"));
    if (m_form.parameters.size() > mostArguments)
        m_loading.fault("too_many_parameters", {m_form.id, std::to_string(mostArguments)}, reader.place());
    return appeal;
}

/// The terms are those that doctrines weigh: `doctrine.<name>.<term>`.
void FormReading::checkTerm(const std::string& term, const Place& place) {
    const auto& figures = m_loading.figures().all();
    std::vector<std::string> terms;
    for (auto at = figures.lower_bound("doctrine.");
         at != figures.end() && at->first.starts_with("doctrine."); ++at)
        terms.push_back(at->first.substr(at->first.rfind('.') + 1));
    if (!terms.empty() && std::find(terms.begin(), terms.end(), term) == terms.end())
        m_loading.fault(unknownWord("unknown_choice", {"term", term}, term, terms, place));
}

/// `tension[seat/target]`, `capability[seat/technology]/100`, `rivalry[target]`
AppealFactor FormReading::readFactor(const Declaration& written, bool rises) {
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
        factor.target = TargetReading(m_loading, m_form)
                            .read({name, written.place}, {subject, written.place}, Aim::anything);
    }
    return factor;
}

void FormReading::readPrecedents(TomlReader& table) {
    for (const TomlValue* element : table.tables("precedents", false)) {
        TomlReader precedent = table.element(element, {});
        const std::string policy = precedent.text("policy");
        if (!m_book.precedents.empty() && m_book.precedent(policy) == nullptr)
            m_loading.fault(unknownWord("unknown_id", {"policy", policy}, policy, m_book.precedentIds(),
                                        precedent.place("policy")));
        m_form.precedents.push_back(policy);
    }
}

} // namespace chokepoint
