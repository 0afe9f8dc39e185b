#include "ui/pages/QuantityGrid.h"

#include "ui/inspector/NumberForms.h"
#include "ui/theme/Numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace chokepoint {

namespace {

/// Owner of this file's words.
struct QuantityGrids {
    Q_DECLARE_TR_FUNCTIONS(QuantityGrid)
};

const QuantityDeclaration& declared(const Desk& desk, Quantity quantity) {
    return desk.rules().layout().table()[quantity];
}

/// Numbers that seats hold of others' numbers are shown there, as estimates.
bool isBelief(const QuantityTable& table, const QuantityDeclaration& declaration) {
    return std::any_of(table.all().begin(), table.all().end(),
                       [&](const QuantityDeclaration& each) { return each.belief == declaration.id; });
}

QuantityGrid gridOf(Quantity quantity, const QuantityDeclaration& declaration,
                    const std::vector<Axis>& rowsFirst) {
    QuantityGrid grid{{quantity}};
    std::vector<int> open;
    for (int place = 0; place < static_cast<int>(declaration.scope.size()); ++place)
        if (place == 0 && declaration.visibility == Visibility::owner)
            grid.own = 0;
        else
            open.push_back(place);
    const auto take = [&](auto at) {
        const int place = *at;
        open.erase(at);
        return place;
    };
    if (open.empty()) {
        grid.rows = std::exchange(grid.own, QuantityGrid::none);
        return grid;
    }
    auto row = open.begin();
    for (const Axis axis : rowsFirst)
        if (const auto found = std::find_if(
                open.begin(), open.end(),
                [&](int place) { return declaration.scope[static_cast<std::size_t>(place)] == axis; });
            found != open.end()) {
            row = found;
            break;
        }
    grid.rows = take(row);
    if (!open.empty())
        grid.columns = take(open.end() - 1);
    if (!open.empty())
        grid.chosen = take(open.begin());
    return grid;
}

bool sameLine(const Desk& desk, const QuantityGrid& grid, const QuantityDeclaration& declaration) {
    const QuantityDeclaration& first = declared(desk, grid.quantities.front());
    return grid.columns == QuantityGrid::none && first.scope == declaration.scope;
}

} // namespace

Axis QuantityGrid::axisAt(int place) const {
    return chokepoint::quantities().table[quantities.front()].scope[static_cast<std::size_t>(place)];
}

std::optional<Axis> QuantityGrid::choice() const {
    return chosen == none ? std::nullopt : std::optional(axisAt(chosen));
}

QString QuantityGrid::title(const Desk& desk) const {
    if (quantities.size() == 1)
        return desk.quantityName(quantities.front());
    if (rows == none)
        return QuantityGrids::tr("The world as a whole");
    switch (axisAt(rows)) {
    case Axis::power:
        return QuantityGrids::tr("Powers, all numbers");
    case Axis::economy:
        return QuantityGrids::tr("Economies");
    case Axis::technology:
        return QuantityGrids::tr("Technologies");
    case Axis::issue:
        return QuantityGrids::tr("Issues of the order");
    default:
        return QuantityGrids::tr("Overview");
    }
}

QString QuantityGrid::help(const Desk& desk) const {
    if (quantities.size() > 1)
        return {};
    const QuantityDeclaration& declaration = declared(desk, quantities.front());
    return QuantityGrids::tr("%1 (%2)").arg(QString::fromStdString(desk.names().quantity(declaration)),
                                            desk.unit(std::string(declaration.unit)));
}

bool isAbout(const QuantityDeclaration& declaration, Axis axis) {
    return std::find(declaration.scope.begin(), declaration.scope.end(), axis) != declaration.scope.end();
}

std::vector<QuantityGrid> gridsAbout(const Desk& desk, const Subject& subject,
                                     const std::vector<Axis>& rowsFirst) {
    const QuantityTable& table = desk.rules().layout().table();
    std::vector<QuantityGrid> grids;
    for (std::uint16_t index = 0; index < table.size(); ++index) {
        const QuantityDeclaration& declaration = table.all()[index];
        if (declaration.visibility == Visibility::hidden || isBelief(table, declaration) ||
            !subject(declaration))
            continue;
        const Quantity quantity{index};
        const auto line = std::find_if(grids.begin(), grids.end(), [&](const QuantityGrid& grid) {
            return declaration.scope.size() <= 1 && sameLine(desk, grid, declaration);
        });
        if (line == grids.end()) {
            grids.push_back(gridOf(quantity, declaration, rowsFirst));
            continue;
        }
        line->quantities.push_back(quantity);
        const bool few = isAbout(declaration, Axis::power) || isAbout(declaration, Axis::economy);
        line->turned = few; // and many numbers
    }
    return grids;
}

