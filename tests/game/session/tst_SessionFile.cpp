#include "SessionRoom.h"
#include "session/SessionFile.h"
#include "session/SessionSchema.h"

#include <QDir>
#include <QRegularExpression>

#include <random>

using namespace chokepoint;
using namespace chokepoint::test;

class SessionFiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsNoSessionIsRefusedAndStaysUntouched_data();
    void whatIsNoSessionIsRefusedAndStaysUntouched();
    void anotherProgramsDatabaseIsForeign();
    void aMissingFileOrAFolderIsNamed();
    void aFileCutOffAnywhereIsRefused();
    void plantedTablesViewsAndTriggersAreRefused_data();
    void plantedTablesViewsAndTriggersAreRefused();
    void aRowThatWasAlteredIsRefused_data();
    void aRowThatWasAlteredIsRefused();
    void aDamagedRecordIsNamedAndTheGameGoesOn();
    void anyBytesAtAllAreRefusedOrSound();
    void aCopyBetweenTurnsIsABackup();
    void onlyItsOwnerMayReadIt();
    void nothingIsLeftBeside();
    void everyFaultHasASentence();

private:
    SessionRoom m_room;
    QByteArray m_good; ///< a sound session of three turns with something handed in
};

namespace {

/// Writes a big-endian number into an SQLite header.
QByteArray withNumber(QByteArray bytes, int at, quint32 number) {
    for (int i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<char>(static_cast<unsigned char>(number >> (24 - 8 * i)));
    return bytes;
}

constexpr int userVersionAt = 60;
constexpr int applicationIdAt = 68;

} // namespace

void SessionFiles::initTestCase() {
    auto session = m_room.played(3);
    need(session->setDriver(0, "human"));
    need(session->submit(0, sensibleOrders(*session, 0)));
    session.reset();
    m_good = m_room.bytes();
    QCOMPARE(m_room.refusal(), std::string());
    QCOMPARE(m_room.bytes(), m_good); // opening alone writes nothing
}

void SessionFiles::whatIsNoSessionIsRefusedAndStaysUntouched_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("key");
    const QByteArray text = "Dear diary, today the embargo began. It was a long day, and there is more to "
                            "say than fits into a hundred bytes.";
    QTest::newRow("a text") << text << "session_foreign";
    QTest::newRow("a short text") << text.left(5) << "session_foreign";
    QTest::newRow("nothing") << QByteArray() << "session_truncated";
    QTest::newRow("a picture") << QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + text
                               << "session_foreign";
    QTest::newRow("a newer version") << withNumber(m_good, userVersionAt, sessionSchemaVersion + 1)
                                     << "session_newer";
    QTest::newRow("version none") << withNumber(m_good, userVersionAt, 0) << "session_damaged";
    QTest::newRow("another's database") << withNumber(m_good, applicationIdAt, 0) << "session_foreign";
    QByteArray wal = m_good;
    wal[18] = wal[19] = 2;
    QTest::newRow("in WAL mode") << wal << "session_damaged";
    QTest::newRow("only the header") << m_good.left(100) << "session_truncated";
    QTest::newRow("half") << m_good.left(m_good.size() / 2) << "session_truncated";
    QByteArray zeros = m_good;
    std::fill(zeros.begin() + 16384, zeros.end(), '\0');
    QTest::newRow("zeros after the first page") << zeros << "session_damaged";
}

void SessionFiles::whatIsNoSessionIsRefusedAndStaysUntouched() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, key);
    m_room.write(bytes, "bad.chokepoint");
    QCOMPARE(m_room.refusal("bad.chokepoint"), key.toStdString());
    QCOMPARE(m_room.bytes("bad.chokepoint"), bytes);
    QVERIFY(!QFile::exists(QString::fromStdString(m_room.path("bad.chokepoint-journal"))));
}

void SessionFiles::anotherProgramsDatabaseIsForeign() {
    const SessionRoom room;
    room.write("");
    rows(room.path(), "CREATE TABLE diary(day, text); INSERT INTO diary VALUES (1, 'x')");
    const QByteArray before = room.bytes();
    QCOMPARE(room.refusal(), std::string("session_foreign"));
    QCOMPARE(room.bytes(), before);
}

