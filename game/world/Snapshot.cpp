#include "world/Snapshot.h"

#include "base/Envelope.h"
#include "world/SnapshotFormat.h"

#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <locale>
#include <sstream>

namespace chokepoint {

namespace {

using namespace snapshot;

constexpr EnvelopeKind envelope = {"ChokSnap", snapshotFormat};
constexpr unsigned archiveFlags = boost::archive::no_header | boost::archive::no_codecvt;

// World to flat.

std::vector<FlatAxis> flattenSets(const Sets& sets) {
    std::vector<FlatAxis> axes;
    for (int i = 0; i < axisCount; ++i)
        axes.push_back({std::string(nameOf(static_cast<Axis>(i))), sets.ids(static_cast<Axis>(i))});
    return axes;
}

std::vector<FlatQuantity> flattenTable(const QuantityTable& table) {
    std::vector<FlatQuantity> quantities;
    for (const QuantityDeclaration& declaration : table.all()) {
        FlatQuantity flat{std::string(declaration.id), {}, {}};
        for (const Axis axis : declaration.scope)
            flat.scope.emplace_back(nameOf(axis));
        flat.terms.assign(declaration.terms.begin(), declaration.terms.end());
        quantities.push_back(std::move(flat));
    }
    return quantities;
}

std::vector<FlatOption> flattenOptions(const std::vector<EventOption>& options) {
    std::vector<FlatOption> flat;
    for (const auto& [letter, appeal] : options) {
        flat.push_back({letter, {}});
        for (const auto& [term, weight] : appeal)
            flat.back().appeal.push_back({term, weight});
    }
    return flat;
}

std::vector<FlatClause> flattenClauses(const Sets& sets, const std::vector<AgreedClause>& clauses) {
    std::vector<FlatClause> flat;
    for (const auto& [clause, giver, arguments] : clauses)
        flat.push_back({clause, giver < 0 ? std::string() : sets.id(Axis::power, giver), arguments});
    return flat;
}

void flattenNegotiations(const World& world, FlatWorld& flat) {
    const Sets& sets = world.sets();
    for (const auto& [id, from, to, made, deadline, duration, unmet, clauses, threat] : world.proposals) {
        const auto& [instrument, policy, level, parameters] = threat;
        flat.proposals.push_back({id, sets.id(Axis::power, from), sets.id(Axis::power, to), instrument,
                                  policy, parameters, made, deadline, duration, unmet, level,
                                  flattenClauses(sets, clauses)});
    }
    for (const auto& [id, parties, clauses, since, until, secret, origin] : world.agreements) {
        FlatAgreement agreement{id, origin, {}, since, until, secret ? 1 : 0, flattenClauses(sets, clauses)};
        for (const std::int32_t party : parties)
            agreement.parties.push_back(sets.id(Axis::power, party));
        flat.agreements.push_back(std::move(agreement));
    }
}

FlatWorld flatten(const World& world) {
    const Sets& sets = world.sets();
    const auto power = [&](int index) { return index < 0 ? std::string() : sets.id(Axis::power, index); };
    FlatWorld flat;
    flat.turn = world.turn;
    flat.axes = flattenSets(sets);
    flat.quantities = flattenTable(world.layout().table());
    flat.numbers.assign(world.block().begin(), world.block().end());
    // Bound by name, so that a member added to one of these does not compile until it is kept here.
    for (const auto& [id, owner, level, upkeep, arguments, origin, since] : world.policies)
        flat.policies.push_back({id, power(owner), arguments, origin, upkeep, level, since});
    int contest = 0;
    for (const auto& [outcome, winner, decided] : world.contests)
        flat.contests.push_back(
            {sets.id(Axis::contest, contest++), power(winner), static_cast<std::int32_t>(outcome), decided});
    for (const auto& [event, seat, fired, expires, fallback, options] : world.pendingEvents)
        flat.events.push_back({event, power(seat), fallback, fired, expires, flattenOptions(options)});
    for (const auto& [script, state] : world.scriptState)
        flat.scriptState.push_back({script, state});
    for (const auto& [event, turn] : world.eventTurns)
        flat.eventTurns.push_back({event, turn});
    flattenNegotiations(world, flat);
    return flat;
}

// Flat to world.

Fault damaged(std::string what) { return Fault{"snapshot_damaged", {std::move(what)}}; }

/// Puts a flat world into a layout that may order quantities and members otherwise, or have more or fewer of them.
class Rebuild {
public:
    Rebuild(const FlatWorld& flat, std::shared_ptr<const Layout> layout)
        : m_flat(flat), m_world(std::move(layout)), m_layout(m_world.layout()) {}

