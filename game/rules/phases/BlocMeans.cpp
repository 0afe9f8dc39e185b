#include "rules/phases/Decisions.h"
#include "rules/phases/Laws.h"

#include <algorithm>

namespace chokepoint {

namespace {

constexpr int unsought = -2;

} // namespace

BlocMeans::BlocMeans(const Turn& turn)
    : m_rules(turn.rules), m_columns(index(m_rules.vendors + m_rules.regimes)),
      m_strengths(turn.scratch.unset(m_columns * index(m_rules.countries))),
      m_means(turn.scratch.row(m_columns * m_rules.blocs.size())),
      m_partners(turn.scratch.row(m_strengths.size())) {
    gatherStrengths(turn.world);
    for (std::size_t bloc = 0; bloc < m_rules.blocs.size(); ++bloc)
        weighBloc(bloc);
    weighPartners(turn.scratch.unset(m_columns));
}

void BlocMeans::gatherStrengths(const World& world) {
    const auto gather = [&](Quantity quantity, int members, double most, double* out) {
        const double* row = world.row(quantity).data();
        const std::size_t count = index(members);
        for (int c = 0; c < m_rules.countries; ++c, row += count, out += m_columns)
            for (std::size_t k = 0; k < count; ++k)
                out[k] = row[k] / most;
    };
    gather(quantities().stance, m_rules.vendors, 2, m_strengths.data());
    gather(quantities().dataRules, m_rules.regimes, 100, m_strengths.data() + m_rules.vendors);
}

void BlocMeans::weighBloc(std::size_t bloc) {
    const std::vector<int>& members = m_rules.blocs[bloc].members;
    ExactSum weight;
    for (const int member : members)
        weight += m_rules.gdpShare[index(member)];
    if (weight.value() <= 0)
        return;
    double* const means = m_means.data() + bloc * m_columns;
    for (const int member : members) {
        const double share = m_rules.gdpShare[index(member)];
        const double* const strengths = m_strengths.data() + index(member) * m_columns;
        for (std::size_t column = 0; column < m_columns; ++column)
            means[column] += ExactSum::part(share * strengths[column]);
    }
    for (std::size_t column = 0; column < m_columns; ++column)
        means[column] /= weight.value();
}

/// Every country's partners: what a bloc says is the same for all its members.
void BlocMeans::weighPartners(std::span<double> parts) {
    for (std::size_t bloc = 0; bloc < m_rules.blocs.size(); ++bloc) {
        const double weight = m_rules.blocs[bloc].weight;
        for (std::size_t column = 0; column < m_columns; ++column)
            parts[column] = ExactSum::part(weight * m_means[bloc * m_columns + column]);
        for (const int member : m_rules.blocs[bloc].members) {
            double* const sums = m_partners.data() + index(member) * m_columns;
            for (std::size_t column = 0; column < m_columns; ++column)
                sums[column] += parts[column];
        }
    }
    for (std::size_t c = 0; c < index(m_rules.countries); ++c) {
        double* const sums = m_partners.data() + c * m_columns;
        const double all = m_rules.blocWeight[c];
        for (std::size_t column = 0; column < m_columns; ++column)
            sums[column] = all > 0 ? sums[column] / all : 0.0;
    }
}

/// The member of a bloc that contributes most to a mean; -1 where none does. Only a ledger asks, and for few of them.
int BlocMeans::leaderIn(std::size_t bloc, std::size_t column) const {
    if (m_leaders.empty())
        m_leaders.resize(m_means.size(), unsought);
    int& leader = m_leaders[bloc * m_columns + column];
    if (leader != unsought)
        return leader;
    leader = -1;
    const Sets& sets = m_rules.sets();
    double most = 0;
    for (const int member : m_rules.blocs[bloc].members) {
        const double part = m_rules.gdpShare[index(member)] * m_strengths[index(member) * m_columns + column];
        if (part > most || (part > 0 && part == most &&
                            sets.rank(Axis::country, member) < sets.rank(Axis::country, leader))) {
            most = part;
            leader = member;
        }
    }
    return leader;
}

Owner BlocMeans::leader(int country, int column) const {
    double most = 0;
    int heaviest = -1;
    for (const int bloc : m_rules.blocsOf[index(country)]) {
        const double weight =
            m_rules.blocs[index(bloc)].weight * m_means[index(bloc) * m_columns + index(column)];
        if (weight > most) {
            most = weight;
            heaviest = bloc;
        }
    }
    return Owner::country(heaviest < 0 ? -1 : leaderIn(index(heaviest), index(column)));
}

} // namespace chokepoint
