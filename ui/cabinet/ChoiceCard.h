#pragma once

#include <QAbstractButton>

namespace chokepoint {

/// One of a few choices as a card with room for words: a level, an option of an event. Exclusive among its siblings.
class ChoiceCard : public QAbstractButton {
    Q_OBJECT
public:
    /// @param key a letter shown in a box instead of the radio circle; may be empty
    ChoiceCard(const QString& title, const QString& words, const QString& key, QWidget* parent = nullptr);

    /// Why it cannot be chosen; shown in the place of the words. Empty: it can.
    void setRefusal(const QString& sentence);
    bool isRefused() const { return !m_refusal.isEmpty(); }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString words() const { return m_refusal.isEmpty() ? m_words : m_refusal; }
    qreal textWidth(int width) const;
    void describe();

    QString m_title, m_words, m_key, m_refusal;
};

} // namespace chokepoint
