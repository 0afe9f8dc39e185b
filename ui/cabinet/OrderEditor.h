#pragma once

#include "ui/cabinet/OrderStart.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QHBoxLayout;

namespace chokepoint {

class OrderCosts;
class OrderFacts;
class ParameterField;

/// The sheet on which one order is made: what and whom, how things stand, what it costs. Enter places it, Esc cancels.
/// The map beside it is the shell's; a click there is handed in by setTarget().
class OrderEditor : public QWidget {
    Q_OBJECT
public:
    explicit OrderEditor(Desk& desk, QWidget* parent = nullptr);
    ~OrderEditor() override;

    /// Starts a new order, prefilled from what is selected. `slot` -1: the first free one.
    void open(int instrument, int slot = -1);
    /// Edits the move in a slot.
    void edit(int slot);
    /// The country, or its economy, becomes the target if the instrument has one; false if it has none or may not.
    bool setTarget(int country);
    bool setTechnology(int technology);
    /// True if a click on the map can choose something.
    bool takesCountry() const;

    int instrument() const { return m_move.instrument; }
    int slot() const { return m_slot; }
    const Move& move() const { return m_move; }
    std::optional<Fault> refusal() const;

signals:
    /// Placed, cancelled or closed.
    void closed();
    void placed(int slot);
    /// Arguments changed: the map may show another target.
    void moveChanged();
    void whyRequested(const QString& address);
    void sourceRequested(const QString& url);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildBody();
    QWidget* buildFoot();
    QWidget* buildFields();
    QScrollArea* column(QWidget* content, int stretch, QHBoxLayout* into);
    void start(const Move& move, int slot);
    void fieldChanged(std::size_t parameter);
    void showMove();
    void place();
    bool set(ParameterKind kind, int member);
    const Instrument& content() const;

    Desk& m_desk;
    Move m_move;
    int m_slot = -1;
    std::unique_ptr<OrderStart> m_start;
    QWidget* m_body = nullptr;
    std::vector<ParameterField*> m_fields; ///< by parameter
    QLabel* m_standing = nullptr;
    OrderFacts* m_facts = nullptr;
    OrderCosts* m_costs = nullptr;
    QPushButton* m_place = nullptr;
    QLabel* m_why = nullptr;
};

} // namespace chokepoint
