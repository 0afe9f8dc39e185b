#include "rules/Opening.h"

#include "base/Curve.h"
#include "rules/OpeningFormula.h"
#include "rules/OpeningShares.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace chokepoint {

namespace {

constexpr std::size_t index(int member) { return static_cast<std::size_t>(member); }

/// The opening world while it is filled, one kind of stock after the other.
class Filling {
public:
    explicit Filling(const Rulebook& book) : m_book(book), m_world(book.layout) {}

    World fill() {
        fillPowers();
        fillEconomies();
        fillCapabilities();
        fillEssentialShares();
        fillDependences();
        fillEstimates();
        fillByFormula();
        fillInstalled();
        fillCountryRules();
        fillRelations();
        fillCampaigns();
        fillStanding();
        fillScenario();
        return std::move(m_world);
    }

private:
    int size(Axis axis) const { return m_book.sets().size(axis); }
    int rank(Axis axis, int member) const { return m_book.sets().rank(axis, member); }

    void set(Quantity quantity, double value, int a = 0, int b = 0, int c = 0) {
        setAt(m_world.layout().slot(quantity, a, b, c), value);
    }

    void setAt(Slot slot, double value) {
        const QuantityDeclaration& declared = m_world.layout().table()[m_world.layout().quantityAt(slot)];
        m_world.mutableBlock()[slot] = declared.quantum.round(std::clamp(value, declared.low, declared.high));
    }

    std::size_t place(int economy, int technology) const {
        return index(economy) * index(size(Axis::technology)) + index(technology);
    }

    std::vector<double> sharesOf(Quantity quantity, std::span<const Part> parts) const {
        return shares(parts, m_world.layout().table()[quantity].quantum);
    }

    double figure(std::string_view id, double otherwise) const {
        const Figure* const found = m_book.figures.find(id);
        return found == nullptr ? otherwise : found->value;
    }

    void fillPowers() {
        for (int p = 0; p < size(Axis::power); ++p) {
            const Power& power = m_book.powers[index(p)];
            set(m_q.politicalCapital, power.figures.at("political_capital"), p);
            set(m_q.support, power.figures.at("support"), p);
            set(m_q.confidence, power.figures.at("confidence"), p);
            set(m_q.valuesKept, power.figures.at("values_kept"), p);
            for (int t = 0; t < size(Axis::technology); ++t)
                set(m_q.publicRd, power.research[index(t)], p, t);
            for (int r = 0; r < size(Axis::regime); ++r)
                set(m_q.dataStance, power.values[index(r)], p, r);
        }
    }

    void fillEconomies() {
        for (int e = 0; e < size(Axis::economy); ++e)
            set(m_q.gdp, m_book.economies[index(e)].gdp, e);
        for (int t = 0; t < size(Axis::technology); ++t) {
            const std::map<std::string, double>& figures = m_book.technologies[index(t)].figures;
            std::vector<Part> parts;
            parts.reserve(m_book.economies.size());
            for (int e = 0; e < size(Axis::economy); ++e)
                parts.push_back({m_book.marketShare[place(e, t)], false, rank(Axis::economy, e)});
            const std::vector<double> share = sharesOf(m_q.marketShare, parts);
            const double research = figures.at("market_size") * figures.at("rd_intensity");
            for (int e = 0; e < size(Axis::economy); ++e) {
                set(m_q.marketShare, share[index(e)], e, t);
                set(m_q.privateRd, research * m_book.marketShare[place(e, t)], e, t);
            }
        }
    }

    /// The frontier is 100; others stand at the root of their share relative to the largest, or at a sourced
    /// level.
    void fillCapabilities() {
        for (int t = 0; t < size(Axis::technology); ++t) {
            double largest = 0;
            for (int e = 0; e < size(Axis::economy); ++e)
                largest = std::max(largest, m_book.marketShare[place(e, t)]);
            for (int e = 0; e < size(Axis::economy); ++e) {
                const double level = m_book.capability[place(e, t)];
                const double relative = largest > 0 ? m_book.marketShare[place(e, t)] / largest : 0.0;
                set(m_q.capability, std::isnan(level) ? 100 * std::sqrt(relative) : level, e, t);
            }
        }
    }

