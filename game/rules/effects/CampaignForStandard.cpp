#include "rules/EffectKinds.h"

#include <algorithm>

namespace chokepoint {

namespace {

std::optional<Fault> refuse(const EffectUse& use) {
    const int contest = use.member("contest");
    const ContestState& state = use.world.contests[static_cast<std::size_t>(contest)];
    const std::string& name = use.rules.sets().id(Axis::contest, contest);
    if (state.outcome == ContestState::Outcome::pending)
        return Fault{"refusal_contest_not_open",
                     {name, halfYear(use.rules.book,
                                     use.rules.book.contests[static_cast<std::size_t>(contest)].opens)}};
    if (state.outcome != ContestState::Outcome::open)
        return Fault{"refusal_contest_decided", {name}};
    const std::vector<int>& proposers = use.rules.book.contests[static_cast<std::size_t>(contest)].proposers;
    if (std::find(proposers.begin(), proposers.end(), use.member("proposal")) == proposers.end())
        return Fault{"refusal_no_proposal", {use.rules.sets().id(Axis::power, use.member("proposal")), name}};
    return std::nullopt;
}

void apply(const EffectUse& use, Cause cause, Door& door) {
    door.add(use.world.layout().slot(quantities().campaign, use.member("contest"), use.member("proposal")),
             use.amount("amount") * use.number("points_per_bn"), cause);
}

} // namespace

EffectKind campaignForStandard() {
    return {{"campaign",
             {{"contest", {ParameterKind::contest}},
              {"proposal", {ParameterKind::power}},
              {"amount", {ParameterKind::amount}}},
             {"points_per_bn"}},
            refuse,
            apply};
}

} // namespace chokepoint
