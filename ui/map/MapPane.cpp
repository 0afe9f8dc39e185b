#include "ui/map/MapPane.h"

#include <QEvent>
#include <QVBoxLayout>

namespace chokepoint {

namespace {

int margin() { return theme().px(12); }

} // namespace

MapPane::MapPane(std::shared_ptr<const WorldShapes> shapes, std::vector<MapCountry> countries,
                 std::vector<MapPower> powers, std::vector<OverlayChoice> overlays, bool hasty,
                 QWidget* parent)
    : QWidget(parent), m_view(new MapView(std::move(shapes), std::move(countries), std::move(powers), this)),
      m_overlays(std::move(overlays)), m_legend(new MapLegend(this)) {
    setObjectName("map_pane");
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_legend);
    const int gap = theme().px(8);
    const int covered = m_overlays.empty() ? 0 : OverlayCard::fixedHeight();
    m_view->setInsets(QMargins(gap, margin() + covered + gap, gap, gap));
    m_view->setHasty(true);
    if (!hasty)
        finish();
}

void MapPane::finish() {
    if (m_bar != nullptr)
        return;
    m_bar = new OverlayBar(std::move(m_overlays), this);
    m_bar->show();
    m_view->installEventFilter(this);
    placeBar();
    connect(m_bar, &OverlayBar::zoomInRequested, m_view, &MapView::zoomIn);
    connect(m_bar, &OverlayBar::zoomOutRequested, m_view, &MapView::zoomOut);
    connect(m_bar, &OverlayBar::worldRequested, m_view, &MapView::showWorld);
    m_view->setHasty(false);
}

void MapPane::setOverlay(const MapOverlay& overlay, int variant) {
    m_view->setOverlay(overlay);
    if (m_bar == nullptr) // the first word brings the fonts in, and that takes longer than the whole picture
        return;
    m_legend->setOverlay(overlay);
    m_bar->setCurrent(overlay.id, variant);
}

void MapPane::placeBar() {
    m_bar->setGeometry(margin(), margin(), m_view->width() - 2 * margin(), m_bar->sizeHint().height());
}

bool MapPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view && event->type() == QEvent::Resize)
        placeBar();
    return QWidget::eventFilter(watched, event);
}

} // namespace chokepoint
