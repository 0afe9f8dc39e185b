#pragma once

#include "ui/map/MenuButton.h"
#include "ui/theme/Widgets.h"

#include <vector>

class QMenu;

namespace chokepoint {

int mapToolSize(); ///< px
/// A square button of the map's cards.
QPushButton* makeMapTool(const QString& words, const QString& iconName, const QString& objectName,
                         QWidget* parent);

/// + − and the whole world.
class ZoomButtons : public Card {
    Q_OBJECT

public:
    explicit ZoomButtons(QWidget* parent = nullptr);

signals:
    void zoomInClicked();
    void zoomOutClicked();
    void worldClicked();
};

/// A choice of one from a few, such as which arcs are drawn.
class MapChoice : public Card {
    Q_OBJECT

public:
    MapChoice(const QString& iconName, const QString& objectName, QWidget* parent = nullptr);

    void setItems(const std::vector<QString>& items, int current);
    void setLength(MenuButton::Length length);
    int widthAt(MenuButton::Length length) const;
    bool isEmpty() const { return m_items.empty(); }

signals:
    void chosen(int item);

private:
    std::vector<QString> m_items;
    MenuButton* m_head;
    QMenu* m_menu;
};

} // namespace chokepoint
