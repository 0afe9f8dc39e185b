#include "ui/models/Tables.h"

#include "ui/models/Desk.h"
#include "ui/models/Overlays.h"
#include "ui/models/Talks.h"

#include <QLocale>

#include <algorithm>

namespace chokepoint {

namespace {

QString inNumbers(const Desk& desk, double value, int decimals = 1) {
    return QLocale(desk.language()).toString(value, 'f', decimals);
}

/// A power's number as a fact that can be asked why.
Fact scoreFact(const Desk& desk, Quantity quantity, int power) {
    const double value = desk.value(quantity, power);
    return {inNumbers(desk, value), value, desk.address(quantity, power), desk.delta(quantity, power)};
}

std::vector<FactTable::Row> powerRows(const Desk& desk, const std::vector<Quantity>& scores) {
    std::vector<FactTable::Row> rows;
    for (int power = 0; power < desk.rules().powers; ++power) {
        FactTable::Row row{power, {{desk.name(Axis::power, power)}}};
        QStringList words{desk.name(Axis::power, power)};
        for (const Quantity score : scores) {
            row.facts.push_back(scoreFact(desk, score, power));
            words << desk.quantityName(score) + QLatin1Char(' ') + row.facts.back().text;
        }
        row.words = words.join(QStringLiteral(", "));
        rows.push_back(std::move(row));
    }
    return rows;
}

QStringList powerHeaders(const Desk& desk, const QString& first, const std::vector<Quantity>& scores) {
    QStringList headers{first};
    for (const Quantity score : scores)
        headers << desk.quantityName(score);
    return headers;
}

} // namespace

std::vector<WaitingItem> Tables::waiting(const Desk& desk, int turnsAhead) {
    std::vector<WaitingItem> items;
    if (desk.finished())
        return items; // nobody gives orders any more
    std::vector<PendingEvent> events = desk.pendingEvents();
    std::stable_sort(events.begin(), events.end(),
                     [](const PendingEvent& a, const PendingEvent& b) { return a.expires < b.expires; });
    for (const PendingEvent& event : events) {
        const std::string answer = desk.draft().answer(event.event);
        const bool last = event.expires <= desk.turn() + 1;
        const QString until = last ? tr("by the end of this half-year")
                                   : tr("by the end of %1").arg(desk.halfYear(event.expires));
        items.push_back({WaitingItem::Kind::Event, event.event, desk.text("event." + event.event + ".title"),
                         answer.empty()
                             ? tr("Decide %1").arg(until)
                             : tr("Answer %1 goes in with your orders").arg(QString::fromStdString(answer)),
                         !answer.empty(), last});
    }
    for (const Talk& talk : Talks::all(desk))
        if (talk.kind == Talk::Kind::received)
            items.push_back({WaitingItem::Kind::Proposal, talk.id,
                             tr("%1 proposes").arg(desk.name(Axis::power, talk.from)),
                             Talks::summary(desk, talk.clauses), desk.draft().reply(talk.id).has_value(),
                             talk.pressing});
    for (int contest = 0; contest < desk.rules().contests; ++contest) {
        const Contest& content = desk.rules().book.contests[static_cast<std::size_t>(contest)];
        const ContestState& state = desk.world().contests[static_cast<std::size_t>(contest)];
        const int coming = desk.turn() + 1;
        if (state.outcome != ContestState::Outcome::open || content.decides > desk.turn() + turnsAhead)
            continue;
        items.push_back({WaitingItem::Kind::Contest, content.id, desk.name(Axis::contest, contest),
                         tr("Decided with %1, in %2")
                             .arg(desk.halfYear(content.decides), desk.name(Axis::arena, content.arena)),
                         false, content.decides <= coming});
    }
    return items;
}

void Tables::fillStanding(FactTable& table, const Desk& desk) {
    const Quantities& q = quantities();
    const std::vector<Quantity> scores{q.supremacy, q.order,      q.prosperity,
                                       q.security,  q.legitimacy, q.achievement};
    table.setRows(powerHeaders(desk, tr("Power"), scores), powerRows(desk, scores));
}

void Tables::fillCountries(FactTable& table, const Desk& desk) {
    const OverlayFacts stance = Overlays::vendorStance(desk, desk.vendor());
    const OverlayFacts alignment = Overlays::alignment(desk);
    const OverlayFacts regime = Overlays::dataRegime(desk);
    std::vector<FactTable::Row> rows;
    for (int country = 0; country < desk.rules().countries; ++country) {
        const auto at = static_cast<std::size_t>(country);
        rows.push_back({country,
                        {{desk.name(Axis::country, country)},
                         {stance.countries[at].value, 3 - stance.countries[at].legend},
                         {alignment.countries[at].value},
                         {regime.countries[at].value}},
                        stance.countries[at].sentence});
    }
    table.setRows(
        {tr("Country"), desk.name(Axis::vendor, desk.vendor()), tr("Nearest power"), tr("Data regime")},
        std::move(rows));
}

namespace {

/// How a contest stands, in words.
QString contestState(const Desk& desk, int contest) {
    const ContestState& state = desk.world().contests[static_cast<std::size_t>(contest)];
    switch (state.outcome) {
    case ContestState::Outcome::pending:
        return QCoreApplication::translate("Tables", "Not open yet");
    case ContestState::Outcome::open:
        return QCoreApplication::translate("Tables", "Open");
    case ContestState::Outcome::won:
        return QCoreApplication::translate("Tables", "Won by %1").arg(desk.name(Axis::power, state.winner));
    case ContestState::Outcome::compromise:
        return QCoreApplication::translate("Tables", "Compromise");
    case ContestState::Outcome::split:
        return QCoreApplication::translate("Tables", "Split");
    }
    return {};
}

} // namespace

void Tables::fillContests(FactTable& table, const Desk& desk) {
    const Quantity support = quantities().contestSupport;
    QStringList headers{tr("Contest"), tr("Arena"), tr("State"), tr("Opens"), tr("Decided")};
    for (int power = 0; power < desk.rules().powers; ++power)
        headers << desk.name(Axis::power, power);
    std::vector<FactTable::Row> rows;
    for (int contest = 0; contest < desk.rules().contests; ++contest) {
        const Contest& content = desk.rules().book.contests[static_cast<std::size_t>(contest)];
        FactTable::Row row{contest,
                           {{desk.name(Axis::contest, contest)},
                            {desk.name(Axis::arena, content.arena)},
                            {contestState(desk, contest)},
                            {desk.halfYear(content.opens), content.opens},
                            {desk.halfYear(content.decides), content.decides}}};
        for (int power = 0; power < desk.rules().powers; ++power) {
            const bool proposes = std::find(content.proposers.begin(), content.proposers.end(), power) !=
                                  content.proposers.end();
            const double value = desk.value(support, contest, power);
            row.facts.push_back(proposes ? Fact{inNumbers(desk, value, 0), value,
                                                desk.address(support, contest, power),
                                                desk.delta(support, contest, power)}
                                         : Fact{QStringLiteral("–"), -1.0});
        }
        row.words = row.facts[0].text + QStringLiteral(", ") + row.facts[2].text;
        rows.push_back(std::move(row));
    }
    table.setRows(std::move(headers), std::move(rows));
}

/// The arguments that its id names, then its level.
QString Tables::policyWords(const Desk& desk, const StandingPolicy& policy) {
    const Names names = desk.names();
    QStringList words;
    const QString id = QString::fromStdString(policy.id);
    const QStringList parts = id.split(QLatin1Char('/')).mid(2);
    for (const QString& part : parts)
        words << QString::fromStdString(names.any(part.toStdString()));
    const Instrument* instrument =
        desk.rules().book.instrument(id.section(QLatin1Char('/'), 0, 0).toStdString());
    if (const int level = instrument->level(); level >= 0)
        words << desk.text("option." + instrument->parameters[static_cast<std::size_t>(level)]
                                           .options[static_cast<std::size_t>(policy.level)]);
    return words.join(QStringLiteral(" · "));
}

QString Tables::policySince(const Desk& desk, const StandingPolicy& policy) {
    return policy.since == 0 ? tr("before the start") : desk.halfYear(policy.since);
}

void Tables::fillPolicies(FactTable& table, const Desk& desk) {
    std::vector<FactTable::Row> rows;
    for (const StandingPolicy& policy : desk.world().policies) {
        const QString id = QString::fromStdString(policy.id);
        const QString name = QString::fromStdString(
            desk.names().of("instrument", id.section(QLatin1Char('/'), 0, 0).toStdString()));
        const QString words = policyWords(desk, policy);
        const QString since = policySince(desk, policy);
        rows.push_back(
            {policy.owner,
             {{desk.name(Axis::power, policy.owner)}, {name}, {words}, {since, policy.since}},
             tr("%1: %2, %3, since %4").arg(desk.name(Axis::power, policy.owner), name, words, since)});
    }
    table.setRows({tr("Power"), tr("Policy"), tr("What it says"), tr("Since")}, std::move(rows));
}

void Tables::fillAssumptions(FactTable& table, const Desk& desk) {
    std::vector<FactTable::Row> rows;
    for (const Assumption& each : desk.rules().book.assumptions) {
        const auto meaning = [&](int setting) {
            return desk.text("assumption." + each.id + "." +
                             each.settings[static_cast<std::size_t>(setting)].id);
        };
        const QString question = desk.text("assumption." + each.id + ".question");
        const QString chosen = meaning(each.chosen);
        QStringList works;
        for (const std::string& work : each.literature)
            works << QString::fromStdString(work);
        rows.push_back({-1,
                        {{question},
                         {chosen},
                         {each.chosen == each.standard ? tr("the same") : meaning(each.standard)},
                         {works.join(QStringLiteral(" · "))}},
                        question + QLatin1Char(' ') + chosen});
    }
    table.setRows({tr("Question"), tr("This game assumes"), tr("Standard"), tr("Literature")},
                  std::move(rows));
}

void Tables::fillCourse(FactTable& table, const Desk& desk) {
    const Quantities& q = quantities();
    std::vector<FactTable::Row> rows;
    for (int turn = desk.turn(); turn >= 0; --turn)
        for (int power = 0; power < desk.rules().powers; ++power) {
            const World& then = desk.at(turn).view.world();
            int rival = power == 0 ? 1 : 0;
            for (int other = 0; other < desk.rules().powers; ++other)
                if (other != power && then.at(q.tension, power, other) > then.at(q.tension, power, rival))
                    rival = other;
            FactTable::Row row{power, {{desk.halfYear(turn), double(turn)}, {desk.name(Axis::power, power)}}};
            QStringList words{row.facts[0].text, row.facts[1].text};
            for (const auto& [quantity, other] :
                 {std::pair{q.supremacy, 0}, std::pair{q.order, 0}, std::pair{q.tension, rival}}) {
                const double value = then.at(quantity, power, other);
                row.facts.push_back({inNumbers(desk, value), value});
                words << desk.quantityName(quantity) + QLatin1Char(' ') + row.facts.back().text;
            }
            row.facts.push_back({desk.name(Axis::power, rival)});
            row.words = words.join(QStringLiteral(", "));
            rows.push_back(std::move(row));
        }
    table.setRows({tr("Half-year"), tr("Power"), desk.quantityName(q.supremacy), desk.quantityName(q.order),
                   tr("Highest tension"), tr("with")},
                  std::move(rows));
}

void Tables::fillReport(FactTable& table, const Desk& desk, int turn) {
    std::vector<FactTable::Row> dropped;
    std::vector<FactTable::Row> rows;
    const SeatTurn& known = desk.at(turn);
    for (const RecordedOrder& order : known.orders) {
        const QString words = QString::fromStdString(desk.names().order(order.instrument, order.parameters));
        const QString state = order.applied ? tr("In force") : desk.sentence(order.reason);
        (order.applied ? rows : dropped)
            .push_back({-1, {{words}, {state}}, words + QStringLiteral(". ") + state});
    }
    rows.insert(rows.begin(), dropped.begin(), dropped.end());
    for (const Message& message : known.messages) {
        const QString words = QString::fromStdString(desk.names().message(message));
        rows.push_back({-1, {{words}, {QString()}}, words});
    }
    table.setRows({tr("What happened"), tr("Outcome")}, std::move(rows));
}

} // namespace chokepoint
