// Reading up: an article says where its figures come from, links and the mouse lead on and back, a search finds in the reader's
// language, and large words on a small screen leave everything in reach.

#include "ui/encyclopedia/EncyclopediaScreen.h"

#include "base/DataPaths.h"
#include "support/Seated.h"
#include "ui/encyclopedia/InThisGame.h"
#include "ui/theme/NumberLabel.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Topic.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace chokepoint;

class Reading : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_screen.reset(); }
    void anArticleSaysWhatItIsAndWhereItsFiguresComeFrom();
    void whatPowersAreToEachOtherIsToldOfTwo();
    void aLinkLeadsOnAndTheMouseGoesBack();
    void goingElsewhereForgetsWhatLayAhead();
    void thereIsNoPageOfAnUnknownAddress();
    void theContentsShowTheOpenPage();
    void aSearchInJapaneseFindsByTitleAndText();
    void whatIsNotThereIsSaidSo();
    void arrowsScrollTheArticle();
    void tabStaysWithin();
    void largeWordsOnASmallScreenShowOneThingAtATime();
    void aWidgetsTopicIsItsOwnOrThatOfWhatItLiesIn();

private:
    void openIn(const QString& language, double scale, const QSize& size);
    template <class Widget> Widget& part(const char* name) { return *m_screen->findChild<Widget*>(name); }

    std::shared_ptr<const RuleSet> m_rules;
    std::unique_ptr<EncyclopediaScreen> m_screen;
};

void Reading::initTestCase() {
    auto rules = loadRules(dataRoot(), "crossroads_2019");
    QVERIFY(rules);
    m_rules = *rules;
}

void Reading::openIn(const QString& language, double scale, const QSize& size) {
    setTheme(Theme("dark", scale, language));
    auto pages = openEncyclopedia(dataRoot(), m_rules, language.toStdString());
    QVERIFY(pages);
    m_screen = std::make_unique<EncyclopediaScreen>(std::move(*pages), m_rules, nullptr);
    m_screen->resize(size);
    m_screen->show();
    QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
}

void Reading::init() { openIn("en", 1, {1280, 720}); }

void Reading::anArticleSaysWhatItIsAndWhereItsFiguresComeFrom() {
    QVERIFY(m_screen->open("instrument.export_control"));
    QCOMPARE(part<QLabel>("encyclopedia_title").text(), QString("Export control"));
    int figures = 0, origins = 0;
    for (const NumberLabel* each : m_screen->findChildren<NumberLabel*>())
        figures += each->accessibleName().contains(": ") ? 1 : 0;
    for (const QLabel* each : m_screen->findChildren<QLabel*>())
        origins +=
            each->accessibleName().startsWith("Assumed: ") || each->accessibleName().startsWith("Source: ");
    QVERIFY(figures > 5);
    QVERIFY2(origins >= figures, "every figure, and every real case");
}

void Reading::whatPowersAreToEachOtherIsToldOfTwo() {
    const test::Seated seated(test::alone());
    const Layout& layout = m_rules->layout();
    for (const char* quantity : {"tension", "trust"}) {
        const Page page{PageKind::quantity, quantity, {}, {}, false, {}};
        const std::vector<GameFact> facts = factsInThisGame(*seated.desk, page);
        QVERIFY(facts.size() > 2);
        for (const GameFact& fact : facts)
            QVERIFY2(layout.subjectAt(fact.slot)[0] != layout.subjectAt(fact.slot)[1],
                     qPrintable(fact.words));
    }
}

void Reading::aLinkLeadsOnAndTheMouseGoesBack() {
    m_screen->open("instrument.export_control");
    auto* link = m_screen->findChild<QPushButton*>("encyclopedia_link_family_guard_deny");
    QVERIFY(link != nullptr);
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Space);
    QTRY_COMPARE(m_screen->page(), QString("family.guard_deny"));
    QWidget* article = part<QScrollArea>("encyclopedia_article").viewport();
    QTest::mouseClick(article, Qt::BackButton);
    QCOMPARE(m_screen->page(), QString("instrument.export_control"));
    QTest::mouseClick(article, Qt::ForwardButton);
    QCOMPARE(m_screen->page(), QString("family.guard_deny"));
}

