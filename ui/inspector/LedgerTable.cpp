#include "ui/inspector/LedgerTable.h"

#include "ui/inspector/WhyStory.h"
#include "ui/theme/Numbers.h"

#include <cmath>

namespace chokepoint {

namespace {

/// Small changes keep the digits that make them more than nothing.
int digitsFor(double change) {
    return change == 0 ? 1 : std::clamp(2 - int(std::floor(std::log10(std::fabs(change)))), 1, 7);
}

} // namespace

void LedgerTable::setExplanation(const Desk& desk, const Explanation& explanation, double scale) {
    beginResetModel();
    m_rows.clear();
    for (const ExplainedCause& cause : explanation.causes) {
        const ExplainedEntry& entry = cause.entry;
        QString words = causeWords(desk, entry);
        if (entry.kind == "term")
            words = QString::fromStdString(desk.names().word("term", entry.what));
        const bool open = !cause.from.empty() && cause.from.front().kind != "unseen";
        const QString behind = open ? QString::fromStdString(cause.from.front().address) : QString();
        if (open)
            words = tr("%1 ← %2").arg(words,
                                      behindWords(desk, behind, cause.from.front().turn, explanation.turn));
        const double change = entry.delta * scale;
        m_rows.push_back({entry.phase.empty() ? QString() : phaseWords(desk, entry.phase),
                          whoWords(desk, entry), words, signedText(change, digitsFor(change)), behind,
                          open ? cause.from.front().turn : 0});
    }
    endResetModel();
}

int LedgerTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LedgerTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant LedgerTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == AddressRole)
        return row.address;
    if (role == TurnRole)
        return row.turn;
    if (role == Qt::TextAlignmentRole && index.column() == ChangeColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case PhaseColumn:
        return row.phase;
    case ByColumn:
        return row.by;
    case CauseColumn:
        return row.cause;
    default:
        return row.change;
    }
}

QVariant LedgerTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == ChangeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Phase"), tr("By"), tr("Cause"), tr("Change")};
    return section >= 0 && section < columns ? titles[section] : QString();
}

} // namespace chokepoint
