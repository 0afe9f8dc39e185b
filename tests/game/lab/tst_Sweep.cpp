#include "lab/Sweep.h"

#include "base/DataPaths.h"
#include "base/Hash.h"
#include "lab/Games.h"
#include "session/Session.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace chokepoint;

/// A game played again under other answers to contested questions.
class SweepOverAssumptions : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aRecordPlaysToTheSameWorld();
    void aSessionsFileIsThatRecord();
    void oneAssumptionHasItsOtherSettings();
    void conclusionsAreAnsweredAsTheGameWas();
    void whatASettingChangesIsAnException();
    void tooManyCombinationsAreLeftOut();
    void anUnknownAssumptionIsNamedWithTheNearestOne();
    void aSessionWithoutATurnHasNothingToConcludeFrom();
    void progressCanEndTheSweep();

private:
    SweepStudy swept(const std::vector<std::string>& only, std::size_t mostCombinations = 1000) const {
        const auto study = sweep(*m_record, dataRoot(), only, mostCombinations);
        return study.ok() && *study ? **study : SweepStudy();
    }

    std::optional<GameRecord> m_record;
};

namespace {

const std::string scenario = "five_g_decision"; // the shortest
constexpr std::uint64_t seed = 4;

} // namespace

void SweepOverAssumptions::initTestCase() {
    const auto record = selfPlayedGame(dataRoot(), scenario, seed);
    QVERIFY(record.ok());
    m_record = *record;
    QCOMPARE(static_cast<int>(m_record->inputs.size()), m_record->rules->book.scenario.turns);
}

void SweepOverAssumptions::aRecordPlaysToTheSameWorld() {
    const auto game = playGame(m_record->rules, dataRoot(), seed);
    const auto again = playAgain(*m_record, m_record->rules, dataRoot());
    QVERIFY(game.ok() && again.ok());
    QCOMPARE(hashDigits(again->hash()), game->hash);
}

void SweepOverAssumptions::aSessionsFileIsThatRecord() {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("game.chokepoint").toStdString();
    {
        const auto session = Session::create(
            file, {.root = dataRoot(), .scenario = scenario, .seed = seed, .otherSeats = "ai:standard"});
        QVERIFY(session.ok());
        while (!(*session)->finished())
            QVERIFY((*session)->resolve().ok());
    }
    const auto record = recordedGame(file, dataRoot());
    QVERIFY(record.ok());
    QCOMPARE(record->luck, m_record->luck);
    const auto world = playAgain(*record, record->rules, dataRoot());
    const auto same = playAgain(*m_record, m_record->rules, dataRoot());
    QVERIFY(world.ok() && same.ok());
    QCOMPARE(world->hash(), same->hash());
}

void SweepOverAssumptions::oneAssumptionHasItsOtherSettings() {
    const SweepStudy study = swept({"cooling"});
    QCOMPARE(study.settings, 2);
    QCOMPARE(study.combinations, 3);
    QCOMPARE(study.conclusions.size(), conclusionsOf(*m_record->rules).size());
    for (const SweptConclusion& each : study.conclusions) {
        QCOMPARE(each.held, 3 - static_cast<int>(each.exceptions.size()));
        QCOMPARE(each.survives(study.combinations), each.exceptions.empty());
    }
}

void SweepOverAssumptions::conclusionsAreAnsweredAsTheGameWas() {
    const auto world = playAgain(*m_record, m_record->rules, dataRoot());
    QVERIFY(world.ok());
    const RuleSet& rules = *m_record->rules;
    const auto answer = [&](const Conclusion& conclusion) { return answerOf(conclusion, rules, *world); };
    int best = 0;
    for (int power = 1; power < rules.powers; ++power)
        if (world->at(quantities().achievement, power) > world->at(quantities().achievement, best))
            best = power;
    const std::string winner = rules.sets().id(Axis::power, best);
    QCOMPARE(answer({Conclusion::Kind::winner}), winner);
    QVERIFY(answer({Conclusion::Kind::ranking}).starts_with(winner + " > "));
    for (int power = 0; power < rules.powers; ++power) {
        const double change =
            world->at(quantities().security, power) - rules.opening().at(quantities().security, power);
        const std::string way = change > 0.5 ? "up" : change < -0.5 ? "down" : "steady";
        QCOMPARE(answer({Conclusion::Kind::change, "security", power}), way);
    }
    QCOMPARE(idOf({Conclusion::Kind::change, "security", best}, rules.sets()), "change.security." + winner);
    QCOMPARE(idOf({Conclusion::Kind::gained, "supremacy"}, rules.sets()), std::string("gained.supremacy"));
}

void SweepOverAssumptions::whatASettingChangesIsAnException() {
    const SweepStudy study = swept({}, 0);
    QCOMPARE(study.settings, 12); // six questions with three answers each
    int exceptions = 0;
    for (const SweptConclusion& each : study.conclusions)
        for (const SweptConclusion::Exception& exception : each.exceptions) {
            ++exceptions;
            QVERIFY(exception.answer != each.answer);
            const auto rules =
                loadRules(dataRoot(), scenario, {}, {{exception.assumption, exception.setting}});
            QVERIFY(rules.ok());
            const auto world = playAgain(*m_record, *rules, dataRoot());
            QVERIFY(world.ok());
            QCOMPARE(answerOf(each.conclusion, **rules, *world), exception.answer);
        }
    QVERIFY(exceptions > 0); // an assumption on which nothing hangs would not be contested
}

void SweepOverAssumptions::tooManyCombinationsAreLeftOut() {
    const SweepStudy study = swept({"cooling", "openness"}, 8);
    QCOMPARE(study.settings, 4);
    QCOMPARE(study.combinations, 5); // the game's own, and each setting alone
}

void SweepOverAssumptions::anUnknownAssumptionIsNamedWithTheNearestOne() {
    const auto study = sweep(*m_record, dataRoot(), {"coolin"}, 1000);
    QVERIFY(!study.ok());
    QCOMPARE(study.faults().front().key, std::string("unknown_assumption_near"));
    QCOMPARE(study.faults().front().arguments.back(), std::string("cooling"));
}

void SweepOverAssumptions::aSessionWithoutATurnHasNothingToConcludeFrom() {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("game.chokepoint").toStdString();
    QVERIFY(Session::create(file, {.root = dataRoot(), .scenario = scenario}).ok());
    const auto record = recordedGame(file, dataRoot());
    QVERIFY(!record.ok());
    QCOMPARE(record.faults().front().key, std::string("lab_no_turns"));
}

void SweepOverAssumptions::progressCanEndTheSweep() {
    const auto study = sweep(*m_record, dataRoot(), {}, 1000, [](int done, int) { return done < 3; });
    QVERIFY(study.ok());
    QVERIFY(!*study);
}

QTEST_GUILESS_MAIN(SweepOverAssumptions)
#include "tst_Sweep.moc"
