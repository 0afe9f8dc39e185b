#include "ui/map/MapPane.h"

#include <QEvent>
#include <QVBoxLayout>

namespace chokepoint {

namespace {

int margin() { return theme().px(12); }

} // namespace

MapPane::MapPane(std::shared_ptr<const WorldShapes> shapes, std::vector<MapCountry> countries,
                 std::vector<MapPower> powers, std::vector<OverlayChoice> overlays, QWidget* parent)
    : QWidget(parent), m_view(new MapView(std::move(shapes), std::move(countries), std::move(powers), this)),
      m_bar(new OverlayBar(std::move(overlays), this)), m_legend(new MapLegend(this)) {
    setObjectName("map_pane");
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_legend);
    m_bar->raise();
    m_view->installEventFilter(this);
    const int gap = theme().px(8);
    m_view->setInsets(QMargins(gap, margin() + m_bar->coveredHeight() + gap, gap, gap));
    connect(m_bar, &OverlayBar::zoomInRequested, m_view, &MapView::zoomIn);
    connect(m_bar, &OverlayBar::zoomOutRequested, m_view, &MapView::zoomOut);
    connect(m_bar, &OverlayBar::worldRequested, m_view, &MapView::showWorld);
}

void MapPane::setOverlay(const MapOverlay& overlay, int variant) {
    m_view->setOverlay(overlay);
    m_legend->setOverlay(overlay);
    m_bar->setCurrent(overlay.id, variant);
}

bool MapPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view && event->type() == QEvent::Resize)
        m_bar->setGeometry(margin(), margin(), m_view->width() - 2 * margin(), m_bar->sizeHint().height());
    return QWidget::eventFilter(watched, event);
}

} // namespace chokepoint
