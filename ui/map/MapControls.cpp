#include "ui/map/MapControls.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace chokepoint {

namespace {

constexpr int cardPad = 4;

} // namespace

int mapToolSize() { return theme().px(36); }

QPushButton* makeMapTool(const QString& words, const QString& iconName, const QString& objectName,
                         QWidget* parent) {
    QPushButton* const button = makeIconButton(words, iconName, parent);
    button->setObjectName(objectName);
    button->setFixedSize(mapToolSize(), mapToolSize());
    return button;
}

ZoomButtons::ZoomButtons(QWidget* parent) : Card(parent) {
    setObjectName("map_zoom");
    setGround("bg.panel");
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(0);
    QPushButton* const in = makeMapTool(tr("Closer (+)"), "plus", "map_zoom_in", this);
    QPushButton* const out = makeMapTool(tr("Further away (−)"), "minus", "map_zoom_out", this);
    QPushButton* const world = makeMapTool(tr("The whole world (Home)"), "fit", "map_zoom_world", this);
    for (QPushButton* button : {in, out, world})
        layout->addWidget(button);
    connect(in, &QPushButton::clicked, this, &ZoomButtons::zoomInClicked);
    connect(out, &QPushButton::clicked, this, &ZoomButtons::zoomOutClicked);
    connect(world, &QPushButton::clicked, this, &ZoomButtons::worldClicked);
}

MapChoice::MapChoice(const QString& iconName, const QString& objectName, QWidget* parent)
    : Card(parent), m_head(new MenuButton(iconName, this)), m_menu(new QMenu(m_head)) {
    setGround("bg.panel");
    m_head->setObjectName(objectName);
    m_head->setMenu(m_menu);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(cardPad, cardPad, cardPad, cardPad);
    layout->addWidget(m_head);
}

void MapChoice::setItems(const std::vector<QString>& items, int current) {
    m_items = items;
    m_menu->clear();
    auto* const group = new QActionGroup(m_menu);
    for (size_t i = 0; i < items.size(); ++i) {
        QAction* const action = m_menu->addAction(items[i]);
        action->setCheckable(true);
        action->setChecked(static_cast<int>(i) == current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] {
            m_head->setWords(QString(), m_items[i]);
            emit chosen(static_cast<int>(i));
        });
    }
    if (current >= 0 && current < static_cast<int>(items.size()))
        m_head->setWords(QString(), items[static_cast<size_t>(current)]);
}

void MapChoice::setLength(MenuButton::Length length) {
    m_head->setLength(length);
    resize(widthAt(length), sizeHint().height());
}

int MapChoice::widthAt(MenuButton::Length length) const { return m_head->widthAt(length) + 2 * cardPad + 2; }

} // namespace chokepoint