void Reading::goingElsewhereForgetsWhatLayAhead() {
    auto& forward = part<QAbstractButton>("encyclopedia_forward");
    for (const char* page : {"quantity.trust", "quantity.tension", "quantity.order"})
        m_screen->open(page);
    m_screen->back();
    m_screen->back();
    QVERIFY(forward.isEnabled() && !part<QAbstractButton>("encyclopedia_back").isEnabled());
    m_screen->open("quantity.support");
    QVERIFY(!forward.isEnabled());
    m_screen->back();
    QCOMPARE(m_screen->page(), QString("quantity.trust"));
}

void Reading::thereIsNoPageOfAnUnknownAddress() {
    m_screen->open("quantity.trust");
    for (const char* address : {"", "quantity.", "instrument.magic", "nonsense"})
        QVERIFY(!m_screen->open(address));
    QCOMPARE(m_screen->page(), QString("quantity.trust"));
}

void Reading::theContentsShowTheOpenPage() {
    m_screen->open("quantity.trust");
    const auto& contents = part<QTreeWidget>("encyclopedia_contents");
    QCOMPARE(contents.currentItem()->text(0), part<QLabel>("encyclopedia_title").text());
    QVERIFY(contents.currentItem()->parent()->isExpanded());
}

void Reading::aSearchInJapaneseFindsByTitleAndText() {
    openIn("ja", 1, {1280, 720});
    m_screen->search(QString::fromUtf8("輸出管理"));
    auto& found = part<QListWidget>("encyclopedia_found");
    QVERIFY(found.isVisible() && found.count() > 1);
    QVERIFY(found.item(0)->text().contains(QString::fromUtf8("輸出管理")));
    QTest::keyClick(&part<QLineEdit>("encyclopedia_search"), Qt::Key_Down);
    QVERIFY(found.hasFocus());
    QTest::keyClick(&found, Qt::Key_Return);
    QVERIFY(!m_screen->page().isEmpty());
}

void Reading::whatIsNotThereIsSaidSo() {
    m_screen->search("xyzzy");
    const auto& found = part<QListWidget>("encyclopedia_found");
    QCOMPARE(found.count(), 1);
    QVERIFY(!(found.item(0)->flags() & Qt::ItemIsSelectable));
}

void Reading::arrowsScrollTheArticle() {
    m_screen->open("instrument.export_control");
    m_screen->takeFocus();
    auto& article = part<QScrollArea>("encyclopedia_article");
    QVERIFY(article.hasFocus());
    QTRY_VERIFY(article.verticalScrollBar()->maximum() > 0);
    QTest::keyClick(&article, Qt::Key_PageDown);
    QVERIFY(article.verticalScrollBar()->value() > 0);
}

void Reading::tabStaysWithin() {
    m_screen->open("instrument.export_control");
    m_screen->takeFocus();
    std::set<QString> stops;
    for (int i = 0; i < 80; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() != nullptr &&
                m_screen->isAncestorOf(QApplication::focusWidget()));
        stops.insert(QApplication::focusWidget()->objectName());
    }
    for (const char* stop : {"encyclopedia_contents", "encyclopedia_search", "encyclopedia_close"})
        QVERIFY2(stops.contains(stop), stop);
}

void Reading::largeWordsOnASmallScreenShowOneThingAtATime() {
    openIn("en", 2, {1280, 720});
    m_screen->open("instrument.export_control");
    QVERIFY(part<QWidget>("encyclopedia_article").isVisible());
    QVERIFY(!part<QWidget>("encyclopedia_contents").isVisible());
    QTest::mouseClick(&part<QWidget>("encyclopedia_contents_button"), Qt::LeftButton);
    QVERIFY(part<QWidget>("encyclopedia_contents").isVisible());
    QVERIFY(!part<QWidget>("encyclopedia_article").isVisible());
    auto* close = m_screen->findChild<QWidget*>("encyclopedia_close");
    QVERIFY(close->mapTo(m_screen.get(), QPoint(close->width(), 0)).x() <= m_screen->width());
}

void Reading::aWidgetsTopicIsItsOwnOrThatOfWhatItLiesIn() {
    QWidget sheet;
    setTopic(&sheet, "event.pandemic");
    auto* words = new QLabel(&sheet);
    auto* number = new NumberLabel(&sheet);
    QCOMPARE(topicOf(words), QString("event.pandemic"));
    QCOMPARE(topicOf(number), QString("event.pandemic"));
    number->setAddress("support[JPN]");
    QCOMPARE(topicOf(number), QString("quantity.support"));
    QCOMPARE(topicOf(nullptr), QString());
}

QTEST_MAIN(Reading)
#include "tst_EncyclopediaScreen.moc"
