#include "session/Explain.h"

#include "session/LedgerCode.h"
#include "session/SessionFile.h"

#include <algorithm>
#include <map>

namespace chokepoint {

namespace {

constexpr std::int64_t entriesPerTurn = 1000000; // as v_ledger numbers them
constexpr std::size_t longestChain = 32;

std::string addressOf(const StoredSlot& slot) {
    return slot.subject.empty() ? slot.quantity : slot.quantity + "[" + slot.subject + "]";
}

/// What a seat may know of a number.
struct Sighting {
    std::string address; ///< of the number that answers
    bool known = true;
};

/// Where the file's number stands in the present layout, if it does.
Sighting sightingFor(const Session& session, const std::string& address, int seat) {
    const Layout& layout = session.rules().layout();
    const Result<Slot> slot = layout.find(address);
    if (!slot)
        return {address, false};
    if (knows(layout, *slot, seat, session.rules().powerOf))
        return {address, true};
    const QuantityDeclaration& declaration = layout.table()[layout.quantityAt(*slot)];
    if (declaration.visibility != Visibility::estimated)
        return {address, false};
    const std::string subject = layout.subject(*slot);
    return {std::string(declaration.belief) + "[" + session.seatName(seat) +
                (subject.empty() ? "" : "/" + subject) + "]",
            true};
}

/// One turn's records of one session, as far as a question needs them.
class Inquiry {
public:
    Inquiry(const Session& session, int turn, std::optional<int> seat)
        : m_session(session), m_turn(turn), m_seat(seat) {}

    Result<Explanation> answer(std::string_view address);

private:
    Outcome read();
    std::optional<std::size_t> slotOf(std::string_view address) const;
    Fault unknown(std::string_view address) const;
    Result<Explanation> unknowable(Explanation explanation) const;
    Result<Explanation> causesOf(Explanation explanation, std::size_t slot) const;
    bool sees(const StoredEntry& entry) const { return !m_seat || ((entry.audience >> *m_seat) & 1) != 0; }
    ExplainedEntry inWords(std::int64_t place) const;
    std::vector<ExplainedEntry> chainBehind(const StoredEntry& entry) const;
    double amount(std::size_t slot, std::int64_t quanta) const {
        return static_cast<double>(quanta) * m_slots[slot].quantum;
    }

    const Session& m_session;
    int m_turn;
    std::optional<int> m_seat;
    std::vector<StoredSlot> m_slots;
    std::vector<std::string> m_phases;
    std::vector<StoredCause> m_causes;
    std::vector<std::int64_t> m_before, m_after;
    std::vector<StoredEntry> m_entries;
};

/// Takes a result's value, or hands its faults on.
template <class T> bool takeOver(T& to, Result<T> from, Faults& faults) {
    if (from)
        to = std::move(from).value();
    else
        faults = from.faults();
    return from.ok();
}

template <class T, class Reader>
bool takeText(T& to, const Result<std::string>& text, Reader&& reader, Faults& faults) {
    if (!text) {
        faults = text.faults();
        return false;
    }
    return takeOver(to, reader(*text), faults);
}

Outcome Inquiry::read() {
    const SessionStore& store = m_session.store();
    Faults faults;
    const auto values = [&](const std::string& text) { return readValues(text, m_slots.size()); };
    const auto ledger = [&](const std::string& text) {
        return readLedger(text, m_slots.size(), m_causes.size());
    };
    const bool read = takeOver(m_slots, store.slotTable(), faults) &&
                      takeOver(m_phases, store.phases(), faults) &&
                      takeOver(m_causes, store.causes(), faults) &&
                      takeText(m_before, store.values(m_turn - 1), values, faults) &&
                      takeText(m_after, store.values(m_turn), values, faults) &&
                      takeText(m_entries, store.ledger(m_turn), ledger, faults);
    if (!read)
        return faults;
    return Done{};
}

std::optional<std::size_t> Inquiry::slotOf(std::string_view address) const {
    const auto at = std::find_if(m_slots.begin(), m_slots.end(),
                                 [&](const StoredSlot& slot) { return addressOf(slot) == address; });
    return at == m_slots.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - m_slots.begin()));
}

/// Says which part of an address is wrong, in the present layout's words where it knows better.
Fault Inquiry::unknown(std::string_view address) const {
    const Result<Slot> slot = m_session.rules().layout().find(address);
    return slot ? faultIn(m_session.file(), "explain_not_recorded", {std::string(address)})
                : slot.faults().front();
}

