#include "ui/pages/ProposalEditor.h"

#include "session/Offers.h"
#include "ui/cabinet/ParameterField.h"
#include "ui/cabinet/SpinBox.h"
#include "ui/inspector/NumberForms.h"
#include "ui/models/Desk.h"
#include "ui/models/Figures.h"
#include "ui/theme/Topic.h"
#include "ui/theme/Widgets.h"

#include <QKeyEvent>
#include <QScrollArea>

#include <algorithm>

namespace chokepoint {

namespace {

constexpr int usualDuration = 4; // half-years

// What the rules allow, half-years.
int longestDuration(const Desk& desk) { return static_cast<int>(desk.rules().p.longestAgreement); }
int longestDeadline(const Desk& desk) { return static_cast<int>(desk.rules().p.longestDeadline); }

Argument firstArgument(const RuleSet& rules, const InstrumentParameter& parameter) {
    switch (parameter.kind) {
    case ParameterKind::amount:
        return std::max(parameter.low, parameter.step);
    case ParameterKind::profile:
        return std::vector<double>(static_cast<std::size_t>(rules.technologies), 0.0);
    case ParameterKind::partners:
        return std::vector<int>();
    case ParameterKind::level:
        return static_cast<int>(parameter.options.size()) - 1;
    default:
        return 0;
    }
}

/// How many choices a parameter has; 0 where it is no choice.
int choicesOf(const Desk& desk, const InstrumentParameter& parameter) {
    switch (parameter.kind) {
    case ParameterKind::amount:
    case ParameterKind::profile:
    case ParameterKind::partners:
        return 0;
    case ParameterKind::level:
        return static_cast<int>(parameter.options.size());
    default:
        return desk.sets().size(axisOf(parameter.kind));
    }
}

/// Moves the arguments to the next combination of choices; false after the last.
bool nextChoice(const Desk& desk, const Instrument& form, std::vector<Argument>& arguments) {
    for (std::size_t i = arguments.size(); i-- > std::size_t{Clause::partner} + 1;) {
        const int choices = choicesOf(desk, form.parameters[i]);
        if (choices == 0)
            continue;
        const int next = std::get<int>(arguments[i]) + 1;
        arguments[i] = next % choices;
        if (next < choices)
            return true;
    }
    return false;
}

} // namespace

ProposalEditor::ProposalEditor(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
    setObjectName(QStringLiteral("proposal"));
    setAccessibleName(tr("Proposal"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void ProposalEditor::begin(int to) {
    m_index = -1;
    m_proposal = {};
    m_proposal.to = to >= 0 && to != m_desk.seat() ? to : (m_desk.seat() + 1) % m_desk.rules().powers;
    m_proposal.duration = std::min(usualDuration, longestDuration(m_desk));
    m_proposal.deadline = m_desk.turn() + 2;
    build();
}

void ProposalEditor::edit(int draft) {
    m_index = draft;
    m_proposal = m_desk.draft().proposals()[static_cast<std::size_t>(draft)];
    build();
}

void ProposalEditor::build() {
    if (m_body != nullptr) {
        m_body->hide();
        m_body->deleteLater(); // it may hold the box whose choice led here
    }
    m_body = new QWidget(this);
    layout()->addWidget(m_body);
    auto* whole = new QVBoxLayout(m_body);
    whole->setContentsMargins(theme().px(32), theme().px(20), theme().px(32), theme().px(16));
    whole->setSpacing(theme().px(12));
    whole->addWidget(makeHead());
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, theme().px(8), 0);
    column->setSpacing(theme().px(10));
    for (std::size_t i = 0; i < m_proposal.clauses.size(); ++i)
        column->addWidget(makeClause(i));
    QComboBox* add = makeBox(QStringLiteral("proposal_add_clause"), tr("Add a promise"));
    add->addItem(m_proposal.clauses.empty() ? tr("Choose a promise …") : tr("Add another promise …"), -1);
    const std::vector<Clause>& clauses = m_desk.rules().book.clauses;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        add->addItem(m_desk.text("clause." + clauses[i].form.id + ".name"), static_cast<int>(i));
        add->setItemData(add->count() - 1, m_desk.textOrNothing("clause." + clauses[i].form.id + ".help"),
                         Qt::ToolTipRole);
    }
    connect(add, &QComboBox::activated, this, [this, add] { addClause(add->currentData().toInt()); });
    column->addWidget(add);
    column->addWidget(makeTerms());
    column->addWidget(makeThreat());
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("proposal_scroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    whole->addWidget(scroll, 1);
    whole->addWidget(makeFoot());
    setFocusProxy(add);
    showState();
}

QComboBox* ProposalEditor::makeBox(const QString& name, const QString& accessible) {
    auto* box = new ComboBox;
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    return box;
}

QWidget* ProposalEditor::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(12));
    row->addWidget(makeLabel(m_index >= 0 ? tr("Change the proposal") : tr("New proposal"), TextRole::Title));
    row->addStretch(1);
    row->addWidget(makeLabel(tr("To"), TextRole::Secondary, "text.secondary"));
    QComboBox* to = makeBox(QStringLiteral("proposal_to"), tr("To whom"));
    for (int power = 0; power < m_desk.rules().powers; ++power)
        if (power != m_desk.seat())
            to->addItem(m_desk.name(Axis::power, power), power);
    to->setCurrentIndex(to->findData(m_proposal.to));
    connect(to, &QComboBox::activated, this, [this, to] {
        const int before = std::exchange(m_proposal.to, to->currentData().toInt());
        for (ClauseTerms& clause : m_proposal.clauses)
            if (clause.giver == before)
                clause.giver = m_proposal.to;
        build();
    });
    row->addWidget(to);
    return head;
}

void ProposalEditor::addFields(QVBoxLayout* column, const std::vector<InstrumentParameter>& parameters,
                               std::size_t first, std::vector<Argument>& arguments) {
    for (std::size_t i = first; i < parameters.size(); ++i) {
        QLabel* name = makeLabel(m_desk.text("parameter." + parameters[i].id + ".name"), TextRole::Secondary,
                                 "text.secondary");
        ParameterField* field = ParameterField::make(m_desk, parameters[i], this);
        field->setArgument(arguments[i]);
        name->setBuddy(field->entry());
        connect(field, &ParameterField::changed, this, [this, field, &arguments, i] {
            arguments[i] = field->argument();
            showState();
        });
        column->addWidget(name);
        column->addWidget(field);
    }
}

QWidget* ProposalEditor::makeClause(std::size_t index) {
    ClauseTerms& terms = m_proposal.clauses[index];
    const Clause& clause = m_desk.rules().book.clauses[static_cast<std::size_t>(terms.clause)];
    auto* card = new Card;
    setTopic(card, QStringLiteral("clause.") + QString::fromStdString(clause.form.id));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme().px(16), theme().px(8), theme().px(12), theme().px(12));
    column->setSpacing(theme().px(4));
    auto* head = new QHBoxLayout;
    QLabel* name = makeLabel(m_desk.text("clause." + clause.form.id + ".name"), TextRole::Body);
    name->setFont(theme().font(TextRole::Body, QFont::DemiBold));
    head->addWidget(name, 1);
    if (clause.oneSided) {
        QComboBox* giver = makeBox(QStringLiteral("proposal_giver_%1").arg(index), tr("Who gives it"));
        for (const int power : {m_desk.seat(), m_proposal.to})
            giver->addItem(tr("%1 gives").arg(m_desk.name(Axis::power, power)), power);
        giver->setCurrentIndex(giver->findData(terms.giver));
        connect(giver, &QComboBox::activated, this, [this, giver, index] {
            m_proposal.clauses[index].giver = giver->currentData().toInt();
            showState();
        });
        head->addWidget(giver);
    } else {
        head->addWidget(makeLabel(tr("Both sides"), TextRole::Secondary, "text.muted"));
    }
    QPushButton* remove = makeIconButton(tr("Leave this promise out"), QStringLiteral("close"));
    remove->setObjectName(QStringLiteral("proposal_remove_%1").arg(index));
    connect(remove, &QPushButton::clicked, this, [this, index] {
        m_proposal.clauses.erase(m_proposal.clauses.begin() + static_cast<std::ptrdiff_t>(index));
        build();
    });
    head->addWidget(remove);
    column->addLayout(head);
    if (const QString help = m_desk.textOrNothing("clause." + clause.form.id + ".help"); !help.isEmpty()) {
        QLabel* words = makeLabel(help, TextRole::Secondary, "text.secondary");
        words->setWordWrap(true);
        column->addWidget(words);
    }
    addFields(column, clause.form.parameters, std::size_t{Clause::partner} + 1, terms.arguments);
    return card;
}

