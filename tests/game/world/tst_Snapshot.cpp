#include "world/Snapshot.h"

#include "base/Envelope.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <new>
#include <random>

using namespace chokepoint;

namespace {

/// What operator new has handed out since reset(): the largest single piece and the most at one time.
struct Memory {
    std::size_t largest = 0;
    std::size_t live = 0;
    std::size_t peak = 0;

    void reset() {
        largest = 0;
        peak = live;
    }
};
Memory memory;

} // namespace

void* operator new(std::size_t size) {
    auto* head = static_cast<std::size_t*>(std::malloc(size + 16));
    if (head == nullptr)
        throw std::bad_alloc();
    *head = size;
    memory.live += size;
    memory.largest = std::max(memory.largest, size);
    memory.peak = std::max(memory.peak, memory.live);
    return reinterpret_cast<char*>(head) + 16;
}

void operator delete(void* pointer) noexcept {
    if (pointer == nullptr)
        return;
    auto* head = reinterpret_cast<std::size_t*>(static_cast<char*>(pointer) - 16);
    memory.live -= *head;
    std::free(head);
}

void operator delete(void* pointer, std::size_t) noexcept { operator delete(pointer); }

class Snapshot : public QObject {
    Q_OBJECT

private slots:
    void whatIsSavedComesBackTheSame();
    void savingTwiceGivesTheSameBytes();
    void valuesLandRightUnderAnotherOrderOfMembers();
    void valuesLandRightUnderAnotherOrderOfQuantities();
    void aMissingQuantityTakesItsDeclaredStart();
    void whoIsNotThereAnyMoreIsLeftOut();
    void whatPowersHaveSaidToEachOtherIsPartOfTheState();
    void aNumberThatCannotBeIsRefusedByItsAddress_data();
    void aNumberThatCannotBeIsRefusedByItsAddress();
    void aNewerFormatIsRefusedPolitely();
    void anythingElseIsRefused();
    void everyDamageIsSeen();
    void whatASealerForgedIsRefusedOrSane();
    void hostileCountsAreRefusedWithoutMemory();
};

