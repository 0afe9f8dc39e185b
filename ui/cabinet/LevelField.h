#pragma once

#include "ui/cabinet/ParameterField.h"

namespace chokepoint {

class ChoiceCard;

/// One of a few named levels, as cards below each other. "none", where there is one, ends what stands.
class LevelField : public ParameterField {
    Q_OBJECT
public:
    LevelField(const Desk& desk, const InstrumentParameter& parameter, QWidget* parent);

    Argument argument() const override;
    void setArgument(const Argument& argument) override;
    void setRefusals(const std::vector<std::optional<Fault>>& refusals) override;
    QWidget* entry() override;

private:
    std::vector<ChoiceCard*> m_cards;
    int m_level = 0;
};

} // namespace chokepoint
