#pragma once

#include "ui/models/Desk.h"
#include "ui/models/FactTable.h"

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace chokepoint {

/// Numbers as one table. Of a quantity one axis stands in the rows and one in the columns; where it has a third, a member of
/// that is chosen. Quantities that have but one axis, and the same, share a table.
struct QuantityGrid {
    static constexpr int none = -1;

    std::vector<Quantity> quantities; ///< one, unless they have one axis
    // Places in the quantity's scope, or none.
    int rows = none;    ///< none: numbers of the world as a whole
    int columns = none; ///< none: the quantities themselves
    int chosen = none;
    bool turned = false; ///< quantities stand in the rows, members in the columns
    int own = none;      ///< the place whose member can only be the seat itself: others do not know it

    Axis axisAt(int place) const;
    /// The axis of which a member is chosen.
    std::optional<Axis> choice() const;
    QString title(const Desk& desk) const;
    /// What it measures, and in which unit.
    QString help(const Desk& desk) const;
};

/// Which quantities a page shows.
using Subject = std::function<bool(const QuantityDeclaration&)>;
bool isAbout(const QuantityDeclaration& declaration, Axis axis);

/// All tables about a subject, in the order of the quantities' declarations; an axis of `rowsFirst` stands in the rows where
/// there is one.
std::vector<QuantityGrid> gridsAbout(const Desk& desk, const Subject& subject,
                                     const std::vector<Axis>& rowsFirst);

/// One number as a cell says it: with its change, and what the seat only estimates with its error. A dash where it may not
/// know it.
Fact factOf(const Desk& desk, Quantity quantity, const std::array<int, 3>& at);

/// The member that is chosen at first: the seat's own.
int firstChoice(const Desk& desk, const QuantityGrid& grid);
void fillGrid(FactTable& table, const Desk& desk, const QuantityGrid& grid, int chosen);

} // namespace chokepoint
