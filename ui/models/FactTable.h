#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>

#include <vector>

namespace chokepoint {

/// One cell: what it says, what it sorts by, and where the ledger has it.
struct Fact {
    QString text;
    QVariant sort = {};   ///< a number or text; the text itself where it is not given
    QString address = {}; ///< `support[JPN]`; empty: words
    double delta = 0;     ///< change over the last turn, of a number
};

/// A table of facts as one turn left them, for lists, table twins and screen readers. It never changes; a new turn makes
/// a new set of rows.
class FactTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { SortRole = Qt::UserRole, AddressRole, DeltaRole, MemberRole };

    struct Row {
        int member = -1; ///< what it is about: index of a country, power, event …
        std::vector<Fact> facts;
        QString words = {}; ///< the row as one sentence
    };

    explicit FactTable(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void setRows(QStringList headers, std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_headers;
    std::vector<Row> m_rows;
};

} // namespace chokepoint
