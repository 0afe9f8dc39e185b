#include "world/Quantities.h"

#include <algorithm>

namespace chokepoint {

Quantity QuantityTable::add(QuantityDeclaration declaration) {
    m_declarations.push_back(std::move(declaration));
    return Quantity{static_cast<std::uint16_t>(m_declarations.size() - 1)};
}

Quantity QuantityTable::find(std::string_view id) const {
    const auto at =
        std::find_if(m_declarations.begin(), m_declarations.end(),
                     [&](const QuantityDeclaration& declaration) { return declaration.id == id; });
    return at == m_declarations.end() ? Quantity{}
                                      : Quantity{static_cast<std::uint16_t>(at - m_declarations.begin())};
}

} // namespace chokepoint
