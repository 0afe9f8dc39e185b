#pragma once

#include <QPushButton>
#include <QString>

namespace chokepoint {

/// A quiet button that opens a menu: icon, a strong word, a lighter one, an arrow. Short of room it leaves words out; its
/// tooltip then says them.
class MenuButton : public QPushButton {
    Q_OBJECT

public:
    enum class Length { Full, FirstWord, IconOnly };

    explicit MenuButton(const QString& iconName, QWidget* parent = nullptr);

    void setWords(const QString& first, const QString& second);
    void setLength(Length length);
    int widthAt(Length length) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool showsFirst() const;
    bool showsSecond() const;
    void describe();

    QString m_icon, m_first, m_second;
    Length m_length = Length::Full;
};

} // namespace chokepoint
