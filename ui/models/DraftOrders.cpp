#include "ui/models/DraftOrders.h"

#include <QUndoCommand>

#include <algorithm>

namespace chokepoint {

/// One step of undo: the whole draft before and after. A draft is a handful of moves, so nothing is gained by less.
class DraftCommand : public QUndoCommand {
public:
    DraftCommand(DraftOrders& draft, const QString& words, DraftState after)
        : QUndoCommand(words), m_draft(draft), m_before(draft.m_state), m_after(std::move(after)) {}

    void undo() override { m_draft.take(m_before); }
    void redo() override { m_draft.take(m_after); }

private:
    DraftOrders& m_draft;
    DraftState m_before, m_after;
};

DraftOrders::DraftOrders(const RuleSet& rules, const View& view, QObject* parent)
    : QObject(parent), m_rules(rules), m_view(view) {
    m_state.moves.resize(static_cast<std::size_t>(rules.book.scenario.movesPerTurn));
}

DraftOrders::~DraftOrders() = default;

int DraftOrders::filledSlots() const {
    return static_cast<int>(std::count_if(m_state.moves.begin(), m_state.moves.end(),
                                          [](const std::optional<Move>& move) { return move.has_value(); }));
}

int DraftOrders::freeSlot() const {
    for (int slot = 0; slot < slotCount(); ++slot)
        if (!move(slot))
            return slot;
    return -1;
}

std::string DraftOrders::answer(const std::string& event) const {
    const auto found = m_state.answers.find(event);
    return found == m_state.answers.end() ? std::string() : found->second;
}

std::optional<bool> DraftOrders::reply(const std::string& proposal) const {
    const auto found = m_state.replies.find(proposal);
    return found == m_state.replies.end() ? std::nullopt : std::optional(found->second);
}

bool DraftOrders::leaves(const std::string& agreement) const {
    return std::find(m_state.leaving.begin(), m_state.leaving.end(), agreement) != m_state.leaving.end();
}

bool DraftOrders::isEmpty() const {
    DraftState empty;
    empty.moves.resize(m_state.moves.size());
    return m_state == empty;
}

// Edits

void DraftOrders::take(DraftState state) {
    m_state = std::move(state);
    emit changed();
}

void DraftOrders::push(const QString& words, DraftState after) {
    if (after != m_state)
        m_undo.push(new DraftCommand(*this, words, std::move(after)));
}

void DraftOrders::place(int slot, const Move& move, const QString& name) {
    DraftState after = m_state;
    if (endsPolicy(m_rules.book, move)) {
        // The same subject cannot be ordered twice: a second ending of it takes the first one's place.
        std::erase_if(after.endings, [&](const Move& each) {
            return policyId(m_rules.book, m_view.seat(), each) == policyId(m_rules.book, m_view.seat(), move);
        });
        after.endings.push_back(move);
        if (slot >= 0 && slot < slotCount())
            after.moves[static_cast<std::size_t>(slot)].reset();
        push(tr("End %1").arg(name), std::move(after));
        return;
    }
    if (slot < 0 || slot >= slotCount())
        return;
    const bool replaces = this->move(slot).has_value();
    after.moves[static_cast<std::size_t>(slot)] = move;
    push(replaces ? tr("Change move %1").arg(slot + 1) : tr("Place %1").arg(name), std::move(after));
}

void DraftOrders::remove(int slot, const QString& name) {
    DraftState after = m_state;
    after.moves[static_cast<std::size_t>(slot)].reset();
    push(tr("Remove %1").arg(name), std::move(after));
}

void DraftOrders::swap(int slot, int other) {
    DraftState after = m_state;
    std::swap(after.moves[static_cast<std::size_t>(slot)], after.moves[static_cast<std::size_t>(other)]);
    push(tr("Change the order of moves"), std::move(after));
}

void DraftOrders::removeEnding(int index, const QString& name) {
    DraftState after = m_state;
    after.endings.erase(after.endings.begin() + index);
    push(tr("Keep %1").arg(name), std::move(after));
}

void DraftOrders::answerEvent(const std::string& event, const std::string& letter, const QString& name) {
    DraftState after = m_state;
    if (letter.empty())
        after.answers.erase(event);
    else
        after.answers[event] = letter;
    push(tr("Answer: %1").arg(name), std::move(after));
}

void DraftOrders::propose(int index, const ProposalDraft& proposal, const QString& name) {
    DraftState after = m_state;
    if (index >= 0 && index < static_cast<int>(after.proposals.size()))
        after.proposals[static_cast<std::size_t>(index)] = proposal;
    else
        after.proposals.push_back(proposal);
    push(index >= 0 ? tr("Change the proposal to %1").arg(name) : tr("Propose to %1").arg(name),
         std::move(after));
}

void DraftOrders::withdraw(int index, const QString& name) {
    DraftState after = m_state;
    after.proposals.erase(after.proposals.begin() + index);
    push(tr("Withdraw the proposal to %1").arg(name), std::move(after));
}

void DraftOrders::replyTo(const std::string& proposal, std::optional<bool> accepts, const QString& name) {
    DraftState after = m_state;
    if (accepts)
        after.replies[proposal] = *accepts;
    else
        after.replies.erase(proposal);
    push(tr("Reply to %1").arg(name), std::move(after));
}

void DraftOrders::leave(const std::string& agreement, bool leaves, const QString& name) {
    DraftState after = m_state;
    std::erase(after.leaving, agreement);
    if (leaves)
        after.leaving.push_back(agreement);
    push(leaves ? tr("Leave the agreement with %1").arg(name) : tr("Keep the agreement with %1").arg(name),
         std::move(after));
}

void DraftOrders::reset(const SeatOrders& orders) {
    DraftState fresh;
    fresh.moves.resize(m_state.moves.size());
    fresh.answers = orders.answers;
    fresh.proposals = orders.proposals;
    fresh.replies = orders.replies;
    fresh.leaving = orders.endings;
    std::size_t slot = 0;
    for (const Move& each : orders.moves) {
        if (endsPolicy(m_rules.book, each))
            fresh.endings.push_back(each);
        else if (slot < fresh.moves.size())
            fresh.moves[slot++] = each;
    }
    m_undo.clear();
    take(std::move(fresh));
}

// What the rules say of it

Purse DraftOrders::purseWithout(int slot) const {
    const Sight sight(m_view);
    Purse purse(m_rules, sight);
    const auto pay = [&](const Move& move) {
        if (!refuse(m_rules, sight, purse, move))
            purse.pay(m_rules, sight, move);
    };
    for (const Move& ending : m_state.endings)
        pay(ending);
    for (int each = 0; each < slotCount(); ++each)
        if (each != slot && move(each))
            pay(*move(each));
    return purse;
}

std::optional<Fault> DraftOrders::refusalOf(const Move& move, int slot) const {
    return refuse(m_rules, Sight(m_view), purseWithout(slot), move);
}

std::optional<Fault> DraftOrders::refusalOf(const ProposalDraft& proposal, int index) const {
    SeatOrders with = orders();
    if (index >= 0)
        with.proposals.erase(with.proposals.begin() + index);
    const Faults before = refuseAll(m_rules, Sight(m_view), with);
    with.proposals.push_back(proposal);
    const Faults after = refuseAll(m_rules, Sight(m_view), with);
    const auto own = std::find_if(after.begin(), after.end(), [&](const Fault& fault) {
        return std::none_of(before.begin(), before.end(), [&](const Fault& other) {
            return other.key == fault.key && other.arguments == fault.arguments;
        });
    });
    return own == after.end() ? std::nullopt : std::optional(*own);
}

std::optional<Fault> DraftOrders::refusal(int slot) const {
    if (!move(slot))
        return std::nullopt;
    const Sight sight(m_view);
    Purse purse(m_rules, sight);
    const auto judge = [&](const Move& each) {
        const std::optional<Fault> fault = refuse(m_rules, sight, purse, each);
        if (!fault)
            purse.pay(m_rules, sight, each);
        return fault;
    };
    for (const Move& ending : m_state.endings)
        judge(ending);
    for (int each = 0; each < slot; ++each)
        if (move(each))
            judge(*move(each));
    return judge(*move(slot));
}

/// What is said to others is paid for after the moves.
DraftOrders::Left DraftOrders::leftIn(Purse purse) const {
    purse.setAside(0, static_cast<double>(m_state.proposals.size()) * m_rules.p.proposalCapital);
    return {purse.money(), purse.capital(), purse.movesLeft()};
}

DraftOrders::Left DraftOrders::left() const { return leftIn(purseWithout(-1)); }

DraftOrders::Left DraftOrders::leftWith(const Move& move, int slot) const {
    Purse purse = purseWithout(slot);
    purse.pay(m_rules, Sight(m_view), move);
    return leftIn(purse);
}

bool DraftOrders::isLegal() const { return refuseAll(m_rules, Sight(m_view), orders()).empty(); }

SeatOrders DraftOrders::orders() const {
    SeatOrders orders{m_state.endings, m_state.answers, m_state.proposals, m_state.replies, m_state.leaving};
    for (const std::optional<Move>& each : m_state.moves)
        if (each)
            orders.moves.push_back(*each);
    return orders;
}

} // namespace chokepoint
