#include "base/DataPaths.h"
#include "rulebook/ContentFolder.h"
#include "rulebook/TextLines.h"

#include <QTest>

#include <map>

using namespace chokepoint;

class TextLinesTest : public QObject {
    Q_OBJECT

private slots:
    void readsKeysTablesCommentsAndEscapes();
    void leavesEverythingElseToTheTomlReader_data();
    void leavesEverythingElseToTheTomlReader();
    void agreesWithTheTomlReaderOnAllShippedTexts();
};

namespace {

using TextsByKey = std::map<std::string, std::pair<std::string, int>>;

/// What the library reads, by key, with the lines.
void collect(const TomlValue& table, const std::string& prefix, TextsByKey& texts) {
    for (const TomlValue& entry : table.children)
        if (entry.type == TomlValue::Type::table)
            collect(entry, prefix + std::string(entry.key) + ".", texts);
        else
            texts[prefix + std::string(entry.key)] = {std::string(entry.text), entry.keyLine};
}

} // namespace

void TextLinesTest::readsKeysTablesCommentsAndEscapes() {
    const auto lines =
        readTextLines("# words\n\"a.b\" = \"one\"\n\n[t.u]\nc = \"\\\"two\\\"\\n\\\\\"\n\"d\" = \"三\"");
    QVERIFY(lines.has_value());
    QCOMPARE(lines->lines.size(), std::size_t(3));
    QCOMPARE(lines->lines[0].key, std::string_view("a.b"));
    QCOMPARE(lines->lines[0].text, std::string_view("one"));
    QCOMPARE(lines->lines[0].line, 2);
    QCOMPARE(lines->lines[1].key, std::string_view("t.u.c"));
    QCOMPARE(lines->lines[1].text, std::string_view("\"two\"\n\\"));
    QCOMPARE(lines->lines[2].key, std::string_view("t.u.d"));
    QCOMPARE(lines->lines[2].text, std::string_view("三"));
    QCOMPARE(lines->lines[2].line, 6);
}

void TextLinesTest::leavesEverythingElseToTheTomlReader_data() {
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char* name, const char* file) { QTest::newRow(name) << QByteArray(file); };
    row("a number", "a = 1");
    row("a text without end", "a = \"b");
    row("a text over lines", "a = \"\"\"b\"\"\"");
    row("a literal text", "a = 'b'");
    row("an inline table", "a = { b = \"c\" }");
    row("an array of tables", "[[a]]\nb = \"c\"");
    row("a table opened twice", "[a]\nb = \"c\"\n[a]\nd = \"e\"");
    row("a comment behind a text", "a = \"b\" # c");
    row("an escape that is none", "a = \"\\q\"");
    row("another escape", "a = \"\\u00e9\"");
    row("a carriage return", "a = \"b\"\r\n");
    row("other spacing", "a=\"b\"");
    row("dots without names", "a..b = \"c\"");
    row("no UTF-8", "a = \"\xff\"");
    row("no UTF-8 in a comment", "# \xff");
    row("a control character", "a = \"b\x01\"");
    row("a control character among many others", "a = \"plain words, \x7f and more plain words\"");
    row("a control character in a comment", "# b\x01");
}

void TextLinesTest::leavesEverythingElseToTheTomlReader() {
    QFETCH(const QByteArray, file);
    QVERIFY(!readTextLines({file.constData(), static_cast<std::size_t>(file.size())}).has_value());
}

void TextLinesTest::agreesWithTheTomlReaderOnAllShippedTexts() {
    const ContentFolder folder(dataRoot());
    std::size_t plain = 0;
    for (const std::string& file : folder.filesIn("content/languages", ".toml")) {
        const auto lines = readTextLines(folder.bytes(file).value());
        if (!lines)
            continue;
        Faults faults;
        TextsByKey expected, read;
        collect(folder.toml(file, faults).root(), "", expected);
        for (const TextLine& line : lines->lines)
            read[std::string(line.key)] = {std::string(line.text), line.line};
        QVERIFY2(read == expected, file.c_str());
        plain += read.size();
    }
    QVERIFY(plain > 0);
}

QTEST_APPLESS_MAIN(TextLinesTest)
#include "tst_TextLines.moc"
