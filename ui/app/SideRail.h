#pragma once

#include <QFrame>

class QPushButton;

namespace chokepoint {

/// The left column of a narrow screen: one button for each of its parts, which opens beside it. Empty until furnish():
/// a button measures words, which a program's first picture has none of.
class SideRail : public QFrame {
    Q_OBJECT
public:
    explicit SideRail(QWidget* parent = nullptr);
    void furnish();
    /// Not before furnish().
    void setWaiting(int count);
    bool isOpen() const;

signals:
    /// The left column is wanted or no longer wanted.
    void toggled(bool open);

public slots:
    void close();

private:
    QPushButton* m_powers = nullptr;
    QPushButton* m_waiting = nullptr;
};

} // namespace chokepoint
