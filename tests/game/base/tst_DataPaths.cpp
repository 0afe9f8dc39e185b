#include "base/DataPaths.h"

#include <QTest>

using chokepoint::dataRoot;

class DataPaths : public QObject {
    Q_OBJECT

private slots:
    void init() { qunsetenv("CHOKEPOINT_DATA"); }

    void findsTheSourceTreeFromAnyWorkingDirectory() {
        std::filesystem::current_path("/");
        QVERIFY(std::filesystem::equivalent(dataRoot(), CHOKEPOINT_SOURCE_DIR));
    }

    void takesTheEnvironmentAtItsWord() {
        qputenv("CHOKEPOINT_DATA", "/no/such/folder");
        QCOMPARE(dataRoot(), std::filesystem::path("/no/such/folder"));
        qputenv("CHOKEPOINT_DATA", "");
        QVERIFY(std::filesystem::equivalent(dataRoot(), CHOKEPOINT_SOURCE_DIR));
    }
};

QTEST_APPLESS_MAIN(DataPaths)
#include "tst_DataPaths.moc"
