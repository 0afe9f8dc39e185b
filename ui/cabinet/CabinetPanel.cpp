#include "ui/cabinet/CabinetPanel.h"

#include "ui/cabinet/InstrumentCard.h"
#include "ui/models/Desk.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Topic.h"
#include "ui/theme/Widgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace chokepoint {

namespace {

/// "Standards" of "Standards & networks": what stands before the first "and", in any language.
QString firstWords(const QString& name) {
    static const QRegularExpression conjunction(QStringLiteral("\\s*[&・]"));
    return name.left(name.indexOf(conjunction));
}

} // namespace

CabinetPanel::CabinetPanel(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(desk), m_head(new QWidget(this)), m_find(new QLineEdit(this)),
      m_shelf(new QScrollArea(this)) {
    setObjectName(QStringLiteral("cabinet"));
    setAccessibleName(tr("Cabinet: what this seat can order"));
    buildHead();
    m_shelf->setFrameShape(QFrame::NoFrame);
    m_shelf->setWidgetResizable(true);
    m_shelf->setFocusPolicy(Qt::NoFocus);
    m_shelf->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_shelf->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_shelf->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &CabinetPanel::showSteps);
    connect(m_shelf->horizontalScrollBar(), &QScrollBar::valueChanged, this, &CabinetPanel::showSteps);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme().px(12), 0, theme().px(12), theme().px(8));
    column->setSpacing(theme().px(4));
    column->addWidget(m_head);
    column->addWidget(m_shelf, 1);
    for (int key = 1; key <= 9; ++key)
        connect(new QShortcut(QKeySequence(Qt::Key_0 + key), this), &QShortcut::activated, this,
                [this, key] { choose(key - 1); });
    connect(new QShortcut(QKeySequence(Qt::Key_Slash), this), &QShortcut::activated, this,
            &CabinetPanel::startFind);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CabinetPanel::rebuild);
    rebuild();
}

void CabinetPanel::buildHead() {
    auto* row = new QHBoxLayout(m_head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    // The tabs take the form that the panel has room for; they do not make it wider.
    row->setSizeConstraint(QLayout::SetNoConstraint);
    m_head->setMinimumWidth(1);
    row->addWidget(makeLabel(tr("Cabinet"), TextRole::Body, "text.primary"));
    static_cast<QLabel*>(row->itemAt(0)->widget())->setFont(theme().font(TextRole::Body, QFont::DemiBold));
    row->addSpacing(theme().px(8));
    row->addWidget(addTab(-1, QStringLiteral("all"), tr("All"), {}));
    for (std::size_t family = 0; family < m_model.families().size(); ++family) {
        const CabinetModel::Family& each = m_model.families()[family];
        row->addWidget(addTab(static_cast<int>(family), each.id, each.name, each.icon));
        m_tabs.back()->setToolTip(each.help);
    }
    row->addStretch(1);
    m_find->setObjectName(QStringLiteral("cabinet_find"));
    m_find->setAccessibleName(tr("Find an instrument"));
    m_find->setPlaceholderText(tr("Find  /"));
    m_find->setClearButtonEnabled(true);
    m_find->setFixedWidth(theme().px(140));
    m_find->setProperty("dense", true);
    m_findButton = makeIconButton(tr("Find an instrument (/)"), QStringLiteral("search"));
    m_findButton->setObjectName(QStringLiteral("cabinet_find_open"));
    connect(m_findButton, &QPushButton::clicked, this, &CabinetPanel::startFind);
    m_back = makeIconButton(tr("Cards further left"), QStringLiteral("left"));
    m_back->setObjectName(QStringLiteral("cabinet_back"));
    connect(m_back, &QPushButton::clicked, this, [this] { step(-1); });
    m_forward = makeIconButton(tr("Cards further right"), QStringLiteral("right"));
    m_forward->setObjectName(QStringLiteral("cabinet_forward"));
    connect(m_forward, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_find, &QLineEdit::textChanged, this, &CabinetPanel::find);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { choose(0); });
    row->addWidget(m_find);
    row->addWidget(m_findButton);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    m_tabs.front()->setChecked(true);
}

QPushButton* CabinetPanel::addTab(int family, const QString& id, const QString& name,
                                  const QString& iconName) {
    QPushButton* tab = makeButton(name, "tab", iconName);
    tab->setObjectName(QStringLiteral("cabinet_family_") + id);
    tab->setAccessibleName(tr("Family of instruments: %1").arg(name));
    tab->setCheckable(true);
    tab->setAutoExclusive(true);
    tab->setProperty("dense", true);
    tab->setMinimumHeight(theme().px(36));
    if (family >= 0)
        setTopic(tab, QStringLiteral("family.") + id);
    connect(tab, &QPushButton::clicked, this, [this, family] { showFamily(family); });
    m_tabs.push_back(tab);
    return tab;
}

void CabinetPanel::setCompact(bool compact) {
    if (m_compact == compact)
        return;
    m_compact = compact;
    rebuild();
}

void CabinetPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitTabs();
}

/// Names and icons where there is room, then names alone, then their first words; on the smallest screens the chosen
/// family's name only.
void CabinetPanel::fitTabs() {
    if (m_fitting) // what is said changes sizes, and sizes ask for the tabs to be fitted
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    const bool seeking = m_find->hasFocus() || !m_sought.isEmpty();
    const int room = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    for (const Words words : {Words::withIcon, Words::alone, Words::first, Words::chosenOnly})
        for (const bool field : {true, false}) {
            sayTabs(words);
            m_find->setVisible(field || seeking);
            m_findButton->setVisible(!field && !seeking);
            if (m_head->layout()->sizeHint().width() <= room)
                return;
        }
}

