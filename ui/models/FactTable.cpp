#include "ui/models/FactTable.h"

#include "ui/theme/Topic.h"

namespace chokepoint {

void FactTable::setRows(QStringList headers, std::vector<Row> rows) {
    beginResetModel();
    m_headers = std::move(headers);
    m_rows = std::move(rows);
    m_changes.assign(static_cast<std::size_t>(m_headers.size()), false);
    m_numbers = m_changes;
    for (const Row& row : m_rows)
        for (std::size_t column = 0; column < row.facts.size() && column < m_changes.size(); ++column) {
            m_changes[column] = m_changes[column] || !row.facts[column].change.isEmpty();
            m_numbers[column] = m_numbers[column] || !row.facts[column].address.isEmpty();
        }
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
    case Qt::AccessibleTextRole:
        return spoken(row, index.column());
    case Qt::AccessibleDescriptionRole:
        return row.words;
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case SortRole:
        return fact.sort.isValid() ? fact.sort : QVariant(fact.text);
    case AddressRole:
        return fact.address;
    case topicRole:
        return quantityTopic(fact.address);
    case DeltaRole:
        return fact.delta;
    case ChangeRole:
        return fact.change;
    case ToneRole:
        return QVariant::fromValue(fact.tone);
    case NumbersRole:
        return bool(m_numbers[static_cast<std::size_t>(index.column())]);
    case HasChangesRole:
        return bool(m_changes[static_cast<std::size_t>(index.column())]);
    default:
        return {};
    }
}

QVariant FactTable::alignment(int column) const {
    const bool numbers = m_numbers[static_cast<std::size_t>(column)];
    return QVariant((numbers ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

/// "Chip design, Japan, 46, +0.3": a cell makes sense without what stands around it.
QString FactTable::spoken(const Row& row, int column) const {
    const Fact& fact = row.facts[static_cast<std::size_t>(column)];
    QStringList words;
    for (const QString& each : {row.title, m_headers[column], fact.text, fact.change})
        if (!each.isEmpty())
            words << each;
    return words.join(QStringLiteral(", "));
}

QVariant FactTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section < m_headers.size())
        return m_headers[section];
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section < m_headers.size())
        return alignment(section);
    if (orientation == Qt::Vertical && role == Qt::DisplayRole && section < rowCount() && isNamed())
        return m_rows[static_cast<std::size_t>(section)].title;
    return QAbstractTableModel::headerData(section, orientation, role);
}

} // namespace chokepoint
