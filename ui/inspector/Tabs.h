#pragma once

#include "ui/models/Desk.h"

#include <QString>

#include <functional>
#include <vector>

namespace chokepoint {

class InspectorPage;

/// One tab of the inspector: what it is called and what it puts on its page.
struct InspectorTab {
    QString id;
    QString words;
    QString fewWords; ///< where the column is narrow
    std::function<void(InspectorPage&)> fill;
};

std::vector<InspectorTab> countryTabs(int country);
std::vector<InspectorTab> powerTabs(int power);
std::vector<InspectorTab> technologyTabs(int technology);

} // namespace chokepoint
