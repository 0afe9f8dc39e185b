#include "session/LedgerCode.h"

#include <array>
#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace chokepoint {

namespace {

Fault damaged(std::string what) { return Fault{"session_record_damaged", {std::move(what)}}; }

/// Exact: values and deltas are multiples of the quantum, and below 2^53 of them.
std::int64_t quanta(double value, const Quantum& quantum) {
    return static_cast<std::int64_t>(value / quantum.size());
}

/// A quantum for every slot, without looking each one up.
std::vector<const Quantum*> quantaBySlot(const Layout& layout) {
    std::vector<const Quantum*> all;
    all.reserve(layout.valueCount());
    for (int i = 0; i < layout.table().size(); ++i) {
        const Quantity quantity{static_cast<std::uint16_t>(i)};
        all.insert(all.end(), static_cast<std::size_t>(layout.count(quantity)),
                   &layout.table()[quantity].quantum);
    }
    return all;
}

StoredCause stored(const Cause& cause, const Sets& sets) {
    return {std::string(nameOf(cause.kind)),
            cause.by.known() ? sets.id(cause.by.axis, cause.by.index) : std::string(),
            std::string(cause.what)};
}

void append(std::string& text, std::int64_t number) {
    const fmt::format_int digits(number);
    text.append(digits.data(), digits.size());
}

/// A reader of nothing but arrays of whole numbers, without white space: what this file writes.
class Numbers {
public:
    explicit Numbers(std::string_view text) : m_at(text.data()), m_end(text.data() + text.size()) {}

    bool take(char expected) {
        if (m_at == m_end || *m_at != expected)
            return false;
        ++m_at;
        return true;
    }
    std::optional<std::int64_t> number() {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(m_at, m_end, value);
        if (error != std::errc())
            return std::nullopt;
        m_at = end;
        return value;
    }
    bool ended() const { return m_at == m_end; }

private:
    const char* m_at;
    const char* m_end;
};

bool inRange(std::int64_t value, std::size_t size) {
    return value >= 0 && static_cast<std::size_t>(value) < size;
}

} // namespace

CauseBook::CauseBook(std::vector<StoredCause> known) {
    for (StoredCause& cause : known)
        number(std::move(cause));
}

int CauseBook::number(StoredCause cause) {
    const auto [at, added] =
        m_numbers.try_emplace({cause.kind, cause.by, cause.what}, static_cast<int>(m_causes.size()));
    if (added)
        m_causes.push_back(std::move(cause));
    return at->second;
}

void CauseBook::shrink(std::size_t size) {
    for (std::size_t i = size; i < m_causes.size(); ++i)
        m_numbers.erase({m_causes[i].kind, m_causes[i].by, m_causes[i].what});
    m_causes.resize(std::min(size, m_causes.size()));
}

std::string valuesText(const World& world) {
    const std::vector<const Quantum*> quantum = quantaBySlot(world.layout());
    std::string text = "[";
    for (Slot slot = 0; slot < world.layout().valueCount(); ++slot) {
        text += slot == 0 ? "" : ",";
        append(text, quanta(world[slot], *quantum[slot]));
    }
    return text + "]";
}

std::string ledgerText(const Ledger& ledger, const Layout& layout, CauseBook& causes) {
    const std::vector<const Quantum*> quantum = quantaBySlot(layout);
    // The same few hundred causes return thousands of times: remember by address and owner before comparing texts.
    std::map<std::tuple<CauseKind, Axis, int, const char*>, int> numbers;
    std::string text = "[";
    text.reserve(ledger.entries().size() * 32);
    for (const LedgerEntry& entry : ledger.entries()) {
        const Cause& cause = entry.cause;
        const auto [at, added] =
            numbers.try_emplace({cause.kind, cause.by.axis, cause.by.index, cause.what.address()}, 0);
        if (added)
            at->second = causes.number(stored(cause, layout.sets()));
        text += text.size() == 1 ? "[" : ",[";
        append(text, entry.slot);
        for (const std::int64_t number :
             {std::int64_t{entry.phase}, quanta(entry.delta, *quantum[entry.slot]), std::int64_t{at->second},
              std::int64_t{entry.seenBy}}) {
            text += ',';
            append(text, number);
        }
        if (entry.from != noEntry) {
            text += ',';
            append(text, (entry.from & turnBefore) == 0 ? std::int64_t{entry.from}
                                                        : (entry.from & ~turnBefore) - entriesPerTurn);
        }
        text += ']';
    }
    return text + "]";
}

