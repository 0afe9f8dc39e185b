#include "game/rulebook/SmallContent.h"

#include "rules/Opening.h"
#include "rules/OpeningFormula.h"
#include "rules/OpeningShares.h"
#include "rules/RuleSet.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace chokepoint;
using testing::SmallContent;

class Opening : public QObject {
    Q_OBJECT

private slots:
    void capabilityIsTheRootOfTheShareUnlessALevelIsGiven();
    void essentialSharesAreDeclaredOrFollowCapability();
    void homeSuppliersComeFirst();
    void sourcedSupplyReplacesTheDefault();
    void sourcedItemsThatExceedTheWholeAreScaled();
    void membersOfAPowerStandWithIt();
    void knownNetworksStay();
    void powersOpenAsDeclared();
    void trustIsTheMeanAlignmentWeightedByOutput();
    void everyShareRowSumsToOneExactly_data() { rows(); }
    void everyShareRowSumsToOneExactly();
    void everyStockIsInsideItsBoundsAndOnItsQuantum_data() { rows(); }
    void everyStockIsInsideItsBoundsAndOnItsQuantum();
    void theOrderOfContentChangesNothing_data() { rows(); }
    void theOrderOfContentChangesNothing();

    void whatTheLawsHaveNoRoomForIsRefused_data();
    void whatTheLawsHaveNoRoomForIsRefused();

    void formulasRankAmongTheKnown();
    void formulasTakeTheMedianForWhatIsNotKnown();
    void formulasHoldTheirBoundsButNotWhatIsKnown();
    void sharesDivideWhatSourcesLeave();
    void sharesGiveTheRemainderToTheLargest();

private:
    static void rows();
};

namespace {

/// The small content and the shipped one, each in a copy.
struct Contents {
    QTemporaryDir folder;
    std::string scenario;
    Vocabulary words;

    explicit Contents(const QString& which) {
        const bool small = which == "small";
        const QDir from(small ? CHOKEPOINT_SOURCE_DIR "/tests/game/rulebook/small" : CHOKEPOINT_SOURCE_DIR);
        scenario = small ? "rivals" : "crossroads_2019";
        words = small ? testing::smallVocabulary() : vocabulary();
        for (const QString part : {"content", "lua_scripts"})
            testing::copyFolder(QDir(from.filePath(part)), QDir(folder.filePath(part)));
    }
    std::shared_ptr<const Rulebook> load() const {
        const auto book = loadRulebook(folder.path().toStdString(), scenario, words);
        if (!book.ok())
            qWarning().noquote() << testing::described(book.faults());
        return book.ok() ? *book : nullptr;
    }
};

std::shared_ptr<const Rulebook> small() { return Contents("small").load(); }

double at(const World& world, std::string_view address) {
    const auto slot = world.layout().find(address);
    return slot.ok() ? world[*slot] : std::numeric_limits<double>::quiet_NaN();
}

/// Is the value the number as far as a quantum of 2^-20 can tell?
bool near(double value, double expected) { return std::abs(value - expected) <= 0x1p-20; }

QByteArray reversedRows(const QByteArray& table) {
    QList<QByteArray> lines = table.trimmed().split('\n');
    std::reverse(lines.begin() + 1, lines.end());
    return lines.join('\n') + '\n';
}

/// The tables that start with `[[name]]` at the head of a line, last first.
QByteArray reversedTables(const QByteArray& file) {
    QList<QByteArray> parts;
    QByteArray head;
    for (const QByteArray& line : file.split('\n')) {
        if (line.startsWith("[["))
            parts.prepend(QByteArray());
        (parts.isEmpty() ? head : parts.first()) += line + '\n';
    }
    return head + parts.join();
}

} // namespace

void Opening::rows() {
    QTest::addColumn<QString>("content");
    QTest::newRow("small content") << "small";
    QTest::newRow("shipped content") << "shipped";
}

