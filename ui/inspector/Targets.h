#pragma once

#include "ui/models/Desk.h"

#include <QString>

#include <vector>

namespace chokepoint {

/// An instrument that can name what is looked at.
struct TargetingInstrument {
    int instrument = -1;
    QString refusal; ///< why no order with it on this subject would be taken; empty: one would
};

/// The instruments whose orders can name the country, its own economy, the power or the technology, in content's order.
std::vector<TargetingInstrument> instrumentsFor(const Desk& desk, const Inspected& subject);

} // namespace chokepoint
