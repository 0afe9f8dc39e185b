#include "support/Seated.h"
#include "ui/cabinet/CabinetPanel.h"
#include "ui/cabinet/ChoiceCard.h"
#include "ui/cabinet/EventSheet.h"
#include "ui/cabinet/InstrumentCard.h"
#include "ui/cabinet/MoveSlot.h"
#include "ui/cabinet/MovesPanel.h"
#include "ui/cabinet/OrderEditor.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace chokepoint;
using namespace chokepoint::test;

class TestCabinet : public QObject {
    Q_OBJECT
private slots:
    void init();
    void numbersChooseCardsAndEnterOrAClickOpensThem();
    void familiesAndFindNarrowTheCards();
    void everyInstrumentCanBeOrderedByKeyboardAlone();
    void everyInstrumentCanBeOrderedByMouseAlone();
    void whatIsSelectedOnTheMapIsTheTarget();
    void withoutASelectionTheLargestCountryOfNoPowerIsTheTarget();
    void aRefusedOrderSaysWhyAndCannotBePlaced();
    void aStandingPolicyShowsAndCanBeEnded();
    void slotsAreEmptiedUndoneAndExchanged();
    void aCardDroppedOnASlotAsksForItsOrder();
    void commitIsAskedForOnlyWhenLegal();
    void anEventIsAnsweredByItsLetterAndChanged();
    void everyControlHasANameAndATabStop();
    void everythingLooksRight_data();
    void everythingLooksRight();
};

namespace {

void look(const QString& name, const QString& language, const QString& seat) {
    setTheme(Theme(name, 1.0, language).withSeat(seat));
    applyTheme(*qApp);
}

template <class W> W* named(QWidget& in, const QString& name) {
    W* found = in.findChild<W*>(name);
    if (found == nullptr)
        qFatal("no widget %s", qPrintable(name));
    return found;
}

void shown(QWidget& widget, int width, int height) {
    widget.resize(width, height);
    widget.show();
    QApplication::setActiveWindow(&widget);
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

void save(QWidget& widget, const QString& name) {
    QTest::qWait(20);
    const QString folder = qEnvironmentVariable("CHOKEPOINT_TEST_OUT");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(folder + "/cabinet-" + name + ".png"));
}

/// What a drag that ends here sends: Qt takes a drop only where something has been dragged into.
void dropOn(QWidget& widget, const char* mime, const QByteArray& data) {
    QMimeData carried;
    carried.setData(mime, data);
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction | Qt::MoveAction, &carried, Qt::LeftButton,
                          Qt::NoModifier);
    QApplication::sendEvent(&widget, &enter);
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction | Qt::MoveAction, &carried, Qt::LeftButton,
                    Qt::NoModifier);
    QApplication::sendEvent(&widget, &drop);
}

/// Turns until an event waits for the seat.
void waitForEvent(Seated& seated) {
    while (seated.desk->pendingEvents().empty() && !seated.desk->finished()) {
        QSignalSpy resolved(seated.desk.get(), &Desk::turnResolved);
        QVERIFY(seated.desk->commit().ok());
        QVERIFY(resolved.wait(60000));
    }
    QVERIFY(!seated.desk->pendingEvents().empty());
}

} // namespace

void TestCabinet::init() { look("dark", "en", "jpn"); }

void TestCabinet::numbersChooseCardsAndEnterOrAClickOpensThem() {
    Seated seated(alone());
    CabinetPanel panel(*seated.desk);
    shown(panel, 1150, 250);
    QSignalSpy opened(&panel, &CabinetPanel::opened);
    QTest::keyClick(&panel, Qt::Key_2);
    auto* second = qobject_cast<InstrumentCard*>(QApplication::focusWidget());
    QVERIFY(second != nullptr);
    QVERIFY(second->isChecked());
    QTest::keyClick(second, Qt::Key_Right);
    auto* third = qobject_cast<InstrumentCard*>(QApplication::focusWidget());
    QVERIFY(third != nullptr && third != second);
    QTest::keyClick(third, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].toInt(), third->instrument());
    QTest::mouseClick(second, Qt::LeftButton);
    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened[1][0].toInt(), second->instrument());
}

