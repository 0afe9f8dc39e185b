#include "lab/Coverage.h"

#include <algorithm>
#include <map>

namespace chokepoint {

namespace {

/// Experiments are told in the words and numbers of this scenario.
constexpr std::string_view scenario = "crossroads_2019";

using Rules = std::shared_ptr<const RuleSet>;

Comparison compare(const RuleSet& rules, CarrierCheck& check) {
    const auto experiment = Experiment::read(rules, check.carrier);
    if (!experiment) {
        check.faults = experiment.faults();
        return {};
    }
    Comparison comparison = experiment->run();
    for (Fault fault : comparison.refused) {
        fault.place = check.carrier.place;
        check.faults.push_back(std::move(fault));
    }
    return comparison;
}

/// All carriers that one parameter switches off: content is read once for them.
void check(const std::filesystem::path& root, const RuleSet& rules, const std::string& parameter,
           const std::vector<CarrierCheck*>& checks) {
    const auto off = loadRules(root, scenario, {{parameter, 0.0}});
    for (CarrierCheck* const each : checks) {
        each->normal = compare(rules, *each);
        if (!each->faults.empty())
            continue;
        if (off)
            each->off = compare(**off, *each);
        else
            each->faults = off.faults();
    }
}

} // namespace

bool CarrierCheck::shown() const { return faults.empty() && holds(carrier, normal) && !holds(carrier, off); }

bool RowCoverage::covered() const {
    return !checks.empty() &&
           std::all_of(checks.begin(), checks.end(), [](const CarrierCheck& each) { return each.shown(); });
}

Result<std::vector<RowCoverage>> checkCoverage(const std::filesystem::path& root, const std::string& row,
                                               const BatchProgress& progress) {
    const Result<Rules> rules = loadRules(root, scenario);
    if (!rules)
        return rules.faults();
    const Result<Mission> mission = loadMission(root, vocabulary(), (*rules)->book);
    if (!mission)
        return mission.faults();
    std::vector<RowCoverage> rows;
    std::vector<std::string> ids;
    for (const MissionRow& each : mission->rows) {
        ids.push_back(each.id);
        if (row.empty() || row == each.id)
            rows.push_back({each, {}});
    }
    if (rows.empty() && !row.empty())
        return unknownWord("unknown_id", {"row", row}, row, ids);
    std::map<std::string, std::vector<CarrierCheck*>> groups;
    for (RowCoverage& each : rows) {
        for (const Carrier& carrier : mission->carriers)
            if (carrier.row == each.row.id)
                each.checks.push_back({carrier, {}, {}, {}});
        for (CarrierCheck& check : each.checks)
            groups[check.carrier.parameter].push_back(&check);
    }
    const std::vector<std::pair<std::string, std::vector<CarrierCheck*>>> jobs(groups.begin(), groups.end());
    doJobs(jobs.size(), [&](std::size_t i) { check(root, **rules, jobs[i].first, jobs[i].second); },
           {0, progress});
    return rows;
}

} // namespace chokepoint
