#pragma once

#include "ui/models/Desk.h"
#include "ui/models/Tables.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace chokepoint {

class Badge;

/// What waits for the seat: events to decide, contests about to be decided.
class WaitingPanel : public QWidget {
    Q_OBJECT
public:
    explicit WaitingPanel(Desk& desk, QWidget* parent = nullptr);
    void refresh();
    /// How many things wait, those apart that the draft answers.
    int count() const { return m_count; }
    /// Opens the next thing that has not been answered.
    void openNext();

signals:
    void chosen(const WaitingItem& item);

private:
    void addItem(const WaitingItem& item);
    QPushButton* makeRow(const QString& name, const QIcon& picture, const QString& title,
                         const QString& words);

    Desk& m_desk;
    QVBoxLayout* m_rows;
    Badge* m_badge;
    std::vector<WaitingItem> m_open; ///< events without an answer
    std::size_t m_next = 0;
    int m_count = 0;
};

} // namespace chokepoint