void TestCabinet::familiesAndFindNarrowTheCards() {
    Seated seated(alone());
    CabinetPanel panel(*seated.desk);
    shown(panel, 1150, 250);
    const auto cards = [&] { return panel.findChildren<InstrumentCard*>().size(); };
    const auto all = cards();
    QCOMPARE(int(all), int(seated.desk->rules().book.instruments.size()));
    QTest::mouseClick(named<QPushButton>(panel, "cabinet_family_guard_deny"), Qt::LeftButton);
    const std::vector<Instrument>& instruments = seated.desk->rules().book.instruments;
    const auto guards = std::count_if(instruments.begin(), instruments.end(),
                                      [](const Instrument& each) { return each.family == "guard_deny"; });
    QTRY_COMPARE(int(cards()), int(guards));
    QTest::mouseClick(named<QPushButton>(panel, "cabinet_family_all"), Qt::LeftButton);
    QTest::keyClick(&panel, Qt::Key_Slash);
    QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), "export");
    QTRY_VERIFY(cards() >= 1 && cards() < all);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(cards(), all);
}

void TestCabinet::everyInstrumentCanBeOrderedByKeyboardAlone() {
    Seated seated(alone());
    for (int i = 0; i < int(seated.desk->rules().book.instruments.size()); ++i) {
        const Instrument& content = seated.desk->rules().book.instruments[static_cast<std::size_t>(i)];
        seated.desk->draft().reset();
        OrderEditor editor(*seated.desk);
        editor.open(i);
        shown(editor, 1100, 700);
        QSignalSpy closed(&editor, &OrderEditor::closed);
        // What stands already is no order, be it a research budget or a ban: a key in the first field changes it.
        for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Down})
            if (editor.refusal())
                QTest::keyClick(QApplication::focusWidget(), key);
        QVERIFY2(!editor.refusal(), content.id.c_str());
        for (int stops = 0; stops < 60 && QApplication::focusWidget()->objectName() != "order_place"; ++stops)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QString("order_place"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(seated.desk->draft().filledSlots(), 1);
        QCOMPARE(seated.desk->draft().move(0)->instrument, i);
        QVERIFY(seated.desk->draft().isLegal());
    }
}

void TestCabinet::everyInstrumentCanBeOrderedByMouseAlone() {
    Seated seated(alone());
    for (int i = 0; i < int(seated.desk->rules().book.instruments.size()); ++i) {
        seated.desk->draft().reset();
        OrderEditor editor(*seated.desk);
        editor.open(i);
        shown(editor, 1100, 700);
        if (editor.refusal())
            for (QDoubleSpinBox* box : editor.findChildren<QDoubleSpinBox*>().mid(0, 1))
                QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(box->width() - 8, 8));
        for (ChoiceCard* level : editor.findChildren<ChoiceCard*>())
            if (editor.refusal() && !level->isChecked() && !level->isRefused() &&
                !level->objectName().endsWith("_none")) // ending a policy takes no slot
                QTest::mouseClick(level, Qt::LeftButton);
        auto* place = named<QPushButton>(editor, "order_place");
        QVERIFY2(place->isEnabled(),
                 seated.desk->rules().book.instruments[static_cast<std::size_t>(i)].id.c_str());
        QTest::mouseClick(place, Qt::LeftButton);
        QVERIFY2(seated.desk->draft().filledSlots() == 1,
                 seated.desk->rules().book.instruments[static_cast<std::size_t>(i)].id.c_str());
    }
}

