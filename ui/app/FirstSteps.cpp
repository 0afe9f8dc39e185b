#include "ui/app/FirstSteps.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPainter>

#include <algorithm>

namespace chokepoint {

class FirstSteps::Ring : public QWidget {
public:
    explicit Ring(QWidget* screen) : QWidget(screen) { setAttribute(Qt::WA_TransparentForMouseEvents); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().accent(), 3));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8);
    }
};

FirstSteps::FirstSteps(std::vector<Step> steps, QWidget* screen)
    : Card(screen), m_steps(std::move(steps)), m_ring(new Ring(screen)),
      m_title(makeLabel({}, TextRole::Section)), m_words(makeLabel({}, TextRole::Body, "text.secondary")),
      m_count(makeLabel({}, TextRole::Secondary, "text.muted")), m_next(makeButton({}, "primary")) {
    setObjectName("first_steps");
    setBorder("line.strong");
    setFixedWidth(std::min(theme().px(360), screen->width()));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme().px(20), theme().px(16), theme().px(20), theme().px(16));
    column->setSpacing(theme().px(8));
    m_title->setWordWrap(true);
    m_words->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addSpacing(theme().px(4));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().px(8));
    row->addWidget(m_count, 1);
    QPushButton* skip = makeButton(tr("Skip"), "ghost");
    skip->setObjectName("first_steps_skip");
    skip->setAccessibleName(tr("Skip the first steps"));
    m_next->setObjectName("first_steps_next");
    row->addWidget(skip);
    row->addWidget(m_next);
    column->addLayout(row);
    connect(skip, &QPushButton::clicked, this, &FirstSteps::finish);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_step + 1 < m_steps.size())
            showStep(m_step + 1);
        else
            finish();
    });
    showStep(0);
}

FirstSteps::~FirstSteps() { delete m_ring.data(); }

void FirstSteps::finish() {
    follow(false);
    emit finished();
    deleteLater();
}

void FirstSteps::showStep(std::size_t step) {
    m_step = step;
    const bool last = step + 1 == m_steps.size();
    m_title->setText(m_steps[step].title);
    m_words->setText(m_steps[step].words);
    m_count->setText(tr("%1 of %2").arg(step + 1).arg(m_steps.size()));
    m_next->setText(last ? tr("Begin") : tr("Next"));
    m_next->setAccessibleName(last ? tr("Begin to play") : tr("Next step"));
    setAccessibleName(m_steps[step].title + ". " + m_steps[step].words);
    follow(true);
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void FirstSteps::follow(bool shown) {
    const QWidget* place = m_steps[m_step].place;
    setVisible(shown);
    m_ring->setVisible(shown && place != nullptr && place->isVisible());
    if (!shown)
        return;
    resize(width(), heightForWidth(width()));
    const QRect target = m_ring->isVisible() ? QRect(place->mapTo(parentWidget(), QPoint()), place->size())
                                             : QRect(parentWidget()->rect().center(), QSize());
    m_ring->setGeometry(target);
    move(besides(target));
    m_ring->raise();
    raise();
}

/// On the first side with room for it: right, left, above, below; else over the middle of the screen.
QPoint FirstSteps::besides(const QRect& place) const {
    const QRect room = parentWidget()->rect();
    const int gap = theme().px(12);
    const int x = std::clamp(place.left(), gap, std::max(gap, room.width() - width() - gap));
    const int y = std::clamp(place.top() + gap, gap, std::max(gap, room.height() - height() - gap));
    for (const QPoint& corner : {QPoint(place.right() + gap, y), QPoint(place.left() - gap - width(), y),
                                 QPoint(x, place.top() - gap - height()), QPoint(x, place.bottom() + gap)})
        if (room.contains(QRect(corner, size())))
            return corner;
    return room.center() - rect().center();
}

} // namespace chokepoint
