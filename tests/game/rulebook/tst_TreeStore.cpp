// Files that were taken apart before: the next reading finds what they said, whatever became of the cache.

#include "rulebook/ContentFolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace chokepoint;

namespace {

const std::string text =
    "id = \"one\"\n[[thing]]\nsize = { value = 2.5, unit = \"m\" }\nwhen = 2019-12-31\nodd = [1, true]\n";

void write(const QString& file, const QByteArray& bytes) {
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

TomlRecords parsed() {
    Faults faults;
    return parseToml("one.toml", text, faults).value();
}

/// Everything a tree says, places included.
std::string told(const TomlValue& value) {
    std::string all = std::string(value.key) + "@" + std::to_string(value.keyLine) + ":" +
                      std::to_string(value.keyColumn) + "=" + value.json() + "/" + std::string(value.text) +
                      "@" + std::to_string(value.line) + ":" + std::to_string(value.column);
    for (const TomlValue& child : value.children)
        all += "(" + told(child) + ")";
    return all;
}

} // namespace

class TreeStoreTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasKeptIsFoundWordForWordAndInItsPlace() {
        const QTemporaryDir folder;
        const TreeStore store(folder.path().toStdString());
        QVERIFY(!store.find(text));
        store.keep(text, parsed());
        const auto found = store.find(text);
        QVERIFY(found);
        QCOMPARE(told(TomlTree::make(*found)->root()), told(TomlTree::make(parsed())->root()));
        QVERIFY(!store.find(text + "\n")); // another text
    }

    void aDamagedEntryIsNotBelieved_data() {
        QTest::addColumn<int>("at");
        for (const int at : {0, 9, 20, 60, 200})
            QTest::newRow(std::to_string(at).c_str()) << at;
    }
    void aDamagedEntryIsNotBelieved() {
        QFETCH(int, at);
        const QTemporaryDir folder;
        const TreeStore store(folder.path().toStdString());
        store.keep(text, parsed());
        const QString file = QDir(folder.path()).entryInfoList(QDir::Files).first().filePath();
        QFile kept(file);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QByteArray bytes = kept.readAll();
        kept.close();
        QVERIFY(at < bytes.size());
        write(file, bytes.left(at)); // cut short
        QVERIFY(!store.find(text));
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        write(file, bytes);
        QVERIFY(!store.find(text));
    }

    void recordsThatCountBeyondThemselvesMakeNoTree() {
        const auto broken = [](auto spoil) {
            TomlRecords records = parsed();
            spoil(records);
            return TomlTree::make(std::move(records)) == nullptr;
        };
        QVERIFY(!broken([](TomlRecords&) {}));
        QVERIFY(broken([](TomlRecords& r) { r.values.clear(); }));
        QVERIFY(broken([](TomlRecords& r) { r.characters.pop_back(); }));
        QVERIFY(broken([](TomlRecords& r) { r.values.front().children.size += 100; }));
        QVERIFY(broken([](TomlRecords& r) { r.values.front().children.at = 0; })); // a tree inside itself
        QVERIFY(broken([](TomlRecords& r) { r.values.front().text = {0xFFFFFFFFU, 2}; }));
        QVERIFY(broken([](TomlRecords& r) { r.values.front().type = 99; }));
    }

    void withoutAPlaceToKeepThingsFilesAreReadAllTheSame() {
        const TreeStore nowhere("/proc/nobody/may/write/here");
        nowhere.keep(text, parsed());
        QVERIFY(!nowhere.find(text));
        const TreeStore none{std::filesystem::path()};
        none.keep(text, parsed());
        QVERIFY(!none.find(text));
    }

    void aFolderIsReadTheSameWithAndWithoutItsCache() {
        const QTemporaryDir content;
        const QTemporaryDir cache;
        qputenv("XDG_CACHE_HOME", cache.path().toUtf8());
        write(content.filePath("one.toml"), QByteArray::fromStdString(text));
        write(content.filePath("broken.toml"), "id = \n");
        const ContentFolder folder(content.path().toStdString());
        for (int reading = 0; reading < 2; ++reading) {
            Faults faults;
            const TomlFile file = folder.toml("one.toml", faults);
            QVERIFY(faults.empty() && file.complete());
            QCOMPARE(told(file.root()), told(TomlTree::make(parsed())->root()));
            QVERIFY(!folder.toml("broken.toml", faults).complete()); // told of at every reading
            QCOMPARE(faults.size(), std::size_t{1});
        }
        QCOMPARE(QDir(cache.filePath("chokepoint/trees")).entryList(QDir::Files).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TreeStoreTest)
#include "tst_TreeStore.moc"
