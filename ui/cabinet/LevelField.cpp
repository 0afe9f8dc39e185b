#include "ui/cabinet/LevelField.h"

#include "ui/cabinet/ChoiceCard.h"
#include "ui/models/Desk.h"
#include "ui/theme/Theme.h"

#include <QVBoxLayout>

namespace chokepoint {

LevelField::LevelField(const Desk& desk, const InstrumentParameter& parameter, QWidget* parent)
    : ParameterField(desk, parameter, parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (std::size_t level = 0; level < parameter.options.size(); ++level) {
        const std::string& option = parameter.options[level];
        const bool ends = option == "none";
        auto* card = new ChoiceCard(ends ? tr("End it") : desk.text("option." + option),
                                    desk.textOrNothing("option." + option + ".help"), {}, this);
        card->setObjectName(QStringLiteral("order_param_%1_%2")
                                .arg(QString::fromStdString(parameter.id), QString::fromStdString(option)));
        connect(card, &QAbstractButton::toggled, this, [this, level](bool on) {
            if (!on || m_level == static_cast<int>(level))
                return;
            m_level = static_cast<int>(level);
            emit changed();
        });
        m_cards.push_back(card);
    }
    // Ending comes last: it is no level among the others.
    for (ChoiceCard* card : m_cards)
        if (!card->objectName().endsWith(QLatin1String("_none")))
            column->addWidget(card);
    for (ChoiceCard* card : m_cards)
        if (card->objectName().endsWith(QLatin1String("_none")))
            column->addWidget(card);
}

Argument LevelField::argument() const { return m_level; }

void LevelField::setArgument(const Argument& argument) {
    m_level = std::get<int>(argument);
    m_cards[static_cast<std::size_t>(m_level)]->setChecked(true);
}

void LevelField::setRefusals(const std::vector<std::optional<Fault>>& refusals) {
    for (std::size_t level = 0; level < m_cards.size(); ++level) {
        ChoiceCard* card = m_cards[level];
        card->setRefusal(refusals[level] ? m_desk.sentence(*refusals[level]) : QString());
        // Ending what does not stand is no choice at all.
        if (m_parameter.options[level] == "none")
            card->setVisible(!refusals[level] || card->isChecked());
    }
}

QWidget* LevelField::entry() { return m_cards[static_cast<std::size_t>(m_level)]; }

} // namespace chokepoint
