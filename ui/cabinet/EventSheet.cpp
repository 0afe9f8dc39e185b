#include "ui/cabinet/EventSheet.h"

#include "ui/cabinet/ChoiceCard.h"
#include "ui/models/Desk.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Topic.h"
#include "ui/theme/Widgets.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace chokepoint {

namespace {

const PendingEvent* pendingEvent(const Desk& desk, const std::string& id) {
    const std::vector<PendingEvent>& pending = desk.pendingEvents();
    const auto found = std::find_if(pending.begin(), pending.end(),
                                    [&](const PendingEvent& each) { return each.event == id; });
    return found == pending.end() ? nullptr : &*found;
}

/// An option's text up to its first colon is what it is; the rest says what speaks for it.
std::pair<QString, QString> titleAndWords(const QString& text) {
    for (const QString& mark : {QStringLiteral(": "), QStringLiteral("。")}) {
        const auto at = text.indexOf(mark);
        if (at > 0 && at + mark.size() < text.size()) {
            QString words = text.mid(at + mark.size());
            words[0] = words[0].toUpper();
            return {text.left(at), words};
        }
    }
    return {text, {}};
}

} // namespace

EventSheet::EventSheet(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
    setObjectName(QStringLiteral("event"));
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, theme().color("bg.panel"));
    setPalette(ground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

bool EventSheet::open(const std::string& event) {
    if (!m_desk.rules().book.english().has("event." + event + ".text"))
        return false;
    m_event = event;
    setTopic(this, QStringLiteral("event.") + QString::fromStdString(event));
    build();
    return true;
}

void EventSheet::build() {
    delete m_body;
    m_body = new QWidget(this);
    m_cards.clear();
    layout()->addWidget(m_body);
    auto* outer = new QVBoxLayout(m_body);
    outer->setContentsMargins(theme().px(20), theme().px(14), theme().px(20), theme().px(16));
    outer->setSpacing(theme().px(10));
    outer->addWidget(buildHead());
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(2));
    QLabel* text = makeLabel(m_desk.text("event." + m_event + ".text"), TextRole::Body, "text.secondary");
    text->setWordWrap(true);
    column->addWidget(text);
    column->addSpacing(theme().px(8));
    addTellings(column);
    addOptions(column);
    column->addStretch(1);
    m_area = new QScrollArea;
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() turns it on
    m_area->viewport()->setAutoFillBackground(false);
    outer->addWidget(m_area, 1);
    outer->addWidget(buildFoot());
    if (m_cards.empty())
        return m_decide->setFocus(Qt::OtherFocusReason);
    showChoice();
    m_cards.front().second->setFocus(Qt::OtherFocusReason);
}

int EventSheet::heightForWidth(int width) const {
    if (m_body == nullptr)
        return sizeHint().height();
    const QMargins margins = m_body->layout()->contentsMargins();
    const QWidget* inside = m_area->widget();
    const int least = std::max(inside->heightForWidth(width - margins.left() - margins.right()),
                               inside->minimumSizeHint().height());
    // What stands around the scrolled part has the height that it asks for, the part itself all that it needs.
    return m_body->layout()->heightForWidth(width) - m_area->sizeHint().height() + least;
}

QWidget* EventSheet::buildHead() {
    const PendingEvent* event = pendingEvent(m_desk, m_event);
    QString title = m_desk.text("event." + m_event + ".title");
    if (event != nullptr)
        title = tr("Decision: %1").arg(title);
    setAccessibleName(title);
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(10));
    auto* mark = new QLabel;
    mark->setPixmap(iconPixmap(event != nullptr ? QStringLiteral("alert") : QStringLiteral("press"),
                               theme().color(event != nullptr ? "warn" : "text.secondary"), theme().px(22),
                               devicePixelRatioF()));
    row->addWidget(mark);
    QLabel* name = makeLabel(title, TextRole::Section);
    name->setWordWrap(true);
    row->addWidget(name, 1);
    if (event != nullptr) {
        const bool last = event->expires <= m_desk.turn() + 1;
        row->addWidget(
            new Badge(last ? tr("by end of turn") : tr("by %1").arg(m_desk.halfYear(event->expires)),
                      last ? Badge::Tone::Warning : Badge::Tone::Quiet));
    }
    QPushButton* close = makeIconButton(event != nullptr ? tr("Close without deciding") : tr("Close (Esc)"),
                                        QStringLiteral("close"));
    close->setObjectName(QStringLiteral("event_close"));
    connect(close, &QPushButton::clicked, this, &EventSheet::closed);
    row->addWidget(close);
    return head;
}

