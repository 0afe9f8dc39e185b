// The charts by keyboard and without data, and one picture of all of them.

#include "ui/charts/ChartArea.h"
#include "ui/charts/LevelBars.h"
#include "ui/charts/LineChart.h"
#include "ui/charts/SegmentBar.h"
#include "ui/charts/TrajectoryChart.h"
#include "ui/charts/Waterfall.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Widgets.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace chokepoint;

namespace {

const PowerMark disc{"circle", "jpn"};
const PowerMark square{"square", "usa"};
const PowerMark diamond{"diamond", "chn"};
const PowerMark triangle{"triangle", "euu"};

WaterfallData fall() {
    return {"Half-year before",
            "2020 H2",
            88.0,
            {{square, "", "United States, order", "Export control: foreign-made goods", -13.2, false},
             {disc, "", "Japan, your order", "Export control: chip equipment, 60 %", -9.1, true},
             {PowerMark{}, "", "Taiwan, rule", "Independent supplier complies", -6.4, false},
             {triangle, "", "European Union, order", "No licence for EUV tools", -3.0, false},
             {std::nullopt, "eyeoff", "Not known to your seat", "Revealed in the debrief", -1.4, false},
             {diamond, "", "China, rule", "Stockpile drawn down", 4.1, false},
             {diamond, "", "China, order", "Indigenisation programme", 1.9, false}},
            "This half-year",
            "2021 H1",
            60.9,
            1,
            true};
}

WaterfallData fallInJapanese() {
    WaterfallData data = fall();
    data.startTitle = QString::fromUtf8("前の半期");
    data.rows[0].who = QString::fromUtf8("アメリカ合衆国、指令");
    data.rows[0].words = QString::fromUtf8("輸出管理:外国製の品目にも及ぶ直接製品規則の適用範囲の拡大");
    data.rows[1].who = QString::fromUtf8("日本、自国の指令");
    data.rows[4].who = QString::fromUtf8("この席には知らされていない");
    return data;
}

QList<ScaleStep> stances() {
    return {{"Open", "div.p1"}, {"Undecided", "div.0"}, {"Restricted", "div.n1"}, {"Banned", "div.n2"}};
}

QList<SharePart> base() {
    return {{"Chinese", diamond, 0.41}, {"European", triangle, 0.46}, {"Other", {}, 0.13}};
}

QList<Level> alignment() {
    return {{disc, "Japan", 61, 2, "alignment[IND,A]"},
            {square, "United States", 55, 3, "alignment[IND,B]"},
            {triangle, "European Union", 52, 0, "alignment[IND,C]"},
            {diamond, "China", 24, -6, "alignment[IND,D]"}};
}

TrajectoryData paths() {
    return {"supremacy",
            "order",
            {{disc, "Japan", {{56, 49.5}, {57, 50}, {58, 51}}},
             {square, "United States", {{80, 57}, {81, 56}, {81.6, 54.7}}},
             {diamond, "China", {{64, 40}, {67, 43}}},
             {triangle, "European Union", {{60, 57.8}}}}};
}

LineData tension() {
    return {"Tension",
            "",
            {{"2018 H2", 38},
             {"2019 H1", 39},
             {"2019 H2", 41},
             {"2020 H1", 42},
             {"2020 H2", 47},
             {"2021 H1", 53}},
            60,
            "crises likely above 60",
            20};
}

QWidget* inspectorColumn() {
    auto* column = new QWidget;
    column->setFixedWidth(theme().px(304));
    auto* rows = new QVBoxLayout(column);
    auto* scale = new StepScale;
    scale->setSteps(stances(), 1);
    auto* shares = new SegmentBar;
    shares->setParts(base());
    auto* bars = new LevelBars;
    bars->setLevels(alignment());
    auto* nothing = new LineChart;
    nothing->setData({});
    for (QWidget* chart :
         QList<QWidget*>{makeLabel("Stance on vendors", TextRole::Caption, "text.secondary"), scale,
                         makeLabel("Installed base", TextRole::Caption, "text.secondary"), shares,
                         makeLabel("Alignment", TextRole::Caption, "text.secondary"), bars, nothing})
        rows->addWidget(chart);
    rows->addStretch();
    return column;
}

QWidget* axesColumn() {
    auto* column = new QWidget;
    auto* rows = new QVBoxLayout(column);
    auto* trajectory = new TrajectoryChart;
    trajectory->setData(paths());
    auto* line = new LineChart;
    line->setData(tension());
    rows->addWidget(trajectory, 2);
    rows->addWidget(line, 1);
    return column;
}

void saveGallery(const Theme& shown, const WaterfallData& data, const QString& file) {
    setTheme(shown);
    applyTheme(*qApp);
    QWidget gallery;
    gallery.setProperty("ground", "panel");
    gallery.setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(&gallery);
    auto* waterfall = new Waterfall;
    waterfall->setData(data);
    auto* left = new QVBoxLayout;
    left->addWidget(waterfall);
    left->addStretch();
    row->addLayout(left, 3);
    row->addWidget(inspectorColumn());
    row->addWidget(axesColumn(), 2);
    gallery.resize(1280, 440);
    gallery.show();
    waterfall->setFocus();
    waterfall->setCurrentRow(2);
    QVERIFY(QTest::qWaitForWindowActive(&gallery));
    QVERIFY(gallery.grab().save(QDir(qEnvironmentVariable("CHOKEPOINT_TEST_OUT", ".")).filePath(file)));
}

} // namespace

