// What the map keeps between runs: it shows the same picture as one that is made anew, and nothing else is believed.

#include "MapFixture.h"
#include "ui/map/ShapesFile.h"
#include "ui/map/ViewFile.h"

#include <QTest>

using namespace chokepoint;
using chokepoint::test::MapFixture;

class TestCacheFiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        m_shapes = WorldShapes::load(m_world.countries, 11);
        m_view = writtenView(drawView(m_shapes, camera(), 1));
    }

    void shapesAreReadAsTheyWereMade() {
        const QByteArray bytes = writtenShapes(*m_shapes);
        const auto read = readShapes(bytes);
        QVERIFY(read && read->isFor(m_world.countries));
        QCOMPARE(writtenShapes(*read), bytes);
        QCOMPARE(markOf(*read), markOf(*m_shapes));
    }

    void marksTellShapesApart() {
        std::vector<MapCountry> others = m_world.countries;
        others.back().latitude += 1;
        QVERIFY(markOf(*WorldShapes::load(others, 11)) != markOf(*m_shapes));
        QVERIFY(markOf(*WorldShapes::load(m_world.countries, 150)) != markOf(*m_shapes));
    }

    void aViewIsReadAsItWasDrawn() {
        std::optional<DrawnView> read = readView(m_view, m_shapes);
        QVERIFY(read);
        QVERIFY(read->camera == camera());
        MapScene drawn = scene(), taken = scene();
        taken.offer(std::move(*read));
        drawn.build(camera(), 1);
        taken.build(camera(), 1);
        QCOMPARE(taken.fills(), drawn.fills());
        for (int country = 0; country < m_shapes->countryCount(); ++country) {
            const QPointF anchor = camera().toScreen(m_shapes->anchor(country).centre);
            QCOMPARE(taken.countryAt(anchor), drawn.countryAt(anchor));
        }
        QCOMPARE(writtenView(*taken.drawn()), m_view);
    }

    void aViewOfSomethingElseIsDrawnAnew_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("ratio");
        QTest::newRow("another size") << QSize(801, 440) << 1.0;
        QTest::newRow("another ratio") << QSize(800, 440) << 2.0;
    }
    void aViewOfSomethingElseIsDrawnAnew() {
        QFETCH(QSize, size);
        QFETCH(double, ratio);
        MapScene drawn = scene(), offered = scene();
        offered.offer(*readView(m_view, m_shapes));
        drawn.build(camera(size), ratio);
        offered.build(camera(size), ratio);
        QCOMPARE(offered.fills(), drawn.fills());
    }

    void aViewOfOtherShapesIsNotBelieved() {
        QVERIFY(!readView(m_view, WorldShapes::load(m_world.countries, 150)));
        std::vector<MapCountry> fewer = m_world.countries;
        fewer.pop_back();
        QVERIFY(!readView(m_view, WorldShapes::load(fewer, 11)));
        QVERIFY(!readView(m_view, nullptr));
    }

    void damagedBytesAreNotBelieved() {
        const QByteArray shapes = writtenShapes(*m_shapes);
        QVERIFY(!readView({}, m_shapes) && !readShapes({}));
        QVERIFY(!readView(shapes, m_shapes) && !readShapes(m_view));
        for (const int at : {0, 9, 20, 60, 4000}) {
            const auto spoilt = [at](QByteArray bytes) {
                bytes[at] = static_cast<char>(bytes[at] ^ 1);
                return bytes;
            };
            QVERIFY(!readView(m_view.left(at), m_shapes) && !readView(spoilt(m_view), m_shapes));
            QVERIFY(!readShapes(shapes.left(at)) && !readShapes(spoilt(shapes)));
        }
    }

private:
    MapCamera camera(const QSize& size = {800, 440}) const {
        MapCamera made(m_shapes->landBox());
        made.resize(size, QRectF(8, 40, size.width() - 16, size.height() - 48));
        return made;
    }
    MapScene scene() const {
        MapScene made(m_shapes, m_world.countries, m_world.powers);
        made.setOverlay(m_world.overlay());
        return made;
    }

    MapFixture m_world;
    std::shared_ptr<const WorldShapes> m_shapes;
    QByteArray m_view;
};

QTEST_MAIN(TestCacheFiles)
#include "tst_CacheFiles.moc"
