#pragma once

#include "rules/Orders.h"
#include "rules/RuleSet.h"
#include "rules/View.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// Who decides for a seat. It is given the seat's view and nothing else.
class SeatDriver {
public:
    virtual ~SeatDriver() = default;

    /// The seat's orders for the view's coming turn; nothing if the seat waits for a person, who may have handed
    /// some in.
    virtual Result<std::optional<SeatOrders>> decide(const View& view) = 0;

    /// Why it decided so, where it can say.
    virtual std::string log() const { return {}; }

    /// True if orders come from outside, through Session::submit().
    virtual bool waitsForOrders() const { return false; }
};

/// `human`, `idle`, `orders:FILE` (one orders object a line, or a `.csv` with a move a row), `ai:LEVEL`. A fault names what is near, or the line of
/// the file that is wrong.
Result<std::unique_ptr<SeatDriver>> makeDriver(std::shared_ptr<const RuleSet> rules, int seat,
                                               std::string_view driver);

/// The words that a driver may begin with, for help and messages.
const std::vector<std::string>& driverKinds();

} // namespace chokepoint
