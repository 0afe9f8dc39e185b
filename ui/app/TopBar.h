#pragma once

#include "ui/models/Desk.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;

namespace chokepoint {

class NumberLabel;
class Pips;

/// The pages of the playing screen that the bar leads to.
enum class PlayPage { Map, Technologies, Rules, Diplomacy, Report, World };

/// The bar that all playing screens share: menu, half-year, pages, the seat's means, the seat itself, search.
class TopBar : public QFrame {
    Q_OBJECT
public:
    explicit TopBar(Desk& desk, QWidget* parent = nullptr);

    void setPage(PlayPage page);
    /// Narrow screens: no icons, short words.
    void setCompact(bool compact);
    /// No room for the seat's numbers, which stand in the inspector of its own power, nor for pages side by side.
    void setTiny(bool tiny);
    /// What the menu button opens.
    void setMenu(QMenu* menu);
    /// Everything anew from the desk: after a turn, and while a draft costs money.
    void refresh();

signals:
    void pageRequested(chokepoint::PlayPage page);
    void searchRequested();
    void encyclopediaRequested();
    void whyRequested(const QString& address);

private:
    /// One of the seat's numbers with its caption.
    struct Figure {
        QWidget* line; ///< before it
        QWidget* box;
        QLabel* caption;
        NumberLabel* number;
        QString words, shortWords;
    };

    void addCalendar(QBoxLayout* row);
    void addPages(QBoxLayout* row);
    void addPage(QBoxLayout* row, PlayPage page, const QString& words, const char* icon, const char* name);
    void showPages();
    void addFigures(QBoxLayout* row);
    void addSeat(QBoxLayout* row);
    Figure makeFigure(const QString& name, const QString& words, const QString& shortWords);
    void showFigure(Figure& figure, Quantity quantity, int a, int b = 0);

    Desk& m_desk;
    QPushButton* m_menu;
    QLabel* m_halfYear;
    QLabel* m_turn;
    Pips* m_pips;
    struct PageButton {
        PlayPage page;
        QPushButton* button;
        const char* icon;
    };
    std::vector<PageButton> m_pages;
    QPushButton* m_pageMenu; ///< in place of the buttons where there is no room for them
    bool m_tiny = false;
    PlayPage m_page = PlayPage::Map;
    Figure m_budget, m_capital, m_support, m_confidence, m_tension;
    QWidget* m_figures;
};

} // namespace chokepoint
