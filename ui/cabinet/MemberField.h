#pragma once

#include "ui/cabinet/ParameterField.h"

class QComboBox;

namespace chokepoint {

/// A member of an axis: a searchable list with marks; what cannot be chosen is grey and says why.
class MemberField : public ParameterField {
    Q_OBJECT
public:
    MemberField(const Desk& desk, const InstrumentParameter& parameter, QWidget* parent);

    Argument argument() const override;
    void setArgument(const Argument& argument) override;
    void setRefusals(const std::vector<std::optional<Fault>>& refusals) override;
    QWidget* entry() override;

private:
    void fill();
    void showMember(int member);
    void takeText();

    QComboBox* m_box;
    int m_member = 0;
};

} // namespace chokepoint
