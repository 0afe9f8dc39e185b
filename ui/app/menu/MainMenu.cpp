#include "ui/app/menu/MainMenu.h"

#include "ui/app/menu/MenuButtons.h"
#include "ui/app/menu/Page.h"
#include "ui/app/menu/ScenarioCard.h"
#include "ui/app/menu/Strands.h"
#include "ui/theme/Scroller.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

namespace chokepoint {

namespace {

/// The sign and the program's name, which is the same in every language.
class Wordmark : public QWidget {
public:
    explicit Wordmark(const QList<QColor>& colors) : m_colors(colors) {
        setAccessibleName(name());
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override {
        const QFontMetrics metrics(font());
        return {theme().px(72) + metrics.horizontalAdvance(name()), metrics.height()};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const double side = theme().px(54);
        paintSign(painter, {0, (height() - side) / 2, side, side}, m_colors);
        painter.setFont(font());
        painter.setPen(theme().color("text.primary"));
        painter.drawText(QRectF(theme().px(72), 0, width(), height()), int(Qt::AlignLeft | Qt::AlignVCenter),
                         name());
    }

private:
    static QString name() { return QStringLiteral("Chokepoint"); }
    static QFont font() {
        QFont made = theme().font(TextRole::Name);
        made.setLetterSpacing(QFont::PercentageSpacing, 96);
        return made;
    }
    QList<QColor> m_colors;
};

QString continueWords(const SessionEntry& session) {
    const QString who = session.seat.isEmpty() ? session.title : session.seat;
    return MainMenu::tr("%1, %2 · saved %3").arg(who, session.halfYear, session.saved);
}

} // namespace

MainMenu::MainMenu(const MainMenuData& shown, QWidget* parent) : QWidget(parent), m_shown(shown) {
    setObjectName("menu");
    setAccessibleName(tr("Main menu"));
    for (const QString& colour : shown.colours)
        m_colors << theme().color(colour);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(makeScroller(makeColumn()));
    if (!shown.scenarios.isEmpty()) {
        m_card = new ScenarioCard(shown.scenarios, this);
        m_card->setObjectName("menu_scenario");
    }
}

QWidget* MainMenu::makeColumn() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme().px(66), theme().px(24), 0, theme().px(24));
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(makeWordmark());
    column->addSpacing(theme().px(20));
    column->addStretch(1);
    column->addLayout(makeEntries());
    column->addSpacing(theme().px(16));
    column->addLayout(makeFooter());
    column->addStretch(3);
    QLabel* version =
        makeLabel(tr("Version %1 · all figures carry a source or the word “assumed”").arg(m_shown.version),
                  TextRole::Caption, "text.muted");
    version->setContentsMargins(theme().px(22), 0, 0, 0);
    column->addWidget(version, 0, Qt::AlignLeft);
    return content;
}

QWidget* MainMenu::makeWordmark() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(theme().px(22), 0, 0, 0);
    column->setSpacing(theme().px(12));
    column->addWidget(new Wordmark(m_colors));
    QLabel* line = makeLabel(tr("Who makes the technology,\nand who makes its rules?"), TextRole::Title,
                             "text.secondary");
    line->setFont(theme().font(TextRole::Title, QFont::Normal));
    column->addWidget(line);
    return box;
}

void MainMenu::addEntry(QLayout* entries, QWidget* entry, const char* name) {
    entry->setObjectName(name);
    entries->addWidget(entry);
    entries->setAlignment(entry, Qt::AlignLeft);
    m_entries << entry;
}

QLayout* MainMenu::makeEntries() {
    auto* column = new QVBoxLayout;
    column->setSpacing(theme().px(2));
    if (m_shown.continued) {
        auto* entry = new MenuEntry("play", tr("Continue"), continueWords(*m_shown.continued));
        connect(entry, &MenuEntry::clicked, this,
                [this] { emit continueRequested(m_shown.continued->file); });
        addEntry(column, entry, "menu_continue");
    }
    auto* alone = new MenuEntry("solo", tr("Play alone"), tr("Against governments that the computer plays"));
    connect(alone, &MenuEntry::clicked, this, &MainMenu::playAloneRequested);
    addEntry(column, alone, "menu_play_alone");
    auto* several = new MenuEntry("people", tr("Several at this screen"),
                                  tr("Seats take turns; a curtain keeps their secrets"));
    connect(several, &MenuEntry::clicked, this, &MainMenu::hotSeatRequested);
    addEntry(column, several, "menu_hot_seat");
    const QString count =
        m_shown.sessions == 0 ? tr("Open a file") : tr("%1 in the list").arg(m_shown.sessions);
    auto* sessions = new MenuEntry("history", tr("Sessions"), count);
    connect(sessions, &MenuEntry::clicked, this, &MainMenu::sessionsRequested);
    addEntry(column, sessions, "menu_sessions");
    auto* read =
        new MenuEntry("book", tr("Encyclopedia"), tr("What everything is, and what the game does with it"));
    connect(read, &MenuEntry::clicked, this, &MainMenu::encyclopediaRequested);
    addEntry(column, read, "menu_encyclopedia");
    return column;
}

QLayout* MainMenu::makeFooter() {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(theme().px(8), 0, 0, 0);
    row->setSpacing(theme().px(8));
    QPushButton* language = makeButton(m_shown.language, "ghost", "lang");
    language->setAccessibleName(tr("Language: %1").arg(m_shown.language));
    connect(language, &QPushButton::clicked, this, &MainMenu::languageRequested);
    addEntry(row, language, "menu_language");
    QPushButton* quit = makeButton(tr("Quit"), "ghost", "quit");
    quit->setAccessibleName(tr("Quit"));
    connect(quit, &QPushButton::clicked, this, &MainMenu::quitRequested);
    addEntry(row, quit, "menu_quit");
    row->addStretch();
    return row;
}

void MainMenu::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!focusWidget() || !focusWidget()->hasFocus())
        m_entries.first()->setFocus();
}

void MainMenu::moveFocus(int step) {
    const int now = int(m_entries.indexOf(focusWidget()));
    const int next = now + step;
    if (next >= 0 && next < m_entries.size())
        m_entries[next]->setFocus(Qt::TabFocusReason);
}

void MainMenu::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        return moveFocus(-1);
    case Qt::Key_Down:
    case Qt::Key_Right:
        return moveFocus(1);
    case Qt::Key_Home:
        return m_entries.first()->setFocus(Qt::TabFocusReason);
    case Qt::Key_End:
        return m_entries.last()->setFocus(Qt::TabFocusReason);
    default:
        QWidget::keyPressEvent(event);
    }
}

int MainMenu::entriesRight() const { return theme().px(66) + m_entries.first()->sizeHint().width(); }

void MainMenu::placeCard() {
    const int wide = qMin(theme().px(560), int(width() * 0.42));
    const int tall = m_card->layout()->heightForWidth(wide);
    const int margin = theme().px(width() < 1500 ? 32 : 56);
    const int left = width() - wide - margin;
    m_card->setGeometry(left, height() - tall - margin, wide, tall);
    // with large words on a small screen the menu comes first; the same is told where a game is chosen
    m_card->setVisible(left > entriesRight());
}

void MainMenu::resizeEvent(QResizeEvent*) {
    m_picture = strandsPicture(size(), devicePixelRatioF(), m_colors, m_shown.seed, entriesRight());
    if (m_card)
        placeCard();
}

void MainMenu::paintEvent(QPaintEvent*) { QPainter(this).drawPixmap(0, 0, m_picture); }

} // namespace chokepoint
