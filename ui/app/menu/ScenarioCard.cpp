#include "ui/app/menu/ScenarioCard.h"

#include "ui/theme/Icon.h"

#include <QBoxLayout>

namespace chokepoint {

ScenarioCard::ScenarioCard(const QList<ScenarioChoice>& scenarios, QWidget* parent)
    : Card(parent), _scenarios(scenarios), _name(makeLabel({}, TextRole::Title)),
      _briefing(makeLabel({}, TextRole::Body, "text.secondary")),
      _length(makeLabel({}, TextRole::Secondary, "text.secondary")),
      _page(makeLabel({}, TextRole::Secondary)), _seats(new QHBoxLayout) {
    setGround("bg.panel");
    _name->setWordWrap(true);
    _briefing->setWordWrap(true);
    _seats->setSpacing(theme().px(8));
    auto* column = new QVBoxLayout(this);
    const int pad = theme().px(24);
    column->setContentsMargins(pad, theme().px(20), pad, theme().px(16));
    column->setSpacing(theme().px(12));
    column->addWidget(_name);
    column->addWidget(_briefing);
    column->addLayout(_seats);
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
    row->addWidget(_length, 1);
    if (_scenarios.size() < 2)
        return row;
    QPushButton* back = makeIconButton(tr("Previous scenario"), "left");
    back->setObjectName("menu_scenario_previous");
    QPushButton* next = makeIconButton(tr("Next scenario"), "right");
    next->setObjectName("menu_scenario_next");
    connect(back, &QPushButton::clicked, this, [this] { setCurrent(_current - 1); });
    connect(next, &QPushButton::clicked, this, [this] { setCurrent(_current + 1); });
    for (QWidget* part : QList<QWidget*>{back, _page, next})
        row->addWidget(part);
    return row;
}

void ScenarioCard::setCurrent(int index) {
    if (_scenarios.isEmpty())
        return;
    const int count = int(_scenarios.size());
    _current = (index + count) % count;
    const ScenarioChoice& scenario = _scenarios[_current];
    _name->setText(scenario.name);
    _briefing->setText(scenario.briefing);
    _length->setText(scenario.length);
    _page->setText(tr("%1 of %2").arg(_current + 1).arg(count));
    fillSeats(scenario);
}

void ScenarioCard::fillSeats(const ScenarioChoice& scenario) {
    while (QLayoutItem* item = _seats->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const SeatChoice& seat : scenario.seats) {
        if (_seats->count() > 0)
            _seats->addSpacing(theme().px(8));
        _seats->addWidget(new PowerMarkWidget(seat.mark, 12));
        _seats->addWidget(makeLabel(seat.name, TextRole::Secondary));
    }
    _seats->addStretch();
}

} // namespace chokepoint
