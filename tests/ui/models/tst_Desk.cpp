#include "support/Seated.h"
#include "ui/models/CabinetModel.h"
#include "ui/models/Overlays.h"
#include "ui/models/Tables.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace chokepoint;
using namespace chokepoint::test;

class TestDesk : public QObject {
    Q_OBJECT
private slots:
    void aTurnResolvesWhileTheWindowStaysAlive();
    void theLastPersonToCommitStartsTheTurn();
    void nothingOfAnotherSeatShowsAtADesk();
    void ownerOnlyNumbersOfOthersHaveNoHistory();
    void whyIsAnsweredAndIsAFaultWhileResolving();
    void namesFollowTheLanguage();
    void everyUnitIsSaidInTheReadersLanguage();
    void everyModelKeepsTheRulesOfModels();
    void everyCardSaysWhatItIsAndWhatItCosts();
    void everyCountryHasAClassInEveryOverlay();
    void bannedKitThatIsStillThereIsRemovalUnderWay();
    void eventsWaitWithTheirExpiry();
    void selectionAndOverlayStayWithTheDesk();
};

namespace {

void resolve(Seated& seated) {
    QSignalSpy resolved(seated.desk.get(), &Desk::turnResolved);
    QVERIFY(seated.desk->commit().ok());
    QVERIFY(resolved.wait(60000));
}

} // namespace

void TestDesk::aTurnResolvesWhileTheWindowStaysAlive() {
    Seated seated({{"USA", "ai:standard"}, {"CHN", "ai:standard"}, {"EUU", "ai:standard"}});
    int beats = 0; // how long the longest gap is, the benchmark says
    QTimer beat;
    beat.callOnTimeout([&] { beats += seated.desk->resolving() ? 1 : 0; });
    QSignalSpy started(seated.desk.get(), &Desk::resolvingStarted);
    QSignalSpy resolved(seated.desk.get(), &Desk::turnResolved);
    seated.desk->draft().place(
        0, orderOf(seated.desk->rules(), "export_control", {"chip_equipment", "CHN", "licence"}), "x");
    beat.start(0);
    QVERIFY(seated.desk->commit().ok());
    QCOMPARE(started.count(), 1);
    QVERIFY(seated.desk->resolving());
    QVERIFY(resolved.wait(60000));
    QCOMPARE(seated.desk->turn(), 1);
    QVERIFY(seated.desk->draft().isEmpty());
    QVERIFY(!seated.desk->committed());
    QCOMPARE(seated.desk->last().orders.size(), std::size_t{1});
    QVERIFY(seated.desk->last().orders[0].applied);
    QVERIFY(beats > 0);
}

void TestDesk::theLastPersonToCommitStartsTheTurn() {
    Seated seated({{"CHN", "idle"}, {"EUU", "idle"}});
    QSignalSpy resolved(seated.table.get(), &GameTable::turnResolved);
    QCOMPARE(seated.table->humanSeats().size(), std::size_t{2});
    QVERIFY(seated.desk->commit().ok());
    QVERIFY(!seated.table->resolving());
    const int other = seated.table->nextSeat();
    QVERIFY(other >= 0 && other != seated.desk->seat());
    seated.desk.reset(); // the curtain
    const std::unique_ptr<Desk> next = seated.table->sit(other, "en");
    QVERIFY(next->commit().ok());
    QVERIFY(resolved.wait(60000));
    QCOMPARE(next->turn(), 1);
}

void TestDesk::nothingOfAnotherSeatShowsAtADesk() {
    Seated seated({{"CHN", "idle"}, {"EUU", "idle"}});
    const Desk& desk = *seated.desk;
    const Move secret = orderOf(desk.rules(), "export_control", {"chip_equipment", "CHN", "licence"});
    seated.desk->draft().place(0, secret, "x");
    QVERIFY(seated.desk->commit().ok());
    const std::unique_ptr<Desk> other = seated.table->sit(seated.table->nextSeat(), "en");
    QVERIFY(other->draft().isEmpty());
    QVERIFY(!other->committed());
    const Quantities& q = quantities();
    const Session* authority = seated.table->session();
    for (int power = 0; power < desk.rules().powers; ++power) {
        if (power == other->seat())
            continue;
        QCOMPARE(other->value(q.politicalCapital, power),
                 desk.rules().opening().at(q.politicalCapital, power));
        for (int t = 0; t < desk.rules().technologies; ++t) {
            const int economy = desk.rules().economyOf[static_cast<std::size_t>(power)];
            QCOMPARE(other->value(q.capability, economy, t),
                     authority->world().at(q.capabilityEstimate, other->seat(), economy, t));
        }
    }
    for (const PendingEvent& event : other->pendingEvents())
        QCOMPARE(event.seat, other->seat());
    QSignalSpy resolved(seated.table.get(), &GameTable::turnResolved);
    QVERIFY(other->commit().ok());
    QVERIFY(resolved.wait(60000));
    QVERIFY(other->last().orders.empty());
    QCOMPARE(seated.desk->last().orders.size(), std::size_t{1});
    QVERIFY(other->value(q.politicalCapital, desk.seat()) ==
            desk.rules().opening().at(q.politicalCapital, desk.seat()));
}