class TestCharts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { setTheme(Theme()); }

    void arrowsMoveThroughTheCausesAndEnterChooses() {
        Waterfall waterfall;
        waterfall.setData(fall());
        QSignalSpy chosen(&waterfall, &Waterfall::rowActivated);
        QTest::keyClick(&waterfall, Qt::Key_Up);
        QCOMPARE(waterfall.currentRow(), 0);
        QTest::keyClick(&waterfall, Qt::Key_Down);
        QTest::keyClick(&waterfall, Qt::Key_Return);
        QCOMPARE(chosen.first().first().toInt(), 1);
        QCOMPARE(waterfall.accessibleDescription(),
                 QString::fromUtf8("Japan, your order, Export control: chip equipment, 60 %: −9.1"));
        QTest::keyClick(&waterfall, Qt::Key_End);
        QTest::keyClick(&waterfall, Qt::Key_Down);
        QCOMPARE(waterfall.currentRow(), 6);
    }

    void aSmallCauseSaysThatItIsMoreThanNothing() {
        WaterfallData data = fall();
        data.rows[0].change = 0.003;
        data.rows[1].change = 0;
        Waterfall waterfall;
        waterfall.setData(data);
        waterfall.setCurrentRow(0);
        QVERIFY2(waterfall.accessibleDescription().endsWith("+0.003"),
                 qPrintable(waterfall.accessibleDescription()));
        waterfall.setCurrentRow(1);
        QVERIFY(waterfall.accessibleDescription().endsWith(QString::fromUtf8("±0.0")));
    }

    void aChartAsksForItsTable() {
        LineChart line;
        QSignalSpy asked(&line, &TwinChart::tableRequested);
        QTest::keyClick(&line, Qt::Key_T);
        QTest::mouseDClick(&line, Qt::LeftButton);
        QCOMPARE(asked.count(), 2);
    }

    void aClickChoosesTheCauseUnderIt() {
        Waterfall waterfall;
        waterfall.setData(fall());
        waterfall.resize(waterfall.sizeHint());
        const int line = waterfall.height() / 9;
        QTest::mouseClick(&waterfall, Qt::LeftButton, {}, {100, line * 3 + line / 2});
        QCOMPARE(waterfall.currentRow(), 2);
        QSignalSpy chosen(&waterfall, &Waterfall::rowActivated);
        QTest::mouseDClick(&waterfall, Qt::LeftButton, {}, {100, line / 2});
        QCOMPARE(chosen.count(), 0);
    }

    void aLevelAnswersWhy() {
        LevelBars bars;
        bars.setLevels(alignment());
        QSignalSpy asked(&bars, &LevelBars::whyRequested);
        QTest::keyClick(&bars, Qt::Key_Down);
        QTest::keyClick(&bars, Qt::Key_W);
        QCOMPARE(asked.first().first().toString(), "alignment[IND,B]");
        QVERIFY(bars.accessibleName().startsWith("Japan: 61, change +2"));
    }

    void axesHaveRoundFigures() {
        const AxisRange range = rangeAround({42, 57}, 20, 3);
        QCOMPARE(range.ticks(), QList<double>({30, 40, 50, 60}));
        QVERIFY(rangeAround({50, 50}, 20, 3).to - rangeAround({50, 50}, 20, 3).from >= 20);
        QVERIFY(!rangeAround({}, 20, 3).ticks().isEmpty());
    }

    void nothingToShowIsASentence() {
        LineChart line;
        line.setData({});
        TrajectoryChart paths;
        paths.setData({"x", "y", {{disc, "Japan", {}}}});
        LevelBars bars;
        bars.setLevels({});
        SegmentBar shares;
        shares.setParts({});
        StepScale scale;
        scale.setSteps({}, 0);
        Waterfall waterfall;
        waterfall.setData({});
        for (QWidget* chart : QList<QWidget*>{&line, &paths, &bars, &shares, &scale, &waterfall}) {
            QVERIFY(!chart->accessibleName().isEmpty());
            chart->resize(300, 120);
            QVERIFY(!chart->grab().isNull());
        }
    }

    void theLegendWrapsWhereThereIsNoRoom() {
        SegmentBar shares;
        shares.setParts(base());
        QVERIFY(shares.heightForWidth(140) > shares.heightForWidth(600));
    }

    void everythingOnOnePicture() {
        saveGallery(Theme().withSeat("jpn"), fall(), "charts-dark.png");
        saveGallery(Theme("light", 1.0, "ja").withSeat("usa"), fallInJapanese(), "charts-light-ja.png");
    }
};

QTEST_MAIN(TestCharts)
#include "tst_Charts.moc"