    Result<World> run() {
        if (!(mapAxes() && placeNumbers() && placePolicies() && placeContests() && placeEvents() &&
              placeScripts() && placeProposals() && placeAgreements()))
            return m_fault;
        return std::move(m_world);
    }

private:
    bool no(std::string what) {
        m_fault = damaged(std::move(what));
        return false;
    }

    bool turnInPast(std::int32_t turn) const { return turn >= 0 && turn <= m_flat.turn; }

    bool mapAxes() {
        if (m_flat.turn < 0 || m_flat.turn > lastTurn)
            return no("turn");
        m_world.turn = m_flat.turn;
        for (const FlatAxis& axis : m_flat.axes) {
            for (const FlatAxis& other : m_axes)
                if (other.name == axis.name)
                    return no(axis.name);
            m_axes.push_back(axis);
            std::vector<int> indices;
            for (const std::string& member : axis.members)
                indices.push_back(
                    axisNamed(axis.name) < 0
                        ? -1
                        : m_layout.sets().find(static_cast<Axis>(axisNamed(axis.name)), member));
            m_indices.push_back(std::move(indices));
        }
        return true;
    }

    static int axisNamed(std::string_view name) {
        for (int i = 0; i < axisCount; ++i)
            if (nameOf(static_cast<Axis>(i)) == name)
                return i;
        return -1;
    }

    /// Which stored axis has this name, or -1.
    int storedAxis(std::string_view name) const {
        for (std::size_t i = 0; i < m_axes.size(); ++i)
            if (m_axes[i].name == name)
                return static_cast<int>(i);
        return -1;
    }

    struct Extents {
        std::array<std::size_t, 3> size = {1, 1, 1};
        std::array<const std::vector<int>*, 3> indices = {};
        std::size_t count() const { return size[0] * size[1] * size[2]; }
    };

    bool extentsOf(const FlatQuantity& quantity, Extents& extents) {
        for (std::size_t i = 0; i < quantity.scope.size(); ++i) {
            const int axis = storedAxis(quantity.scope[i]);
            if (axis < 0)
                return no(quantity.id);
            extents.indices[i] = &m_indices[static_cast<std::size_t>(axis)];
            extents.size[i] = extents.indices[i]->size();
        }
        return true;
    }

    bool placeNumbers() {
        std::vector<Extents> extents(m_flat.quantities.size());
        std::size_t values = 0;
        std::size_t all = 0;
        for (std::size_t q = 0; q < extents.size(); ++q) {
            if (!extentsOf(m_flat.quantities[q], extents[q]))
                return false;
            values += extents[q].count();
            all += extents[q].count() * (1 + m_flat.quantities[q].terms.size());
            if (all > mostNumbers)
                return no("numbers");
        }
        if (all != m_flat.numbers.size())
            return no("numbers");
        std::size_t value = 0;
        std::size_t term = values;
        std::vector<char> seen(static_cast<std::size_t>(m_layout.table().size()), 0);
        for (std::size_t q = 0; q < extents.size(); ++q) {
            if (!placeQuantity(m_flat.quantities[q], extents[q], value, term, seen))
                return false;
            value += extents[q].count();
            term += extents[q].count() * m_flat.quantities[q].terms.size();
        }
        return true;
    }

    bool placeQuantity(const FlatQuantity& stored, const Extents& extents, std::size_t value,
                       std::size_t term, std::vector<char>& seen) {
        const Quantity quantity = m_layout.table().find(stored.id);
        if (quantity == Quantity{})
            return true; // no longer declared
        if (seen[quantity.index]++ != 0)
            return no(stored.id);
        const QuantityDeclaration& declaration = m_layout.table()[quantity];
        if (!sameScope(declaration, stored))
            return true; // declared otherwise: its numbers would mean something else
        const std::vector<int> terms = termPlaces(declaration, stored);
        std::size_t at = 0;
        for (std::size_t a = 0; a < extents.size[0]; ++a)
            for (std::size_t b = 0; b < extents.size[1]; ++b)
                for (std::size_t c = 0; c < extents.size[2]; ++c, ++at) {
                    const std::array<int, 3> members = {member(extents, 0, a), member(extents, 1, b),
                                                        member(extents, 2, c)};
                    if (members[0] < 0 || members[1] < 0 || members[2] < 0)
                        continue; // of someone who is not there any more
                    const Slot slot = m_layout.slot(quantity, members[0], members[1], members[2]);
                    if (!placeValue(declaration, slot, m_flat.numbers[value + at]) ||
                        !placeTerms(declaration, quantity, slot, terms, term + at * terms.size()))
                        return false;
                }
        return true;
    }

