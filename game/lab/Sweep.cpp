#include "lab/Sweep.h"

#include <algorithm>

namespace chokepoint {

namespace {

/// One setting for each assumption that is varied, by place.
using Combination = std::vector<int>;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// Plays a record again under combinations of settings.
class Sweeper {
public:
    Sweeper(const GameRecord& record, std::filesystem::path root, const std::vector<std::string>& only,
            std::size_t mostCombinations)
        : m_record(record), m_root(std::move(root)) {
        for (const Assumption& each : record.rules->book.assumptions)
            if (only.empty() || std::find(only.begin(), only.end(), each.id) != only.end())
                m_varied.push_back(&each);
        std::size_t all = 1;
        for (const Assumption* each : m_varied) {
            m_own.push_back(each->chosen);
            all *= each->settings.size();
        }
        if (all <= mostCombinations)
            addAll({});
        else
            addSingles();
    }

    Result<std::optional<SweepStudy>> run(const BatchProgress& progress) const {
        const auto played = runBatch(
            m_combinations.size(), [this](std::size_t i) { return play(m_combinations[i]); }, {0, progress});
        if (!played)
            return std::optional<SweepStudy>();
        for (const Result<Answers>& answers : *played)
            if (!answers)
                return answers.faults();
        return std::optional<SweepStudy>(result(*played));
    }

private:
    using Answers = std::vector<std::string>; ///< by conclusion

    void addAll(Combination begun) {
        if (begun.size() == m_varied.size()) {
            m_combinations.push_back(std::move(begun));
            return;
        }
        const std::size_t settings = m_varied[begun.size()]->settings.size();
        begun.push_back(0);
        for (; at(begun.back()) < settings; ++begun.back())
            addAll(begun);
    }

    void addSingles() {
        m_combinations.push_back(m_own);
        for (std::size_t i = 0; i < m_varied.size(); ++i)
            for (std::size_t setting = 0; setting < m_varied[i]->settings.size(); ++setting)
                if (static_cast<int>(setting) != m_own[i]) {
                    m_combinations.push_back(m_own);
                    m_combinations.back()[i] = static_cast<int>(setting);
                }
    }

    /// Assumptions that are set otherwise than in the game.
    std::vector<std::size_t> changed(const Combination& combination) const {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < combination.size(); ++i)
            if (combination[i] != m_own[i])
                places.push_back(i);
        return places;
    }

    Result<Answers> play(const Combination& combination) const {
        AssumptionSettings settings = m_record.assumptions;
        for (const std::size_t i : changed(combination))
            settings[m_varied[i]->id] = m_varied[i]->settings[at(combination[i])].id;
        const auto rules = loadRules(m_root, m_record.rules->book.scenario.id, m_record.overrides, settings);
        if (!rules)
            return rules.faults();
        const auto world = playAgain(m_record, *rules, m_root);
        if (!world)
            return world.faults();
        Answers answers;
        for (const Conclusion& conclusion : conclusionsOf(**rules))
            answers.push_back(answerOf(conclusion, **rules, *world));
        return answers;
    }

    SweepStudy result(const std::vector<Result<Answers>>& played) const {
        const auto own = std::find(m_combinations.begin(), m_combinations.end(), m_own);
        const Answers& ownAnswers = *played[at(static_cast<int>(own - m_combinations.begin()))];
        SweepStudy study{m_record.rules,
                         static_cast<int>(m_record.inputs.size()),
                         0,
                         static_cast<int>(m_combinations.size()),
                         {}};
        for (const Conclusion& conclusion : conclusionsOf(*m_record.rules))
            study.conclusions.push_back({conclusion, ownAnswers[study.conclusions.size()], {}, 0});
        for (std::size_t i = 0; i < m_combinations.size(); ++i) {
            const std::vector<std::size_t> others = changed(m_combinations[i]);
            study.settings += others.size() == 1 ? 1 : 0;
            for (std::size_t k = 0; k < study.conclusions.size(); ++k) {
                SweptConclusion& swept = study.conclusions[k];
                const std::string& answer = (*played[i])[k];
                swept.held += answer == swept.answer ? 1 : 0;
                if (others.size() == 1 && answer != swept.answer)
                    swept.exceptions.push_back(exception(m_combinations[i], others.front(), answer));
            }
        }
        return study;
    }

    SweptConclusion::Exception exception(const Combination& combination, std::size_t place,
                                         const std::string& answer) const {
        const Assumption& assumption = *m_varied[place];
        return {assumption.id, assumption.settings[at(combination[place])].id, answer};
    }

    const GameRecord& m_record;
    std::filesystem::path m_root;
    std::vector<const Assumption*> m_varied;
    Combination m_own;
    std::vector<Combination> m_combinations;
};

} // namespace

Result<std::optional<SweepStudy>> sweep(const GameRecord& record, const std::filesystem::path& root,
                                        const std::vector<std::string>& only, std::size_t mostCombinations,
                                        const BatchProgress& progress) {
    std::vector<std::string> ids;
    for (const Assumption& each : record.rules->book.assumptions)
        ids.push_back(each.id);
    for (const std::string& id : only)
        if (std::find(ids.begin(), ids.end(), id) == ids.end())
            return unknownWord("unknown_assumption", {id}, id, ids);
    return Sweeper(record, root, only, mostCombinations).run(progress);
}

} // namespace chokepoint
