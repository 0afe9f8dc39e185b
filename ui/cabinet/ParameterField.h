#pragma once

#include "rules/Orders.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace chokepoint {

class Desk;

/// The field of one parameter of an instrument. What it looks like follows from the parameter's kind.
class ParameterField : public QWidget {
    Q_OBJECT
public:
    /// The field for a parameter; `objectName` is `order_param_<id>`.
    static ParameterField* make(const Desk& desk, const InstrumentParameter& parameter, QWidget* parent);

    virtual Argument argument() const = 0;
    /// Does not emit changed().
    virtual void setArgument(const Argument& argument) = 0;
    /// Why each choice cannot be made; for fields without choices this does nothing.
    virtual void setRefusals(const std::vector<std::optional<Fault>>& refusals) { Q_UNUSED(refusals) }
    /// The widget that takes the focus.
    virtual QWidget* entry() = 0;

signals:
    void changed();

protected:
    ParameterField(const Desk& desk, const InstrumentParameter& parameter, QWidget* parent);

    const Desk& m_desk;
    const InstrumentParameter& m_parameter;
};

} // namespace chokepoint
