#pragma once

#include "base/Texts.h"
#include "rules/Door.h"
#include "rules/Orders.h"
#include "rules/RuleSet.h"

#include <string>
#include <string_view>

namespace chokepoint {

/// Ids as people say them.
class Names {
public:
    explicit Names(const Texts& texts) : m_texts(texts) {}

    /// The name of a `power`, `technology` …; the id itself where there is none.
    std::string of(std::string_view kind, std::string_view id) const;
    /// The name of an id of any kind, for arguments of messages.
    std::string any(const std::string& id) const;

    std::string message(const Message& message) const;
    /// `Public research: chip_design 0.6, ai_ml 1`
    std::string order(const std::string& instrument, const std::string& parametersJson) const;
    /// The clauses of an agreement's or proposal's id, `clause.argument…+clause…`: `Joint research: Quantum`
    std::string clauses(std::string_view text) const;
    /// What a real case is called.
    std::string precedent(const Precedent& precedent) const;
    /// What was done in it and what came of that, as far as content says so.
    std::vector<std::string> told(const Precedent& precedent) const;
    /// Who acted in it: `United States, China`
    std::string actors(const Precedent& precedent) const;
    /// What a quantity measures.
    std::string quantity(const QuantityDeclaration& declaration) const;
    /// A word of the rules (reason, term, phase): its text, or the word itself without underscores.
    std::string word(std::string_view kind, std::string_view word) const;

private:
    const Texts& m_texts;
};

/// The turn's half-year as a language says it: `2020 H1`, `2020年上期`.
std::string halfYear(const Rulebook& book, int turn, const Texts& texts);

/// A number for people: two digits after the point, none that say nothing.
std::string figureText(double value);

} // namespace chokepoint
