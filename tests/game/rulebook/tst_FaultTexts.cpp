#include "rulebook/Rulebook.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace chokepoint;

/// Every fault that loading and addresses can raise has its sentence, and every sentence its fault.
class FaultTexts : public QObject {
    Q_OBJECT

private slots:
    void everyFaultHasASentence();
    void everySentenceHasAFault();
    void sentencesSayWhatWouldBeRight();
};

namespace {

const QDir root(CHOKEPOINT_SOURCE_DIR);

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Keys of faults as the sources write them; a word that is not known has a second sentence, with a
/// suggestion.
QSet<QString> raised() {
    static const QRegularExpression fault(
        R"re((?:[fF]ault\(|Fault\{|faults\.push_back\(\s*\{|return \{)\s*"([a-z]\w*)")re");
    static const QRegularExpression word(R"re(unknownWord\(\s*"(\w+)")re");
    QSet<QString> keys;
    QStringList files = {root.filePath("game/world/Layout.cpp")};
    for (const QFileInfo& file :
         QDir(root.filePath("game/rulebook")).entryInfoList({"*.cpp", "*.h"}, QDir::Files))
        files << file.filePath();
    for (const QString& file : files) {
        const QString text = textOf(file);
        for (const QRegularExpressionMatch& match : fault.globalMatch(text))
            keys << match.captured(1);
        for (const QRegularExpressionMatch& match : word.globalMatch(text))
            keys << match.captured(1) << match.captured(1) + "_near";
    }
    return keys;
}

QMap<QString, QString> sentences() {
    static const QRegularExpression line("^\"fault\\.(\\w+)\" = \"(.*)\"$",
                                         QRegularExpression::MultilineOption);
    QMap<QString, QString> found;
    for (const QRegularExpressionMatch& match :
         line.globalMatch(textOf(root.filePath("content/languages/en.faults.toml"))))
        found[match.captured(1)] = match.captured(2);
    return found;
}

} // namespace

void FaultTexts::everyFaultHasASentence() {
    QVERIFY(raised().size() > 50);
    const auto texts = loadTexts(root.path().toStdString(), "en");
    QVERIFY(texts.ok());
    for (const QString& key : raised())
        QVERIFY2(texts->has("fault." + key.toStdString()), qPrintable(key));
}

void FaultTexts::everySentenceHasAFault() {
    for (const QString& key : sentences().keys())
        QVERIFY2(raised().contains(key), qPrintable(key));
}

void FaultTexts::sentencesSayWhatWouldBeRight() {
    for (const auto& [key, sentence] : sentences().toStdMap()) {
        QVERIFY2(sentence.endsWith('.'), qPrintable(key));
        QVERIFY2(!key.endsWith("_near") || sentence.contains("perhaps"), qPrintable(key));
    }
}

QTEST_APPLESS_MAIN(FaultTexts)
#include "tst_FaultTexts.moc"
