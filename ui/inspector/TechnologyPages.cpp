#include "ui/inspector/InspectorPage.h"
#include "ui/inspector/Tabs.h"

#include "ui/theme/Numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace chokepoint {

namespace {

/// From this share of its use on an economy hangs on one supplier: that supplier holds a choke point.
constexpr double chokeShare = 0.5;
/// Shares below this are not listed.
constexpr double smallShare = 0.02;

struct TechnologyPages {
    Q_DECLARE_TR_FUNCTIONS(TechnologyPages)
public:
    static void leaders(InspectorPage& page, int technology);
    static void supply(InspectorPage& page, int technology);
    static void chokePoints(InspectorPage& page, int technology);

private:
    static void needs(InspectorPage& page, int technology);
    static void denials(InspectorPage& page, int technology);
};

/// Economies with the largest value first.
std::vector<int> economiesBy(const Desk& desk, const std::function<double(int)>& value) {
    std::vector<int> order(static_cast<std::size_t>(desk.rules().economies));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return value(a) > value(b); });
    return order;
}

int ownEconomy(const Desk& desk) { return desk.rules().economyOf[static_cast<std::size_t>(desk.seat())]; }

void TechnologyPages::leaders(InspectorPage& page, int technology) {
    const Desk& desk = page.desk();
    const Quantities& q = quantities();
    page.heading(tr("Who leads"));
    page.table({tr("Capability"), tr("Market"), tr("Patents")});
    for (const int economy :
         economiesBy(desk, [&](int each) { return desk.value(q.marketShare, each, technology); }))
        page.tableRow(desk.name(Axis::economy, economy), markOfEconomy(desk, economy),
                      {page.number(q.capability, economy, technology, 0, false),
                       page.number(q.marketShare, economy, technology, 0, false),
                       page.number(q.essentialShare, economy, technology, 0, false)});
    page.row(tr("Cost of split standards"), page.number(q.fragmentation, technology));
}

void TechnologyPages::needs(InspectorPage& page, int technology) {
    const Desk& desk = page.desk();
    page.heading(tr("What it needs"), tr("share of its progress"));
    const Technology& content = desk.rules().book.technologies[static_cast<std::size_t>(technology)];
    if (content.needs.empty())
        page.sentence(tr("Nothing: it stands at the beginning of the chain."));
    page.table({QString()});
    for (const Need& need : content.needs)
        page.tableRow(desk.name(Axis::technology, need.input), std::nullopt,
                      {page.plain(desk.name(Axis::technology, need.input), percentText(need.weight))});
}

void TechnologyPages::denials(InspectorPage& page, int technology) {
    const Desk& desk = page.desk();
    const Quantities& q = quantities();
    page.heading(desk.quantityName(q.denied), tr("share of its use"));
    bool any = false;
    page.table({QString()});
    for (int economy = 0; economy < desk.rules().economies; ++economy)
        for (int power = 0; power < desk.rules().powers; ++power)
            if (desk.value(q.denied, economy, technology, power) > 0) {
                any = true;
                page.tableRow(
                    tr("%1, by %2").arg(desk.name(Axis::economy, economy), desk.name(Axis::power, power)),
                    markOf(desk, power), {page.number(q.denied, economy, technology, power)});
            }
    if (!any)
        page.sentence(tr("Nobody is denied it."));
}

void TechnologyPages::supply(InspectorPage& page, int technology) {
    const Desk& desk = page.desk();
    const Quantities& q = quantities();
    const int own = ownEconomy(desk);
    page.heading(tr("Who supplies %1").arg(desk.name(Axis::economy, own)), tr("share of its use"));
    page.table({QString()});
    for (const int supplier :
         economiesBy(desk, [&](int each) { return desk.value(q.dependence, own, technology, each); }))
        if (desk.value(q.dependence, own, technology, supplier) >= smallShare)
            page.tableRow(desk.name(Axis::economy, supplier), markOfEconomy(desk, supplier),
                          {page.number(q.dependence, own, technology, supplier)});
    page.row(desk.quantityName(q.access), page.number(q.access, own, technology));
    needs(page, technology);
    denials(page, technology);
}

void TechnologyPages::chokePoints(InspectorPage& page, int technology) {
    const Desk& desk = page.desk();
    const Quantities& q = quantities();
    page.heading(tr("Half or more from one supplier"), tr("share of use"));
    bool any = false;
    for (int supplier = 0; supplier < desk.rules().economies; ++supplier) {
        bool named = false;
        for (const int user : economiesBy(
                 desk, [&](int each) { return desk.value(q.dependence, each, technology, supplier); })) {
            if (user == supplier || desk.value(q.dependence, user, technology, supplier) < chokeShare)
                continue;
            if (!named)
                page.table({QString()});
            named = any = true;
            page.tableRow(
                tr("%1 → %2").arg(desk.name(Axis::economy, supplier), desk.name(Axis::economy, user)),
                markOfEconomy(desk, supplier), {page.number(q.dependence, user, technology, supplier)});
        }
    }
    if (!any)
        page.sentence(tr("Nobody takes half of it from one supplier."));
}

} // namespace

std::vector<InspectorTab> technologyTabs(int technology) {
    return {{"leaders", TechnologyPages::tr("Leaders"), TechnologyPages::tr("Leaders", "short"),
             [technology](InspectorPage& page) { TechnologyPages::leaders(page, technology); }},
            {"supply", TechnologyPages::tr("Supply"), TechnologyPages::tr("Supply", "short"),
             [technology](InspectorPage& page) { TechnologyPages::supply(page, technology); }},
            {"choke", TechnologyPages::tr("Choke points"), TechnologyPages::tr("Choke points", "short"),
             [technology](InspectorPage& page) { TechnologyPages::chokePoints(page, technology); }}};
}

} // namespace chokepoint
