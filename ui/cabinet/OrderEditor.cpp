#include "ui/cabinet/OrderEditor.h"

#include "ui/cabinet/OrderCosts.h"
#include "ui/cabinet/OrderFacts.h"
#include "ui/cabinet/ParameterField.h"
#include "ui/models/Desk.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Topic.h"
#include "ui/theme/Widgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace chokepoint {

namespace {

/// The instrument's icon on a tile in the seat's colour.
QLabel* tile(const QString& iconName) {
    auto* label = new QLabel;
    const int size = theme().px(44);
    QPixmap pixmap(QSize(size, size) * label->devicePixelRatioF());
    pixmap.setDevicePixelRatio(label->devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().accentFill());
    painter.drawRoundedRect(QRectF(0, 0, size, size), 8, 8);
    paintIcon(painter, QRectF(0, 0, size, size), iconName, theme().color("text.onAccent"), theme().px(24));
    painter.end();
    label->setPixmap(pixmap);
    return label;
}

QFrame* line(bool upright) {
    auto* frame = new QFrame;
    frame->setFixedSize(upright ? 1 : QWIDGETSIZE_MAX, upright ? QWIDGETSIZE_MAX : 1);
    frame->setStyleSheet(QStringLiteral("background: %1").arg(theme().color("line.subtle").name()));
    return frame;
}

} // namespace

OrderEditor::OrderEditor(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
    setObjectName(QStringLiteral("order"));
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, theme().color("bg.panel"));
    setPalette(ground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    // The draft changes under the sheet by undo: what is left and what is refused may change with it.
    connect(&desk, &Desk::draftChanged, this, [this] {
        if (m_move.instrument >= 0 && isVisible())
            showMove();
    });
}

OrderEditor::~OrderEditor() = default;

const Instrument& OrderEditor::content() const {
    return m_desk.rules().book.instruments[static_cast<std::size_t>(m_move.instrument)];
}

// Starting

void OrderEditor::open(int instrument, int slot) {
    m_start = std::make_unique<OrderStart>(m_desk, instrument);
    start(m_start->first(), slot >= 0 ? slot : m_desk.draft().freeSlot());
}

void OrderEditor::edit(int slot) {
    const Move& move = *m_desk.draft().move(slot);
    m_start = std::make_unique<OrderStart>(m_desk, move.instrument);
    start(move, slot);
}

void OrderEditor::start(const Move& move, int slot) {
    m_move = move;
    m_slot = slot;
    build();
}

// The sheet

void OrderEditor::build() {
    delete m_body;
    m_fields.clear();
    m_body = new QWidget(this);
    layout()->addWidget(m_body);
    setAccessibleName(tr("Order: %1").arg(m_desk.instrumentName(m_move.instrument)));
    setTopic(this, QStringLiteral("instrument.") +
                       QString::fromStdString(
                           m_desk.rules().book.instruments[static_cast<std::size_t>(m_move.instrument)].id));
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(line(false));
    column->addWidget(buildBody(), 1);
    column->addWidget(line(false));
    column->addWidget(buildFoot());
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        m_fields[i]->setArgument(m_move.arguments[i]);
    showMove();
    if (!m_fields.empty() && m_fields.front()->entry() != nullptr)
        m_fields.front()->entry()->setFocus(Qt::OtherFocusReason);
}

QWidget* OrderEditor::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(theme().px(20), theme().px(12), theme().px(16), theme().px(12));
    row->setSpacing(theme().px(12));
    const std::string& own = content().icon;
    const std::vector<Family>& families = m_desk.rules().book.families;
    const auto family = std::find_if(families.begin(), families.end(),
                                     [&](const Family& each) { return each.id == content().family; });
    row->addWidget(
        tile(QString::fromStdString(own.empty() && family != families.end() ? family->icon : own)));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new ElidedLabel(m_desk.instrumentName(m_move.instrument), TextRole::Title));
    words->addWidget(
        new ElidedLabel((content().standing ? tr("%1 · stands until you change it") : tr("%1 · happens once"))
                            .arg(m_desk.text("family." + content().family + ".name")),
                        TextRole::Secondary, "text.muted"));
    row->addLayout(words, 1);
    if (m_slot >= 0)
        row->addWidget(new Badge(tr("Move %1 of %2").arg(m_slot + 1).arg(m_desk.draft().slotCount()),
                                 Badge::Tone::Quiet));
    QPushButton* close = makeIconButton(tr("Close without placing"), QStringLiteral("close"));
    close->setObjectName(QStringLiteral("order_close"));
    connect(close, &QPushButton::clicked, this, &OrderEditor::closed);
    row->addWidget(close);
    return head;
}

QScrollArea* OrderEditor::column(QWidget* inside, int stretch, QHBoxLayout* into) {
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    inside->setContentsMargins(theme().px(20), theme().px(16), theme().px(20), theme().px(16));
    area->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() turns it on
    area->viewport()->setAutoFillBackground(false);
    into->addWidget(area, stretch);
    return area;
}

QWidget* OrderEditor::buildBody() {
    auto* body = new QWidget;
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_facts = new OrderFacts(m_desk);
    m_costs = new OrderCosts(m_desk);
    column(buildFields(), 34, row);
    row->addWidget(line(true));
    column(m_facts, 40, row);
    row->addWidget(line(true));
    column(m_costs, 26, row);
    connect(m_facts, &OrderFacts::whyRequested, this, &OrderEditor::whyRequested);
    connect(m_costs, &OrderCosts::sourceRequested, this, &OrderEditor::sourceRequested);
    return body;
}

