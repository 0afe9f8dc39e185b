#include "ui/report/ReportFacts.h"

#include "ui/inspector/NumberForms.h"
#include "ui/inspector/WhyStory.h"
#include "ui/theme/Numbers.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <set>

namespace chokepoint {

namespace {

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// Numbers asked for one order: each takes some milliseconds to explain.
constexpr std::size_t askedPerMove = 24;
constexpr std::size_t effectsShown = 4;

/// Members that an order is about: its own power and economy, and whatever its parameters name.
using Named = std::array<std::vector<int>, axisCount>;

void addNamed(Named& named, const Desk& desk, const QJsonValue& value) {
    if (value.isString())
        for (int axis = 0; axis < axisCount; ++axis)
            if (const int member = desk.sets().find(static_cast<Axis>(axis), value.toString().toStdString());
                member >= 0)
                named[static_cast<std::size_t>(axis)].push_back(member);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString& key : object.keys())
            if (object[key].toDouble() > 0)
                addNamed(named, desk, QJsonValue(key));
    }
}

Named namedBy(const Desk& desk, const RecordedOrder& order) {
    Named named;
    named[static_cast<std::size_t>(Axis::power)].push_back(desk.seat());
    named[static_cast<std::size_t>(Axis::economy)].push_back(
        desk.rules().economyOf[static_cast<std::size_t>(desk.seat())]);
    const QJsonObject parameters =
        QJsonDocument::fromJson(QByteArray::fromStdString(order.parameters)).object();
    for (const QString& key : parameters.keys())
        addNamed(named, desk, parameters[key]);
    // Where an order names an economy, its power is meant as well.
    for (const int economy : named[static_cast<std::size_t>(Axis::economy)])
        if (const int power = desk.rules().powerOf[static_cast<std::size_t>(economy)]; power >= 0)
            named[static_cast<std::size_t>(Axis::power)].push_back(power);
    return named;
}

/// Slots of a quantity about the named members.
void addSlots(std::set<Slot>& found, const Layout& layout, Quantity quantity, const Named& named) {
    const std::vector<Axis>& scope = layout.table()[quantity].scope;
    std::vector<std::array<int, 3>> subjects{{0, 0, 0}};
    for (std::size_t axis = 0; axis < scope.size(); ++axis) {
        std::vector<std::array<int, 3>> longer;
        for (const std::array<int, 3>& subject : subjects)
            for (const int member : named[static_cast<std::size_t>(scope[axis])]) {
                longer.push_back(subject);
                longer.back()[axis] = member;
            }
        subjects = std::move(longer);
    }
    for (const auto& [a, b, c] : subjects)
        found.insert(layout.slot(quantity, a, b, c));
}

/// True for what an order is for: not its price, not the control or ban itself, no step on the way.
bool isOutcome(Quantity quantity) {
    const Quantities& q = quantities();
    return formOf(quantity).kind != NumberForm::Kind::Level && !(quantity == q.spent) &&
           !(quantity == q.politicalCapital) && !(quantity == q.loss);
}

/// What may have moved because of an order and did move: numbers about those whom it names.
std::vector<Slot> candidates(const Desk& desk, const RecordedOrder& order, int turn) {
    const Layout& layout = desk.rules().layout();
    const World& before = desk.at(turn - 1).view.world();
    const World& after = desk.at(turn).view.world();
    const Named named = namedBy(desk, order);
    std::set<Slot> found;
    for (int q = 0; q < layout.table().size(); ++q)
        if (const Quantity quantity{static_cast<std::uint16_t>(q)}; isOutcome(quantity))
            addSlots(found, layout, quantity, named);
    std::vector<Slot> moved;
    const auto mirrored = [&](Slot slot) { // tension is the same both ways: told once
        return layout.quantityAt(slot) == quantities().tension && layout.subjectAt(slot)[0] != desk.seat();
    };
    for (const Slot slot : found)
        if (before[slot] != after[slot] && !mirrored(slot) &&
            knows(layout, slot, desk.seat(), desk.rules().powerOf))
            moved.push_back(slot);
    // Those about what the order names first, then the powers' own numbers.
    std::stable_sort(moved.begin(), moved.end(), [&](Slot a, Slot b) {
        return layout.table()[layout.quantityAt(a)].scope.size() >
               layout.table()[layout.quantityAt(b)].scope.size();
    });
    moved.resize(std::min(moved.size(), askedPerMove));
    return moved;
}

