#include "ui/inspector/NumberForms.h"

#include "ui/models/Figures.h"
#include "ui/theme/Numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace chokepoint {

namespace {

/// Owner of this file's words.
struct NumberForms {
    Q_DECLARE_TR_FUNCTIONS(NumberForms)
};

Rise riseOf(Quantity quantity) {
    const Quantities& q = quantities();
    const auto any = [&](std::initializer_list<Quantity> all) {
        return std::find(all.begin(), all.end(), quantity) != all.end();
    };
    if (any({q.tension}))
        return Rise::Warning;
    if (any({q.loss, q.denied, q.leakage, q.fragmentation, q.networkCost}))
        return Rise::Loss;
    if (any({q.spent,          q.stance,     q.stanceChance, q.installed,  q.dataRules,
             q.adoptionChance, q.dataStance, q.position,     q.orderState, q.norm,
             q.surveillance,   q.dependence, q.control,      q.ban,        q.finance,
             q.publicRd,       q.privateRd,  q.arenaWeight,  q.campaign,   q.courseInterdependence,
             q.courseOrder}))
        return Rise::Neutral;
    return Rise::Gain;
}

/// Small shares keep a digit; those that would be written as nothing say that they are more.
QString shareWords(double share, int decimals) {
    constexpr double least = 0.001;
    if (share > 0 && share < least)
        return NumberForms::tr("< %1").arg(percentText(least, 1));
    return percentText(share, share > 0 && share < 0.0995 ? std::max(1, decimals) : decimals);
}

/// The options of the level that an effect of this kind takes, in rising order.
const std::vector<std::string>* optionsOf(const Desk& desk, std::string_view effectKind) {
    for (const Instrument& instrument : desk.rules().book.instruments)
        for (const InstrumentEffect& effect : instrument.effects)
            if (effect.kind == effectKind)
                return &instrument.parameters[static_cast<std::size_t>(effect.parameter("level"))].options;
    return nullptr;
}

} // namespace

NumberForm formOf(Quantity quantity) {
    const QuantityDeclaration& declaration = quantities().table[quantity];
    NumberForm form;
    form.rise = riseOf(quantity);
    if (declaration.unit.starts_with("bn USD")) {
        form.kind = NumberForm::Kind::Money;
        form.decimals = 1;
    } else if (declaration.unit.starts_with("share") || declaration.unit.starts_with("probability")) {
        form.kind = NumberForm::Kind::Share;
        form.scale = 100;
    } else if (declaration.unit.starts_with("percent")) {
        form.kind = NumberForm::Kind::Percent;
        form.scale = 1;
        form.decimals = 1;
    } else if (declaration.unit == "level") {
        form.kind = NumberForm::Kind::Level;
    }
    return form;
}

QString levelWords(const Desk& desk, Quantity quantity, int level) {
    const Quantities& q = quantities();
    if (quantity == q.stance)
        return level <= 0   ? NumberForms::tr("Open")
               : level == 1 ? NumberForms::tr("Restricted")
                            : NumberForms::tr("Banned");
    const std::vector<std::string>* options =
        optionsOf(desk, quantity == q.control ? "control_export" : "ban_vendor");
    if (options == nullptr || level < 0 || level >= static_cast<int>(options->size()))
        return numberText(level);
    return desk.text("option." + (*options)[static_cast<std::size_t>(level)]);
}

QString valueWords(const Desk& desk, Quantity quantity, double value, int more) {
    const NumberForm form = formOf(quantity);
    switch (form.kind) {
    case NumberForm::Kind::Money:
        return moneyText(value, desk.language());
    case NumberForm::Kind::Share:
        return shareWords(value, form.decimals + more);
    case NumberForm::Kind::Percent:
        return percentText(value / 100, form.decimals);
    case NumberForm::Kind::Level:
        return levelWords(desk, quantity, int(std::lround(value)));
    case NumberForm::Kind::Plain:
        break;
    }
    return numberText(value, form.decimals + more);
}

void showNumber(NumberLabel& label, const Desk& desk, Quantity quantity, int a, int b, int c) {
    const NumberForm form = formOf(quantity);
    const Slot slot = desk.rules().layout().slot(quantity, a, b, c);
    const double spread = desk.view().spread(slot);
    const QString subject = subjectWords(desk, slot);
    label.setSubject(subject.isEmpty() ? desk.quantityName(quantity)
                                       : NumberForms::tr("%1, %2").arg(subject, desk.quantityName(quantity)));
    label.setAddress(desk.address(quantity, a, b, c));
    const QString value = valueWords(desk, quantity, desk.value(quantity, a, b, c));
    label.setValueText(spread > 0 ? NumberForms::tr("%1 ± %2").arg(value, numberText(spread * form.scale))
                                  : value);
    if (form.kind == NumberForm::Kind::Level || desk.turn() == 0)
        label.setDelta(std::nullopt);
    else
        label.setDelta(desk.delta(quantity, a, b, c) * form.scale, 1, form.rise);
}

QString subjectWords(const Desk& desk, Slot slot) {
    const Layout& layout = desk.rules().layout();
    const std::vector<Axis>& scope = layout.table()[layout.quantityAt(slot)].scope;
    const std::array<int, 3> members = layout.subjectAt(slot);
    QStringList words;
    for (std::size_t i = 0; i < scope.size(); ++i)
        words << desk.name(scope[i], members[i]);
    return words.join(QStringLiteral(" · "));
}

QString peopleWords(const Desk& desk, double millions) {
    const QString& language = desk.language();
    const auto rounded = [](double value) {
        const double step = std::abs(value) >= 100 ? 1 : std::abs(value) >= 10 ? 10 : 100;
        return std::round(value * step) / step;
    };
    // Japanese counts people in ten thousands and hundred millions.
    if (language.startsWith(QLatin1String("ja")))
        return millions >= 100 ? shortNumber(rounded(millions / 100), language) + QStringLiteral("億人")
                               : shortNumber(std::round(millions * 100), language) + QStringLiteral("万人");
    return millions >= 1000
               ? NumberForms::tr("%1 bn people").arg(shortNumber(rounded(millions / 1000), language))
               : NumberForms::tr("%1 m people").arg(shortNumber(rounded(millions), language));
}

} // namespace chokepoint
