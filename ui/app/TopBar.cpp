#include "ui/app/TopBar.h"

#include "ui/app/Atlas.h"
#include "ui/models/Figures.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Icon.h"
#include "ui/theme/NumberLabel.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>
#include <QMenu>

namespace chokepoint {

TopBar::TopBar(Desk& desk, QWidget* parent) : QFrame(parent), m_desk(desk) {
    setObjectName("top_bar");
    setProperty("kind", "bar");
    setFixedHeight(theme().px(56));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme().px(8), 0, theme().px(8), 0);
    row->setSpacing(theme().px(8));
    m_menu = makeIconButton(tr("Menu"), "menu");
    m_menu->setObjectName("top_menu");
    row->addWidget(m_menu);
    addCalendar(row);
    row->addWidget(makeSeparator(Qt::Vertical));
    addPages(row);
    row->addStretch(1);
    addFigures(row);
    addSeat(row);
    auto* search = makeIconButton(tr("Go to a country, power or technology (Ctrl+K)"), "search");
    search->setObjectName("top_search");
    connect(search, &QPushButton::clicked, this, &TopBar::searchRequested);
    row->addWidget(search);
    auto* read = makeIconButton(tr("Encyclopedia (F1)"), "book");
    read->setObjectName("top_encyclopedia");
    connect(read, &QPushButton::clicked, this, &TopBar::encyclopediaRequested);
    row->addWidget(read);
    refresh();
}

void TopBar::addCalendar(QBoxLayout* row) {
    auto* box = new QVBoxLayout;
    box->setSpacing(theme().px(4));
    auto* words = new QHBoxLayout;
    m_halfYear = makeLabel({}, TextRole::Title);
    m_turn = makeLabel({}, TextRole::Caption, "text.secondary");
    words->addWidget(m_halfYear);
    words->addSpacing(theme().px(8));
    words->addWidget(m_turn, 0, Qt::AlignBaseline);
    m_pips = new Pips;
    box->addStretch();
    box->addLayout(words);
    box->addWidget(m_pips);
    box->addStretch();
    row->addLayout(box);
    row->addSpacing(theme().px(8));
}

void TopBar::addPages(QBoxLayout* row) {
    addPage(row, PlayPage::Map, tr("Map"), "globe", "top_page_map");
    addPage(row, PlayPage::Technologies, tr("Technologies"), "chip", "top_page_technologies");
    addPage(row, PlayPage::Rules, tr("Rules & order").replace('&', "&&"), "rules", "top_page_rules");
    addPage(row, PlayPage::Diplomacy, tr("Diplomacy"), "diplomacy", "top_page_diplomacy");
    addPage(row, PlayPage::Report, tr("Report"), "file", "top_page_report");
    m_pages.front().button->setChecked(true);
    m_pageMenu = makeButton({}, "tab", "down");
    m_pageMenu->setObjectName("top_pages");
    m_pageMenu->setLayoutDirection(Qt::RightToLeft); // the arrow after the word
    auto* menu = new QMenu(m_pageMenu);
    for (const PageButton& each : m_pages)
        menu->addAction(each.button->text(), each.button, &QPushButton::click);
    connect(m_pageMenu, &QPushButton::clicked, menu,
            [this, menu] { menu->popup(m_pageMenu->mapToGlobal(QPoint(0, m_pageMenu->height()))); });
    row->addWidget(m_pageMenu);
    showPages();
}

void TopBar::showPages() {
    m_pageMenu->setVisible(m_tiny);
    for (const PageButton& each : m_pages) {
        each.button->setVisible(!m_tiny);
        if (each.page == m_page) {
            m_pageMenu->setText(each.button->text());
            m_pageMenu->setAccessibleName(tr("Page: %1").arg(each.button->accessibleName()));
        }
    }
}

void TopBar::addPage(QBoxLayout* row, PlayPage page, const QString& words, const char* icon,
                     const char* name) {
    QPushButton* button = makeButton(words, "tab", icon);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setAccessibleName(QString(words).replace("&&", "&"));
    button->setToolTip(tr("%1 (Ctrl+%2)").arg(button->accessibleName()).arg(m_pages.size() + 1));
    connect(button, &QPushButton::clicked, this, [this, page] { emit pageRequested(page); });
    row->addWidget(button);
    m_pages.push_back({page, button, icon});
}

TopBar::Figure TopBar::makeFigure(const QString& name, const QString& words, const QString& shortWords) {
    Figure figure{nullptr,         new QWidget, makeLabel(words, TextRole::Caption, "text.secondary"),
                  new NumberLabel, words,       shortWords};
    auto* column = new QVBoxLayout(figure.box);
    column->setContentsMargins(theme().px(8), 0, theme().px(8), 0);
    column->setSpacing(0);
    figure.caption->setContentsMargins(focusRingRoom, 0, 0,
                                       0); // above the number, which leaves room for its ring
    column->addStretch();
    column->addWidget(figure.caption);
    column->addWidget(figure.number);
    column->addStretch();
    figure.number->setObjectName(name);
    figure.number->setSubject(words);
    connect(figure.number, &NumberLabel::whyRequested, this, &TopBar::whyRequested);
    return figure;
}