namespace {

using Members = std::map<Axis, std::vector<std::string>>;

Members someMembers() {
    return {{Axis::power, {"AAA", "BBB", "CCC"}},
            {Axis::economy, {"AAA", "BBB", "CCC", "ROW"}},
            {Axis::country, {"AA1", "AA2", "BB1", "CC1", "XX1"}},
            {Axis::technology, {"chips", "glass"}},
            {Axis::vendor, {"vone", "vtwo"}},
            {Axis::arena, {"body"}},
            {Axis::contest, {"first", "second"}},
            {Axis::issue, {"flow"}},
            {Axis::regime, {"rights", "state"}}};
}

std::shared_ptr<const Layout> layoutOf(const Members& members,
                                       const QuantityTable& table = quantities().table) {
    Sets sets;
    for (const auto& [axis, ids] : members)
        sets.define(axis, ids);
    return std::make_shared<const Layout>(sets, table);
}

/// Every number somewhere inside its bounds, on its quantum.
void scatter(World& world, std::mt19937& random) {
    const Layout& layout = world.layout();
    for (int i = 0; i < layout.table().size(); ++i) {
        const Quantity quantity{static_cast<std::uint16_t>(i)};
        const QuantityDeclaration& declaration = layout.table()[quantity];
        const auto any = [&](double low, double high) {
            return declaration.quantum.round(low +
                                             (high - low) * static_cast<double>(random()) / 4294967296.0);
        };
        for (int k = 0; k < layout.count(quantity); ++k) {
            world.mutableBlock()[layout.first(quantity) + static_cast<Slot>(k)] =
                any(declaration.low, declaration.high);
            for (std::size_t t = 0; t < declaration.terms.size(); ++t)
                world.mutableBlock()[layout.firstTerm(quantity) +
                                     static_cast<Slot>(
                                         static_cast<std::size_t>(k) * declaration.terms.size() + t)] =
                    any(-100, 100);
        }
    }
}

World someWorld(const Members& members = someMembers()) {
    World world(layoutOf(members));
    std::mt19937 random(7);
    scatter(world, random);
    world.turn = 9;
    world.policies = {
        {"ban/AAA/vone", world.sets().find(Axis::power, "AAA"), 2, 1.25, "level=2", "3/AAA/1", 3},
        {"control/CCC/chips", world.sets().find(Axis::power, "CCC"), 1, 0, "", "9/CCC/2", 9}};
    const int a = world.sets().find(Axis::power, "AAA");
    const int c = world.sets().find(Axis::power, "CCC");
    const AgreedClause shared{"research", -1, {"chips"}};
    world.proposals = {
        {"9/AAA/CCC/lift.chips:CCC", a, c, 9, 11, 4, -1, {{"lift", c, {"chips"}}}, {}},
        {"9/CCC/AAA/research.chips", c, a, 7, 8, 4, 9, {shared}, {"control", "control/CCC/chips", 2, "{}"}}};
    world.agreements = {
        {"research.chips/AAA/CCC/5", {a, c}, {shared}, 5, 12, true, "4/AAA/CCC/research.chips"}};
    const auto second = static_cast<std::size_t>(world.sets().find(Axis::contest, "second"));
    world.contests[second] = {ContestState::Outcome::won, world.sets().find(Axis::power, "BBB"), 4};
    world.pendingEvents = {
        {"flood", world.sets().find(Axis::power, "BBB"), 8, 10, "A", {{"A", {{"support", 0.5}}}, {"B", {}}}}};
    world.scriptState = {{"events/flood.lua", std::string("bytes\0 \xFF\n and more", 18)},
                         {"events/none.lua", ""}};
    world.eventTurns = {{"drought", 0}, {"flood", 8}};
    return world;
}

constexpr EnvelopeKind kind = {"ChokSnap", snapshotFormat};

/// The payload of a snapshot, to be altered and sealed again by somebody who knows how.
std::string payloadOf(const std::string& bytes) { return std::string(unseal(kind, bytes)->payload); }

bool sane(const World& world) {
    for (Slot slot = 0; slot < world.layout().valueCount(); ++slot) {
        const QuantityDeclaration& declaration = world.layout().table()[world.layout().quantityAt(slot)];
        if (!(world[slot] >= declaration.low && world[slot] <= declaration.high) ||
            declaration.quantum.round(world[slot]) != world[slot])
            return false;
    }
    return true;
}

std::string mutated(std::string bytes, std::mt19937& random) {
    const auto at = [&] { return random() % bytes.size(); };
    switch (random() % 3) {
    case 0:
        bytes.resize(at());
        break;
    case 1:
        bytes[at()] ^= static_cast<char>(1U << (random() % 8));
        break;
    default:
        for (int i = 0; i < 8; ++i)
            bytes[at()] = static_cast<char>(random());
    }
    return bytes;
}

} // namespace

void Snapshot::whatIsSavedComesBackTheSame() {
    const World world = someWorld();
    const Result<World> back = loadSnapshot(saveSnapshot(world), world.sharedLayout());
    QVERIFY2(back.ok(), back.ok() ? "" : back.faults().front().key.c_str());
    QVERIFY(*back == world);
    QCOMPARE(back->hash(), world.hash());
}

void Snapshot::savingTwiceGivesTheSameBytes() {
    QCOMPARE(saveSnapshot(someWorld()), saveSnapshot(someWorld()));
}

void Snapshot::valuesLandRightUnderAnotherOrderOfMembers() {
    const World world = someWorld();
    Members turned = someMembers();
    for (auto& [axis, ids] : turned)
        std::reverse(ids.begin(), ids.end());
    const Result<World> back = loadSnapshot(saveSnapshot(world), layoutOf(turned));
    QVERIFY(back.ok());
    for (Slot slot = 0; slot < world.layout().valueCount(); ++slot) {
        const Result<Slot> there = back->layout().find(world.layout().address(slot));
        QCOMPARE((*back)[*there], world[slot]);
    }
    QCOMPARE(back->sets().id(Axis::power, back->policies[0].owner), std::string("AAA"));
    QCOMPARE(back->sets().id(Axis::power, back->pendingEvents[0].seat), std::string("BBB"));
    const auto second = static_cast<std::size_t>(back->sets().find(Axis::contest, "second"));
    QCOMPARE(back->sets().id(Axis::power, back->contests[second].winner), std::string("BBB"));
    QCOMPARE(back->sets().id(Axis::power, back->proposals[0].to), std::string("CCC"));
    QCOMPARE(back->sets().id(Axis::power, back->agreements[0].parties[0]), std::string("AAA"));
    // Back again under the first order it is the same world to the last bit, terms included.
    QVERIFY(*loadSnapshot(saveSnapshot(*back), world.sharedLayout()) == world);
}

