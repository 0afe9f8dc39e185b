#include "ui/inspector/InspectorPage.h"
#include "ui/inspector/Tabs.h"

#include "ui/charts/LevelBars.h"
#include "ui/charts/SegmentBar.h"
#include "ui/inspector/OrderScale.h"
#include "ui/theme/Numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace chokepoint {

namespace {

struct CountryPages {
    Q_DECLARE_TR_FUNCTIONS(CountryPages)
public:
    static void networks(InspectorPage& page, int country);
    static void alignment(InspectorPage& page, int country);
    static void rules(InspectorPage& page, int country);
    static void links(InspectorPage& page, int country);

private:
    static void stance(InspectorPage& page, int country);
    static void vendors(InspectorPage& page, int country);
    static void finance(InspectorPage& page, int country);
};

const Vendor& vendorOf(const Desk& desk, int vendor) {
    return desk.rules().book.vendors[static_cast<std::size_t>(vendor)];
}

const char* tokenOfStance(int level) { return level <= 0 ? "div.p1" : level == 1 ? "div.n1" : "div.n2"; }

void CountryPages::stance(InspectorPage& page, int country) {
    const Desk& desk = page.desk();
    const Quantities& q = quantities();
    const int vendor = desk.vendor();
    page.heading(tr("Stance on %1").arg(desk.name(Axis::vendor, vendor)));
    const int stance = int(desk.value(q.stance, country, vendor));
    auto* scale = new StepScale;
    QList<ScaleStep> steps;
    for (int level = 0; level <= 2; ++level)
        steps.append({levelWords(desk, q.stance, level), tokenOfStance(level)});
    scale->setSteps(steps, stance);
    page.add(scale);
    const int power = desk.rules().memberOf[static_cast<std::size_t>(country)];
    if (power >= 0)
        page.row(tr("Procurement ban of %1").arg(desk.name(Axis::power, power)),
                 page.number(q.ban, power, vendor));
    else if (stance < 2)
        page.row(
            (stance == 0 ? tr("Chance to restrict in %1") : tr("Chance to ban in %1")).arg(desk.halfYear()),
            page.number(q.stanceChance, country, vendor));
}

void CountryPages::vendors(InspectorPage& page, int country) {
    const Desk& desk = page.desk();
    const Quantities& q = quantities();
    page.heading(tr("Mobile networks, by vendor"));
    QList<SharePart> parts;
    std::vector<int> order(static_cast<std::size_t>(desk.rules().vendors));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return desk.value(q.installed, country, a) > desk.value(q.installed, country, b);
    });
    for (const int vendor : order)
        parts.append({desk.name(Axis::vendor, vendor), markOfEconomy(desk, vendorOf(desk, vendor).home),
                      desk.value(q.installed, country, vendor)});
    auto* bar = new SegmentBar;
    bar->setParts(parts);
    bar->setFixedHeight(theme().px(12)); // the table below is its legend
    page.add(bar);
    const bool decides = desk.rules().memberOf[static_cast<std::size_t>(country)] < 0;
    page.table({tr("Built"), tr("Stance"), decides ? tr("Chance") : QString()});
    for (const int vendor : order)
        page.tableRow(desk.name(Axis::vendor, vendor), markOfEconomy(desk, vendorOf(desk, vendor).home),
                      {page.number(q.installed, country, vendor, 0, false),
                       page.number(q.stance, country, vendor, 0, false),
                       decides ? page.number(q.stanceChance, country, vendor, 0, false) : nullptr});
}

void CountryPages::finance(InspectorPage& page, int country) {
    const Desk& desk = page.desk();
    page.heading(tr("Networks financed from abroad"));
    bool any = false;
    for (int power = 0; power < desk.rules().powers; ++power) {
        if (desk.value(quantities().finance, country, power) <= 0)
            continue;
        any = true;
        page.row(desk.name(Axis::power, power), page.number(quantities().finance, country, power),
                 markOf(desk, power));
    }
    if (!any)
        page.sentence(tr("No power has financed networks here."));
}

void CountryPages::networks(InspectorPage& page, int country) {
    stance(page, country);
    vendors(page, country);
    finance(page, country);
}