QWidget* ProposalEditor::makeTerms() {
    auto* terms = new QWidget;
    auto* row = new QHBoxLayout(terms);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(8));
    auto* duration = new SpinBox;
    duration->setDecimals(0);
    duration->setObjectName(QStringLiteral("proposal_duration"));
    duration->setAccessibleName(tr("How many half-years it lasts"));
    duration->setRange(1, longestDuration(m_desk));
    duration->setValue(m_proposal.duration);
    connect(duration, &SpinBox::valueChanged, this, [this](double halfYears) {
        m_proposal.duration = static_cast<int>(halfYears);
        showState();
    });
    QComboBox* deadline = makeBox(QStringLiteral("proposal_deadline"), tr("Until when they may answer"));
    const int proposed = m_desk.turn() + 1;
    for (int turn = proposed + 1; turn <= proposed + longestDeadline(m_desk); ++turn)
        deadline->addItem(m_desk.halfYear(turn), turn);
    deadline->setCurrentIndex(std::max(0, deadline->findData(m_proposal.deadline)));
    connect(deadline, &QComboBox::activated, this, [this, deadline] {
        m_proposal.deadline = deadline->currentData().toInt();
        showState();
    });
    row->addWidget(makeLabel(tr("Lasts"), TextRole::Secondary, "text.secondary"));
    row->addWidget(duration);
    row->addWidget(makeLabel(tr("half-years"), TextRole::Secondary, "text.secondary"));
    row->addSpacing(theme().px(16));
    row->addWidget(makeLabel(tr("Answer by"), TextRole::Secondary, "text.secondary"));
    row->addWidget(deadline);
    row->addStretch(1);
    row->addWidget(makeLabel(tr("Costs %1 political capital")
                                 .arg(shortNumber(m_desk.rules().p.proposalCapital, m_desk.language())),
                             TextRole::Secondary, "text.secondary"));
    return terms;
}

