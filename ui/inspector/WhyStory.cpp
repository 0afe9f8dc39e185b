#include "ui/inspector/WhyStory.h"

#include "ui/inspector/NumberForms.h"
#include "ui/theme/Numbers.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <map>

namespace chokepoint {

namespace {

struct Why {
    Q_DECLARE_TR_FUNCTIONS(WhyStory)
};

int powerNamed(const Desk& desk, const std::string& id) { return desk.sets().find(Axis::power, id); }

/// `Support` inside a sentence: "support"; what is written in capitals stays so.
QString insideSentence(QString words) {
    if (words.size() > 1 && words[1].isLower())
        words[0] = words[0].toLower();
    return words;
}

QString orderWords(const Desk& desk, const ExplainedEntry& entry) {
    if (entry.instrument.empty())
        return Why::tr("An order");
    return QString::fromStdString(entry.parameters.empty()
                                      ? desk.names().of("instrument", entry.instrument)
                                      : desk.names().order(entry.instrument, entry.parameters));
}

/// What happened behind `event:EVENT`, or the choice `EVENT/OPTION`; both are followed by the script's line.
QString eventWords(const Desk& desk, const ExplainedEntry& entry) {
    constexpr std::string_view prefix = "event:";
    const std::string what = entry.what.substr(0, entry.what.find(" @ "));
    if (what.starts_with(prefix))
        return desk.text("event." + what.substr(prefix.size()) + ".title");
    const std::size_t slash = what.find('/');
    if (entry.kind != "choice" || slash == std::string::npos)
        return QString::fromStdString(desk.names().word(entry.kind, entry.what));
    const std::string event = "event." + what.substr(0, slash);
    return Why::tr("%1: %2").arg(desk.text(event + ".title"),
                                 desk.text(event + ".option." + what.substr(slash + 1)));
}

QString kindWords(const Desk& desk, const ExplainedEntry& entry) {
    if (entry.kind == "order")
        return isOwn(desk, entry) ? Why::tr("your order") : Why::tr("order");
    if (entry.kind == "choice")
        return Why::tr("choice");
    if (entry.kind == "act")
        return Why::tr("facilitator");
    if (entry.kind == "bound")
        return Why::tr("limit");
    return entry.what.starts_with("event:") ? Why::tr("event") : Why::tr("rule");
}

/// Where a chain of causes began, as far as the seat may see: what a term's change is told by.
const ExplainedEntry& root(const ExplainedCause& cause) {
    if (cause.entry.kind != "term" || cause.from.empty() || cause.from.back().kind == "unseen")
        return cause.entry;
    return cause.from.back();
}

/// Causes with the same key are told as one: same owner, kind and words. Several orders of another power with one
/// instrument are one cause, since no more is known of them.
QString keyOf(const WhyCause& cause) { return cause.row.who + QLatin1Char('\n') + cause.row.words; }

/// With its half-year where that is not the one asked about.
QString dated(const Desk& desk, const QString& words, int when, int turn) {
    return when < turn ? Why::tr("%1 (%2)").arg(words, desk.halfYear(when)) : words;
}

std::optional<PowerMark> markOfOwner(const Desk& desk, const std::string& by) {
    if (by.empty())
        return std::nullopt;
    if (const int power = powerNamed(desk, by); power >= 0)
        return markOf(desk, power);
    return PowerMark{};
}

WhyCause told(const Desk& desk, const ExplainedCause& cause, int turn) {
    WhyCause why;
    if (cause.entry.kind == "unseen") {
        why.row.iconName = QStringLiteral("eyeoff");
        why.row.who = Why::tr("Not known to your seat");
        why.row.words = Why::tr("Revealed in the debrief");
        return why;
    }
    const ExplainedEntry& began = root(cause);
    why.row.mark = markOfOwner(desk, began.by);
    why.row.iconName = why.row.mark ? QString() : QStringLiteral("rules");
    // A rule that acted because of one's own order is one's own doing as well.
    why.row.own = isOwn(desk, began) || (!cause.from.empty() && isOwn(desk, cause.from.back()));
    why.row.who = whoWords(desk, began);
    why.row.words = causeWords(desk, began);
    why.row.words = dated(desk, why.row.words, began.turn, turn);
    if (cause.entry.kind == "term") {
        const QString term = QString::fromStdString(desk.names().word("term", cause.entry.what));
        why.row.words = &began == &cause.entry ? term : Why::tr("%1: %2").arg(term, why.row.words);
    }
    if (!cause.from.empty() && cause.from.front().kind != "unseen") {
        why.opens = QString::fromStdString(cause.from.front().address);
        why.opensTurn = cause.from.front().turn;
    }
    return why;
}

/// Same owner, kind and reason taken together, in order of first appearance.
std::vector<WhyCause> grouped(const Desk& desk, const Explanation& explanation, double scale) {
    std::vector<WhyCause> causes;
    std::map<QString, std::size_t> places;
    std::vector<double> largest; // by cause: whose chain is opened
    for (const ExplainedCause& each : explanation.causes) {
        WhyCause cause = told(desk, each, explanation.turn);
        cause.row.change = each.entry.delta * scale;
        const auto [place, isNew] = places.try_emplace(keyOf(cause), causes.size());
        const double size = std::fabs(each.entry.delta);
        if (isNew) {
            causes.push_back(std::move(cause));
            largest.push_back(size);
            continue;
        }
        WhyCause& group = causes[place->second];
        group.row.change += cause.row.change;
        ++group.entries;
        if (size > largest[place->second]) {
            largest[place->second] = size;
            group.opens = cause.opens;
            group.opensTurn = cause.opensTurn;
        }
    }
    return causes;
}

/// In the change's direction first, the largest first; what is not known last.
void sortCauses(std::vector<WhyCause>& causes, double change) {
    const auto rank = [&](const WhyCause& cause) {
        const bool unseen = cause.row.iconName == QLatin1String("eyeoff");
        const bool along = (cause.row.change < 0) == (change < 0);
        return std::tuple(unseen, !along, -std::fabs(cause.row.change));
    };
    std::stable_sort(causes.begin(), causes.end(),
                     [&](const WhyCause& a, const WhyCause& b) { return rank(a) < rank(b); });
}

/// Takes the smallest causes together where there are too many to read.
void poolSmall(std::vector<WhyCause>& causes) {
    if (causes.size() <= causesShown + 1)
        return;
    std::vector<double> sizes;
    for (const WhyCause& cause : causes)
        sizes.push_back(std::fabs(cause.row.change));
    std::sort(sizes.begin(), sizes.end(), std::greater<>());
    const double least = sizes[causesShown - 1];
    WhyCause pooled;
    pooled.entries = 0;
    pooled.row.iconName = QStringLiteral("layers");
    int many = 0;
    std::vector<WhyCause> kept;
    for (WhyCause& cause : causes) {
        const bool large = std::fabs(cause.row.change) >= least && kept.size() < causesShown;
        if (large || cause.row.own || cause.row.iconName == QLatin1String("eyeoff")) {
            kept.push_back(std::move(cause));
            continue;
        }
        pooled.row.change += cause.row.change;
        pooled.entries += cause.entries;
        ++many;
    }
    pooled.row.who = Why::tr("%n smaller causes", nullptr, many);
    pooled.row.words = Why::tr("All of them are in the ledger");
    kept.push_back(std::move(pooled));
    causes = std::move(kept);
}

/// Decimals that leave the largest cause two digits that say something.
int decimalsFor(const std::vector<WhyCause>& causes) {
    double largest = 0;
    for (const WhyCause& cause : causes)
        largest = std::max(largest, std::fabs(cause.row.change));
    if (largest == 0)
        return 1;
    return std::clamp(1 - int(std::floor(std::log10(largest))), 1, 4);
}

/// "China's access to inputs fell to 60.9"; the other members of the subject stand in the subtitle.
QString titleOf(const Desk& desk, Quantity quantity, const QString& whose, const QString& value,
                double change) {
    const QString name = desk.quantityName(quantity);
    const QString owned = whose.endsWith(QLatin1Char('s')) ? Why::tr("%1' %2") : Why::tr("%1's %2");
    const QString what = whose.isEmpty() ? name : owned.arg(whose, insideSentence(name));
    if (formOf(quantity).kind == NumberForm::Kind::Level)
        return Why::tr("%1 is now: %2").arg(what, value);
    if (change == 0)
        return Why::tr("%1 stayed at %2").arg(what, value);
    return (change > 0 ? Why::tr("%1 rose to %2") : Why::tr("%1 fell to %2")).arg(what, value);
}

/// Whose number it is, if it is somebody's, and the rest of its subject.
struct Subject {
    QString whose;
    QStringList rest;
};

Subject subjectOf(const Desk& desk, Slot slot) {
    const Layout& layout = desk.rules().layout();
    const std::vector<Axis>& scope = layout.table()[layout.quantityAt(slot)].scope;
    const std::array<int, 3> members = layout.subjectAt(slot);
    Subject subject;
    for (std::size_t i = 0; i < scope.size(); ++i) {
        const bool owner = scope[i] == Axis::power || scope[i] == Axis::economy || scope[i] == Axis::country;
        const QString name = desk.name(scope[i], members[i]);
        if (owner && subject.whose.isEmpty())
            subject.whose = name;
        else
            subject.rest << name;
    }
    return subject;
}

QString unitOf(const Desk& desk, const NumberForm& form, const Explanation& explanation) {
    if (form.kind == NumberForm::Kind::Share || form.kind == NumberForm::Kind::Percent)
        return Why::tr("per cent");
    return desk.unit(explanation.unit);
}

WaterfallData waterfallOf(const Desk& desk, const WhyStory& story, const Explanation& explanation,
                          double scale) {
    WaterfallData data;
    data.startTitle = Why::tr("Half-year before");
    data.startWords = desk.halfYear(explanation.turn - 1);
    data.start = explanation.before * scale;
    for (const WhyCause& cause : story.causes)
        data.rows.append(cause.row);
    data.endTitle = Why::tr("This half-year");
    data.endWords = desk.halfYear(explanation.turn);
    data.end = explanation.after * scale;
    data.decimals = story.decimals;
    data.riseIsGain = story.rise == Rise::Gain || story.rise == Rise::Neutral;
    return data;
}

} // namespace

bool isOwn(const Desk& desk, const ExplainedEntry& entry) {
    return entry.kind == "order" && entry.by == desk.sets().id(Axis::power, desk.seat());
}

QString whoWords(const Desk& desk, const ExplainedEntry& entry) {
    if (entry.kind == "unseen")
        return Why::tr("Not known to your seat");
    QString kind = kindWords(desk, entry);
    if (!entry.by.empty())
        return Why::tr("%1, %2").arg(QString::fromStdString(desk.names().any(entry.by)), kind);
    if (!kind.isEmpty())
        kind[0] = kind[0].toUpper();
    return kind;
}

QString causeWords(const Desk& desk, const ExplainedEntry& entry) {
    if (entry.kind == "unseen")
        return {};
    if (entry.kind == "order")
        return orderWords(desk, entry);
    if (entry.kind == "bound")
        return Why::tr("It cannot go further");
    if (entry.kind == "act")
        return QString::fromStdString(entry.what);
    return eventWords(desk, entry);
}

QString phaseWords(const Desk& desk, const std::string& phase) {
    return QString::fromStdString(desk.names().word("phase", phase));
}

QString addressWords(const Desk& desk, const QString& address) {
    const Layout& layout = desk.rules().layout();
    const Result<Slot> slot = layout.find(address.toStdString());
    if (!slot)
        return address;
    const QString subject = subjectWords(desk, *slot);
    const QString name = desk.quantityName(layout.quantityAt(*slot));
    return subject.isEmpty() ? name : Why::tr("%1: %2").arg(subject, insideSentence(name));
}

QString behindWords(const Desk& desk, const QString& address, int behindTurn, int turn) {
    return dated(desk, addressWords(desk, address), behindTurn, turn);
}

WhyStory whyStory(const Desk& desk, const Explanation& explanation) {
    WhyStory story;
    const Layout& layout = desk.rules().layout();
    const Result<Slot> slot = layout.find(explanation.address);
    if (!slot) {
        story.title = QString::fromStdString(explanation.address);
        return story;
    }
    const Quantity quantity = layout.quantityAt(*slot);
    const NumberForm form = formOf(quantity);
    const Subject subject = subjectOf(desk, *slot);
    const double change = explanation.after - explanation.before;
    story.known = explanation.known;
    story.estimate = explanation.answered != explanation.address;
    story.change = change * form.scale;
    story.rise = form.rise;
    story.entries = static_cast<int>(explanation.causes.size());
    double sum = 0; // exact: every delta is a multiple of the quantity's quantum
    for (const ExplainedCause& cause : explanation.causes)
        sum += cause.entry.delta;
    story.exact = sum == change;
    story.causes = grouped(desk, explanation, form.scale);
    sortCauses(story.causes, change);
    poolSmall(story.causes);
    story.decimals = form.kind == NumberForm::Kind::Level ? 0 : decimalsFor(story.causes);
    story.unit = unitOf(desk, form, explanation);
    story.title =
        titleOf(desk, quantity, subject.whose, valueWords(desk, quantity, explanation.after, 1), change);
    QStringList where = subject.rest;
    where << desk.halfYear(explanation.turn);
    if (story.estimate)
        where << Why::tr("what your seat believes");
    story.subtitle = where.join(QStringLiteral(" · "));
    story.waterfall = waterfallOf(desk, story, explanation, form.scale);
    return story;
}

} // namespace chokepoint
