#pragma once

#include "ui/map/MapOverlay.h"
#include "ui/map/WorldShapes.h"
#include "ui/models/Desk.h"

#include <QWidget>

#include <memory>
#include <vector>

class QBoxLayout;
class QScrollArea;

namespace chokepoint {

struct CountryMove;
struct ReportLine;
struct WaitingItem;

/// What the last half-year came to: the page between two half-years. Follows the desk's turns.
class ReportPage : public QWidget {
    Q_OBJECT
public:
    explicit ReportPage(Desk& desk, QWidget* parent = nullptr);

    /// The world's shapes, for the small map of who moved; without them only the rows say it.
    void setWorld(std::shared_ptr<const WorldShapes> shapes, std::vector<MapCountry> countries,
                  std::vector<MapPower> powers);

    QSize minimumSizeHint() const override { return {640, 360}; }

signals:
    void whyRequested(const QString& address);
    /// The reader wants to see the country on the map.
    void showCountry(int country);
    /// On to the next half-year's moves.
    void continueRequested();
    /// An event that is read of here shall be opened.
    void eventRequested(const QString& event);
    /// Something that waits for the seat shall be opened.
    void waitingChosen(const WaitingItem& item);
    /// One of the tables of the world shall be shown: `report`, `course`.
    void tableRequested(const QString& table);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool isNarrow() const;
    void refresh();
    QWidget* makeEmpty();
    QWidget* makeHeader();
    QWidget* makeBody();
    void addMoves(QBoxLayout& column);
    void addMoved(QBoxLayout& column);
    void addMessages(QBoxLayout& column);
    void addMessage(QBoxLayout& column, const ReportLine& message);
    void addTension(QBoxLayout& column);
    void addWaiting(QBoxLayout& column);
    QWidget* makeMap(const std::vector<CountryMove>& moves);
    QWidget* makeContinue();

    Desk& m_desk;
    QScrollArea* m_scroll;
    std::shared_ptr<const WorldShapes> m_shapes;
    std::vector<MapCountry> m_countries;
    std::vector<MapPower> m_powers;
    bool m_narrow = false; ///< as it was built
    bool m_stale = true;   ///< a turn has passed since the page was made
};

} // namespace chokepoint
