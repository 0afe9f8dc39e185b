#include "ui/pages/FactView.h"

#include "ui/pages/FactDelegate.h"
#include "ui/theme/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace chokepoint {

namespace {

/// Finds words in any cell and in the row's own name.
class RowFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const QString name = sourceModel()->headerData(row, Qt::Vertical).toString();
        return name.contains(filterRegularExpression()) ||
               QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }
};

} // namespace

FactView::FactView(QWidget* parent) : QTableView(parent), m_facts(this), m_sorted(new RowFilter(this)) {
    m_sorted->setSourceModel(&m_facts);
    m_sorted->setSortRole(FactTable::SortRole);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setModel(m_sorted);
    setItemDelegate(new FactDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFont(theme().font(TextRole::Secondary));
    verticalHeader()->setDefaultSectionSize(theme().px(36));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setHighlightSections(false);
    connect(verticalHeader(), &QHeaderView::sectionDoubleClicked, this,
            [this](int row) { lead(m_sorted->index(row, 0)); });
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    setCornerButtonEnabled(false);
    connect(this, &QTableView::doubleClicked, this, &FactView::ask);
}

void FactView::fit() {
    const bool named = m_facts.isNamed();
    verticalHeader()->setVisible(named);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setStretchLastSection(false); // letting go gives the last column its old width back
    resizeColumnsToContents();
    const int most = theme().px(420);
    for (int column = 0; column < m_sorted->columnCount(); ++column)
        setColumnWidth(column, std::clamp(columnWidth(column), theme().px(76), most));
    horizontalHeader()->setStretchLastSection(!named);
    if (!currentIndex().isValid() && m_sorted->rowCount() > 0)
        setCurrentIndex(m_sorted->index(0, 0));
}

void FactView::setFilter(const QString& words) { m_sorted->setFilterFixedString(words.trimmed()); }

void FactView::ask(const QModelIndex& index) {
    if (const QString address = index.data(FactTable::AddressRole).toString(); !address.isEmpty())
        emit whyRequested(address);
    else
        lead(index);
}

void FactView::lead(const QModelIndex& index) {
    if (const int member = index.data(FactTable::MemberRole).toInt(); member >= 0)
        emit memberRequested(member);
}

void FactView::keyPressEvent(QKeyEvent* event) {
    const bool asks =
        event->key() == Qt::Key_W || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (asks && currentIndex().isValid())
        (event->modifiers() & Qt::ShiftModifier) != 0 ? lead(currentIndex()) : ask(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

} // namespace chokepoint
