#include "world/Layout.h"

#include <algorithm>

namespace chokepoint {

Layout::Layout(Sets sets, const QuantityTable& table) : m_sets(std::move(sets)), m_table(&table) {
    m_rows.resize(static_cast<std::size_t>(table.size()));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const std::vector<Axis>& scope = table.all()[i].scope;
        Row& row = m_rows[i];
        row.first = m_valueCount;
        row.count = 1;
        for (const Axis axis : scope)
            row.count *= m_sets.size(axis);
        row.step1 = scope.size() > 2 ? m_sets.size(scope[2]) : 1;
        row.step0 = scope.size() > 1 ? m_sets.size(scope[1]) * row.step1 : 1;
        m_valueCount += static_cast<Slot>(row.count);
    }
    m_size = m_valueCount;
    m_firstTerms.assign(m_rows.size(), noSlot);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const std::size_t terms = table.all()[i].terms.size();
        if (terms == 0)
            continue;
        m_firstTerms[i] = m_size;
        m_size += static_cast<Slot>(terms) * static_cast<Slot>(m_rows[i].count);
    }
}

Quantity Layout::quantityAt(Slot slot) const {
    const auto after = std::upper_bound(m_rows.begin(), m_rows.end(), slot,
                                        [](Slot wanted, const Row& row) { return wanted < row.first; });
    return Quantity{static_cast<std::uint16_t>(after - m_rows.begin() - 1)};
}

std::array<int, 3> Layout::subjectAt(Slot slot) const {
    const Quantity quantity = quantityAt(slot);
    const Row& row = m_rows[quantity.index];
    const int offset = static_cast<int>(slot - row.first);
    const std::size_t axes = (*m_table)[quantity].scope.size();
    std::array<int, 3> members = {-1, -1, -1};
    if (axes > 0)
        members[0] = offset / row.step0;
    if (axes > 1)
        members[1] = offset % row.step0 / row.step1;
    if (axes > 2)
        members[2] = offset % row.step1;
    return members;
}

Slot Layout::twin(Slot slot) const {
    const Quantity quantity = quantityAt(slot);
    if (!(*m_table)[quantity].mutual)
        return slot;
    const std::array<int, 3> members = subjectAt(slot);
    return this->slot(quantity, members[1], members[0]);
}

std::string Layout::subject(Slot slot) const {
    const std::vector<Axis>& scope = (*m_table)[quantityAt(slot)].scope;
    const std::array<int, 3> members = subjectAt(slot);
    std::string text;
    for (std::size_t i = 0; i < scope.size(); ++i)
        text += (i ? "/" : "") + m_sets.id(scope[i], members[i]);
    return text;
}

std::string Layout::address(Slot slot) const {
    const std::string who = subject(slot);
    const std::string id((*m_table)[quantityAt(slot)].id);
    return who.empty() ? id : id + "[" + who + "]";
}

namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    for (std::size_t end; (end = text.find(separator, start)) != std::string_view::npos; start = end + 1)
        parts.push_back(text.substr(start, end - start));
    parts.push_back(text.substr(start));
    return parts;
}

} // namespace

Result<Slot> Layout::find(std::string_view address) const {
    const std::size_t open = address.find('[');
    const std::string_view id = address.substr(0, open);
    const Quantity quantity = m_table->find(id);
    if (quantity == Quantity{}) {
        std::vector<std::string> ids;
        for (const QuantityDeclaration& declaration : m_table->all())
            ids.emplace_back(declaration.id);
        return unknownWord("unknown_quantity", {std::string(id)}, id, ids);
    }
    const std::vector<Axis>& scope = (*m_table)[quantity].scope;
    std::vector<std::string_view> members;
    if (open != std::string_view::npos) {
        if (address.back() != ']')
            return Fault{"bad_address", {std::string(address)}};
        members = split(address.substr(open + 1, address.size() - open - 2), '/');
    }
    if (members.size() != scope.size()) {
        std::string shape;
        for (const Axis axis : scope)
            shape += (shape.empty() ? "" : "/") + std::string(nameOf(axis));
        return Fault{"wrong_subject", {std::string(address), std::string(id) + "[" + shape + "]"}};
    }
    std::array<int, 3> indices = {0, 0, 0};
    for (std::size_t i = 0; i < members.size(); ++i) {
        indices[i] = m_sets.find(scope[i], members[i]);
        if (indices[i] < 0)
            return unknownWord("unknown_member", {std::string(nameOf(scope[i])), std::string(members[i])},
                               members[i], m_sets.ids(scope[i]));
    }
    return slot(quantity, indices[0], indices[1], indices[2]);
}

} // namespace chokepoint
