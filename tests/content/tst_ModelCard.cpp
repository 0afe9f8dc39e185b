#include "rulebook/ContentFolder.h"
#include "rulebook/ModelCard.h"
#include "rules/RuleSet.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace chokepoint;

/// The page that tells what the game computes is the one that content makes, and leaves nothing out.
class TheModelCard : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void isWhatContentMakes();
    void showsEachFigureInTheFormOfItsLaw();
    void tellsOfEveryQuantity();
    void hasLawsForEveryPhaseButTheScriptedOne();

private:
    std::shared_ptr<const Rulebook> m_book;
};

namespace {

const std::filesystem::path root(CHOKEPOINT_SOURCE_DIR);

/// Figures are called by a later part of their id: `threat_yield`, `researchers` for a whole family.
bool speaksOf(const std::string& form, const std::string& figure) {
    const QStringList parts = QString::fromStdString(figure).split('.').mid(1);
    return std::any_of(parts.begin(), parts.end(),
                       [&](const QString& part) { return QString::fromStdString(form).contains(part); });
}

} // namespace

void TheModelCard::initTestCase() {
    const auto book = loadRulebook(root, scenarioIds(root).front(), vocabulary());
    QVERIFY(book.ok());
    m_book = *book;
}

void TheModelCard::isWhatContentMakes() {
    const ContentFolder folder(root);
    const QStringList kept =
        QString::fromStdString(folder.bytes("content/MODEL-CARD.md").value_or("")).split('\n');
    const QStringList made = QString::fromStdString(modelCard(*m_book, vocabulary(), m_book->english(),
                                                              folder.bytes("content/LIMITS.md").value_or("")))
                                 .split('\n');
    const auto [one, other] = std::mismatch(kept.begin(), kept.end(), made.begin(), made.end());
    const bool same = one == kept.end() && other == made.end();
    QVERIFY2(same,
             qPrintable(QString("content/MODEL-CARD.md is out of date from line %1 on; renew it with\n"
                                "chokepoint-cli audit --model-card --language en > content/MODEL-CARD.md")
                            .arg(one - kept.begin() + 1)));
}

void TheModelCard::showsEachFigureInTheFormOfItsLaw() {
    for (const Law& law : m_book->laws)
        for (const std::string& figure : law.parameters)
            QVERIFY2(speaksOf(law.form, figure), (law.id + " lists " + figure).c_str());
}

/// Each is moved by a law, or set by an instrument.
void TheModelCard::tellsOfEveryQuantity() {
    std::set<std::string_view> told;
    for (const Law& law : m_book->laws)
        told.insert(law.moves.begin(), law.moves.end());
    for (const Instrument& instrument : m_book->instruments)
        for (const InstrumentEffect& effect : instrument.effects)
            if (effect.target.quantity != Quantity())
                told.insert(quantities().table[effect.target.quantity].id);
    for (const QuantityDeclaration& quantity : quantities().table.all())
        QVERIFY2(told.contains(quantity.id), std::string(quantity.id).c_str());
}

void TheModelCard::hasLawsForEveryPhaseButTheScriptedOne() {
    for (const std::string& stage : vocabulary().stages) {
        const bool some = std::any_of(m_book->laws.begin(), m_book->laws.end(),
                                      [&](const Law& law) { return law.stage == stage; });
        QVERIFY2(some || stage == "events", stage.c_str());
    }
}

QTEST_APPLESS_MAIN(TheModelCard)
#include "tst_ModelCard.moc"
