#pragma once

#include "ui/app/menu/MenuData.h"

#include <QWidget>

class QBoxLayout;
class QButtonGroup;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace chokepoint {

class AssumptionsPart;

/// Choosing scenario, seat, who plays the others, what is assumed, and the seed; Start asks for the game.
class NewGame : public QWidget {
    Q_OBJECT
public:
    /// @param others who plays the other seats unless the reader says otherwise: the computer for one who plays
    /// alone, persons at this screen for several
    NewGame(const QList<ScenarioChoice>& scenarios, Player others, QWidget* parent = nullptr);

    /// What Start would ask for now.
    NewGameChoice choice() const;
    /// Sentences that stand above Start: why the game could not begin.
    void setProblems(const QStringList& sentences);

signals:
    void startRequested(const chokepoint::NewGameChoice& choice);
    void backRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QLayout* makeHeader();
    QWidget* makeScenarios();
    QWidget* makeSeats();
    QLayout* makeSeed();
    QLayout* makeBottom();
    void showScenario(int index);
    void fillSeats();
    void placeSeats();
    void fillOthers();
    QLayout* makeOther(const SeatChoice& seat);
    void chooseSeat(const QString& id);

    QList<ScenarioChoice> m_scenarios;
    Player m_others;
    int m_scenario = -1;
    QString m_seat;
    QMap<QString, Player> m_players;
    QButtonGroup* m_scenarioCards;
    QButtonGroup* m_seatCards;
    QGridLayout* m_seatGrid;
    QWidget* m_otherRows = nullptr;
    QBoxLayout* m_otherPlace;
    AssumptionsPart* m_assumptions;
    QLabel* m_length;
    QLineEdit* m_seed;
    QLabel* m_problems;
    QPushButton* m_start;
};

} // namespace chokepoint
