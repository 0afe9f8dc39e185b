#include "ui/models/FactTable.h"

namespace chokepoint {

void FactTable::setRows(QStringList headers, std::vector<Row> rows) {
    beginResetModel();
    m_headers = std::move(headers);
    m_rows = std::move(rows);
    endResetModel();
}

int FactTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FactTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant FactTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == MemberRole)
        return row.member;
    if (static_cast<std::size_t>(index.column()) >= row.facts.size())
        return {};
    const Fact& fact = row.facts[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return fact.text;
    case Qt::AccessibleDescriptionRole:
        return row.words;
    case Qt::TextAlignmentRole:
        return QVariant(fact.address.isEmpty() ? Qt::AlignLeft | Qt::AlignVCenter
                                               : Qt::AlignRight | Qt::AlignVCenter);
    case SortRole:
        return fact.sort.isValid() ? fact.sort : QVariant(fact.text);
    case AddressRole:
        return fact.address;
    case DeltaRole:
        return fact.delta;
    default:
        return {};
    }
}

QVariant FactTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section < m_headers.size())
        return m_headers[section];
    return QAbstractTableModel::headerData(section, orientation, role);
}

} // namespace chokepoint
