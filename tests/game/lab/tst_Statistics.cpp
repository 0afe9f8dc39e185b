#include "lab/Statistics.h"

#include <QTest>

#include <cmath>

using namespace chokepoint;

/// Numbers that studies print beside what they measured.
class StatisticsOfStudies : public QObject {
    Q_OBJECT

private slots:
    void wilsonsIntervalIsThatOfTheTables_data();
    void wilsonsIntervalIsThatOfTheTables();
    void whatWasNeverCountedMayBeAnything();
    void theIntervalNarrowsWithMoreGames();
    void aMeansIntervalIsStudents();
    void oneValueHasNoWidth();
    void quantilesLieBetweenNeighbours();
};

void StatisticsOfStudies::wilsonsIntervalIsThatOfTheTables_data() {
    QTest::addColumn<double>("hits");
    QTest::addColumn<int>("of");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("8 of 10") << 8.0 << 10 << 0.4902 << 0.9433;
    QTest::newRow("none of 20") << 0.0 << 20 << 0.0 << 0.1611;
    QTest::newRow("all of 20") << 20.0 << 20 << 0.8389 << 1.0;
    QTest::newRow("15 of 148") << 15.0 << 148 << 0.0624 << 0.1605; // Newcombe 1998
}

void StatisticsOfStudies::wilsonsIntervalIsThatOfTheTables() {
    QFETCH(double, hits);
    QFETCH(int, of);
    QFETCH(double, low);
    QFETCH(double, high);
    const Interval interval = Rate{hits, of}.interval();
    QVERIFY2(std::abs(interval.low - low) < 1e-4, qPrintable(QString::number(interval.low)));
    QVERIFY2(std::abs(interval.high - high) < 1e-4, qPrintable(QString::number(interval.high)));
}

void StatisticsOfStudies::whatWasNeverCountedMayBeAnything() {
    const Rate rate;
    QCOMPARE(rate.value(), 0.0);
    QCOMPARE(rate.interval().low, 0.0);
    QCOMPARE(rate.interval().high, 1.0);
}

void StatisticsOfStudies::theIntervalNarrowsWithMoreGames() {
    const Interval few = Rate{5, 20}.interval(), many = Rate{50, 200}.interval();
    QVERIFY(many.high - many.low < few.high - few.low);
    QVERIFY(few.holds(0.25) && many.holds(0.25));
}

void StatisticsOfStudies::aMeansIntervalIsStudents() {
    const Mean five = meanOf({1, 2, 3, 4, 5});
    QCOMPARE(five.value, 3.0);
    QVERIFY(std::abs(five.interval.high - (3 + 2.776 * std::sqrt(0.5))) < 0.02);
    std::vector<double> many;
    for (int i = 0; i < 31; ++i)
        many.push_back(i % 2);
    const double deviation = std::sqrt((15 * 16.0 / 31) / 30 / 31);
    QVERIFY(std::abs(meanOf(many).interval.high - (15.0 / 31 + 2.042 * deviation)) < 1e-3);
}

void StatisticsOfStudies::oneValueHasNoWidth() {
    const Mean one = meanOf({4});
    QCOMPARE(one.value, 4.0);
    QCOMPARE(one.interval.low, 4.0);
    QCOMPARE(one.interval.high, 4.0);
    QCOMPARE(meanOf({}).value, 0.0);
}

void StatisticsOfStudies::quantilesLieBetweenNeighbours() {
    QCOMPARE(quantileOf({3, 1, 2}, 0.5), 2.0);
    QCOMPARE(quantileOf({4, 1, 3, 2}, 0.5), 2.5);
    QCOMPARE(quantileOf({1, 2, 3, 4, 5}, 0.1), 1.4);
    QCOMPARE(quantileOf({7}, 0.9), 7.0);
}

QTEST_GUILESS_MAIN(StatisticsOfStudies)
#include "tst_Statistics.moc"
