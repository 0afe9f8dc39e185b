#include "session/Explain.h"

#include "session/LedgerCode.h"
#include "session/SessionFile.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <unordered_map>

namespace chokepoint {

/// One turn's records as they stand in the file, and the ledgers before it as far as links lead there.
struct TurnRecords {
    std::vector<StoredSlot> slots;
    std::unordered_map<std::string, std::size_t> places; ///< of slots, by address
    std::vector<std::string> phases;
    std::vector<StoredCause> causes;
    std::vector<std::int64_t> before, after;
    std::map<int, std::vector<StoredEntry>> entries;            ///< by turn
    std::map<int, std::map<std::string, RecordedOrder>> orders; ///< by turn and `turn/POWER/move`
};

namespace {

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

/// One question about one turn, from one seat or from nobody's.
class Inquiry {
public:
    Inquiry(const Session& session, int turn, std::optional<int> seat, TurnRecords& records)
        : m_session(session), m_turn(turn), m_seat(seat), m_records(records) {}

    Result<Explanation> answer(std::string_view address);

private:
    std::optional<std::size_t> slotOf(std::string_view address) const;
    Fault unknown(std::string_view address) const;
    Result<Explanation> unknowable(Explanation explanation) const;
    Result<Explanation> causesOf(Explanation explanation, std::size_t slot) const;
    bool sees(const StoredEntry& entry) const { return !m_seat || ((entry.audience >> *m_seat) & 1) != 0; }
    const StoredEntry* entryAt(int turn, std::int64_t place) const;
    const RecordedOrder* orderOf(int turn, const std::string& id) const;
    ExplainedEntry inWords(int turn, std::int64_t place, const StoredEntry& entry) const;
    std::vector<ExplainedEntry> chainBehind(const StoredEntry& entry) const;
    double amount(std::size_t slot, std::int64_t quanta) const {
        return static_cast<double>(quanta) * m_records.slots[slot].quantum;
    }

