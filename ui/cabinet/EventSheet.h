#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace chokepoint {

class ChoiceCard;
class Desk;

/// What happened, and how each side tells it. Where it asks the seat for a choice, A to D choose, Enter decides; the answer
/// goes in with the orders and can be changed until then.
class EventSheet : public QWidget {
    Q_OBJECT
public:
    explicit EventSheet(Desk& desk, QWidget* parent = nullptr);

    /// An event that waits for this seat's choice, or that it has read of. False if there is no text of it.
    bool open(const std::string& event);
    const std::string& event() const { return m_event; }
    /// All of it, without scrolling.
    int heightForWidth(int width) const override;

signals:
    /// Answered, taken back or closed.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    void addTellings(QVBoxLayout* column);
    void addOptions(QVBoxLayout* column);
    QWidget* buildFoot();
    void addDecision(QVBoxLayout* column);
    void choose(const QString& letter);
    void answer();
    QString chosen() const;
    void showChoice();

    Desk& m_desk;
    std::string m_event;
    QWidget* m_body = nullptr;
    QScrollArea* m_area = nullptr;
    std::vector<std::pair<QString, ChoiceCard*>> m_cards; ///< by letter
    QPushButton* m_decide = nullptr;
};

} // namespace chokepoint
