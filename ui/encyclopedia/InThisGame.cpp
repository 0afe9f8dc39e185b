#include "ui/encyclopedia/InThisGame.h"

#include "ui/inspector/NumberForms.h"
#include "ui/models/Tables.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace chokepoint {

namespace {

constexpr std::size_t mostNumbers = 8;

struct InThisGame {
    Q_DECLARE_TR_FUNCTIONS(InThisGame)
};

GameFact numberAt(const Desk& desk, Slot slot) {
    const Layout& layout = desk.rules().layout();
    const Quantity quantity = layout.quantityAt(slot);
    const QString whose = subjectWords(desk, slot);
    GameFact fact{whose.isEmpty() ? desk.quantityName(quantity) : whose, slot};
    const std::vector<Axis>& scope = layout.table()[quantity].scope;
    const std::array<int, 3> members = layout.subjectAt(slot);
    for (std::size_t i = scope.size(); i-- > 0;)
        if (scope[i] == Axis::power)
            fact.power = members[i];
        else if (scope[i] == Axis::economy)
            fact.power = desk.rules().powerOf[static_cast<std::size_t>(members[i])];
    return fact;
}

/// The largest of them, as many as can be taken in.
void keepTelling(const Desk& desk, std::vector<Slot>& numbers) {
    if (numbers.size() <= mostNumbers)
        return;
    std::stable_sort(numbers.begin(), numbers.end(),
                     [&](Slot a, Slot b) { return std::fabs(desk.world()[a]) > std::fabs(desk.world()[b]); });
    numbers.resize(mostNumbers);
}

/// Whether it is what powers are to each other, of one power and itself.
bool isWithItself(const Layout& layout, Slot slot) {
    const std::vector<Axis>& scope = layout.table()[layout.quantityAt(slot)].scope;
    const std::array<int, 3> members = layout.subjectAt(slot);
    return scope.size() > 1 && scope[0] == Axis::power && scope[1] == Axis::power && members[0] == members[1];
}

/// The numbers of a quantity; where there are many, those about the seat or its economy.
std::vector<Slot> numbersOf(const Desk& desk, Quantity quantity) {
    const Layout& layout = desk.rules().layout();
    const std::vector<Axis>& scope = layout.table()[quantity].scope;
    const bool many = static_cast<std::size_t>(layout.count(quantity)) > 2 * mostNumbers;
    const auto isOwn = [&](Slot slot) {
        const std::array<int, 3> members = layout.subjectAt(slot);
        for (std::size_t i = 0; i < scope.size(); ++i) {
            if (scope[i] == Axis::power)
                return members[i] == desk.seat();
            if (scope[i] == Axis::economy)
                return members[i] == desk.rules().economyOf[static_cast<std::size_t>(desk.seat())];
        }
        return true;
    };
    std::vector<Slot> numbers;
    for (int i = 0; i < layout.count(quantity); ++i)
        if (const Slot slot = layout.first(quantity) + static_cast<Slot>(i);
            layout.twin(slot) >= slot && !isWithItself(layout, slot) && (!many || isOwn(slot)))
            numbers.push_back(slot);
    keepTelling(desk, numbers);
    return numbers;
}

/// The numbers of a quantity that are about one member of an axis.
std::vector<Slot> numbersAbout(const Desk& desk, Quantity quantity, Axis axis, int member) {
    const Layout& layout = desk.rules().layout();
    const std::vector<Axis>& scope = layout.table()[quantity].scope;
    std::vector<Slot> numbers;
    for (int i = 0; i < layout.count(quantity); ++i) {
        const Slot slot = layout.first(quantity) + static_cast<Slot>(i);
        const std::array<int, 3> members = layout.subjectAt(slot);
        for (std::size_t k = 0; k < scope.size(); ++k)
            if (scope[k] == axis && members[k] == member)
                numbers.push_back(slot);
    }
    keepTelling(desk, numbers);
    return numbers;
}

void addMember(std::vector<GameFact>& facts, const Desk& desk, Axis axis, const std::string& id,
               std::initializer_list<Quantity> told) {
    const int member = desk.sets().find(axis, id);
    if (member < 0)
        return;
    for (const Quantity quantity : told)
        for (const Slot slot : numbersAbout(desk, quantity, axis, member)) {
            GameFact fact = numberAt(desk, slot);
            fact.words = QStringLiteral("%1 · %2").arg(desk.quantityName(quantity), fact.words);
            facts.push_back(std::move(fact));
        }
}

/// Who has it standing, and what the seat itself has ordered.
void addInstrument(std::vector<GameFact>& facts, const Desk& desk, const std::string& id) {
    for (int power = 0; power < desk.rules().powers; ++power)
        for (const StandingPolicy* policy : desk.policies(power))
            if (policy->id.starts_with(id + "/"))
                facts.push_back({InThisGame::tr("%1: %2, since %3")
                                     .arg(desk.name(Axis::power, power), Tables::policyWords(desk, *policy),
                                          Tables::policySince(desk, *policy)),
                                 noSlot, power});
    for (int turn = 1; turn <= desk.turn(); ++turn)
        for (const RecordedOrder& order : desk.at(turn).orders)
            if (order.instrument == id)
                facts.push_back({(order.applied ? InThisGame::tr("You ordered it in %1: %2")
                                                : InThisGame::tr("Dropped in %1: %2"))
                                     .arg(desk.halfYear(turn),
                                          QString::fromStdString(desk.names().order(id, order.parameters))),
                                 noSlot, desk.seat()});
    if (facts.empty())
        facts.push_back({InThisGame::tr("Nobody that you know of has used it yet.")});
}

void addClause(std::vector<GameFact>& facts, const Desk& desk, const std::string& id) {
    for (const Agreement& agreement : desk.world().agreements)
        if (agreement.id.starts_with(id + ".") || agreement.id.starts_with(id + "/") ||
            agreement.id.find("+" + id) != std::string::npos) {
            QStringList parties;
            for (const std::int32_t party : agreement.parties)
                parties << desk.name(Axis::power, party);
            facts.push_back({InThisGame::tr("In force between %1, %2 to %3")
                                 .arg(parties.join(QStringLiteral(" · ")), desk.halfYear(agreement.since),
                                      desk.halfYear(agreement.until))});
        }
    if (facts.empty())
        facts.push_back({InThisGame::tr("It stands in no agreement that you know of.")});
}

} // namespace

