#pragma once

#include "ui/theme/Widgets.h"

#include <QTimer>

namespace chokepoint {

/// A sentence over the map: what could not be done and why, until it is closed or a while has passed.
class Notice : public Card {
    Q_OBJECT
public:
    explicit Notice(QWidget* parent = nullptr);
    void say(const QString& sentence);

private:
    QLabel* m_words;
    QTimer m_fades;
};

} // namespace chokepoint
