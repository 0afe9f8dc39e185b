#include "rules/phases/Laws.h"

#include <algorithm>
#include <string>

namespace chokepoint {

namespace {

/// The opening while its slow stocks are brought to where the opening's levers and money hold them.
class Settling {
public:
    Settling(const RuleSet& rules, World& world) : m_rules(rules), m_world(world) {}

    void run() {
        for (int e = 0; e < m_rules.economies; ++e) {
            set(m_q.talent, m_rules.reader("talent.researchers." + idOf(Axis::economy, e)), e);
            for (int t = 0; t < m_rules.technologies; ++t)
                settlePipeline(e, t);
        }
        for (int power = 0; power < m_rules.powers; ++power)
            settlePower(power);
        settleVendors();
    }

private:
    const std::string& idOf(Axis axis, int member) const { return m_rules.sets().id(axis, member); }

    void set(Quantity quantity, double value, int a, int b = 0, int c = 0) {
        const QuantityDeclaration& declared = m_world.layout().table()[quantity];
        m_world.mutableBlock()[m_world.layout().slot(quantity, a, b, c)] =
            declared.quantum.round(std::clamp(value, declared.low, declared.high));
    }

    double figure(const std::string& id, double otherwise) const {
        const Figure* const found = m_rules.book.figures.find(id);
        return found == nullptr ? otherwise : found->value;
    }

    /// Nobody knows for sure; each power opens with its own assessment.
    void settleVendors() {
        for (int v = 0; v < m_rules.vendors; ++v) {
            const std::string& id = idOf(Axis::vendor, v);
            const double risk = m_rules.reader("vendor_risk.opening." + id);
            set(m_q.vendorRisk, risk, v);
            for (int power = 0; power < m_rules.powers; ++power)
                set(m_q.vendorRiskEstimate,
                    figure("vendor_risk.opening." + id + "." + idOf(Axis::power, power), risk), power, v);
        }
    }

    /// As much on the way in each stage as leaves it in a half-year.
    void settlePipeline(int economy, int technology) {
        const Parameters& p = m_rules.p;
        const int power = m_rules.powerOf[index(economy)];
        const double publicMoney =
            power >= 0 ? p.publicYield * m_world.at(m_q.publicRd, power, technology) : 0.0;
        const double pace =
            researchPace(m_rules, technology, publicMoney, m_world.at(m_q.privateRd, economy, technology));
        const double basic = power >= 0 ? m_world.at(m_q.basicShare, power) : p.basicShareOthers;
        const double yield = basic * p.basicYield / (1 - basic + basic * p.basicYield);
        set(m_q.basicKnowledge, p.basicRate > 0 ? yield * pace / p.basicRate : 0.0, economy, technology);
        set(m_q.appliedKnowledge, p.appliedRate > 0 ? pace / p.appliedRate : 0.0, economy, technology);
        set(m_q.deployed, m_world.at(m_q.capability, economy, technology), economy, technology);
    }

    void settlePower(int power) {
        const Parameters& p = m_rules.p;
        const std::string& id = idOf(Axis::power, power);
        const int own = m_rules.economyOf[index(power)];
        set(m_q.digitalAdoption, figure("digital.adoption." + id, 50), power);
        set(m_q.training,
            p.talentTrainingRate > 0
                ? p.talentTraining * m_world.at(m_q.trainingProgramme, power) / p.talentTrainingRate
                : 0.0,
            power);
        for (int e = 0; e < m_rules.economies; ++e) {
            const double usual =
                p.talentDiaspora * m_rules.talentPull[index(e)] * m_world.at(m_q.talent, own);
            set(m_q.diaspora,
                e == own ? 0.0 : figure("talent.diaspora." + id + "." + idOf(Axis::economy, e), usual), power,
                e);
        }
        for (int t = 0; t < m_rules.technologies; ++t) {
            set(m_q.homeCapacity, m_world.at(m_q.indigenisation, power, t), power, t);
            for (int e = 0; e < m_rules.economies; ++e)
                set(m_q.controlAnnounced, m_world.at(m_q.control, power, t, e), power, t, e);
        }
        for (int e = 0; e < m_rules.economies; ++e) {
            const Ties ties = tiesBetween(m_rules, m_world, power, e);
            set(m_q.cooperation,
                e == own
                    ? 0.0
                    : (p.interdependenceFrameworks * ties.frameworks + p.interdependenceChains * ties.chains +
                       p.interdependenceMobility * ties.mobility) /
                          100,
                power, e);
        }
    }

    const RuleSet& m_rules;
    World& m_world;
    const Quantities& m_q = quantities();
};

} // namespace

void settleOpening(const RuleSet& rules, World& opening) { Settling(rules, opening).run(); }

} // namespace chokepoint
