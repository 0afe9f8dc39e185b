#include "ui/app/GoTo.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>

namespace chokepoint {

GoTo::GoTo(Desk& desk, QWidget* parent)
    : Card(parent), m_desk(desk), m_part(new QLineEdit), m_list(new QListWidget) {
    setObjectName("goto");
    setFocusPolicy(Qt::StrongFocus);
    setBorder("line.strong");
    auto* column = new QVBoxLayout(this);
    m_part->setObjectName("goto_part");
    m_part->setPlaceholderText(tr("A country, a power, a technology …"));
    m_part->setAccessibleName(tr("Part of a name"));
    m_list->setObjectName("goto_list");
    m_list->setAccessibleName(tr("What was found"));
    column->addWidget(m_part);
    column->addWidget(m_list, 1);
    m_part->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_part, &QLineEdit::textChanged, this, &GoTo::filter);
    connect(m_part, &QLineEdit::returnPressed, this, [this] { choose(std::max(0, m_list->currentRow())); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { choose(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(m_list->currentRow()); });
    collect();
    m_list->ensurePolished();
    filter({});
}

void GoTo::collect() {
    const Sets& sets = m_desk.sets();
    for (int i = 0; i < sets.size(Axis::power); ++i)
        m_places.push_back({m_desk.name(Axis::power, i), tr("Power"), SelectedPower{i}});
    for (int i = 0; i < sets.size(Axis::technology); ++i)
        m_places.push_back({m_desk.name(Axis::technology, i), tr("Technology"), SelectedTechnology{i}});
    for (int i = 0; i < sets.size(Axis::country); ++i)
        m_places.push_back({m_desk.name(Axis::country, i), tr("Country"), SelectedCountry{i}});
}

void GoTo::filter(const QString& part) {
    m_list->clear();
    m_found.clear();
    for (const bool first : {true, false}) // names that begin so, then those that hold it
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            const QString& name = m_places[i].name;
            const bool begins = name.startsWith(part, Qt::CaseInsensitive);
            if (first ? begins : !begins && name.contains(part, Qt::CaseInsensitive)) {
                m_found.push_back(i);
                m_list->addItem(name + QStringLiteral("   ") + m_places[i].kind);
            }
        }
    if (m_found.empty()) {
        auto* none = new QListWidgetItem(tr("Nothing is called so."), m_list);
        none->setFlags(Qt::NoItemFlags);
        return;
    }
    m_list->setCurrentRow(0);
}

void GoTo::choose(int row) {
    if (row < 0 || row >= static_cast<int>(m_found.size()))
        return;
    m_desk.inspect(m_places[m_found[static_cast<std::size_t>(row)]].what);
    emit chosen();
    close();
}

void GoTo::focusInEvent(QFocusEvent* event) {
    Card::focusInEvent(event);
    m_part->setFocus();
}

bool GoTo::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return Card::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape)
        return close();
    if (watched == m_part && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        const int count = m_list->count();
        m_list->setCurrentRow((m_list->currentRow() + (key == Qt::Key_Down ? 1 : count - 1)) %
                              std::max(1, count));
        return true;
    }
    return Card::eventFilter(watched, event);
}

} // namespace chokepoint
