#pragma once

#include <nlohmann/json.hpp>

namespace chokepoint {

/// JSON whose keys stay in the order in which they are written.
using Json = nlohmann::ordered_json;

} // namespace chokepoint
