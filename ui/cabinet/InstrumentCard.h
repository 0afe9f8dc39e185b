#pragma once

#include "ui/models/CabinetModel.h"

#include <QAbstractButton>

namespace chokepoint {

/// What a card carries when it is dragged: the instrument's index as text.
inline constexpr const char* instrumentMime = "application/x-chokepoint-instrument";

/// One instrument as a card. Chosen by a click, opened by a double click or Enter, dragged to a slot.
class InstrumentCard : public QAbstractButton {
    Q_OBJECT
public:
    /// @param number the key that chooses it, 1 to 9; 0 none
    InstrumentCard(CabinetModel::Card card, int number, bool compact, QWidget* parent = nullptr);

    int instrument() const { return m_card.instrument; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The person wants to order it.
    void opened(int instrument);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF face() const;
    void paintHead(QPainter& painter, const QRectF& inside) const;
    void paintWords(QPainter& painter, const QRectF& inside) const;
    void paintState(QPainter& painter, const QRectF& line) const;
    void paintCosts(QPainter& painter, const QRectF& line) const;
    void paintCompact(QPainter& painter, const QRectF& inside) const;
    bool locked() const { return !m_card.refusal.isEmpty(); }
    QString sentence() const;

    CabinetModel::Card m_card;
    int m_number;
    bool m_compact;
    QPoint m_pressed;
};

} // namespace chokepoint
