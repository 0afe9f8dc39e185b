#include "lab/Batch.h"

#include <QTest>

#include <atomic>
#include <stdexcept>
#include <string>

using namespace chokepoint;

/// A batch of jobs on several threads.
class BatchOfJobs : public QObject {
    Q_OBJECT

private slots:
    void resultsStandInTheOrderOfTheJobs_data();
    void resultsStandInTheOrderOfTheJobs();
    void progressCountsEveryJobOnce();
    void progressCanEndTheWork();
    void whatAJobThrowsComesOut();
    void noJobsAreDoneAtOnce();
};

void BatchOfJobs::resultsStandInTheOrderOfTheJobs_data() {
    QTest::addColumn<unsigned>("threads");
    for (const unsigned threads : {0U, 1U, 2U, 7U, 200U})
        QTest::addRow("%u threads", threads) << threads;
}

void BatchOfJobs::resultsStandInTheOrderOfTheJobs() {
    QFETCH(unsigned, threads);
    const auto name = [](std::size_t i) {
        volatile double busy = 0; // jobs of unequal length
        for (std::size_t k = 0; k < (i % 7) * 20000; ++k)
            busy = busy + 1;
        return "job " + std::to_string(i);
    };
    const auto results = runBatch(100, name, {threads, {}});
    QVERIFY(results);
    QCOMPARE(results->size(), std::size_t{100});
    for (std::size_t i = 0; i < results->size(); ++i)
        QCOMPARE((*results)[i], "job " + std::to_string(i));
}

void BatchOfJobs::progressCountsEveryJobOnce() {
    std::vector<int> told;
    const auto note = [&](int done, int all) {
        told.push_back(done);
        return all == 50;
    };
    QVERIFY(runBatch(50, [](std::size_t i) { return i; }, {4, note}));
    QCOMPARE(told.size(), std::size_t{50});
    for (std::size_t i = 0; i < told.size(); ++i)
        QCOMPARE(told[i], static_cast<int>(i) + 1);
}

void BatchOfJobs::progressCanEndTheWork() {
    std::atomic<int> begun = 0;
    const auto job = [&](std::size_t) { return ++begun; };
    QVERIFY(!runBatch(1000, job, {2, [](int done, int) { return done < 10; }}));
    QVERIFY2(begun >= 10 && begun < 20, qPrintable(QString::number(begun)));
}

void BatchOfJobs::whatAJobThrowsComesOut() {
    const auto job = [](std::size_t i) {
        if (i == 3)
            throw std::runtime_error("job 3");
        return i;
    };
    QVERIFY_EXCEPTION_THROWN(runBatch(8, job, {2, {}}), std::runtime_error);
}

void BatchOfJobs::noJobsAreDoneAtOnce() {
    const auto results = runBatch(0, [](std::size_t i) { return i; });
    QVERIFY(results);
    QVERIFY(results->empty());
}

QTEST_APPLESS_MAIN(BatchOfJobs)
#include "tst_Batch.moc"
