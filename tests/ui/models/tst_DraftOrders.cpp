#include "support/Seated.h"

#include <QSignalSpy>
#include <QTest>

using namespace chokepoint;
using namespace chokepoint::test;

class TestDraftOrders : public QObject {
    Q_OBJECT
private slots:
    void everyEditCanBeUndoneAndRedone();
    void aMoveInATakenSlotReplacesIt();
    void thePurseShowsWhatIsLeftAfterAllMoves();
    void aProposalTakesItsCapitalFromWhatIsLeft();
    void theSameSubjectIsRefusedTwice();
    void moreThanThePurseHoldsIsRefused();
    void endingAPolicyTakesNoSlot();
    void answersCanBeChangedAndTakenBack();
    void ordersComeBackFromWhatWasHandedIn();
};

namespace {

Move control(const Desk& desk, const std::string& severity = "licence") {
    return orderOf(desk.rules(), "export_control", {"chip_equipment", "CHN", severity});
}
Move finance(const Desk& desk, const std::string& amount, const std::string& country = "IND") {
    return orderOf(desk.rules(), "finance_infrastructure", {country, amount});
}

} // namespace

void TestDraftOrders::everyEditCanBeUndoneAndRedone() {
    Seated seated(alone());
    DraftOrders& draft = seated.desk->draft();
    QSignalSpy changes(seated.desk.get(), &Desk::draftChanged);
    draft.place(0, control(*seated.desk), "Export control");
    draft.place(2, finance(*seated.desk, "0.5"), "Finance networks");
    draft.remove(0, "Export control");
    QCOMPARE(changes.count(), 3);
    QCOMPARE(draft.filledSlots(), 1);
    draft.undoStack()->undo();
    QVERIFY(draft.move(0).has_value());
    draft.undoStack()->undo();
    draft.undoStack()->undo();
    QVERIFY(draft.isEmpty());
    draft.undoStack()->redo();
    QCOMPARE(*draft.move(0), control(*seated.desk));
    QCOMPARE(draft.undoStack()->redoText().isEmpty(), false);
}

void TestDraftOrders::aMoveInATakenSlotReplacesIt() {
    Seated seated(alone());
    DraftOrders& draft = seated.desk->draft();
    draft.place(0, control(*seated.desk), "Export control");
    draft.place(0, control(*seated.desk, "denial"), "Export control");
    QCOMPARE(draft.filledSlots(), 1);
    QCOMPARE(*draft.move(0), control(*seated.desk, "denial"));
    draft.place(3, finance(*seated.desk, "0.5"), "Finance");
    draft.swap(0, 3);
    QCOMPARE(*draft.move(3), control(*seated.desk, "denial"));
    QCOMPARE(draft.orders().moves.size(), std::size_t{2});
}

void TestDraftOrders::thePurseShowsWhatIsLeftAfterAllMoves() {
    Seated seated(alone());
    DraftOrders& draft = seated.desk->draft();
    const DraftOrders::Left before = draft.left();
    const Move move = finance(*seated.desk, "0.5");
    const DraftOrders::Left with = draft.leftWith(move, -1);
    draft.place(0, move, "Finance");
    QCOMPARE(draft.left().money, with.money);
    QCOMPARE(draft.left().money, before.money - 0.5);
    QCOMPARE(draft.left().capital, before.capital - draft.cost(move).capital);
    QCOMPARE(draft.left().moves, before.moves - 1);
    // What replaces a move is not paid beside it.
    QCOMPARE(draft.leftWith(move, 0).money, before.money - 0.5);
}

void TestDraftOrders::aProposalTakesItsCapitalFromWhatIsLeft() {
    Seated seated(alone());
    DraftOrders& draft = seated.desk->draft();
    const DraftOrders::Left before = draft.left();
    draft.propose(-1, ProposalDraft{}, "China");
    QCOMPARE(draft.left().capital, before.capital - seated.desk->rules().p.proposalCapital);
    QCOMPARE(draft.left().money, before.money);
    draft.withdraw(0, "China");
    QCOMPARE(draft.left().capital, before.capital);
}

void TestDraftOrders::theSameSubjectIsRefusedTwice() {
    Seated seated(alone());
    DraftOrders& draft = seated.desk->draft();
    draft.place(0, control(*seated.desk), "Export control");
    QVERIFY(!draft.refusal(0));
    const std::optional<Fault> twice = draft.refusalOf(control(*seated.desk, "denial"), -1);
    QVERIFY(twice.has_value());
    QCOMPARE(twice->key, "refusal_twice");
    QVERIFY(!draft.refusalOf(control(*seated.desk, "denial"), 0));
    const QString sentence = seated.desk->sentence(*twice);
    QVERIFY2(sentence.contains("Export control"), qPrintable(sentence));
}

void TestDraftOrders::moreThanThePurseHoldsIsRefused() {
    Seated seated(alone());
    DraftOrders& draft = seated.desk->draft();
    const Move dear = finance(*seated.desk, "5");
    if (draft.refusalOf(dear, -1))
        QCOMPARE(draft.refusalOf(dear, -1)->key, "refusal_money");
    draft.place(0, dear, "Finance");
    draft.place(1, finance(*seated.desk, "5", "VNM"), "Finance");
    QVERIFY(draft.refusal(1).has_value());
    QCOMPARE(draft.refusal(1)->key, "refusal_money");
    QVERIFY(!draft.isLegal());
    QVERIFY(!seated.desk->commit());
    QVERIFY(!seated.desk->committed());
}

void TestDraftOrders::endingAPolicyTakesNoSlot() {
    Seated seated(alone());
    DraftOrders& draft = seated.desk->draft();
    draft.place(0, orderOf(seated.desk->rules(), "procurement_ban", {"chn", "none"}), "Procurement ban");
    QCOMPARE(draft.filledSlots(), 0);
    QCOMPARE(draft.endings().size(), std::size_t{1});
    QCOMPARE(draft.left().moves, draft.slotCount());
    draft.removeEnding(0, "Procurement ban");
    QVERIFY(draft.isEmpty());
}

void TestDraftOrders::answersCanBeChangedAndTakenBack() {
    Seated seated(alone());
    DraftOrders& draft = seated.desk->draft();
    draft.answerEvent("pandemic", "B", "Pandemic");
    QCOMPARE(draft.answer("pandemic"), "B");
    draft.answerEvent("pandemic", "A", "Pandemic");
    QCOMPARE(draft.orders().answers.at("pandemic"), "A");
    draft.answerEvent("pandemic", {}, "Pandemic");
    QVERIFY(draft.isEmpty());
    draft.undoStack()->undo();
    QCOMPARE(draft.answer("pandemic"), "A");
}

void TestDraftOrders::ordersComeBackFromWhatWasHandedIn() {
    Seated seated({{"CHN", "idle"}, {"EUU", "idle"}}); // two people: nothing resolves yet
    seated.desk->draft().place(1, control(*seated.desk), "Export control");
    QVERIFY(seated.desk->commit().ok());
    const std::unique_ptr<Desk> again = seated.table->sit(seated.desk->seat(), "en");
    QCOMPARE(again->draft().orders(), seated.desk->draft().orders());
    QVERIFY(again->committed());
    QVERIFY(!again->draft().undoStack()->canUndo());
}

QTEST_GUILESS_MAIN(TestDraftOrders)
#include "tst_DraftOrders.moc"
