#include "ui/inspector/InspectorPage.h"
#include "ui/inspector/Tabs.h"

#include "ui/models/Tables.h"
#include "ui/theme/Widgets.h"

#include <QCoreApplication>

namespace chokepoint {

namespace {

struct PowerPages {
    Q_DECLARE_TR_FUNCTIONS(PowerPages)
public:
    static void standing(InspectorPage& page, int power);
    static void technology(InspectorPage& page, int power);
    static void policies(InspectorPage& page, int power);
    static void others(InspectorPage& page, int power);

private:
    static void rows(InspectorPage& page, int power, std::initializer_list<Quantity> quantities);
};

void PowerPages::rows(InspectorPage& page, int power, std::initializer_list<Quantity> all) {
    page.table({QString()});
    for (const Quantity quantity : all)
        page.tableRow(page.desk().quantityName(quantity), std::nullopt, {page.number(quantity, power)});
}

void PowerPages::standing(InspectorPage& page, int power) {
    const Quantities& q = quantities();
    page.heading(tr("Scores"), tr("of 100"));
    rows(page, power, {q.supremacy, q.order, q.prosperity, q.security, q.legitimacy});
    rows(page, power, {q.achievement});
    if (power == page.desk().seat()) {
        page.heading(tr("Means"));
        rows(page, power, {q.budget, q.politicalCapital});
    }
    page.heading(tr("Home"));
    rows(page, power, {q.support, q.confidence, q.valuesKept, q.growth});
    page.heading(tr("Course"), tr("of 100"));
    rows(page, power, {q.courseInterdependence, q.courseOrder});
    page.sentence(tr("0 is decoupled and accommodating, 100 interdependent and inside the liberal order."));
}

void PowerPages::technology(InspectorPage& page, int power) {
    const Desk& desk = page.desk();
    const Quantities& q = quantities();
    const int economy = desk.rules().economyOf[static_cast<std::size_t>(power)];
    page.heading(power == desk.seat() ? tr("Technology") : tr("Technology, as far as known"));
    page.table({tr("Capability"), tr("Market"), tr("Access")});
    for (int technology = 0; technology < desk.rules().technologies; ++technology)
        page.tableRow(desk.name(Axis::technology, technology), std::nullopt,
                      {page.number(q.capability, economy, technology, 0, false),
                       page.number(q.marketShare, economy, technology, 0, false),
                       page.number(q.access, economy, technology, 0, false)});
    page.sentence(
        tr("Capability: the frontier at the opening is 100. Access: the share of inputs that arrives."));
}

void PowerPages::policies(InspectorPage& page, int power) {
    page.heading(tr("Standing policies"));
    FactTable table;
    Tables::fillPolicies(table, page.desk());
    bool any = false;
    for (const FactTable::Row& row : table.rows()) {
        if (row.member != power)
            continue;
        any = true;
        auto* policy = new QWidget;
        policy->setAccessibleName(row.words);
        auto* lines = new QVBoxLayout(policy);
        lines->setContentsMargins(0, theme().px(4), 0, theme().px(4));
        lines->setSpacing(theme().px(2));
        auto* name = makeLabel(row.facts[1].text, TextRole::Secondary);
        name->setFont(theme().font(TextRole::Secondary, QFont::DemiBold));
        lines->addWidget(name);
        const QString since = row.facts[3].text;
        auto* words =
            makeLabel(row.facts[2].text.isEmpty() ? since : tr("%1 · since %2").arg(row.facts[2].text, since),
                      TextRole::Caption, "text.muted");
        words->setWordWrap(true);
        lines->addWidget(words);
        page.add(policy);
    }
    if (!any)
        page.sentence(tr("No policy stands."));
}

void PowerPages::others(InspectorPage& page, int power) {
    const Desk& desk = page.desk();
    const Quantities& q = quantities();
    page.heading(desk.quantityName(q.tension), tr("0 = calm · 100 = crisis"));
    page.table({QString()});
    for (int other = 0; other < desk.rules().powers; ++other)
        if (other != power)
            page.tableRow(desk.name(Axis::power, other), markOf(desk, other),
                          {page.number(q.tension, power, other)});
    page.heading(tr("Trust it has in others"));
    page.table({QString()});
    for (int other = 0; other < desk.rules().powers; ++other)
        if (other != power)
            page.tableRow(desk.name(Axis::power, other), markOf(desk, other),
                          {page.number(q.trust, power, other)});
    page.heading(tr("Trust others have in it"));
    page.table({QString()});
    for (int other = 0; other < desk.rules().powers; ++other)
        if (other != power)
            page.tableRow(desk.name(Axis::power, other), markOf(desk, other),
                          {page.number(q.trust, other, power)});
}

} // namespace

std::vector<InspectorTab> powerTabs(int power) {
    return {{"standing", PowerPages::tr("Standing"), PowerPages::tr("Standing", "short"),
             [power](InspectorPage& page) { PowerPages::standing(page, power); }},
            {"technology", PowerPages::tr("Technology"), PowerPages::tr("Tech", "short"),
             [power](InspectorPage& page) { PowerPages::technology(page, power); }},
            {"policies", PowerPages::tr("Policies"), PowerPages::tr("Policies", "short"),
             [power](InspectorPage& page) { PowerPages::policies(page, power); }},
            {"others", PowerPages::tr("Others"), PowerPages::tr("Others", "short"),
             [power](InspectorPage& page) { PowerPages::others(page, power); }}};
}

} // namespace chokepoint
