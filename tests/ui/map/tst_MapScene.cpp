// Colours and hit tests of the map, at the sizes at which it is played.

#include "MapFixture.h"
#include "ui/map/MapScene.h"

#include <QTest>

using namespace chokepoint;
using chokepoint::test::MapFixture;

namespace {

MapCamera cameraFor(const WorldShapes& shapes, const QSize& size) {
    MapCamera camera(shapes.landBox());
    camera.resize(size, QRectF(QPointF(), size));
    return camera;
}

} // namespace

class TestMapScene : public QObject {
    Q_OBJECT

private slots:
    void everyAnchorHitsItsCountry_data() {
        QTest::addColumn<double>("centre");
        QTest::addColumn<QSize>("size");
        QTest::newRow("Atlantic") << 11.0 << QSize(985, 540);
        QTest::newRow("Pacific") << 150.0 << QSize(985, 540);
        QTest::newRow("small window") << 11.0 << QSize(928, 470);
    }
    void everyAnchorHitsItsCountry() {
        QFETCH(double, centre);
        QFETCH(QSize, size);
        const auto shapes = WorldShapes::load(m_world.countries, centre);
        MapScene scene(shapes, m_world.countries, m_world.powers);
        const MapCamera camera = cameraFor(*shapes, size);
        scene.build(camera, 1);
        for (int country = 0; country < shapes->countryCount(); ++country) {
            const QPointF anchor = camera.toScreen(shapes->anchor(country).centre);
            if (!QRectF(QPointF(), size).contains(anchor))
                continue; // islets may lie outside a view of the land
            const int found = scene.countryAt(anchor);
            QVERIFY2(found == country, qPrintable(m_world.countries[static_cast<size_t>(country)].id +
                                                  " gives " + QString::number(found)));
        }
    }

    void anotherOverlayChangesOnlyColours() {
        const auto shapes = WorldShapes::load(m_world.countries, 11);
        MapScene scene(shapes, m_world.countries, m_world.powers);
        const MapCamera camera = cameraFor(*shapes, {800, 440});
        MapOverlay overlay = m_world.overlay();
        scene.setOverlay(overlay);
        scene.build(camera, 1);
        const QImage before = scene.fills();
        const int changed = m_world.index(QStringLiteral("BRA"));
        overlay.countries[static_cast<size_t>(changed)].colour = theme().color("heat.5");
        scene.setOverlay(overlay);
        scene.recolour();
        const QImage after = scene.fills();
        const QRectF box = camera.toScreen(shapes->path(changed).boundingRect()).adjusted(-2, -2, 2, 2);
        bool differs = false;
        for (int y = 0; y < before.height(); ++y) {
            for (int x = 0; x < before.width(); ++x) {
                const QRgb old = before.pixel(x, y), now = after.pixel(x, y);
                QVERIFY(std::abs(qAlpha(old) - qAlpha(now)) <= 2);
                differs = differs || old != now;
                QVERIFY(old == now || box.contains(x, y));
            }
        }
        QVERIFY(differs);
        QCOMPARE(QColor(after.pixel(camera.toScreen(shapes->anchor(changed).centre).toPoint())),
                 theme().color("heat.5"));
    }

    void theSeaOfANewViewShowsNothingOfWhatWasThere() {
        const auto shapes = WorldShapes::load(m_world.countries, 11);
        MapScene scene(shapes, m_world.countries, m_world.powers);
        scene.setOverlay(m_world.overlay());
        MapCamera camera = cameraFor(*shapes, {800, 440});
        for (int view = 0; view < 3; ++view) {
            const QRgb before = qRgb(255, 0, 0);
            QImage(800, 440, QImage::Format_ARGB32_Premultiplied).fill(before); // memory that is used again
            scene.build(camera, 1);
            for (int y = 0; y < 440; ++y)
                for (int x = 0; x < 800; ++x)
                    QVERIFY(scene.fills().pixel(x, y) != before);
            camera.zoomBy(1.5, {340, 200});
        }
    }

    void hatchingAlternatesTwoColours() {
        const auto shapes = WorldShapes::load(m_world.countries, 11);
        MapScene scene(shapes, m_world.countries, m_world.powers);
        const MapCamera camera = cameraFor(*shapes, {800, 440});
        MapOverlay overlay = m_world.overlay();
        const int hatched = m_world.index(QStringLiteral("BRA"));
        overlay.countries[static_cast<size_t>(hatched)].hatched = true;
        scene.setOverlay(overlay);
        scene.build(camera, 1);
        QSet<QRgb> colours;
        const QPoint middle = camera.toScreen(shapes->anchor(hatched).centre).toPoint();
        for (int x = -8; x < 8; ++x)
            colours.insert(scene.fills().pixel(middle + QPoint(x, 0)));
        QVERIFY(colours.size() >= 2);
        QVERIFY(colours.contains(theme().color("seq.3").rgb()));
    }

    void labelsKeepApartAndInView_data() {
        QTest::addColumn<QString>("names");
        QTest::addColumn<double>("centre");
        QTest::addColumn<double>("zoom");
        QTest::newRow("English") << "name_en" << 11.0 << 1.0;
        QTest::newRow("English, twice") << "name_en" << 11.0 << 2.0;
        QTest::newRow("Japanese") << "name_ja" << 150.0 << 1.0;
        QTest::newRow("Japanese, four times") << "name_ja" << 150.0 << 4.0;
    }
    void labelsKeepApartAndInView() {
        QFETCH(QString, names);
        QFETCH(double, centre);
        QFETCH(double, zoom);
        const MapFixture world(names);
        const auto shapes = WorldShapes::load(world.countries, centre);
        MapScene scene(shapes, world.countries, world.powers);
        MapCamera camera = cameraFor(*shapes, {985, 540});
        camera.zoomBy(zoom, {340, 200}); // land for both centres
        scene.build(camera, 1);
        scene.layOutLabels(0);
        const std::vector<PlacedLabel>& labels = scene.labels();
        QVERIFY(labels.size() > 10);
        if (zoom == 1)
            QVERIFY(labels.size() < 35);
        for (size_t i = 0; i < labels.size(); ++i) {
            QVERIFY(QRectF(0, 0, 985, 540).contains(labels[i].rect));
            for (size_t j = 0; j < i; ++j)
                QVERIFY(!labels[i].rect.intersects(labels[j].rect));
        }
    }

private:
    MapFixture m_world;
};

QTEST_MAIN(TestMapScene)
#include "tst_MapScene.moc"
