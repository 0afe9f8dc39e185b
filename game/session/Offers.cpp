#include "session/Offers.h"

#include "rulebook/Number.h"

#include <algorithm>

namespace chokepoint {

namespace {

/// The seat's standing profile of an instrument that has nothing else to say; zeros where none stands.
std::vector<double> standingProfile(const RuleSet& rules, const World& world, const std::string& policy) {
    std::vector<double> profile(static_cast<std::size_t>(rules.technologies), 0.0);
    const StandingPolicy* const stands = world.policy(policy);
    if (stands == nullptr)
        return profile;
    std::string_view rest = stands->arguments;
    for (double& money : profile) {
        const std::string_view number = rest.substr(0, rest.find(','));
        money = readNumber(number).value_or(0.0);
        rest.remove_prefix(std::min(rest.size(), number.size() + 1));
    }
    return profile;
}

/// What a parameter is tried with.
std::vector<Argument> candidates(const RuleSet& rules, const View& view, const Instrument& instrument,
                                 const InstrumentParameter& parameter) {
    std::vector<Argument> all;
    switch (parameter.kind) {
    case ParameterKind::amount:
        all = {std::max(parameter.low, parameter.step), parameter.high};
        break;
    case ParameterKind::profile: {
        const std::string policy = instrument.id + "/" + rules.sets().id(Axis::power, view.seat());
        const std::vector<double> now = standingProfile(rules, view.world(), policy);
        for (std::size_t t = 0; t < now.size(); ++t) {
            std::vector<double> more = now;
            more[t] = std::min(parameter.high, more[t] + parameter.step);
            all.emplace_back(std::move(more));
        }
        break;
    }
    case ParameterKind::partners:
        for (int power = 0; power < rules.powers; ++power)
            if (power != view.seat())
                all.emplace_back(std::vector<int>{power});
        break;
    case ParameterKind::level:
        for (std::size_t i = 0; i < parameter.options.size(); ++i)
            all.emplace_back(static_cast<int>(i));
        break;
    default:
        for (int i = 0; i < rules.sets().size(axisOf(parameter.kind)); ++i)
            all.emplace_back(i);
    }
    return all;
}

/// Ids of a parameter's choices, in the order of its candidates.
std::vector<Choice> choicesOf(const RuleSet& rules, const InstrumentParameter& parameter,
                              const std::vector<Argument>& arguments) {
    std::vector<Choice> choices;
    if (parameter.kind == ParameterKind::amount || parameter.kind == ParameterKind::profile)
        return choices;
    for (const Argument& argument : arguments) {
        const auto* partners = std::get_if<std::vector<int>>(&argument);
        const int index = partners != nullptr ? partners->front() : std::get<int>(argument);
        choices.push_back({parameter.kind == ParameterKind::level
                               ? parameter.options[static_cast<std::size_t>(index)]
                               : rules.sets().id(axisOf(parameter.kind), index)});
    }
    return choices;
}

/// Runs over all combinations of candidates like the wheels of a counter.
class Trial {
public:
    Trial(const RuleSet& rules, const View& view, int index)
        : m_rules(rules), m_sight(view), m_purse(rules, m_sight),
          m_instrument(rules.book.instruments[static_cast<std::size_t>(index)]) {
        m_offer.instrument = index;
        for (const InstrumentParameter& parameter : m_instrument.parameters) {
            m_candidates.push_back(candidates(rules, view, m_instrument, parameter));
            m_offer.choices.push_back(choicesOf(rules, parameter, m_candidates.back()));
            m_seen.emplace_back(m_offer.choices.back().size());
        }
        m_wheels.assign(m_candidates.size(), 0);
    }

    Offer run() {
        do
            tryOne();
        while (advance());
        if (m_offer.example) {
            m_offer.cost = costOf(m_rules, m_sight, *m_offer.example);
            m_offer.refusal.reset();
        }
        for (std::size_t p = 0; p < m_seen.size(); ++p)
            for (std::size_t i = 0; i < m_seen[p].size(); ++i)
                if (m_seen[p][i].taken)
                    m_offer.choices[p][i].refusal.reset();
                else if (m_offer.example)
                    m_offer.choices[p][i].refusal = refusalBesideExample(p, i);
        return std::move(m_offer);
    }

private:
    /// What came of the orders that made one choice.
    struct Seen {
        bool taken = false;       ///< one of them would be taken
        bool refusalEnds = false; ///< the refusal kept is of one that would end a policy
    };

    /// Why one choice is refused where all others are made as they may be: then it is the choice that is at fault.
    std::optional<Fault> refusalBesideExample(std::size_t parameter, std::size_t choice) const {
        Move move = *m_offer.example;
        move.arguments[parameter] = m_candidates[parameter][choice];
        return refuse(m_rules, m_sight, m_purse, move);
    }

    void tryOne() {
        Move move{m_offer.instrument, {}};
        for (std::size_t p = 0; p < m_wheels.size(); ++p)
            move.arguments.push_back(m_candidates[p][m_wheels[p]]);
        const std::optional<Fault> refusal = refuse(m_rules, m_sight, m_purse, move);
        // Ending a policy is no example of what an instrument is for, and why it cannot end says little.
        const bool ends = endsPolicy(m_rules.book, move);
        for (std::size_t p = 0; p < m_wheels.size(); ++p)
            if (!m_seen[p].empty())
                note(m_offer.choices[p][m_wheels[p]], m_seen[p][m_wheels[p]], refusal, ends);
        if (refusal) {
            if (!m_offer.refusal || (m_refusalEnds && !ends)) {
                m_offer.refusal = refusal;
                m_refusalEnds = ends;
            }
        } else if (!m_offer.example || (endsPolicy(m_rules.book, *m_offer.example) && !ends)) {
            m_offer.example = std::move(move);
        }
    }

    static void note(Choice& choice, Seen& seen, const std::optional<Fault>& refusal, bool ends) {
        if (!refusal)
            seen.taken = true;
        else if (!choice.refusal || (seen.refusalEnds && !ends)) {
            choice.refusal = refusal;
            seen.refusalEnds = ends;
        }
    }

    bool advance() {
        for (std::size_t p = m_wheels.size(); p-- > 0;) {
            if (++m_wheels[p] < m_candidates[p].size())
                return true;
            m_wheels[p] = 0;
        }
        return false;
    }

    const RuleSet& m_rules;
    Sight m_sight;
    Purse m_purse;
    const Instrument& m_instrument;
    std::vector<std::vector<Argument>> m_candidates; ///< by parameter
    std::vector<std::vector<Seen>> m_seen;           ///< by parameter and choice
    bool m_refusalEnds = false;
    std::vector<std::size_t> m_wheels;
    Offer m_offer;
};

} // namespace

Offer offerOf(const RuleSet& rules, const View& view, int instrument) {
    return Trial(rules, view, instrument).run();
}

} // namespace chokepoint
