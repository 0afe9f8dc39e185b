#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

#include <vector>

class QGridLayout;

namespace chokepoint {

class Desk;
class MoveSlot;

/// The moves of this half-year in their slots, what is left after them, and Commit. Del empties a slot, Enter edits it,
/// dragging exchanges two; Ctrl+Z undoes.
class MovesPanel : public QWidget {
    Q_OBJECT
public:
    explicit MovesPanel(Desk& desk, QWidget* parent = nullptr);

    /// One row of small slots.
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }
    /// What the button does: nothing while there is an order that cannot be made.
    void askToCommit();

signals:
    /// Enter or a click on a filled slot.
    void editRequested(int slot);
    /// Enter or a click on an empty slot.
    void chooseRequested(int slot);
    /// A card was dropped on a slot.
    void instrumentDropped(int instrument, int slot);
    /// The person wants to hand in; the shell says what will happen and calls Desk::commit().
    void commitRequested();

private:
    void build();
    QWidget* buildHead();
    QWidget* buildSlots();
    QWidget* buildFoot();
    QWidget* buildLeft();
    void refresh();
    void refreshEndings();
    void refreshFoot();
    QString iconOf(int instrument) const;

    Desk& m_desk;
    bool m_compact = false;
    QWidget* m_body = nullptr; ///< everything; rebuilt by setCompact()
    QLabel* m_count = nullptr;
    QLabel* m_money = nullptr;
    QLabel* m_capital = nullptr;
    QLabel* m_hint = nullptr;
    QWidget* m_endings = nullptr;
    QPushButton* m_commit = nullptr;
    QPushButton* m_undo = nullptr;
    std::vector<MoveSlot*> m_slots;
};

} // namespace chokepoint
