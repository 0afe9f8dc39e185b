#include "ui/app/menu/AssumptionsPart.h"

#include "ui/app/menu/Page.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>

namespace chokepoint {

AssumptionsPart::AssumptionsPart(QWidget* parent) : QWidget(parent), m_place(new QVBoxLayout(this)) {
    m_place->setContentsMargins(0, 0, 0, 0);
    m_place->setSpacing(theme().px(8));
    m_place->addWidget(makePartTitle(tr("Contested assumptions")));
    QLabel* words = makeLabel(
        tr("Where the literature differs, you choose what this game assumes. The session keeps the choice."),
        TextRole::Secondary, "text.secondary");
    words->setWordWrap(true);
    words->setContentsMargins(focusRingRoom, 0, 0, 0);
    m_place->addWidget(words);
    setVisible(false);
}

void AssumptionsPart::setAssumptions(const QList<AssumptionChoice>& assumptions) {
    m_chosen.clear();
    delete m_rows;
    m_rows = new QWidget;
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(focusRingRoom, theme().px(4), theme().px(4), 0);
    column->setSpacing(theme().px(16));
    for (const AssumptionChoice& assumption : assumptions)
        column->addLayout(makeQuestion(assumption));
    m_place->addWidget(m_rows);
    setVisible(!assumptions.isEmpty());
}

QLayout* AssumptionsPart::makeQuestion(const AssumptionChoice& assumption) {
    auto* column = new QVBoxLayout;
    column->setSpacing(theme().px(4));
    QLabel* question = makeLabel(assumption.question);
    question->setWordWrap(true);
    auto* answers = new ComboBox;
    answers->setObjectName("new_game_assume_" + assumption.id);
    answers->setAccessibleName(assumption.question);
    answers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const AssumptionChoice::Setting& setting : assumption.settings)
        answers->addItem(setting.id == assumption.standard ? tr("%1 (standard)").arg(setting.meaning)
                                                           : setting.meaning,
                         setting.id);
    answers->setCurrentIndex(answers->findData(assumption.standard));
    question->setBuddy(answers);
    connect(answers, &QComboBox::currentIndexChanged, this, [this, answers, assumption] {
        const QString setting = answers->currentData().toString();
        if (setting == assumption.standard)
            m_chosen.remove(assumption.id);
        else
            m_chosen[assumption.id] = setting;
    });
    column->addWidget(question);
    column->addWidget(answers);
    for (const QString& work : assumption.literature) {
        QLabel* line = makeLabel(work, TextRole::Caption, "text.muted");
        line->setWordWrap(true);
        column->addWidget(line);
    }
    return column;
}

} // namespace chokepoint
