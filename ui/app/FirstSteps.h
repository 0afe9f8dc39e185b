#pragma once

#include "ui/theme/Widgets.h"

#include <QPointer>

#include <vector>

namespace chokepoint {

/// Points at the parts of a screen one after the other and says what each is for. It covers nothing that it points at and
/// takes no focus, so that one may go on playing; it is done when it has been read, skipped, or asked to be.
class FirstSteps : public Card {
    Q_OBJECT
public:
    struct Step {
        QPointer<QWidget> place;
        QString title;
        QString words;
    };

    FirstSteps(std::vector<Step> steps, QWidget* screen);
    ~FirstSteps() override;

    /// Stands beside what it points at; `shown` false where that is out of sight.
    void follow(bool shown);
    void finish();

signals:
    void finished();

private:
    /// The ring around what is pointed at; the mouse goes through it.
    class Ring;
    void showStep(std::size_t step);
    QPoint besides(const QRect& place) const;

    std::vector<Step> m_steps;
    std::size_t m_step = 0;
    QPointer<QWidget> m_ring; ///< the screen's, which may go first
    QLabel* m_title;
    QLabel* m_words;
    QLabel* m_count;
    QPushButton* m_next;
};

} // namespace chokepoint
