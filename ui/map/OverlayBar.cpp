#include "ui/map/OverlayBar.h"

namespace chokepoint {

namespace {

int gap() { return theme().px(8); }

} // namespace

OverlayBar::OverlayBar(std::vector<OverlayChoice> choices, QWidget* parent)
    : QWidget(parent), m_overlays(new OverlayCard(choices, this)),
      m_arcs(new MapChoice("swap", "map_arcs", this)), m_zoom(new ZoomButtons(this)),
      m_hasOverlays(!choices.empty()) {
    setObjectName("map_bar");
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_overlays->setVisible(m_hasOverlays);
    m_arcs->hide();
    connect(m_overlays, &OverlayCard::overlayChosen, this, [this](const QString& overlay) {
        arrange(); // another title has another width
        emit overlayChosen(overlay);
    });
    connect(m_overlays, &OverlayCard::variantChosen, this, [this](int variant) {
        arrange();
        emit variantChosen(variant);
    });
    connect(m_arcs, &MapChoice::chosen, this, [this](int item) {
        arrange();
        emit arcsChosen(item);
    });
    connect(m_zoom, &ZoomButtons::zoomInClicked, this, &OverlayBar::zoomInRequested);
    connect(m_zoom, &ZoomButtons::zoomOutClicked, this, &OverlayBar::zoomOutRequested);
    connect(m_zoom, &ZoomButtons::worldClicked, this, &OverlayBar::worldRequested);
}

void OverlayBar::setCurrent(const QString& overlay, int variant) {
    m_overlays->setCurrent(overlay, variant);
    arrange();
}

void OverlayBar::setArcChoices(const std::vector<QString>& items, int current) {
    m_arcs->setItems(items, current);
    m_arcs->setVisible(!items.empty());
    arrange();
}

QSize OverlayBar::sizeHint() const {
    return {m_overlays->mostWidth() + 2 * gap() + m_zoom->sizeHint().width(), m_zoom->sizeHint().height()};
}

QSize OverlayBar::minimumSizeHint() const {
    const int arcs = m_arcs->isEmpty() ? 0 : m_arcs->widthAt(MenuButton::Length::IconOnly) + gap();
    return {m_overlays->leastWidth() + gap() + arcs + m_zoom->sizeHint().width(),
            m_zoom->sizeHint().height()};
}

void OverlayBar::resizeEvent(QResizeEvent*) { arrange(); }

void OverlayBar::arrange() {
    m_zoom->resize(m_zoom->sizeHint());
    m_zoom->move(width() - m_zoom->width(), 0);
    int right = m_zoom->x() - gap();
    if (!m_arcs->isEmpty()) {
        const int both = m_overlays->mostWidth() + gap() + m_arcs->widthAt(MenuButton::Length::Full);
        m_arcs->setLength(both <= right ? MenuButton::Length::Full : MenuButton::Length::IconOnly);
        m_arcs->move(right - m_arcs->width(), 0);
        right = m_arcs->x() - gap();
    }
    m_overlays->fit(right);
    QRegion covered(m_zoom->geometry());
    if (m_hasOverlays)
        covered += m_overlays->geometry();
    if (!m_arcs->isEmpty())
        covered += m_arcs->geometry();
    setMask(covered); // the pointer reaches the map between the cards
}

} // namespace chokepoint
