#pragma once

#include "ui/models/Talks.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

namespace chokepoint {

class Desk;

/// One proposal or agreement, read in full, with what the seat may do about it.
class TalkView : public QWidget {
    Q_OBJECT
public:
    explicit TalkView(Desk& desk, QWidget* parent = nullptr);

    void showTalk(const Talk& talk);
    /// Nothing is open.
    void showEmpty();

signals:
    void editRequested(int draft);

private:
    void begin();
    void addHead(const Talk& talk);
    void addClauses(const Talk& talk);
    void addFacts(const Talk& talk);
    void addActions(const Talk& talk);
    void addReply(const Talk& talk);
    QPushButton* addButton(const char* name, const QString& words, const char* kind);
    void sentence(const QString& words, const char* token = "text.secondary");

    Desk& m_desk;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_column = nullptr;
    QHBoxLayout* m_buttons = nullptr;
};

/// A promise on a card: its name, about what, who is bound, what it means.
QWidget* makeClauseCard(const Desk& desk, const ClauseWords& words);

} // namespace chokepoint