Result<Explanation> Inquiry::answer(std::string_view address) {
    if (m_turn < 1 || m_turn > m_session.turn())
        return Fault{"explain_no_turn", {std::to_string(m_turn), std::to_string(m_session.turn())}};
    if (const Outcome done = read(); !done)
        return done.faults();
    if (!slotOf(address))
        return unknown(address);
    Explanation explanation;
    explanation.address = explanation.answered = std::string(address);
    explanation.turn = m_turn;
    const Quantity quantity = m_session.rules().layout().table().find(address.substr(0, address.find('[')));
    if (quantity != Quantity{})
        explanation.unit = m_session.rules().layout().table()[quantity].unit;
    if (m_seat) {
        const Sighting sighting = sightingFor(m_session, explanation.address, *m_seat);
        if (!sighting.known)
            return unknowable(std::move(explanation));
        explanation.answered = sighting.address;
    }
    const std::optional<std::size_t> slot = slotOf(explanation.answered);
    if (!slot)
        return unknown(explanation.answered);
    return causesOf(std::move(explanation), *slot);
}

/// What the seat's view says of a number that is another's own: how it stood at the opening.
Result<Explanation> Inquiry::unknowable(Explanation explanation) const {
    const Result<std::string> text = m_session.store().values(0);
    if (!text)
        return text.faults();
    const Result<std::vector<std::int64_t>> opening = readValues(*text, m_slots.size());
    if (!opening)
        return opening.faults();
    const std::size_t slot = *slotOf(explanation.address);
    explanation.known = false;
    explanation.before = explanation.after = amount(slot, (*opening)[slot]);
    return explanation;
}

Result<Explanation> Inquiry::causesOf(Explanation explanation, std::size_t slot) const {
    explanation.before = amount(slot, m_before[slot]);
    explanation.after = amount(slot, m_after[slot]);
    std::int64_t unseen = 0;
    std::int64_t booked = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const StoredEntry& entry = m_entries[i];
        if (static_cast<std::size_t>(entry.slot) != slot)
            continue;
        booked += entry.quanta;
        if (sees(entry))
            explanation.causes.push_back({inWords(static_cast<std::int64_t>(i)), chainBehind(entry)});
        else
            unseen += entry.quanta;
    }
    if (booked != m_after[slot] - m_before[slot])
        return faultIn(m_session.file(), "session_turn_damaged", {std::to_string(m_turn), "ledger"});
    if (unseen != 0) {
        ExplainedEntry pooled;
        pooled.address = explanation.answered;
        pooled.kind = "unseen";
        pooled.delta = amount(slot, unseen);
        explanation.causes.push_back({pooled, {}});
    }
    return explanation;
}

ExplainedEntry Inquiry::inWords(std::int64_t place) const {
    const StoredEntry& entry = m_entries[static_cast<std::size_t>(place)];
    const StoredCause& cause = m_causes[static_cast<std::size_t>(entry.cause)];
    const auto slot = static_cast<std::size_t>(entry.slot);
    const bool phase = entry.phase >= 1 && static_cast<std::size_t>(entry.phase) <= m_phases.size();
    return {m_turn * entriesPerTurn + place,
            addressOf(m_slots[slot]),
            phase ? m_phases[static_cast<std::size_t>(entry.phase - 1)] : std::string(),
            cause.kind,
            cause.by,
            cause.what,
            amount(slot, entry.quanta)};
}

/// Follows an entry back to where it began, or to what the seat may not see. An entry comes from an earlier one, so the
/// chain ends.
std::vector<ExplainedEntry> Inquiry::chainBehind(const StoredEntry& entry) const {
    std::vector<ExplainedEntry> chain;
    for (std::int64_t from = entry.from; from >= 0 && chain.size() < longestChain;
         from = m_entries[static_cast<std::size_t>(from)].from) {
        if (!sees(m_entries[static_cast<std::size_t>(from)])) {
            chain.emplace_back().kind = "unseen";
            break;
        }
        chain.push_back(inWords(from));
    }
    return chain;
}

} // namespace

Result<Explanation> explain(const Session& session, int turn, std::string_view address,
                            std::optional<int> seat) {
    return Inquiry(session, turn, seat).answer(address);
}

} // namespace chokepoint