void Snapshot::valuesLandRightUnderAnotherOrderOfQuantities() {
    QuantityTable one;
    const Quantity a = one.add({"a", {Axis::power}, "points", 0, 10, "", 1});
    const Quantity b = one.add({"b", {}, "points", 0, 10, "", 2, Visibility::everyone, {"up", "down"}});
    QuantityTable other;
    other.add({"b", {}, "points", 0, 10, "", 2, Visibility::everyone, {"down", "up"}});
    other.add({"a", {Axis::power}, "points", 0, 10, "", 1});
    World world(layoutOf(someMembers(), one));
    world.mutableBlock()[world.layout().slot(a, 1)] = 7;
    world.mutableBlock()[world.layout().firstTerm(b)] = 5;
    const Result<World> back = loadSnapshot(saveSnapshot(world), layoutOf(someMembers(), other));
    QVERIFY(back.ok());
    QCOMPARE(back->at(other.find("a"), 1), 7.0);
    QCOMPARE(back->terms(other.find("b"), 0)[1], 5.0);
    QCOMPARE(back->terms(other.find("b"), 0)[0], 0.0);
}

void Snapshot::aMissingQuantityTakesItsDeclaredStart() {
    QuantityTable before;
    before.add({"a", {Axis::power}, "points", 0, 10, "", 1});
    before.add({"gone", {}, "points", 0, 10, "", 3});
    QuantityTable after;
    after.add({"a", {Axis::power}, "points", 0, 10, "", 1});
    after.add({"new", {Axis::country}, "points", 0, 10, "", 4});
    World world(layoutOf(someMembers(), before));
    world.mutableBlock()[0] = 9;
    const Result<World> back = loadSnapshot(saveSnapshot(world), layoutOf(someMembers(), after));
    QVERIFY(back.ok());
    QCOMPARE(back->at(after.find("a"), 0), 9.0);
    QCOMPARE(back->at(after.find("new"), 3), 4.0);
}

void Snapshot::whoIsNotThereAnyMoreIsLeftOut() {
    Members fewer = someMembers();
    fewer[Axis::country] = {"XX1", "AA1", "NEW"};
    const World world = someWorld();
    const Result<World> back = loadSnapshot(saveSnapshot(world), layoutOf(fewer));
    QVERIFY(back.ok());
    const Quantity alignment = quantities().alignment;
    QCOMPARE(back->at(alignment, 0, 1), world.at(alignment, 4, 1));
    QCOMPARE(back->at(alignment, 2, 1), quantities().table[alignment].start);
}

void Snapshot::whatPowersHaveSaidToEachOtherIsPartOfTheState() {
    const World world = someWorld();
    World other = world;
    other.proposals.front().duration = 5;
    QVERIFY(other.hash() != world.hash());
    other = world;
    other.agreements.front().clauses.front().arguments = {"glass"};
    QVERIFY(other.hash() != world.hash());
    QVERIFY(!(other == world));
}

void Snapshot::aNumberThatCannotBeIsRefusedByItsAddress_data() {
    QTest::addColumn<double>("number");
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
    QTest::newRow("below its bounds") << -1.0;
    QTest::newRow("above its bounds") << 100.5;
    QTest::newRow("between two quanta") << 50 + 0x1p-22;
}

void Snapshot::aNumberThatCannotBeIsRefusedByItsAddress() {
    QFETCH(double, number);
    World world = someWorld();
    world.mutableBlock()[world.layout().slot(quantities().support, 1)] = number;
    const Result<World> back = loadSnapshot(saveSnapshot(world), world.sharedLayout());
    QVERIFY(!back.ok());
    QCOMPARE(back.faults().front().key, std::string("snapshot_bad_number"));
    QCOMPARE(back.faults().front().arguments.front(), std::string("support[BBB]"));
}

