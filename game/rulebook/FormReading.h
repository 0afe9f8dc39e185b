#pragma once

#include "rulebook/Loaders.h"
#include "rulebook/TargetReading.h"
#include "rulebook/TomlReader.h"

#include <map>

namespace chokepoint {

/// What instruments and clauses have in common, and the reading of it: parameters, effects, preconditions, what speaks
/// for them, precedents.
class FormReading {
public:
    /// `path` is where the figures stand in the FigureTable.
    FormReading(Loading& loading, const TomlFile& file, const Rulebook& book, std::string path)
        : m_loading(loading), m_file(file), m_book(book), m_path(std::move(path)) {}

protected:
    /// The id, which names the file in its folder.
    void readId(TomlReader& table, const std::string& folder);
    void readParameters(TomlReader& table);
    std::vector<InstrumentEffect> readEffects(TomlReader& table, std::string_view key, bool required);
    void readRequirement(TomlReader& table, const TomlValue* element);
    std::vector<Appeal> readAppeals(TomlReader& table, std::string_view key);
    void readPrecedents(TomlReader& table);
    int checkRole(std::string_view role, std::string_view parameter, const std::vector<ParameterKind>& kinds,
                  const Place& place);

    Loading& m_loading;
    const TomlFile& m_file;
    const Rulebook& m_book;
    std::string m_path;
    Instrument m_form;

private:
    InstrumentParameter readParameter(TomlReader& table);
    ParameterKind readKind(TomlReader& table);
    void readRange(TomlReader& table, InstrumentParameter& parameter);
    const EffectSignature* findSignature(TomlReader& effect);
    InstrumentEffect readEffect(TomlReader& table, const EffectSignature& signature);
    void readVariant(TomlReader& table, InstrumentEffect& effect);
    Target readTarget(TomlReader& table, Aim aim);
    Appeal readAppeal(TomlReader& reader);
    void checkTerm(const std::string& term, const Place& place);
    AppealFactor readFactor(const Declaration& written, bool rises);

    std::map<std::string, int> m_ofKind;
};

} // namespace chokepoint
