#include "rules/Diplomacy.h"
#include "rules/Phases.h"
#include "rules/Refuse.h"
#include "rules/phases/Laws.h"

namespace chokepoint {

namespace {

/// The seat's answer if it gave a valid one; the fallback once the event expires; else nothing yet.
std::string_view choiceFor(const Turn& turn, const PendingEvent& event) {
    const auto& answers = turn.inputs.seats[static_cast<std::size_t>(event.seat)].answers;
    const auto given = answers.find(event.event);
    if (given != answers.end() && offers(event, given->second))
        return given->second;
    return event.expires <= turn.number() ? std::string_view(event.fallback) : std::string_view();
}

} // namespace

/// Phase 1: the facilitator's acts, rules announced the turn before, the answers given to the events of earlier turns,
/// and what powers have agreed.
void bringAgreementsIntoForce(const Turn& turn, Door& door) {
    for (const FacilitatorAct& act : turn.inputs.acts)
        door.add(act.slot, act.delta,
                 {CauseKind::act, {}, door.recording() ? door.ledger()->keep(act.reason) : Words()});
    bringRulesIntoForce(turn, door);
    for (const PendingEvent& event : turn.world.pendingEvents) {
        const std::string_view option = choiceFor(turn, event);
        if (option.empty())
            continue;
        turn.events.answer(turn, event, option, door);
        door.removePendingEvent(event.event, event.seat);
    }
    bringPromisesIntoForce(turn, door);
}

} // namespace chokepoint
