#include "ui/encyclopedia/EncyclopediaScreen.h"

#include "ui/encyclopedia/Article.h"
#include "ui/theme/Topic.h"
#include "ui/theme/Widgets.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QUrl>

namespace chokepoint {

namespace {

// px of the 100 % design
constexpr int sideWidth = 320;
constexpr int narrow = 800; ///< below this contents and article are shown one at a time

constexpr int pageRole = Qt::UserRole;

/// Contents whose chosen row is one box: a style sheet would draw one below the words and one below the indentation.
class Contents : public QTreeWidget {
protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override {
        if (selectionModel()->isSelected(index)) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(hasFocus() ? QPen(theme().color("focus"), 2) : QPen(Qt::NoPen));
            painter->setBrush(theme().color("bg.hover"));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -2), 6, 6);
            painter->restore();
        }
        QTreeWidget::drawRow(painter, option, index);
    }
};

QString said(const std::string& text) { return QString::fromStdString(text); }

} // namespace

EncyclopediaScreen::EncyclopediaScreen(std::unique_ptr<Encyclopedia> pages,
                                       std::shared_ptr<const RuleSet> rules, const Desk* desk,
                                       QWidget* parent)
    : QWidget(parent), m_pages(std::move(pages)), m_rules(std::move(rules)), m_desk(desk) {
    setObjectName(QStringLiteral("encyclopedia"));
    setAccessibleName(tr("Encyclopedia"));
    setProperty("ground", "window");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(makeSide());
    m_article = new Article;
    row->addWidget(m_article, 1);
    column->addLayout(row, 1);
    connect(m_article, &Article::pageRequested, this, &EncyclopediaScreen::openChosen, Qt::QueuedConnection);
    connect(m_article, &Article::whyRequested, this, &EncyclopediaScreen::whyRequested, Qt::QueuedConnection);
    connect(m_article, &Article::sourceRequested, this,
            [](const QString& url) { QDesktopServices::openUrl(QUrl(url)); });
    if (m_desk != nullptr)
        connect(m_desk, &Desk::turnResolved, this, &EncyclopediaScreen::showCurrent);
    for (QObject* watched :
         {static_cast<QObject*>(m_article->viewport()), static_cast<QObject*>(m_contents->viewport()),
          static_cast<QObject*>(m_found->viewport()), static_cast<QObject*>(m_words)})
        watched->installEventFilter(this);
    const auto add = [this](const QKeySequence& keys, void (EncyclopediaScreen::*act)()) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    add(QKeySequence("Alt+Left"), &EncyclopediaScreen::back);
    add(QKeySequence("Alt+Right"), &EncyclopediaScreen::forward);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_words, [this] {
        m_words->setFocus(Qt::ShortcutFocusReason);
        m_words->selectAll();
    });
}

EncyclopediaScreen::~EncyclopediaScreen() = default;