void Opening::capabilityIsTheRootOfTheShareUnlessALevelIsGiven() {
    const World world = openingStocks(*small());
    QCOMPARE(at(world, "capability[ALF/widgets]"), 100.0);
    QCOMPARE(at(world, "capability[BET/widgets]"), 50.0); // root of 0.16 / 0.64
    QCOMPARE(at(world, "capability[ALF/gears]"), 55.0);   // sourced
    QCOMPARE(at(world, "capability[BET/gears]"), 100.0);
    QCOMPARE(at(world, "capability_estimate[BET/ALF/gears]"), 55.0);
}

void Opening::essentialSharesAreDeclaredOrFollowCapability() {
    const World world = openingStocks(*small());
    QCOMPARE(at(world, "essential_share[BET/widgets]"), 0.5);
    const double others = at(world, "capability[ALF/gears]") + at(world, "capability[OTH/gears]");
    QVERIFY(near(at(world, "essential_share[BET/gears]"), 100 / (100 + others)));
}

void Opening::homeSuppliersComeFirst() {
    const World world = openingStocks(*small());
    // World shares of gears 0.1, 0.7, 0.2; half of what is foreign moves home.
    QVERIFY(near(at(world, "dependence[OTH/gears/OTH]"), 0.2 + 0.5 * 0.8));
    QVERIFY(near(at(world, "dependence[OTH/gears/BET]"), 0.7 * 0.5));
}

void Opening::sourcedSupplyReplacesTheDefault() {
    const World world = openingStocks(*small());
    QVERIFY(near(at(world, "dependence[ALF/gears/BET]"), 0.9)); // the largest of two items
    // The default of the others, 0.55 at home and 0.1 abroad, divides what is left.
    QVERIFY(near(at(world, "dependence[ALF/gears/ALF]"), 0.1 * 0.55 / 0.65));
    QVERIFY(near(at(world, "dependence[ALF/gears/OTH]"), 0.1 * 0.1 / 0.65));
}

void Opening::sourcedItemsThatExceedTheWholeAreScaled() {
    const World world = openingStocks(*small());
    QVERIFY(near(at(world, "dependence[OTH/widgets/ALF]"), 0.6));
    QVERIFY(near(at(world, "dependence[OTH/widgets/BET]"), 0.4));
    QCOMPARE(at(world, "dependence[OTH/widgets/OTH]"), 0.0);
}

void Opening::membersOfAPowerStandWithIt() {
    const World world = openingStocks(*small());
    QCOMPARE(at(world, "alignment[AAA/ALF]"), 100.0);
    QCOMPARE(at(world, "alignment[CCT/BET]"), 100.0);
    QVERIFY(at(world, "alignment[AAA/BET]") < 100);
    QCOMPARE(at(world, "stance[AAA/beta]"), 2.0);
    QCOMPARE(at(world, "data_rules[BBB/closed]"), 55.0);
}

void Opening::knownNetworksStay() {
    const World world = openingStocks(*small());
    QVERIFY(near(at(world, "installed[CCC/beta]"), 0.8));
    QVERIFY(near(at(world, "installed[CCC/alfa]"), 0.2));
    // Where nothing is known the formulas' values are weights: 0.1 + 0.3 * 0.9, and 0.3 + 0.1 for not
    // knowing.
    QCOMPARE(at(world, "installed[AAA/beta]"), 0.0); // known to be none
    const double beta = 0.1 + 0.3 * 0.2;
    QVERIFY(near(at(world, "installed[BBB/beta]"), beta / (beta + 0.4)));
}

void Opening::powersOpenAsDeclared() {
    const World world = openingStocks(*small());
    QVERIFY(near(at(world, "political_capital[ALF]"), 62.3));
    QCOMPARE(at(world, "support[BET]"), 44.0);
    QVERIFY(near(at(world, "public_rd[BET/gears]"), 0.2));
    QVERIFY(near(at(world, "private_rd[ALF/widgets]"), 110 * 0.64 * 0.2));
    QCOMPARE(at(world, "data_stance[BET/closed]"), 80.0);
    QCOMPARE(at(world, "gdp[BET]"), 7900.5);
    QCOMPARE(at(world, "market_access[ALF/OTH]"), 70.0);
    QCOMPARE(at(world, "tension[ALF/BET]"), 20.0);
    QCOMPARE(at(world, "tension[ALF/ALF]"), 0.0);
    QCOMPARE(at(world, "campaign[gear_sizes/BET]"), 12.0);
}

