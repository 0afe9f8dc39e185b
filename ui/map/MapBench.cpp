#include "ui/map/MapBench.h"

#include "ui/map/MapScene.h"

#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>

namespace chokepoint {

namespace {

constexpr double centre = 11;

template <class Work> double median(int tries, Work work) {
    std::vector<double> seconds;
    for (int i = 0; i < tries; ++i) {
        QElapsedTimer clock;
        clock.start();
        work();
        seconds.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-9);
    }
    std::nth_element(seconds.begin(), seconds.begin() + tries / 2, seconds.end());
    return seconds[static_cast<size_t>(tries / 2)];
}

MapCamera cameraFor(const WorldShapes& shapes, const QSize& size) {
    MapCamera camera(shapes.landBox());
    camera.resize(size, QRectF(QPointF(), size));
    return camera;
}

MapScene builtScene(const std::vector<MapCountry>& countries, const std::vector<MapPower>& powers,
                    const QSize& size) {
    const auto shapes = WorldShapes::load(countries, centre);
    MapScene scene(shapes, countries, powers);
    scene.build(cameraFor(*shapes, size), 1);
    scene.layOutLabels(-1);
    return scene;
}

void paint(const MapScene& scene, QImage& screen) {
    QPainter painter(&screen);
    scene.paintPicture(painter);
    scene.paintLabels(painter);
}

} // namespace

double benchMapLoad(const std::vector<MapCountry>& countries) {
    return median(7, [&] { WorldShapes::load(countries, centre); });
}

double benchMapFirstPaint(const std::vector<MapCountry>& countries, const std::vector<MapPower>& powers,
                          const QSize& size) {
    QImage screen(size, QImage::Format_RGB32);
    return median(5, [&] { paint(builtScene(countries, powers, size), screen); });
}

double benchMapRebuild(const std::vector<MapCountry>& countries, const std::vector<MapPower>& powers,
                       const QSize& size) {
    MapScene scene = builtScene(countries, powers, size);
    MapCamera camera = cameraFor(scene.shapes(), size);
    return median(9, [&] {
        camera.zoomBy(1.001, {}); // another view: the one drawn last would keep its fills
        scene.build(camera, 1);
        scene.layOutLabels(-1);
    });
}

double benchMapRecolour(const std::vector<MapCountry>& countries, const QSize& size) {
    MapScene scene = builtScene(countries, {}, size);
    return median(51, [&] { scene.recolour(); });
}

double benchMapHitTest(const std::vector<MapCountry>& countries, const QSize& size) {
    constexpr int points = 100'000;
    const MapScene scene = builtScene(countries, {}, size);
    volatile int found = 0;
    return median(9,
                  [&] {
                      for (int i = 0; i < points; ++i)
                          found = scene.countryAt(QPointF(i * 7 % size.width(), i * 13 % size.height()));
                  }) /
           points;
}

double benchMapRepaint(const std::vector<MapCountry>& countries, const std::vector<MapPower>& powers,
                       const QSize& size) {
    const MapScene scene = builtScene(countries, powers, size);
    QImage screen(size, QImage::Format_RGB32);
    return median(51, [&] { paint(scene, screen); });
}

double benchPictureRepaint(const QSize& size) {
    QImage picture(size, QImage::Format_RGB32), screen(size, QImage::Format_RGB32);
    picture.fill(0);
    return median(51, [&] { QPainter(&screen).drawImage(QPoint(), picture); });
}

} // namespace chokepoint
