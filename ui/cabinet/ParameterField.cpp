#include "ui/cabinet/ParameterField.h"

#include "ui/cabinet/AmountField.h"
#include "ui/cabinet/LevelField.h"
#include "ui/cabinet/MemberField.h"
#include "ui/cabinet/PartnersField.h"
#include "ui/cabinet/ProfileField.h"

namespace chokepoint {

ParameterField::ParameterField(const Desk& desk, const InstrumentParameter& parameter, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_parameter(parameter) {}

ParameterField* ParameterField::make(const Desk& desk, const InstrumentParameter& parameter,
                                     QWidget* parent) {
    switch (parameter.kind) {
    case ParameterKind::level:
        return new LevelField(desk, parameter, parent);
    case ParameterKind::amount:
        return new AmountField(desk, parameter, parent);
    case ParameterKind::profile:
        return new ProfileField(desk, parameter, parent);
    case ParameterKind::partners:
        return new PartnersField(desk, parameter, parent);
    default:
        return new MemberField(desk, parameter, parent);
    }
}

} // namespace chokepoint
