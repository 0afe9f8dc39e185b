#pragma once

#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QFrame>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace chokepoint {

/// A label in one of the theme's fonts and colours.
QLabel* makeLabel(const QString& text, TextRole role = TextRole::Body,
                  const char* colorToken = "text.primary", QWidget* parent = nullptr);

/// A push button of a kind that the style sheet knows: "primary", "secondary", "ghost", "tab", "chip".
/// @param iconName of assets/icons, or empty
QPushButton* makeButton(const QString& text, const char* kind, const QString& iconName = {},
                        QWidget* parent = nullptr);

/// A square button with an icon only; the words become its tooltip and its accessible name.
QPushButton* makeIconButton(const QString& words, const QString& iconName, QWidget* parent = nullptr);

/// A combo box with the theme's arrow (a style sheet cannot colour an icon).
class ComboBox : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A hairline between two parts: horizontal between rows, vertical between columns.
QWidget* makeSeparator(Qt::Orientation orientation);

/// One line that ends in "…" where there is no room, and then says all of it in a tooltip.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = {}, TextRole role = TextRole::Body,
                         const char* colorToken = "text.primary", QWidget* parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

/// A raised panel with corners of 8 px.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
    /// A colour token; "bg.raised" by default.
    void setGround(const char* token);
    /// A colour token; "line.subtle" by default.
    void setBorder(const char* token);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const char* m_ground = "bg.raised";
    const char* m_border = "line.subtle";
};

/// One of a few, all in sight: tabs of the inspector. One stop for Tab, arrows choose.
class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    /// @param id what currentId() answers
    void addSegment(const QString& id, const QString& text);
    int count() const { return int(m_segments.size()); }
    int current() const { return m_current; }
    QString currentId() const;
    /// Does nothing for an index that there is not.
    void setCurrent(int index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void currentChanged(int index, const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Segment {
        QString id;
        QString text;
    };
    QRectF placeOf(int index) const;
    int indexAt(const QPointF& point) const;
    int naturalWidth(int index) const;
    void describe();

    QList<Segment> m_segments;
    int m_current = -1;
    int m_hovered = -1;
};

/// Small bars for the half-years of a game: those played, the one that is on, those to come.
class Pips : public QWidget {
    Q_OBJECT
public:
    explicit Pips(QWidget* parent = nullptr);
    /// @param current from 1; count 0 shows nothing
    void setTurn(int current, int count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_current = 0;
    int m_count = 0;
};

/// A short word or a count on a coloured ground.
class Badge : public QWidget {
    Q_OBJECT
public:
    enum class Tone { Accent, Warning, Danger, Quiet };
    explicit Badge(const QString& text, Tone tone = Tone::Accent, QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor ground() const;
    QColor ink() const;

    QString m_text;
    Tone m_tone;
};

} // namespace chokepoint
