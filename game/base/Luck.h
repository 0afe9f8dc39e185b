#pragma once

#include "base/Hash.h"

#include <cstdint>

namespace chokepoint {

/// Chance as a pure function of (seed, turn, purpose, subject, ordinal).
///
/// Two futures that differ in one decision share every draw that the decision does not touch. Purposes and subjects
/// are hashes of string ids, never indices, so that the order in which content lists things changes no draw.
/// The seed is the authority's secret: it is no part of World, View or anything a seat is given.
class Luck {
public:
    explicit constexpr Luck(std::uint64_t seed) : m_seed(seed) {}

    /// The draws of one turn for one purpose: half of the key worked out once for many subjects.
    class Draws {
    public:
        /// Uniform in [0, 1), with 53 bits.
        constexpr double operator()(std::uint64_t subject, std::uint64_t ordinal = 0) const {
            return static_cast<double>(mix(mix(m_key, subject), ordinal) >> 11) * 0x1p-53;
        }

    private:
        friend class Luck;
        explicit constexpr Draws(std::uint64_t key) : m_key(key) {}

        std::uint64_t m_key;
    };

    constexpr Draws draws(int turn, std::uint64_t purpose) const {
        return Draws(mix(mix(m_seed, static_cast<std::uint64_t>(turn)), purpose));
    }

    /// Uniform in [0, 1), with 53 bits.
    constexpr double draw(int turn, std::uint64_t purpose, std::uint64_t subject,
                          std::uint64_t ordinal = 0) const {
        return draws(turn, purpose)(subject, ordinal);
    }

private:
    std::uint64_t m_seed;
};

} // namespace chokepoint
