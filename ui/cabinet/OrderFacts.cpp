#include "ui/cabinet/OrderFacts.h"

#include "rules/EffectKinds.h"
#include "ui/models/Desk.h"
#include "ui/models/Figures.h"
#include "ui/models/Marks.h"
#include "ui/theme/NumberLabel.h"
#include "ui/theme/Numbers.h"
#include "ui/theme/PowerMark.h"
#include "ui/theme/Widgets.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>

namespace chokepoint {

namespace {

/// A share as a bar.
class ShareBar : public QWidget {
public:
    ShareBar(double share, const QColor& color) : m_share(std::clamp(share, 0.0, 1.0)), m_color(color) {
        setMinimumWidth(theme().px(60));
        setFixedHeight(theme().px(16));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const QRectF track(0, height() / 2.0 - 3, width(), 6);
        painter.setBrush(theme().color("line.subtle"));
        painter.drawRoundedRect(track, 3, 3);
        painter.setBrush(m_color);
        painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * m_share, 6)), 3, 3);
    }

private:
    double m_share;
    QColor m_color;
};

constexpr double worthShowing = 0.005; // share
constexpr std::size_t mostTakers = 8;
constexpr std::size_t mostSuppliers = 6;

int decimalsFor(double value) {
    int decimals = 0;
    for (double scaled = value; decimals < 2 && std::abs(scaled - std::round(scaled)) > 1e-6; scaled *= 10)
        ++decimals;
    return decimals;
}

} // namespace

OrderFacts::OrderFacts(const Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void OrderFacts::showMove(const Move& move) {
    const Instrument& instrument = m_desk.rules().book.instruments[static_cast<std::size_t>(move.instrument)];
    delete m_body;
    m_body = new QWidget(this);
    layout()->addWidget(m_body);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme().px(6));
    addTitle(tr("How things stand"), m_desk.textOrNothing("instrument." + instrument.id + ".help"));
    // Figures follow the kinds of what is chosen, so that an instrument that content adds has its own at once.
    std::map<ParameterKind, int> chosen;
    bool hasProfile = false;
    for (std::size_t i = 0; i < instrument.parameters.size(); ++i) {
        if (const int* member = std::get_if<int>(&move.arguments[i]))
            chosen[instrument.parameters[i].kind] = *member;
        hasProfile = hasProfile || instrument.parameters[i].kind == ParameterKind::profile;
    }
    using enum ParameterKind;
    if (chosen.contains(technology) && chosen.contains(economy))
        addSupply(chosen[technology], chosen[economy]);
    if (chosen.contains(country))
        addCountry(chosen[country]);
    for (const InstrumentEffect& effect : instrument.effects)
        if (effect.kind == "in_region")
            addRegion(instrument, effect, move);
    if (chosen.contains(vendor))
        addVendor(chosen[vendor]);
    if (chosen.contains(contest))
        addContest(chosen[contest]);
    const bool speaksOfRegimes =
        std::any_of(instrument.effects.begin(), instrument.effects.end(),
                    [](const InstrumentEffect& e) { return e.kind == "set_data_regime"; });
    if (speaksOfRegimes)
        addRegimes();
    if (hasProfile)
        addResearch();
    addTargets(instrument, move);
    addEffects(instrument, move);
    m_column->addStretch(1);
}

void OrderFacts::addTitle(const QString& title, const QString& words) {
    if (m_column->count() > 0)
        m_column->addSpacing(theme().px(10));
    QLabel* head = makeLabel(title, TextRole::Section);
    head->setWordWrap(true);
    m_column->addWidget(head);
    if (words.isEmpty())
        return;
    QLabel* text = makeLabel(words, TextRole::Secondary, "text.secondary");
    text->setWordWrap(true);
    m_column->addWidget(text);
}

