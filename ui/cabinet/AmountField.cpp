#include "ui/cabinet/AmountField.h"

#include "ui/cabinet/SpinBox.h"
#include "ui/models/Desk.h"
#include "ui/theme/Widgets.h"

#include <QGridLayout>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace chokepoint {

int decimalsOf(double step) {
    int decimals = 0;
    for (double scaled = step; decimals < 3 && std::abs(scaled - std::round(scaled)) > 1e-9; scaled *= 10)
        ++decimals;
    return decimals;
}

AmountField::AmountField(const Desk& desk, const InstrumentParameter& parameter, QWidget* parent)
    : ParameterField(desk, parameter, parent), m_slider(new QSlider(Qt::Horizontal, this)),
      m_box(new SpinBox(this)) {
    const QString name = desk.text("parameter." + parameter.id + ".name");
    const QString id = QStringLiteral("order_param_") + QString::fromStdString(parameter.id);
    m_box->setObjectName(id);
    m_box->setAccessibleName(tr("%1 in %2").arg(name, desk.unit(parameter.unit)));
    m_box->setLocale(QLocale(desk.language()));
    m_box->setDecimals(decimalsOf(parameter.step));
    m_box->setRange(parameter.low, parameter.high);
    m_box->setSingleStep(parameter.step);
    m_box->setMinimumWidth(theme().px(84));
    m_slider->setObjectName(id + QStringLiteral("_slider"));
    m_slider->setAccessibleName(name);
    m_slider->setRange(0, stepOf(parameter.high));
    m_slider->setPageStep(std::max(1, stepOf(parameter.high) / 10));

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme().px(8));
    grid->addWidget(m_slider, 0, 0);
    grid->addWidget(m_box, 0, 1);
    grid->addWidget(makeLabel(desk.unit(parameter.unit), TextRole::Caption, "text.muted"), 1, 0, 1, 2,
                    Qt::AlignRight);
    grid->setColumnStretch(0, 1);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int step) { m_box->setValue(m_parameter.low + step * m_parameter.step); });
    connect(m_box, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(stepOf(value));
        emit changed();
    });
}

int AmountField::stepOf(double value) const {
    return static_cast<int>(std::lround((value - m_parameter.low) / m_parameter.step));
}

Argument AmountField::argument() const { return m_box->value(); }

void AmountField::setArgument(const Argument& argument) {
    const QSignalBlocker quietSlider(m_slider);
    const QSignalBlocker quietBox(m_box);
    m_box->setValue(std::get<double>(argument));
    m_slider->setValue(stepOf(m_box->value()));
}

QWidget* AmountField::entry() { return m_slider; }

} // namespace chokepoint
