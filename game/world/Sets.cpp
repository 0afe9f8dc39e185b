#include "world/Sets.h"

#include "base/Hash.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace chokepoint {

void Sets::define(Axis axis, std::vector<std::string> ids) {
    Members& target = m_members[static_cast<std::size_t>(axis)];
    target.ids = std::move(ids);
    target.luck.clear();
    for (const std::string& id : target.ids)
        target.luck.push_back(hashText(id));
    std::vector<int> byId(target.ids.size());
    std::iota(byId.begin(), byId.end(), 0);
    std::sort(byId.begin(), byId.end(), [&](int a, int b) {
        return target.ids[static_cast<std::size_t>(a)] < target.ids[static_cast<std::size_t>(b)];
    });
    target.rank.resize(target.ids.size());
    for (std::size_t place = 0; place < byId.size(); ++place)
        target.rank[static_cast<std::size_t>(byId[place])] = static_cast<int>(place);
    // At most half full, so that a search ends soon at a free place.
    target.byHash.assign(std::bit_ceil(target.ids.size() * 2 + 1), -1);
    for (std::size_t i = 0; i < target.ids.size(); ++i) {
        std::size_t place = target.luck[i];
        while (target.byHash[place & (target.byHash.size() - 1)] >= 0)
            ++place;
        target.byHash[place & (target.byHash.size() - 1)] = static_cast<int>(i);
    }
}

int Sets::find(Axis axis, std::string_view id) const {
    const Members& from = members(axis);
    if (from.byHash.empty())
        return -1;
    for (std::size_t place = hashText(id);; ++place) {
        const int index = from.byHash[place & (from.byHash.size() - 1)];
        if (index < 0 || from.ids[static_cast<std::size_t>(index)] == id)
            return index;
    }
}

void Sets::exchangeLuck(Axis axis, int a, int b) {
    Members& target = m_members[static_cast<std::size_t>(axis)];
    std::swap(target.luck[static_cast<std::size_t>(a)], target.luck[static_cast<std::size_t>(b)]);
}

std::string_view nameOf(Axis axis) {
    static constexpr std::array<std::string_view, axisCount> names = {
        "power", "economy", "country", "technology", "vendor",
        "arena", "contest", "issue",   "regime",     "region"};
    return names[static_cast<std::size_t>(axis)];
}

} // namespace chokepoint
