#include "ui/inspector/WhySheet.h"

#include "ui/inspector/LedgerTable.h"
#include "ui/inspector/NumberForms.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Numbers.h"
#include "ui/theme/Topic.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace chokepoint {

namespace {

constexpr int shadow = 16; ///< room around the sheet for its shadow
constexpr int sheetWidth = 720;

QLabel* iconLabel(const QString& name, const char* token, int size) {
    auto* label = new QLabel;
    label->setPixmap(iconPixmap(name, theme().color(token), theme().px(size), label->devicePixelRatioF()));
    return label;
}

} // namespace

WhySheet::WhySheet(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
    setObjectName(QStringLiteral("why"));
    setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    const int around = theme().px(shadow) + 1;
    column->setContentsMargins(around, around, around, around);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(makeSeparator(Qt::Horizontal));
    column->addWidget(makeBody(), 1);
    column->addWidget(makeSeparator(Qt::Horizontal));
    column->addWidget(makeFooter());
    connect(&m_desk, &Desk::resolvingStarted, this, &WhySheet::close);
    if (parent != nullptr)
        parent->installEventFilter(this);
    hide();
}

QWidget* WhySheet::makeHeader() {
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(theme().px(20), theme().px(12), theme().px(12), theme().px(12));
    row->setSpacing(theme().px(12));
    row->addWidget(iconLabel(QStringLiteral("why"), "text.secondary", 24));
    auto* lines = new QVBoxLayout;
    lines->setSpacing(theme().px(2));
    m_title = makeLabel({}, TextRole::Section);
    m_title->setWordWrap(true);
    m_subtitle = makeLabel({}, TextRole::Secondary, "text.muted");
    m_subtitle->setWordWrap(true);
    lines->addWidget(m_title);
    lines->addWidget(m_subtitle);
    row->addLayout(lines, 1);
    m_change = new NumberLabel;
    m_change->setObjectName(QStringLiteral("why_change"));
    m_change->setTextRole(TextRole::Title);
    row->addWidget(m_change);
    m_earlier = makeIconButton(tr("The half-year before ([)"), QStringLiteral("left"));
    m_earlier->setObjectName(QStringLiteral("why_earlier"));
    m_later = makeIconButton(tr("The half-year after (])"), QStringLiteral("right"));
    m_later->setObjectName(QStringLiteral("why_later"));
    QPushButton* leave = makeIconButton(tr("Close (Esc)"), QStringLiteral("close"));
    leave->setObjectName(QStringLiteral("why_close"));
    connect(m_earlier, &QPushButton::clicked, this, [this] { showTurn(m_at.turn - 1); });
    connect(m_later, &QPushButton::clicked, this, [this] { showTurn(m_at.turn + 1); });
    connect(leave, &QPushButton::clicked, this, &WhySheet::close);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    for (QPushButton* button : {m_earlier, m_later, leave})
        buttons->addWidget(button);
    row->addLayout(buttons);
    return header;
}

QWidget* WhySheet::makeBody() {
    m_body = new QStackedWidget;
    m_waterfall = new Waterfall;
    m_waterfall->setObjectName(QStringLiteral("why_causes"));
    connect(m_waterfall, &Waterfall::rowActivated, this, &WhySheet::openRow);
    connect(m_waterfall, &Waterfall::currentRowChanged, this, &WhySheet::currentRowChanged);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(m_waterfall);
    m_waterfall->setAutoFillBackground(false);
    m_entries = new LedgerTable(this);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("why_ledger"));
    m_table->setAccessibleName(tr("Entries of the ledger"));
    m_table->setModel(m_entries);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setFont(theme().font(TextRole::Secondary));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme().px(32));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        open({index.data(LedgerTable::AddressRole).toString(), index.data(LedgerTable::TurnRole).toInt()});
    });
    m_sentence = makeLabel({}, TextRole::Body, "text.secondary");
    m_sentence->setWordWrap(true);
    m_sentence->setMargin(theme().px(20));
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_body->addWidget(m_scroll);
    m_body->addWidget(m_table);
    m_body->addWidget(m_sentence);
    return m_body;
}