void SessionFiles::aMissingFileOrAFolderIsNamed() {
    QCOMPARE(m_room.refusal("nowhere.chokepoint"), std::string("session_not_found"));
    const QTemporaryDir folder;
    const auto refused = Session::open(folder.path().toStdString(), dataRoot());
    QCOMPARE(refused.faults().front().key, std::string("session_is_folder"));
    QCOMPARE(refused.faults().front().place.file, folder.path().toStdString());
}

void SessionFiles::aFileCutOffAnywhereIsRefused() {
    std::mt19937 random(4);
    for (int i = 0; i < 60; ++i) {
        m_room.write(m_good.left(static_cast<int>(random() % static_cast<unsigned>(m_good.size()))),
                     "bad.chokepoint");
        QVERIFY(!m_room.refusal("bad.chokepoint").empty());
    }
}

void SessionFiles::plantedTablesViewsAndTriggersAreRefused_data() {
    QTest::addColumn<QString>("sql");
    QTest::newRow("trigger") << "CREATE TRIGGER t AFTER INSERT ON inputs BEGIN DELETE FROM turns; END";
    QTest::newRow("view") << "DROP VIEW v_turns; CREATE VIEW v_turns(turn, date, hash) AS SELECT turn, date, "
                             "load_extension('x') FROM turns";
    QTest::newRow("table") << "CREATE TABLE more(x)";
    QTest::newRow("index") << "CREATE INDEX i ON turns(date)";
    QTest::newRow("lost table") << "DROP TABLE causes";
    QTest::newRow("column") << "ALTER TABLE turns ADD COLUMN more TEXT";
    QTest::newRow("tables as views")
        << "ALTER TABLE meta RENAME TO m; CREATE VIEW meta(key, value) AS SELECT key, value FROM m";
}

void SessionFiles::plantedTablesViewsAndTriggersAreRefused() {
    QFETCH(QString, sql);
    m_room.write(m_good, "bad.chokepoint");
    rows(m_room.path("bad.chokepoint"), sql.toStdString());
    const QByteArray before = m_room.bytes("bad.chokepoint");
    QCOMPARE(m_room.refusal("bad.chokepoint"), std::string("session_damaged"));
    QCOMPARE(m_room.bytes("bad.chokepoint"), before);
}

void SessionFiles::aRowThatWasAlteredIsRefused_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("key");
    QTest::newRow("hash") << "UPDATE turns SET hash = '0123456789abcdef' WHERE turn = 2"
                          << "session_chain_broken";
    QTest::newRow("chain") << "UPDATE turns SET chain = replace(chain, 'a', 'b') WHERE turn = 1"
                           << "session_chain_broken";
    QTest::newRow("orders of a resolved turn")
        << "UPDATE inputs SET payload = replace(payload, '\"moves\":[{', '\"moves\":[ {') WHERE turn = 2 AND "
           "kind = 'orders'"
        << "session_chain_broken";
    QTest::newRow("orders taken away") << "DELETE FROM inputs WHERE turn = 3 AND seat = 'JPN'"
                                       << "session_chain_broken";
    QTest::newRow("orders handed in")
        << "UPDATE inputs SET payload = replace(payload, '}', ' }') WHERE turn = 4 AND kind = 'orders'"
        << "session_damaged";
    QTest::newRow("the seed") << "UPDATE meta SET value = '8' WHERE key = 'seed'"
                              << "session_chain_broken";
    QTest::newRow("an override")
        << "UPDATE meta SET value = '[[\"tension.cooling\",\"9\"]]' WHERE key = 'overrides'"
        << "session_chain_broken";
    QTest::newRow("no seed") << "DELETE FROM meta WHERE key = 'seed'"
                             << "session_damaged";
    QTest::newRow("a cause") << "UPDATE causes SET what = 'somebody else' WHERE cause = 3"
                             << "session_damaged";
    QTest::newRow("a turn taken out") << "DELETE FROM turns WHERE turn = 1"
                                      << "session_damaged";
    QTest::newRow("no turns") << "DELETE FROM turns"
                              << "session_damaged";
    QTest::newRow("the last turn taken back") << "DELETE FROM turns WHERE turn = 3"
                                              << "session_damaged";
    QTest::newRow("an input before the opening") << "INSERT INTO inputs VALUES (0, 0, 'orders', 'JPN', '{}')"
                                                 << "session_damaged";
    QTest::newRow("numbers where texts belong") << "UPDATE meta SET value = 12 WHERE key = 'assumptions'"
                                                << "session_damaged";
    QTest::newRow("a blob where a hash belongs") << "UPDATE turns SET hash = zeroblob(1000000) WHERE turn = 2"
                                                 << "session_chain_broken";
}

