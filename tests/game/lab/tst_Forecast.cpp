#include "lab/Forecast.h"

#include <QTest>

#include <cmath>

using namespace chokepoint;

/// What forecasts are measured by, against values worked out by hand.
class ForecastsByHand : public QObject {
    Q_OBJECT

private slots:
    void rankingIsTheShareOfPairsInOrder() {
        QCOMPARE(areaUnderCurve({{0.9, true}, {0.1, false}}), 1.0);
        // Of four pairs two are in order, one is tied, one is the wrong way round.
        QCOMPARE(areaUnderCurve({{0.8, true}, {0.3, true}, {0.5, false}, {0.3, false}}), 0.625);
        QCOMPARE(areaUnderCurve({{0.8, true}, {0.3, true}}), 0.5);
        QCOMPARE(areaUnderCurve({}), 0.5);
    }

    void brierIsTheMeanSquaredError() {
        QCOMPARE(brierScore({{0.5, true}, {0.5, false}}), 0.25);
        QCOMPARE(brierScore({{1, true}, {0.6, false}}), 0.18);
        QCOMPARE(brierScore({}), 0.0);
    }

    void logisticFitFindsTheOddsOfTwoGroups() {
        // One in four without the flag, three in four with it: intercept log(1/3), weight log(9).
        std::vector<std::vector<double>> rows;
        std::vector<bool> came;
        for (int group = 0; group < 2; ++group)
            for (int i = 0; i < 400; ++i) {
                rows.push_back({static_cast<double>(group)});
                came.push_back(i % 4 < (group > 0 ? 3 : 1));
            }
        const std::vector<double> weights = fitLogistic(rows, came);
        QVERIFY(std::abs(weights[0] - std::log(1.0 / 3)) < 1e-3);
        QVERIFY(std::abs(weights[1] - std::log(9.0)) < 1e-3);
        QVERIFY(std::abs(logisticChance(weights, {1}) - 0.75) < 1e-3);
    }

    void aPerfectSeparationStillEnds() {
        const std::vector<double> weights = fitLogistic({{0}, {1}, {2}, {3}}, {false, false, true, true});
        QVERIFY(std::isfinite(weights[1]));
        QVERIFY(logisticChance(weights, {0}) < 0.01 && logisticChance(weights, {3}) > 0.99);
    }
};

QTEST_APPLESS_MAIN(ForecastsByHand)
#include "tst_Forecast.moc"
