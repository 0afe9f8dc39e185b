#include "rules/phases/Decisions.h"
#include "rules/phases/Laws.h"

#include <algorithm>

namespace chokepoint {

BlocMeans::BlocMeans(const Turn& turn, bool withLeaders)
    : m_rules(turn.rules), m_columns(turn.rules.vendors + turn.rules.regimes),
      m_strengths(index(m_columns * m_rules.countries)), m_means(index(m_columns) * m_rules.blocs.size()),
      m_partners(m_strengths.size()) {
    gatherStrengths(turn.world);
    for (std::size_t bloc = 0; bloc < m_rules.blocs.size(); ++bloc)
        weighBloc(bloc);
    for (int column = 0; column < m_columns; ++column)
        weighPartners(column);
    if (!withLeaders)
        return;
    m_leaders.resize(m_means.size(), -1);
    for (std::size_t bloc = 0; bloc < m_rules.blocs.size(); ++bloc)
        for (int column = 0; column < m_columns; ++column)
            findLeader(bloc, column);
}

std::size_t BlocMeans::at(int column, std::size_t bloc) const {
    return index(column) * m_rules.blocs.size() + bloc;
}

std::span<const double> BlocMeans::strengths(int column) const {
    const std::size_t n = index(m_rules.countries);
    return std::span(m_strengths).subspan(index(column) * n, n);
}

std::span<const double> BlocMeans::partners(int column) const {
    const std::size_t n = index(m_rules.countries);
    return std::span(m_partners).subspan(index(column) * n, n);
}

void BlocMeans::gatherStrengths(const World& world) {
    double* out = m_strengths.data();
    const auto gather = [&](Quantity quantity, int members, double most) {
        const double* const row = world.row(quantity).data();
        const std::size_t step = index(members);
        for (std::size_t k = 0; k < step; ++k)
            for (std::size_t c = 0; c < index(m_rules.countries); ++c)
                *out++ = row[c * step + k] / most;
    };
    gather(quantities().stance, m_rules.vendors, 2);
    gather(quantities().dataRules, m_rules.regimes, 100);
}

void BlocMeans::weighBloc(std::size_t bloc) {
    const std::vector<int>& members = m_rules.blocs[bloc].members;
    ExactSum weight;
    for (const int member : members)
        weight += m_rules.gdpShare[index(member)];
    if (weight.value() <= 0)
        return;
    for (int column = 0; column < m_columns; ++column) {
        const double* const strength = strengths(column).data();
        ExactSum sum;
        for (const int member : members)
            sum += m_rules.gdpShare[index(member)] * strength[member];
        m_means[at(column, bloc)] = sum.value() / weight.value();
    }
}

/// Every country's partners: what a bloc says is the same for all its members.
void BlocMeans::weighPartners(int column) {
    const std::size_t n = index(m_rules.countries);
    double* const sums = m_partners.data() + index(column) * n;
    for (std::size_t bloc = 0; bloc < m_rules.blocs.size(); ++bloc) {
        const double part = ExactSum::part(m_rules.blocs[bloc].weight * m_means[at(column, bloc)]);
        if (part == 0)
            continue;
        for (const int member : m_rules.blocs[bloc].members)
            sums[member] += part;
    }
    const double* const all = m_rules.blocWeight.data();
    for (std::size_t c = 0; c < n; ++c)
        sums[c] = all[c] > 0 ? sums[c] / all[c] : 0.0;
}

void BlocMeans::findLeader(std::size_t bloc, int column) {
    const Sets& sets = m_rules.sets();
    double most = 0;
    int& leader = m_leaders[at(column, bloc)];
    for (const int member : m_rules.blocs[bloc].members) {
        const double part = m_rules.gdpShare[index(member)] * strengths(column)[index(member)];
        if (part > most || (part > 0 && part == most &&
                            sets.rank(Axis::country, member) < sets.rank(Axis::country, leader))) {
            most = part;
            leader = member;
        }
    }
}

Owner BlocMeans::leader(int country, int column) const {
    double most = 0;
    int leader = -1;
    for (const int b : m_rules.blocsOf[index(country)]) {
        const std::size_t cell = at(column, index(b));
        const double weight = m_rules.blocs[index(b)].weight * m_means[cell];
        if (weight > most) {
            most = weight;
            leader = m_leaders[cell];
        }
    }
    return Owner::country(leader);
}

} // namespace chokepoint
