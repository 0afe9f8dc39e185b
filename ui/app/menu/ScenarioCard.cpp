#include "ui/app/menu/ScenarioCard.h"

#include "ui/theme/Icon.h"

#include <QBoxLayout>

namespace chokepoint {

ScenarioCard::ScenarioCard(const QList<ScenarioChoice>& scenarios, QWidget* parent)
    : Card(parent), m_scenarios(scenarios), m_name(makeLabel({}, TextRole::Title)),
      m_briefing(makeLabel({}, TextRole::Body, "text.secondary")),
      m_length(makeLabel({}, TextRole::Secondary, "text.secondary")),
      m_page(makeLabel({}, TextRole::Secondary)), m_seats(new QHBoxLayout) {
    setGround("bg.panel");
    m_name->setWordWrap(true);
    m_briefing->setWordWrap(true);
    m_length->setWordWrap(true);
    m_seats->setSpacing(theme().px(8));
    auto* column = new QVBoxLayout(this);
    const int pad = theme().px(24);
    column->setContentsMargins(pad, theme().px(20), pad, theme().px(16));
    column->setSpacing(theme().px(12));
    column->addWidget(m_name);
    column->addWidget(m_briefing);
    column->addLayout(m_seats);
    auto* line = new QFrame;
    line->setFixedHeight(1);
    line->setStyleSheet(QString("background: %1").arg(theme().color("line.subtle").name()));
    column->addWidget(line);
    column->addLayout(makePager());
    setCurrent(0);
}

QLayout* ScenarioCard::makePager() {
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().px(8));
    auto* clock = new QLabel;
    const int size = theme().px(16);
    clock->setPixmap(iconPixmap("clock", theme().color("text.secondary"), size, devicePixelRatioF()));
    row->addWidget(clock);
    row->addWidget(m_length, 1);
    if (m_scenarios.size() < 2)
        return row;
    QPushButton* back = makeIconButton(tr("Previous scenario"), "left");
    back->setObjectName("menu_scenario_previous");
    QPushButton* next = makeIconButton(tr("Next scenario"), "right");
    next->setObjectName("menu_scenario_next");
    connect(back, &QPushButton::clicked, this, [this] { setCurrent(m_current - 1); });
    connect(next, &QPushButton::clicked, this, [this] { setCurrent(m_current + 1); });
    for (QWidget* part : QList<QWidget*>{back, m_page, next})
        row->addWidget(part);
    return row;
}

void ScenarioCard::setCurrent(int index) {
    if (m_scenarios.isEmpty())
        return;
    const int count = int(m_scenarios.size());
    m_current = (index + count) % count;
    const ScenarioChoice& scenario = m_scenarios[m_current];
    m_name->setText(scenario.name);
    m_briefing->setText(scenario.briefing);
    m_length->setText(scenario.length);
    m_page->setText(tr("%1 of %2").arg(m_current + 1).arg(count));
    fillSeats(scenario);
}

void ScenarioCard::fillSeats(const ScenarioChoice& scenario) {
    while (QLayoutItem* item = m_seats->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const SeatChoice& seat : scenario.seats) {
        if (m_seats->count() > 0)
            m_seats->addSpacing(theme().px(8));
        m_seats->addWidget(new PowerMarkWidget(seat.mark, 12));
        m_seats->addWidget(makeLabel(seat.name, TextRole::Secondary));
    }
    m_seats->addStretch();
}

} // namespace chokepoint
