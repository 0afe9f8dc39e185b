#pragma once

#include "ui/models/CabinetModel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QWidget>

#include <vector>

namespace chokepoint {

class Desk;
class InstrumentCard;

/// The cabinet: families as tabs, instruments as cards. Keys 1 to 9 choose a card, arrows move, Enter opens it, "/"
/// finds one; a card can be dragged to a slot.
class CabinetPanel : public QWidget {
    Q_OBJECT
public:
    explicit CabinetPanel(Desk& desk, QWidget* parent = nullptr);

    /// Small cards with icon, name and state; the words move to the tooltip.
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }
    /// Shows the family (-1: all) and its cards.
    void showFamily(int family);
    /// Brings an instrument's card into sight and gives it the focus.
    void showInstrument(int instrument);
    /// Forgets what was sought; the family's cards stand again.
    void endFind();

signals:
    /// The person wants to order this instrument.
    void opened(int instrument);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    /// How much a tab says, from most to least.
    enum class Words { withIcon, alone, first, chosenOnly };
    void fitTabs();
    void sayTabs(Words words);
    void buildHead();
    QPushButton* addTab(int family, const QString& id, const QString& name, const QString& iconName);
    void rebuild();
    std::vector<int> visibleRows() const;
    void choose(int place);
    void find(const QString& words);
    void startFind();
    void step(int direction);
    void showSteps();

    Desk& m_desk;
    CabinetModel m_model;
    bool m_compact = false;
    bool m_fitting = false;
    int m_family = -1;
    QString m_sought;
    QWidget* m_head;
    QLineEdit* m_find;
    QPushButton* m_findButton; ///< in place of the field where there is no room for it
    QPushButton* m_back;       ///< to the cards at the left of those in sight
    QPushButton* m_forward;
    QScrollArea* m_shelf;
    std::vector<QPushButton*> m_tabs; ///< all, then by family
    std::vector<InstrumentCard*> m_cards;
};

} // namespace chokepoint
