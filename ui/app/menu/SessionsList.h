#pragma once

#include "ui/app/menu/MenuData.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace chokepoint {

/// The sessions that were played last. Enter or a double click opens, Delete takes a row from the list (the file stays).
class SessionsList : public QWidget {
    Q_OBJECT
public:
    explicit SessionsList(const QList<SessionEntry>& sessions, QWidget* parent = nullptr);

    void setSessions(const QList<SessionEntry>& sessions);
    /// The file of the row that is chosen; empty if there is none.
    QString currentFile() const;

signals:
    void openRequested(const QString& file);
    void openOtherRequested();
    void removeRequested(const QString& file);
    void backRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QLayout* makeHeader();
    QLayout* makeButtons();
    void openCurrent();
    void removeCurrent();
    void follow();

    QList<SessionEntry> m_sessions;
    QListWidget* m_list;
    QLabel* m_empty;
    QPushButton* m_open;
    QPushButton* m_remove;
};

} // namespace chokepoint