void Snapshot::aNewerFormatIsRefusedPolitely() {
    const World world = someWorld();
    const std::string newer = seal({"ChokSnap", snapshotFormat + 1}, payloadOf(saveSnapshot(world)));
    const Result<World> back = loadSnapshot(newer, world.sharedLayout());
    QVERIFY(!back.ok());
    QCOMPARE(back.faults().front(),
             (Fault{"envelope_newer", {std::to_string(snapshotFormat + 1), std::to_string(snapshotFormat)}}));
}

void Snapshot::anythingElseIsRefused() {
    const World world = someWorld();
    const std::string good = saveSnapshot(world);
    QCOMPARE(loadSnapshot("", world.sharedLayout()).faults().front().key, std::string("envelope_foreign"));
    QCOMPARE(loadSnapshot("SQLite format 3", world.sharedLayout()).faults().front().key,
             std::string("envelope_foreign"));
    QCOMPARE(loadSnapshot(good.substr(0, 20), world.sharedLayout()).faults().front().key,
             std::string("envelope_truncated"));
    QCOMPARE(loadSnapshot(good + " ", world.sharedLayout()).faults().front().key,
             std::string("envelope_damaged"));
    QCOMPARE(loadSnapshot(seal(kind, ""), world.sharedLayout()).faults().front().key,
             std::string("snapshot_damaged"));
}

void Snapshot::everyDamageIsSeen() {
    const World world = someWorld();
    const std::string good = saveSnapshot(world);
    std::mt19937 random(1);
    for (int i = 0; i < 2000; ++i) {
        const std::string bad = mutated(good, random);
        memory.reset();
        const std::size_t before = memory.live;
        const Result<World> back = loadSnapshot(bad, world.sharedLayout());
        QVERIFY(!back.ok() || bad == good);
        QVERIFY(memory.peak - before < (std::size_t{4} << 20U));
    }
}

void Snapshot::whatASealerForgedIsRefusedOrSane() {
    const World world = someWorld();
    const std::string good = payloadOf(saveSnapshot(world));
    std::mt19937 random(2);
    int refused = 0;
    for (int i = 0; i < 2000; ++i) {
        memory.reset();
        const std::size_t before = memory.live;
        const Result<World> back = loadSnapshot(seal(kind, mutated(good, random)), world.sharedLayout());
        QVERIFY(!back.ok() || sane(*back));
        QVERIFY(memory.peak - before < (std::size_t{16} << 20U));
        refused += back.ok() ? 0 : 1;
    }
    QVERIFY(refused > 1000);
}

void Snapshot::hostileCountsAreRefusedWithoutMemory() {
    const World world = someWorld();
    const std::string good = payloadOf(saveSnapshot(world));
    std::vector<std::pair<std::size_t, std::size_t>> numbers; // where a decimal number stands
    for (std::size_t at = 0; at < good.size();) {
        const std::size_t end = std::min(good.find_first_of(" \n", at), good.size());
        const std::string token = good.substr(at, end - at);
        if (!token.empty() && token.find_first_not_of("0123456789-") == std::string::npos)
            numbers.emplace_back(at, end - at);
        at = end + 1;
    }
    QVERIFY(numbers.size() > 100);
    std::mt19937 random(3);
    std::size_t largest = 0;
    for (int i = 0; i < 2000; ++i) {
        static const char* const hostile[] = {"268435455", "2147483647", "4294967295", "1099511627776",
                                              "18446744073709551615"};
        const auto [at, length] = numbers[random() % numbers.size()];
        std::string bad = good;
        bad.replace(at, length, hostile[random() % 5]);
        memory.reset();
        const std::size_t before = memory.live;
        const Result<World> back = loadSnapshot(seal(kind, bad), world.sharedLayout());
        QVERIFY(!back.ok() || sane(*back));
        QVERIFY(memory.peak - before < (std::size_t{16} << 20U));
        largest = std::max(largest, memory.largest);
    }
    qInfo("largest single allocation %zu bytes for a payload of %zu", largest, good.size());
}

QTEST_APPLESS_MAIN(Snapshot)
#include "tst_Snapshot.moc"