void CountryPages::alignment(InspectorPage& page, int country) {
    const Desk& desk = page.desk();
    const Quantities& q = quantities();
    page.heading(desk.quantityName(q.alignment), tr("0 = distant · 100 = aligned"));
    std::vector<int> order(static_cast<std::size_t>(desk.rules().powers));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return desk.value(q.alignment, country, a) > desk.value(q.alignment, country, b);
    });
    QList<Level> levels;
    for (const int power : order)
        levels.append({markOf(desk, power), desk.name(Axis::power, power),
                       desk.value(q.alignment, country, power), desk.delta(q.alignment, country, power),
                       desk.address(q.alignment, country, power)});
    auto* bars = new LevelBars;
    bars->setObjectName(QStringLiteral("inspector_alignment"));
    bars->setLevels(levels);
    QObject::connect(bars, &LevelBars::whyRequested, &page, &InspectorPage::whyRequested);
    page.add(bars);
    const QString near = desk.name(Axis::power, order.front());
    page.sentence(desk.value(q.alignment, country, order[0]) - desk.value(q.alignment, country, order[1]) < 5
                      ? tr("Undecided between %1 and %2.").arg(near, desk.name(Axis::power, order[1]))
                      : tr("Nearest to %1.").arg(near));
}

void CountryPages::rules(InspectorPage& page, int country) {
    const Desk& desk = page.desk();
    const Quantities& q = quantities();
    const bool decides = desk.rules().memberOf[static_cast<std::size_t>(country)] < 0;
    page.heading(desk.quantityName(q.dataRules));
    page.table({tr("Strength"), decides ? tr("Chance to adopt") : QString()});
    for (int regime = 0; regime < desk.rules().regimes; ++regime)
        page.tableRow(desk.name(Axis::regime, regime), std::nullopt,
                      {page.number(q.dataRules, country, regime),
                       decides ? page.number(q.adoptionChance, country, regime, 0, false) : nullptr});
    page.heading(tr("Position in the order"), tr("0 = states · 100 = liberal"));
    page.table({QString(), QString()});
    const Power& own = desk.power();
    for (int issue = 0; issue < desk.rules().issues; ++issue) {
        auto* scale = new OrderScale(desk.value(q.position, country, issue),
                                     own.ideal[static_cast<std::size_t>(issue)]);
        page.tableRow(desk.name(Axis::issue, issue), std::nullopt,
                      {scale, page.number(q.position, country, issue, 0, false)});
    }
    page.sentence(tr("The line marks what %1 wants.").arg(desk.name(Axis::power, desk.seat())));
}

void CountryPages::links(InspectorPage& page, int country) {
    const Desk& desk = page.desk();
    const RuleSet& rules = desk.rules();
    const int home = rules.memberOf[static_cast<std::size_t>(country)];
    page.heading(tr("Share of its foreign trade"), tr("at the end of 2019"));
    page.table({QString()});
    for (int power = 0; power < rules.powers; ++power) {
        if (power == home)
            continue;
        const double share = rules.trade[static_cast<std::size_t>(country * rules.powers + power)];
        page.tableRow(
            desk.name(Axis::power, power), markOf(desk, power),
            {page.plain(tr("Trade with %1").arg(desk.name(Axis::power, power)), percentText(share))});
    }
    page.heading(desk.quantityName(quantities().surveillance), tr("of 100"));
    page.table({QString()});
    for (int power = 0; power < rules.powers; ++power)
        page.tableRow(desk.name(Axis::power, power), markOf(desk, power),
                      {page.number(quantities().surveillance, country, power)});
}

} // namespace

std::vector<InspectorTab> countryTabs(int country) {
    return {{"networks", CountryPages::tr("Networks"), CountryPages::tr("Networks", "short"),
             [country](InspectorPage& page) { CountryPages::networks(page, country); }},
            {"alignment", CountryPages::tr("Alignment"), CountryPages::tr("Align", "short"),
             [country](InspectorPage& page) { CountryPages::alignment(page, country); }},
            {"rules", CountryPages::tr("Data & order"), CountryPages::tr("Data", "short"),
             [country](InspectorPage& page) { CountryPages::rules(page, country); }},
            {"links", CountryPages::tr("Links"), CountryPages::tr("Links", "short"),
             [country](InspectorPage& page) { CountryPages::links(page, country); }}};
}

} // namespace chokepoint
