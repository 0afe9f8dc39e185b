#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>

#include <vector>

namespace chokepoint {

/// Whether a change is one for the better, in the reader's eyes.
enum class Tone { Plain, Good, Bad };

/// One cell: what it says, what it sorts by, and where the ledger has it.
struct Fact {
    QString text;
    QVariant sort = {};   ///< a number or text; the text itself where it is not given
    QString address = {}; ///< `support[POWER]`; empty: words
    double delta = 0;     ///< change over the last turn, of a number
    QString change = {};  ///< that change in words: "+1.2"; empty: none is shown
    Tone tone = Tone::Plain;
};

/// A table of facts as one turn left them, for lists, table twins and screen readers. It never changes; a new turn makes
/// a new set of rows.
class FactTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole,
        AddressRole,
        DeltaRole,
        MemberRole,
        ChangeRole,
        ToneRole,
        HasChangesRole, ///< whether any cell of the column shows a change
        NumbersRole     ///< whether the column is one of numbers
    };

    struct Row {
        int member = -1; ///< what it is about: index of a country, power, event …
        std::vector<Fact> facts;
        QString words = {}; ///< the row as one sentence
        QString title = {}; ///< what the row is called, where that is no column of its own
    };

    explicit FactTable(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void setRows(QStringList headers, std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }
    /// Whether rows have titles.
    bool isNamed() const { return !m_rows.empty() && !m_rows.front().title.isEmpty(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant alignment(int column) const;
    QString spoken(const Row& row, int column) const;

    QStringList m_headers;
    std::vector<Row> m_rows;
    std::vector<bool> m_changes; ///< by column: whether any cell shows a change
    std::vector<bool> m_numbers; ///< by column: whether any cell is a number
};

} // namespace chokepoint

Q_DECLARE_METATYPE(chokepoint::Tone)
