// What stands around the map: nothing clipped, nothing on top of another, everything named.

#include "MapFixture.h"
#include "ui/map/MapPane.h"
#include "ui/map/MiniMap.h"

#include <QSignalSpy>
#include <QTest>

using namespace chokepoint;
using chokepoint::test::MapFixture;

namespace {

std::vector<OverlayChoice> choices() {
    std::vector<OverlayChoice> all;
    for (const QString id : {"test", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"})
        all.push_back({id, "Overlay called " + id, "globe", {}, {}});
    all.front().variants = {"Of the first kind", "Of the second kind"};
    return all;
}

} // namespace

class TestMapPane : public QObject {
    Q_OBJECT

private slots:
    void nothingOverlapsAtAnyWidth_data() {
        QTest::addColumn<int>("width");
        for (int width : {420, 600, 760, 928, 985, 1300})
            QTest::addRow("%d", width) << width;
    }
    void nothingOverlapsAtAnyWidth() {
        QFETCH(int, width);
        MapPane pane(m_shapes, m_world.countries, m_world.powers, choices());
        pane.bar().setArcChoices({"Offers and pressure", "None"}, 0);
        MapOverlay overlay = m_world.overlay();
        overlay.legendTitle = "Countries";
        for (int i = 0; i < 6; ++i)
            overlay.legend.push_back({theme().color("seq.3"), i == 5, "Quite a long entry", 60});
        pane.setOverlay(overlay);
        pane.resize(width, 560);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        pane.grab();
        const QList<Card*> cards = pane.bar().findChildren<Card*>(Qt::FindDirectChildrenOnly);
        QCOMPARE(cards.size(), 3);
        for (const Card* one : cards) {
            QVERIFY(one->isVisible());
            QVERIFY(pane.bar().rect().contains(one->geometry()));
            for (const Card* other : cards)
                QVERIFY(one == other || !one->geometry().intersects(other->geometry()));
        }
        QVERIFY(pane.rect().contains(pane.bar().geometry()));
        QVERIFY(pane.legend().height() >= pane.legend().heightForWidth(width));
    }

    void theFirstPictureHasNoWordsAndKeepsItsPlace() {
        MapPane pane(m_shapes, m_world.countries, m_world.powers, choices(), true);
        MapOverlay overlay = m_world.overlay();
        overlay.legend.push_back({theme().color("seq.3"), false, "An entry", 60});
        pane.setOverlay(overlay);
        pane.resize(985, 560);
        pane.grab();
        QVERIFY(pane.legend().accessibleName().isEmpty());
        const QRect before = pane.view().geometry();
        pane.finish();
        pane.setOverlay(overlay);
        pane.grab();
        QVERIFY(pane.legend().accessibleName().contains("An entry"));
        QCOMPARE(pane.view().geometry(), before); // else the map would be drawn twice
    }

    void aButtonChoosesItsOverlay() {
        OverlayBar bar(choices());
        QSignalSpy chosen(&bar, &OverlayBar::overlayChosen);
        auto* const third = bar.findChild<QPushButton*>("map_overlay_third");
        QVERIFY(third);
        QVERIFY(third->toolTip().contains("3"));
        QTest::mouseClick(third, Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("third"));
        QVERIFY(third->isChecked());
    }

    void zoomButtonsMoveTheMap() {
        MapPane pane(m_shapes, m_world.countries, m_world.powers, choices());
        pane.resize(985, 560);
        QTest::mouseClick(pane.findChild<QPushButton*>("map_zoom_in"), Qt::LeftButton);
        QVERIFY(pane.view().camera().zoom() > 1.2);
        QTest::mouseClick(pane.findChild<QPushButton*>("map_zoom_world"), Qt::LeftButton);
        QCOMPARE(pane.view().camera().zoom(), 1.0);
    }

    void everyButtonHasANameAndAWord() {
        MapPane pane(m_shapes, m_world.countries, m_world.powers, choices());
        for (const QPushButton* button : pane.findChildren<QPushButton*>()) {
            QVERIFY(!button->objectName().isEmpty());
            if (!button->objectName().startsWith("map_arcs"))
                QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
            QVERIFY(std::max(button->sizeHint().height(), button->minimumHeight()) >= 32);
        }
    }

    void aMiniMapShowsItsHighlights() {
        MiniMap map(m_shapes, m_world.countries, m_world.powers);
        map.resize(632, 330);
        const QImage plain = map.grab().toImage();
        map.setHighlights({{m_world.index(QStringLiteral("BRA")), theme().color("heat.5"), "Brazil"}});
        QVERIFY(map.grab().toImage() != plain);
    }

private:
    MapFixture m_world;
    std::shared_ptr<const WorldShapes> m_shapes = WorldShapes::load(m_world.countries, 11);
};

QTEST_MAIN(TestMapPane)
#include "tst_MapPane.moc"
