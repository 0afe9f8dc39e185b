#pragma once

#include "base/Fault.h"

#include <map>
#include <string>
#include <vector>

namespace chokepoint {

/// A figure that stands at another value than content gives it.
struct Override {
    std::string id;
    double value;
};

/// One answer to a contested question.
struct AssumptionSetting {
    std::string id;
    std::vector<Override> figures; ///< what it sets; none for the standard: content's own values
};

/// A question on which the literature differs, as a switch. Its words are the texts `assumption.<id>.question` and
/// `assumption.<id>.<setting>`.
struct Assumption {
    std::string id;
    std::vector<std::string> literature; ///< who says what
    std::vector<AssumptionSetting> settings;
    int standard = 0; ///< setting in force unless another is chosen
    int chosen = 0;   ///< setting in force
    Place place = {};
};

/// Ids of settings by id of their assumption.
using AssumptionSettings = std::map<std::string, std::string>;

} // namespace chokepoint
