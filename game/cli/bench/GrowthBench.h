#pragma once

#include "cli/bench/GameBench.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace chokepoint {

/// Turns of one game against turns of the same with more in it, and its late turns against its early ones. Each game is
/// played by its own computer players.
class GrowthBench {
public:
    static Result<std::unique_ptr<GrowthBench>> make(const std::filesystem::path& root,
                                                     std::shared_ptr<const RuleSet> rules);

    /// Microseconds that a turn of each takes, by name: `turn_countries_2x`, `turn_200` …
    std::map<std::string, double> measure() const;

private:
    GrowthBench() = default;

    Outcome add(const std::string& name, const std::filesystem::path& root,
                std::shared_ptr<const Rulebook> book);

    std::map<std::string, std::unique_ptr<GameBench>> m_larger; ///< by name
    std::unique_ptr<GameBench> m_longer;
};

} // namespace chokepoint
