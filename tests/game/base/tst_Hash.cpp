#include "base/Hash.h"

#include <QTest>
#include <rapidcheck.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <vector>

using namespace chokepoint;

class TestHash : public QObject {
    Q_OBJECT

private slots:
    void theHashIsXxh3WhateverInstructionsItTakes() {
        QVERIFY(rc::check("bytes of any number, short and long", [] {
            const auto size = *rc::gen::inRange<std::size_t>(0, 100'000);
            const auto seed = *rc::gen::arbitrary<std::uint32_t>();
            std::vector<unsigned char> bytes(size);
            for (std::size_t i = 0; i < size; ++i)
                bytes[i] = static_cast<unsigned char>(mix(seed, i));
            RC_ASSERT(hashBytes(bytes.data(), size) == XXH3_64bits(bytes.data(), size));
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
