#include "rulebook/CsvTable.h"
#include "rulebook/Number.h"

#include <QTest>

using namespace chokepoint;

class CsvTableTest : public QObject {
    Q_OBJECT

private slots:
    void splitsAtCommas();
    void unquotesFields();
    void endsLinesWithOrWithoutCarriageReturn();
    void skipsAByteOrderMarkAndBlankLines();
    void countsLinesAndCharacters();
    void leavesOutRowsThatDoNotFitTheHeader();
    void reportsBrokenQuotes();
    void reportsWhatIsNotUtf8();
    void reportsHeadersThatCannotBeUsed();
    void readsWholeFiniteNumbersOnly_data();
    void readsWholeFiniteNumbersOnly();
};

namespace {

CsvTable table(std::string_view text, Faults& faults) { return CsvTable("t.csv", text, faults); }

CsvTable sound(std::string_view text) {
    Faults faults;
    CsvTable read = table(text, faults);
    if (!faults.empty())
        qWarning() << faults.front().key.c_str() << faults.front().place.line << faults.front().place.column;
    return faults.empty() ? read : CsvTable();
}

Fault only(const Faults& faults) { return faults.size() == 1 ? faults.front() : Fault{"not one fault", {}}; }

} // namespace

void CsvTableTest::splitsAtCommas() {
    const CsvTable read = sound("id,name,note\nA,Alpha,\nB,,x\n");
    QCOMPARE(read.columns(), (std::vector<std::string>{"id", "name", "note"}));
    QCOMPARE(read.rows().size(), std::size_t{2});
    QCOMPARE(read.rows()[0][2].text, "");
    QCOMPARE(read.rows()[1][2].text, "x");
    QCOMPARE(read.find("note"), 2);
    QCOMPARE(read.find("notes"), -1);
    QVERIFY(read.complete());
}

void CsvTableTest::unquotesFields() {
    const CsvTable read = sound("a,b\n\"one, two\",\"say \"\"yes\"\"\"\n\"\",\"two\nlines\"\n");
    QCOMPARE(read.rows()[0][0].text, "one, two");
    QCOMPARE(read.rows()[0][1].text, "say \"yes\"");
    QCOMPARE(read.rows()[1][0].text, "");
    QCOMPARE(read.rows()[1][1].text, "two\nlines");
}

void CsvTableTest::endsLinesWithOrWithoutCarriageReturn() {
    const CsvTable read = sound("a,b\r\n1,2\r\n3,4");
    QCOMPARE(read.columns().back(), "b");
    QCOMPARE(read.rows()[0][1].text, "2");
    QCOMPARE(read.rows()[1][1].text, "4");
    QCOMPARE(read.rows()[1][0].line, 3);
}

void CsvTableTest::skipsAByteOrderMarkAndBlankLines() {
    const CsvTable read = sound("\xEF\xBB\xBF"
                                "a,b\n\n1,2\n\n");
    QCOMPARE(read.columns().front(), "a");
    QCOMPARE(read.rows().size(), std::size_t{1});
    QCOMPARE(read.rows()[0][0].line, 3);
}

void CsvTableTest::countsLinesAndCharacters() {
    const CsvTable read = sound("a,b,c\n\"日\n本\",é,x\ny,z,w\n");
    const CsvTable::Row& row = read.rows()[0];
    QCOMPARE(read.place(row[0]), (Place{"t.csv", 2, 1}));
    QCOMPARE(read.place(row[1]), (Place{"t.csv", 3, 4}));
    QCOMPARE(read.place(row[2]), (Place{"t.csv", 3, 6}));
    QCOMPARE(read.place(read.rows()[1][2]), (Place{"t.csv", 4, 5}));
    QCOMPARE(read.headerPlace(2), (Place{"t.csv", 1, 5}));
}

void CsvTableTest::leavesOutRowsThatDoNotFitTheHeader() {
    Faults faults;
    const CsvTable read = table("a,b\n1\n1,2,3\n4,5\n", faults);
    QCOMPARE(faults, (Faults{{"csv_fields", {"1", "2"}, {"t.csv", 2, 1}},
                             {"csv_fields", {"3", "2"}, {"t.csv", 3, 1}}}));
    QCOMPARE(read.rows().size(), std::size_t{1});
    QCOMPARE(read.rows()[0][0].text, "4");
    QVERIFY(!read.complete());
}

void CsvTableTest::reportsBrokenQuotes() {
    Faults faults;
    table("a,b\n1,x\"y\n", faults);
    QCOMPARE(only(faults), (Fault{"csv_stray_quote", {}, {"t.csv", 2, 4}}));
    faults.clear();
    table("a,b\n\"x\"y,2\n", faults);
    QCOMPARE(only(faults), (Fault{"csv_after_quote", {}, {"t.csv", 2, 4}}));
    faults.clear();
    table("a\n\"x\ny\n", faults);
    QCOMPARE(only(faults), (Fault{"csv_open_quote", {}, {"t.csv", 2, 1}}));
}

void CsvTableTest::reportsWhatIsNotUtf8() {
    for (const char* bytes :
         {"\xFF", "\xC3", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\x80"}) {
        Faults faults;
        table(std::string("a,b\nxy,z") + bytes, faults);
        QVERIFY(!faults.empty());
        QCOMPARE(faults.front(), (Fault{"not_utf8", {}, {"t.csv", 2, 5}}));
    }
}

void CsvTableTest::reportsHeadersThatCannotBeUsed() {
    Faults faults;
    table("", faults);
    QCOMPARE(only(faults).key, "csv_no_header");
    faults.clear();
    table("a,b,a\n", faults);
    QCOMPARE(only(faults), (Fault{"csv_column_twice", {"a"}, {"t.csv", 1, 5}}));
}

void CsvTableTest::readsWholeFiniteNumbersOnly_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isNumber");
    for (const char* text : {"0", "-1.5", "2e3", ".5", "1.", "-0"})
        QTest::newRow(text) << QByteArray(text) << true;
    for (const char* text :
         {"", " 1", "1 ", "+1", "1,5", "1.5x", "0x10", "nan", "inf", "-inf", "1e999", "--1", "e5"})
        QTest::newRow(text) << QByteArray(text) << false;
}

void CsvTableTest::readsWholeFiniteNumbersOnly() {
    QFETCH(QByteArray, text);
    QFETCH(bool, isNumber);
    QCOMPARE(readNumber(text.toStdString()).has_value(), isNumber);
}

QTEST_APPLESS_MAIN(CsvTableTest)
#include "tst_CsvTable.moc"
