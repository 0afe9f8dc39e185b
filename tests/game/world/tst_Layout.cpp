#include "world/World.h"

#include <QTest>

using namespace chokepoint;

namespace {

std::shared_ptr<const Layout> smallLayout() {
    Sets sets;
    sets.define(Axis::power, {"BBB", "AAA"});
    sets.define(Axis::economy, {"BBB", "AAA", "REST"});
    sets.define(Axis::country, {"ccc", "aaa"});
    sets.define(Axis::technology, {"chips", "nets"});
    sets.define(Axis::vendor, {"vv"});
    sets.define(Axis::arena, {"body"});
    sets.define(Axis::contest, {"race"});
    sets.define(Axis::issue, {"flows"});
    sets.define(Axis::regime, {"rights"});
    return std::make_shared<const Layout>(sets, quantities().table);
}

} // namespace

class TestLayout : public QObject {
    Q_OBJECT

private slots:
    void everySlotHasAnAddressThatLeadsBackToIt() {
        const auto layout = smallLayout();
        for (Slot slot = 0; slot < layout->valueCount(); ++slot) {
            const auto found = layout->find(layout->address(slot));
            QVERIFY(found.ok());
            QCOMPARE(*found, slot);
        }
    }

    void termsLieBehindAllValues() {
        const auto layout = smallLayout();
        for (int i = 0; i < layout->table().size(); ++i) {
            const Quantity quantity{static_cast<std::uint16_t>(i)};
            QVERIFY(layout->first(quantity) + static_cast<Slot>(layout->count(quantity)) <=
                    layout->valueCount());
            if (layout->table()[quantity].derived())
                QVERIFY(layout->firstTerm(quantity) >= layout->valueCount());
        }
    }

    void wrongAddressesSayWhatWouldBeRight_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("key");
        QTest::newRow("unknown quantity") << "suport[AAA]"
                                          << "unknown_quantity";
        QTest::newRow("unknown member") << "support[AAB]"
                                        << "unknown_member";
        QTest::newRow("too few subjects") << "alignment[aaa]"
                                          << "wrong_subject";
        QTest::newRow("too many subjects") << "support[AAA/BBB]"
                                           << "wrong_subject";
        QTest::newRow("no closing bracket") << "support[AAA"
                                            << "bad_address";
    }
    void wrongAddressesSayWhatWouldBeRight() {
        QFETCH(QString, address);
        QFETCH(QString, key);
        const auto found = smallLayout()->find(address.toStdString());
        QVERIFY(!found.ok());
        QVERIFY2(QString::fromStdString(found.faults()[0].key).startsWith(key),
                 found.faults()[0].key.c_str());
    }

    void aWorldIsAValue() {
        const World one(smallLayout());
        World other = one;
        QVERIFY(one == other);
        QCOMPARE(one.hash(), other.hash());
        other.mutableBlock()[0] += 1;
        QVERIFY(!(one == other));
        QVERIFY(one.hash() != other.hash());
    }

    void everyPartOfTheStateEntersTheHash() {
        const World one(smallLayout());
        std::vector<World> changed(6, one);
        changed[0].turn = 1;
        changed[1].policies.push_back({.id = "x"});
        changed[2].contests[0].winner = 1;
        changed[3].pendingEvents.push_back({.event = "storm"});
        changed[4].scriptState["game"] = "{}";
        changed[5].eventTurns["storm"] = 2;
        for (const World& world : changed)
            QVERIFY(world.hash() != one.hash());
    }
};

QTEST_APPLESS_MAIN(TestLayout)
#include "tst_Layout.moc"
