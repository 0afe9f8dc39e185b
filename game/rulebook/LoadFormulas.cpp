#include "rulebook/Loaders.h"
#include "rulebook/Number.h"
#include "rulebook/TomlReader.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace chokepoint {

void checkColumn(Loading& loading, const CountryColumns& columns, const std::string& column,
                 const Place& place) {
    // Without any column the country table itself could not be read.
    if (columns[column].empty() && !columns.names().empty())
        loading.fault(unknownWord("unknown_country_column", {column}, column, columns.names(), place));
}

namespace {

FormulaTerm readTerm(Loading& loading, TomlReader& formula, const TomlValue* element, const std::string& path,
                     const CountryColumns& columns) {
    const std::string transform(element->textOf("transform"));
    const std::string suffix = transform.empty() ? "" : "_" + transform;
    TomlReader table = formula.element(element, path + "." + std::string(element->textOf("column")) + suffix);
    FormulaTerm term{table.text("column"), table.figure("weight"), table.text("transform", ""),
                     table.number("scale", 1)};
    if (!term.column.empty())
        checkColumn(loading, columns, term.column, table.place("column"));
    static const std::vector<std::string> transforms = {"rank", "missing"};
    if (!transform.empty() && std::find(transforms.begin(), transforms.end(), transform) == transforms.end())
        loading.fault(unknownWord("unknown_choice", {"transform", transform}, transform, transforms,
                                  table.place("transform")));
    if (term.scale == 0)
        loading.fault("zero_scale", {"scale"}, table.place("scale"));
    return term;
}

/// The axis of a formula's members: the second of the quantity's scope, whose first is the countries.
const Axis* memberAxis(Loading& loading, const std::string& quantity, const Place& place) {
    const QuantityTable& table = *loading.vocabulary().quantities;
    std::vector<std::string> candidates;
    for (const QuantityDeclaration& declaration : table.all()) {
        const bool fits =
            declaration.scope.size() == 2 && declaration.scope[0] == Axis::country && !declaration.derived();
        if (fits && declaration.id == quantity)
            return &declaration.scope[1];
        if (fits)
            candidates.emplace_back(declaration.id);
    }
    loading.fault(unknownWord("unknown_choice", {"quantity", quantity}, quantity, candidates, place));
    return nullptr;
}

Formula readFormula(Loading& loading, TomlReader& table, const std::string& path,
                    const CountryColumns& columns) {
    Formula formula;
    formula.quantity = table.text("quantity");
    formula.member = table.text("member");
    formula.base = table.figure("base");
    formula.low = table.number("low", 0);
    formula.high = table.number("high", 100);
    if (formula.low >= formula.high)
        loading.fault("range_reversed", {path, writeNumber(formula.low), writeNumber(formula.high)},
                      table.place("low"));
    formula.known = table.text("known", "");
    formula.knownScale = table.number("known_scale", 1);
    if (!formula.known.empty())
        checkColumn(loading, columns, formula.known, table.place("known"));
    if (formula.knownScale == 0)
        loading.fault("zero_scale", {"known_scale"}, table.place("known_scale"));
    for (const TomlValue* element : table.tables("terms", true))
        formula.terms.push_back(readTerm(loading, table, element, path, columns));
    return formula;
}

using Members = std::map<std::string, std::pair<const Axis*, std::set<std::string>>>;

/// A quantity that one member opens by formula opens by formula for all.
void checkEveryMemberHasOne(Loading& loading, const Members& formulas, const Place& place) {
    for (const auto& [quantity, members] : formulas)
        for (const std::string& id : loading.sets().ids(*members.first))
            if (!members.second.contains(id))
                loading.fault("formula_missing", {quantity, std::string(nameOf(*members.first)), id}, place);
}

} // namespace

void loadFormulas(Loading& loading, const TomlFile& file, Rulebook& book) {
    Members seen;
    bool allKnown = true;
    TomlReader reader(loading, file);
    for (const TomlValue* element : reader.tables("formula", true)) {
        const std::string path = "formula." + std::string(element->textOf("quantity")) + "." +
                                 std::string(element->textOf("member"));
        TomlReader table = reader.element(element, path);
        Formula formula = readFormula(loading, table, path, book.columns);
        const Axis* const axis = memberAxis(loading, formula.quantity, table.place("quantity"));
        allKnown = allKnown && axis != nullptr;
        if (axis != nullptr) {
            loading.member(*axis, formula.member, table.place("member"));
            seen[formula.quantity].first = axis;
            if (!seen[formula.quantity].second.insert(formula.member).second)
                loading.fault("formula_twice", {formula.quantity, formula.member}, table.place());
        }
        book.formulas.push_back(std::move(formula));
    }
    // A formula that is misspelt is not also missing.
    if (allKnown)
        checkEveryMemberHasOne(loading, seen, {file.file()});
}

} // namespace chokepoint