void OrderFacts::addLines(const std::vector<Line>& lines) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme().px(8));
    grid->setVerticalSpacing(0);
    for (const Line& line : lines) {
        const int row = grid->rowCount();
        const bool noteBelow = line.bar < 0 && !line.note.isEmpty();
        grid->setRowMinimumHeight(row, theme().px(noteBelow ? 22 : 28));
        QColor color = theme().color("text.secondary");
        if (line.power >= 0) {
            const PowerMark mark = markOf(m_desk, line.power);
            grid->addWidget(new PowerMarkWidget(mark), row, 0);
            color = mark.fill();
        }
        QLabel* words = makeLabel(line.words, TextRole::Secondary);
        words->setWordWrap(true);
        grid->addWidget(words, row, 1, 1, line.bar >= 0 ? 1 : 2);
        if (noteBelow) {
            QLabel* note = makeLabel(line.note, TextRole::Caption, "text.muted");
            note->setWordWrap(true);
            note->setContentsMargins(0, 0, 0, theme().px(4));
            grid->addWidget(note, row + 1, 1, 1, 3);
        }
        if (line.bar >= 0)
            grid->addWidget(new ShareBar(line.bar, color), row, 2);
        auto* number = new NumberLabel;
        number->setSubject(line.words);
        number->setTextRole(TextRole::Body);
        number->setValueText(line.value);
        number->setUnit(noteBelow ? QString() : line.note);
        number->setAlignment(Qt::AlignRight);
        number->setAddress(line.address);
        number->setObjectName(QStringLiteral("order_fact_") + line.address);
        connect(number, &NumberLabel::whyRequested, this, &OrderFacts::whyRequested);
        grid->addWidget(number, row, 3, Qt::AlignRight | Qt::AlignVCenter);
    }
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 2);
    m_column->addLayout(grid);
}

OrderFacts::Line OrderFacts::power(int power, double value, double most, const QString& address) const {
    return {m_desk.name(Axis::power, power), power, value / most, numberText(value), address};
}

void OrderFacts::addSupply(int technology, int target) {
    const Quantities& q = quantities();
    const RuleSet& rules = m_desk.rules();
    addTitle(
        tr("%1 into %2").arg(m_desk.name(Axis::technology, technology), m_desk.name(Axis::economy, target)),
        tr("Share of its use, by supplier"));
    std::vector<int> suppliers;
    for (int economy = 0; economy < rules.economies; ++economy)
        if (m_desk.value(q.dependence, target, technology, economy) >= worthShowing)
            suppliers.push_back(economy);
    std::sort(suppliers.begin(), suppliers.end(), [&](int a, int b) {
        return m_desk.value(q.dependence, target, technology, a) >
               m_desk.value(q.dependence, target, technology, b);
    });
    if (suppliers.size() > mostSuppliers)
        suppliers.resize(mostSuppliers);
    std::vector<Line> lines;
    for (const int economy : suppliers) {
        const double share = m_desk.value(q.dependence, target, technology, economy);
        const QString own = economy == target ? tr("%1, own").arg(m_desk.name(Axis::economy, economy))
                                              : m_desk.name(Axis::economy, economy);
        lines.push_back({own, rules.powerOf[static_cast<std::size_t>(economy)], share, percentText(share),
                         m_desk.address(q.dependence, target, technology, economy)});
    }
    addLines(lines);

    const int home = rules.economyOf[static_cast<std::size_t>(m_desk.seat())];
    const double access = m_desk.value(q.access, target, technology);
    const double sales = m_desk.value(q.revenue, home, technology);
    const double able = m_desk.value(q.capability, target, technology);
    const double spread = m_desk.view().spread(rules.layout().slot(q.capability, target, technology));
    addTitle(tr("At stake"));
    lines = {{tr("%1: inputs that reach it").arg(m_desk.name(Axis::economy, target)), -1, access,
              percentText(access), m_desk.address(q.access, target, technology)},
             {spread > 0 ? tr("%1: capability, as you believe it (±%2)")
                               .arg(m_desk.name(Axis::economy, target), numberText(spread))
                         : tr("%1: capability").arg(m_desk.name(Axis::economy, target)),
              -1, -1, numberText(able), m_desk.address(q.capability, target, technology)},
             {tr("Your sales in this field, a half-year"), m_desk.seat(), -1,
              moneyText(sales, m_desk.language()), m_desk.address(q.revenue, home, technology)}};
    const int rival = rules.powerOf[static_cast<std::size_t>(target)];
    if (rival >= 0 && rival != m_desk.seat())
        lines.push_back({tr("Tension with %1").arg(m_desk.name(Axis::power, rival)), rival, -1,
                         numberText(m_desk.value(q.tension, m_desk.seat(), rival)),
                         m_desk.address(q.tension, m_desk.seat(), rival)});
    addLines(lines);
}

