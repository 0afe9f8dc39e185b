#pragma once

#include "rules/Turn.h"
#include "script/Sandbox.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chokepoint::script {

/// What a script's call wants done. It is gathered while the call runs and happens only if all of it succeeds.
struct Effects {
    struct Change {
        Slot slot;
        double amount;
        Place place; ///< the line of the script that asked for it; nowhere where nobody asks
    };
    std::vector<Change> changes;
    std::vector<Message> messages;

    void clear();
    void apply(Door& door, Cause cause) const;
};

/// What to add to a message about a word nobody knows: `; did you mean 'near'?`, or what there is.
std::string suggestion(std::string_view word, const std::vector<std::string>& candidates);

/// Throws a BindingError about a number that no event may move: a decision of a seat or a country, or what is derived.
void requireMovable(const RuleSet& rules, Slot slot);

/// What scripts may ask of the world and do to it: the tables `world` and `effect`, lists of members, and luck.
///
/// The world is read as it stood when the phase began, so what a call does is not seen by the rest of the call. What
/// a seat, or a country that decides for itself, has to decide can be read and not changed.
class WorldBindings {
public:
    /// `rules` may be null where the bindings are only to be described.
    explicit WorldBindings(const RuleSet* rules);

    /// Gives a sandbox the functions; this must outlive it.
    void bind(Sandbox& sandbox);

    /// @name Around the calls that one event, or one answer, makes in one turn. Its draws share one purpose and
    /// subject; those without a name of their own are counted through all of its calls.
    /// @{
    /// With `traced` effects keep the lines that ask for them.
    void open(const Turn& turn, bool traced, std::uint64_t purpose, std::uint64_t subject);
    void close() { m_turn = nullptr; }
    /// Whether effects are taken: a question (`when`, `seats`) may only look.
    void allowEffects(bool allowed) { m_mayAct = allowed; }
    /// Adds an effect that the declaration at `place` asks for; the number must be movable.
    void add(Slot slot, double amount, const Place& place);
    const Effects& effects() const { return m_effects; }
    /// @}

private:
    void bindWorld(Sandbox& sandbox);
    void bindLists(Sandbox& sandbox);
    void bindLookups(Sandbox& sandbox);
    void bindEffects(Sandbox& sandbox);

    const Turn& turn(std::string_view what) const;
    Slot find(std::string_view address) const;
    int member(Axis axis, std::string_view id) const;
    void look(BindingCall& call, int getter) const;
    Quantity quantityOf(std::string_view id) const;
    template <class Wanted> void giveMembers(BindingCall& call, Axis axis, Wanted&& wanted) const;
    void giveList(BindingCall& call, Axis axis) const;
    void giveCountriesWith(BindingCall& call) const;
    void giveOpenContests(BindingCall& call) const;
    void giveAgreements(BindingCall& call) const;
    void requireActing() const;
    Slot movable(std::string_view address) const;
    Place placeOf(const BindingCall& call) const;
    void change(BindingCall& call);
    void shift(BindingCall& call);
    void say(BindingCall& call, int keyAt, std::uint8_t seenBy);
    double draw(BindingCall& call);

    const RuleSet* m_rules;
    const Turn* m_turn = nullptr;
    bool m_mayAct = false;
    bool m_traced = false;
    Effects m_effects;
    std::uint64_t m_purpose = 0;
    std::uint64_t m_subject = 0;
    std::uint64_t m_draws = 0;
    std::unordered_map<std::string_view, Quantity> m_quantities; ///< for looking up, never gone through
    std::array<std::vector<int>, axisCount> m_byId;              ///< members of each axis in the order of ids
};

} // namespace chokepoint::script
