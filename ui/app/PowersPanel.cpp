#include "ui/app/PowersPanel.h"

#include "ui/app/Atlas.h"
#include "ui/charts/TrajectoryChart.h"
#include "ui/theme/NumberLabel.h"
#include "ui/theme/Topic.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace chokepoint {

PowersPanel::PowersPanel(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme().px(16), theme().px(12), theme().px(12), theme().px(12));
    column->setSpacing(theme().px(8));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme().px(8));
    grid->setVerticalSpacing(theme().px(2));
    grid->setColumnStretch(1, 1);
    addHead(grid);
    for (int p = 0; p < desk.rules().powers; ++p)
        addPower(grid, p);
    column->addLayout(grid);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Supremacy × order"), TextRole::Section));
    head->addStretch();
    head->addWidget(makeLabel(tr("since %1").arg(desk.halfYear(0)), TextRole::Caption, "text.secondary"));
    column->addLayout(head);
    m_chart = new TrajectoryChart;
    m_chart->setObjectName("powers_trajectory");
    m_chart->setMinimumHeight(theme().px(150));
    connect(m_chart, &TrajectoryChart::tableRequested, this, &PowersPanel::tableRequested);
    column->addWidget(m_chart, 1);
    refresh();
}

void PowersPanel::addHead(QGridLayout* grid) {
    grid->addWidget(makeLabel(tr("Powers"), TextRole::Section), 0, 0, 1, 2);
    grid->addWidget(
        makeLabel(m_desk.quantityName(quantities().supremacy), TextRole::Caption, "text.secondary"), 0, 2,
        Qt::AlignRight | Qt::AlignBottom);
    grid->addWidget(makeLabel(m_desk.quantityName(quantities().order), TextRole::Caption, "text.secondary"),
                    0, 3, Qt::AlignRight | Qt::AlignBottom);
}

void PowersPanel::addPower(QGridLayout* grid, int power) {
    const int row = power + 1;
    const QString name = m_desk.name(Axis::power, power);
    grid->addWidget(new PowerMarkWidget(markOf(m_desk, power), 12), row, 0);
    auto* button = makeButton(name, "name");
    button->setMinimumWidth(button->fontMetrics().horizontalAdvance(name) + theme().px(8));
    button->setObjectName("powers_" + QString::fromStdString(m_desk.sets().id(Axis::power, power)));
    button->setAccessibleName(tr("Inspect %1").arg(name));
    setTopic(button, QStringLiteral("power.") + QString::fromStdString(m_desk.sets().id(Axis::power, power)));
    if (power == m_desk.seat())
        button->setFont(theme().font(TextRole::Body, QFont::DemiBold));
    connect(button, &QPushButton::clicked, this, [this, power] { m_desk.inspect(SelectedPower{power}); });
    grid->addWidget(button, row, 1);
    m_rows.push_back({makeScore(power, quantities().supremacy, "supremacy"),
                      makeScore(power, quantities().order, "order")});
    grid->addWidget(m_rows.back().supremacy, row, 2, Qt::AlignRight);
    grid->addWidget(m_rows.back().order, row, 3, Qt::AlignRight);
}

NumberLabel* PowersPanel::makeScore(int power, Quantity score, const char* name) {
    auto* label = new NumberLabel;
    label->setObjectName(
        QString("powers_%1_%2").arg(QString::fromStdString(m_desk.sets().id(Axis::power, power)), name));
    label->setSubject(tr("%1, %2").arg(m_desk.name(Axis::power, power), m_desk.quantityName(score)));
    label->setAddress(m_desk.address(score, power));
    label->setTextRole(TextRole::Body);
    connect(label, &NumberLabel::whyRequested, this, &PowersPanel::whyRequested);
    return label;
}

void PowersPanel::showScore(NumberLabel* label, Quantity score, int power) {
    label->setValue(m_desk.value(score, power));
    label->setDelta(m_desk.turn() > 0 ? std::optional(m_desk.delta(score, power)) : std::nullopt, 1,
                    Rise::Gain, DeltaForm::Sign);
}

void PowersPanel::refresh() {
    const Quantities& q = quantities();
    TrajectoryData shown{m_desk.quantityName(q.supremacy), m_desk.quantityName(q.order), {}};
    for (int p = 0; p < m_desk.rules().powers; ++p) {
        showScore(m_rows[static_cast<std::size_t>(p)].supremacy, q.supremacy, p);
        showScore(m_rows[static_cast<std::size_t>(p)].order, q.order, p);
        Trajectory path{markOf(m_desk, p), m_desk.name(Axis::power, p), {}};
        for (int turn = 0; turn <= m_desk.turn(); ++turn) {
            const World& then = m_desk.at(turn).view.world();
            path.points.append({then.at(q.supremacy, p), then.at(q.order, p)});
        }
        shown.paths.append(path);
    }
    m_chart->setData(shown);
}

} // namespace chokepoint
