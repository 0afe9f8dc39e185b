#pragma once

#include "ai/Appraisal.h"
#include "ai/Players.h"

#include "ai/Prospects.h"
#include "ai/Repertoire.h"
#include <optional>

namespace chokepoint {

/// `ai:standard`: weighs every order it can think of by named terms, and takes the best it can pay for, as long as they
/// are worth more than nothing. It looks one step ahead and trusts its view.
class StandardPlayer final : public Player {
public:
    /// Goes up with every change of what the player decides: results and par name it.
    static constexpr int version = 2;

    StandardPlayer(const RuleSet& rules, Repertoire repertoire);

    SeatOrders decide(const View& view) override;
    const std::vector<Weighed>& weighed() const override { return m_weighed; }

private:
    /// An order not yet made: one number per parameter, so that weighing a thousand allocates nothing.
    struct Candidate {
        int instrument;
        std::array<double, mostArguments> arguments;
        double score;
        Terms terms;
    };
    struct Ranked {
        double score;
        std::uint32_t candidate;
    };
    /// What a seat could order with one instrument.
    struct Pile {
        std::vector<Ranked> heap; ///< the best on top
        double attention = 1;     ///< what of their worth counts

        void use();
    };

    void think(const Appraisal& appraisal, const Sight& sight);
    void thinkOf(const Appraisal& appraisal, const Outline& outline, const InstrumentEffect& effect,
                 const Doctrine& doctrine);
    void consider(const Doctrine& doctrine, const Terms& terms, int instrument,
                  const std::array<double, mostArguments>& arguments);
    bool comesAfter(const Candidate& a, const Candidate& b) const;
    /// The order of a pile.
    auto worse() const {
        return [this](const Ranked& a, const Ranked& b) {
            return a.score != b.score ? a.score < b.score
                                      : comesAfter(m_candidates[a.candidate], m_candidates[b.candidate]);
        };
    }
    std::optional<Candidate> takeBest();
    void log(const Candidate& candidate, const Move& move, bool take, const Doctrine& doctrine);
    Move moveOf(const Candidate& candidate) const;
    std::string_view answer(const PendingEvent& event, const Doctrine& doctrine) const;
    std::vector<double> plannedResearch(const Appraisal& appraisal, const Sight& sight) const;

    const RuleSet& m_rules;
    Repertoire m_repertoire;
    std::vector<Doctrine> m_doctrines; ///< by power
    std::vector<Outline> m_outlines;   ///< of the instruments that it orders
    std::vector<Candidate> m_candidates;
    std::vector<Pile> m_piles; ///< by instrument
    std::vector<double> m_profile;
    std::vector<Weighed> m_weighed;
};

} // namespace chokepoint
