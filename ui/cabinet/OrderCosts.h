#pragma once

#include "rules/Orders.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace chokepoint {

class Desk;

/// The right of the order editor: what it costs and leaves, the conditions as a check list, and what was done before.
class OrderCosts : public QWidget {
    Q_OBJECT
public:
    explicit OrderCosts(const Desk& desk, QWidget* parent = nullptr);
    /// @param slot that the move would stand in; -1 for none
    void showMove(const Move& move, int slot, const std::optional<Fault>& refusal);

signals:
    /// The person wants to read a precedent's source.
    void sourceRequested(const QString& url);

private:
    void addTitle(const QString& title);
    void addCosts(const Move& move, int slot);
    QWidget* costCard(const QString& iconName, const QString& name, const QString& cost, const QString& left,
                      bool enough);
    void addConditions(const Move& move, int slot, const std::optional<Fault>& refusal);
    void addCondition(const QString& iconName, const char* token, const QString& words);
    QString warningOf(const Move& move) const;
    void addPrecedents(const Instrument& instrument);
    void addPrecedent(const Precedent& precedent);

    const Desk& m_desk;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_column = nullptr;
};

} // namespace chokepoint
