#pragma once

#include "base/Fault.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// One number of the game with its unit and where it comes from.
struct Figure {
    std::string id; ///< `export_control.severity.denial`, `technology.eda_ip.catch_up_years`
    double value = 0;
    std::string unit;
    double low = 0; ///< range within which the figure is believed to lie
    double high = 0;
    std::string source;  ///< where it was read; empty if assumed
    std::string assumed; ///< the reason why it is assumed; empty if sourced
    Place place = {};
    bool overridden = false;  ///< set by `--set`
    std::string meaning = {}; ///< one line, where content gives one

    bool sourced() const { return assumed.empty(); }
};

/// Every figure of content by its id: parameters, costs, openings. The one place that `--set` changes.
class FigureTable {
public:
    /// Adds a figure; false if the id is taken.
    bool add(Figure figure);
    const Figure* find(std::string_view id) const;
    /// Replaces a value. A fault names the nearest id where there is none; any finite number is taken, also one outside
    /// low..high: whoever sets a figure wants to see what lies beyond what is believed.
    Outcome set(std::string_view id, double value);
    /// In order of id.
    const std::map<std::string, Figure, std::less<>>& all() const { return m_figures; }

private:
    std::map<std::string, Figure, std::less<>> m_figures;
};

} // namespace chokepoint
