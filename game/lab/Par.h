#pragma once

#include "lab/Games.h"

namespace chokepoint {

/// What one score of a seat changes by in a whole game of reference players: the median over games, and what leaves a
/// tenth of them out on either side; to a tenth of a point, as scenarios write it.
struct Par {
    double value = 0, low = 0, high = 0;
};
using SeatPar = std::array<Par, scoreNames.size()>;

/// By power.
std::vector<SeatPar> measurePar(const std::vector<GameSummary>& games);

/// The scenario file's text with other par, each figure in its place and everything else as it was; figures that the
/// file does not have yet come at its end. `source` says how it was measured.
std::string withPar(const std::string& text, const std::vector<std::string>& powers,
                    const std::vector<SeatPar>& par, const std::string& source);

} // namespace chokepoint
