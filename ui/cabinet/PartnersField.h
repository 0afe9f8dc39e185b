#pragma once

#include "ui/cabinet/ParameterField.h"

class QCheckBox;

namespace chokepoint {

/// A set of other powers, as switches.
class PartnersField : public ParameterField {
    Q_OBJECT
public:
    PartnersField(const Desk& desk, const InstrumentParameter& parameter, QWidget* parent);

    Argument argument() const override;
    void setArgument(const Argument& argument) override;
    QWidget* entry() override;

private:
    std::vector<std::pair<int, QCheckBox*>> m_boxes; ///< by power
};

} // namespace chokepoint
