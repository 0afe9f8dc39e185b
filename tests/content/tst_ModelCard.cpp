#include "rulebook/ContentFolder.h"
#include "rulebook/ModelCard.h"
#include "rules/RuleSet.h"
#include "rules/Turn.h"
#include "session/QuickGame.h"

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
    void tellsOfWhateverMovesInAGame();

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

/// What laws, instruments and clauses say that they move.
class Told {
public:
    explicit Told(const RuleSet& rules) : m_rules(rules) {
        for (const Law& law : rules.book.laws)
            for (const std::string& quantity : law.moves)
                m_moves.emplace(law.stage, quantity);
        for (const Instrument& instrument : rules.book.instruments)
            add("commit", instrument.effects);
        for (const Clause& clause : rules.book.clauses)
            for (const auto* effects : {&clause.form.effects, &clause.signing, &clause.levers})
                for (const std::string_view phase : {"agreements", "commit"})
                    add(phase, *effects);
    }

    /// `phase: quantity` where nobody says that an entry's number moves there; scripts and people answer for themselves.
    std::string missing(const LedgerEntry& entry) const {
        const bool ours = entry.cause.kind == CauseKind::rule || entry.cause.kind == CauseKind::term ||
                          entry.cause.kind == CauseKind::order;
        const std::string phase(phases()[entry.phase - 1U].id);
        const std::string address = m_rules.layout().address(entry.slot);
        const std::string quantity = address.substr(0, address.find('['));
        return !ours || phase == "events" || m_moves.contains({phase, quantity}) ? ""
                                                                                 : phase + ": " + quantity;
    }

private:
    void add(std::string_view phase, const std::vector<InstrumentEffect>& effects) {
        for (const InstrumentEffect& effect : effects)
            if (effect.target.quantity != Quantity())
                m_moves.emplace(phase, quantities().table[effect.target.quantity].id);
    }

    const RuleSet& m_rules;
    std::set<std::pair<std::string, std::string>> m_moves;
};

QString listedOf(const std::set<std::string>& words) {
    QStringList list;
    for (const std::string& word : words)
        list << QString::fromStdString(word);
    return list.join("\n");
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

/// In games among computer players each number that a rule moves is one that a law of that phase moves, or a clause of an
/// agreement; each that an order moves is one that the laws of orders tell of, or the instrument's own file.
void TheModelCard::tellsOfWhateverMovesInAGame() {
    const auto rules = loadRules(root, scenarioIds(root).front());
    QVERIFY(rules.ok());
    const Told told(**rules);
    std::set<std::string> untold;
    for (const std::uint64_t seed : {1, 2, 3}) {
        auto game = QuickGame::create(*rules, root, seed);
        QVERIFY(game.ok());
        Ledger ledger((*rules)->layout());
        while (!(*game)->finished()) {
            QVERIFY((*game)->step(&ledger).ok());
            for (const LedgerEntry& entry : ledger.entries())
                if (const std::string what = told.missing(entry); !what.empty())
                    untold.insert(what);
        }
    }
    QVERIFY2(untold.empty(), qPrintable(listedOf(untold)));
}

QTEST_APPLESS_MAIN(TheModelCard)
#include "tst_ModelCard.moc"
