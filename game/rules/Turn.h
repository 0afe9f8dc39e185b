#pragma once

#include "base/Luck.h"
#include "rules/Door.h"
#include "rules/Orders.h"
#include "rules/RuleSet.h"

#include <span>
#include <string_view>
#include <vector>

namespace chokepoint {

class EventSource;

/// What became of one move.
struct OrderStatus {
    int seat = -1;
    int move = 0; ///< place in the seat's orders, from 0
    bool applied = false;
    Fault reason = {}; ///< why it was dropped
};

/// What a phase may read: the world as it stood when the phase began, and what came in for the turn.
struct Turn {
    const World& world;
    const RuleSet& rules;
    const TurnInputs& inputs;
    const Luck& luck;
    EventSource& events;
    std::vector<OrderStatus>& orders;
    Scratch& scratch;

    int number() const { return world.turn; }
};

/// Where scripted events come from: rules/ owns the interface, script/ fills it.
class EventSource {
public:
    virtual ~EventSource() = default;

    /// A seat's choice (or the fallback) takes effect.
    virtual void answer(const Turn& turn, const PendingEvent& event, std::string_view option, Door& door) = 0;
    /// Events fire.
    virtual void fire(const Turn& turn, Door& door) = 0;
};

/// No events at all: for searches that leave them out, and for tests.
class NoEvents final : public EventSource {
public:
    void answer(const Turn&, const PendingEvent&, std::string_view, Door&) override {}
    void fire(const Turn&, Door&) override {}
};

/// A phase: its name and the one function that carries it out.
struct Phase {
    std::string_view id;
    void (*run)(const Turn& turn, Door& door);
};

/// The rules' table of contents (rules/Phases.cpp).
std::span<const Phase> phases();

} // namespace chokepoint
