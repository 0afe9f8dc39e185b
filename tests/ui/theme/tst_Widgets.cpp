// The small widgets by mouse and by keyboard, and one picture of all of them.

#include "ui/theme/Icon.h"
#include "ui/theme/NumberLabel.h"
#include "ui/theme/Numbers.h"
#include "ui/theme/PowerMark.h"
#include "ui/theme/Widgets.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include <memory>

using namespace chokepoint;

namespace {

NumberLabel* number(const QString& subject, double value, double delta, Rise rise, DeltaForm form) {
    auto* label = new NumberLabel;
    label->setSubject(subject);
    label->setValue(value);
    label->setDelta(delta, 1, rise, form);
    label->setAddress("support[A]");
    return label;
}

QHBoxLayout* marks() {
    auto* row = new QHBoxLayout;
    const QList<PowerMark> all = {
        {"circle", "jpn"}, {"square", "usa"}, {"diamond", "chn"}, {"triangle", "euu"}, {"other", ""}};
    for (const int size : {12, 16, 32}) {
        for (const PowerMark& mark : all)
            row->addWidget(new PowerMarkWidget(mark, size));
    }
    row->addStretch();
    return row;
}

QHBoxLayout* numbers() {
    auto* row = new QHBoxLayout;
    row->addWidget(number("Support", 54, -1.8, Rise::Gain, DeltaForm::Triangle));
    row->addWidget(number("Confidence", 61, 0.9, Rise::Gain, DeltaForm::Triangle));
    row->addWidget(number("Tension", 47, 5.2, Rise::Warning, DeltaForm::Triangle));
    row->addWidget(number("Supremacy", 111, 1.0, Rise::Gain, DeltaForm::Sign));
    row->addWidget(number("Order", 1888, 0.0, Rise::Gain, DeltaForm::Sign));
    NumberLabel* clock = number("Access", 60.9, -27.1, Rise::Gain, DeltaForm::Sign);
    clock->setTextRole(TextRole::Title);
    clock->setValue(60.9, 1);
    clock->setUnit("access of 100");
    row->addWidget(clock);
    row->addStretch();
    return row;
}

QHBoxLayout* buttons() {
    auto* row = new QHBoxLayout;
    for (const char* kind : {"primary", "secondary", "ghost", "tab", "chip"}) {
        QPushButton* button = makeButton(kind, kind, "target");
        button->setCheckable(true);
        button->setChecked(qstrcmp(kind, "tab") == 0 || qstrcmp(kind, "chip") == 0);
        row->addWidget(button);
        QPushButton* off = makeButton(kind, kind, "target");
        off->setEnabled(false);
        row->addWidget(off);
    }
    row->addWidget(makeIconButton("Close", "close"));
    row->addStretch();
    return row;
}

QHBoxLayout* fields() {
    auto* row = new QHBoxLayout;
    auto* combo = new ComboBox;
    combo->addItems({"Undecided 未定", "Restricted"});
    auto* edit = new QLineEdit;
    edit->setPlaceholderText("Find a country");
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    auto* radio = new QRadioButton("Ask for cooperation 協力を求める");
    radio->setProperty("kind", "card");
    radio->setChecked(true);
    auto* check = new QCheckBox("Covert");
    check->setChecked(true);
    for (QWidget* field : QList<QWidget*>{combo, edit, slider, radio, check})
        row->addWidget(field);
    return row;
}

QHBoxLayout* cards() {
    auto* row = new QHBoxLayout;
    auto* card = new Card;
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 12, 16, 12);
    inside->addWidget(makeLabel("Export control 輸出管理", TextRole::Section));
    inside->addWidget(makeLabel("Deny a technology to a target", TextRole::Secondary, "text.secondary"));
    auto* elided = new ElidedLabel("A sentence that is much too long for the room that there is in this card",
                                   TextRole::Caption, "text.muted");
    elided->setMaximumWidth(220);
    inside->addWidget(elided);
    auto* tabs = new SegmentedControl;
    for (const char* tab : {"Networks", "Alignment", "Data & order", "Links"})
        tabs->addSegment(tab, tab);
    auto* pips = new Pips;
    pips->setTurn(3, 16);
    inside->addWidget(pips);
    auto* list = new QListWidget;
    list->addItems({"Sweden", "Romania", "日本"});
    list->ensurePolished(); // rows are measured at the first use of the list
    list->setCurrentRow(1);
    list->setMinimumHeight(130);
    row->addWidget(card);
    row->addWidget(tabs);
    row->addWidget(new Badge("3"));
    row->addWidget(new Badge("12", Badge::Tone::Warning));
    row->addWidget(new Badge("main scenario", Badge::Tone::Quiet));
    row->addWidget(list);
    return row;
}

