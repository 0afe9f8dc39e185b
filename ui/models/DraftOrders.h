#pragma once

#include "rules/Refuse.h"

#include <QObject>
#include <QUndoStack>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace chokepoint {

/// All that a draft holds; undo steps between two of these.
struct DraftState {
    std::vector<std::optional<Move>> moves; ///< one per move of the half-year
    std::vector<Move> endings;
    std::map<std::string, std::string> answers;
    std::vector<ProposalDraft> proposals;
    std::map<std::string, bool> replies; ///< by proposal: whether it is accepted
    std::vector<std::string> leaving;    ///< agreements that are left

    bool operator==(const DraftState&) const = default;
};

/// What a seat has put together for the coming turn and not yet handed in. Every change is a command on one undo
/// stack; nothing asks "are you sure?".
///
/// A move that ends a standing policy takes no slot: the rules let it pass beside the four. Endings come first among
/// the orders, since they free money for the rest.
class DraftOrders : public QObject {
    Q_OBJECT
public:
    /// Money (bn USD 2019), points of political capital and moves that the draft leaves, its proposals paid for.
    struct Left {
        double money = 0;
        double capital = 0;
        int moves = 0;
    };

    /// `view` and `rules` outlive the draft.
    DraftOrders(const RuleSet& rules, const View& view, QObject* parent = nullptr);
    ~DraftOrders() override;

    int slotCount() const { return static_cast<int>(m_state.moves.size()); }
    const std::optional<Move>& move(int slot) const { return m_state.moves[static_cast<std::size_t>(slot)]; }
    int filledSlots() const;
    /// The first empty slot, or -1.
    int freeSlot() const;
    const std::vector<Move>& endings() const { return m_state.endings; }
    const std::map<std::string, std::string>& answers() const { return m_state.answers; }
    /// The letter chosen for an event, or empty.
    std::string answer(const std::string& event) const;
    const std::vector<ProposalDraft>& proposals() const { return m_state.proposals; }
    const std::map<std::string, bool>& replies() const { return m_state.replies; }
    /// Whether a proposal is accepted; nothing: it has no reply yet.
    std::optional<bool> reply(const std::string& proposal) const;
    const std::vector<std::string>& leaving() const { return m_state.leaving; }
    bool leaves(const std::string& agreement) const;
    bool isEmpty() const;

    // Edits, each one step of undo. `name` is the instrument or event in the reader's language.

    /// Puts a move into a slot, in the place of what is there; one that ends a policy goes to the endings instead.
    void place(int slot, const Move& move, const QString& name);
    void remove(int slot, const QString& name);
    void swap(int slot, int other);
    void removeEnding(int index, const QString& name);
    /// An empty letter takes the answer back.
    void answerEvent(const std::string& event, const std::string& letter, const QString& name);

    /// Puts a proposal among the orders, in the place of an earlier one (-1: as a further one).
    void propose(int index, const ProposalDraft& proposal, const QString& name);
    void withdraw(int index, const QString& name);
    /// Nothing takes the reply back.
    void replyTo(const std::string& proposal, std::optional<bool> accepts, const QString& name);
    void leave(const std::string& agreement, bool leaves, const QString& name);

    QUndoStack* undoStack() { return &m_undo; }

    // What the rules say of it.

    /// Why the move in the slot would not be taken, given all that comes before it; nothing for an empty slot.
    std::optional<Fault> refusal(int slot) const;
    /// Why a move would not be taken beside the rest of the draft, in the place of what stands in `slot` (-1: nothing).
    std::optional<Fault> refusalOf(const Move& move, int slot) const;
    /// Why a proposal would not be taken beside the rest of the draft, in the place of an earlier one (-1: none).
    std::optional<Fault> refusalOf(const ProposalDraft& proposal, int index) const;
    MoveCost cost(const Move& move) const { return costOf(m_rules, Sight(m_view), move); }
    Left left() const;
    /// What is left if the move stands in the place of what is in `slot` (-1: beside everything).
    Left leftWith(const Move& move, int slot) const;
    /// True if everything in it would be taken.
    bool isLegal() const;

    SeatOrders orders() const;
    /// Forgets the undo history: what was handed in or resolved cannot be undone.
    void reset(const SeatOrders& orders = {});

signals:
    void changed();

private:
    friend class DraftCommand;
    void take(DraftState state);
    void push(const QString& words, DraftState after);
    /// The purse after everything but the slot's move.
    Purse purseWithout(int slot) const;
    Left leftIn(Purse purse) const;

    const RuleSet& m_rules;
    const View& m_view;
    DraftState m_state;
    QUndoStack m_undo;
};

} // namespace chokepoint
