#include "ui/models/Desk.h"

#include "ui/models/Figures.h"
#include "ui/models/GameTable.h"

#include <fmt/format.h>
#include <numeric>

namespace chokepoint {

Desk::Desk(GameTable& table, int seat, std::vector<std::shared_ptr<const SeatTurn>> past,
           const QString& language)
    : m_table(&table), m_rules(table.sharedRules()), m_seat(seat), m_language(language),
      m_past(std::move(past)), m_view(m_past.back()->view),
      m_draft(std::make_unique<DraftOrders>(*m_rules, m_view)), m_overlay(QStringLiteral("vendor_stance")) {
    if (const std::optional<SeatOrders> sealed = table.handedIn(seat))
        m_draft->reset(*sealed);
    connect(m_draft.get(), &DraftOrders::changed, this, &Desk::draftChanged);
    connect(&table, &GameTable::resolvingStarted, this, &Desk::resolvingStarted);
    connect(&table, &GameTable::committedChanged, this, [this](int who) {
        if (who == m_seat)
            emit committedChanged();
    });
    connect(&table, &GameTable::resolvingFailed, this,
            [this](const Faults& faults) { emit resolvingFailed(sentence(faults.front())); });
}

Desk::~Desk() = default;

// The game

QString Desk::halfYear() const { return halfYear(finished() ? turn() : turn() + 1); }

QString Desk::halfYear(int turn) const {
    return QString::fromStdString(chokepoint::halfYear(m_rules->book, turn, texts()));
}

bool Desk::resolving() const { return m_table && m_table->resolving(); }
bool Desk::committed() const { return m_table && m_table->committed(m_seat); }
QString Desk::driver(int seat) const { return m_table ? m_table->driver(seat) : QString(); }
bool Desk::isHuman(int seat) const { return m_table && m_table->isHuman(seat); }

// Words

void Desk::setLanguage(const QString& language) { m_language = language; }

const Texts& Desk::texts() const {
    const auto found = m_rules->book.texts.find(m_language.toStdString());
    return found == m_rules->book.texts.end() ? m_rules->book.english() : found->second;
}

QString Desk::name(Axis axis, int member) const {
    return QString::fromStdString(names().of(nameOf(axis), sets().id(axis, member)));
}

QString Desk::text(const std::string& key, const std::vector<std::string>& arguments) const {
    return QString::fromStdString(texts().say(key, arguments));
}

QString Desk::textOrNothing(const std::string& key) const { return texts().has(key) ? text(key) : QString(); }

QString Desk::quantityName(Quantity quantity) const {
    const QuantityDeclaration& declaration = m_rules->layout().table()[quantity];
    const std::string key = fmt::format("quantity.{}.name", declaration.id);
    return texts().has(key) ? text(key) : QString::fromStdString(names().quantity(declaration));
}

QString Desk::unit(const std::string& unit) const {
    for (const std::string& key : {"unit." + unit, "measure." + unit})
        if (texts().has(key))
            return text(key);
    return QString::fromStdString(unit);
}

QString Desk::sentence(const Fault& fault) const {
    std::vector<std::string> words;
    for (const std::string& argument : fault.arguments)
        words.push_back(names().any(argument));
    QString sentence = text("fault." + fault.key, words);
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

QString Desk::instrumentName(int instrument) const {
    const std::string& id = m_rules->book.instruments[static_cast<std::size_t>(instrument)].id;
    return QString::fromStdString(names().of("instrument", id));
}

QString Desk::iconOf(const Instrument& instrument) const {
    std::string icon = instrument.icon;
    for (const Family& family : m_rules->book.families)
        if (icon.empty() && family.id == instrument.family)
            icon = family.icon;
    return QString::fromStdString(icon);
}

QString Desk::argumentText(const InstrumentParameter& parameter, const Argument& argument) const {
    const bool money = parameter.unit.starts_with("bn USD");
    const auto figure = [&](double value) {
        return money ? moneyText(value, m_language)
                     : shortNumber(value, m_language) + QLatin1Char(' ') + unit(parameter.unit);
    };
    if (const double* amount = std::get_if<double>(&argument))
        return figure(*amount);
    if (const auto* profile = std::get_if<std::vector<double>>(&argument))
        return figure(std::accumulate(profile->begin(), profile->end(), 0.0));
    if (const auto* partners = std::get_if<std::vector<int>>(&argument)) {
        QStringList all;
        for (const int power : *partners)
            all << name(Axis::power, power);
        return all.join(QStringLiteral(", "));
    }
    const int member = std::get<int>(argument);
    if (parameter.kind == ParameterKind::level)
        return text("option." + parameter.options[static_cast<std::size_t>(member)]);
    return name(axisOf(parameter.kind), member);
}

QString Desk::moveSummary(const Move& move) const {
    const Instrument& instrument = m_rules->book.instruments[static_cast<std::size_t>(move.instrument)];
    QStringList parts;
    for (std::size_t i = 0; i < move.arguments.size(); ++i)
        parts << argumentText(instrument.parameters[i], move.arguments[i]);
    return parts.join(QStringLiteral(" · "));
}

// What the seat knows

double Desk::delta(Quantity quantity, int a, int b, int c) const {
    if (turn() == 0)
        return 0;
    return value(quantity, a, b, c) - at(turn() - 1).view.world().at(quantity, a, b, c);
}

QString Desk::address(Quantity quantity, int a, int b, int c) const {
    const Layout& layout = m_rules->layout();
    return QString::fromStdString(layout.address(layout.slot(quantity, a, b, c)));
}

Desk::History Desk::history(const QString& address) const {
    const Layout& layout = m_rules->layout();
    const Result<Slot> slot = layout.find(address.toStdString());
    if (!slot)
        return {{}, false};
    History history;
    history.known = knows(layout, *slot, m_seat, m_rules->powerOf);
    history.spread = m_view.spread(*slot);
    // What is neither known nor estimated stands in a view at the opening's value: no course to show.
    if (!history.known && layout.table()[layout.quantityAt(*slot)].visibility != Visibility::estimated)
        return {{}, false};
    for (const auto& past : m_past)
        history.values.push_back(past->view.world()[*slot]);
    return history;
}

Result<Explanation> Desk::explain(const QString& address, int turn) const {
    if (!m_table)
        return Fault{"desk_left", {}};
    return m_table->explain(m_seat, turn < 0 ? this->turn() : turn, address.toStdString());
}

std::vector<const StandingPolicy*> Desk::policies(int power) const {
    std::vector<const StandingPolicy*> standing;
    for (const StandingPolicy& policy : world().policies)
        if (policy.owner == power)
            standing.push_back(&policy);
    return standing;
}

// Orders

Outcome Desk::commit() {
    if (!m_table)
        return Fault{"desk_left", {}};
    return m_table->commit(m_seat, m_draft->orders());
}

void Desk::takeTurn(std::shared_ptr<const SeatTurn> turn) {
    m_past.push_back(std::move(turn));
    m_view = m_past.back()->view;
    m_draft->reset();
    emit turnResolved(this->turn());
}

// What the seat looks at

void Desk::inspect(const Inspected& what) {
    if (m_inspected == what)
        return;
    m_inspected = what;
    emit selectionChanged();
}

int Desk::selectedCountry() const {
    const auto* country = std::get_if<SelectedCountry>(&m_inspected);
    return country == nullptr ? -1 : country->country;
}

void Desk::setOverlay(const QString& id) {
    if (m_overlay == id)
        return;
    m_overlay = id;
    emit overlayChanged();
}

int Desk::variant(Axis axis) const {
    const auto chosen = m_variants.find(axis);
    if (chosen != m_variants.end())
        return chosen->second;
    return axis == Axis::power ? std::max(0, hottestRival()) : 0;
}

void Desk::setVariant(Axis axis, int member) {
    if (variant(axis) == member)
        return;
    m_variants[axis] = member;
    emit overlayChanged();
}

int Desk::hottestRival() const {
    const Quantity between = quantities().tension;
    int hottest = -1;
    for (int p = 0; p < m_rules->powers; ++p)
        if (p != m_seat && (hottest < 0 || value(between, m_seat, p) > value(between, m_seat, hottest)))
            hottest = p;
    return hottest;
}

} // namespace chokepoint
