#pragma once

#include "base/Quantum.h"
#include "base/Words.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace chokepoint {

/// What a quantity's subjects are made of; a scope is up to three of these in order.
enum class Axis : std::uint8_t {
    power,
    economy,
    country,
    technology,
    vendor,
    arena,
    contest,
    issue,
    regime,
    region,
};
inline constexpr int axisCount = 10;

/// Who knows a quantity (MODEL.md §2).
enum class Visibility : std::uint8_t {
    everyone,  ///< public
    owner,     ///< the power (first axis) itself; others see the opening value
    estimated, ///< others hold a belief, itself a quantity
    hidden,    ///< only the authority; seats see the declared start
};

/// A *stock* is moved by deltas; a *derived* quantity is computed anew each turn from named terms.
struct QuantityDeclaration {
    std::string_view id; ///< as in addresses: `id[SUBJECT]`
    std::vector<Axis> scope;
    std::string_view unit;
    double low;
    double high;
    std::string_view meaning; ///< one line, English; the translation key is `quantity.<id>`
    double start = 0;         ///< value where neither content nor an opening rule gives one
    Visibility visibility = Visibility::everyone;
    std::vector<Words> terms = {};  ///< not empty: derived, the value is the bounded sum of these
    std::string_view belief = {};   ///< estimated: the quantity [power/scope…] that holds the beliefs
    double spread = 0;              ///< estimated: standard error of a belief, in the unit
    Quantum quantum = usualQuantum; ///< every value and delta is a multiple of this
    bool mutual = false;            ///< one number for two members of an axis, kept for either order of them

    bool derived() const { return !terms.empty(); }
};

/// Handle of a declared quantity: its place in the table.
struct Quantity {
    std::uint16_t index = 0xFFFF;

    bool operator==(const Quantity&) const = default;
};

} // namespace chokepoint
