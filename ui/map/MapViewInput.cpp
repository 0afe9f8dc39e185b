#include "ui/map/MapView.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>
#include <limits>

namespace chokepoint {

namespace {

/// px an arrow with Ctrl moves the map.
constexpr int panStep = 80;
/// A turn of the wheel by one notch counts 120.
constexpr double notch = 120, zoomOfNotch = 1.25;

QPointF directionOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

void MapView::mousePressEvent(QMouseEvent* event) {
    m_keyboardFocus = false;
    m_pressed = m_dragged = event->pos();
    m_dragging = false;
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
    m_pointer = event->pos();
    if (event->buttons() & (Qt::LeftButton | Qt::MiddleButton)) {
        const bool isFar = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        m_dragging = m_dragging || isFar;
        if (!m_dragging)
            return;
        setCursor(Qt::ClosedHandCursor);
        m_camera.panBy(event->pos() - m_dragged);
        m_dragged = event->pos();
        cameraMoved();
        return;
    }
    m_pointed = countryAt(event->pos());
    if (m_pointed == m_hovered) {
        m_hoverDelay.stop();
        if (m_hovered >= 0)
            update(); // the card follows the pointer
    } else if (m_hovered >= 0 && m_pointed >= 0) {
        setHovered(m_pointed); // once a card is up, the next country answers at once
    } else {
        if (m_pointed < 0)
            setHovered(-1);
        m_hoverDelay.start();
    }
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
    unsetCursor();
    const bool wasDragging = std::exchange(m_dragging, false);
    if (wasDragging || event->button() != Qt::LeftButton)
        return;
    const int country = countryAt(event->pos());
    setSelected(country);
    if (country >= 0)
        emit countryActivated(country);
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
    m_pressed = m_dragged = event->pos();
    m_dragging = true; // the release that follows is no second click
    zoomBy(zoomStep, event->position());
}

void MapView::wheelEvent(QWheelEvent* event) {
    zoomBy(std::pow(zoomOfNotch, event->angleDelta().y() / notch), event->position());
    event->accept();
}

void MapView::leaveEvent(QEvent*) {
    m_hoverDelay.stop();
    m_pointed = -1;
    setHovered(-1);
}

void MapView::keyPressEvent(QKeyEvent* event) {
    m_keyboardFocus = true;
    update();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_Home:
        return showWorld();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selected < 0 || event->modifiers() & Qt::ControlModifier)
            return event->ignore();
        emit countryActivated(m_selected);
        return;
    case Qt::Key_Escape:
        if (m_selected < 0)
            return event->ignore(); // something below may want to close
        return setSelected(-1);
    default:
        if (!moveByArrow(*event))
            event->ignore();
    }
}

bool MapView::moveByArrow(const QKeyEvent& event) {
    const QPointF direction = directionOf(event.key());
    if (direction.isNull())
        return false;
    if (event.modifiers() & Qt::ControlModifier) {
        m_camera.panBy(-direction * panStep);
        cameraMoved();
    } else if (!(event.modifiers() & (Qt::AltModifier | Qt::MetaModifier))) {
        const int next = neighbour(direction);
        if (next >= 0)
            select(next);
    } else {
        return false;
    }
    return true;
}

int MapView::neighbour(const QPointF& direction) const {
    const WorldShapes& shapes = m_scene.shapes();
    const QPointF from =
        m_selected >= 0 ? shapes.anchor(m_selected).centre : m_camera.toUnit(QPointF(width(), height()) / 2);
    int best = -1;
    double least = std::numeric_limits<double>::max();
    for (int country = 0; country < shapes.countryCount(); ++country) {
        const QPointF way = shapes.anchor(country).centre - from;
        const double ahead = QPointF::dotProduct(way, direction);
        const double aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        if (country == m_selected || ahead <= 0 || aside > ahead * 1.2)
            continue;
        const double cost = std::hypot(ahead, aside) + aside; // straight ahead counts as nearer
        if (cost < least) {
            least = cost;
            best = country;
        }
    }
    return best;
}

void MapView::focusInEvent(QFocusEvent* event) {
    m_keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                      event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void MapView::focusOutEvent(QFocusEvent* event) {
    m_keyboardFocus = false;
    QWidget::focusOutEvent(event);
    update();
}

} // namespace chokepoint
