// What the ledger answers when it is asked what moved a number.

#include "support/Game.h"

#include <QTest>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

void move(Ledger& ledger, Slot slot, double delta) { ledger.add(slot, delta, Cause::rule("push")); }

} // namespace

class TestLedger : public QObject {
    Q_OBJECT

private slots:
    void whatMovedANumberMostIsNamedWhicheverCameFirst() {
        Ledger ledger(crossroads().layout());
        ledger.begin(1);
        QCOMPARE(ledger.moverOf(7), noEntry);
        ledger.enter(2);
        move(ledger, 7, 1);
        ledger.enter(3);
        move(ledger, 7, -3);
        ledger.enter(4);
        move(ledger, 7, 2);
        move(ledger, 8, 9);
        ledger.enter(5);
        QCOMPARE(ledger.moverOf(7), EntryId{1});
        QCOMPARE(ledger.behind(7), EntryId{1});
        QCOMPARE(ledger.behind(6, 3, 1), EntryId{3}); // of several numbers, the one that moved most
        QCOMPARE(ledger.behind(5, 2, 1), noEntry);
    }

    void beforeTheFirstTurnNothingIsBehindANumber() {
        Ledger ledger(crossroads().layout());
        ledger.enter(2);
        QCOMPARE(ledger.moverOf(7), noEntry);
        QCOMPARE(ledger.behind(7), noEntry);
        QCOMPARE(ledger.behind(5, 3, 1), noEntry);
    }

    void ofEqualMovesTheFirstIsNamed() {
        Ledger ledger(crossroads().layout());
        ledger.begin(1);
        ledger.enter(1);
        move(ledger, 9, -2);
        move(ledger, 8, 2);
        move(ledger, 8, -2);
        QCOMPARE(ledger.moverOf(8), EntryId{1});
        QCOMPARE(ledger.behind(8, 2, 1), EntryId{1}); // of several numbers, the first one's
    }

    void aPhaseFindsWhatCameAfterItInTheTurnBefore() {
        Ledger ledger(crossroads().layout());
        ledger.begin(1);
        ledger.enter(6);
        move(ledger, 7, 1);
        ledger.begin(2);
        ledger.enter(5);
        QCOMPARE(ledger.behind(7), EntryId{0} | turnBefore);
        ledger.enter(6);
        QCOMPARE(ledger.behind(7), EntryId{0} | turnBefore);
        QCOMPARE(ledger.behind(6, 3, 1), EntryId{0} | turnBefore);
        ledger.enter(7);
        QCOMPARE(ledger.behind(7), noEntry); // it has read that already
        QCOMPARE(ledger.behind(6, 3, 1), noEntry);
        ledger.begin(3);
        ledger.enter(6);
        QCOMPARE(ledger.behind(7), noEntry);
    }

    void ofTheTurnBeforeThePhaseThatMovedANumberLastIsNamed() {
        Ledger ledger(crossroads().layout());
        ledger.begin(1);
        ledger.enter(3);
        move(ledger, 7, 5);
        ledger.enter(6);
        move(ledger, 7, 1);
        move(ledger, 7, 2);
        ledger.begin(2);
        ledger.enter(1);
        QCOMPARE(ledger.behind(7), EntryId{2} | turnBefore);
    }

    void aTurnResolvedTenThousandTimesFollowsTheSameOne() {
        Ledger ledger(crossroads().layout());
        ledger.begin(1);
        ledger.enter(6);
        move(ledger, 7, 1);
        move(ledger, 8, 2);
        for (int again = 0; again < 10'000; ++again) {
            ledger.begin(2);
            ledger.enter(6);
            QCOMPARE(ledger.behind(7), EntryId{0} | turnBefore);
            QCOMPARE(ledger.behind(8), EntryId{1} | turnBefore);
            QCOMPARE(ledger.behind(9), noEntry);
            move(ledger, 8, 1);
            QCOMPARE(ledger.moverOf(8), EntryId{0});
        }
    }

    void theLedgerAnswersAlikeInEveryOneOfTenThousandTurns() {
        Ledger ledger(crossroads().layout());
        for (int turn = 1; turn <= 10'000; ++turn) {
            ledger.begin(turn);
            ledger.enter(3);
            QCOMPARE(ledger.moverOf(7), noEntry);
            QCOMPARE(ledger.behind(7), turn > 1 ? EntryId{0} | turnBefore : noEntry);
            move(ledger, 7, 1);
            ledger.enter(4);
            QCOMPARE(ledger.behind(7), EntryId{0});
            ledger.enter(12);
            QCOMPARE(ledger.behind(9), noEntry);
        }
    }

    void aTurnPutBackIsFollowedLikeOneThatWasPlayed() {
        Ledger played(crossroads().layout());
        played.begin(1);
        played.enter(2);
        move(played, 7, 1);
        played.enter(9);
        move(played, 7, -4);
        move(played, 8, 3);
        Ledger restored(crossroads().layout());
        restored.restore(1, played.entries());
        for (Ledger* const ledger : {&played, &restored}) {
            ledger->begin(2);
            ledger->enter(3);
            QCOMPARE(ledger->behind(7), EntryId{1} | turnBefore);
            QCOMPARE(ledger->behind(7, 2, 1), EntryId{1} | turnBefore);
            ledger->enter(10);
            QCOMPARE(ledger->behind(8), noEntry);
        }
    }
};

QTEST_APPLESS_MAIN(TestLedger)
#include "tst_Ledger.moc"
