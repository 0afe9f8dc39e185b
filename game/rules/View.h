#pragma once

#include "rules/Door.h"
#include "world/World.h"

#include <vector>

namespace chokepoint {

class RuleSet;

/// What a seat holds: a World of the same shape in which what the seat may not know is replaced by its belief.
/// Never the luck seed, others' drafts or sealed orders. Views is its only maker.
class View {
public:
    int seat() const { return m_seat; }
    const World& world() const { return m_world; }

    /// Standard error of what the view says of a slot: 0 where the seat knows it.
    double spread(Slot slot) const;

private:
    friend class Views;

    View(World world, int seat, std::vector<int> powerOfEconomy)
        : m_world(std::move(world)), m_seat(seat), m_powerOfEconomy(std::move(powerOfEconomy)) {}

    World m_world;
    int m_seat;
    std::vector<int> m_powerOfEconomy;
};

/// The only maker of views: shows one world to seat after seat, in the same memory. Public numbers stay; what only its
/// owner knows stands at the opening's value for others; estimated ones are the seat's beliefs; hidden ones the opening's
/// value. Others' pending choices, their proposals and secret agreements, what their policies keep to themselves and what
/// scripts keep are left out.
class Views {
public:
    Views(const World& truth, const RuleSet& rules);

    /// The seat's view, until another seat's is asked for.
    const View& of(int seat) &;
    View of(int seat) &&;

private:
    void showNumbers(int seat);
    void showAgreed(int seat);

    const World& m_truth;
    const RuleSet& m_rules;
    View m_view;
};

/// One seat's view of a world.
inline View viewFor(const World& truth, int seat, const RuleSet& rules) {
    return Views(truth, rules).of(seat);
}

/// True if `seat` knows the slot's number itself rather than a belief.
bool knows(const Layout& layout, Slot slot, int seat, const std::vector<int>& powerOfEconomy);

/// What refuse() reads: a view, or inside commit the truth as far as the seat's own means go. Made from a View by
/// anyone, from a World only by the authority.
class Sight {
public:
    Sight(const View& view) : m_world(view.world()), m_seat(view.seat()) {}
    static Sight ofAuthority(const World& world, int seat) { return Sight(world, seat, true); }

    const World& world() const { return m_world; }
    int seat() const { return m_seat; }
    /// True if it holds numbers that may not be told to the seat.
    bool isTruth() const { return m_truth; }

private:
    Sight(const World& world, int seat, bool truth) : m_world(world), m_seat(seat), m_truth(truth) {}

    const World& m_world;
    int m_seat;
    bool m_truth = false;
};

} // namespace chokepoint