Result<std::vector<std::int64_t>> readValues(std::string_view text, std::size_t slotCount) {
    std::vector<std::int64_t> values;
    Numbers numbers(text);
    if (!numbers.take('['))
        return damaged("values");
    do {
        const std::optional<std::int64_t> value = numbers.number();
        if (!value || values.size() == slotCount)
            return damaged("values");
        values.push_back(*value);
    } while (numbers.take(','));
    if (!numbers.take(']') || !numbers.ended() || values.size() != slotCount)
        return damaged("values");
    return values;
}

namespace {

/// `slot,phase,quanta,cause,audience` and, where there is one, `,from`; nothing if it is anything else.
std::optional<StoredEntry> readEntry(Numbers& numbers) {
    std::array<std::int64_t, 6> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0 && !numbers.take(','))
            return i == 5 ? std::optional<StoredEntry>({parts[0], parts[1], parts[2], parts[3], parts[4], {}})
                          : std::nullopt;
        const std::optional<std::int64_t> part = numbers.number();
        if (!part)
            return std::nullopt;
        parts[i] = *part;
    }
    return StoredEntry{parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]};
}

} // namespace

Result<std::vector<StoredEntry>> readLedger(std::string_view text, std::size_t slotCount,
                                            std::size_t causes) {
    std::vector<StoredEntry> entries;
    if (text == "[]")
        return entries;
    Numbers numbers(text);
    if (!numbers.take('['))
        return damaged("ledger");
    do {
        const std::optional<StoredEntry> entry = numbers.take('[') ? readEntry(numbers) : std::nullopt;
        const bool sane = entry && numbers.take(']') && inRange(entry->slot, slotCount) &&
                          inRange(entry->cause, causes) && inRange(entry->audience, 256) &&
                          inRange(entry->phase, Ledger::mostPhases + 1) &&
                          entry->from.value_or(0) >= -entriesPerTurn &&
                          entry->from.value_or(-1) < static_cast<std::int64_t>(entries.size());
        if (!sane)
            return damaged("ledger");
        entries.push_back(*entry);
    } while (numbers.take(','));
    if (!numbers.take(']') || !numbers.ended())
        return damaged("ledger");
    return entries;
}

std::vector<LedgerEntry> ledgerEntries(const std::vector<StoredEntry>& stored,
                                       const std::vector<StoredCause>& causes, const Layout& layout) {
    const std::vector<const Quantum*> quantum = quantaBySlot(layout);
    std::vector<Owner> owners;
    for (const StoredCause& cause : causes) {
        Owner& owner = owners.emplace_back();
        for (const Axis axis : {Axis::power, Axis::economy, Axis::country})
            if (const int member = layout.sets().find(axis, cause.by); member >= 0 && !owner.known())
                owner = {axis, static_cast<std::int16_t>(member)};
    }
    std::vector<LedgerEntry> entries;
    for (const StoredEntry& entry : stored) {
        const auto slot = static_cast<Slot>(entry.slot);
        entries.push_back({slot, noEntry, static_cast<double>(entry.quanta) * quantum[slot]->size(),
                           Cause::rule(Words(), owners[static_cast<std::size_t>(entry.cause)]),
                           static_cast<std::uint8_t>(entry.phase),
                           static_cast<std::uint8_t>(entry.audience)});
    }
    return entries;
}

} // namespace chokepoint
