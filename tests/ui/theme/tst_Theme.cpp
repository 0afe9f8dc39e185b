// The look as a table: every colour that is named exists, can be read, and is named nowhere else.

#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace chokepoint;

namespace {

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

const QString top = CHOKEPOINT_SOURCE_DIR;

/// Relative luminance and contrast as WCAG 2 defines them.
double luminance(const QColor& color) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (qMax(la, lb) + 0.05) / (qMin(la, lb) + 0.05);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void noFileOutsideTheThemeHasAColourOfItsOwn() {
        static const QRegularExpression literal(
            "\"#[0-9a-fA-F]{3,8}\"|Q(Color|Rgba64)\\s*(\\w+\\s*)?[({]\\s*[\\d\"]|"
            "\\b(qRgba?|fromRgbF?|fromHs[lv]F?)\\s*\\(\\s*\\d|"
            "Qt::(white|black|red|green|blue|cyan|magenta|yellow|gray|dark\\w+|light\\w*[gG]ray)\\b");
        QStringList found;
        for (QDirIterator files(top + "/ui", {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
             files.hasNext();) {
            const QString path = files.next();
            if (path.contains("/ui/theme/"))
                continue;
            const QRegularExpressionMatch match = literal.match(textOf(path));
            if (match.hasMatch())
                found << path + ": " + match.captured();
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    }

    void everyColourThatAFileNamesExists() {
        static const QRegularExpression named("color\\(\"([^\"]+)\"");
        for (QDirIterator files(top + "/ui", {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
             files.hasNext();) {
            const QString path = files.next();
            for (auto all = named.globalMatch(textOf(path)); all.hasNext();) {
                const QString token = all.next().captured(1);
                QVERIFY2(Theme().hasColor(token), qPrintable(path + ": " + token));
            }
        }
    }

    void darkAndLightKnowTheSameColours() {
        const QJsonObject tables =
            QJsonDocument::fromJson(textOf(top + "/assets/theme/tokens.json").toUtf8()).object();
        QCOMPARE(tables["dark"].toObject().keys(), tables["light"].toObject().keys());
    }

    void everyPlaceholderOfTheStyleSheetIsFilled() {
        for (const QString name : {"dark", "light"}) {
            const Theme made(name);
            QTest::failOnWarning(QRegularExpression("has no colour"));
            QVERIFY(!made.styleSheet().contains(QRegularExpression("@[a-z]+[.\\d]")));
            QVERIFY(made.styleSheet().size() > 1000);
        }
    }

    void aStyleSheetGrowsWithTheText() {
        QVERIFY(Theme("dark", 1.0).styleSheet().contains("min-height: 32px"));
        QVERIFY(Theme("dark", 1.5).styleSheet().contains("min-height: 48px"));
        QCOMPARE(Theme("dark", 2.0).font(TextRole::Body).pixelSize(), 28);
    }

    void wordsCanBeReadOnEveryPanel_data() {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("words");
        for (const char* theme : {"dark", "light"}) {
            for (const char* words : {"text.primary", "text.secondary", "text.muted", "link", "gain", "loss",
                                      "warn", "danger", "info", "ok", "neutral.accent"})
                QTest::addRow("%s %s", theme, words) << theme << words;
        }
    }
    void wordsCanBeReadOnEveryPanel() {
        QFETCH(QString, theme);
        QFETCH(QString, words);
        const Theme made(theme);
        for (const char* ground : {"bg.window", "bg.panel", "bg.raised", "bg.hover"}) {
            const double found = contrast(made.color(words), made.color(ground));
            QVERIFY2(found >= 4.5, qPrintable(QString("on %1: %2").arg(ground).arg(found)));
        }
    }

    void aPowersWordsAndButtonsCanBeRead() {
        const QJsonObject table =
            QJsonDocument::fromJson(textOf(top + "/assets/theme/tokens.json").toUtf8())["dark"].toObject();
        for (const QString name : {"dark", "light"}) {
            for (const QString& token : table.keys()) {
                if (!token.endsWith(".text"))
                    continue;
                const QString power = token.chopped(5);
                const Theme seated = Theme(name).withSeat(power);
                QVERIFY(contrast(seated.textOf(power), seated.color("bg.raised")) >= 4.5);
                QVERIFY(contrast(seated.color("text.onAccent"), seated.accentFill()) >= 4.5);
                QCOMPARE(seated.accent(), seated.color(power));
                QVERIFY(contrast(seated.accent(), seated.color("bg.panel")) >= 3.0);
            }
        }
    }

    void nobodysScreenIsIce() { QCOMPARE(Theme().accent(), Theme().color("neutral.accent")); }

    void everyIconIsDrawnInTheColourAskedFor() {
        const QColor wanted = Theme().color("warn");
        QVERIFY(hasIcon("export"));
        for (QDirIterator files(":/icons"); files.hasNext();) {
            files.next();
            const QString name = files.fileInfo().completeBaseName();
            const QImage image = iconPixmap(name, wanted, 32, 2.0).toImage();
            QCOMPARE(image.width(), 64);
            bool seen = false;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    seen = seen || image.pixelColor(x, y) == wanted;
            }
            QVERIFY2(seen, qPrintable(name));
        }
    }

    void anIconThatThereIsNotIsSaid() {
        QVERIFY(!hasIcon("no_such_icon"));
        QTest::ignoreMessage(QtWarningMsg, "There is no icon \"no_such_icon\"");
        QVERIFY(!iconPixmap("no_such_icon", Theme().color("warn"), 16).isNull());
    }
};

QTEST_MAIN(TestTheme)
#include "tst_Theme.moc"