void OrderFacts::addCountry(int country) {
    const Quantities& q = quantities();
    const RuleSet& rules = m_desk.rules();
    addTitle(tr("%1: alignment").arg(m_desk.name(Axis::country, country)), tr("0 distant, 100 aligned"));
    std::vector<Line> lines;
    for (int power = 0; power < rules.powers; ++power)
        lines.push_back(this->power(power, m_desk.value(q.alignment, country, power), 100,
                                    m_desk.address(q.alignment, country, power)));
    addLines(lines);
    addTitle(tr("Networks built by"), tr("Share of the installed base"));
    lines.clear();
    for (int vendor = 0; vendor < rules.vendors; ++vendor) {
        const double share = m_desk.value(q.installed, country, vendor);
        const int home =
            rules
                .powerOf[static_cast<std::size_t>(rules.book.vendors[static_cast<std::size_t>(vendor)].home)];
        if (share >= worthShowing)
            lines.push_back({m_desk.name(Axis::vendor, vendor), home, share, percentText(share),
                             m_desk.address(q.installed, country, vendor)});
    }
    addLines(lines);
    addTitle(tr("Financed so far"));
    lines.clear();
    for (int power = 0; power < rules.powers; ++power)
        lines.push_back({m_desk.name(Axis::power, power), power, -1,
                         moneyText(m_desk.value(q.finance, country, power), m_desk.language()),
                         m_desk.address(q.finance, country, power)});
    addLines(lines);
}

void OrderFacts::addRegion(const Instrument& instrument, const InstrumentEffect& effect, const Move& move) {
    const Quantities& q = quantities();
    const EffectUse use = useOf(m_desk.rules(), m_desk.world(), m_desk.seat(), instrument, effect, move, 1);
    std::vector<std::pair<double, int>> shares;
    for (const Move& each : movesInRegion(use)) {
        const Instrument& other = m_desk.rules().book.instruments[static_cast<std::size_t>(each.instrument)];
        std::pair<double, int> share;
        for (std::size_t i = 0; i < other.parameters.size(); ++i)
            if (other.parameters[i].kind == ParameterKind::country)
                share.second = each.member(static_cast<int>(i));
            else if (other.parameters[i].kind == ParameterKind::amount)
                share.first = each.amount(static_cast<int>(i));
        shares.push_back(share);
    }
    std::sort(shares.begin(), shares.end(), std::greater());
    addTitle(tr("%1: %2 countries take it")
                 .arg(m_desk.name(Axis::region, use.member("region")))
                 .arg(shares.size()),
             tr("Their alignment with you, and their part of the money; the largest first"));
    shares.resize(std::min(shares.size(), mostTakers));
    std::vector<Line> lines;
    for (const auto& [money, country] : shares) {
        const double alignment = m_desk.value(q.alignment, country, m_desk.seat());
        lines.push_back({m_desk.name(Axis::country, country), -1, alignment / 100, numberText(alignment),
                         m_desk.address(q.alignment, country, m_desk.seat()),
                         moneyText(money, m_desk.language())});
    }
    addLines(lines);
}

void OrderFacts::addVendor(int vendor) {
    const Quantities& q = quantities();
    const RuleSet& rules = m_desk.rules();
    const int maker = rules.book.vendors[static_cast<std::size_t>(vendor)].home;
    const QString name = m_desk.name(Axis::vendor, vendor);
    addTitle(tr("%1 at home").arg(name), tr("Share of your installed networks"));
    std::vector<Line> lines;
    std::vector<int> members = m_desk.power().countries;
    std::sort(members.begin(), members.end(), [&](int a, int b) {
        return m_desk.value(q.installed, a, vendor) > m_desk.value(q.installed, b, vendor);
    });
    members.resize(std::min<std::size_t>(members.size(), mostSuppliers));
    for (const int country : members) {
        const double share = m_desk.value(q.installed, country, vendor);
        lines.push_back({m_desk.name(Axis::country, country), m_desk.seat(), share, percentText(share),
                         m_desk.address(q.installed, country, vendor)});
    }
    addLines(lines);
    addTitle(tr("At stake"));
    lines = {{tr("Your secrets open to %1").arg(m_desk.name(Axis::economy, maker)), -1,
              m_desk.value(q.leakage, m_desk.seat(), maker) / 100,
              numberText(m_desk.value(q.leakage, m_desk.seat(), maker)),
              m_desk.address(q.leakage, m_desk.seat(), maker)},
             {tr("Access of your firms to %1").arg(m_desk.name(Axis::economy, maker)), -1,
              m_desk.value(q.marketAccess, m_desk.seat(), maker) / 100,
              numberText(m_desk.value(q.marketAccess, m_desk.seat(), maker)),
              m_desk.address(q.marketAccess, m_desk.seat(), maker)}};
    const int rival = rules.powerOf[static_cast<std::size_t>(maker)];
    if (rival >= 0 && rival != m_desk.seat())
        lines.push_back({tr("Tension with %1").arg(m_desk.name(Axis::power, rival)), rival,
                         m_desk.value(q.tension, m_desk.seat(), rival) / 100,
                         numberText(m_desk.value(q.tension, m_desk.seat(), rival)),
                         m_desk.address(q.tension, m_desk.seat(), rival)});
    addLines(lines);
}