void TestCabinet::whatIsSelectedOnTheMapIsTheTarget() {
    Seated seated(alone());
    const RuleSet& rules = seated.desk->rules();
    const auto index = [&](const char* id) {
        return int(rules.book.instrument(id) - rules.book.instruments.data());
    };
    const int india = rules.sets().find(Axis::country, "IND");
    const int china = rules.sets().find(Axis::country, "CHN");
    seated.desk->inspect(SelectedCountry{india});
    OrderEditor editor(*seated.desk);
    editor.open(index("finance_infrastructure"));
    QCOMPARE(std::get<int>(editor.move().arguments[0]), india);
    QVERIFY(editor.takesCountry());
    QVERIFY(!editor.setTarget(china)); // belongs to a power
    QCOMPARE(std::get<int>(editor.move().arguments[0]), india);
    editor.open(index("export_control"));
    QVERIFY(editor.setTarget(china));
    QCOMPARE(std::get<int>(editor.move().arguments[1]), rules.sets().find(Axis::economy, "CHN"));
    QVERIFY(!editor.setTarget(rules.sets().find(Axis::country, "JPN"))); // one's own
    QVERIFY(!editor.refusal());
}

void TestCabinet::withoutASelectionTheLargestCountryOfNoPowerIsTheTarget() {
    Seated seated(alone());
    const RuleSet& rules = seated.desk->rules();
    seated.desk->inspect(NoSelection{});
    for (const char* instrument : {"finance_infrastructure", "press_vendor_choice"}) {
        OrderEditor editor(*seated.desk);
        editor.open(int(rules.book.instrument(instrument) - rules.book.instruments.data()));
        const int target = std::get<int>(editor.move().arguments[0]);
        QVERIFY(!editor.refusal());
        QVERIFY2(rules.memberOf[static_cast<std::size_t>(target)] < 0, instrument);
        for (int each = 0; each < rules.countries; ++each)
            if (rules.memberOf[static_cast<std::size_t>(each)] < 0)
                QVERIFY(rules.gdpShare[static_cast<std::size_t>(each)] <=
                        rules.gdpShare[static_cast<std::size_t>(target)]);
    }
}