    /// Declared where a source gives them, else in proportion to capability.
    void fillEssentialShares() {
        for (int t = 0; t < size(Axis::technology); ++t) {
            std::vector<Part> parts;
            for (int e = 0; e < size(Axis::economy); ++e) {
                const double declared = m_book.essentialShare[place(e, t)];
                const double weight = std::isnan(declared) ? m_world.at(m_q.capability, e, t) : declared;
                parts.push_back({weight, false, rank(Axis::economy, e)});
            }
            const std::vector<double> share = sharesOf(m_q.essentialShare, parts);
            for (int e = 0; e < size(Axis::economy); ++e)
                set(m_q.essentialShare, share[index(e)], e, t);
        }
    }

    /// World market shares, with home suppliers in front of others; shares from a source replace them.
    void fillDependences() {
        std::map<std::array<int, 3>, double> sourced;
        for (const SupplyShare& supply : m_book.supplies)
            sourced[{supply.dependent, supply.technology, supply.supplier}] = supply.share;
        const double homeBias = curve::clamp01(figure("opening.home_bias", 0));
        for (int e = 0; e < size(Axis::economy); ++e)
            for (int t = 0; t < size(Axis::technology); ++t) {
                std::vector<Part> parts;
                for (int k = 0; k < size(Axis::economy); ++k) {
                    const double world = m_book.marketShare[place(k, t)];
                    const double biased = k == e ? world + homeBias * (1 - world) : world * (1 - homeBias);
                    const auto known = sourced.find({e, t, k});
                    const bool isKnown = known != sourced.end();
                    parts.push_back({isKnown ? known->second : biased, isKnown, rank(Axis::economy, k)});
                }
                const std::vector<double> share = sharesOf(m_q.dependence, parts);
                for (int k = 0; k < size(Axis::economy); ++k)
                    set(m_q.dependence, share[index(k)], e, t, k);
            }
    }

    /// What others believe at the opening is the truth, with the declared spread.
    void fillEstimates() {
        for (int p = 0; p < size(Axis::power); ++p)
            for (int e = 0; e < size(Axis::economy); ++e)
                for (int t = 0; t < size(Axis::technology); ++t)
                    set(m_q.capabilityEstimate, m_world.at(m_q.capability, e, t), p, e, t);
    }

    /// Alignment, positions, surveillance technology: one formula per member, the same for all countries. A
    /// power's own members stand with it altogether.
    void fillByFormula() {
        for (const Formula& formula : m_book.formulas) {
            const Quantity quantity = m_world.layout().table().find(formula.quantity);
            if (quantity == m_q.installed)
                continue;
            const int member = memberOf(formula, quantity);
            const FormulaValues result = evaluate(formula, m_book.columns, m_book.countries.size());
            for (int c = 0; c < size(Axis::country); ++c)
                set(quantity, result.values[index(c)], c, member);
        }
        for (int c = 0; c < size(Axis::country); ++c)
            if (const int power = m_book.countries[index(c)].power; power >= 0)
                set(m_q.alignment, 100, c, power);
    }

    int memberOf(const Formula& formula, Quantity quantity) const {
        return m_book.sets().find(m_world.layout().table()[quantity].scope[1], formula.member);
    }