void OrderFacts::addContest(int contest) {
    const Quantities& q = quantities();
    const Contest& content = m_desk.rules().book.contests[static_cast<std::size_t>(contest)];
    addTitle(tr("Support for each proposal"),
             tr("%1 decides with %2")
                 .arg(m_desk.name(Axis::arena, content.arena), m_desk.halfYear(content.decides)));
    std::vector<Line> lines;
    for (const int power : content.proposers)
        lines.push_back(this->power(power, m_desk.value(q.contestSupport, contest, power), 100,
                                    m_desk.address(q.contestSupport, contest, power)));
    addLines(lines);
    addTitle(tr("Weight in %1").arg(m_desk.name(Axis::arena, content.arena)));
    lines.clear();
    for (int power = 0; power < m_desk.rules().powers; ++power) {
        const double weight = m_desk.value(q.arenaWeight, content.arena, power);
        lines.push_back({m_desk.name(Axis::power, power), power, weight, percentText(weight),
                         m_desk.address(q.arenaWeight, content.arena, power)});
    }
    addLines(lines);
}

void OrderFacts::addRegimes() {
    const Quantities& q = quantities();
    addTitle(tr("What you stand for now"), tr("Strength of 100"));
    std::vector<Line> lines;
    for (int regime = 0; regime < m_desk.rules().regimes; ++regime) {
        const double strength = m_desk.value(q.dataStance, m_desk.seat(), regime);
        lines.push_back({m_desk.name(Axis::regime, regime), -1, strength / 100, numberText(strength),
                         m_desk.address(q.dataStance, m_desk.seat(), regime)});
    }
    const double kept = m_desk.value(q.valuesKept, m_desk.seat());
    lines.push_back({m_desk.quantityName(q.valuesKept), m_desk.seat(), kept / 100, numberText(kept),
                     m_desk.address(q.valuesKept, m_desk.seat())});
    addLines(lines);
    addTitle(tr("Data within reach of the powers' firms"));
    lines.clear();
    for (int power = 0; power < m_desk.rules().powers; ++power)
        lines.push_back({m_desk.name(Axis::power, power), power, -1,
                         numberText(m_desk.value(q.dataStock, power)), m_desk.address(q.dataStock, power)});
    addLines(lines);
}

void OrderFacts::addResearch() {
    const Quantities& q = quantities();
    const int home = m_desk.rules().economyOf[static_cast<std::size_t>(m_desk.seat())];
    addTitle(tr("Your capability"), tr("Frontier at the opening = 100"));
    std::vector<Line> lines;
    for (int technology = 0; technology < m_desk.rules().technologies; ++technology) {
        const double able = m_desk.value(q.capability, home, technology);
        lines.push_back({m_desk.name(Axis::technology, technology), m_desk.seat(), able / 150,
                         numberText(able), m_desk.address(q.capability, home, technology)});
    }
    addLines(lines);
}

/// The member that a target's axis takes from the move; -1 where it takes none, or several.
int OrderFacts::memberFor(const Instrument& instrument, const Move& move, int source, Axis axis) const {
    const RuleSet& rules = m_desk.rules();
    const auto seat = static_cast<std::size_t>(m_desk.seat());
    if (source == Target::members)
        return rules.largestMember[seat];
    if (source == Target::seat)
        return axis == Axis::economy ? rules.economyOf[seat] : m_desk.seat();
    const int* member = std::get_if<int>(&move.arguments[static_cast<std::size_t>(source)]);
    if (member == nullptr)
        return -1;
    const ParameterKind kind = instrument.parameters[static_cast<std::size_t>(source)].kind;
    if (kind == ParameterKind::economy && axis == Axis::power)
        return rules.powerOf[static_cast<std::size_t>(*member)];
    if (kind == ParameterKind::power && axis == Axis::economy)
        return rules.economyOf[static_cast<std::size_t>(*member)];
    return *member;
}

