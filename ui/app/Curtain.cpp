#include "ui/app/Curtain.h"

#include "ui/theme/Widgets.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace chokepoint {

Curtain::Curtain(const QString& seat, const PowerMark& mark, const QString& occasion, QWidget* parent)
    : QWidget(parent), m_mark(mark) {
    setObjectName("curtain");
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The next seat is %1. Others look away. Hold Space to go on.").arg(seat));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme().px(16));
    column->addStretch(2);
    column->addWidget(new PowerMarkWidget(mark, 72), 0, Qt::AlignHCenter);
    column->addWidget(makeLabel(seat, TextRole::Name), 0, Qt::AlignHCenter);
    column->addWidget(makeLabel(occasion, TextRole::Section, "text.secondary"), 0, Qt::AlignHCenter);
    column->addSpacing(theme().px(24));
    column->addWidget(makeLabel(tr("Others look away"), TextRole::Title, "text.secondary"), 0,
                      Qt::AlignHCenter);
    m_button = makeButton(tr("Hold Space, or hold here, to go on"), "primary");
    m_button->setObjectName("curtain_lift");
    m_button->setFocusPolicy(Qt::NoFocus);
    m_button->setMinimumSize(theme().px(320), theme().px(48));
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::pressed, this, [this] { setHolding(true); });
    connect(m_button, &QPushButton::released, this, [this] { setHolding(false); });
    m_timer.setInterval(step);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_held += step;
        update();
        if (m_held >= holdTime) {
            setHolding(false);
            emit lifted();
        }
    });
}

void Curtain::setHolding(bool holding) {
    m_held = 0;
    if (holding)
        m_timer.start();
    else
        m_timer.stop();
    update();
}

void Curtain::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    setFocus();
}

void Curtain::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space)
        return QWidget::keyPressEvent(event);
    if (!event->isAutoRepeat())
        setHolding(true);
}

void Curtain::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space)
        return QWidget::keyReleaseEvent(event);
    if (!event->isAutoRepeat())
        setHolding(false);
}

void Curtain::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    constexpr double tint = 0.14; // whose turn it is can be seen from across the room
    painter.fillRect(rect(), mixed(theme().color("bg.window"), m_mark.fill(), tint));
    const QRect band(0, 0, width(), theme().px(8));
    painter.fillRect(band, mixed(theme().color("bg.window"), m_mark.fill(), 0.35));
    painter.fillRect(QRectF(0, 0, width() * std::min(1.0, double(m_held) / holdTime), band.height()),
                     m_mark.fill());
}

} // namespace chokepoint