    const Session& m_session;
    int m_turn;
    std::optional<int> m_seat;
    TurnRecords& m_records;
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

Result<std::shared_ptr<TurnRecords>> readRecords(const SessionStore& store, int turn) {
    auto records = std::make_shared<TurnRecords>();
    Faults faults;
    const auto values = [&](const std::string& text) { return readValues(text, records->slots.size()); };
    const auto ledger = [&](const std::string& text) {
        return readLedger(text, records->slots.size(), records->causes.size());
    };
    const bool read = takeOver(records->slots, store.slotTable(), faults) &&
                      takeOver(records->phases, store.phases(), faults) &&
                      takeOver(records->causes, store.causes(), faults) &&
                      takeText(records->before, store.values(turn - 1), values, faults) &&
                      takeText(records->after, store.values(turn), values, faults) &&
                      takeText(records->entries[turn], store.ledger(turn), ledger, faults);
    if (!read)
        return faults;
    for (std::size_t i = 0; i < records->slots.size(); ++i)
        records->places.emplace(addressOf(records->slots[i]), i);
    return records;
}

std::optional<std::size_t> Inquiry::slotOf(std::string_view address) const {
    const auto at = m_records.places.find(std::string(address));
    return at == m_records.places.end() ? std::nullopt : std::optional(at->second);
}

/// Says which part of an address is wrong, in the present layout's words where it knows better.
Fault Inquiry::unknown(std::string_view address) const {
    const Result<Slot> slot = m_session.rules().layout().find(address);
    return slot ? faultIn(m_session.file(), "explain_not_recorded", {std::string(address)})
                : slot.faults().front();
}

Result<Explanation> Inquiry::answer(std::string_view address) {
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
    const Result<std::vector<std::int64_t>> opening = readValues(*text, m_records.slots.size());
    if (!opening)
        return opening.faults();
    const std::size_t slot = *slotOf(explanation.address);
    explanation.known = false;
    explanation.before = explanation.after = amount(slot, (*opening)[slot]);
    return explanation;
}

Result<Explanation> Inquiry::causesOf(Explanation explanation, std::size_t slot) const {
    explanation.before = amount(slot, m_records.before[slot]);
    explanation.after = amount(slot, m_records.after[slot]);
    std::int64_t unseen = 0;
    std::int64_t booked = 0;
    const std::vector<StoredEntry>& entries = m_records.entries.at(m_turn);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const StoredEntry& entry = entries[i];
        if (static_cast<std::size_t>(entry.slot) != slot)
            continue;
        booked += entry.quanta;
        if (sees(entry))
            explanation.causes.push_back(
                {inWords(m_turn, static_cast<std::int64_t>(i), entry), chainBehind(entry)});
        else
            unseen += entry.quanta;
    }
    if (booked != m_records.after[slot] - m_records.before[slot])
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

/// Null where that turn's ledger cannot be read.
const StoredEntry* Inquiry::entryAt(int turn, std::int64_t place) const {
    const auto [at, missing] = m_records.entries.try_emplace(turn);
    if (missing)
        if (const Result<std::string> text = m_session.store().ledger(turn); text)
            if (auto read = readLedger(*text, m_records.slots.size(), m_records.causes.size()); read)
                at->second = std::move(read).value();
    return static_cast<std::size_t>(place) < at->second.size() ? &at->second[static_cast<std::size_t>(place)]
                                                               : nullptr;
}

/// Null where that turn's orders cannot be read.
const RecordedOrder* Inquiry::orderOf(int turn, const std::string& id) const {
    const auto [known, missing] = m_records.orders.try_emplace(turn);
    if (missing)
        if (const Result<TurnRecord> record = m_session.record(turn); record) {
            std::map<std::string, int> given;
            for (const RecordedOrder& order : record->orders)
                known->second.emplace(fmt::format("{}/{}/{}", turn, order.power, ++given[order.power]),
                                      order);
        }
    const auto at = known->second.find(id);
    return at == known->second.end() ? nullptr : &at->second;
}

/// Whoever sees what an order did learns what it was, but of others' orders not how they were meant.
ExplainedEntry Inquiry::inWords(int turn, std::int64_t place, const StoredEntry& entry) const {
    const StoredCause& cause = m_records.causes[static_cast<std::size_t>(entry.cause)];
    const auto slot = static_cast<std::size_t>(entry.slot);
    const bool phase = entry.phase >= 1 && static_cast<std::size_t>(entry.phase) <= m_records.phases.size();
    ExplainedEntry words{turn * entriesPerTurn + place,
                         turn,
                         addressOf(m_records.slots[slot]),
                         phase ? m_records.phases[static_cast<std::size_t>(entry.phase - 1)] : std::string(),
                         cause.kind,
                         cause.by,
                         cause.what,
                         amount(slot, entry.quanta)};
    const RecordedOrder* const order = cause.kind == "order" ? orderOf(turn, cause.what) : nullptr;
    if (order != nullptr) {
        words.instrument = order->instrument;
        if (!m_seat || m_session.seatName(*m_seat) == order->power)
            words.parameters = order->parameters;
    }
    return words;
}

/// Follows an entry back to where it began, or to what the seat may not see, but not beyond the turn before: what moved
/// numbers longer ago is that turn's story.
std::vector<ExplainedEntry> Inquiry::chainBehind(const StoredEntry& entry) const {
    std::vector<ExplainedEntry> chain;
    int turn = m_turn;
    for (const StoredEntry* last = &entry; last->from && chain.size() < longestChain;) {
        turn -= *last->from < 0 ? 1 : 0;
        const std::int64_t place = *last->from + (*last->from < 0 ? entriesPerTurn : 0);
        last = turn < m_turn - 1 ? nullptr : entryAt(turn, place);
        if (last == nullptr)
            break;
        if (!sees(*last)) {
            chain.emplace_back().kind = "unseen";
            break;
        }
        chain.push_back(inWords(turn, place, *last));
    }
    return chain;
}

} // namespace

Result<Explanation> Explainer::explain(int turn, std::string_view address, std::optional<int> seat) {
    if (turn < 1 || turn > m_session.turn())
        return Fault{"explain_no_turn", {std::to_string(turn), std::to_string(m_session.turn())}};
    if (turn != m_turn || m_records == nullptr) {
        auto records = readRecords(m_session.store(), turn);
        if (!records)
            return records.faults();
        m_records = *records;
        m_turn = turn;
    }
    return Inquiry(m_session, turn, seat, *m_records).answer(address);
}

Result<Explanation> explain(const Session& session, int turn, std::string_view address,
                            std::optional<int> seat) {
    return Explainer(session).explain(turn, address, seat);
}

} // namespace chokepoint