/// How each side tells it, where content has words for that.
void EventSheet::addTellings(QVBoxLayout* column) {
    for (const std::string& side : m_desk.rules().sets().ids(Axis::power)) {
        const std::string key = "event." + m_event + ".told." + side;
        if (!m_desk.rules().book.english().has(key))
            continue;
        QLabel* telling = makeLabel(m_desk.text(key), TextRole::Secondary, "text.secondary");
        telling->setObjectName("event_told_" + QString::fromStdString(side));
        telling->setWordWrap(true);
        column->addWidget(telling);
    }
    column->addSpacing(theme().px(8));
}

void EventSheet::addOptions(QVBoxLayout* column) {
    const PendingEvent* event = pendingEvent(m_desk, m_event);
    if (event == nullptr)
        return;
    const std::string answered = m_desk.draft().answer(m_event);
    for (const EventOption& option : event->options) {
        const QString letter = QString::fromStdString(option.letter);
        const auto [title, words] =
            titleAndWords(m_desk.text("event." + m_event + ".option." + option.letter));
        auto* card = new ChoiceCard(title, words, letter);
        card->setObjectName(QStringLiteral("event_choice_") + letter);
        card->setChecked(option.letter == answered);
        connect(card, &QAbstractButton::toggled, this, &EventSheet::showChoice);
        column->addWidget(card);
        m_cards.emplace_back(letter, card);
    }
}

QWidget* EventSheet::buildFoot() {
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(8));
    m_decide = makeButton(tr("Close"), "primary");
    m_decide->setMinimumHeight(theme().px(40));
    if (pendingEvent(m_desk, m_event) != nullptr) {
        addDecision(column);
        return foot;
    }
    m_decide->setObjectName(QStringLiteral("event_read"));
    connect(m_decide, &QPushButton::clicked, this, &EventSheet::closed);
    column->addWidget(m_decide);
    return foot;
}

void EventSheet::addDecision(QVBoxLayout* column) {
    QLabel* note =
        makeLabel(tr("Your answer takes effect with your orders. Until then you can change it. Without an "
                     "answer, %1 is taken.")
                      .arg(QString::fromStdString(pendingEvent(m_desk, m_event)->fallback)),
                  TextRole::Caption, "text.muted");
    note->setWordWrap(true);
    column->addWidget(note);
    m_decide->setObjectName(QStringLiteral("event_decide"));
    connect(m_decide, &QPushButton::clicked, this, &EventSheet::answer);
    column->addWidget(m_decide);
    if (!m_desk.draft().answer(m_event).empty()) {
        QPushButton* back = makeButton(tr("Take the answer back"), "ghost", QStringLiteral("undo"));
        back->setObjectName(QStringLiteral("event_take_back"));
        connect(back, &QPushButton::clicked, this, [this] {
            m_desk.draft().answerEvent(m_event, {}, m_desk.text("event." + m_event + ".title"));
            emit closed();
        });
        column->addWidget(back);
    }
}

QString EventSheet::chosen() const {
    for (const auto& [letter, card] : m_cards)
        if (card->isChecked())
            return letter;
    return {};
}

void EventSheet::showChoice() {
    const QString letter = chosen();
    m_decide->setEnabled(!letter.isEmpty());
    m_decide->setText(letter.isEmpty() ? tr("Choose one") : tr("Choose %1").arg(letter));
}

void EventSheet::choose(const QString& letter) {
    for (const auto& [each, card] : m_cards)
        if (each == letter) {
            card->setChecked(true);
            card->setFocus(Qt::ShortcutFocusReason);
        }
}

void EventSheet::answer() {
    if (m_cards.empty())
        emit closed();
    if (chosen().isEmpty())
        return;
    m_desk.draft().answerEvent(m_event, chosen().toStdString(), m_desk.text("event." + m_event + ".title"));
    emit closed();
}

void EventSheet::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        answer();
    else if (event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z && event->modifiers() == Qt::NoModifier)
        choose(QString(QChar(event->key())));
    else
        QWidget::keyPressEvent(event);
}

} // namespace chokepoint