void CabinetPanel::sayTabs(Words words) {
    for (std::size_t family = 0; family < m_model.families().size(); ++family) {
        QPushButton* tab = m_tabs[family + 1];
        const CabinetModel::Family& each = m_model.families()[family];
        const bool pictured = words == Words::withIcon || words == Words::chosenOnly;
        tab->setIcon(pictured ? icon(each.icon) : QIcon());
        const QString name = words == Words::first                             ? firstWords(each.name)
                             : words == Words::chosenOnly && !tab->isChecked() ? QString()
                                                                               : each.name;
        tab->setText(QString(name).replace('&', "&&"));
    }
}

void CabinetPanel::showSteps() {
    const QScrollBar* bar = m_shelf->horizontalScrollBar();
    m_back->setVisible(bar->maximum() > 0);
    m_forward->setVisible(bar->maximum() > 0);
    m_back->setEnabled(bar->value() > 0);
    m_forward->setEnabled(bar->value() < bar->maximum());
}

void CabinetPanel::step(int direction) {
    QScrollBar* bar = m_shelf->horizontalScrollBar();
    bar->setValue(bar->value() + direction * m_shelf->viewport()->width() * 4 / 5);
}

void CabinetPanel::wheelEvent(QWheelEvent* event) {
    QScrollBar* bar = m_shelf->horizontalScrollBar();
    bar->setValue(bar->value() - event->angleDelta().x() - event->angleDelta().y());
    event->accept();
}

void CabinetPanel::showFamily(int family) {
    m_family = family;
    m_tabs[static_cast<std::size_t>(family + 1)]->setChecked(true);
    fitTabs();
    rebuild();
}

void CabinetPanel::showInstrument(int instrument) {
    m_find->clear();
    showFamily(-1);
    for (std::size_t place = 0; place < m_cards.size(); ++place)
        if (m_cards[place]->instrument() == instrument)
            choose(static_cast<int>(place));
}

std::vector<int> CabinetPanel::visibleRows() const {
    std::vector<int> rows;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const CabinetModel::Card& card = m_model.cards()[static_cast<std::size_t>(row)];
        const bool sought = m_sought.isEmpty() || card.name.contains(m_sought, Qt::CaseInsensitive) ||
                            card.help.contains(m_sought, Qt::CaseInsensitive);
        if (sought && (m_family < 0 || !m_sought.isEmpty() || card.family == m_family))
            rows.push_back(row);
    }
    return rows;
}

void CabinetPanel::rebuild() {
    m_cards.clear();
    auto* shelf = new QWidget;
    auto* row = new QHBoxLayout(shelf);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(4));
    for (const int each : visibleRows()) {
        const CabinetModel::Card& card = m_model.cards()[static_cast<std::size_t>(each)];
        auto* face = new InstrumentCard(card, static_cast<int>(m_cards.size()) + 1, m_compact, shelf);
        const Instrument& content =
            m_desk.rules().book.instruments[static_cast<std::size_t>(card.instrument)];
        face->setObjectName(QStringLiteral("cabinet_card_") + QString::fromStdString(content.id));
        setTopic(face, QStringLiteral("instrument.") + QString::fromStdString(content.id));
        connect(face, &InstrumentCard::opened, this, &CabinetPanel::opened);
        row->addWidget(face, 0, Qt::AlignTop);
        m_cards.push_back(face);
    }
    if (m_cards.empty())
        row->addWidget(makeLabel(tr("No instrument is called so."), TextRole::Body, "text.muted"));
    row->addStretch(1);
    m_shelf->setWidget(shelf);
    shelf->setAutoFillBackground(false); // setWidget() turns it on
    m_shelf->viewport()->setAutoFillBackground(false);
    if (!m_cards.empty())
        m_shelf->setFixedHeight(m_cards.front()->sizeHint().height());
    showSteps();
}

void CabinetPanel::choose(int place) {
    if (place < 0 || place >= static_cast<int>(m_cards.size()))
        return;
    InstrumentCard* card = m_cards[static_cast<std::size_t>(place)];
    card->setChecked(true);
    card->setFocus(Qt::ShortcutFocusReason);
    m_shelf->ensureWidgetVisible(card);
}

void CabinetPanel::keyPressEvent(QKeyEvent* event) {
    const auto now =
        std::find_if(m_cards.begin(), m_cards.end(), [](InstrumentCard* card) { return card->hasFocus(); });
    const int place = static_cast<int>(now - m_cards.begin());
    if (now == m_cards.end() && m_find->hasFocus() && event->key() == Qt::Key_Escape) {
        m_find->clear();
        choose(0);
        fitTabs();
    } else if (now != m_cards.end() && event->key() == Qt::Key_Right) {
        choose(place + 1);
    } else if (now != m_cards.end() && event->key() == Qt::Key_Left) {
        choose(place - 1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void CabinetPanel::find(const QString& words) {
    m_sought = words.trimmed();
    rebuild();
}

void CabinetPanel::endFind() {
    m_find->clear();
    fitTabs();
}

void CabinetPanel::startFind() {
    m_find->setVisible(true);
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    fitTabs();
}

} // namespace chokepoint
