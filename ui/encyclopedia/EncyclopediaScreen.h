#pragma once

#include "encyclopedia/Encyclopedia.h"
#include "ui/models/Desk.h"

#include <QStringList>
#include <QWidget>

#include <memory>

class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace chokepoint {

class Article;

/// The encyclopedia over the screen that is up: contents or what was found at the left, an article at the right. Alt+Left and
/// Alt+Right (or the mouse's side buttons) go back and forward, Ctrl+F looks for words, Esc closes.
class EncyclopediaScreen : public QWidget {
    Q_OBJECT
public:
    /// @param desk the seat that reads, or null where no game is on
    EncyclopediaScreen(std::unique_ptr<Encyclopedia> pages, std::shared_ptr<const RuleSet> rules,
                       const Desk* desk, QWidget* parent = nullptr);
    ~EncyclopediaScreen() override;

    /// Opens a page; false where there is none of that address.
    bool open(const QString& page);
    /// The first page of the contents.
    void openFirst();
    /// The article takes the focus, so that the arrows scroll it.
    void takeFocus();
    /// The address of the page that is open.
    QString page() const { return m_at < 0 ? QString() : m_visited[m_at]; }
    void back() { go(-1); }
    void forward() { go(1); }
    void search(const QString& words);

signals:
    void closed();
    void whyRequested(const QString& address);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Tab stays within.
    bool focusNextPrevChild(bool next) override;

private:
    QWidget* makeBar();
    QWidget* makeSide();
    void addChapters(const std::vector<Chapter>& chapters, QTreeWidgetItem* above);
    void go(int step);
    void showCurrent();
    void markInContents();
    void find(const QString& words);
    void openChosen(const QString& page);
    void toggleContents();
    void arrange();

    std::unique_ptr<Encyclopedia> m_pages;
    std::shared_ptr<const RuleSet> m_rules;
    const Desk* m_desk;
    QStringList m_visited; ///< addresses, oldest first
    int m_at = -1;         ///< the one that is open
    bool m_narrow = false; ///< contents and article one at a time
    QPushButton *m_back = nullptr, *m_forward = nullptr, *m_contentsButton = nullptr;
    QWidget *m_title = nullptr, *m_side = nullptr;
    QLineEdit* m_words = nullptr;
    QStackedWidget* m_lists = nullptr; ///< contents, what was found
    QTreeWidget* m_contents = nullptr;
    QListWidget* m_found = nullptr;
    Article* m_article = nullptr;
};

} // namespace chokepoint
