#pragma once

#include "ui/models/Desk.h"
#include "ui/theme/NumberLabel.h"

#include <QString>

#include <utility>
#include <vector>

namespace chokepoint {

/// One number that an order moved, by how much of its change.
struct MoveEffect {
    QString words;     ///< "India · Japan: alignment"
    QString address;   ///< where the ledger has it
    double change = 0; ///< as shown: shares are per cent
    QString text;      ///< "+6.0"
    Rise rise = Rise::Gain;
};

/// One of the seat's own orders and what came of it.
struct ReportedMove {
    QString icon, name, summary;
    bool applied = false;
    QString reason;                  ///< why it was dropped
    std::vector<MoveEffect> effects; ///< the largest first
};

/// A country that changed its stance on a vendor or the data rules it follows.
struct CountryMove {
    int country = -1;
    QString about; ///< "Chinese vendors", "Data rules"
    QString from, to;
    QString fromToken, toToken; ///< colours of the two states on the map
    QString cause;
    QString address; ///< of the number that moved
};

/// One line of what happened.
struct ReportLine {
    QString words;
    QString event; ///< that tells more; empty: there is no more to tell
};

struct ReportHeadline {
    QString title;
    QString words;
    std::vector<ReportLine> messages; ///< of the turn, the strongest first
};

/// Facts of a resolved turn, from what the desk's seat knows. Dropped moves come first.
std::vector<ReportedMove> reportedMoves(const Desk& desk, int turn);
std::vector<CountryMove> countryMoves(const Desk& desk, int turn);
ReportHeadline reportHeadline(const Desk& desk, int turn);

/// The two powers with the highest tension between them.
std::pair<int, int> hottestPair(const Desk& desk);

} // namespace chokepoint
