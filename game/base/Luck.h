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

    /// Uniform in [0, 1), with 53 bits.
    constexpr double draw(int turn, std::uint64_t purpose, std::uint64_t subject, std::uint64_t ordinal = 0) const {
        const std::uint64_t key = mix(mix(mix(m_seed, static_cast<std::uint64_t>(turn)), purpose), subject);
        return static_cast<double>(mix(key, ordinal) >> 11) * 0x1p-53;
    }

    /// Symmetric around 0 in (-1, 1), triangular: the difference of two draws of one key.
    constexpr double noise(int turn, std::uint64_t purpose, std::uint64_t subject) const {
        return draw(turn, purpose, subject, 0) - draw(turn, purpose, subject, 1);
    }

private:
    std::uint64_t m_seed;
};

} // namespace chokepoint
