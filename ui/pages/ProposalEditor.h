#pragma once

#include "rules/Orders.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

#include <optional>
#include <vector>

namespace chokepoint {

class Desk;

/// Puts a proposal together: to whom, which promises with what arguments, for how long, until when, and what follows if it
/// is refused. It goes into the draft of orders, as one step of undo.
class ProposalEditor : public QWidget {
    Q_OBJECT
public:
    explicit ProposalEditor(Desk& desk, QWidget* parent = nullptr);

    /// @param to a power, or -1
    void begin(int to);
    void edit(int draft);
    const ProposalDraft& proposal() const { return m_proposal; }

signals:
    /// Placed or given up.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* makeHead();
    QWidget* makeTerms();
    QWidget* makeThreat();
    QWidget* makeFoot();
    QWidget* makeClause(std::size_t index);
    QComboBox* makeBox(const QString& name, const QString& accessible);
    /// Fields of an instrument's or clause's parameters, from the first that is not given.
    void addFields(QVBoxLayout* column, const std::vector<InstrumentParameter>& parameters, std::size_t first,
                   std::vector<Argument>& arguments);
    void addClause(int clause);
    void setThreat(int instrument);
    void showState();
    void place();

    Desk& m_desk;
    ProposalDraft m_proposal;
    int m_index = -1; ///< in the draft
    QWidget* m_body = nullptr;
    QPushButton* m_place = nullptr;
    QLabel* m_why = nullptr;
};

} // namespace chokepoint
