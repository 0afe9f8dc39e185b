#include "session/Coverage.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>

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

/// Works through the groups on as many threads as there are processors.
class Laboratory {
public:
    Laboratory(const std::filesystem::path& root, const RuleSet& rules, const CoverageProgress& progress)
        : m_root(root), m_rules(rules), m_progress(progress) {}

    void run(std::map<std::string, std::vector<CarrierCheck*>> groups) {
        for (auto& [parameter, checks] : groups) {
            m_all += static_cast<int>(checks.size());
            m_groups.emplace_back(parameter, std::move(checks));
        }
        std::vector<std::jthread> others;
        const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
        for (unsigned i = 1; i < threads; ++i)
            others.emplace_back([this] { work(); });
        work();
    }

private:
    void work() {
        while (!m_stopped) {
            const std::size_t next = m_next++;
            if (next >= m_groups.size())
                return;
            check(m_root, m_rules, m_groups[next].first, m_groups[next].second);
            const std::lock_guard lock(m_telling);
            m_done += static_cast<int>(m_groups[next].second.size());
            if (m_progress && !m_progress(m_done, m_all))
                m_stopped = true;
        }
    }

    const std::filesystem::path& m_root;
    const RuleSet& m_rules;
    const CoverageProgress& m_progress;
    std::vector<std::pair<std::string, std::vector<CarrierCheck*>>> m_groups;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_stopped = false;
    std::mutex m_telling;
    int m_done = 0, m_all = 0;
};

} // namespace

bool CarrierCheck::shown() const { return faults.empty() && holds(carrier, normal) && !holds(carrier, off); }

bool RowCoverage::covered() const {
    return !checks.empty() &&
           std::all_of(checks.begin(), checks.end(), [](const CarrierCheck& each) { return each.shown(); });
}

Result<std::vector<RowCoverage>> checkCoverage(const std::filesystem::path& root, const std::string& row,
                                               const CoverageProgress& progress) {
    const Result<Rules> rules = loadRules(root, scenario);
    if (!rules)
        return rules.faults();
    const Rulebook& book = (*rules)->book;
    std::vector<RowCoverage> rows;
    std::vector<std::string> ids;
    for (const MissionRow& each : book.mission) {
        ids.push_back(each.id);
        if (row.empty() || row == each.id)
            rows.push_back({each, {}});
    }
    if (rows.empty() && !row.empty())
        return unknownWord("unknown_id", {"row", row}, row, ids);
    std::map<std::string, std::vector<CarrierCheck*>> groups;
    for (RowCoverage& each : rows) {
        for (const Carrier& carrier : book.carriers)
            if (carrier.row == each.row.id)
                each.checks.push_back({carrier, {}, {}, {}});
        for (CarrierCheck& check : each.checks)
            groups[check.carrier.parameter].push_back(&check);
    }
    Laboratory(root, **rules, progress).run(std::move(groups));
    return rows;
}

} // namespace chokepoint
