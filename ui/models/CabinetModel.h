#pragma once

#include "session/Offers.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace chokepoint {

class Desk;

/// The instruments that content declares, sorted by family, as cards show them. One row an instrument; the columns are
/// those of the table twin: name, family, cost, state.
class CabinetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// One instrument as its seat finds it now.
    struct Card {
        int instrument = -1;
        int family = -1; ///< place among families()
        QString icon;
        QString name;
        QString words; ///< a few, for the card
        QString help;
        QString money;   ///< "0.2" bn; "0.1+" where an amount is chosen
        QString capital; ///< points
        QString state;   ///< "In force", "2 in force", a level's name; empty: nothing stands
        QString refusal; ///< why no order with it would be taken; empty: some would
    };
    struct Family {
        int index = -1; ///< in the rulebook
        QString id, icon, name, help;
    };

    enum Column { NameColumn, FamilyColumn, MoneyColumn, CapitalColumn, StateColumn, columns };

    explicit CabinetModel(const Desk& desk, QObject* parent = nullptr);

    /// Those that have instruments, in content's order.
    const std::vector<Family>& families() const { return m_families; }
    const std::vector<Card>& cards() const { return m_cards; }
    /// Rows of a family, in order.
    std::vector<int> rowsOf(int family) const;
    int rowOfInstrument(int instrument) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Reads everything anew: after a turn or a change of language.
    void refresh();

private:
    void readFamilies();
    Card card(int instrument, int family) const;
    QString stateOf(int instrument) const;

    const Desk& m_desk;
    std::vector<Family> m_families;
    std::vector<Card> m_cards;
};

} // namespace chokepoint
