#include "lab/Par.h"

#include <QTest>

using namespace chokepoint;

/// Par as it is measured and written into a scenario's file.
class ParOfAScenario : public QObject {
    Q_OBJECT

private slots:
    void parIsTheMedianToATenth();
    void everythingElseInTheFileStays();
    void whatTheFileDoesNotHaveComesAtItsEnd();
    void writingTwiceChangesNothingMore();
};

namespace {

GameSummary gameWith(double change) {
    GameSummary game;
    game.changes = {{change, -change, 0, 1, 2}, {2 * change, 0, 0, 0, -0.04}};
    return game;
}

const std::vector<SeatPar> measured = measurePar({gameWith(1.26), gameWith(5), gameWith(0)});

const std::string file = R"(# A remark {with} braces.
id = "test"

[objectives.AAA]
supremacy = { value = 0.5, unit = "share" }

[par.AAA] # measured
supremacy = { value = 9.9, unit = "points", low = 1, high = 10, source = "old, with a } and \" in it" } # a remark
order = { value = 9.9, unit = "points", low = 1, high = 10, source = "old" }
  prosperity = { value = 9.9, unit = "points", low = 1, high = 10, source = "old" }
security = { value = 9.9, unit = "points", low = 1, high = 10, source = "old" }
legitimacy = { value = 9.9, unit = "points", low = 1, high = 10, source = "old" }

[[contest]]
supremacy = { value = 7 }
)";

} // namespace

void ParOfAScenario::parIsTheMedianToATenth() {
    QCOMPARE(measured.size(), std::size_t{2});
    QCOMPARE(measured[0][0].value, 1.3);
    QCOMPARE(measured[0][0].low, 0.3);  // 0.252
    QCOMPARE(measured[0][0].high, 4.3); // 4.252
    QCOMPARE(measured[0][1].value, -1.3);
    QCOMPARE(measured[1][0].value, 2.5);
    QCOMPARE(measured[1][4].value, 0.0);
    QVERIFY(!std::signbit(measured[1][4].value));
}

void ParOfAScenario::everythingElseInTheFileStays() {
    const std::string written = withPar(file, {"AAA"}, {measured[0]}, "new");
    QCOMPARE(written, std::string(R"(# A remark {with} braces.
id = "test"

[objectives.AAA]
supremacy = { value = 0.5, unit = "share" }

[par.AAA] # measured
supremacy = { value = 1.3, unit = "points", low = 0.3, high = 4.3, source = "new" } # a remark
order = { value = -1.3, unit = "points", low = -4.3, high = -0.3, source = "new" }
prosperity = { value = 0.0, unit = "points", low = 0.0, high = 0.0, source = "new" }
security = { value = 1.0, unit = "points", low = 1.0, high = 1.0, source = "new" }
legitimacy = { value = 2.0, unit = "points", low = 2.0, high = 2.0, source = "new" }

[[contest]]
supremacy = { value = 7 }
)"));
}

void ParOfAScenario::whatTheFileDoesNotHaveComesAtItsEnd() {
    const std::string written = withPar(file, {"AAA", "BBB"}, measured, "new");
    QVERIFY(written.ends_with(R"(
[par.BBB]
supremacy = { value = 2.5, unit = "points", low = 0.5, high = 8.5, source = "new" }
order = { value = 0.0, unit = "points", low = 0.0, high = 0.0, source = "new" }
prosperity = { value = 0.0, unit = "points", low = 0.0, high = 0.0, source = "new" }
security = { value = 0.0, unit = "points", low = 0.0, high = 0.0, source = "new" }
legitimacy = { value = 0.0, unit = "points", low = 0.0, high = 0.0, source = "new" }
)"));
}

void ParOfAScenario::writingTwiceChangesNothingMore() {
    const std::string once = withPar(file, {"AAA", "BBB"}, measured, "new");
    QCOMPARE(withPar(once, {"AAA", "BBB"}, measured, "new"), once);
}

QTEST_GUILESS_MAIN(ParOfAScenario)
#include "tst_Par.moc"
