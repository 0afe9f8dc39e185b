#pragma once

#include "ai/Appraisal.h"
#include "ai/Repertoire.h"
#include "rules/Refuse.h"

#include <span>

namespace chokepoint {

/// How a computer player deals with others: what it weighs a promise by, what it answers and proposes, and what it does
/// to keep its word. It knows what its view shows, and takes others to weigh by the doctrines that content gives them.
class Negotiator {
public:
    Negotiator(const Appraisal& appraisal, const Sight& sight, std::span<const Doctrine> doctrines,
               const Repertoire& repertoire);

    /// Orders that come before all others: what agreements ask for, and threats that fell due.
    std::vector<Move> dues() const;
    /// Sets aside what the seat's own proposals would take if they were accepted now.
    void reserve(Purse& purse) const;
    /// True if the order would break an agreement and is not worth that.
    bool forbids(const Move& move, double score) const;

    /// Replies, endings and proposals, once the moves are chosen and paid for.
    void speak(Purse& purse, SeatOrders& orders) const;

private:
    /// What a promise is worth to a party, less what it gives a rival.
    double worth(const ClauseTerms& terms, int party, int partner) const;
    double ownWorth(const ClauseTerms& terms, int party, int partner) const;
    double net(double own, double others, int party, int partner) const;
    double factor(const AppealFactor& factor, const ClauseTerms& terms, int party, int partner) const;
    double rivalry(int party, int economy) const;
    double worth(const std::vector<AgreedClause>& clauses, int partner) const;
    double lossBy(const Proposal& proposal) const;
    /// What a party would have to order so as to keep these clauses.
    std::vector<Move> owed(const std::vector<AgreedClause>& clauses, int party, int partner) const;
    MoveCost costOfAll(const std::vector<Move>& owed) const;
    /// True if the seat orders such things and can pay for them next half-year.
    bool canKeep(const std::vector<Move>& owed, const Purse& purse) const;

    struct Idea {
        ProposalDraft draft;
        double score = 0;
        std::string text; ///< breaks ties
    };
    void reply(const Purse& purse, SeatOrders& orders, bool& busy) const;
    void leave(SeatOrders& orders) const;
    void thinkOf(ClauseTerms& terms, std::size_t next, int partner, std::vector<Idea>& ideas) const;
    void consider(const ClauseTerms& terms, int partner, std::vector<Idea>& ideas) const;
    std::optional<Move> threatTo(int partner) const;

    const Appraisal& m_appraisal;
    const RuleSet& m_rules;
    const World& m_world;
    const Sight& m_sight;
    std::span<const Doctrine> m_doctrines; ///< by power
    const Repertoire& m_repertoire;
    int m_turn;                    ///< that the orders are for
    std::vector<double> m_rivalry; ///< by power and economy
};

} // namespace chokepoint
