// The map under the hand: mouse, keys and what a screen reader hears.

#include "MapFixture.h"
#include "ui/map/MapView.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace chokepoint;
using chokepoint::test::MapFixture;

class TestMapView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QAccessible::setActive(true);
        m_shapes = WorldShapes::load(m_world.countries, 11);
        m_brazil = m_world.index(QStringLiteral("BRA"));
        m_algeria = m_world.index(QStringLiteral("DZA"));
    }
    void init() {
        m_view = std::make_unique<MapView>(m_shapes, m_world.countries, m_world.powers);
        m_view->setOverlay(m_world.overlay());
        m_view->resize(985, 540);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->grab();
    }

    void aClickSelectsAndInspects() {
        QSignalSpy selected(m_view.get(), &MapView::countrySelected);
        QSignalSpy activated(m_view.get(), &MapView::countryActivated);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, place(m_brazil));
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected.first().first().toInt(), m_brazil);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(m_view->selected(), m_brazil);
    }

    void aClickOnTheSeaAndEscapeClear() {
        m_view->select(m_brazil);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, seaIn(*m_view));
        QCOMPARE(m_view->selected(), -1);
        m_view->select(m_brazil);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(m_view->selected(), -1);
    }

    void aDragPansAndSelectsNothing() {
        m_view->zoomIn();
        m_view->grab();
        QSignalSpy selected(m_view.get(), &MapView::countrySelected);
        const QPointF before = m_view->anchorOf(m_algeria);
        const QPoint start = before.toPoint();
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, start);
        QTest::mouseMove(m_view.get(), start + QPoint(20, 5));
        QMouseEvent move(QEvent::MouseMove, start + QPoint(40, 10),
                         m_view->mapToGlobal(start + QPoint(40, 10)), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(m_view.get(), &move);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, start + QPoint(40, 10));
        QCOMPARE(selected.count(), 0);
        QVERIFY(QLineF(m_view->anchorOf(m_algeria), before + QPointF(40, 10)).length() < 2);
        // Before and after the new picture the same country lies under the same point.
        QCOMPARE(m_view->countryAt(m_view->anchorOf(m_algeria).toPoint()), m_algeria);
        m_view->grab();
        QCOMPARE(m_view->countryAt(m_view->anchorOf(m_algeria).toPoint()), m_algeria);
    }

    void theWheelZoomsAboutThePointer() {
        const QPointF before = m_view->anchorOf(m_algeria);
        QWheelEvent wheel(before, m_view->mapToGlobal(before), {}, {0, 240}, {}, {}, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(m_view.get(), &wheel);
        QVERIFY(m_view->camera().zoom() > 1.4);
        QVERIFY(QLineF(m_view->anchorOf(m_algeria), before).length() < 1.5);
    }

    void keysZoomAndHomeShowsTheWorld() {
        const QPointF home = m_view->anchorOf(m_brazil);
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QVERIFY(m_view->camera().zoom() > 2);
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QVERIFY(m_view->camera().zoom() > 1.2);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->camera().zoom(), 1.0);
        QVERIFY(QLineF(m_view->anchorOf(m_brazil), home).length() < 0.01);
    }

    void arrowsReachANeighbourAndEnterInspects() {
        QSignalSpy activated(m_view.get(), &MapView::countryActivated);
        m_view->select(m_algeria);
        for (const auto& [key, direction] :
             {std::pair(Qt::Key_Right, QPointF(1, 0)), std::pair(Qt::Key_Left, QPointF(-1, 0)),
              std::pair(Qt::Key_Up, QPointF(0, -1)), std::pair(Qt::Key_Down, QPointF(0, 1))}) {
            const QPointF from = m_view->anchorOf(m_view->selected());
            const int start = m_view->selected();
            QTest::keyClick(m_view.get(), key);
            QVERIFY(m_view->selected() != start);
            QVERIFY(QPointF::dotProduct(m_view->anchorOf(m_view->selected()) - from, direction) > 0);
        }
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.first().first().toInt(), m_view->selected());
    }

    void everyCountryIsReachedByArrows() {
        QSet<int> reached;
        QList<int> open = {m_algeria};
        while (!open.isEmpty()) {
            const int here = open.takeLast();
            if (reached.contains(here))
                continue;
            reached.insert(here);
            for (Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
                m_view->select(here);
                QTest::keyClick(m_view.get(), key);
                open.append(m_view->selected());
            }
        }
        QStringList missing;
        for (int country = 0; country < static_cast<int>(m_world.countries.size()); ++country) {
            if (!reached.contains(country))
                missing.append(m_world.countries[static_cast<size_t>(country)].id);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(' ')));
    }

    void hoveringAnswersAfterAMoment() {
        QSignalSpy hovered(m_view.get(), &MapView::countryHovered);
        QTest::mouseMove(m_view.get(), place(m_brazil));
        QMouseEvent move(QEvent::MouseMove, place(m_brazil), m_view->mapToGlobal(place(m_brazil)),
                         Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(m_view.get(), &move);
        QCOMPARE(m_view->hovered(), -1);
        QTRY_COMPARE(m_view->hovered(), m_brazil);
        QCOMPARE(hovered.last().first().toInt(), m_brazil);
    }

    void aScreenReaderFindsEveryCountry() {
        QAccessibleInterface* const map = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(map);
        QCOMPARE(map->childCount(), static_cast<int>(m_world.countries.size()));
        QAccessibleInterface* const brazil = map->child(m_brazil);
        QCOMPARE(brazil->text(QAccessible::Name),
                 m_world.countries[static_cast<size_t>(m_brazil)].name + ", undecided");
        QCOMPARE(brazil->text(QAccessible::DebugDescription), QStringLiteral("map_country_BRA"));
        QCOMPARE(map->indexOfChild(brazil), m_brazil);
        QVERIFY(brazil->parent() == map);
        QVERIFY(!brazil->state().selected);
        brazil->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(m_view->selected(), m_brazil);
        QVERIFY(brazil->state().selected);
        for (int child = 0; child < map->childCount(); ++child)
            QVERIFY(!map->child(child)->text(QAccessible::Name).isEmpty());
    }

    void closerCountriesFillTheView() {
        m_view->showCountries({m_brazil});
        QVERIFY(m_view->camera().zoom() > 2);
        m_view->grab();
        QVERIFY(QLineF(m_view->anchorOf(m_brazil), QPointF(m_view->rect().center())).length() < 200);
    }

private:
    QPoint place(int country) const { return m_view->anchorOf(country).toPoint(); }
    static QPoint seaIn(const MapView& view) {
        for (int x = view.width() / 2; x > 0; --x) {
            const QPoint point(x, view.height() - 80);
            if (view.countryAt(point) < 0)
                return point;
        }
        return {};
    }

    MapFixture m_world;
    std::shared_ptr<const WorldShapes> m_shapes;
    std::unique_ptr<MapView> m_view;
    int m_brazil = -1, m_algeria = -1;
};

QTEST_MAIN(TestMapView)
#include "tst_MapView.moc"