void SessionFiles::aRowThatWasAlteredIsRefused() {
    QFETCH(QString, sql);
    QFETCH(QString, key);
    m_room.write(m_good, "bad.chokepoint");
    rows(m_room.path("bad.chokepoint"), sql.toStdString());
    const QByteArray before = m_room.bytes("bad.chokepoint");
    QVERIFY(before != m_good);
    QCOMPARE(m_room.refusal("bad.chokepoint"), key.toStdString());
    QCOMPARE(m_room.bytes("bad.chokepoint"), before);
}

void SessionFiles::aDamagedRecordIsNamedAndTheGameGoesOn() {
    m_room.write(m_good, "bad.chokepoint");
    rows(m_room.path("bad.chokepoint"), "UPDATE turns SET messages = '[]', orders = '[]' WHERE turn = 2");
    const auto session = m_room.open("bad.chokepoint");
    const auto record = session->record(2);
    QVERIFY(!record.ok());
    QCOMPARE(record.faults().front().key, std::string("session_turn_damaged"));
    QVERIFY(session->record(1).ok());
    need(session->resolve());
    QCOMPARE(session->turn(), 4);
}

void SessionFiles::anyBytesAtAllAreRefusedOrSound() {
    std::mt19937 random(5);
    const std::uint64_t hash = m_room.open()->world().hash();
    for (int i = 0; i < 200; ++i) {
        QByteArray bytes = m_good;
        const int edits = i % 2 == 0 ? 1 : 30;
        for (int k = 0; k < edits; ++k) {
            // Half of the edits hit the first pages, where the schema and the small tables are.
            const auto span = static_cast<unsigned>(random() % 2 == 0 ? bytes.size() : 5 * 16384);
            bytes[static_cast<int>(random() % span)] = static_cast<char>(random());
        }
        m_room.write(bytes, "bad.chokepoint");
        const auto session = Session::open(m_room.path("bad.chokepoint"), dataRoot());
        if (session)
            QCOMPARE((*session)->world().hash(), hash);
        else
            QVERIFY(!session.faults().empty());
    }
}

void SessionFiles::aCopyBetweenTurnsIsABackup() {
    const SessionRoom room;
    const auto session = room.played(1);
    QVERIFY(QFile::copy(QString::fromStdString(room.path()),
                        QString::fromStdString(room.path("copy.chokepoint"))));
    need(session->resolve());
    const auto copy = room.open("copy.chokepoint");
    QCOMPARE(copy->turn(), 1);
    need(copy->resolve());
    QVERIFY(copy->world() == session->world());
}

void SessionFiles::onlyItsOwnerMayReadIt() {
    const auto everyone = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    const SessionRoom room;
    room.create();
    QVERIFY(!(QFile::permissions(QString::fromStdString(room.path())) & everyone));
}

void SessionFiles::nothingIsLeftBeside() {
    const SessionRoom room;
    room.played(2);
    QVERIFY(!Session::create(room.path(), crossroads()).ok());
    const QFileInfo file(QString::fromStdString(room.path()));
    QCOMPARE(file.dir().entryList(QDir::Files | QDir::Hidden), QStringList{file.fileName()});
}

/// Keys are found in the sources, so that none can be added without its sentence.
void SessionFiles::everyFaultHasASentence() {
    static const QRegularExpression key(
        R"re(\b(?:Fault\{|faultIn\([\w.]+(?:\(\))?, |faults\.push_back\(\{|unknownWord\(|failed\()\s*"(\w+)")re");
    const Texts texts = need(loadTexts(dataRoot(), "en"));
    int found = 0;
    for (const char* folder : {"game/session", "game/world", "game/base"}) {
        const QDir dir(QString(CHOKEPOINT_SOURCE_DIR) + "/" + folder);
        for (const QFileInfo& info : dir.entryInfoList({"*.cpp"})) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (const QRegularExpressionMatch& match : key.globalMatch(text)) {
                QVERIFY2(texts.has("fault." + match.captured(1).toStdString()),
                         qPrintable(match.captured(1)));
                ++found;
            }
        }
    }
    QVERIFY(found > 40);
}

QTEST_GUILESS_MAIN(SessionFiles)
#include "tst_SessionFile.moc"