QWidget* OrderEditor::buildFields() {
    auto* fields = new QWidget;
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(6));
    m_standing = makeLabel({}, TextRole::Secondary, "text.secondary");
    m_standing->setWordWrap(true);
    column->addWidget(m_standing);
    for (std::size_t i = 0; i < content().parameters.size(); ++i) {
        const InstrumentParameter& parameter = content().parameters[i];
        QLabel* name = makeLabel(m_desk.text("parameter." + parameter.id + ".name"), TextRole::Secondary,
                                 "text.secondary");
        ParameterField* field = ParameterField::make(m_desk, parameter, fields);
        name->setBuddy(field->entry());
        connect(field, &ParameterField::changed, this, [this, i] { fieldChanged(i); });
        column->addWidget(name);
        column->addWidget(field);
        column->addSpacing(theme().px(6));
        m_fields.push_back(field);
    }
    column->addStretch(1);
    return fields;
}

QWidget* OrderEditor::buildFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(theme().px(20), theme().px(10), theme().px(20), theme().px(10));
    row->setSpacing(theme().px(12));
    QPushButton* cancel = makeButton(tr("Cancel   Esc"), "ghost");
    cancel->setObjectName(QStringLiteral("order_cancel"));
    connect(cancel, &QPushButton::clicked, this, &OrderEditor::closed);
    row->addWidget(cancel);
    m_why = makeLabel({}, TextRole::Secondary, "danger");
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_why, 1);
    m_place = makeButton({}, "primary", QStringLiteral("check"));
    m_place->setObjectName(QStringLiteral("order_place"));
    m_place->setMinimumHeight(theme().px(40));
    connect(m_place, &QPushButton::clicked, this, &OrderEditor::place);
    row->addWidget(m_place);
    return foot;
}

// Living

std::optional<Fault> OrderEditor::refusal() const {
    if (m_slot < 0 && !endsPolicy(m_desk.rules().book, m_move))
        return Fault{"refusal_no_moves_left", {std::to_string(m_desk.draft().slotCount())}};
    return m_desk.draft().refusalOf(m_move, m_slot);
}

void OrderEditor::fieldChanged(std::size_t parameter) {
    m_move.arguments[parameter] = m_fields[parameter]->argument();
    if (std::holds_alternative<int>(m_move.arguments[parameter]) &&
        content().parameters[parameter].kind != ParameterKind::level) {
        m_start->follow(m_move, parameter);
        for (std::size_t i = 0; i < m_fields.size(); ++i)
            if (i != parameter)
                m_fields[i]->setArgument(m_move.arguments[i]);
    }
    showMove();
    emit moveChanged();
}

void OrderEditor::showMove() {
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        if (const auto refusals = m_start->choices().refusals(m_move, static_cast<int>(i)); !refusals.empty())
            m_fields[i]->setRefusals(refusals);
    const StandingPolicy* policy = m_start->standing(m_move);
    m_standing->setVisible(policy != nullptr);
    if (policy != nullptr)
        m_standing->setText(policy->since == 0 ? tr("In force since before the game began")
                                               : tr("In force since %1").arg(m_desk.halfYear(policy->since)));
    const std::optional<Fault> fault = refusal();
    m_facts->showMove(m_move);
    m_costs->showMove(m_move, m_slot, fault);
    const bool ends = endsPolicy(m_desk.rules().book, m_move);
    m_place->setText(ends ? tr("End the policy  ↵") : tr("Place as move %1  ↵").arg(m_slot + 1));
    m_place->setAccessibleName(ends ? tr("End the policy") : tr("Place as move %1").arg(m_slot + 1));
    m_place->setEnabled(!fault);
    m_why->setText(fault ? m_desk.sentence(*fault) : QString());
}

void OrderEditor::place() {
    if (refusal())
        return;
    m_desk.draft().place(m_slot, m_move, m_desk.instrumentName(m_move.instrument));
    emit placed(m_slot);
    emit closed();
}

bool OrderEditor::set(ParameterKind kind, int member) {
    for (std::size_t i = 0; i < m_fields.size() && member >= 0; ++i) {
        if (content().parameters[i].kind != kind)
            continue;
        if (m_start->choices().refusals(m_move, static_cast<int>(i))[static_cast<std::size_t>(member)])
            return false;
        m_fields[i]->setArgument(member);
        fieldChanged(i);
        return true;
    }
    return false;
}

bool OrderEditor::setTarget(int country) {
    return set(ParameterKind::country, country) ||
           set(ParameterKind::region, m_desk.rules().regionOf[static_cast<std::size_t>(country)]) ||
           set(ParameterKind::economy,
               m_desk.rules().book.countries[static_cast<std::size_t>(country)].economy);
}

bool OrderEditor::setTechnology(int technology) { return set(ParameterKind::technology, technology); }

bool OrderEditor::takesCountry() const {
    return std::any_of(content().parameters.begin(), content().parameters.end(),
                       [](const InstrumentParameter& each) {
                           return each.kind == ParameterKind::country || each.kind == ParameterKind::region ||
                                  each.kind == ParameterKind::economy;
                       });
}

void OrderEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        place();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chokepoint
