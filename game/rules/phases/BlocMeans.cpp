#include "rules/phases/Decisions.h"

namespace chokepoint {

BlocMeans::BlocMeans(const Turn& turn) : m_rules(turn.rules), m_columns(turn.rules.vendors + turn.rules.regimes) {
    const Quantities& q = quantities();
    const std::span<const double> stance = turn.world.row(q.stance);
    const std::span<const double> dataRules = turn.world.row(q.dataRules);
    const Sets& sets = m_rules.sets();
    m_means.resize(m_rules.blocs.size() * static_cast<std::size_t>(m_columns));
    m_leaders.resize(m_means.size(), -1);
    for (std::size_t b = 0; b < m_rules.blocs.size(); ++b) {
        const Bloc& bloc = m_rules.blocs[b];
        for (int column = 0; column < m_columns; ++column) {
            ExactSum sum;
            ExactSum weight;
            double most = 0;
            int leader = -1;
            for (const int c : bloc.members) {
                const double gdp = m_rules.gdpShare[static_cast<std::size_t>(c)];
                weight += gdp;
                const double part =
                    gdp * (column < m_rules.vendors
                               ? stance[static_cast<std::size_t>(c * m_rules.vendors + column)] / 2
                               : dataRules[static_cast<std::size_t>(c * m_rules.regimes + column - m_rules.vendors)] / 100);
                sum += part;
                if (part > most || (part == most && leader >= 0 && sets.rank(Axis::country, c) < sets.rank(Axis::country, leader))) {
                    most = part;
                    leader = c;
                }
            }
            m_leaders[b * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column)] = leader;
            m_means[b * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column)] =
                weight.value() > 0 ? sum.value() / weight.value() : 0.0;
        }
    }
}

double BlocMeans::mean(int country, int column) const {
    ExactSum sum;
    ExactSum weight;
    for (const int b : m_rules.blocsOf[static_cast<std::size_t>(country)]) {
        const double w = m_rules.blocs[static_cast<std::size_t>(b)].weight;
        sum += w * m_means[static_cast<std::size_t>(b * m_columns + column)];
        weight += w;
    }
    return weight.value() > 0 ? sum.value() / weight.value() : 0.0;
}

Owner BlocMeans::leader(int country, int column) const {
    double most = 0;
    int leader = -1;
    for (const int b : m_rules.blocsOf[static_cast<std::size_t>(country)]) {
        const std::size_t at = static_cast<std::size_t>(b * m_columns + column);
        const double weight = m_rules.blocs[static_cast<std::size_t>(b)].weight * m_means[at];
        if (weight > most) {
            most = weight;
            leader = m_leaders[at];
        }
    }
    return Owner::country(leader);
}

double BlocMeans::restriction(int country, int vendor) const { return mean(country, vendor); }

double BlocMeans::regimeStrength(int country, int regime) const { return mean(country, m_rules.vendors + regime); }

} // namespace chokepoint
