#include "ui/pages/NumbersPage.h"

#include "ui/pages/FactView.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>
#include <QSignalBlocker>

namespace chokepoint {

namespace {

constexpr int sideWidth = 264, narrowSideWidth = 208; // px of the 100 % design
constexpr int narrow = 1100;
constexpr int tinyWidth = 800; ///< below this there is no list: a box offers the tables

} // namespace

NumbersPage::NumbersPage(Desk& desk, const QString& id, const QString& title, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_id(id), m_list(new QListWidget), m_side(new QWidget),
      m_view(new FactView) {
    setObjectName(id);
    setAccessibleName(title);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_side->setProperty("ground", "panel");
    m_side->setAttribute(Qt::WA_StyledBackground);
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(theme().px(12), theme().px(16), theme().px(8), theme().px(12));
    side->setSpacing(theme().px(8));
    QLabel* heading = makeLabel(title, TextRole::Title);
    heading->setContentsMargins(theme().px(8), 0, 0, 0);
    side->addWidget(heading);
    m_list->setObjectName(id + QStringLiteral("_list"));
    m_list->setAccessibleName(title);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    setFocusProxy(m_list);
    side->addWidget(m_list, 1);
    row->addWidget(m_side);
    row->addWidget(makeSeparator(Qt::Vertical));
    auto* main = new QVBoxLayout;
    main->setContentsMargins(theme().px(24), theme().px(14), theme().px(16), theme().px(12));
    main->setSpacing(theme().px(8));
    main->addWidget(makeHead());
    m_view->setObjectName(id + QStringLiteral("_table"));
    main->addWidget(m_view, 1);
    m_empty = makeLabel({}, TextRole::Body, "text.muted");
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    main->addWidget(m_empty, 1);
    row->addLayout(main, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &NumbersPage::showEntry);
    connect(m_view, &FactView::whyRequested, this, &NumbersPage::whyRequested);
    connect(m_view, &FactView::memberRequested, this, [this](int member) {
        const Entry& entry = m_entries[static_cast<std::size_t>(m_current)];
        emit memberRequested(entry.id, entry.about, member);
    });
    connect(&desk, &Desk::turnResolved, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
}

QWidget* NumbersPage::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(12));
    auto* words = new QVBoxLayout;
    words->setSpacing(theme().px(2));
    m_title = new ElidedLabel({}, TextRole::Section);
    m_pick = new ComboBox;
    m_pick->setObjectName(m_id + QStringLiteral("_pick"));
    m_pick->setAccessibleName(tr("Which table"));
    m_pick->hide();
    connect(m_pick, &QComboBox::activated, m_list, [this](int entry) { m_list->setCurrentRow(entry); });
    words->addWidget(m_pick);
    m_help = makeLabel({}, TextRole::Secondary, "text.muted");
    m_help->setWordWrap(true);
    words->addWidget(m_title);
    words->addWidget(m_help);
    row->addLayout(words, 1);
    m_choiceName = makeLabel({}, TextRole::Secondary, "text.secondary");
    m_choice = new ComboBox;
    m_choice->setObjectName(m_id + QStringLiteral("_choice"));
    m_choiceName->setBuddy(m_choice);
    connect(m_choice, &QComboBox::activated, this, [this](int member) {
        m_entries[static_cast<std::size_t>(m_current)].chosen = member;
        m_stale = true;
        refresh();
    });
    m_filter = new QLineEdit;
    m_filter->setObjectName(m_id + QStringLiteral("_filter"));
    m_filter->setAccessibleName(tr("Only rows with these words"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(theme().px(160));
    connect(m_filter, &QLineEdit::textChanged, m_view, &FactView::setFilter);
    row->addWidget(m_choiceName);
    row->addWidget(m_choice);
    row->addWidget(m_filter);
    return head;
}

void NumbersPage::add(Entry entry) {
    m_entries.push_back(std::move(entry));
    const QSignalBlocker quiet(m_list), quietPick(m_pick);
    auto* item = new QListWidgetItem(m_entries.back().title, m_list);
    item->setToolTip(m_entries.back().help);
    item->setSizeHint({0, theme().px(36)});
    m_pick->addItem(m_entries.back().title);
}

void NumbersPage::addTable(const QString& id, const QString& title, const QString& help, Axis about,
                           Fill fill) {
    add({id, title, help, about, std::move(fill), {}, 0});
}

void NumbersPage::addGrids(std::vector<QuantityGrid> grids) {
    for (QuantityGrid& grid : grids) {
        const std::string_view id = quantities().table[grid.quantities.front()].id;
        const Axis about = grid.rows == QuantityGrid::none ? Axis::power : grid.axisAt(grid.rows);
        add({QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())),
             grid.title(m_desk),
             grid.help(m_desk),
             about,
             {},
             grid,
             firstChoice(m_desk, grid)});
    }
}

bool NumbersPage::showTable(const QString& id) {
    for (std::size_t entry = 0; entry < m_entries.size(); ++entry)
        if (m_entries[entry].id == id) {
            m_list->setCurrentRow(static_cast<int>(entry));
            return true;
        }
    return false;
}

void NumbersPage::showEntry(int entry) {
    if (entry < 0 || entry >= count())
        return;
    m_current = entry;
    m_stale = true;
    m_filter->clear();
    offerChoices(m_entries[static_cast<std::size_t>(entry)]);
    if (isVisible())
        refresh();
}

void NumbersPage::offerChoices(const Entry& entry) {
    const std::optional<Axis> axis = entry.fill ? std::nullopt : entry.grid.choice();
    m_choice->clear();
    m_choice->setVisible(axis.has_value());
    m_choiceName->setVisible(axis.has_value());
    if (!axis)
        return;
    for (int member = 0; member < m_desk.sets().size(*axis); ++member)
        m_choice->addItem(m_desk.name(*axis, member));
    m_choice->setCurrentIndex(entry.chosen);
    m_choiceName->setText(tr("Of"));
    m_choice->setAccessibleName(tr("Whose numbers"));
}

void NumbersPage::refresh() {
    if (!m_stale || m_current < 0)
        return;
    m_stale = false;
    const Entry& entry = m_entries[static_cast<std::size_t>(m_current)];
    m_title->setText(entry.title);
    m_pick->setCurrentIndex(m_current);
    m_help->setText(entry.help);
    m_help->setVisible(!entry.help.isEmpty());
    m_view->setAccessibleName(entry.title);
    if (entry.fill)
        entry.fill(m_view->facts());
    else
        fillGrid(m_view->facts(), m_desk, entry.grid, entry.chosen);
    m_view->fit();
    const bool empty = m_view->facts().rows().empty();
    m_view->setVisible(!empty);
    m_empty->setVisible(empty);
    m_empty->setText(tr("There is nothing of this kind yet."));
}

void NumbersPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_current < 0 && count() > 0)
        m_list->setCurrentRow(0);
    refresh();
}

void NumbersPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool tiny = width() < theme().px(tinyWidth);
    m_side->setVisible(!tiny);
    m_pick->setVisible(tiny);
    m_title->setVisible(!tiny);
    setFocusProxy(tiny ? static_cast<QWidget*>(m_pick) : m_list);
    m_side->setFixedWidth(theme().px(width() < theme().px(narrow) ? narrowSideWidth : sideWidth));
}

} // namespace chokepoint
