#pragma once

#include "ui/theme/PowerMark.h"

#include <QAbstractButton>

#include <optional>

namespace chokepoint {

/// An entry of the main menu: icon, words, what they mean. The one with the focus is lit.
class MenuEntry : public QAbstractButton {
    Q_OBJECT
public:
    MenuEntry(const QString& iconName, const QString& title, const QString& words, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintReturnKey(QPainter& painter, const QRectF& place) const;

    QString m_iconName;
    QString m_words;
};

/// One of a few choices with room for words: a seat, a scenario. Checkable; the arrows move inside a button group.
class MenuCard : public QAbstractButton {
    Q_OBJECT
public:
    /// @param mark left of the title, if it is a power
    MenuCard(const QString& title, const QString& words, std::optional<PowerMark> mark = {},
             QWidget* parent = nullptr);
    /// Words under the others in the danger colour.
    void setProblem(const QString& sentence);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF wordsPlace(int width) const;
    double titleHeight(double width) const;
    double wordsHeight(const QString& words, double width) const;
    void paintGround(QPainter& painter) const;

    QString m_words;
    QString m_problem;
    std::optional<PowerMark> m_mark;
};

} // namespace chokepoint
