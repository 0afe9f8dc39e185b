#pragma once

#include "ui/models/FactTable.h"

#include <QCoreApplication>

#include <string>

namespace chokepoint {

class Desk;
struct StandingPolicy;

/// Something that waits for the seat: an event that asks for a choice, a proposal, or a contest that is decided soon.
struct WaitingItem {
    enum class Kind { Event, Proposal, Contest };
    Kind kind = Kind::Event;
    std::string id;          ///< of the event, proposal or contest
    QString title;           ///< "Pandemic"
    QString words;           ///< what is asked and until when
    bool answered = false;   ///< the draft has an answer to the event
    bool lastChance = false; ///< it expires or is decided with the coming turn
};

/// Builds the tables that the screens show from what one seat knows.
class Tables {
    Q_DECLARE_TR_FUNCTIONS(Tables)
public:
    /// Events first, the soonest to expire first; then contests that are open and decided within `turnsAhead` turns.
    static std::vector<WaitingItem> waiting(const Desk& desk, int turnsAhead = 2);

    // Each fills a table anew; rows are about the member that MemberRole gives.

    /// All five scores and achievement against the par.
    static void fillStanding(FactTable& table, const Desk& desk);
    /// Every country: the map's table twin. Columns: name, stance on the chosen vendor, nearest power, data regime.
    static void fillCountries(FactTable& table, const Desk& desk);
    /// Contests of standards: where and when each is decided, how it stands, and the support for each power's proposal.
    static void fillContests(FactTable& table, const Desk& desk);
    /// A standing policy's subject and level: "Chip-making equipment · China · Denial".
    static QString policyWords(const Desk& desk, const StandingPolicy& policy);
    /// Since when a policy stands.
    static QString policySince(const Desk& desk, const StandingPolicy& policy);
    /// Policies that powers have standing; members are powers.
    static void fillPolicies(FactTable& table, const Desk& desk);
    /// The questions on which the literature differs, and what this game assumes.
    static void fillAssumptions(FactTable& table, const Desk& desk);
    /// The twin of the charts: scores and highest tension of each power in each half-year, the last first.
    static void fillCourse(FactTable& table, const Desk& desk);
    /// What the seat's orders came to and what happened in a turn; dropped orders come first.
    static void fillReport(FactTable& table, const Desk& desk, int turn);
};

} // namespace chokepoint