void Opening::trustIsTheMeanAlignmentWeightedByOutput() {
    const World world = openingStocks(*small());
    const double first = at(world, "alignment[BBB/ALF]");
    const double second = at(world, "alignment[CCC/ALF]");
    QVERIFY(near(at(world, "trust[BET/ALF]"), (7000.5 * first + 900 * second) / 7900.5));
    QCOMPARE(at(world, "trust[BET/BET]"), 100.0);
}

void Opening::everyShareRowSumsToOneExactly() {
    QFETCH(QString, content);
    const auto book = Contents(content).load();
    if (!book)
        QFAIL("this content does not load");
    const World world = openingStocks(*book);
    const Quantities& q = quantities();
    const auto sumsOfRuns = [&](Quantity quantity, int run) {
        const std::span<const double> row = world.row(quantity);
        for (std::size_t first = 0; first < row.size(); first += static_cast<std::size_t>(run))
            QCOMPARE(std::accumulate(row.begin() + static_cast<std::ptrdiff_t>(first),
                                     row.begin() + static_cast<std::ptrdiff_t>(first) + run, 0.0),
                     1.0);
    };
    sumsOfRuns(q.dependence, world.sets().size(Axis::economy));
    sumsOfRuns(q.installed, world.sets().size(Axis::vendor));
    for (const Quantity quantity : {q.marketShare, q.essentialShare})
        for (int t = 0; t < world.sets().size(Axis::technology); ++t) {
            double sum = 0;
            for (int e = 0; e < world.sets().size(Axis::economy); ++e)
                sum += world.at(quantity, e, t);
            QCOMPARE(sum, 1.0);
        }
}

void Opening::everyStockIsInsideItsBoundsAndOnItsQuantum() {
    QFETCH(QString, content);
    const auto book = Contents(content).load();
    if (!book)
        QFAIL("this content does not load");
    const World world = openingStocks(*book);
    const Layout& layout = world.layout();
    for (Slot slot = 0; slot < layout.valueCount(); ++slot) {
        const QuantityDeclaration& declared = layout.table()[layout.quantityAt(slot)];
        QVERIFY2(world[slot] >= declared.low && world[slot] <= declared.high, layout.address(slot).c_str());
        QVERIFY2(declared.quantum.round(world[slot]) == world[slot], layout.address(slot).c_str());
    }
}

void Opening::theOrderOfContentChangesNothing() {
    QFETCH(QString, content);
    const Contents contents(content);
    const auto book = contents.load();
    if (!book)
        QFAIL("this content does not load");
    const auto rewrite = [&](const QString& file, QByteArray (*change)(const QByteArray&)) {
        const QString path = contents.folder.filePath("content/" + file);
        testing::writeFile(path, change(testing::readFile(path)));
    };
    for (const QString file :
         {"powers.toml", "technologies.toml", "vendors.toml", "arenas.toml", "issues.toml", "regimes.toml"})
        rewrite(file, reversedTables);
    for (const QString file : {"economies.csv", "countries.csv", "technology_shares.csv", "dependencies.csv"})
        rewrite(file, reversedRows);

    const auto other = contents.load();
    QVERIFY(other != nullptr);
    QVERIFY(other->sets().id(Axis::power, 0) != book->sets().id(Axis::power, 0));
    const World before = openingStocks(*book);
    const World after = openingStocks(*other);
    for (Slot slot = 0; slot < before.layout().valueCount(); ++slot) {
        const std::string address = before.layout().address(slot);
        QVERIFY2(after[*after.layout().find(address)] == before[slot], address.c_str());
    }
}

void Opening::whatTheLawsHaveNoRoomForIsRefused_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("another");
    QTest::addColumn<int>("more");
    QTest::addColumn<QString>("fault");
    QTest::newRow("powers") << "content/powers.toml"
                            << "\n[[power]]\nid = \"P%1\"\n"
                            << 5 << "too_many_members | power | 9 | 8";
    QTest::newRow("economies") << "content/economies.csv"
                               << "E%1,,\n"
                               << 7 << "too_many_members | economy | 17 | 16";
    QTest::newRow("technologies") << "content/technologies.toml"
                                  << "\n[[technology]]\nid = \"t%1\"\n"
                                  << 50 << "too_many_members | technology | 65 | 64";
}