QWidget* WhySheet::makeFooter() {
    auto* footer = new QWidget;
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(theme().px(20), theme().px(8), theme().px(12), theme().px(8));
    row->setSpacing(theme().px(8));
    m_back = makeButton(tr("Back"), "ghost", QStringLiteral("left"));
    m_back->setObjectName(QStringLiteral("why_back"));
    m_back->setAccessibleName(tr("Back to the number asked before (Backspace)"));
    m_back->setToolTip(m_back->accessibleName());
    connect(m_back, &QPushButton::clicked, this, &WhySheet::goBack);
    row->addWidget(m_back);
    m_sumIcon = iconLabel(QStringLiteral("check"), "ok", 18);
    m_sum = makeLabel({}, TextRole::Secondary, "text.secondary");
    row->addWidget(m_sumIcon);
    row->addWidget(m_sum);
    row->addStretch(1);
    m_behind = makeButton({}, "ghost", QStringLiteral("branch"));
    m_behind->setObjectName(QStringLiteral("why_behind"));
    m_behind->setText(tr("What is behind it"));
    connect(m_behind, &QPushButton::clicked, this, [this] { openRow(m_waterfall->currentRow()); });
    row->addWidget(m_behind);
    m_ledgerButton = makeButton(tr("Ledger"), "ghost", QStringLiteral("table"));
    m_ledgerButton->setObjectName(QStringLiteral("why_ledger_toggle"));
    m_ledgerButton->setAccessibleName(tr("Show every entry of the ledger (L)"));
    m_ledgerButton->setToolTip(m_ledgerButton->accessibleName());
    m_ledgerButton->setCheckable(true);
    connect(m_ledgerButton, &QPushButton::toggled, this, &WhySheet::showLedger);
    row->addWidget(m_ledgerButton);
    return footer;
}

bool WhySheet::showsLedger() const { return m_body->currentWidget() == m_table; }

void WhySheet::ask(const QString& address, int turn) {
    m_before.clear();
    setTopic(this, quantityTopic(address));
    show({address, turn < 0 ? m_desk.turn() : turn});
    QWidget::show();
    raise();
    (showsLedger() ? static_cast<QWidget*>(m_table) : m_waterfall)->setFocus(Qt::PopupFocusReason);
}

void WhySheet::close() {
    if (isHidden())
        return;
    hide();
    emit closed();
}

void WhySheet::goBack() {
    if (m_before.empty())
        return;
    const Question last = m_before.back();
    m_before.pop_back();
    show(last);
}

void WhySheet::open(const Question& question) {
    if (question.address.isEmpty())
        return;
    m_before.push_back(m_at);
    show(question);
    if (!showsLedger())
        m_waterfall->setFocus();
}

void WhySheet::openRow(int row) {
    if (row < 0 || row >= static_cast<int>(m_story.causes.size()))
        return;
    const WhyCause& cause = m_story.causes[static_cast<std::size_t>(row)];
    open({cause.opens, cause.opensTurn});
}

void WhySheet::showTurn(int turn) {
    if (turn >= 1 && turn <= m_desk.turn() && turn != m_at.turn)
        show({m_at.address, turn});
}

void WhySheet::showLedger(bool ledger) {
    m_ledgerButton->setChecked(ledger);
    if (m_body->currentWidget() != m_sentence)
        m_body->setCurrentWidget(ledger ? static_cast<QWidget*>(m_table) : m_scroll);
    if (ledger && m_entries->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_entries->index(0, 0));
    showButtons();
    if (isVisible() && m_body->currentWidget() != m_sentence)
        (ledger ? static_cast<QWidget*>(m_table) : m_waterfall)->setFocus();
}

void WhySheet::show(const Question& question) {
    m_at = question;
    const QString what = addressWords(m_desk, question.address);
    if (question.turn < 1) {
        showSentence(what, tr("This is the opening: no half-year has been resolved yet."));
    } else if (const Result<Explanation> why = m_desk.explain(question.address, question.turn); !why) {
        showSentence(what, m_desk.sentence(why.faults().front()));
    } else if (!why->known) {
        showSentence(what,
                     tr("Only its owner knows this number. Your seat sees it as it stood at the opening."));
    } else if (why->causes.empty()) {
        showSentence(whyStory(m_desk, *why).title, unmovedWords(question.address, question.turn));
    } else {
        showStory(whyStory(m_desk, *why), *why);
    }
    showButtons();
    place();
    emit asked(m_at.address, m_at.turn);
}

void WhySheet::showStory(const WhyStory& story, const Explanation& explanation) {
    m_story = story;
    m_title->setText(story.title);
    m_subtitle->setText(tr("%1 · in %2").arg(story.subtitle, story.unit));
    m_change->setSubject(tr("Change"));
    m_change->setValueText(signedText(story.change, story.decimals));
    const bool good = (story.change > 0) == (story.rise == Rise::Gain);
    const bool told = story.change != 0 && story.rise != Rise::Neutral;
    m_change->setColorToken(!told ? "text.primary" : good ? "gain" : "loss");
    m_change->show();
    m_waterfall->setData(story.waterfall);
    m_entries->setExplanation(m_desk, explanation, story.waterfall.end == explanation.after ? 1 : 100);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < LedgerTable::columns; ++column) // room for the focused cell's border
        m_table->setColumnWidth(column, m_table->columnWidth(column) + theme().px(12));
    m_table->horizontalHeader()->setSectionResizeMode(LedgerTable::CauseColumn, QHeaderView::Stretch);
    m_body->setCurrentWidget(m_ledgerButton->isChecked() ? static_cast<QWidget*>(m_table) : m_scroll);
    m_scroll->verticalScrollBar()->setValue(0);
    m_sum->setText(!story.exact         ? tr("Does not add up: that is a fault of the rules")
                   : story.entries == 1 ? tr("Adds up exactly, one entry")
                                        : tr("Adds up exactly, %n entries", nullptr, story.entries));
    m_sumIcon->setVisible(story.exact);
    m_waterfall->setCurrentRow(0);
    setAccessibleName(tr("Why? %1, %2").arg(story.title, story.subtitle));
}

