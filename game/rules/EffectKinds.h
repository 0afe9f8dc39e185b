#pragma once

#include "rules/Turn.h"
#include "rules/View.h"

#include <array>
#include <boost/container/small_vector.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace chokepoint {

/// One effect of one move: who moves, with which arguments, and which of them feeds which role.
struct EffectUse {
    const RuleSet& rules;
    const World& world;
    int seat;
    const Instrument& instrument;
    const InstrumentEffect& effect;
    const Move& move;
    double
        step; ///< levels by which the move raises its policy (negative: lowers), 1 without a level; times the
              ///< factor of the variant chosen

    bool has(std::string_view role) const { return parameter(role) >= 0; }
    int member(std::string_view role) const { return move.member(parameter(role)); }
    double amount(std::string_view role) const { return move.amount(parameter(role)); }
    const std::vector<double>& profile(std::string_view role) const { return move.profile(parameter(role)); }
    double number(std::string_view name) const { return effect.number(name); }

    /// Index of the parameter that feeds a role, or -1.
    int parameter(std::string_view role) const { return effect.parameter(role); }
};

/// A kind of effect that content can give an instrument: what it needs, when it is refused, what it does.
struct EffectKind {
    EffectSignature signature;
    /// Why the seat may not do this, or nothing. Null: never refused.
    std::optional<Fault> (*refuse)(const EffectUse& use);
    void (*apply)(const EffectUse& use, Cause cause, Door& door);
    /// What of it holds already where the policy stands at the opening: levers, never what announcing them did. Null:
    /// nothing.
    void (*establish)(const EffectUse& use, Cause cause, Door& door) = nullptr;
};

/// A use of an effect, with the factor of the variant that the move chose.
EffectUse useOf(const RuleSet& rules, const World& world, int seat, const Instrument& instrument,
                const InstrumentEffect& effect, const Move& move, double step);

/// Mostly one; of a power's countries at most a few dozen.
using Slots = boost::container::small_vector<Slot, 8>;

/// The numbers that a target speaks of. A power stands for its economy and an economy for the power that governs it; one
/// that nobody governs has no number on an axis of powers.
Slots slotsOf(const RuleSet& rules, const Instrument& instrument, const Target& target, int seat,
              const Move& move);

/// The power that a hostile move is aimed at, named or as the home of a vendor; -1: none with a government, or no such
/// move.
int strainedPower(const RuleSet& rules, int seat, const Instrument& instrument, const Move& move);

/// Who takes what a move on a region offers, whatever the amount: every country of the region that may be offered it and is
/// not closed.
std::vector<int> takersInRegion(const EffectUse& use);
/// What each of them gets of the amount, by output. The shares add up to the amount exactly.
std::vector<double> sharesInRegion(const EffectUse& use, std::span<const int> takers);
/// The moves that a move on a region stands for: another instrument, in each country that takes it, for its share.
std::vector<Move> movesInRegion(const EffectUse& use);
/// That other instrument.
const Instrument& instrumentInRegion(const EffectUse& use);

/// The registry. To add a mechanic: a file in effects/ and a row in EffectKinds.cpp.
std::span<const EffectKind> effectKinds();

/// The kind of an effect; content has been checked against the registry.
inline const EffectKind& kindOf(const InstrumentEffect& effect) { return effectKinds()[effect.registered]; }

// One file each in effects/.
EffectKind setResearch();
EffectKind campaignForStandard();
EffectKind banVendor();
EffectKind setDataRegime();
EffectKind controlExport();
EffectKind financeNetwork();
EffectKind actInRegion();
EffectKind strainRelations();
EffectKind reassurePartners();
EffectKind moveHome();
EffectKind setLever();
EffectKind moveStock();

} // namespace chokepoint
