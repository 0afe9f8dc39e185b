#include "base/Hash.h"
#include "base/HashWide.h"

#include <QTest>
#include <rapidcheck.h>

#include <vector>

using namespace chokepoint;

class TestHash : public QObject {
    Q_OBJECT

private slots:
    void widerInstructionsGiveTheSameNumber() {
        if (!hasWideHash())
            QSKIP("this processor has no wider instructions");
        QVERIFY(rc::check("any bytes", [](const std::vector<unsigned char>& pattern) {
            std::vector<unsigned char> bytes;
            while (!pattern.empty() && bytes.size() < 20'000) // below what hashBytes() itself hands over
                bytes.insert(bytes.end(), pattern.begin(), pattern.end());
            RC_ASSERT(hashBytesWide(bytes.data(), bytes.size()) == hashBytes(bytes.data(), bytes.size()));
        }));
    }

    void aLongBlocksHashIsTheSameOnEveryMachine() {
        std::vector<unsigned char> bytes(100'000);
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<unsigned char>(i * 7 + i / 256);
        QCOMPARE(hashDigits(hashBytes(bytes.data(), bytes.size())), std::string("b25cea78018497ff"));
        bytes[99'999] ^= 1;
        QVERIFY(hashDigits(hashBytes(bytes.data(), bytes.size())) != std::string("b25cea78018497ff"));
    }
};

QTEST_APPLESS_MAIN(TestHash)
#include "tst_Hash.moc"