/// True for a number of the seat's own power or economy: only there is a rise a gain or a loss to it.
bool isOwnNumber(const Desk& desk, Slot slot) {
    const Layout& layout = desk.rules().layout();
    const std::vector<Axis>& scope = layout.table()[layout.quantityAt(slot)].scope;
    const int first = layout.subjectAt(slot)[0];
    if (scope.empty())
        return false;
    return (scope[0] == Axis::power && first == desk.seat()) ||
           (scope[0] == Axis::economy &&
            first == desk.rules().economyOf[static_cast<std::size_t>(desk.seat())]);
}

/// The share of a change that goes back to an order.
double shareOf(const Explanation& why, const std::string& order) {
    double share = 0;
    for (const ExplainedCause& cause : why.causes) {
        const bool root =
            !cause.from.empty() && cause.from.back().kind == "order" && cause.from.back().what == order;
        if ((cause.entry.kind == "order" && cause.entry.what == order) || root)
            share += cause.entry.delta;
    }
    return share;
}

/// How much of its range a change is: what makes changes of different quantities comparable.
double weightOf(const Desk& desk, const MoveEffect& effect) {
    const Layout& layout = desk.rules().layout();
    const Result<Slot> slot = layout.find(effect.address.toStdString());
    const Quantity quantity = layout.quantityAt(*slot);
    const QuantityDeclaration& declaration = layout.table()[quantity];
    return std::fabs(effect.change) / (formOf(quantity).scale * (declaration.high - declaration.low));
}

std::vector<MoveEffect> effectsOf(const Desk& desk, const RecordedOrder& order, int turn,
                                  const std::string& id) {
    std::vector<MoveEffect> effects;
    const Layout& layout = desk.rules().layout();
    for (const Slot slot : candidates(desk, order, turn)) {
        const QString address = QString::fromStdString(layout.address(slot));
        const Result<Explanation> why = desk.explain(address, turn);
        const double share = why ? shareOf(*why, id) : 0;
        const NumberForm form = formOf(layout.quantityAt(slot));
        if (share == 0)
            continue;
        const double shown = share * form.scale;
        const int decimals = std::fabs(shown) < 0.1 ? 2 : 1;
        if (std::fabs(shown) < 0.005)
            continue;
        const QString unit = form.kind == NumberForm::Kind::Share ? QStringLiteral(" %") : QString();
        effects.push_back({addressWords(desk, address), address, shown, signedText(shown, decimals) + unit,
                           isOwnNumber(desk, slot) ? form.rise : Rise::Neutral});
    }
    std::stable_sort(effects.begin(), effects.end(), [&](const MoveEffect& a, const MoveEffect& b) {
        return weightOf(desk, a) > weightOf(desk, b);
    });
    effects.resize(std::min(effects.size(), effectsShown));
    return effects;
}

/// What one parameter of an order says: "India", "Denial", "$1 bn".
QString parameterWords(const Desk& desk, const InstrumentParameter& parameter, const QJsonValue& value) {
    if (value.isDouble())
        return desk.argumentText(parameter, Argument{value.toDouble()});
    if (value.isString()) {
        const std::string id = value.toString().toStdString();
        return parameter.kind == ParameterKind::level ? desk.text("option." + id)
                                                      : QString::fromStdString(desk.names().any(id));
    }
    if (!value.isObject())
        return {};
    double sum = 0;
    for (const QJsonValue& each : value.toObject())
        sum += each.toDouble();
    return desk.argumentText(parameter, Argument{sum});
}

QString summaryOf(const Desk& desk, const RecordedOrder& order) {
    const Instrument* instrument = desk.rules().book.instrument(order.instrument);
    const QJsonObject values = QJsonDocument::fromJson(QByteArray::fromStdString(order.parameters)).object();
    QStringList words;
    if (instrument != nullptr)
        for (const InstrumentParameter& parameter : instrument->parameters)
            if (const QString said =
                    parameterWords(desk, parameter, values[QString::fromStdString(parameter.id)]);
                !said.isEmpty())
                words << said;
    return words.join(QStringLiteral(" · "));
}

