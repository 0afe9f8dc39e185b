#include "world/Sets.h"

#include "base/Hash.h"

#include <algorithm>
#include <numeric>

namespace chokepoint {

void Sets::define(Axis axis, std::vector<std::string> ids) {
    Members& target = m_members[static_cast<std::size_t>(axis)];
    target.ids = std::move(ids);
    target.luck.clear();
    for (const std::string& id : target.ids)
        target.luck.push_back(hashText(id));
    target.byId.resize(target.ids.size());
    std::iota(target.byId.begin(), target.byId.end(), 0);
    std::sort(target.byId.begin(), target.byId.end(), [&](int a, int b) {
        return target.ids[static_cast<std::size_t>(a)] < target.ids[static_cast<std::size_t>(b)];
    });
    target.rank.resize(target.ids.size());
    for (std::size_t place = 0; place < target.byId.size(); ++place)
        target.rank[static_cast<std::size_t>(target.byId[place])] = static_cast<int>(place);
}

int Sets::find(Axis axis, std::string_view id) const {
    const Members& from = members(axis);
    const auto at = std::lower_bound(from.byId.begin(), from.byId.end(), id, [&](int index, std::string_view wanted) {
        return from.ids[static_cast<std::size_t>(index)] < wanted;
    });
    return at != from.byId.end() && from.ids[static_cast<std::size_t>(*at)] == id ? *at : -1;
}

void Sets::exchangeLuck(Axis axis, int a, int b) {
    Members& target = m_members[static_cast<std::size_t>(axis)];
    std::swap(target.luck[static_cast<std::size_t>(a)], target.luck[static_cast<std::size_t>(b)]);
}

std::string_view nameOf(Axis axis) {
    static constexpr std::array<std::string_view, axisCount> names = {
        "power", "economy", "country", "technology", "vendor", "arena", "contest", "issue", "regime"};
    return names[static_cast<std::size_t>(axis)];
}

} // namespace chokepoint
