#pragma once

#include "ui/charts/Waterfall.h"
#include "ui/models/Desk.h"
#include "ui/theme/NumberLabel.h"

#include <QString>

#include <vector>

namespace chokepoint {

/// One cause, or several entries of the same cause taken together.
struct WhyCause {
    WaterfallRow row;
    int entries = 1;
    QString opens;     ///< address of the change behind it; empty: there is none, or the seat may not see it
    int opensTurn = 0; ///< the half-year of that change
};

/// An explanation in the reader's words, ready to be shown.
struct WhyStory {
    QString title;     ///< "China's access to inputs fell to 60.9"
    QString subtitle;  ///< "Leading-edge fabrication · 2021 H1"
    QString unit;      ///< of the numbers shown: "%", "points"
    double change = 0; ///< as shown: shares are per cent
    int decimals = 1;
    Rise rise = Rise::Gain;
    int entries = 0;
    bool exact = true; ///< the causes add up to the change
    bool known = true; ///< false: the seat may know nothing of it
    bool estimate = false;
    std::vector<WhyCause> causes; ///< the largest first, in the change's direction before the others
    WaterfallData waterfall;
};

/// At most this many causes stand alone; the smallest of more are taken together.
inline constexpr std::size_t causesShown = 8;

WhyStory whyStory(const Desk& desk, const Explanation& explanation);

// Words for one entry of the ledger.

/// "United States, order"
QString whoWords(const Desk& desk, const ExplainedEntry& entry);
/// "Export control: Chip design, China, Denial"
QString causeWords(const Desk& desk, const ExplainedEntry& entry);
QString phaseWords(const Desk& desk, const std::string& phase);
/// "India · Chinese vendors: chance to restrict", for an address.
QString addressWords(const Desk& desk, const QString& address);
/// The same for what is behind a change of `turn`, with its half-year where that is an earlier one.
QString behindWords(const Desk& desk, const QString& address, int behindTurn, int turn);
/// True for the seat's own order.
bool isOwn(const Desk& desk, const ExplainedEntry& entry);

} // namespace chokepoint
