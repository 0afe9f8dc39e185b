#pragma once

#include "ui/cabinet/ParameterField.h"

class QDoubleSpinBox;
class QSlider;

namespace chokepoint {

/// A stepped number: a slider and a box, with the unit.
class AmountField : public ParameterField {
    Q_OBJECT
public:
    AmountField(const Desk& desk, const InstrumentParameter& parameter, QWidget* parent);

    Argument argument() const override;
    void setArgument(const Argument& argument) override;
    QWidget* entry() override;

private:
    int stepOf(double value) const;

    QSlider* m_slider;
    QDoubleSpinBox* m_box;
};

/// Digits after the point that a step needs.
int decimalsOf(double step);

} // namespace chokepoint
