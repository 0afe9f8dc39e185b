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
    int current() const { return _current; }

private:
    void fillSeats(const ScenarioChoice& scenario);
    QLayout* makePager();

    QList<ScenarioChoice> _scenarios;
    int _current = -1;
    QLabel* _name;
    QLabel* _briefing;
    QLabel* _length;
    QLabel* _page;
    QBoxLayout* _seats;
};

} // namespace chokepoint
