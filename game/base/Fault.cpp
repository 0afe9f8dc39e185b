#include "base/Fault.h"

#include <algorithm>
#include <numeric>

namespace chokepoint {

namespace {

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j + 1] + 1, row[j] + 1, substituted});
        }
    }
    return row.back();
}

} // namespace

std::string_view nearest(std::string_view word, const std::vector<std::string>& candidates) {
    std::string_view best;
    // Beyond half of the word's letters a suggestion reads like a guess.
    std::size_t bestDistance = std::max<std::size_t>(2, word.size() / 2) + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = editDistance(word, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

Fault unknownWord(std::string_view key, std::vector<std::string> arguments, std::string_view word,
                  const std::vector<std::string>& candidates, Place place) {
    const std::string_view near = nearest(word, candidates);
    arguments.emplace_back(near.empty() ? listed(candidates) : std::string(near));
    return {std::string(key) + (near.empty() ? "" : "_near"), std::move(arguments), std::move(place)};
}

std::string listed(const std::vector<std::string>& words) {
    constexpr std::size_t most = 15;
    std::string list = words.empty() ? "none" : "";
    for (std::size_t i = 0; i < std::min(words.size(), most); ++i)
        list += (i ? ", " : "") + words[i];
    return words.size() > most ? list + ", …" : list;
}

} // namespace chokepoint
