#pragma once

#include "ui/models/FactTable.h"

#include <QTableView>

class QSortFilterProxyModel;

namespace chokepoint {

/// A table of facts that is read by arrows, sorted by its headers, and asked: W or Enter on a number wants its reasons,
/// Enter on words, Shift+Enter or a double click on the row's name the member that the row is about.
class FactView : public QTableView {
    Q_OBJECT
public:
    explicit FactView(QWidget* parent = nullptr);

    FactTable& facts() { return m_facts; }
    /// After new rows: columns as wide as what stands in them.
    void fit();
    /// Only rows with these words in any cell.
    void setFilter(const QString& words);

signals:
    void whyRequested(const QString& address);
    void memberRequested(int member);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void ask(const QModelIndex& index);
    /// To the member that the row is about.
    void lead(const QModelIndex& index);

    FactTable m_facts;
    QSortFilterProxyModel* m_sorted;
};

} // namespace chokepoint
