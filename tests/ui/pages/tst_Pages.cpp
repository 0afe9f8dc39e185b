// Tables of numbers and the talks: everything is there, everything can be asked, nothing is said that the seat may not know.

#include "support/Seated.h"
#include "ui/models/Talks.h"
#include "ui/pages/DiplomacyPage.h"
#include "ui/pages/FactView.h"
#include "ui/pages/NumbersPage.h"
#include "ui/pages/ProposalEditor.h"
#include "ui/pages/QuantityGrid.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

constexpr auto everything = [](const QuantityDeclaration&) { return true; };

/// A proposal about the first clause that would be taken; nothing where content has none.
std::optional<ProposalDraft> someProposal(DiplomacyPage& page, const Desk& desk) {
    const std::size_t clauses = desk.rules().book.clauses.size();
    for (std::size_t clause = 0; clause < clauses; ++clause) {
        page.compose();
        auto* add = page.findChild<QComboBox*>("proposal_add_clause");
        add->setCurrentIndex(static_cast<int>(clause) + 1);
        emit add->activated(add->currentIndex());
        if (!desk.draft().refusalOf(page.editor().proposal(), -1))
            return page.editor().proposal();
    }
    return std::nullopt;
}

} // namespace

class TestPages : public QObject {
    Q_OBJECT

private slots:
    void everyKnownQuantityStandsInOneTable() {
        const Seated seated(alone());
        std::set<int> shown;
        for (const QuantityGrid& grid :
             gridsAbout(*seated.desk, everything, {Axis::technology, Axis::country}))
            for (const Quantity quantity : grid.quantities)
                QVERIFY2(shown.insert(quantity.index).second, "a quantity stands in two tables");
        for (std::uint16_t index = 0; index < quantities().table.size(); ++index) {
            const QuantityDeclaration& declaration = quantities().table.all()[index];
            const bool belief =
                std::any_of(quantities().table.all().begin(), quantities().table.all().end(),
                            [&](const QuantityDeclaration& each) { return each.belief == declaration.id; });
            QVERIFY2(shown.contains(index) != (belief || declaration.visibility == Visibility::hidden),
                     declaration.id.data());
        }
    }

    void everyTableKeepsTheRulesOfModelsAndItsNumbersAnswer() {
        const Seated seated(alone());
        for (const QuantityGrid& grid :
             gridsAbout(*seated.desk, everything, {Axis::technology, Axis::country})) {
            FactTable table;
            const QAbstractItemModelTester tester(&table,
                                                  QAbstractItemModelTester::FailureReportingMode::QtTest);
            fillGrid(table, *seated.desk, grid, firstChoice(*seated.desk, grid));
            QVERIFY(table.rowCount() > 0 && table.columnCount() > 0 && table.isNamed());
            QVERIFY(!grid.title(*seated.desk).isEmpty());
            const QModelIndex first = table.index(0, 0);
            QVERIFY(!first.data(Qt::AccessibleTextRole).toString().isEmpty());
            if (const QString address = first.data(FactTable::AddressRole).toString(); !address.isEmpty())
                QVERIFY2(seated.desk->rules().layout().find(address.toStdString()).ok(), qPrintable(address));
        }
    }

    void whatOnlyItsOwnerKnowsIsNoNumberOfOthers() {
        const Seated seated(alone());
        const Desk& desk = *seated.desk;
        const int other = (desk.seat() + 1) % desk.rules().powers;
        const Quantity capital = quantities().politicalCapital;
        QVERIFY(factOf(desk, capital, {other, 0, 0}).address.isEmpty());
        QVERIFY(!factOf(desk, capital, {desk.seat(), 0, 0}).address.isEmpty());
    }

    void aNumberIsAskedByKeyAndByMouse() {
        Seated seated(alone());
        NumbersPage page(*seated.desk, "test", "Test");
        page.addGrids(gridsAbout(
            *seated.desk, [](const QuantityDeclaration& each) { return isAbout(each, Axis::technology); },
            {Axis::technology}));
        page.resize(1200, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QVERIFY(page.showTable("capability"));
        auto* view = page.findChild<FactView*>();
        QSignalSpy asked(&page, &NumbersPage::whyRequested);
        QTest::keyClick(view, Qt::Key_W);
        QCOMPARE(asked.count(), 1);
        QVERIFY(asked.takeFirst().front().toString().startsWith("capability["));
        QSignalSpy led(&page, &NumbersPage::memberRequested);
        QTest::keyClick(view, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(led.count(), 1);
        QCOMPARE(led.front().at(1).value<Axis>(), Axis::technology);
        page.findChild<QLineEdit*>("test_filter")->setText("no row is called so");
        QCOMPARE(view->model()->rowCount(), 0);
    }

    void aProposalIsPutTogetherAndTakenBack() {
        Seated seated(alone());
        Desk& desk = *seated.desk;
        DiplomacyPage page(desk);
        page.resize(1500, 800);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const std::optional<ProposalDraft> proposal = someProposal(page, desk);
        if (!proposal)
            QSKIP("content has no clause that could be proposed at the opening");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // forms that were tried before
        auto* place = page.editor().findChild<QPushButton*>("proposal_place");
        QVERIFY(place != nullptr && place->isEnabled());
        QTest::mouseClick(place, Qt::LeftButton);
        QCOMPARE(desk.draft().proposals().size(), std::size_t{1});
        QVERIFY(desk.draft().isLegal());
        const std::vector<Talk> talks = Talks::all(desk);
        QVERIFY(!talks.empty() && talks.front().kind == Talk::Kind::drafted);
        QVERIFY(!Talks::summary(desk, talks.front().clauses).isEmpty());
        desk.draft().undoStack()->undo();
        QVERIFY(desk.draft().isEmpty());
        desk.draft().undoStack()->redo();
        QCOMPARE(desk.draft().orders().proposals, std::vector<ProposalDraft>{*proposal});
    }
};

QTEST_MAIN(TestPages)
#include "tst_Pages.moc"