void saveGallery(const Theme& shown, const QString& file) {
    setTheme(shown);
    applyTheme(*qApp);
    QWidget gallery;
    gallery.setProperty("ground", "panel");
    gallery.setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(&gallery);
    column->setSpacing(16);
    for (const auto& [role, words] :
         {std::pair{TextRole::Headline, "Controls bite, Sweden shuts the door 輸出管理"},
          std::pair{TextRole::Title, "Technologies 技術 111 888"},
          std::pair{TextRole::Body, "Body: 直角 骨 令和"}})
        column->addWidget(makeLabel(words, role));
    for (auto* row : {marks(), numbers(), buttons(), fields(), cards()})
        column->addLayout(row);
    gallery.resize(1280, 680);
    gallery.show();
    gallery.findChildren<NumberLabel*>().at(1)->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&gallery));
    QVERIFY(gallery.grab().save(QDir(qEnvironmentVariable("CHOKEPOINT_TEST_OUT", ".")).filePath(file)));
}

} // namespace

class TestWidgets : public QObject {
    Q_OBJECT

private slots:
    void init() { setTheme(Theme()); }

    void digitsTakeTheSameRoom() {
        const QFont font = theme().font(TextRole::Body);
        QCOMPARE(digitsWidth(font, "1111"), digitsWidth(font, "8888"));
        NumberLabel ones;
        ones.setValue(1111);
        NumberLabel eights;
        eights.setValue(8888);
        QCOMPARE(ones.sizeHint(), eights.sizeHint());
    }

    void numbersFollowTheLanguage() {
        QCOMPARE(numberText(1234.5, 1), "1,234.5");
        QCOMPARE(signedText(-2.34), QString::fromUtf8("−2.3"));
        QCOMPARE(signedText(-0.04), QString::fromUtf8("±0.0"));
        QCOMPARE(signedText(1), "+1.0");
        QCOMPARE(percentText(0.38), QString::fromUtf8("38\u00a0%"));
        setTheme(Theme("dark", 1, "ja"));
        QCOMPARE(percentText(0.38), "38%");
    }

    void aNumberAnswersWhyByKeyboardAndMouse() {
        NumberLabel label;
        label.setSubject("Support");
        label.setValue(54);
        label.setDelta(-1.8);
        label.setAddress("support[A]");
        QSignalSpy asked(&label, &NumberLabel::whyRequested);
        label.show();
        for (const auto key : {Qt::Key_W, Qt::Key_Return, Qt::Key_Space})
            QTest::keyClick(&label, key);
        QTest::mouseClick(&label, Qt::LeftButton);
        QCOMPARE(asked.count(), 4);
        QCOMPARE(asked.first().first().toString(), "support[A]");
        QCOMPARE(label.accessibleName(), QString::fromUtf8("Support: 54, change −1.8"));
    }

    void enterPressesAButtonAsSpaceDoes() {
        const std::unique_ptr<QPushButton> button(makeButton("Go on", "primary"));
        QSignalSpy clicked(button.get(), &QPushButton::clicked);
        button->show();
        for (const auto key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
            QTest::keyClick(button.get(), key);
        QCOMPARE(clicked.count(), 3);
    }

    void aNumberWithoutALedgerAddressIsNotAQuestion() {
        NumberLabel label;
        label.setValue(3);
        QSignalSpy asked(&label, &NumberLabel::whyRequested);
        QTest::mouseClick(&label, Qt::LeftButton);
        QTest::keyClick(&label, Qt::Key_W);
        QCOMPARE(asked.count(), 0);
        QCOMPARE(label.focusPolicy(), Qt::NoFocus);
    }

    void arrowsAndClicksChooseASegment() {
        SegmentedControl tabs;
        for (const char* tab : {"one", "two", "three"})
            tabs.addSegment(tab, tab);
        tabs.resize(400, tabs.sizeHint().height());
        QSignalSpy changed(&tabs, &SegmentedControl::currentChanged);
        QTest::keyClick(&tabs, Qt::Key_Left);
        QCOMPARE(tabs.current(), 0);
        QTest::keyClick(&tabs, Qt::Key_Right);
        QCOMPARE(tabs.currentId(), "two");
        QTest::mouseClick(&tabs, Qt::LeftButton, {}, {380, 20});
        QCOMPARE(tabs.currentId(), "three");
        QCOMPARE(changed.count(), 2);
    }

    void wordsWithoutRoomEndInATooltip() {
        ElidedLabel label("Much longer than there is room for");
        label.resize(60, 20);
        label.show();
        QCOMPARE(label.toolTip(), label.text());
        label.resize(600, 20);
        QTRY_VERIFY(label.toolTip().isEmpty());
    }

    void shapesTellPowersApartWithoutColour() {
        QList<QImage> drawn;
        for (const char* shape : {"circle", "square", "diamond", "triangle", "other"}) {
            QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintPowerMark(painter, {2, 2, 20, 20}, {shape, "jpn"});
            painter.end();
            QVERIFY(!drawn.contains(image));
            drawn << image;
        }
    }

    void everythingOnOnePicture() {
        saveGallery(Theme().withSeat("jpn"), "theme-dark.png");
        saveGallery(Theme("light").withSeat("usa"), "theme-light.png");
        saveGallery(Theme("dark", 1.5, "ja").withSeat("chn"), "theme-large.png");
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_Widgets.moc"
