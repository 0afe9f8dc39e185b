// Who is listed first, and what somebody is called, must not matter.

#include "support/Game.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

/// A copy of the game's data in which every file has gone through `edit(name, bytes)`.
class EditedData {
public:
    explicit EditedData(const std::function<QByteArray(const QString&, QByteArray)>& edit) {
        const QString root = QString::fromStdString(dataRoot().string());
        for (const QString& folder : {QString("content"), QString("lua_scripts")}) {
            QDirIterator files(root + "/" + folder, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                const QString name = path.mid(root.size() + 1);
                QDir().mkpath(m_folder.path() + "/" + QFileInfo(name).path());
                QFile from(path), to(m_folder.path() + "/" + name);
                if (from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly))
                    to.write(edit(name, from.readAll()));
            }
        }
    }
    std::filesystem::path root() const { return m_folder.path().toStdString(); }

private:
    QTemporaryDir m_folder;
};

QByteArray reversedRows(const QByteArray& csv) {
    QList<QByteArray> lines = csv.trimmed().split('\n');
    std::reverse(lines.begin() + 1, lines.end());
    return lines.join('\n') + "\n";
}

/// `[[power]]` blocks, last first.
QByteArray reversedTables(QByteArray toml, const QByteArray& table) {
    QList<QByteArray> blocks;
    for (qsizetype at; (at = toml.lastIndexOf("\n" + table)) >= 0; toml.truncate(at))
        blocks.append(toml.mid(at));
    return toml + blocks.join();
}

/// Plays a few turns with computer players and compares every number by its address, renamed by `rename`.
QString firstDifference(const RuleSet& a, const RuleSet& b, int turns, double tolerance,
                        const std::function<std::string(std::string)>& rename) {
    Game one(a), other(b);
    const auto playerA = standardPlayer(a);
    const auto playerB = standardPlayer(b);
    for (int turn = 0; turn < turns; ++turn) {
        one.resolve(computedOrders(one, *playerA), false);
        other.resolve(computedOrders(other, *playerB), false);
        for (Slot slot = 0; slot < a.layout().valueCount(); ++slot) {
            const std::string address = a.layout().address(slot);
            const auto twin = b.layout().find(rename(address));
            if (!twin || std::abs(one.world[slot] - other.world[*twin]) > tolerance)
                return QString("turn %1: %2 is %3 and %4")
                    .arg(turn + 1)
                    .arg(QString::fromStdString(address))
                    .arg(one.world[slot], 0, 'g', 17)
                    .arg(twin ? other.world[*twin] : -1, 0, 'g', 17);
        }
    }
    return {};
}

void swapAll(std::string& text, const std::string& a, const std::string& b) {
    for (std::size_t i = 0; i + 3 <= text.size(); ++i)
        if (text.compare(i, a.size(), a) == 0)
            text.replace(i, a.size(), b);
        else if (text.compare(i, b.size(), b) == 0)
            text.replace(i, b.size(), a);
}

} // namespace

class TestSymmetry : public QObject {
    Q_OBJECT

private slots:
    void listingPowersEconomiesAndCountriesInAnotherOrderChangesNoBit() {
        const EditedData data([](const QString& name, QByteArray bytes) {
            if (name == "content/countries.csv" || name == "content/economies.csv")
                return reversedRows(bytes);
            return name == "content/powers.toml" ? reversedTables(bytes, "[[power]]") : bytes;
        });
        const auto reversed = loadRules(data.root(), "crossroads_2019");
        QVERIFY(reversed.ok());
        QVERIFY((*reversed)->sets().id(Axis::power, 0) != crossroads().sets().id(Axis::power, 0));
        QCOMPARE(firstDifference(crossroads(), **reversed, 6, 0, [](std::string address) { return address; }),
                 QString());
    }

    void exchangingTwoPowersDataAndLuckExchangesTheirResults_data() {
        QTest::addColumn<std::string>("a");
        QTest::addColumn<std::string>("b");
        // Powers that are one country each: their names stand on the same axes.
        QTest::newRow("JPN, USA") << std::string("JPN") << std::string("USA");
        QTest::newRow("JPN, CHN") << std::string("JPN") << std::string("CHN");
        QTest::newRow("USA, CHN") << std::string("USA") << std::string("CHN");
    }
    void exchangingTwoPowersDataAndLuckExchangesTheirResults() {
        QFETCH(std::string, a);
        QFETCH(std::string, b);
        const EditedData data([&](const QString&, const QByteArray& bytes) {
            std::string text = bytes.toStdString();
            swapAll(text, a, b);
            return QByteArray::fromStdString(text);
        });
        auto exchanged = loadRulebook(data.root(), "crossroads_2019", vocabulary());
        QVERIFY(exchanged.ok());
        // Names carry luck; to give each the draws of the other, they trade their luck ids.
        auto book = std::make_shared<Rulebook>(**exchanged);
        Sets sets = book->sets();
        for (const Axis axis : {Axis::power, Axis::economy, Axis::country})
            sets.exchangeLuck(axis, sets.find(axis, a), sets.find(axis, b));
        book->layout = std::make_shared<const Layout>(sets, quantities().table);
        const auto rules = RuleSet::make(book);
        QVERIFY(rules.ok());
        QCOMPARE(firstDifference(crossroads(), **rules, 1, 1e-6,
                                 [&](std::string address) {
                                     swapAll(address, a, b);
                                     return address;
                                 }),
                 QString());
    }
};

QTEST_APPLESS_MAIN(TestSymmetry)
#include "tst_Symmetry.moc"
