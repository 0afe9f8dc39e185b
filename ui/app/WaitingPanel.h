#pragma once

#include "ui/models/Desk.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace chokepoint {

class Badge;
struct WaitingItem;

/// What waits for the seat: events to decide, contests about to be decided.
class WaitingPanel : public QWidget {
    Q_OBJECT
public:
    explicit WaitingPanel(Desk& desk, QWidget* parent = nullptr);
    void refresh();
    /// How many things wait.
    int count() const { return m_count; }
    /// Opens the next thing that has not been answered.
    void openNext();

signals:
    void eventRequested(const QString& event);
    void proposalRequested(const QString& proposal);
    void instrumentRequested(int instrument);

private:
    void addItem(const WaitingItem& item);
    QPushButton* makeRow(const QString& name, const QString& icon, const QString& title,
                         const QString& words);
    /// The instrument that campaigns in contests: the first one with a contest among its parameters, or -1.
    int campaignInstrument() const;

    Desk& m_desk;
    QVBoxLayout* m_rows;
    Badge* m_badge;
    QStringList m_open; ///< events without an answer
    int m_next = 0;
    int m_count = 0;
};

} // namespace chokepoint