    static int member(const Extents& extents, std::size_t axis, std::size_t stored) {
        return extents.indices[axis] == nullptr ? 0 : (*extents.indices[axis])[stored];
    }

    static bool sameScope(const QuantityDeclaration& declaration, const FlatQuantity& stored) {
        return std::equal(declaration.scope.begin(), declaration.scope.end(), stored.scope.begin(),
                          stored.scope.end(),
                          [](Axis axis, const std::string& name) { return nameOf(axis) == name; });
    }

    /// For each stored term its place in the declaration, or -1.
    static std::vector<int> termPlaces(const QuantityDeclaration& declaration, const FlatQuantity& stored) {
        std::vector<int> places;
        for (const std::string& name : stored.terms) {
            const auto at = std::find(declaration.terms.begin(), declaration.terms.end(), name);
            places.push_back(
                at == declaration.terms.end() ? -1 : static_cast<int>(at - declaration.terms.begin()));
        }
        return places;
    }

    bool placeValue(const QuantityDeclaration& declaration, Slot slot, double value) {
        // Comparisons with NaN are false, so that it is refused too.
        if (!(value >= declaration.low && value <= declaration.high &&
              declaration.quantum.round(value) == value))
            return badNumber(slot, value);
        m_world.mutableBlock()[slot] = value;
        return true;
    }

    bool placeTerms(const QuantityDeclaration& declaration, Quantity quantity, Slot slot,
                    const std::vector<int>& places, std::size_t from) {
        const Slot first = m_layout.firstTerm(quantity) +
                           (slot - m_layout.first(quantity)) * static_cast<Slot>(declaration.terms.size());
        for (std::size_t k = 0; k < places.size(); ++k) {
            const double value = m_flat.numbers[from + k];
            const double most = 0x1p50 * declaration.quantum.size(); // beyond it a quantum has no room
            if (!(std::abs(value) <= most && declaration.quantum.round(value) == value))
                return badNumber(slot, value);
            if (places[k] >= 0)
                m_world.mutableBlock()[first + static_cast<Slot>(places[k])] = value;
        }
        return true;
    }

    bool badNumber(Slot slot, double value) {
        m_fault = Fault{"snapshot_bad_number", {m_layout.address(slot), fmt::format("{}", value)}};
        return false;
    }

    /// The power of an id; an empty id is -1 where that is allowed.
    bool power(const std::string& id, std::int32_t& index, bool mayBeNone = false) {
        index = m_layout.sets().find(Axis::power, id);
        return index >= 0 || (mayBeNone && id.empty()) || no(id);
    }

    bool placePolicies() {
        for (const FlatPolicy& flat : m_flat.policies) {
            StandingPolicy policy{flat.id,        0,           flat.level, flat.upkeep,
                                  flat.arguments, flat.origin, flat.since};
            const bool rising = m_world.policies.empty() || m_world.policies.back().id < flat.id;
            const bool sane = turnInPast(flat.since) && flat.level >= 0 && flat.level <= highestLevel &&
                              flat.upkeep >= 0 && flat.upkeep <= highestUpkeep;
            if (!rising || !sane)
                return no(flat.id);
            if (!power(flat.owner, policy.owner))
                return false;
            m_world.policies.push_back(std::move(policy));
        }
        return true;
    }

    bool placeContests() {
        std::vector<char> seen(m_world.contests.size(), 0);
        for (const FlatContest& flat : m_flat.contests) {
            ContestState state;
            const bool sane = flat.outcome >= 0 &&
                              flat.outcome <= static_cast<std::int32_t>(ContestState::Outcome::split) &&
                              (flat.decided == -1 || turnInPast(flat.decided));
            if (!sane)
                return no(flat.id);
            state.outcome = static_cast<ContestState::Outcome>(flat.outcome);
            state.decided = flat.decided;
            if (!power(flat.winner, state.winner, true))
                return false;
            const int contest = m_layout.sets().find(Axis::contest, flat.id);
            if (contest < 0)
                continue;
            if (seen[static_cast<std::size_t>(contest)]++ != 0)
                return no(flat.id);
            m_world.contests[static_cast<std::size_t>(contest)] = state;
        }
        return true;
    }

    bool placeEvents() {
        for (const FlatEvent& flat : m_flat.events) {
            PendingEvent event{flat.event, 0, flat.fired, flat.expires, flat.fallback, {}};
            if (!turnInPast(flat.fired) || flat.expires < 0 || flat.expires > 2 * lastTurn)
                return no(flat.event);
            if (!power(flat.seat, event.seat) || !placeOptions(flat, event))
                return false;
            m_world.pendingEvents.push_back(std::move(event));
        }
        return true;
    }

