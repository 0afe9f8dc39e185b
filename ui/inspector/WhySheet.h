#pragma once

#include "ui/inspector/WhyStory.h"
#include "ui/models/Desk.h"

#include <QString>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTableView;

namespace chokepoint {

class LedgerTable;
class NumberLabel;

/// Why a number changed in a half-year: a floating sheet over its parent. Esc closes, [ and ] go to the half-year before
/// and after, L shows the ledger's entries as a table, Enter on a cause opens what is behind it, Backspace goes back.
class WhySheet : public QWidget {
    Q_OBJECT
public:
    explicit WhySheet(Desk& desk, QWidget* parent);

    /// Shows the sheet for a number, in the middle of its parent.
    /// @param turn -1: the last
    void ask(const QString& address, int turn = -1);
    const QString& address() const { return m_at.address; }
    int turn() const { return m_at.turn; }
    bool showsLedger() const;

public slots:
    void close();
    void goBack();
    void showLedger(bool ledger);
    void showTurn(int turn);

signals:
    void closed();
    /// Another number or half-year is shown.
    void asked(const QString& address, int turn);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Question {
        QString address;
        int turn = 0;
    };
    QWidget* makeHeader();
    QWidget* makeBody();
    QWidget* makeFooter();
    void show(const Question& question);
    void showStory(const WhyStory& story, const Explanation& explanation);
    /// A sentence in place of a waterfall.
    void showSentence(const QString& title, const QString& sentence);
    void showButtons();
    QString unmovedWords(const QString& address, int turn) const;
    void openRow(int row);
    void open(const Question& question);
    void currentRowChanged(int row);
    void place();
    bool takeKey(int key);

    Desk& m_desk;
    Question m_at;
    std::vector<Question> m_before; ///< what was asked before, for going back
    WhyStory m_story;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    NumberLabel* m_change = nullptr;
    QPushButton* m_earlier = nullptr;
    QPushButton* m_later = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_behind = nullptr;
    QPushButton* m_ledgerButton = nullptr;
    QLabel* m_sumIcon = nullptr;
    QLabel* m_sum = nullptr;
    QStackedWidget* m_body = nullptr;
    QScrollArea* m_scroll = nullptr;
    Waterfall* m_waterfall = nullptr;
    QTableView* m_table = nullptr;
    LedgerTable* m_entries = nullptr;
    QLabel* m_sentence = nullptr;
};

} // namespace chokepoint
