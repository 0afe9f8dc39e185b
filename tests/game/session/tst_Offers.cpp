#include "session/Offers.h"

#include "support/Game.h"

#include <QTest>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

/// Why Japan may not make a choice at the opening; empty where it may.
std::string refusal(std::string_view instrument, std::size_t parameter, std::string_view choice) {
    const RuleSet& rules = crossroads();
    const Game game;
    const auto index = rules.book.instrument(instrument) - rules.book.instruments.data();
    const Offer offer = offerOf(rules, game.view(power(rules, "JPN")), static_cast<int>(index));
    for (const Choice& each : offer.choices[parameter])
        if (each.id == choice)
            return each.refusal ? each.refusal->key : std::string();
    return "no such choice";
}

} // namespace

class TestOffers : public QObject {
    Q_OBJECT

private slots:
    void aChoiceIsRefusedForItsOwnSakeAndNotForAnother_data() {
        QTest::addColumn<std::string>("instrument");
        QTest::addColumn<int>("parameter");
        QTest::addColumn<std::string>("choice");
        QTest::addColumn<std::string>("refused");
        const auto row = [](const char* instrument, int parameter, const char* choice, const char* refused) {
            QTest::addRow("%s %s", instrument, choice)
                << std::string(instrument) << parameter << std::string(choice) << std::string(refused);
        };
        row("export_control", 1, "JPN", "refusal_own_economy");
        row("export_control", 1, "CHN", "");
        row("export_control", 2, "none", "refusal_nothing_to_end");
        row("adequacy", 1, "none", "refusal_nothing_to_end");
        row("finance_infrastructure", 0, "DEU", "refusal_not_a_third_country");
        row("finance_infrastructure", 0, "JPN", "refusal_own_country");
        row("alliance_consultation", 0, "JPN", "refusal_own_power");
        row("procurement_ban", 0, "jpn", "refusal_own_vendor");
    }
    void aChoiceIsRefusedForItsOwnSakeAndNotForAnother() {
        QFETCH(std::string, instrument);
        QFETCH(int, parameter);
        QFETCH(std::string, choice);
        QFETCH(std::string, refused);
        QCOMPARE(refusal(instrument, static_cast<std::size_t>(parameter), choice), refused);
    }
};

QTEST_APPLESS_MAIN(TestOffers)
#include "tst_Offers.moc"