// Countries

QString tokenOfStance(int level) {
    return level <= 0   ? QStringLiteral("div.p1")
           : level == 1 ? QStringLiteral("div.n1")
                        : QStringLiteral("div.n2");
}

/// The two terms that spoke most for a country's step, in words.
QString reasonsFor(const Desk& desk, int country, int vendor, int turn) {
    const Quantities& q = quantities();
    const std::span<const double> terms =
        desk.at(turn).view.world().terms(q.stanceChance, country * desk.rules().vendors + vendor);
    const std::vector<Words>& names = q.table[q.stanceChance].terms;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (terms[i] > 0)
            order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return terms[a] > terms[b]; });
    QStringList words;
    for (std::size_t i = 0; i < order.size() && i < 2; ++i)
        words << QString::fromStdString(desk.names().word("term", names[order[i]]));
    return words.join(QStringLiteral("; "));
}

void addStances(std::vector<CountryMove>& moves, const Desk& desk, int turn) {
    const Quantities& q = quantities();
    const World& before = desk.at(turn - 1).view.world();
    const World& after = desk.at(turn).view.world();
    for (int country = 0; country < desk.rules().countries; ++country)
        for (int vendor = 0; vendor < desk.rules().vendors; ++vendor) {
            const int was = int(before.at(q.stance, country, vendor));
            const int is = int(after.at(q.stance, country, vendor));
            if (was == is)
                continue;
            const int power = desk.rules().memberOf[static_cast<std::size_t>(country)];
            moves.push_back({country, desk.name(Axis::vendor, vendor), levelWords(desk, q.stance, was),
                             levelWords(desk, q.stance, is), tokenOfStance(was), tokenOfStance(is),
                             power < 0
                                 ? reasonsFor(desk, country, vendor, turn)
                                 : Report::tr("Procurement ban of %1").arg(desk.name(Axis::power, power)),
                             desk.address(q.stance, country, vendor)});
        }
}

int strongestRegime(const Desk& desk, const World& world, int country) {
    int strongest = 0;
    for (int regime = 1; regime < desk.rules().regimes; ++regime)
        if (world.at(quantities().dataRules, country, regime) >
            world.at(quantities().dataRules, country, strongest))
            strongest = regime;
    return world.at(quantities().dataRules, country, strongest) > 0 ? strongest : -1;
}

QString tokenOfRegime(int regime) {
    constexpr std::array<const char*, 3> tokens = {"cat.rights", "cat.sov", "cat.flow"};
    return regime >= 0 && regime < 3 ? QString::fromLatin1(tokens[static_cast<std::size_t>(regime)])
                                     : QStringLiteral("cat.mixed");
}

void addRegimes(std::vector<CountryMove>& moves, const Desk& desk, int turn) {
    for (const Message& message : desk.at(turn).messages) {
        if (message.key != "message.regime_adopted" || message.arguments.size() < 2)
            continue;
        const int country = desk.sets().find(Axis::country, message.arguments[0]);
        const int regime = desk.sets().find(Axis::regime, message.arguments[1]);
        if (country < 0 || regime < 0)
            continue;
        const int was = strongestRegime(desk, desk.at(turn - 1).view.world(), country);
        // What it followed half-heartedly before it took it over.
        const bool partly = was == regime;
        moves.push_back({country, desk.quantityName(quantities().dataRules),
                         was < 0  ? Report::tr("None")
                         : partly ? Report::tr("In part")
                                  : desk.name(Axis::regime, was),
                         desk.name(Axis::regime, regime), tokenOfRegime(partly ? -1 : was),
                         tokenOfRegime(regime), QString(),
                         desk.address(quantities().dataRules, country, regime)});
    }
}

/// The event that a message is the title of: who sees the title may read the rest.
QString eventOf(const Message& message) {
    const QStringList words = QString::fromStdString(message.key).split(QLatin1Char('.'));
    const bool title = words.size() == 3 && words[0] == QLatin1String("event") && words[2] == "title";
    return title ? words[1] : QString();
}