QWidget* ProposalEditor::makeThreat() {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(4));
    auto* row = new QHBoxLayout;
    row->addWidget(makeLabel(tr("Or else"), TextRole::Secondary, "text.secondary"));
    QComboBox* box =
        makeBox(QStringLiteral("proposal_threat"), tr("What you threaten to do if it is refused"));
    box->addItem(tr("Nothing: no threat"), -1);
    const std::vector<Instrument>& instruments = m_desk.rules().book.instruments;
    for (std::size_t i = 0; i < instruments.size(); ++i)
        box->addItem(m_desk.instrumentName(static_cast<int>(i)), static_cast<int>(i));
    box->setCurrentIndex(box->findData(m_proposal.threat ? m_proposal.threat->instrument : -1));
    connect(box, &QComboBox::activated, this, [this, box] { setThreat(box->currentData().toInt()); });
    row->addWidget(box, 1);
    column->addLayout(row);
    if (m_proposal.threat)
        addFields(column, instruments[static_cast<std::size_t>(m_proposal.threat->instrument)].parameters, 0,
                  m_proposal.threat->arguments);
    return part;
}

QWidget* ProposalEditor::makeFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(12));
    QPushButton* cancel = makeButton(tr("Cancel   Esc"), "ghost");
    cancel->setObjectName(QStringLiteral("proposal_cancel"));
    connect(cancel, &QPushButton::clicked, this, &ProposalEditor::closed);
    row->addWidget(cancel);
    m_why = makeLabel({}, TextRole::Secondary, "danger");
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_why, 1);
    m_place = makeButton(tr("Put among your orders"), "primary", QStringLiteral("check"));
    m_place->setObjectName(QStringLiteral("proposal_place"));
    m_place->setMinimumHeight(theme().px(40));
    connect(m_place, &QPushButton::clicked, this, &ProposalEditor::place);
    row->addWidget(m_place);
    return foot;
}

/// A promise begins with arguments that would be taken, where there are any.
void ProposalEditor::addClause(int clause) {
    if (clause < 0)
        return;
    const Clause& content = m_desk.rules().book.clauses[static_cast<std::size_t>(clause)];
    ClauseTerms terms{clause, content.oneSided ? m_proposal.to : -1, {}};
    for (std::size_t i = 0; i < content.form.parameters.size(); ++i)
        terms.arguments.push_back(i == std::size_t{Clause::partner}
                                      ? Argument(-1)
                                      : firstArgument(m_desk.rules(), content.form.parameters[i]));
    m_proposal.clauses.push_back(terms);
    constexpr int mostTried = 300;
    for (int tried = 0; tried < mostTried && m_desk.draft().refusalOf(m_proposal, m_index); ++tried)
        if (!nextChoice(m_desk, content.form, m_proposal.clauses.back().arguments)) {
            m_proposal.clauses.back() = terms;
            break;
        }
    build();
}

void ProposalEditor::setThreat(int instrument) {
    m_proposal.threat.reset();
    if (instrument >= 0) {
        Move move{instrument, {}};
        if (const Offer offer = offerOf(m_desk.rules(), m_desk.view(), instrument); offer.example)
            move = *offer.example;
        else
            for (const InstrumentParameter& each :
                 m_desk.rules().book.instruments[static_cast<std::size_t>(instrument)].parameters)
                move.arguments.push_back(firstArgument(m_desk.rules(), each));
        m_proposal.threat = std::move(move);
    }
    build();
}

void ProposalEditor::showState() {
    const std::optional<Fault> fault =
        m_proposal.clauses.empty() ? std::nullopt : m_desk.draft().refusalOf(m_proposal, m_index);
    m_place->setEnabled(!m_proposal.clauses.empty() && !fault);
    m_why->setText(fault ? m_desk.sentence(*fault) : QString());
}

void ProposalEditor::place() {
    if (!m_place->isEnabled())
        return;
    m_desk.draft().propose(m_index, m_proposal, m_desk.name(Axis::power, m_proposal.to));
    emit closed();
}

void ProposalEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chokepoint