QWidget* EncyclopediaScreen::makeBar() {
    auto* bar = new QFrame;
    bar->setProperty("kind", "bar");
    bar->setFixedHeight(theme().px(56));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(theme().px(16), 0, theme().px(12), 0);
    row->setSpacing(theme().px(8));
    m_title = makeLabel(tr("Encyclopedia"), TextRole::Title);
    m_contentsButton = makeIconButton(tr("Contents"), QStringLiteral("menu"));
    m_contentsButton->setObjectName(QStringLiteral("encyclopedia_contents_button"));
    connect(m_contentsButton, &QPushButton::clicked, this, &EncyclopediaScreen::toggleContents);
    m_back = makeIconButton(tr("Back (Alt+Left)"), QStringLiteral("left"));
    m_back->setObjectName(QStringLiteral("encyclopedia_back"));
    connect(m_back, &QPushButton::clicked, this, &EncyclopediaScreen::back);
    m_forward = makeIconButton(tr("Forward (Alt+Right)"), QStringLiteral("right"));
    m_forward->setObjectName(QStringLiteral("encyclopedia_forward"));
    connect(m_forward, &QPushButton::clicked, this, &EncyclopediaScreen::forward);
    m_words = new QLineEdit;
    m_words->setObjectName(QStringLiteral("encyclopedia_search"));
    m_words->setAccessibleName(tr("Look for words in all articles"));
    m_words->setPlaceholderText(tr("Search all articles"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(theme().px(360));
    connect(m_words, &QLineEdit::textChanged, this, &EncyclopediaScreen::find);
    connect(m_words, &QLineEdit::returnPressed, this, [this] {
        if (const QListWidgetItem* first = m_found->item(0))
            openChosen(first->data(pageRole).toString());
    });
    QPushButton* close = makeIconButton(tr("Close (Esc)"), QStringLiteral("close"));
    close->setObjectName(QStringLiteral("encyclopedia_close"));
    connect(close, &QPushButton::clicked, this, &EncyclopediaScreen::closed);
    row->addWidget(m_title);
    row->addSpacing(theme().px(8));
    row->addWidget(m_contentsButton);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addStretch(1);
    row->addWidget(m_words, 2);
    row->addWidget(close);
    return bar;
}

QWidget* EncyclopediaScreen::makeSide() {
    auto* side = new QFrame;
    m_side = side;
    side->setProperty("kind", "column");
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(theme().px(8), theme().px(8), 0, 0);
    m_contents = new Contents;
    m_contents->setObjectName(QStringLiteral("encyclopedia_contents"));
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setHeaderHidden(true);
    m_contents->setIndentation(theme().px(16));
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addChapters(m_pages->contents(), m_contents->invisibleRootItem());
    m_found = new QListWidget;
    m_found->setObjectName(QStringLiteral("encyclopedia_found"));
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_found->setTextElideMode(Qt::ElideRight);
    m_lists = new QStackedWidget;
    m_lists->addWidget(m_contents);
    m_lists->addWidget(m_found);
    column->addWidget(m_lists);
    const auto openItem = [this](QTreeWidgetItem* item) {
        if (const QString page = item->data(0, pageRole).toString(); !page.isEmpty())
            openChosen(page);
    };
    connect(m_contents, &QTreeWidget::itemActivated, this, openItem);
    connect(m_contents, &QTreeWidget::itemClicked, this, openItem);
    const auto openFound = [this](const QListWidgetItem* item) {
        openChosen(item->data(pageRole).toString());
    };
    connect(m_found, &QListWidget::itemActivated, this, openFound);
    connect(m_found, &QListWidget::itemClicked, this, openFound);
    return side;
}

void EncyclopediaScreen::addChapters(const std::vector<Chapter>& chapters, QTreeWidgetItem* above) {
    for (const Chapter& chapter : chapters) {
        auto* item = new QTreeWidgetItem(above, {said(chapter.title)});
        item->setData(0, pageRole, said(chapter.page));
        item->setToolTip(0, said(chapter.title));
        if (!chapter.parts.empty()) {
            QFont font = theme().font(TextRole::Body, QFont::DemiBold);
            item->setFont(0, font);
        }
        addChapters(chapter.parts, item);
    }
}

bool EncyclopediaScreen::open(const QString& page) {
    if (m_pages->find(page.toStdString()) == nullptr)
        return false;
    if (page != this->page()) {
        m_visited = m_visited.mid(0, m_at + 1) << page;
        m_at = static_cast<int>(m_visited.size()) - 1;
    }
    showCurrent();
    return true;
}

void EncyclopediaScreen::openFirst() {
    const std::vector<Chapter>* chapters = &m_pages->contents();
    while (!chapters->empty() && chapters->front().page.empty())
        chapters = &chapters->front().parts;
    if (!chapters->empty())
        open(said(chapters->front().page));
}

void EncyclopediaScreen::takeFocus() { m_article->setFocus(Qt::OtherFocusReason); }

/// A page that the reader chose here.
void EncyclopediaScreen::openChosen(const QString& page) {
    if (!open(page))
        return;
    if (m_narrow)
        m_side->hide();
    m_article->show();
    takeFocus();
}

void EncyclopediaScreen::go(int step) {
    if (m_at + step < 0 || m_at + step >= m_visited.size())
        return;
    m_at += step;
    showCurrent();
    takeFocus();
}

void EncyclopediaScreen::showCurrent() {
    const Page* page = m_pages->find(this->page().toStdString());
    if (page == nullptr)
        return;
    m_article->showPage(*page, m_rules->book, m_desk);
    setTopic(m_article, this->page());
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < m_visited.size());
    markInContents();
}

void EncyclopediaScreen::markInContents() {
    for (QTreeWidgetItemIterator each(m_contents); *each != nullptr; ++each)
        if ((*each)->data(0, pageRole).toString() == page()) {
            for (QTreeWidgetItem* above = (*each)->parent(); above != nullptr; above = above->parent())
                above->setExpanded(true);
            m_contents->setCurrentItem(*each);
            m_contents->scrollToItem(*each);
            return;
        }
}

void EncyclopediaScreen::search(const QString& words) { m_words->setText(words); }

void EncyclopediaScreen::find(const QString& words) {
    m_found->clear();
    const bool looking = !words.trimmed().isEmpty();
    m_lists->setCurrentWidget(looking ? static_cast<QWidget*>(m_found) : m_contents);
    if (m_narrow) {
        m_side->setVisible(looking);
        m_article->setVisible(!looking);
    }
    if (!looking)
        return;
    for (const Page* page : m_pages->search(words.toStdString())) {
        auto* item = new QListWidgetItem(
            QStringLiteral("%1   %2").arg(said(page->title), said(page->kindWords)), m_found);
        item->setData(pageRole, said(page->address()));
        item->setToolTip(item->text());
    }
    m_found->setAccessibleName(tr("%1 articles found").arg(m_found->count()));
    if (m_found->count() > 0)
        return m_found->setCurrentRow(0);
    auto* none = new QListWidgetItem(tr("No article has these words."), m_found);
    none->setFlags(Qt::NoItemFlags);
}

void EncyclopediaScreen::toggleContents() {
    m_side->setVisible(!m_side->isVisible());
    m_article->setVisible(!m_narrow || !m_side->isVisible());
    if (m_side->isVisible())
        m_lists->currentWidget()->setFocus(Qt::OtherFocusReason);
    else
        takeFocus();
}

void EncyclopediaScreen::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_words->text().isEmpty())
        emit closed();
    else
        m_words->clear();
}

