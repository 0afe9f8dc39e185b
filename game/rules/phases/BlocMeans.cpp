#include "rules/phases/Decisions.h"

#include <algorithm>

namespace chokepoint {

BlocMeans::BlocMeans(const Turn& turn)
    : m_rules(turn.rules), m_columns(turn.rules.vendors + turn.rules.regimes) {
    weighBlocs(turn);
    weighPartners();
}

void BlocMeans::weighBlocs(const Turn& turn) {
    const Quantities& q = quantities();
    const Sets& sets = m_rules.sets();
    const std::span<const double> stance = turn.world.row(q.stance);
    const std::span<const double> dataRules = turn.world.row(q.dataRules);
    const std::size_t columns = static_cast<std::size_t>(m_columns);
    const std::size_t vendors = static_cast<std::size_t>(m_rules.vendors);
    m_means.resize(m_rules.blocs.size() * columns);
    m_leaders.resize(m_means.size(), -1);
    std::vector<ExactSum> sums(columns);
    std::vector<double> most(columns);
    for (std::size_t b = 0; b < m_rules.blocs.size(); ++b) {
        std::fill(sums.begin(), sums.end(), ExactSum());
        std::fill(most.begin(), most.end(), 0.0);
        ExactSum weight;
        int* const leaders = m_leaders.data() + b * columns;
        for (const int member : m_rules.blocs[b].members) {
            const std::size_t c = static_cast<std::size_t>(member);
            const double gdp = m_rules.gdpShare[c];
            weight += gdp;
            for (std::size_t k = 0; k < columns; ++k) {
                const double strength = k < vendors ? stance[c * vendors + k] / 2
                                                    : dataRules[c * (columns - vendors) + k - vendors] / 100;
                if (strength == 0)
                    continue;
                const double part = gdp * strength;
                sums[k] += part;
                if (part > most[k] || (part == most[k] && sets.rank(Axis::country, member) <
                                                              sets.rank(Axis::country, leaders[k]))) {
                    most[k] = part;
                    leaders[k] = member;
                }
            }
        }
        for (std::size_t k = 0; k < columns; ++k)
            m_means[b * columns + k] = weight.value() > 0 ? sums[k].value() / weight.value() : 0.0;
    }
}

/// Every country's partners, all columns of a bloc side by side.
void BlocMeans::weighPartners() {
    const std::size_t columns = static_cast<std::size_t>(m_columns);
    m_partners.resize(static_cast<std::size_t>(m_rules.countries) * columns);
    std::vector<ExactSum> sums(columns);
    for (std::size_t c = 0; c < static_cast<std::size_t>(m_rules.countries); ++c) {
        std::fill(sums.begin(), sums.end(), ExactSum());
        for (const int b : m_rules.blocsOf[c]) {
            const double weight = m_rules.blocs[static_cast<std::size_t>(b)].weight;
            const double* const means = m_means.data() + at(b, 0);
            for (std::size_t k = 0; k < columns; ++k)
                sums[k] += weight * means[k];
        }
        const double all = m_rules.blocWeight[c];
        for (std::size_t k = 0; k < columns && all > 0; ++k)
            m_partners[c * columns + k] = sums[k].value() / all;
    }
}

Owner BlocMeans::leader(int country, int column) const {
    double most = 0;
    int leader = -1;
    for (const int b : m_rules.blocsOf[static_cast<std::size_t>(country)]) {
        const std::size_t cell = at(b, column);
        const double weight = m_rules.blocs[static_cast<std::size_t>(b)].weight * m_means[cell];
        if (weight > most) {
            most = weight;
            leader = m_leaders[cell];
        }
    }
    return Owner::country(leader);
}

} // namespace chokepoint
