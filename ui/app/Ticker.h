#pragma once

#include "ui/models/Desk.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace chokepoint {

class ElidedLabel;

/// One line under the map: what happened last half-year, one message at a time.
class Ticker : public QFrame {
    Q_OBJECT
public:
    explicit Ticker(Desk& desk, QWidget* parent = nullptr);
    void refresh();

signals:
    void reportRequested();

private:
    void show(int index);

    Desk& m_desk;
    QStringList m_messages;
    int m_current = 0;
    QLabel* m_when;
    ElidedLabel* m_words;
    QLabel* m_place;
    QPushButton* m_back;
    QPushButton* m_forward;
};

} // namespace chokepoint