void TopBar::addFigures(QBoxLayout* row) {
    m_budget = makeFigure("top_budget", tr("Budget"), tr("Budget"));
    m_capital = makeFigure("top_capital", tr("Political capital"), tr("Capital"));
    m_support = makeFigure("top_support", tr("Support"), tr("Support"));
    m_confidence = makeFigure("top_confidence", tr("Confidence"), tr("Confid."));
    m_tension = makeFigure("top_tension", tr("Tension"), tr("Tension"));
    m_figures = new QWidget;
    auto* inside = new QHBoxLayout(m_figures);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(theme().px(4));
    for (Figure* figure : {&m_budget, &m_capital, &m_support, &m_confidence, &m_tension}) {
        figure->line = makeSeparator(Qt::Vertical);
        inside->addWidget(figure->line);
        inside->addWidget(figure->box);
    }
    inside->addWidget(makeSeparator(Qt::Vertical));
    row->addWidget(m_figures);
}

void TopBar::addSeat(QBoxLayout* row) {
    row->addSpacing(theme().px(8));
    row->addWidget(new PowerMarkWidget(markOf(m_desk, m_desk.seat()), 12));
    auto* name = makeLabel(m_desk.name(Axis::power, m_desk.seat()), TextRole::Section);
    name->setObjectName("top_seat");
    row->addWidget(name);
    row->addSpacing(theme().px(8));
    row->addWidget(makeSeparator(Qt::Vertical));
}

void TopBar::setPage(PlayPage page) {
    m_page = page;
    showPages();
    for (const PageButton& each : m_pages) {
        each.button->setAutoExclusive(false); // the tables of the world have no button here
        each.button->setChecked(each.page == page);
        each.button->setAutoExclusive(true);
    }
}

void TopBar::setCompact(bool compact) {
    for (Figure* figure : {&m_budget, &m_capital, &m_support, &m_confidence, &m_tension})
        figure->caption->setText(compact ? figure->shortWords : figure->words);
    for (const PageButton& each : m_pages)
        each.button->setIcon(compact ? QIcon() : icon(each.icon));
    m_confidence.line->setVisible(!compact);
    m_confidence.box->setVisible(!compact); // the least of the five; the inspector has it
}

void TopBar::setTiny(bool tiny) {
    m_tiny = tiny;
    m_figures->setVisible(!tiny);
    showPages();
}

void TopBar::setMenu(QMenu* menu) {
    connect(m_menu, &QPushButton::clicked, menu,
            [this, menu] { menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height()))); });
}

void TopBar::showFigure(Figure& figure, Quantity quantity, int a, int b) {
    figure.number->setAddress(m_desk.address(quantity, a, b));
    figure.number->setValue(m_desk.value(quantity, a, b));
    const double delta = m_desk.delta(quantity, a, b);
    figure.number->setDelta(m_desk.turn() > 0 ? std::optional(delta) : std::nullopt);
}

void TopBar::refresh() {
    const Quantities& q = quantities();
    m_halfYear->setText(m_desk.halfYear());
    m_turn->setText(tr("Turn %1 / %2").arg(std::min(m_desk.turn() + 1, m_desk.turns())).arg(m_desk.turns()));
    m_pips->setTurn(std::min(m_desk.turn() + 1, m_desk.turns()), m_desk.turns());
    m_budget.number->setAddress(m_desk.address(q.budget, m_desk.seat()));
    m_budget.number->setValueText(moneyText(m_desk.value(q.budget, m_desk.seat()), m_desk.language()));
    showFigure(m_capital, q.politicalCapital, m_desk.seat());
    showFigure(m_support, q.support, m_desk.seat());
    showFigure(m_confidence, q.confidence, m_desk.seat());
    const int rival = m_desk.hottestRival();
    m_tension.box->setVisible(rival >= 0);
    if (rival < 0)
        return;
    showFigure(m_tension, q.tension, m_desk.seat(), rival);
    const double delta = m_desk.delta(q.tension, m_desk.seat(), rival);
    m_tension.number->setDelta(m_desk.turn() > 0 ? std::optional(delta) : std::nullopt, 1, Rise::Warning);
    const QString words = tr("Tension with %1").arg(m_desk.name(Axis::power, rival));
    m_tension.number->setSubject(words);
    m_tension.box->setToolTip(words);
}

} // namespace chokepoint
