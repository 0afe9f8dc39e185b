#include "ui/models/Marks.h"

#include "ui/models/Desk.h"

namespace chokepoint {

PowerMark markOf(const Rulebook& book, int power) {
    const Power& content = book.powers[static_cast<std::size_t>(power)];
    return {QString::fromStdString(content.shape), QString::fromStdString(content.colour)};
}

PowerMark markOf(const Desk& desk, int power) { return markOf(desk.rules().book, power); }

PowerMark markOfEconomy(const Desk& desk, int economy) {
    const int power = desk.rules().powerOf[static_cast<std::size_t>(economy)];
    return power < 0 ? PowerMark{} : markOf(desk, power);
}

} // namespace chokepoint
