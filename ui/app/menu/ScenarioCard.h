#pragma once

#include "ui/app/menu/MenuData.h"
#include "ui/theme/Widgets.h"

class QBoxLayout;

namespace chokepoint {

/// What can be played, one scenario at a time: name, briefing, the powers, how long it takes.
class ScenarioCard : public Card {
    Q_OBJECT
public:
    explicit ScenarioCard(const QList<ScenarioChoice>& scenarios, QWidget* parent = nullptr);
    /// Pages wrap around.
    void setCurrent(int index);
    int current() const { return m_current; }

private:
    void fillSeats(const ScenarioChoice& scenario);
    QLayout* makePager();

    QList<ScenarioChoice> m_scenarios;
    int m_current = -1;
    QLabel* m_name;
    QLabel* m_briefing;
    QLabel* m_length;
    QLabel* m_page;
    QBoxLayout* m_seats;
};

} // namespace chokepoint
