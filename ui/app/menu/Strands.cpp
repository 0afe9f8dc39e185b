#include "ui/app/menu/Strands.h"

#include "ui/theme/Theme.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>
#include <QRandomGenerator>

namespace chokepoint {

namespace {

constexpr int strandCount = 150;

/// Where the strands meet, as shares of the picture.
QPointF gateIn(const QSizeF& size) { return {size.width() * 0.68, size.height() * 0.435}; }

struct Strand {
    double left;   ///< height at the left edge, as a share of the picture's; may lie outside
    double right;  ///< height at the right edge
    double inGate; ///< −1 to 1, up to down
    double width;
    double opacity;
    int color; ///< index; −1 is nobody's
};

/// Strands keep their order while they pass the gate, and are thrown into a new one behind it.
QList<Strand> strandsOf(quint32 seed, int colors) {
    QRandomGenerator luck(seed);
    QList<Strand> strands;
    for (int index = 0; index < strandCount; ++index) {
        const double along = (index + luck.generateDouble()) / strandCount;
        const double inGate = along * 2 - 1;
        const double spread = inGate * 0.72 + (luck.generateDouble() - 0.5) * 0.5;
        const bool nobody = colors == 0 || luck.bounded(5) == 0;
        strands << Strand{0.44 + inGate * (0.62 + 0.5 * qAbs(inGate)),
                          0.44 + spread * (1 + 0.35 * qAbs(spread)),
                          inGate,
                          0.7 + luck.generateDouble() * (nobody ? 0.3 : 1.3),
                          nobody ? 0.45 : 0.55 + luck.generateDouble() * 0.45,
                          nobody ? -1 : int(luck.bounded(colors))};
    }
    return strands;
}

QPainterPath pathOf(const Strand& strand, const QSizeF& size) {
    const QPointF gate = gateIn(size);
    const double y = gate.y() + strand.inGate * size.height() * 0.016;
    const double w = size.width();
    const double yLeft = strand.left * size.height();
    const double yRight = strand.right * size.height();
    QPainterPath path(QPointF(w * 0.16, yLeft));
    path.cubicTo({w * 0.46, yLeft}, {w * 0.535, y}, {gate.x(), y});
    path.cubicTo({w * 0.78, y}, {w * 0.81, yRight}, {w * 1.04, yRight});
    return path;
}

/// Strands come out of the dark behind the menu's words.
QBrush fading(const QColor& color, double width, double wordsUntil) {
    QLinearGradient gradient(qMax(width * 0.25, wordsUntil * 0.66), 0, qMax(width * 0.64, wordsUntil * 1.25),
                             0);
    QColor none = color;
    none.setAlphaF(0);
    QColor little = color;
    little.setAlphaF(color.alphaF() * 0.3F);
    gradient.setColorAt(0, none);
    gradient.setColorAt(0.4, little);
    gradient.setColorAt(1, color);
    return gradient;
}

void paintGlow(QPainter& painter, const QSizeF& size) {
    QRadialGradient glow(gateIn(size), size.height() * 0.34);
    glow.setColorAt(0, theme().color("seq.1", 0.75));
    glow.setColorAt(1, theme().color("seq.1", 0));
    painter.fillRect(QRectF({0, 0}, size), glow);
}

void paintGate(QPainter& painter, const QSizeF& size) {
    const QPointF gate = gateIn(size);
    const double gap = size.height() * 0.028;
    const double tall = size.height() * 0.074;
    const double wide = qMax(4.0, size.height() * 0.006);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().color("text.primary"));
    painter.drawRoundedRect(QRectF(gate.x() - wide / 2, gate.y() - gap - tall, wide, tall), wide / 2,
                            wide / 2);
    painter.drawRoundedRect(QRectF(gate.x() - wide / 2, gate.y() + gap, wide, tall), wide / 2, wide / 2);
}

} // namespace

QPixmap strandsPicture(const QSize& size, qreal devicePixelRatio, const QList<QColor>& colors, quint32 seed,
                       int wordsUntil) {
    QPixmap picture(size * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(theme().color("bg.window"));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (theme().isDark())
        paintGlow(painter, size);
    painter.setBrush(Qt::NoBrush);
    for (const Strand& strand : strandsOf(seed, int(colors.size()))) {
        QColor color = strand.color < 0 ? theme().color("line.strong") : colors[strand.color];
        color.setAlphaF(float(strand.opacity));
        painter.setPen(QPen(fading(color, size.width(), wordsUntil), strand.width));
        painter.drawPath(pathOf(strand, size));
    }
    paintGate(painter, size);
    return picture;
}

void paintSign(QPainter& painter, const QRectF& place, const QList<QColor>& colors) {
    const double side = qMin(place.width(), place.height());
    const QRectF box(place.center().x() - side / 2, place.center().y() - side / 2, side, side);
    const double middle = box.center().y();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (int index = 0; index < colors.size(); ++index) {
        const double offset = colors.size() < 2 ? 0 : 2.0 * index / double(colors.size() - 1) - 1;
        const double outer = middle + offset * side * 0.34;
        const double inner = middle + offset * side * 0.09;
        QPainterPath path(QPointF(box.left() + side * 0.04, outer));
        path.cubicTo({box.left() + side * 0.3, outer}, {box.left() + side * 0.3, inner},
                     {box.center().x(), inner});
        path.cubicTo({box.right() - side * 0.3, inner}, {box.right() - side * 0.3, outer},
                     {box.right() - side * 0.04, outer});
        painter.setPen(QPen(colors[index], side * 0.065, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(path);
    }
    painter.setPen(QPen(theme().color("text.primary"), side * 0.085, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(box.center().x(), box.top() + side * 0.07),
                     QPointF(box.center().x(), box.top() + side * 0.27));
    painter.drawLine(QPointF(box.center().x(), box.bottom() - side * 0.27),
                     QPointF(box.center().x(), box.bottom() - side * 0.07));
    painter.restore();
}

} // namespace chokepoint
