#pragma once

#include "ui/app/menu/MenuData.h"

#include <QWidget>

class QBoxLayout;

namespace chokepoint {

/// The questions on which the literature differs, each with its answers and who says what: what a new game assumes.
class AssumptionsPart : public QWidget {
    Q_OBJECT
public:
    explicit AssumptionsPart(QWidget* parent = nullptr);

    /// Shows a scenario's questions, each at its standard.
    void setAssumptions(const QList<AssumptionChoice>& assumptions);
    /// The settings that are not the standard, by id of their question.
    const QMap<QString, QString>& chosen() const { return m_chosen; }

private:
    QLayout* makeQuestion(const AssumptionChoice& assumption);

    QMap<QString, QString> m_chosen;
    QWidget* m_rows = nullptr;
    QBoxLayout* m_place;
};

} // namespace chokepoint