int firstChoice(const Desk& desk, const QuantityGrid& grid) {
    const std::optional<Axis> axis = grid.choice();
    if (axis == Axis::power)
        return desk.seat();
    if (axis == Axis::economy)
        return desk.rules().economyOf[static_cast<std::size_t>(desk.seat())];
    return 0;
}

namespace {

void describeChange(const Desk& desk, Fact& fact, Quantity quantity, const NumberForm& form,
                    const std::array<int, 3>& at) {
    constexpr double noticed = 0.05; // less would be written as nothing
    fact.delta = desk.delta(quantity, at[0], at[1], at[2]);
    const double moved = fact.delta * form.scale;
    if (std::abs(moved) < noticed || form.kind == NumberForm::Kind::Level)
        return;
    fact.change = signedText(moved, 1);
    if (form.rise != Rise::Neutral)
        fact.tone = (moved > 0) == (form.rise == Rise::Gain) ? Tone::Good : Tone::Bad;
}

} // namespace

Fact factOf(const Desk& desk, Quantity quantity, const std::array<int, 3>& at) {
    const Layout& layout = desk.rules().layout();
    const Slot slot = layout.slot(quantity, at[0], at[1], at[2]);
    if (declared(desk, quantity).visibility != Visibility::estimated &&
        !knows(layout, slot, desk.seat(), desk.rules().powerOf))
        return {QStringLiteral("–"), -1e300};
    const double value = desk.world()[slot];
    const NumberForm form = formOf(quantity);
    Fact fact{valueWords(desk, quantity, value), value, desk.address(quantity, at[0], at[1], at[2])};
    if (const double spread = desk.view().spread(slot); spread > 0)
        fact.text = QuantityGrids::tr("%1 ±%2").arg(fact.text, numberText(spread * form.scale));
    describeChange(desk, fact, quantity, form, at);
    return fact;
}

namespace {

/// Fills one table; what a cell is about is put together from its row, its column and what is chosen.
class Filling {
public:
    Filling(const Desk& desk, const QuantityGrid& grid, int chosen)
        : m_desk(desk), m_grid(grid), m_chosen(chosen) {}

    void fill(FactTable& table) const {
        const bool lines = m_grid.columns == QuantityGrid::none;
        QStringList headers;
        std::vector<FactTable::Row> rows;
        const bool whole = m_grid.rows == QuantityGrid::none;
        const Axis rowAxis = whole ? Axis::power : m_grid.axisAt(m_grid.rows);
        if (lines && (m_grid.turned || whole)) {
            headers = whole ? QStringList{QuantityGrids::tr("Value")} : names(rowAxis);
            for (const Quantity quantity : m_grid.quantities)
                rows.push_back(row(-1, m_desk.quantityName(quantity), headers.size(),
                                   [&](int column) { return fact(quantity, column, 0); }));
        } else if (lines) {
            for (const Quantity quantity : m_grid.quantities)
                headers << m_desk.quantityName(quantity);
            for (int member = 0; member < size(rowAxis); ++member)
                rows.push_back(row(member, m_desk.name(rowAxis, member), headers.size(), [&](int column) {
                    return fact(m_grid.quantities[static_cast<std::size_t>(column)], member, 0);
                }));
        } else {
            headers = names(m_grid.axisAt(m_grid.columns));
            for (int member = 0; member < size(rowAxis); ++member)
                rows.push_back(row(member, m_desk.name(rowAxis, member), headers.size(), [&](int column) {
                    return fact(m_grid.quantities.front(), member, column);
                }));
        }
        table.setRows(std::move(headers), std::move(rows));
    }

private:
    int size(Axis axis) const { return m_desk.sets().size(axis); }

    QStringList names(Axis axis) const {
        QStringList all;
        for (int member = 0; member < size(axis); ++member)
            all << m_desk.name(axis, member);
        return all;
    }

    template <class FactAt>
    FactTable::Row row(int member, const QString& title, qsizetype columns, FactAt factAt) const {
        FactTable::Row row{member, {}, title, title};
        for (int column = 0; column < columns; ++column)
            row.facts.push_back(factAt(column));
        return row;
    }

    Fact fact(Quantity quantity, int row, int column) const {
        std::array<int, 3> at{};
        const auto put = [&](int place, int member) {
            if (place != QuantityGrid::none)
                at[static_cast<std::size_t>(place)] = member;
        };
        put(m_grid.rows, row);
        put(m_grid.columns, column);
        put(m_grid.chosen, m_chosen);
        put(m_grid.own, m_desk.seat());
        return factOf(m_desk, quantity, at);
    }

    const Desk& m_desk;
    const QuantityGrid& m_grid;
    int m_chosen;
};

} // namespace

void fillGrid(FactTable& table, const Desk& desk, const QuantityGrid& grid, int chosen) {
    Filling(desk, grid, chosen).fill(table);
}

} // namespace chokepoint