void Opening::whatTheLawsHaveNoRoomForIsRefused() {
    QFETCH(QString, file);
    QFETCH(QString, another);
    QFETCH(int, more);
    QFETCH(QString, fault);
    const Contents contents("shipped");
    const auto told = [&] {
        const auto rules = loadRules(contents.folder.path().toStdString(), contents.scenario);
        return rules.ok() ? QString() : testing::described(rules.faults());
    };
    const QString path = contents.folder.filePath(file);
    const QByteArray shipped = testing::readFile(path);
    const auto grow = [&](int count) {
        QString text = QString::fromUtf8(shipped);
        for (int i = 0; i < count; ++i)
            text += another.arg(i);
        testing::writeFile(path, text.toUtf8());
    };
    grow(more - 1);
    QVERIFY(!told().contains("too_many_members")); // but what else they lack
    grow(more);
    QVERIFY2(told().contains(fault), qPrintable(told()));
}

void Opening::formulasRankAmongTheKnown() {
    CountryColumns columns;
    columns.add("x", {5, 1, std::nan(""), 3, 3, 9});
    Formula formula;
    formula.terms = {{"x", 100, "rank", 1}};
    QCOMPARE(evaluate(formula, columns, 6).values, (std::vector<double>{75, 0, 37.5, 37.5, 37.5, 100}));
}

void Opening::formulasTakeTheMedianForWhatIsNotKnown() {
    CountryColumns columns;
    columns.add("x", {10, std::nan(""), 40, 20, 30});
    Formula formula;
    formula.base = 1;
    formula.terms = {{"x", 2, "", 10}, {"x", 50, "missing", 1}};
    QCOMPARE(evaluate(formula, columns, 5).values, (std::vector<double>{3, 56, 9, 5, 7}));
}

void Opening::formulasHoldTheirBoundsButNotWhatIsKnown() {
    CountryColumns columns;
    columns.add("x", {10, -10, 0});
    columns.add("y", {std::nan(""), std::nan(""), 250});
    Formula formula;
    formula.low = 0;
    formula.high = 2;
    formula.terms = {{"x", 1, "", 1}};
    formula.known = "y";
    formula.knownScale = 100;
    const FormulaValues result = evaluate(formula, columns, 3);
    QCOMPARE(result.values, (std::vector<double>{2, 0, 2.5}));
    QCOMPARE(result.known, (std::vector<char>{0, 0, 1}));
}

void Opening::sharesDivideWhatSourcesLeave() {
    const Quantum quantum(-20);
    using Shares = std::vector<double>;
    QCOMPARE(shares(std::vector<Part>{{0.5, true, 0}, {3, false, 1}, {1, false, 2}}, quantum),
             (Shares{0.5, 0.375, 0.125}));
    QCOMPARE(shares(std::vector<Part>{{1.5, true, 0}, {0.5, true, 1}, {7, false, 2}}, quantum),
             (Shares{0.75, 0.25, 0}));
    QCOMPARE(shares(std::vector<Part>{{0.25, true, 0}, {0.25, true, 1}, {0, false, 2}}, quantum),
             (Shares{0.5, 0.5, 0}));
    QCOMPARE(shares(std::vector<Part>{{0, false, 0}, {0, false, 1}}, quantum), (Shares{0.5, 0.5}));
    QCOMPARE(shares(std::vector<Part>{}, quantum), Shares{});
}

void Opening::sharesGiveTheRemainderToTheLargest() {
    const Quantum quantum(-2);
    QCOMPARE(shares(std::vector<Part>{{1, false, 2}, {1, false, 0}, {1, false, 1}}, quantum),
             (std::vector<double>{0.25, 0.5, 0.25})); // equals: the first by id
    QCOMPARE(shares(std::vector<Part>{{3, false, 0}, {1, false, 1}, {1, false, 2}}, quantum),
             (std::vector<double>{0.5, 0.25, 0.25}));
}

QTEST_APPLESS_MAIN(Opening)
#include "tst_Opening.moc"
