// The geometry of the map: true areas, no streaks, and a place for every country.

#include "MapFixture.h"
#include "ui/map/EqualEarth.h"
#include "ui/map/WorldShapes.h"

#include <QTest>

#include <cmath>

using namespace chokepoint;
using chokepoint::test::MapFixture;

namespace {

/// Area on the map of a rectangle in degrees, by small strips.
double mappedArea(double west, double east, double south, double north) {
    double area = 0;
    const double step = 0.25;
    for (double latitude = south; latitude < north; latitude += step) {
        const QPointF lowWest = equalEarth(west, latitude), lowEast = equalEarth(east, latitude);
        const QPointF highWest = equalEarth(west, latitude + step),
                      highEast = equalEarth(east, latitude + step);
        area +=
            ((lowEast.x() - lowWest.x()) + (highEast.x() - highWest.x())) / 2 * (lowWest.y() - highWest.y());
    }
    return area;
}

/// Area on the globe, radius 1.
double trueArea(double west, double east, double south, double north) {
    const double degree = M_PI / 180;
    return (east - west) * degree * (std::sin(north * degree) - std::sin(south * degree));
}

double longestStep(const QPolygonF& points, bool closed) {
    double longest = 0;
    for (qsizetype i = closed ? 0 : 1; i < points.size(); ++i)
        longest =
            std::max(longest, QLineF(points[i], points[(i + points.size() - 1) % points.size()]).length());
    return longest;
}

bool isInsideCountry(const WorldShapes& shapes, int country, const QPointF& point) {
    return std::any_of(shapes.polygons().begin(), shapes.polygons().end(),
                       [&](const WorldShapes::Polygon& polygon) {
                           return polygon.owner == country && isInside(point, polygon.rings);
                       });
}

} // namespace

class TestWorldShapes : public QObject {
    Q_OBJECT

private slots:
    void equalEarthKeepsAreas() {
        const double north = mappedArea(10, 30, 60, 75) / trueArea(10, 30, 60, 75);
        const double equator = mappedArea(-100, -60, -10, 15) / trueArea(-100, -60, -10, 15);
        QVERIFY(std::abs(north / equator - 1) < 1e-3);
        QVERIFY(std::abs(equator - 1) < 1e-3);
    }

    void everyCountryHasAShapeOrADotAndAnAnchorInside_data() { centres(); }
    void everyCountryHasAShapeOrADotAndAnAnchorInside() {
        QFETCH(double, centre);
        const MapFixture world;
        QCOMPARE(world.countries.size(), 198U);
        const auto shapes = WorldShapes::load(world.countries, centre);
        int dots = 0;
        for (int country = 0; country < shapes->countryCount(); ++country) {
            const Circle& anchor = shapes->anchor(country);
            const bool isDot = anchor.radius <= 0;
            dots += isDot;
            QVERIFY2(isDot || isInsideCountry(*shapes, country, anchor.centre),
                     qPrintable(world.countries[static_cast<size_t>(country)].id));
        }
        QVERIFY2(dots <= 1, qPrintable(QString::number(dots)));
    }

    void nothingIsSmearedAcrossTheMap_data() { centres(); }
    void nothingIsSmearedAcrossTheMap() {
        QFETCH(double, centre);
        const MapFixture world;
        const auto shapes = WorldShapes::load(world.countries, centre);
        const double limit = (equalEarth(180, 0).x() - equalEarth(-180, 0).x()) / 3;
        for (const WorldShapes::Polygon& polygon : shapes->polygons()) {
            for (const QPolygonF& ring : polygon.rings)
                QVERIFY(longestStep(ring, true) < limit);
        }
        for (const WorldShapes::Line& line : shapes->lines())
            QVERIFY(longestStep(line.points, false) < limit);
        QVERIFY(shapes->lines().size() > 800);
    }

    void landHasTheSameAreaWhereverTheMapIsCut() {
        const MapFixture world;
        const auto area = [&](double centre) {
            double sum = 0;
            for (const WorldShapes::Polygon& polygon : WorldShapes::load(world.countries, centre)->polygons())
                sum += polygon.area;
            return sum;
        };
        const double atlantic = area(11), pacific = area(150);
        QVERIFY(std::abs(atlantic / pacific - 1) < 2e-3);
        // About 135 of 510 million km² without Antarctica.
        QVERIFY(atlantic > 3.2 && atlantic < 3.45);
    }

    void aPowerOfManyHasOnlyItsOuterLines() {
        const MapFixture world;
        const auto shapes = WorldShapes::load(world.countries, 11);
        const auto largest =
            std::max_element(world.powers.begin(), world.powers.end(), [](const auto& a, const auto& b) {
                return a.members.size() < b.members.size();
            });
        size_t apart = 0;
        for (int member : largest->members)
            apart += shapes->outline({member}, WorldShapes::Extent::Mainland).size();
        const size_t together = shapes->outline(largest->members, WorldShapes::Extent::Mainland).size();
        QVERIFY(together > 0);
        QVERIFY(together < apart);
        QVERIFY(shapes->anchor(largest->members).radius > 0);
    }

private:
    static void centres() {
        QTest::addColumn<double>("centre");
        QTest::newRow("Atlantic") << 11.0;
        QTest::newRow("Pacific") << 150.0;
    }
};

QTEST_GUILESS_MAIN(TestWorldShapes)
#include "tst_WorldShapes.moc"