/// How much of a headline a message is.
int strengthOf(const std::string& key) {
    constexpr std::array<std::string_view, 9> weakToStrong = {
        "message.order_dropped", "message.regime_adopted", "message.vendor_restricted",
        "message.vendor_banned", "message.breakthrough",   "message.contest_compromise",
        "message.contest_won",   "message.contest_split",  "message.crisis"};
    const auto found = std::find(weakToStrong.begin(), weakToStrong.end(), key);
    // Events tell themselves: stronger than what countries do, weaker than crises.
    return found == weakToStrong.end() ? 4 : static_cast<int>(found - weakToStrong.begin());
}

} // namespace

std::vector<ReportedMove> reportedMoves(const Desk& desk, int turn) {
    std::vector<ReportedMove> moves;
    const std::vector<RecordedOrder>& orders = desk.at(turn).orders;
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const RecordedOrder& order = orders[i];
        ReportedMove move;
        const Instrument* instrument = desk.rules().book.instrument(order.instrument);
        move.icon = instrument != nullptr ? desk.iconOf(*instrument) : QString();
        move.name = QString::fromStdString(desk.names().of("instrument", order.instrument));
        move.summary = summaryOf(desk, order);
        move.applied = order.applied;
        const std::string id = fmt::format("{}/{}/{}", turn, order.power, i + 1);
        if (order.applied)
            move.effects = effectsOf(desk, order, turn, id);
        else
            move.reason = desk.sentence(order.reason);
        moves.push_back(std::move(move));
    }
    std::stable_sort(moves.begin(), moves.end(),
                     [](const ReportedMove& a, const ReportedMove& b) { return !a.applied && b.applied; });
    return moves;
}

std::vector<CountryMove> countryMoves(const Desk& desk, int turn) {
    std::vector<CountryMove> moves;
    addStances(moves, desk, turn);
    addRegimes(moves, desk, turn);
    std::stable_sort(moves.begin(), moves.end(), [&](const CountryMove& a, const CountryMove& b) {
        return desk.rules().gdpShare[static_cast<std::size_t>(a.country)] >
               desk.rules().gdpShare[static_cast<std::size_t>(b.country)];
    });
    return moves;
}

ReportHeadline reportHeadline(const Desk& desk, int turn) {
    ReportHeadline headline;
    std::vector<Message> messages = desk.at(turn).messages;
    std::stable_sort(messages.begin(), messages.end(), [](const Message& a, const Message& b) {
        return strengthOf(a.key) > strengthOf(b.key);
    });
    for (const Message& message : messages)
        headline.messages.push_back(
            {QString::fromStdString(desk.names().message(message)), eventOf(message)});
    headline.title =
        headline.messages.empty() ? Report::tr("A quiet half-year") : headline.messages.front().words;
    constexpr qsizetype shortTitle = 34;
    if (headline.messages.size() > 1 && headline.title.size() <= shortTitle &&
        headline.messages[1].words.size() <= shortTitle)
        headline.title = Report::tr("%1 · %2").arg(headline.title, headline.messages[1].words);
    std::set<int> countries;
    for (const CountryMove& move : countryMoves(desk, turn))
        countries.insert(move.country);
    const auto [a, b] = hottestPair(desk);
    const double tension = desk.delta(quantities().tension, a, b);
    headline.words = countries.empty() ? Report::tr("No country changed its rules on networks or data.")
                     : countries.size() == 1
                         ? Report::tr("One country changed its rules on networks or data.")
                         : Report::tr("%n countries changed their rules on networks or data.", nullptr,
                                      static_cast<int>(countries.size()));
    headline.words += QLatin1Char(' ');
    headline.words += (tension > 0.5    ? Report::tr("Tension between %1 and %2 rose to %3.")
                       : tension < -0.5 ? Report::tr("Tension between %1 and %2 fell to %3.")
                                        : Report::tr("Tension between %1 and %2 stands at %3."))
                          .arg(desk.name(Axis::power, a), desk.name(Axis::power, b),
                               numberText(desk.value(quantities().tension, a, b)));
    return headline;
}

std::pair<int, int> hottestPair(const Desk& desk) {
    std::pair<int, int> hottest{0, 1};
    for (int a = 0; a < desk.rules().powers; ++a)
        for (int b = a + 1; b < desk.rules().powers; ++b)
            if (desk.value(quantities().tension, a, b) >
                desk.value(quantities().tension, hottest.first, hottest.second))
                hottest = {a, b};
    return hottest;
}

} // namespace chokepoint