/// What an effect is about with this order; nothing where it is about several numbers, or none.
std::optional<OrderFacts::Subject>
OrderFacts::subjectOf(const Instrument& instrument, const InstrumentEffect& effect, const Move& move) const {
    const std::vector<int>& sources = effect.target.subject;
    if (sources.empty())
        return std::nullopt;
    const std::vector<Axis>& scope = m_desk.rules().layout().table()[effect.target.quantity].scope;
    if (sources.size() != scope.size())
        return std::nullopt;
    Subject subject;
    QStringList words{m_desk.quantityName(effect.target.quantity)};
    for (std::size_t i = 0; i < scope.size(); ++i) {
        subject.at[i] = memberFor(instrument, move, sources[i], scope[i]);
        if (subject.at[i] < 0)
            return std::nullopt;
        words << m_desk.name(scope[i], subject.at[i]);
    }
    subject.words = words.join(QStringLiteral(" · "));
    return subject;
}

void OrderFacts::addTargets(const Instrument& instrument, const Move& move) {
    std::vector<Line> lines;
    for (const InstrumentEffect& effect : instrument.effects) {
        const std::optional<Subject> subject = subjectOf(instrument, effect, move);
        if (!subject)
            continue;
        const auto& [at, words] = *subject;
        const QString address = m_desk.address(effect.target.quantity, at[0], at[1], at[2]);
        if (std::any_of(lines.begin(), lines.end(),
                        [&](const Line& line) { return line.address == address; }))
            continue;
        const std::string_view unit = m_desk.rules().layout().table()[effect.target.quantity].unit;
        const double value = m_desk.value(effect.target.quantity, at[0], at[1], at[2]);
        lines.push_back({words, -1, -1,
                         unit.starts_with("share") ? percentText(value)
                         : unit.starts_with("bn USD")
                             ? moneyText(value, m_desk.language())
                             : numberText(value, decimalsFor(std::round(value * 10) / 10)),
                         address});
    }
    if (lines.empty())
        return;
    addTitle(tr("What it acts on"), tr("As it stands now"));
    addLines(lines);
}

/// What a number of an effect stands for. By how much a quantity moves is said by the quantity's name.
QString OrderFacts::numberWords(const Instrument& instrument, const InstrumentEffect& effect,
                                const std::string& number, const Move& move) const {
    for (const std::string& key : {"effect." + effect.kind + "." + number, "effect." + number})
        if (m_desk.texts().has(key))
            return m_desk.text(key);
    if (effect.target.subject.empty())
        return QString::fromStdString(m_desk.names().word("effect", number));
    const std::optional<Subject> subject = subjectOf(instrument, effect, move);
    const QString words = subject ? subject->words : m_desk.quantityName(effect.target.quantity);
    return number == "by" ? words : tr("%1: %2").arg(words, m_desk.text("option." + number));
}

void OrderFacts::addEffects(const Instrument& instrument, const Move& move) {
    std::vector<Line> lines;
    std::map<std::string, int> ofKind;
    for (const InstrumentEffect& effect : instrument.effects) {
        const int ordinal = ++ofKind[effect.kind];
        const std::string kind = ordinal == 1 ? effect.kind : effect.kind + std::to_string(ordinal);
        for (const auto& [name, value] : effect.numbers) {
            const Figure* figure = m_desk.rules().book.figures.find(instrument.id + "." + kind + "." + name);
            // A mere factor of what stands above it says little by itself.
            if (figure == nullptr || figure->unit == "1" || figure->unit == "factor")
                continue;
            const QString range = tr("%1 to %2")
                                      .arg(shortNumber(figure->low, m_desk.language()),
                                           shortNumber(figure->high, m_desk.language()));
            lines.push_back({numberWords(instrument, effect, name, move),
                             -1,
                             -1,
                             signedText(value, decimalsFor(value)),
                             {},
                             QStringLiteral("%1 (%2)").arg(m_desk.unit(figure->unit), range)});
        }
    }
    if (lines.empty())
        return;
    addTitle(tr("What the rules count"), tr("Assumed or sourced figures with their range"));
    addLines(lines);
}

} // namespace chokepoint