bool EncyclopediaScreen::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress) {
        const Qt::MouseButton button = static_cast<QMouseEvent*>(event)->button();
        if (button == Qt::BackButton || button == Qt::ForwardButton) {
            go(button == Qt::BackButton ? -1 : 1);
            return true;
        }
    }
    if (watched == m_words && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down && m_lists->currentWidget() == m_found) {
        m_found->setFocus(Qt::TabFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool EncyclopediaScreen::focusNextPrevChild(bool next) {
    QWidget* at = focusWidget() == nullptr ? this : focusWidget();
    for (QWidget* each = next ? at->nextInFocusChain() : at->previousInFocusChain(); each != at;
         each = next ? each->nextInFocusChain() : each->previousInFocusChain())
        if (isAncestorOf(each) && each->isVisible() && each->isEnabled() &&
            (each->focusPolicy() & Qt::TabFocus) != 0 && each->focusProxy() == nullptr) {
            each->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    return false;
}

void EncyclopediaScreen::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void EncyclopediaScreen::arrange() {
    const bool wasNarrow = std::exchange(m_narrow, width() < theme().px(narrow));
    m_title->setVisible(!m_narrow);
    m_contentsButton->setVisible(m_narrow);
    m_side->setMaximumWidth(m_narrow ? QWIDGETSIZE_MAX : theme().px(sideWidth));
    m_side->setMinimumWidth(m_narrow ? 0 : theme().px(sideWidth));
    if (!m_narrow || !wasNarrow) {
        m_side->setVisible(!m_narrow);
        m_article->show();
    }
}

} // namespace chokepoint
