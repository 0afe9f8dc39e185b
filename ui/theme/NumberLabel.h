#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

#include <optional>

namespace chokepoint {

/// What a rise means to the reader; gives the change its colour.
enum class Rise { Gain, Loss, Warning, Neutral };

/// ▲ 1.8 beside a figure that stands alone, +1.8 in a column.
enum class DeltaForm { Triangle, Sign };

/// Shows one quantity, and answers "why?": a click, Enter, Space or W asks for the ledger's entries at its address.
/// Nothing else shows a quantity outside tables and charts.
class NumberLabel : public QWidget {
    Q_OBJECT
public:
    explicit NumberLabel(QWidget* parent = nullptr);

    /// What the number is, for the accessible sentence: "Support".
    void setSubject(const QString& subject);
    /// Where the ledger has it: "support[POWER]". Without an address the label is plain words: no focus, no question.
    void setAddress(const QString& address);
    const QString& address() const { return m_address; }

    void setValue(double value, int decimals = 0);
    /// A value in words that the caller has formed: "$3.9 bn".
    void setValueText(const QString& text);
    QString valueText() const { return m_value; }
    /// Words after the value in a lighter tone: "of 100".
    void setUnit(const QString& unit);
    /// The change since the half-year before; nothing hides it.
    void setDelta(std::optional<double> delta, int decimals = 1, Rise rise = Rise::Gain,
                  DeltaForm form = DeltaForm::Triangle);

    /// Section by default; the unit and the change are two sizes smaller at most.
    void setTextRole(TextRole role);
    /// A colour token for the value; "text.primary" by default.
    void setColorToken(const QString& token);
    /// Left by default; right for columns.
    void setAlignment(Qt::Alignment alignment);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void whyRequested(const QString& address);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QFont valueFont() const;
    QFont deltaFont() const;
    QString deltaText() const;
    QColor deltaColor() const;
    qreal deltaWidth() const;
    void paintDelta(QPainter& painter, const QRectF& place) const;
    void changed();

    QString m_subject;
    QString m_address;
    QString m_value;
    QString m_unit;
    std::optional<double> m_delta;
    int m_deltaDecimals = 1;
    Rise m_rise = Rise::Gain;
    DeltaForm m_form = DeltaForm::Triangle;
    TextRole m_role = TextRole::Section;
    QString m_token;
    Qt::Alignment m_alignment = Qt::AlignLeft;
};

} // namespace chokepoint
