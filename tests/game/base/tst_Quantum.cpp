#include "base/Luck.h"
#include "base/Quantum.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>
#include <random>

using namespace chokepoint;

class TestQuantum : public QObject {
    Q_OBJECT

private slots:
    void roundingLandsOnTheNearestMultiple() {
        const Quantum quantum(-20);
        QVERIFY(rc::check("off by at most half a quantum, and a multiple", [&](int numerator) {
            const double value = numerator / 977.0;
            const double rounded = quantum.round(value);
            RC_ASSERT(std::abs(rounded - value) <= quantum.size() / 2);
            RC_ASSERT(std::floor(rounded / quantum.size()) * quantum.size() == rounded);
        }));
    }

    void sumsOfMultiplesAreExactInAnyOrder() {
        const Quantum quantum(-20);
        QVERIFY(rc::check("every order gives the same bits", [&](std::vector<int> numerators, unsigned seed) {
            std::vector<double> deltas;
            for (const int each : numerators)
                deltas.push_back(quantum.round(each / 1013.0));
            double forwards = 0;
            for (const double delta : deltas)
                forwards += delta;
            std::shuffle(deltas.begin(), deltas.end(), std::minstd_rand(seed));
            double shuffled = 0;
            for (const double delta : deltas)
                shuffled += delta;
            RC_ASSERT(forwards == shuffled);
            RC_ASSERT(forwards == sumOfQuanta(std::span<const double>(deltas)));
        }));
    }

    void anExactSumDoesNotDependOnTheOrderOfWhatItAdds() {
        QVERIFY(rc::check("shuffled", [](std::vector<int> numerators, unsigned seed) {
            const auto sum = [&] {
                ExactSum exact;
                for (const int each : numerators)
                    exact += each % 100000 / 7.0;
                return exact.value();
            };
            const double before = sum();
            std::shuffle(numerators.begin(), numerators.end(), std::minstd_rand(seed));
            RC_ASSERT(before == sum());
        }));
    }

    void drawsDependOnEveryPartOfTheirKeyAndOnNothingElse() {
        const Luck luck(42);
        QCOMPARE(luck.draw(3, 1, 2), Luck(42).draw(3, 1, 2));
        QVERIFY(luck.draw(3, 1, 2) != Luck(43).draw(3, 1, 2));
        QVERIFY(luck.draw(3, 1, 2) != luck.draw(4, 1, 2));
        QVERIFY(luck.draw(3, 1, 2) != luck.draw(3, 2, 2));
        QVERIFY(luck.draw(3, 1, 2) != luck.draw(3, 1, 3));
        QVERIFY(luck.draw(3, 1, 2) != luck.draw(3, 1, 2, 1));
    }

    void drawsSpreadEvenly() {
        const Luck luck(7);
        std::array<int, 10> counts{};
        for (std::uint64_t subject = 0; subject < 10000; ++subject)
            ++counts[static_cast<std::size_t>(luck.draw(1, 99, subject) * 10)];
        for (const int count : counts)
            QVERIFY2(count > 850 && count < 1150, qPrintable(QString::number(count)));
    }
};

QTEST_APPLESS_MAIN(TestQuantum)
#include "tst_Quantum.moc"
