#include "ui/cabinet/ProfileField.h"

#include "ui/cabinet/AmountField.h"
#include "ui/cabinet/SpinBox.h"
#include "ui/models/Desk.h"
#include "ui/models/Figures.h"
#include "ui/theme/Widgets.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace chokepoint {

ProfileField::ProfileField(const Desk& desk, const InstrumentParameter& parameter, QWidget* parent)
    : ParameterField(desk, parameter, parent), m_total(makeLabel({}, TextRole::Body)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme().px(8));
    grid->setVerticalSpacing(theme().px(2));
    for (int technology = 0; technology < desk.rules().technologies; ++technology) {
        const QString name = desk.name(Axis::technology, technology);
        auto* label = new ElidedLabel(name, TextRole::Secondary);
        auto* bar = new QWidget(this);
        bar->setFixedHeight(theme().px(8));
        auto* box = new SpinBox(this);
        box->setObjectName(QStringLiteral("order_param_%1_%2")
                               .arg(QString::fromStdString(parameter.id),
                                    QString::fromStdString(desk.sets().id(Axis::technology, technology))));
        box->setAccessibleName(tr("%1 in %2").arg(name, desk.unit(parameter.unit)));
        box->setLocale(QLocale(desk.language()));
        box->setDecimals(decimalsOf(parameter.step));
        box->setRange(parameter.low, parameter.high);
        box->setSingleStep(parameter.step);
        box->setMinimumWidth(theme().px(84));
        auto* named = new QVBoxLayout;
        named->setSpacing(0);
        named->addWidget(label);
        named->addWidget(bar);
        grid->addLayout(named, technology, 0);
        grid->addWidget(box, technology, 1);
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
            showTotal();
            emit changed();
        });
        m_boxes.push_back(box);
        m_bars.push_back(bar);
    }
    grid->setColumnStretch(0, 1);
    const int last = desk.rules().technologies;
    m_total->setWordWrap(true);
    grid->addWidget(m_total, last, 0, 1, 2);
}

double ProfileField::largest() const {
    double most = 1;
    for (const QDoubleSpinBox* box : m_boxes)
        most = std::max(most, box->value());
    for (const double each : m_start)
        most = std::max(most, each);
    return most;
}

void ProfileField::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const QRectF place = m_bars[i]->geometry();
        const QRectF track(place.left(), place.center().y() - 2, place.width(), 4);
        painter.setBrush(theme().color("line.subtle"));
        painter.drawRoundedRect(track, 2, 2);
        painter.setBrush(theme().accent());
        painter.drawRoundedRect(
            QRectF(track.topLeft(), QSizeF(track.width() * m_boxes[i]->value() / largest(), 4)), 2, 2);
        // A notch where it stood before.
        painter.setBrush(theme().color("text.primary"));
        if (i < m_start.size() && m_start[i] != m_boxes[i]->value())
            painter.drawRect(
                QRectF(track.left() + track.width() * m_start[i] / largest() - 1, track.top() - 2, 2, 8));
    }
}

void ProfileField::showTotal() {
    double total = 0;
    for (const QDoubleSpinBox* box : m_boxes)
        total += box->value();
    const double before = std::accumulate(m_start.begin(), m_start.end(), 0.0);
    m_total->setText(tr("Together %1 a half-year (was %2)")
                         .arg(moneyText(total, m_desk.language()), moneyText(before, m_desk.language())));
    update();
}

Argument ProfileField::argument() const {
    std::vector<double> profile;
    for (const QDoubleSpinBox* box : m_boxes)
        profile.push_back(box->value());
    return profile;
}

void ProfileField::setArgument(const Argument& argument) {
    const std::vector<double>& profile = std::get<std::vector<double>>(argument);
    if (m_start.empty())
        m_start = profile;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker quiet(m_boxes[i]);
        m_boxes[i]->setValue(profile[i]);
    }
    showTotal();
}

QWidget* ProfileField::entry() { return m_boxes.front(); }

} // namespace chokepoint