void TestCabinet::aRefusedOrderSaysWhyAndCannotBePlaced() {
    Seated seated(alone());
    const RuleSet& rules = seated.desk->rules();
    const int finance = int(rules.book.instrument("finance_infrastructure") - rules.book.instruments.data());
    OrderEditor editor(*seated.desk);
    editor.open(finance);
    shown(editor, 1100, 700);
    seated.desk->draft().place(3, orderOf(rules, "finance_infrastructure", {"VNM", "5"}), "x");
    auto* amount = named<QDoubleSpinBox>(editor, "order_param_amount");
    amount->setFocus();
    amount->selectAll();
    QTest::keyClicks(amount, "5");
    QTest::keyClick(amount, Qt::Key_Tab);
    QVERIFY(editor.refusal().has_value());
    QVERIFY(!named<QPushButton>(editor, "order_place")->isEnabled());
    QTest::keyClick(&editor, Qt::Key_Return);
    QVERIFY(!seated.desk->draft().move(0));
    seated.desk->draft().undoStack()->undo(); // the money is back
    QVERIFY(named<QPushButton>(editor, "order_place")->isEnabled() != editor.refusal().has_value());
    QSignalSpy closed(&editor, &OrderEditor::closed);
    QTest::keyClick(&editor, Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    QVERIFY(seated.desk->draft().isEmpty());
}

void TestCabinet::aStandingPolicyShowsAndCanBeEnded() {
    Seated seated(alone());
    const RuleSet& rules = seated.desk->rules();
    seated.desk->draft().place(0, orderOf(rules, "export_control", {"chip_equipment", "CHN", "licence"}),
                               "x");
    QSignalSpy resolved(seated.desk.get(), &Desk::turnResolved);
    QVERIFY(seated.desk->commit().ok());
    QVERIFY(resolved.wait(60000));
    OrderEditor editor(*seated.desk);
    editor.open(int(rules.book.instrument("export_control") - rules.book.instruments.data()));
    editor.setTechnology(rules.sets().find(Axis::technology, "chip_equipment"));
    editor.setTarget(rules.sets().find(Axis::country, "CHN"));
    shown(editor, 1100, 700);
    QCOMPARE(std::get<int>(editor.move().arguments[2]), 1); // the level in force
    QVERIFY(editor.refusal().has_value());                  // just so already
    auto* end = named<QAbstractButton>(editor, "order_param_severity_none");
    QVERIFY(end->isVisible());
    QTest::mouseClick(end, Qt::LeftButton);
    QVERIFY(!editor.refusal());
    QTest::mouseClick(named<QPushButton>(editor, "order_place"), Qt::LeftButton);
    QCOMPARE(seated.desk->draft().endings().size(), std::size_t{1});
    MovesPanel moves(*seated.desk);
    QTest::mouseClick(named<QPushButton>(moves, "moves_ending_1"), Qt::LeftButton);
    QVERIFY(seated.desk->draft().isEmpty());
}

void TestCabinet::slotsAreEmptiedUndoneAndExchanged() {
    Seated seated(alone());
    MovesPanel moves(*seated.desk);
    shown(moves, 440, 230);
    QSignalSpy choose(&moves, &MovesPanel::chooseRequested);
    QSignalSpy edit(&moves, &MovesPanel::editRequested);
    auto* first = named<MoveSlot>(moves, "moves_slot_1");
    QTest::keyClick(first, Qt::Key_Return);
    QCOMPARE(choose.count(), 1);
    seated.desk->draft().place(0, orderOf(seated.desk->rules(), "finance_infrastructure", {"IND", "0.8"}),
                               "x");
    QVERIFY(first->isFilled());
    QTest::keyClick(first, Qt::Key_Return);
    QCOMPARE(edit.count(), 1);
    QVERIFY(named<QPushButton>(moves, "moves_undo")->isVisible());
    QTest::keyClick(first, Qt::Key_Delete);
    QVERIFY(!first->isFilled());
    QTest::keyClick(&moves, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(first->isFilled());
    dropOn(*named<MoveSlot>(moves, "moves_slot_3"), slotMime, "0");
    QVERIFY(!first->isFilled());
    QVERIFY(named<MoveSlot>(moves, "moves_slot_3")->isFilled());
}

void TestCabinet::aCardDroppedOnASlotAsksForItsOrder() {
    Seated seated(alone());
    MovesPanel moves(*seated.desk);
    shown(moves, 440, 230);
    QSignalSpy dropped(&moves, &MovesPanel::instrumentDropped);
    dropOn(*named<MoveSlot>(moves, "moves_slot_2"), instrumentMime, "2");
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped[0][0].toInt(), 2);
    QCOMPARE(dropped[0][1].toInt(), 1);
}

void TestCabinet::commitIsAskedForOnlyWhenLegal() {
    Seated seated(alone());
    MovesPanel moves(*seated.desk);
    shown(moves, 440, 230);
    QSignalSpy commit(&moves, &MovesPanel::commitRequested);
    moves.askToCommit();
    QCOMPARE(commit.count(), 1);
    seated.desk->draft().place(0, orderOf(seated.desk->rules(), "finance_infrastructure", {"IND", "5"}), "x");
    seated.desk->draft().place(1, orderOf(seated.desk->rules(), "finance_infrastructure", {"VNM", "5"}), "x");
    QVERIFY(!named<QPushButton>(moves, "moves_commit")->isEnabled());
    moves.askToCommit();
    QCOMPARE(commit.count(), 1);
}

void TestCabinet::anEventIsAnsweredByItsLetterAndChanged() {
    Seated seated(alone());
    waitForEvent(seated);
    const std::string id = seated.desk->pendingEvents().front().event;
    EventSheet sheet(*seated.desk);
    QVERIFY(!sheet.open("no_such_event"));
    QVERIFY(sheet.open(id));
    shown(sheet, 420, 760);
    QSignalSpy closed(&sheet, &EventSheet::closed);
    QVERIFY(!named<QPushButton>(sheet, "event_decide")->isEnabled());
    QTest::keyClick(&sheet, Qt::Key_B);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(closed.count(), 1);
    QCOMPARE(seated.desk->draft().answer(id), "B");
    QVERIFY(sheet.open(id));
    QTest::mouseClick(named<QAbstractButton>(sheet, "event_choice_A"), Qt::LeftButton);
    QTest::mouseClick(named<QPushButton>(sheet, "event_decide"), Qt::LeftButton);
    QCOMPARE(seated.desk->draft().answer(id), "A");
    QVERIFY(sheet.open(id));
    QTest::mouseClick(named<QPushButton>(sheet, "event_take_back"), Qt::LeftButton);
    QVERIFY(seated.desk->draft().isEmpty());
}

void TestCabinet::everyControlHasANameAndATabStop() {
    Seated seated(alone());
    CabinetPanel cabinet(*seated.desk);
    MovesPanel moves(*seated.desk);
    OrderEditor editor(*seated.desk);
    const auto check = [](QWidget& screen) {
        for (QWidget* each : screen.findChildren<QWidget*>()) {
            const bool inner = qobject_cast<QLineEdit*>(each) && !each->objectName().startsWith("cabinet");
            if (each->focusPolicy() == Qt::NoFocus || inner || each->inherits("QAbstractItemView"))
                continue;
            QVERIFY2(!each->objectName().isEmpty(), each->metaObject()->className());
            const auto* button = qobject_cast<QAbstractButton*>(each);
            QVERIFY2(!each->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty()),
                     qPrintable(each->objectName()));
        }
    };
    check(cabinet);
    check(moves);
    for (int i = 0; i < int(seated.desk->rules().book.instruments.size()); ++i) {
        editor.open(i);
        check(editor);
    }
}

