#pragma once

#include "ui/inspector/NumberForms.h"
#include "ui/theme/PowerMark.h"
#include "ui/theme/Theme.h"

#include <QGridLayout>
#include <QStringList>
#include <QVBoxLayout>
#include <QWidget>

#include <initializer_list>
#include <optional>

namespace chokepoint {

/// One tab's content: headings, rows of numbers and charts below each other. Every number on it asks why through
/// the page.
class InspectorPage : public QWidget {
    Q_OBJECT
public:
    explicit InspectorPage(const Desk& desk, QWidget* parent = nullptr);

    const Desk& desk() const { return m_desk; }

    /// @param right what the columns or the scale mean, in a lighter tone at the right edge
    void heading(const QString& words, const QString& right = {});
    /// A sentence in place of rows that there are not.
    void sentence(const QString& words);
    void add(QWidget* widget);
    /// Name at the left, one number at the right.
    void row(const QString& name, QWidget* value, const std::optional<PowerMark>& mark = std::nullopt);

    /// Rows whose values stand in columns; titles of the columns may be empty.
    void table(const QStringList& columns);
    void tableRow(const QString& name, const std::optional<PowerMark>& mark,
                  std::initializer_list<QWidget*> values);

    /// A number of the desk, right-aligned, that asks why.
    NumberLabel* number(Quantity quantity, int a = 0, int b = 0, int c = 0, bool withChange = true);
    /// A number that the ledger does not have: content's.
    NumberLabel* plain(const QString& subject, const QString& value);
    /// Words in a column.
    QWidget* words(const QString& words, const char* colorToken = "text.secondary");
    void finish();

signals:
    void whyRequested(const QString& address);

private:
    const Desk& m_desk;
    QVBoxLayout* m_rows;
    QGridLayout* m_table = nullptr;
};

/// objectName of a number: `inspector_support_jpn`.
QString inspectorName(const QString& zone, const QString& address);

} // namespace chokepoint
