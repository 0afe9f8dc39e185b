#pragma once

#include "lab/Batch.h"
#include "lab/GameRecord.h"

#include <optional>

namespace chokepoint {

/// Something that people may conclude from a game, as a question that its last world answers with one word.
struct Conclusion {
    enum class Kind : std::uint8_t {
        winner,  ///< power with the highest achievement
        ranking, ///< powers by achievement, highest first
        gained,  ///< power whose quantity rose most
        leads,   ///< power whose quantity is highest
        change,  ///< `up`, `steady` or `down`: which way a power's quantity went since the opening
    };
    Kind kind = Kind::winner;
    std::string quantity = {};
    int power = -1;
};

std::string_view nameOf(Conclusion::Kind kind);
/// `winner`, `gained.supremacy`, `change.security.POWER`
std::string idOf(const Conclusion& conclusion, const Sets& sets);

/// All that are looked at: who did best, and which way every score and course went.
std::vector<Conclusion> conclusionsOf(const RuleSet& rules);
std::string answerOf(const Conclusion& conclusion, const RuleSet& rules, const World& world);

/// A conclusion with what became of it under other answers to the contested questions.
struct SweptConclusion {
    Conclusion conclusion;
    std::string answer; ///< as the game was played
    struct Exception {
        std::string assumption, setting, answer;
    };
    std::vector<Exception> exceptions; ///< one assumption changed, and the answer with it
    int held = 0;                      ///< combinations of settings under which the answer is the same

    bool survives(int combinations) const { return exceptions.empty() && held == combinations; }
};

struct SweepStudy {
    std::shared_ptr<const RuleSet> rules; ///< that the game was played under
    int turns = 0;
    int settings = 0;     ///< other settings, one assumption at a time
    int combinations = 0; ///< of settings that were played, the game's own among them
    std::vector<SweptConclusion> conclusions;
};

/// Plays the game again with the same inputs and luck under every setting of the contested assumptions: each alone, and
/// all combinations where there are not more than `mostCombinations`. `only` names the assumptions that are varied;
/// empty: all. Nothing if progress ended the work.
Result<std::optional<SweepStudy>> sweep(const GameRecord& record, const std::filesystem::path& root,
                                        const std::vector<std::string>& only, std::size_t mostCombinations,
                                        const BatchProgress& progress = {});

} // namespace chokepoint
