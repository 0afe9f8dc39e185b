#pragma once

#include "world/Quantity.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// The members of every axis, by id. Indices are positions in these lists and mean nothing outside one run.
class Sets {
public:
    void define(Axis axis, std::vector<std::string> ids);

    int size(Axis axis) const { return static_cast<int>(members(axis).ids.size()); }
    const std::vector<std::string>& ids(Axis axis) const { return members(axis).ids; }
    const std::string& id(Axis axis, int index) const {
        return members(axis).ids[static_cast<std::size_t>(index)];
    }

    /// Index of an id, or -1.
    int find(Axis axis, std::string_view id) const;

    /// Hash of a member's id: the subject of draws. `exchangeLuck` lets two members trade theirs (symmetry tests).
    std::uint64_t luckId(Axis axis, int index) const {
        return members(axis).luck[static_cast<std::size_t>(index)];
    }
    void exchangeLuck(Axis axis, int a, int b);

    /// Place of a member in the order of ids, which breaks ties where index order must not matter.
    int rank(Axis axis, int index) const { return members(axis).rank[static_cast<std::size_t>(index)]; }

private:
    struct Members {
        std::vector<std::string> ids;
        std::vector<std::uint64_t> luck;
        std::vector<int> rank;
        std::vector<int>
            byHash; ///< indices where the hash of their id points, or the next free place; -1 free
    };
    const Members& members(Axis axis) const { return m_members[static_cast<std::size_t>(axis)]; }

    std::array<Members, axisCount> m_members;
};

/// `power`, `economy` …: the axis' name in messages and content.
std::string_view nameOf(Axis axis);

} // namespace chokepoint
