#pragma once

#include "rules/RuleSet.h"
#include "script/AddressPattern.h"
#include "script/Sandbox.h"

#include <climits>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chokepoint::script {

/// A condition that is looked up, not asked of a script: every number of `of` lies between the bounds.
struct EventNeed {
    AddressPattern of;
    double least;
    double most;

    /// For a seat, or for anybody where the pattern speaks of none. Where it means no number, it does not hold.
    bool holds(const World& world, int seat = 0) const;
};

/// An effect that needs no script: adds to every number of `of`.
struct PlainEffect {
    AddressPattern of;
    double amount;
};

/// One answer that a seat may give.
struct OptionRule {
    std::string letter;
    std::vector<std::pair<std::string, double>> appeal; ///< by term, in order of term
    std::vector<PlainEffect> does;
    FunctionRef apply; ///< none: it does no more than that
    std::string cause; ///< `event/letter`, for the ledger

    /// Key of its sentence.
    std::string text(const std::string& event) const { return "event." + event + ".option." + letter; }
};

/// An event as a script declared it.
struct EventRule {
    /// Whom the event asks: every seat, those named, or those for whom a function says true.
    enum class Audience : std::uint8_t { everyone, named, chosen };

    std::string id;
    std::string title; ///< key
    Place place;       ///< where it is declared
    double chance = 1;
    bool once = false;
    std::int64_t cooldown = 0; ///< least number of turns between two firings
    std::int64_t from = 0;
    std::int64_t to = INT_MAX;
    std::vector<std::string> sources; ///< ids of precedents it is drawn from
    std::vector<EventNeed> needs;     ///< all of them, or it does not happen
    std::vector<EventNeed> seatNeeds; ///< all of them, or a seat is not asked
    FunctionRef when;
    std::vector<PlainEffect> does;
    FunctionRef fire;
    Audience audience = Audience::everyone;
    FunctionRef isAsked;    ///< for chosen
    std::vector<int> named; ///< powers in the order of their ids: all of them unless `named`
    std::vector<OptionRule> options;
    std::int64_t expires = 1; ///< turns
    std::string fallback = "A";
    std::string cause;      ///< `event:id`, for the ledger
    std::uint64_t luck = 0; ///< hash of the id: the subject of its draws

    const OptionRule* option(std::string_view letter) const;
    /// Keys of all the words it needs.
    std::vector<std::string> texts() const;
};

/// What an event, or an option, may say in its table: also the source of the reference.
struct FieldNote {
    std::string_view name;
    std::string_view type; ///< as LuaLS writes it
    std::string_view sentence;
};
std::span<const FieldNote> eventFields();
std::span<const FieldNote> optionFields();

/// The events that scripts declare with `event{…}`, in the order of declaration.
class EventRules {
public:
    /// `rules` may be null where the binding is only to be described.
    explicit EventRules(const RuleSet* rules) : m_rules(rules) {}

    /// Gives a sandbox the function `event`; this must outlive it.
    void bind(Sandbox& sandbox);
    /// From now on declarations are refused: all files are loaded.
    void close() { m_open = false; }

    const std::vector<EventRule>& all() const { return m_all; }
    const EventRule* find(std::string_view id) const;

private:
    void declare(BindingCall& call);

    const RuleSet* m_rules;
    bool m_open = true;
    std::vector<EventRule> m_all;
};

} // namespace chokepoint::script