    bool placeOptions(const FlatEvent& flat, PendingEvent& event) {
        for (const FlatOption& option : flat.options) {
            event.options.push_back({option.letter, {}});
            for (const FlatAppeal& appeal : option.appeal) {
                if (!std::isfinite(appeal.weight))
                    return no(flat.event);
                event.options.back().appeal.emplace_back(appeal.term, appeal.weight);
            }
        }
        return true;
    }

    bool placeScripts() {
        for (const FlatEntry& entry : m_flat.scriptState)
            if (!m_world.scriptState.emplace(entry.key, entry.text).second)
                return no(entry.key);
        for (const FlatTurn& entry : m_flat.eventTurns)
            if (!turnInPast(entry.turn) || !m_world.eventTurns.emplace(entry.key, entry.turn).second)
                return no(entry.key);
        return true;
    }

    bool placeClauses(const std::vector<FlatClause>& flat, std::vector<AgreedClause>& clauses) {
        for (const FlatClause& each : flat) {
            AgreedClause clause{each.clause, -1, each.arguments};
            if (!power(each.giver, clause.giver, true))
                return false;
            clauses.push_back(std::move(clause));
        }
        return true;
    }

    bool placeProposals() {
        for (const FlatProposal& flat : m_flat.proposals) {
            Proposal proposal{flat.id,
                              0,
                              0,
                              flat.made,
                              flat.deadline,
                              flat.duration,
                              flat.unmet,
                              {},
                              {flat.instrument, flat.policy, flat.level, flat.parameters}};
            const bool rising = m_world.proposals.empty() || m_world.proposals.back().id < flat.id;
            const bool sane = turnInPast(flat.made) && (flat.unmet == -1 || turnInPast(flat.unmet)) &&
                              flat.deadline >= 0 && flat.deadline <= 2 * lastTurn && flat.duration >= 0 &&
                              flat.duration <= lastTurn && flat.level >= 0 && flat.level <= highestLevel;
            if (!rising || !sane)
                return no(flat.id);
            if (!power(flat.from, proposal.from) || !power(flat.to, proposal.to) ||
                !placeClauses(flat.clauses, proposal.clauses))
                return false;
            m_world.proposals.push_back(std::move(proposal));
        }
        return true;
    }

    bool placeAgreements() {
        for (const FlatAgreement& flat : m_flat.agreements) {
            Agreement agreement{flat.id, {}, {}, flat.since, flat.until, flat.secret != 0, flat.origin};
            const bool rising = m_world.agreements.empty() || m_world.agreements.back().id < flat.id;
            const bool sane = turnInPast(flat.since) && flat.until >= 0 && flat.until <= 2 * lastTurn &&
                              flat.parties.size() == 2 && flat.parties[0] < flat.parties[1];
            if (!rising || !sane)
                return no(flat.id);
            for (const std::string& party : flat.parties)
                if (!power(party, agreement.parties.emplace_back()))
                    return false;
            if (!placeClauses(flat.clauses, agreement.clauses))
                return false;
            m_world.agreements.push_back(std::move(agreement));
        }
        return true;
    }

    const FlatWorld& m_flat;
    World m_world;
    const Layout& m_layout;
    std::vector<FlatAxis> m_axes;
    std::vector<std::vector<int>> m_indices; ///< by stored axis: index of each stored member, or -1
    Fault m_fault;
};

Result<FlatWorld> readArchive(std::string_view payload, std::uint32_t format) {
    FlatWorld flat;
    try {
        serialize::MemoryBuffer buffer(payload);
        std::istream stream(&buffer);
        stream.imbue(std::locale::classic());
        boost::archive::text_iarchive archive(stream, archiveFlags);
        describe(archive, flat, payload.size(), format);
    } catch (const std::exception& refused) {
        // The archive's own exceptions, those of its base64 iterators, a count beyond its cap, memory.
        return damaged(refused.what());
    }
    return flat;
}

} // namespace

std::string saveSnapshot(const World& world) {
    FlatWorld flat = flatten(world);
    std::ostringstream stream;
    stream.imbue(std::locale::classic());
    {
        boost::archive::text_oarchive archive(stream, archiveFlags);
        describe(archive, flat, 0, snapshotFormat);
    }
    return seal(envelope, std::move(stream).str());
}

Result<World> loadSnapshot(std::string_view bytes, std::shared_ptr<const Layout> layout) {
    const Result<Opened> opened = unseal(envelope, bytes);
    if (!opened)
        return opened.faults();
    const Result<FlatWorld> flat = readArchive(opened->payload, opened->format);
    if (!flat)
        return flat.faults();
    return Rebuild(*flat, std::move(layout)).run();
}

} // namespace chokepoint
