#pragma once

#include "ui/pages/QuantityGrid.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QWidget>

#include <functional>
#include <vector>

namespace chokepoint {

class FactView;

/// A page of tables: at the left what there is, at the right one of it. Tables are filled when they are looked at.
class NumbersPage : public QWidget {
    Q_OBJECT
public:
    using Fill = std::function<void(FactTable&)>;

    /// @param id for object names: `technologies` makes `technologies_list`
    NumbersPage(Desk& desk, const QString& id, const QString& title, QWidget* parent = nullptr);

    /// A table that is no quantity's.
    /// @param about whose members the rows are
    void addTable(const QString& id, const QString& title, const QString& help, Axis about, Fill fill);
    void addGrids(std::vector<QuantityGrid> grids);
    int count() const { return static_cast<int>(m_entries.size()); }
    /// Shows a table by its place, or by its id: that of a quantity, or of addTable().
    void showEntry(int entry);
    bool showTable(const QString& id);

signals:
    void whyRequested(const QString& address);
    void memberRequested(const QString& table, chokepoint::Axis axis, int member);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Entry {
        QString id, title, help;
        Axis about = Axis::power; ///< whose members the rows are
        Fill fill;                ///< of a table that is no quantity's
        QuantityGrid grid;        ///< of others
        int chosen = 0;
    };
    QWidget* makeHead();
    void add(Entry entry);
    void refresh();
    void offerChoices(const Entry& entry);

    Desk& m_desk;
    QString m_id;
    std::vector<Entry> m_entries;
    int m_current = -1;
    bool m_stale = true;
    QListWidget* m_list;
    QWidget* m_side;
    QLabel* m_title;
    QComboBox* m_pick; ///< in place of the list where there is no room for it
    QLabel* m_help;
    QLabel* m_choiceName;
    QComboBox* m_choice;
    QLineEdit* m_filter;
    FactView* m_view;
    QLabel* m_empty;
};

} // namespace chokepoint
