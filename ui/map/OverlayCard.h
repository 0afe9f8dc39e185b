#pragma once

#include "ui/map/MapOverlay.h"
#include "ui/map/MenuButton.h"
#include "ui/theme/Widgets.h"

#include <vector>

class QMenu;

namespace chokepoint {

/// Which overlay the map wears: its name with a menu, and a button for each with Shift and its number. Short of room it
/// leaves out the second word, then the buttons; the menu has everything.
class OverlayCard : public Card {
    Q_OBJECT

public:
    explicit OverlayCard(std::vector<OverlayChoice> choices, QWidget* parent = nullptr);

    /// px, of every card.
    static int fixedHeight();
    /// Shows a choice as the one in force; emits nothing.
    void setCurrent(const QString& overlay, int variant = 0);
    /// Takes the form that fits into a width.
    void fit(int width);
    /// Narrowest and widest form, px.
    int leastWidth() const;
    int mostWidth() const;

signals:
    void overlayChosen(const QString& overlay);
    /// @param variant index in the choice's variants
    void variantChosen(int variant);

private:
    void addButton(size_t index);
    void fillMenu();
    int widthOf(MenuButton::Length length, bool buttons) const;

    std::vector<OverlayChoice> m_choices;
    size_t m_current = 0;
    int m_variant = 0;
    MenuButton* m_head;
    QMenu* m_menu;
    QWidget* m_row;
    std::vector<QPushButton*> m_buttons;
};

} // namespace chokepoint