void TestCabinet::everythingLooksRight_data() {
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("language");
    QTest::newRow("dark-en") << "dark"
                             << "en";
    QTest::newRow("light-ja") << "light"
                              << "ja";
}

void TestCabinet::everythingLooksRight() {
    QFETCH(QString, theme);
    QFETCH(QString, language);
    look(theme, language, "jpn");
    const QString tag = theme + "-" + language;
    Seated seated(alone(), language);
    const RuleSet& rules = seated.desk->rules();
    seated.desk->draft().place(0, orderOf(rules, "procurement_ban", {"chn", "critical_infrastructure"}), "x");
    seated.desk->draft().place(1, orderOf(rules, "finance_infrastructure", {"IND", "0.8"}), "x");
    {
        QWidget dock;
        auto* row = new QHBoxLayout(&dock);
        row->setContentsMargins(0, 0, 0, 0);
        auto* cabinet = new CabinetPanel(*seated.desk);
        auto* moves = new MovesPanel(*seated.desk);
        row->addWidget(cabinet, 1);
        row->addWidget(moves);
        moves->setFixedWidth(450);
        shown(dock, 1600, 236);
        QTest::keyClick(cabinet, Qt::Key_2);
        save(dock, tag + "-dock-1600");
        cabinet->setCompact(true);
        moves->setCompact(true);
        moves->setFixedWidth(370);
        dock.setMinimumHeight(0);
        QTest::qWait(20);
        dock.resize(1280, 132);
        save(dock, tag + "-dock-1280");
    }
    for (std::size_t i = 0; i < rules.book.instruments.size(); ++i) {
        OrderEditor editor(*seated.desk);
        editor.open(int(i));
        editor.setTarget(rules.sets().find(Axis::country, "CHN"));
        shown(editor, 1104, 844);
        save(editor, tag + "-order-" + QString::fromStdString(rules.book.instruments[i].id));
        editor.resize(880, 668);
        save(editor, tag + "-order-" + QString::fromStdString(rules.book.instruments[i].id) + "-1280");
    }
    waitForEvent(seated);
    EventSheet sheet(*seated.desk);
    QVERIFY(sheet.open(seated.desk->pendingEvents().front().event));
    shown(sheet, 420, 760);
    QTest::keyClick(&sheet, Qt::Key_B);
    save(sheet, tag + "-event");
}

QTEST_MAIN(TestCabinet)
#include "tst_Cabinet.moc"