void TestDesk::ownerOnlyNumbersOfOthersHaveNoHistory() {
    Seated seated(alone());
    resolve(seated);
    const Desk& desk = *seated.desk;
    QCOMPARE(desk.history("political_capital[JPN]").values.size(), std::size_t{2});
    QVERIFY(desk.history("political_capital[USA]").values.empty());
    QVERIFY(desk.history("no_such[thing]").values.empty());
    const Desk::History believed = desk.history("capability[CHN/ai_ml]");
    QVERIFY(!believed.known);
    QVERIFY(believed.spread > 0);
    QCOMPARE(believed.values.size(), std::size_t{2});
    QCOMPARE(desk.history("tension[JPN/CHN]").values.back(),
             desk.value(quantities().tension, desk.seat(), desk.sets().find(Axis::power, "CHN")));
}

void TestDesk::whyIsAnsweredAndIsAFaultWhileResolving() {
    Seated seated(alone());
    const Result<Explanation> opening = seated.desk->explain("support[JPN]");
    QVERIFY(!opening || opening->causes.empty());
    QSignalSpy resolved(seated.desk.get(), &Desk::turnResolved);
    QVERIFY(seated.desk->commit().ok());
    const Result<Explanation> meanwhile = seated.desk->explain("support[JPN]");
    QVERIFY(!meanwhile);
    QVERIFY(!seated.desk->sentence(meanwhile.faults().front()).contains("table_resolving"));
    QVERIFY(resolved.wait(60000));
    const Result<Explanation> why = seated.desk->explain("supremacy[JPN]");
    QVERIFY(why.ok());
    double sum = why->before;
    for (const ExplainedCause& cause : why->causes)
        sum += cause.entry.delta;
    QCOMPARE(sum, why->after);
    const Result<Explanation> hidden = seated.desk->explain("political_capital[USA]");
    QVERIFY(!hidden || !hidden->known);
}

void TestDesk::namesFollowTheLanguage() {
    Seated seated(alone(), "ja");
    Desk& desk = *seated.desk;
    QCOMPARE(desk.name(Axis::power, desk.seat()), QString("日本"));
    const Move move = orderOf(desk.rules(), "finance_infrastructure", {"IND", "0.8"});
    QVERIFY2(desk.moveSummary(move).contains("8億ドル"), qPrintable(desk.moveSummary(move)));
    desk.setLanguage("en");
    QCOMPARE(desk.moveSummary(move), QString("India · $0.8 bn · Network"));
}

void TestDesk::everyUnitIsSaidInTheReadersLanguage() {
    Seated seated(alone(), "ja");
    const QRegularExpression english("[a-z]{3,}");
    for (const QuantityDeclaration& each : seated.desk->rules().layout().table().all()) {
        const QString said = seated.desk->unit(std::string(each.unit));
        QVERIFY2(!said.contains(english), qPrintable(QString::fromUtf8(each.unit) + ": " + said));
    }
}