void WhySheet::showSentence(const QString& title, const QString& sentence) {
    m_story = {};
    m_title->setText(title);
    m_subtitle->setText(m_desk.halfYear(std::max(0, m_at.turn)));
    m_change->hide();
    m_sentence->setText(sentence);
    m_body->setCurrentWidget(m_sentence);
    m_sum->clear();
    m_sumIcon->hide();
    setAccessibleName(tr("Why? %1, %2").arg(title, sentence));
}

QString WhySheet::unmovedWords(const QString& address, int turn) const {
    const Desk::History history = m_desk.history(address);
    const QString nothing = tr("Nothing moved it this half-year.");
    for (int t = std::min(turn, static_cast<int>(history.values.size()) - 1); t > 0; --t) {
        const auto at = static_cast<std::size_t>(t);
        if (history.values[at] != history.values[at - 1])
            return tr("%1 Its last change was in %2.").arg(nothing, m_desk.halfYear(t));
    }
    return tr("%1 It has stood like this since the opening.").arg(nothing);
}

void WhySheet::showButtons() {
    m_back->setVisible(!m_before.empty());
    m_earlier->setEnabled(m_at.turn > 1);
    m_later->setEnabled(m_at.turn < m_desk.turn());
    m_ledgerButton->setVisible(!m_story.causes.empty());
    currentRowChanged(m_waterfall->currentRow());
}

void WhySheet::currentRowChanged(int row) {
    const bool told = !showsLedger() && row >= 0 && row < static_cast<int>(m_story.causes.size());
    const WhyCause none;
    const WhyCause& cause = told ? m_story.causes[static_cast<std::size_t>(row)] : none;
    m_behind->setVisible(told);
    m_behind->setEnabled(!cause.opens.isEmpty());
    const QString words = cause.opens.isEmpty()
                              ? tr("Nothing is behind it")
                              : tr("Open what is behind it (Enter): %1")
                                    .arg(behindWords(m_desk, cause.opens, cause.opensTurn, m_at.turn));
    m_behind->setToolTip(words);
    m_behind->setAccessibleName(words);
}

/// As tall as its causes need, no taller than its parent, in the parent's middle.
void WhySheet::place() {
    if (parentWidget() == nullptr)
        return;
    const QSize room = parentWidget()->size();
    const int around = 2 * (theme().px(shadow) + 1);
    const int wide = std::min(theme().px(sheetWidth) + around, room.width());
    const int inner = wide - around;
    int tall = around + theme().px(8);
    for (int i = 0; i < layout()->count(); ++i) {
        QWidget* part = layout()->itemAt(i)->widget();
        if (part == m_body)
            tall += m_story.causes.empty() ? theme().px(96) : m_waterfall->sizeHint().height();
        else
            tall += part->hasHeightForWidth() ? part->heightForWidth(inner) : part->sizeHint().height();
    }
    const QSize size(wide, std::min(tall, room.height()));
    setGeometry(QRect(QPoint((room.width() - size.width()) / 2, (room.height() - size.height()) / 2), size));
}

bool WhySheet::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    // The table would take letters for a search.
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        takeKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool WhySheet::takeKey(int key) {
    switch (key) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Backspace:
        goBack();
        return true;
    case Qt::Key_BracketLeft:
        showTurn(m_at.turn - 1);
        return true;
    case Qt::Key_BracketRight:
        showTurn(m_at.turn + 1);
        return true;
    case Qt::Key_L:
        showLedger(!m_ledgerButton->isChecked());
        return true;
    default:
        return false;
    }
}

void WhySheet::keyPressEvent(QKeyEvent* event) {
    if (!takeKey(event->key()))
        QWidget::keyPressEvent(event);
}

void WhySheet::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int room = theme().px(shadow);
    const QRectF sheet = QRectF(rect()).adjusted(room, room, -room, -room);
    painter.setPen(Qt::NoPen);
    for (int step = room; step > 0; step -= 2) {
        painter.setBrush(theme().color("bg.scrim", theme().isDark() ? 0.05 : 0.015));
        painter.drawRoundedRect(sheet.adjusted(-step, -step + 4, step, step - 1), 10 + step, 10 + step);
    }
    painter.setPen(QPen(theme().color("line.strong"), 1));
    painter.setBrush(theme().color("bg.raised"));
    painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace chokepoint
