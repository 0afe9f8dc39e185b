#pragma once

#include "ui/cabinet/ParameterField.h"

class QDoubleSpinBox;
class QLabel;

namespace chokepoint {

/// A number for each technology: rows with a bar and a box, and the total.
class ProfileField : public ParameterField {
    Q_OBJECT
public:
    ProfileField(const Desk& desk, const InstrumentParameter& parameter, QWidget* parent);

    Argument argument() const override;
    void setArgument(const Argument& argument) override;
    QWidget* entry() override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showTotal();
    double largest() const;

    std::vector<QDoubleSpinBox*> m_boxes; ///< by technology
    std::vector<QWidget*> m_bars;         ///< the places that bars are drawn in
    std::vector<double> m_start;          ///< what was there when the field was filled
    QLabel* m_total;
};

} // namespace chokepoint
