#pragma once

#include "ui/models/Talks.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

#include <vector>

namespace chokepoint {

class Desk;

/// What is on the table: proposals to the seat, its own, agreements in force; each a row that opens it.
class TalksList : public QWidget {
    Q_OBJECT
public:
    explicit TalksList(Desk& desk, QWidget* parent = nullptr);

    /// Anew from the desk; the row of the talk that is open is marked.
    void refresh(const std::vector<Talk>& talks, const QString& open);
    static QString keyOf(const Talk& talk);

signals:
    void opened(const QString& key);
    void newRequested();

private:
    void addSection(const QString& title, const std::vector<Talk>& talks,
                    std::initializer_list<Talk::Kind> kinds, const QString& none);
    QPushButton* makeRow(const Talk& talk);

    Desk& m_desk;
    QVBoxLayout* m_rows;
    QString m_open;
};

} // namespace chokepoint
