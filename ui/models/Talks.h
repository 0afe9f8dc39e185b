#pragma once

#include "rules/Orders.h"
#include "world/World.h"

#include <QCoreApplication>
#include <QString>

#include <string>
#include <vector>

namespace chokepoint {

class Desk;

/// One promise in words.
struct ClauseWords {
    QString name;  ///< "Joint research"
    QString terms; ///< "Quantum technologies"; may be empty
    QString help;
    int giver = -1; ///< power that it binds; -1: both
};

/// Something on the table between powers, as one seat knows it.
struct Talk {
    enum class Kind {
        received, ///< a proposal that waits for the seat's reply
        drafted,  ///< the seat's own, goes out with its orders
        sent,     ///< the seat's own, waits for a reply
        unmet,    ///< a demand that was not met: its threat is due
        own,      ///< an agreement of the seat's
        others    ///< an agreement of others
    };
    Kind kind = Kind::received;
    std::string id; ///< of the proposal or agreement; of a draft its place
    int from = -1;  ///< power; of agreements the other party, or the first
    int to = -1;
    std::vector<AgreedClause> clauses;
    Threat threat;
    int deadline = 0;      ///< proposals: last turn whose orders may answer
    int duration = 0;      ///< proposals: half-years
    int since = 0;         ///< agreements
    int until = 0;         ///< agreements: last turn in force
    bool secret = false;   ///< agreements: known to its parties alone
    QString state;         ///< "You accept", "Answer by 2020 H2"
    bool pressing = false; ///< it waits for the seat, and for this half-year's orders at the latest

    bool isAgreement() const { return kind == Kind::own || kind == Kind::others; }
};

/// What powers say to each other, in words.
class Talks {
    Q_DECLARE_TR_FUNCTIONS(Talks)
public:
    /// All that the seat knows of, in the order of Talk::Kind; of a kind the soonest to end first.
    static std::vector<Talk> all(const Desk& desk);
    static ClauseWords words(const Desk& desk, const AgreedClause& clause);
    /// "Joint research, Quantum technologies; Truce"
    static QString summary(const Desk& desk, const std::vector<AgreedClause>& clauses);
    /// "Export control · Chip-making equipment · China · Denial"; empty without a threat.
    static QString threat(const Desk& desk, const Threat& threat);
    /// The power at the other side of the seat; the first party where it is no party.
    static int other(const Desk& desk, const Talk& talk);
};

} // namespace chokepoint
