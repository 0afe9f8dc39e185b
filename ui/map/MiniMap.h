#pragma once

#include "ui/map/MapScene.h"

#include <QWidget>

namespace chokepoint {

/// A country that a small map points out.
struct MiniHighlight {
    int country = -1;
    QColor colour;
    QString label;
};

/// The world as a picture in a report: powers as outlines, a few countries in colour with their names, on their land if
/// there is room, else at the end of a line. Decoration: whoever shows it says the same in words.
class MiniMap : public QWidget {
    Q_OBJECT

public:
    MiniMap(std::shared_ptr<const WorldShapes> shapes, std::vector<MapCountry> countries,
            std::vector<MapPower> powers, QWidget* parent = nullptr);

    void setHighlights(std::vector<MiniHighlight> highlights);

    QSize sizeHint() const override { return {632, 330}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Label {
        QString words;
        QRectF rect;
        QLineF leader; ///< null: the words stand on their land
    };

    void build();
    void layOut();
    bool layOutLabel(const MiniHighlight& highlight, std::vector<QRectF>& taken);

    MapScene m_scene;
    MapCamera m_camera;
    std::vector<MiniHighlight> m_highlights;
    std::vector<Label> m_labels;
    bool m_stale = true;
};

} // namespace chokepoint