std::vector<GameFact> factsInThisGame(const Desk& desk, const Page& page) {
    const Quantities& q = quantities();
    std::vector<GameFact> facts;
    switch (page.kind) {
    case PageKind::instrument:
        addInstrument(facts, desk, page.id);
        break;
    case PageKind::clause:
        addClause(facts, desk, page.id);
        break;
    case PageKind::quantity:
        for (const Slot slot : numbersOf(desk, q.table.find(page.id)))
            facts.push_back(numberAt(desk, slot));
        break;
    case PageKind::technology:
        addMember(facts, desk, Axis::technology, page.id, {q.capability, q.marketShare});
        break;
    case PageKind::power:
        addMember(facts, desk, Axis::power, page.id,
                  {q.supremacy, q.order, q.prosperity, q.security, q.legitimacy});
        break;
    case PageKind::arena:
        addMember(facts, desk, Axis::arena, page.id, {q.arenaWeight});
        break;
    case PageKind::issue:
        addMember(facts, desk, Axis::issue, page.id, {q.orderState, q.normConflict});
        break;
    case PageKind::vendor:
        addMember(facts, desk, Axis::vendor, page.id, {q.ban});
        break;
    case PageKind::regime:
        addMember(facts, desk, Axis::regime, page.id, {q.dataStance});
        break;
    case PageKind::event:
        for (const PendingEvent& event : desk.pendingEvents())
            if (event.event == page.id)
                facts.push_back({InThisGame::tr("It waits for your answer.")});
        break;
    case PageKind::idea:
    case PageKind::family:
        break;
    }
    return facts;
}

} // namespace chokepoint