void TestDesk::everyModelKeepsTheRulesOfModels() {
    Seated seated(alone());
    const Desk& desk = *seated.desk;
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    CabinetModel cabinet(desk);
    FactTable facts;
    QAbstractItemModelTester cabinetTester(&cabinet, mode);
    QAbstractItemModelTester factsTester(&facts, mode);
    Tables::fillStanding(facts, desk);
    QCOMPARE(facts.rowCount(), desk.rules().powers);
    QCOMPARE(facts.index(desk.seat(), 1).data(FactTable::AddressRole).toString(), QString("supremacy[JPN]"));
    Tables::fillCountries(facts, desk);
    QCOMPARE(facts.rowCount(), desk.rules().countries);
    Tables::fillPolicies(facts, desk);
    QVERIFY(facts.rowCount() > 0);
    resolve(seated);
    Tables::fillReport(facts, desk, 1);
    QCOMPARE(facts.rowCount(), int(desk.last().messages.size() + desk.last().orders.size()));
    QCOMPARE(cabinet.rowCount(), int(desk.rules().book.instruments.size()));
}

void TestDesk::everyCardSaysWhatItIsAndWhatItCosts() {
    Seated seated(alone());
    CabinetModel cabinet(*seated.desk);
    for (const CabinetModel::Card& card : cabinet.cards()) {
        QVERIFY(!card.name.isEmpty() && !card.help.isEmpty() && !card.icon.isEmpty());
        QVERIFY(!card.money.isEmpty() && !card.capital.isEmpty());
    }
}

void TestDesk::everyCountryHasAClassInEveryOverlay() {
    Seated seated(alone());
    for (const OverlayKind& kind : Overlays::kinds()) {
        const OverlayFacts facts = Overlays::facts(*seated.desk, kind.id);
        QCOMPARE(facts.id, kind.id);
        QCOMPARE(facts.title, kind.title);
        QCOMPARE(int(facts.countries.size()), seated.desk->rules().countries);
        int counted = 0;
        for (const OverlayClass& each : facts.classes)
            counted += each.count;
        QCOMPARE(counted, seated.desk->rules().countries);
        for (const CountryClass& country : facts.countries) {
            QVERIFY(country.legend >= 0 && !country.value.isEmpty() &&
                    !country.sentence.contains('%' + QString("1")));
            QVERIFY(country.strength >= 0 && country.strength <= 1);
        }
    }
}

void TestDesk::bannedKitThatIsStillThereIsRemovalUnderWay() {
    Seated seated(alone());
    const Desk& desk = *seated.desk;
    const Quantities& q = quantities();
    for (int vendor = 0; vendor < desk.rules().vendors; ++vendor) {
        const OverlayFacts facts = Overlays::vendorStance(desk, vendor);
        for (int country = 0; country < desk.rules().countries; ++country) {
            const CountryClass& each = facts.countries[static_cast<std::size_t>(country)];
            const double stance = desk.value(q.stance, country, vendor);
            const double kit = desk.value(q.installed, country, vendor);
            const QString id = facts.classes[static_cast<std::size_t>(each.legend)].id;
            QCOMPARE(id == "banned", stance == 2);
            QCOMPARE(id == "restricted", stance == 1);
            QCOMPARE(id == "open_mostly", stance == 0 && kit >= 0.5);
            QCOMPARE(each.changing, stance == 2 && kit >= 0.005);
        }
    }
}

void TestDesk::eventsWaitWithTheirExpiry() {
    Seated seated(alone());
    for (int turn = 0; turn < 3; ++turn) {
        for (const WaitingItem& item : Tables::waiting(*seated.desk)) {
            QVERIFY(!item.title.isEmpty() && !item.title.startsWith("event."));
            QVERIFY(!item.words.isEmpty());
            if (item.kind != WaitingItem::Kind::Event)
                continue;
            seated.desk->draft().answerEvent(item.id, "A", item.title);
            QVERIFY(Tables::waiting(*seated.desk).front().answered);
        }
        resolve(seated);
    }
}

void TestDesk::selectionAndOverlayStayWithTheDesk() {
    Seated seated(alone());
    QSignalSpy selected(seated.desk.get(), &Desk::selectionChanged);
    QSignalSpy overlay(seated.desk.get(), &Desk::overlayChanged);
    seated.desk->inspect(SelectedCountry{3});
    seated.desk->inspect(SelectedCountry{3});
    QCOMPARE(selected.count(), 1);
    QCOMPARE(seated.desk->selectedCountry(), 3);
    seated.desk->setOverlay("alignment");
    seated.desk->setVariant(Axis::vendor, 1);
    QCOMPARE(overlay.count(), 2);
    resolve(seated);
    QCOMPARE(seated.desk->selectedCountry(), 3);
    QCOMPARE(seated.desk->overlay(), QString("alignment"));
}

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_Desk.moc"
