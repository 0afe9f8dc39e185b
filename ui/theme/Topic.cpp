#include "ui/theme/Topic.h"

#include <QAbstractItemView>
#include <QVariant>

namespace chokepoint {

namespace {

constexpr const char* property = "topic";

QString ownTopic(const QWidget* widget) {
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
        if (const QString cell = view->currentIndex().data(topicRole).toString(); !cell.isEmpty())
            return cell;
    return widget->property(property).toString();
}

} // namespace

void setTopic(QWidget* widget, const QString& page) { widget->setProperty(property, page); }

QString topicOf(const QWidget* widget) {
    for (; widget != nullptr; widget = widget->parentWidget())
        if (const QString topic = ownTopic(widget); !topic.isEmpty())
            return topic;
    return {};
}

} // namespace chokepoint
