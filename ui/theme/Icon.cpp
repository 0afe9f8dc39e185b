#include "ui/theme/Icon.h"

#include "ui/theme/Theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

namespace chokepoint {

namespace {

QString pathOf(const QString& name) { return QString(":/icons/%1.svg").arg(name); }

/// Qt's SVG knows no currentColor: the colour is written into the file before it is read.
QByteArray svgIn(const QString& name, const QColor& color) {
    theme(); // its making provides the resources
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon \"%s\"", qPrintable(name));
        return {};
    }
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

QPixmap drawn(const QString& name, const QColor& color, int size, qreal ratio) {
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    const QByteArray svg = svgIn(name, color);
    if (svg.isEmpty())
        return pixmap;
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF(0, 0, size, size));
    return pixmap;
}

} // namespace

QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal devicePixelRatio) {
    const QString key =
        QString("icon %1 %2 %3 %4").arg(name, color.name(QColor::HexArgb)).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawn(name, color, size, devicePixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

namespace {

/// Draws an icon when it is shown, in the form that is shown.
class LateIcon : public QIconEngine {
public:
    LateIcon(QString name, const QColor& color, int size, int gap)
        : m_name(std::move(name)), m_color(color), m_disabled(theme().color("text.disabled")), m_size(size),
          m_gap(gap) {}

    QIconEngine* clone() const override { return new LateIcon(*this); }
    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override {
        return size.boundedTo({m_size + m_gap, m_size});
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1);
    }
    /// @param size in pixels of the device
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal ratio) override {
        const QSize within = (QSizeF(size) / ratio).toSize();
        if (m_gap == 0)
            return iconPixmap(m_name, shade(mode), sizeIn(within), ratio);
        QPixmap pixmap(size);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), within), mode, QIcon::Off);
        return pixmap;
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const int size = sizeIn(rect.size());
        paintIcon(*painter, rect.adjusted(0, 0, -m_gap, 0), m_name, shade(mode), size);
    }

private:
    int sizeIn(const QSize& room) const { return std::min({room.width() - m_gap, room.height(), m_size}); }
    QColor shade(QIcon::Mode mode) const { return mode == QIcon::Disabled ? m_disabled : m_color; }

    QString m_name;
    QColor m_color, m_disabled;
    int m_size, m_gap;
};

} // namespace

QIcon icon(const QString& name, const QColor& color, int size, int gap) {
    return QIcon(new LateIcon(name, color, size, gap));
}

QIcon icon(const QString& name) { return icon(name, theme().color("text.secondary"), theme().px(18)); }

void paintIcon(QPainter& painter, const QRectF& place, const QString& name, const QColor& color, int size) {
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPointF corner = place.center() - QPointF(size, size) / 2;
    painter.drawPixmap(QPointF(qRound(corner.x()), qRound(corner.y())), iconPixmap(name, color, size, ratio));
}

bool hasIcon(const QString& name) {
    theme();
    return QFile::exists(pathOf(name));
}

} // namespace chokepoint
