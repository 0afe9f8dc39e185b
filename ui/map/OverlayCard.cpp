#include "ui/map/OverlayCard.h"

#include "ui/map/MapControls.h"
#include "ui/theme/Icon.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>

#include <algorithm>

namespace chokepoint {

namespace {

constexpr int cardPad = 4;

QKeySequence keyOf(size_t index) {
    return QKeySequence(Qt::SHIFT | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(index)));
}

QFrame* makeRule(QWidget* parent) {
    auto* const rule = new QFrame(parent);
    rule->setFixedWidth(1);
    rule->setStyleSheet(QString("background: %1").arg(theme().color("line.subtle").name()));
    return rule;
}

} // namespace

OverlayCard::OverlayCard(std::vector<OverlayChoice> choices, QWidget* parent)
    : Card(parent), m_choices(std::move(choices)), m_head(new MenuButton("layers", this)),
      m_menu(new QMenu(m_head)), m_row(new QWidget(this)) {
    setObjectName("map_overlay_bar");
    setGround("bg.panel");
    m_head->setObjectName("map_overlay_menu");
    m_head->setMenu(m_menu);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(cardPad, cardPad, cardPad, cardPad);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_row);
    auto* const row = new QHBoxLayout(m_row);
    row->setContentsMargins(theme().px(4), 0, 0, 0);
    row->setSpacing(theme().px(4));
    row->addWidget(makeRule(m_row));
    row->addSpacing(theme().px(4));
    for (size_t i = 0; i < m_choices.size(); ++i)
        addButton(i);
    if (!m_choices.empty())
        setCurrent(m_choices.front().id);
    setFixedHeight(fixedHeight());
}

int OverlayCard::fixedHeight() { return mapToolSize() + 2 * cardPad; }

void OverlayCard::addButton(size_t index) {
    const OverlayChoice& choice = m_choices[index];
    const QString words = choice.tooltip.isEmpty() ? choice.title : choice.tooltip;
    QPushButton* const button = makeMapTool(choice.title, choice.icon, "map_overlay_" + choice.id, m_row);
    button->setCheckable(true);
    button->setToolTip(QString("%1 (%2)").arg(words, keyOf(index).toString(QKeySequence::NativeText)));
    connect(button, &QPushButton::clicked, this, [this, index] {
        setCurrent(m_choices[index].id);
        emit overlayChosen(m_choices[index].id);
    });
    auto* const shortcut = new QShortcut(keyOf(index), this);
    connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    m_row->layout()->addWidget(button);
    m_buttons.push_back(button);
}

void OverlayCard::setCurrent(const QString& overlay, int variant) {
    const auto found = std::find_if(m_choices.begin(), m_choices.end(),
                                    [&](const OverlayChoice& choice) { return choice.id == overlay; });
    if (found == m_choices.end())
        return;
    m_current = static_cast<size_t>(found - m_choices.begin());
    m_variant = std::clamp(variant, 0, std::max(0, static_cast<int>(found->variants.size()) - 1));
    for (size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(i == m_current);
    m_head->setWords(found->title,
                     found->variants.empty() ? QString() : found->variants[static_cast<size_t>(m_variant)]);
    fillMenu();
}

void OverlayCard::fillMenu() {
    m_menu->clear();
    const OverlayChoice& current = m_choices[m_current];
    for (size_t i = 0; i < current.variants.size(); ++i) {
        QAction* const action = m_menu->addAction(current.variants[i]);
        action->setCheckable(true);
        action->setChecked(static_cast<int>(i) == m_variant);
        connect(
            action, &QAction::triggered, this,
            [this, i] {
                setCurrent(m_choices[m_current].id, static_cast<int>(i));
                emit variantChosen(static_cast<int>(i));
            },
            Qt::QueuedConnection);
    }
    if (!current.variants.empty())
        m_menu->addSeparator();
    for (size_t i = 0; i < m_choices.size(); ++i) {
        QAction* const action = m_menu->addAction(
            icon(m_choices[i].icon), m_choices[i].title + '\t' + keyOf(i).toString(QKeySequence::NativeText));
        action->setCheckable(true);
        action->setChecked(i == m_current);
        connect(action, &QAction::triggered, m_buttons.size() > i ? m_buttons[i] : nullptr,
                &QPushButton::click, Qt::QueuedConnection);
    }
}

int OverlayCard::widthOf(MenuButton::Length length, bool buttons) const {
    return m_head->widthAt(length) + (buttons ? m_row->sizeHint().width() : 0) + 2 * cardPad + 2;
}

int OverlayCard::leastWidth() const { return widthOf(MenuButton::Length::FirstWord, false); }
int OverlayCard::mostWidth() const { return widthOf(MenuButton::Length::Full, true); }

void OverlayCard::fit(int width) {
    const bool full = width >= mostWidth();
    const bool buttons = full || width >= widthOf(MenuButton::Length::FirstWord, true);
    const bool second = full || (!buttons && width >= widthOf(MenuButton::Length::Full, false));
    const MenuButton::Length length = second ? MenuButton::Length::Full : MenuButton::Length::FirstWord;
    m_head->setLength(length);
    m_row->setVisible(buttons);
    resize(widthOf(length, buttons), sizeHint().height());
}

} // namespace chokepoint
