#include "ui/map/MapAccessible.h"

#include "ui/map/MapView.h"

#include <QAccessibleActionInterface>
#include <QAccessibleInterface>
#include <QAccessibleWidget>

namespace chokepoint {

namespace {

/// One country; has no widget of its own.
class CountryAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    CountryAccessible(MapView* view, int country) : m_view(view), m_country(country) {}

    bool isValid() const override { return true; }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_view->window()->windowHandle(); }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override {
        const auto index = static_cast<size_t>(m_country);
        if (kind == QAccessible::Name)
            return m_view->sentenceFor(m_country);
        if (kind == QAccessible::Value)
            return m_view->overlay().countries[index].value;
        if (kind == QAccessible::DebugDescription)
            return QStringLiteral("map_country_") + m_view->countries()[index].id;
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        QRect place(0, 0, 24, 24);
        place.moveCenter(m_view->mapToGlobal(m_view->anchorOf(m_country).toPoint()));
        return place;
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.selected = m_view->selected() == m_country;
        state.focused = state.selected && m_view->hasFocus();
        state.offscreen = !m_view->rect().contains(m_view->anchorOf(m_country).toPoint());
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {setFocusAction(), pressAction()}; }
    void doAction(const QString& name) override {
        m_view->select(m_country);
        if (name == pressAction())
            emit m_view->countryActivated(m_country);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    MapView* m_view;
    int m_country;
};

class MapAccessible : public QAccessibleWidget {
public:
    explicit MapAccessible(MapView* view)
        : QAccessibleWidget(view, QAccessible::List, view->accessibleName()), m_view(view) {
        for (int country = 0; country < static_cast<int>(view->countries().size()); ++country)
            m_children.push_back(
                QAccessible::registerAccessibleInterface(new CountryAccessible(view, country)));
    }
    ~MapAccessible() override {
        for (QAccessible::Id child : m_children)
            QAccessible::deleteAccessibleInterface(child);
    }

    int childCount() const override { return static_cast<int>(m_children.size()); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        return QAccessible::accessibleInterface(m_children[static_cast<size_t>(index)]);
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const QAccessible::Id id = QAccessible::uniqueId(const_cast<QAccessibleInterface*>(child));
        const auto found = std::find(m_children.begin(), m_children.end(), id);
        return found == m_children.end() ? -1 : static_cast<int>(found - m_children.begin());
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        return child(m_view->countryAt(m_view->mapFromGlobal(QPoint(x, y))));
    }
    QAccessibleInterface* focusChild() const override { return child(m_view->selected()); }

private:
    MapView* m_view;
    std::vector<QAccessible::Id> m_children;
};

QAccessibleInterface* makeAccessible(const QString& className, QObject* object) {
    if (className != QLatin1String(MapView::staticMetaObject.className()))
        return nullptr;
    auto* const view = qobject_cast<MapView*>(object);
    return view ? new MapAccessible(view) : nullptr;
}

} // namespace

void installMapAccessibility() {
    static const bool installed = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(installed)
}

void tellFocusChanged(MapView* view, int country) {
    if (!QAccessible::isActive() || country < 0)
        return;
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(country);
    QAccessible::updateAccessibility(&event);
}

} // namespace chokepoint
