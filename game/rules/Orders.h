#pragma once

#include "base/Fault.h"
#include "rulebook/Rulebook.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chokepoint {

/// One argument of a move: a member or level by index, an amount, a set of powers, or a number per technology.
using Argument = std::variant<int, double, std::vector<int>, std::vector<double>>;

/// One move: an instrument with its arguments, in the order of the instrument's parameters.
struct Move {
    int instrument = -1;
    std::vector<Argument> arguments;

    bool operator==(const Move&) const = default;

    int member(int parameter) const { return std::get<int>(arguments[static_cast<std::size_t>(parameter)]); }
    double amount(int parameter) const {
        return std::get<double>(arguments[static_cast<std::size_t>(parameter)]);
    }
    const std::vector<double>& profile(int parameter) const {
        return std::get<std::vector<double>>(arguments[static_cast<std::size_t>(parameter)]);
    }
};

/// A clause as it is proposed: its arguments in the order of its parameters, the other party left at -1.
struct ClauseTerms {
    int clause = -1;
    int giver = -1; ///< power that a one-sided clause binds; -1: both
    std::vector<Argument> arguments;

    bool operator==(const ClauseTerms&) const = default;
};

/// A proposal that a seat makes to another power.
struct ProposalDraft {
    int to = -1;
    std::vector<ClauseTerms> clauses;
    int duration = 0;           ///< half-years
    int deadline = 0;           ///< last turn whose orders may answer
    std::optional<Move> threat; ///< what the seat announces that it will do if it is refused

    bool operator==(const ProposalDraft&) const = default;
};

/// What one seat hands in for a turn. Answers are by event id; the option is its letter. Replies are by proposal id, true
/// to accept; endings are ids of agreements that the seat leaves.
struct SeatOrders {
    std::vector<Move> moves = {};
    std::map<std::string, std::string> answers = {};
    std::vector<ProposalDraft> proposals = {};
    std::map<std::string, bool> replies = {};
    std::vector<std::string> endings = {};

    bool operator==(const SeatOrders&) const = default;
};

/// A change that the facilitator makes, with the reason that the ledger shows.
struct FacilitatorAct {
    Slot slot = noSlot;
    double delta = 0;
    std::string reason;

    bool operator==(const FacilitatorAct&) const = default;
};

/// Everything that came in for one turn: one entry per power, and the facilitator's acts.
struct TurnInputs {
    std::vector<SeatOrders> seats;
    std::vector<FacilitatorAct> acts;
};

/// Level that a move chooses: the option of its instrument's level parameter, or -1 if it has none.
int levelOf(const Instrument& instrument, const Move& move);

/// Id of the standing policy that a move sets, changes or ends: `instrument/OWNER/key argument…`.
std::string policyId(const Rulebook& book, int seat, const Move& move);

/// One argument by id, option or digits.
std::string argumentText(const Rulebook& book, const InstrumentParameter& parameter,
                         const Argument& argument);

/// The move's arguments as text, which tells whether two moves say the same.
std::string argumentText(const Rulebook& book, const Move& move);

/// True if the move's level is "none", or a standing policy without levels gets no money: it ends the policy, and is
/// free.
bool endsPolicy(const Rulebook& book, const Move& move);

/// The turn's half-year as people say it, `2020 H1`, and the date of its last day, `2020-06-30`.
std::string halfYear(const Rulebook& book, int turn);
std::string dateOf(const Rulebook& book, int turn);

} // namespace chokepoint
