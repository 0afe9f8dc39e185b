#include "script/AddressPattern.h"

#include "script/Binding.h"

#include <algorithm>
#include <string>

namespace chokepoint::script {

namespace {

constexpr int nobody = -1;

/// `trust[others/seat]`, taken apart.
struct Parts {
    std::string quantity;
    std::vector<std::string> members;

    explicit Parts(std::string_view text) : quantity(text.substr(0, text.find('['))) {
        std::size_t at = quantity.size();
        while (at < text.size() && text[at] != ']') {
            const std::size_t end = std::min(text.find_first_of("/]", at + 1), text.size());
            members.emplace_back(text.substr(at + 1, end - at - 1));
            at = end;
        }
    }
    bool has(std::string_view word) const {
        return std::find(members.begin(), members.end(), word) != members.end();
    }
};

/// Builds the addresses that a pattern means for one seat.
class Expansion {
public:
    Expansion(const RuleSet& rules, const Parts& parts, int seat)
        : m_rules(rules), m_parts(parts), m_quantity(quantities().table.find(parts.quantity)), m_seat(seat) {}

    std::vector<Slot> slots() {
        extend(m_parts.quantity, 0);
        return std::move(m_slots);
    }

private:
    std::vector<int> powersMeant(std::string_view word) const {
        std::vector<int> powers;
        for (int power = 0; power < m_rules.powers; ++power)
            if (word == "every" || (word == "seat" && power == m_seat) ||
                (word == "others" && power != m_seat))
                powers.push_back(power);
        return powers;
    }

    Axis axisAt(std::size_t place) const {
        const auto& table = quantities().table;
        const bool known = m_quantity.index < table.size() && place < table[m_quantity].scope.size();
        return known ? table[m_quantity].scope[place] : Axis::power; // what is wrong, find() will say
    }

    std::string memberOf(int power, std::size_t place) const {
        switch (axisAt(place)) {
        case Axis::power:
            return m_rules.sets().id(Axis::power, power);
        case Axis::economy:
            return m_rules.sets().id(Axis::economy, m_rules.economyOf[static_cast<std::size_t>(power)]);
        default:
            throw BindingError("'" + m_parts.members[place] + "' stands for powers, and " + m_parts.quantity +
                               " has a " + std::string(nameOf(axisAt(place))) + " there");
        }
    }

    /// Goes on with the member at `place`.
    void extend(const std::string& address, std::size_t place) {
        if (place == m_parts.members.size())
            return finish(place == 0 ? address : address + "]");
        const std::string next = address + (place == 0 ? "[" : "/");
        const std::string& word = m_parts.members[place];
        if (word != "seat" && word != "others" && word != "every")
            return extend(next + word, place + 1);
        for (const int power : powersMeant(word))
            extend(next + memberOf(power, place), place + 1);
    }

    /// Whether a number is one of a power and another power, or its economy, and both are the same.
    bool relatesToItself(Slot slot) const {
        const std::vector<Axis>& scope = quantities().table[m_quantity].scope;
        const std::array<int, 3> who = m_rules.layout().subjectAt(slot);
        if (scope.size() != 2 || scope[0] != Axis::power)
            return false;
        return scope[1] == Axis::power
                   ? who[0] == who[1]
                   : scope[1] == Axis::economy && m_rules.powerOf[static_cast<std::size_t>(who[1])] == who[0];
    }

    void finish(const std::string& address) {
        const Result<Slot> slot = m_rules.layout().find(address);
        if (!slot)
            throw BindingError(m_rules.book.english().say(slot.faults().front()));
        // A mutual number that is meant from both sides, as in `tension[every/every]`, is one number all the same.
        const auto twin = std::find(m_slots.begin(), m_slots.end(), m_rules.layout().twin(*slot));
        if (!relatesToItself(*slot) && twin == m_slots.end())
            m_slots.push_back(*slot);
    }

    const RuleSet& m_rules;
    const Parts& m_parts;
    Quantity m_quantity;
    int m_seat;
    std::vector<Slot> m_slots;
};

} // namespace

AddressPattern::AddressPattern(const RuleSet& rules, std::string_view text, const std::vector<int>& seats) {
    const Parts parts(text);
    m_speaksOfSeat = parts.has("seat") || parts.has("others");
    if (m_speaksOfSeat && seats.empty())
        throw BindingError("'" + std::string(text) + "' speaks of a seat where none is asked");
    if (!m_speaksOfSeat)
        m_slots.push_back(Expansion(rules, parts, nobody).slots());
    else
        m_slots.resize(static_cast<std::size_t>(rules.powers));
    for (const int seat : m_speaksOfSeat ? seats : std::vector<int>())
        m_slots[static_cast<std::size_t>(seat)] = Expansion(rules, parts, seat).slots();
}

} // namespace chokepoint::script
