#include "ui/pages/DiplomacyPage.h"

#include "ui/models/Desk.h"
#include "ui/pages/FactView.h"
#include "ui/pages/ProposalEditor.h"
#include "ui/pages/QuantityGrid.h"
#include "ui/pages/TalkView.h"
#include "ui/pages/TalksList.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>

#include <algorithm>

namespace chokepoint {

namespace {

// px of the 100 % design
constexpr int listWidth = 304, relationsWidth = 624;
constexpr int narrow = 1400; ///< below this the relations stand in the tables of the world alone
constexpr int tiny = 800;

} // namespace

DiplomacyPage::DiplomacyPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_list(new TalksList(desk)), m_middle(new QStackedWidget),
      m_view(new TalkView(desk)), m_editor(new ProposalEditor(desk)) {
    setObjectName(QStringLiteral("diplomacy"));
    setAccessibleName(tr("Diplomacy"));
    setFocusPolicy(Qt::StrongFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_middle->addWidget(m_view);
    m_middle->addWidget(m_editor);
    m_right = makeRelations();
    row->addWidget(m_list);
    row->addWidget(makeSeparator(Qt::Vertical));
    row->addWidget(m_middle, 1);
    row->addWidget(m_right);
    m_view->showEmpty();
    connect(m_list, &TalksList::newRequested, this, [this] { compose(); });
    connect(m_list, &TalksList::opened, this, &DiplomacyPage::openKey);
    connect(m_view, &TalkView::editRequested, this, [this](int draft) {
        m_editor->edit(draft);
        m_middle->setCurrentWidget(m_editor);
        m_editor->setFocus();
    });
    connect(m_editor, &ProposalEditor::closed, this, [this] {
        m_middle->setCurrentWidget(m_view);
        m_list->setFocus();
    });
    const auto anew = [this] {
        if (isVisible())
            refresh();
    };
    connect(&desk, &Desk::draftChanged, this, anew);
    connect(&desk, &Desk::turnResolved, this, [this, anew] {
        m_middle->setCurrentWidget(m_view); // what was being put together was for the half-year before
        m_open.clear();
        anew();
    });
}

QWidget* DiplomacyPage::makeRelations() {
    auto* right = new QWidget;
    right->setProperty("ground", "panel");
    right->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(theme().px(16), theme().px(16), theme().px(8), theme().px(12));
    column->setSpacing(theme().px(8));
    column->addWidget(makeLabel(tr("You and the others"), TextRole::Section));
    m_relations = new FactView;
    m_relations->setObjectName(QStringLiteral("diplomacy_relations"));
    m_relations->setAccessibleName(tr("You and the others"));
    connect(m_relations, &FactView::whyRequested, this, &DiplomacyPage::whyRequested);
    column->addWidget(m_relations, 3);
    column->addWidget(makeLabel(tr("Promises kept and broken"), TextRole::Section));
    m_breaches = makeLabel({}, TextRole::Secondary, "text.secondary");
    m_breaches->setWordWrap(true);
    m_breaches->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_breaches, 1);
    return right;
}

void DiplomacyPage::compose(int to) {
    if (m_desk.finished() || m_desk.resolving())
        return;
    m_open.clear();
    m_editor->begin(to);
    m_middle->setCurrentWidget(m_editor);
    m_list->refresh(m_talks, m_open);
    m_editor->setFocus();
}

bool DiplomacyPage::open(const std::string& id) {
    m_talks = Talks::all(m_desk);
    const auto found =
        std::find_if(m_talks.begin(), m_talks.end(), [&](const Talk& talk) { return talk.id == id; });
    if (found == m_talks.end())
        return false;
    openKey(TalksList::keyOf(*found));
    return true;
}

void DiplomacyPage::openKey(const QString& key) {
    m_open = key;
    m_middle->setCurrentWidget(m_view);
    refresh();
}

void DiplomacyPage::refresh() {
    m_talks = Talks::all(m_desk);
    const auto isOpen = [this](const Talk& talk) { return TalksList::keyOf(talk) == m_open; };
    auto shown = std::find_if(m_talks.begin(), m_talks.end(), isOpen);
    if (shown == m_talks.end() && !m_talks.empty() && m_talks.front().kind == Talk::Kind::received)
        shown = m_talks.begin();
    m_open = shown == m_talks.end() ? QString() : TalksList::keyOf(*shown);
    m_list->refresh(m_talks, m_open);
    if (shown == m_talks.end())
        m_view->showEmpty();
    else
        m_view->showTalk(*shown);
    fillRelations();
    fillBreaches();
}

/// Every number between two powers, both ways where these differ, and what others hold of each power's word.
void DiplomacyPage::fillRelations() {
    const RuleSet& rules = m_desk.rules();
    const QuantityTable& table = rules.layout().table();
    std::vector<int> others;
    QStringList headers;
    for (int power = 0; power < rules.powers; ++power)
        if (power != m_desk.seat()) {
            others.push_back(power);
            headers << QString::fromStdString(m_desk.sets().id(Axis::power, power));
        }
    std::vector<FactTable::Row> rows;
    const auto add = [&](const QString& title, Quantity quantity, auto subjectOf) {
        FactTable::Row row{-1, {}, title, title};
        for (const int other : others) {
            const auto [a, b] = subjectOf(other);
            row.facts.push_back(factOf(m_desk, quantity, {a, b, 0}));
        }
        rows.push_back(std::move(row));
    };
    for (std::uint16_t index = 0; index < table.size(); ++index) {
        const Quantity quantity{index};
        const QuantityDeclaration& declaration = table[quantity];
        if (declaration.scope != std::vector{Axis::power, Axis::power} ||
            declaration.visibility != Visibility::everyone)
            continue;
        const QString name = m_desk.quantityName(quantity);
        const bool same = std::all_of(others.begin(), others.end(), [&](int other) {
            return m_desk.value(quantity, m_desk.seat(), other) ==
                   m_desk.value(quantity, other, m_desk.seat());
        });
        add(same ? name : tr("%1: you → them").arg(name), quantity,
            [&](int other) { return std::pair(m_desk.seat(), other); });
        if (!same)
            add(tr("%1: they → you").arg(name), quantity,
                [&](int other) { return std::pair(other, m_desk.seat()); });
    }
    const Quantities& q = quantities();
    for (const Quantity word : {q.promisesKept, q.credibility})
        add(m_desk.quantityName(word), word, [](int other) { return std::pair(other, 0); });
    m_relations->facts().setRows(std::move(headers), std::move(rows));
    m_relations->fit();
}

/// The news of all half-years that tell of agreements left or broken, the last first.
void DiplomacyPage::fillBreaches() {
    QStringList lines;
    for (int turn = m_desk.turn(); turn >= 0; --turn)
        for (const Message& message : m_desk.at(turn).messages)
            if (message.key == "agreement_breached" || message.key == "agreement_left" ||
                message.key == "threat_empty")
                lines << tr("%1: %2").arg(m_desk.halfYear(turn),
                                          QString::fromStdString(m_desk.names().message(message)));
    constexpr int most = 6;
    m_breaches->setText(lines.isEmpty() ? tr("So far nobody has broken a promise.")
                                        : QStringList(lines.mid(0, most)).join(QLatin1Char('\n')));
}

void DiplomacyPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void DiplomacyPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool small = width() < theme().px(tiny);
    static_cast<QBoxLayout*>(layout())->setDirection(small ? QBoxLayout::TopToBottom
                                                           : QBoxLayout::LeftToRight);
    m_list->setFixedWidth(small ? width() : theme().px(listWidth));
    m_list->setMinimumHeight(small ? height() * 2 / 5 : 0);
    m_list->setMaximumHeight(small ? height() * 2 / 5 : QWIDGETSIZE_MAX);
    m_right->setVisible(width() >= theme().px(narrow));
    m_right->setFixedWidth(theme().px(relationsWidth));
}

} // namespace chokepoint
