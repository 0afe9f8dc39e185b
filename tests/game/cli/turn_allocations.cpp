// A turn without a ledger asks for no memory country by country or technology by technology: in a phase as many blocks
// are taken however many there are.
#include "cli/bench/Multiplied.h"
#include "rules/ResolveTurn.h"
#include "support/Game.h"

#include <QtTest>

#include <cstdlib>
#include <map>
#include <new>

namespace {

std::size_t blocksTaken = 0;

} // namespace

// Every block that this program takes is counted.
void* operator new(std::size_t size) {
    ++blocksTaken;
    if (void* const block = std::malloc(size == 0 ? 1 : size))
        return block;
    throw std::bad_alloc();
}
void operator delete(void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }

using namespace chokepoint;
using namespace chokepoint::test;

class TurnAllocations : public QObject {
    Q_OBJECT
private slots:
    void theCountSeesEveryBlock();
    void noPhaseTakesMoreMemoryWithMoreCountriesOrTechnologies_data();
    void noPhaseTakesMoreMemoryWithMoreCountriesOrTechnologies();
};

namespace {

constexpr int warmUp = 3; ///< turns in which buffers that are kept find their size

/// Blocks that each phase of a turn takes, by its name, in a world that has been in play for a while.
std::map<std::string, std::size_t> blocksByPhase(const RuleSet& rules) {
    std::map<std::string, std::size_t> taken;
    World world = rules.opening();
    const TurnInputs passed{std::vector<SeatOrders>(static_cast<std::size_t>(rules.powers)), {}};
    const Luck luck(7);
    NoEvents none;
    std::vector<OrderStatus> orders;
    Door door(rules.layout(), rules.powerOf);
    for (int turn = 0; turn <= warmUp; ++turn) {
        ++world.turn;
        int number = 0;
        for (const Phase& phase : phases()) {
            const std::size_t before = blocksTaken;
            door.open(world, ++number, nullptr, nullptr);
            phase.run({world, rules, passed, luck, none, orders, door.scratch()}, door);
            door.apply(world);
            const std::size_t blocks = blocksTaken - before;
            taken[std::string(phase.id)] = blocks;
        }
    }
    return taken;
}

} // namespace

void TurnAllocations::theCountSeesEveryBlock() {
    const std::size_t before = blocksTaken;
    std::vector<std::vector<double>> rows(5);
    for (std::vector<double>& row : rows)
        row.resize(3);
    QCOMPARE(blocksTaken - before, std::size_t{6});
}

void TurnAllocations::noPhaseTakesMoreMemoryWithMoreCountriesOrTechnologies_data() {
    QTest::addColumn<bool>("countries");
    QTest::newRow("countries") << true;
    QTest::newRow("technologies") << false;
}

void TurnAllocations::noPhaseTakesMoreMemoryWithMoreCountriesOrTechnologies() {
    QFETCH(bool, countries);
    const Rulebook& book = crossroads().book;
    const auto larger = RuleSet::make(countries ? withCountries(book, 2) : withTechnologies(book, 2));
    QVERIFY(larger);
    const std::map<std::string, std::size_t> now = blocksByPhase(crossroads());
    const std::map<std::string, std::size_t> then = blocksByPhase(**larger);
    for (const auto& [phase, blocks] : then)
        QVERIFY2(blocks <= now.at(phase), qPrintable(QString("%1: %2 blocks, %3 with twice as many")
                                                         .arg(QString::fromStdString(phase))
                                                         .arg(now.at(phase))
                                                         .arg(blocks)));
}

QTEST_GUILESS_MAIN(TurnAllocations)
#include "turn_allocations.moc"
