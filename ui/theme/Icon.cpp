#include "ui/theme/Icon.h"

#include "ui/theme/Theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

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

QIcon icon(const QString& name, const QColor& color, int size) {
    QIcon made;
    for (const qreal ratio : {1.0, 2.0}) {
        made.addPixmap(iconPixmap(name, color, size, ratio));
        made.addPixmap(iconPixmap(name, theme().color("text.disabled"), size, ratio), QIcon::Disabled);
    }
    return made;
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