    /// The formulas give each vendor's weight in a country's networks; shares known from a source stay.
    void fillInstalled() {
        const std::size_t countries = m_book.countries.size();
        std::vector<std::vector<Part>> parts(countries, std::vector<Part>(m_book.vendors.size()));
        for (const Formula& formula : m_book.formulas) {
            if (m_world.layout().table().find(formula.quantity) != m_q.installed)
                continue;
            const int vendor = memberOf(formula, m_q.installed);
            const FormulaValues result = evaluate(formula, m_book.columns, countries);
            for (std::size_t c = 0; c < countries; ++c)
                parts[c][index(vendor)] = {std::max(0.0, result.values[c]), result.known[c] != 0,
                                           rank(Axis::vendor, vendor)};
        }
        for (std::size_t c = 0; c < countries; ++c) {
            const std::vector<double> share = sharesOf(m_q.installed, parts[c]);
            for (std::size_t v = 0; v < share.size(); ++v)
                set(m_q.installed, share[v], static_cast<int>(c), static_cast<int>(v));
        }
    }

    void fillCountryRules() {
        const auto fillPairs = [&](Quantity quantity, const std::vector<double>& values, Axis second) {
            for (std::size_t i = 0; i < values.size(); ++i)
                set(quantity, values[i], static_cast<int>(i) / size(second),
                    static_cast<int>(i) % size(second));
        };
        fillPairs(m_q.stance, m_book.stance, Axis::vendor);
        fillPairs(m_q.dataRules, m_book.dataRules, Axis::regime);
    }

    /// A pair's own figure, under either order of its names, or what holds for all pairs.
    double pairTension(int p, int other, double otherwise) const {
        const std::string& a = m_book.sets().id(Axis::power, p);
        const std::string& b = m_book.sets().id(Axis::power, other);
        return figure("opening.tension." + a + "." + b, figure("opening.tension." + b + "." + a, otherwise));
    }

    void fillRelations() {
        const double access =
            figure("opening.market_access", m_world.layout().table()[m_q.marketAccess].start);
        const double calm = figure("opening.tension", m_world.layout().table()[m_q.tension].start);
        for (int p = 0; p < size(Axis::power); ++p) {
            for (int e = 0; e < size(Axis::economy); ++e)
                set(m_q.marketAccess, access, p, e);
            for (int other = 0; other < size(Axis::power); ++other) {
                set(m_q.tension, p == other ? 0.0 : pairTension(p, other, calm), p, other);
                set(m_q.trust, meanAlignment(p, other), p, other);
            }
        }
    }

    /// How a power's countries are aligned to another power, weighted by output.
    double meanAlignment(int power, int other) const {
        const std::vector<int>& members = m_book.powers[index(power)].countries;
        const std::span<const double> gdp = m_book.columns["gdp_usd_bn"];
        const auto weight = [&](int c) { return gdp[index(c)] > 0 ? gdp[index(c)] : 0.0; };
        ExactSum total;
        for (const int c : members)
            total += weight(c);
        if (total.value() <= 0)
            return m_world.layout().table()[m_q.trust].start;
        ExactSum mean;
        for (const int c : members)
            mean += weight(c) / total.value() * m_world.at(m_q.alignment, c, other);
        return mean.value();
    }

    /// Posts in arenas, and how attractive each power is abroad.
    void fillStanding() {
        for (int p = 0; p < size(Axis::power); ++p) {
            for (int a = 0; a < size(Axis::arena); ++a)
                set(m_q.posts, m_book.arenas[index(a)].posts[index(p)], a, p);
            set(m_q.softPower,
                figure("influence.opening." + m_book.sets().id(Axis::power, p),
                       m_world.layout().table()[m_q.softPower].start),
                p);
        }
    }

    /// Last of all: where this scenario opens otherwise than the tables say.
    void fillScenario() {
        for (const auto& [slot, value] : m_book.scenario.opening) {
            setAt(slot, value);
            setAt(m_world.layout().twin(slot), value);
        }
    }

    void fillCampaigns() {
        for (int k = 0; k < size(Axis::contest); ++k)
            for (int p = 0; p < size(Axis::power); ++p)
                set(m_q.campaign, m_book.contests[index(k)].opening[index(p)], k, p);
    }

    const Rulebook& m_book;
    const Quantities& m_q = quantities();
    World m_world;
};

} // namespace

World openingStocks(const Rulebook& book) { return Filling(book).fill(); }

} // namespace chokepoint
