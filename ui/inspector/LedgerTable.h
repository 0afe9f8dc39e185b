#pragma once

#include "ui/models/Desk.h"

#include <QAbstractTableModel>

#include <vector>

namespace chokepoint {

/// The entries of the ledger behind one number's change, as far as the seat may see them, in the order in which they
/// happened.
class LedgerTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { PhaseColumn, ByColumn, CauseColumn, ChangeColumn, columns };
    /// Address and half-year of the change behind an entry; empty where there is none that the seat may see.
    enum Role { AddressRole = Qt::UserRole, TurnRole };

    explicit LedgerTable(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    /// @param scale what values are multiplied by where they are shown
    void setExplanation(const Desk& desk, const Explanation& explanation, double scale);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString phase, by, cause, change, address;
        int turn;
    };
    std::vector<Row> m_rows;
};

} // namespace chokepoint
