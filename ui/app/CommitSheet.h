#pragma once

#include "ui/models/Desk.h"
#include "ui/theme/Widgets.h"

namespace chokepoint {

/// Asks before the one step that cannot be undone, and says what is handed in. Enter commits, Esc goes back.
class CommitSheet : public Card {
    Q_OBJECT
public:
    explicit CommitSheet(Desk& desk, QWidget* parent = nullptr);
    /// Says what the draft holds now.
    void refresh();

signals:
    void confirmed();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QStringList lines() const;

    Desk& m_desk;
    QLabel* m_title;
    QLabel* m_words;
    QLabel* m_open; ///< what has not been used or answered
    QPushButton* m_commit;
};

} // namespace chokepoint
