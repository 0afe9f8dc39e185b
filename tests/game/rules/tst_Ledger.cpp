// What the ledger answers when it is asked what moved a number.

#include "support/Game.h"

#include <QTest>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

/// An entry of so much by a phase.
LedgerEntry entryOf(Slot slot, double delta, std::uint8_t phase) {
    LedgerEntry entry{};
    entry.slot = slot;
    entry.delta = delta;
    entry.phase = phase;
    return entry;
}

} // namespace

class TestLedger : public QObject {
    Q_OBJECT

private slots:
    void whatMovedANumberMostIsNamedWhicheverCameFirst() {
        Ledger ledger(crossroads().layout());
        ledger.begin(1);
        QCOMPARE(ledger.moverOf(7), noEntry);
        ledger.add(entryOf(7, 1, 2));
        ledger.add(entryOf(7, -3, 3));
        ledger.add(entryOf(7, 2, 4));
        ledger.add(entryOf(8, 9, 4));
        QCOMPARE(ledger.moverOf(7), EntryId{1});
        QCOMPARE(ledger.behind(5, 7), EntryId{1});
        QCOMPARE(ledger.behind(5, 6, 3, 1), EntryId{3}); // of several numbers, the one that moved most
        QCOMPARE(ledger.behind(5, 5, 2, 1), noEntry);
    }

    void aPhaseFindsWhatCameAfterItInTheTurnBefore() {
        Ledger ledger(crossroads().layout());
        ledger.begin(1);
        ledger.add(entryOf(7, 1, 6));
        ledger.begin(2);
        QCOMPARE(ledger.behind(6, 7), EntryId{0} | turnBefore);
        QCOMPARE(ledger.behind(5, 7), EntryId{0} | turnBefore);
        QCOMPARE(ledger.behind(7, 7), noEntry); // it has read that already
        ledger.begin(3);
        QCOMPARE(ledger.behind(6, 7), noEntry);
    }

    void aTurnResolvedTenThousandTimesFollowsTheSameOne() {
        Ledger ledger(crossroads().layout());
        ledger.begin(1);
        ledger.add(entryOf(7, 1, 6));
        for (int again = 0; again < 10'000; ++again) {
            ledger.begin(2);
            QCOMPARE(ledger.behind(6, 7), EntryId{0} | turnBefore);
            QCOMPARE(ledger.behind(6, 8), noEntry);
            ledger.add(entryOf(8, 1, 6));
            QCOMPARE(ledger.moverOf(8), EntryId{0});
        }
    }

    void theLedgerAnswersAlikeInEveryOneOfTenThousandTurns() {
        Ledger ledger(crossroads().layout());
        for (int turn = 1; turn <= 10'000; ++turn) {
            ledger.begin(turn);
            QCOMPARE(ledger.moverOf(7), noEntry);
            QCOMPARE(ledger.behind(3, 7), turn > 1 ? EntryId{0} | turnBefore : noEntry);
            QCOMPARE(ledger.behind(4, 7), noEntry);
            ledger.add(entryOf(7, 1, 3));
            QCOMPARE(ledger.behind(4, 7), EntryId{0});
            QCOMPARE(ledger.behind(12, 9), noEntry);
        }
    }
};

QTEST_APPLESS_MAIN(TestLedger)
#include "tst_Ledger.moc"
