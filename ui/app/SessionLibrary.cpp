#include "ui/app/SessionLibrary.h"

#include "session/Names.h"
#include "session/Session.h"
#include "session/SessionFile.h"
#include "ui/app/Atlas.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

namespace chokepoint {

namespace {

constexpr int mostRecent = 12;

QString words(const std::string& text) { return QString::fromStdString(text); }

const Texts& textsOf(const RuleSet& rules, const QString& language) {
    const auto found = rules.book.texts.find(language.toStdString());
    return found == rules.book.texts.end() ? rules.book.english() : found->second;
}

/// A text in the reader's language, else in English.
QString say(const RuleSet& rules, const QString& language, const std::string& key) {
    const Texts& texts = textsOf(rules, language);
    return words(texts.has(key) ? texts.say(key) : rules.book.english().say(key));
}

QString savedWords(const QDateTime& saved, const QString& language) {
    const QLocale locale(language);
    if (saved.date() == QDate::currentDate())
        return QCoreApplication::translate("SessionLibrary", "today %1")
            .arg(locale.toString(saved.time(), QLocale::ShortFormat));
    if (saved.date().addDays(1) == QDate::currentDate())
        return QCoreApplication::translate("SessionLibrary", "yesterday %1")
            .arg(locale.toString(saved.time(), QLocale::ShortFormat));
    return locale.toString(saved.date(), QLocale::ShortFormat);
}

/// Contested assumptions in the reader's language; the works stay as their authors named them.
QList<AssumptionChoice> assumptionsOf(const RuleSet& rules, const QString& language) {
    QList<AssumptionChoice> all;
    for (const Assumption& assumption : rules.book.assumptions) {
        const std::string key = "assumption." + assumption.id + ".";
        AssumptionChoice choice{words(assumption.id), say(rules, language, key + "question"), {}, {}, {}};
        for (const std::string& work : assumption.literature)
            choice.literature.append(words(work));
        for (const AssumptionSetting& setting : assumption.settings)
            choice.settings.append({words(setting.id), say(rules, language, key + setting.id)});
        choice.standard = choice.settings[assumption.standard].id;
        all.append(choice);
    }
    return all;
}

} // namespace

SessionLibrary::SessionLibrary(std::filesystem::path root) : m_root(std::move(root)) {
    std::vector<std::string> rest = scenarioIds(m_root);
    std::vector<std::string> first;
    if (!rest.empty()) {
        first.push_back(rest.front());
        rest.erase(rest.begin());
    }
    m_first = std::async(std::launch::async, loadAll, m_root, first);
    m_rest = std::async(std::launch::deferred, loadAll, m_root, rest);
}

SessionLibrary::Loaded SessionLibrary::load(const std::filesystem::path& root, const std::string& id) {
    auto rules = loadRules(root, id);
    return rules ? Loaded{id, *rules, {}} : Loaded{id, nullptr, rules.faults()};
}

std::vector<SessionLibrary::Loaded> SessionLibrary::loadAll(const std::filesystem::path& root,
                                                            const std::vector<std::string>& ids) {
    std::vector<std::future<Loaded>> loading;
    for (const std::string& id : ids)
        loading.push_back(std::async(std::launch::async, load, root, id));
    std::vector<Loaded> scenarios;
    for (std::future<Loaded>& each : loading)
        scenarios.push_back(each.get());
    return scenarios;
}

const SessionLibrary::Loaded* SessionLibrary::find(const QString& scenario) const {
    for (const auto& part : {m_first, m_rest})
        for (const Loaded& each : part.get())
            if (each.id == scenario.toStdString())
                return &each;
    return nullptr;
}

QList<ScenarioChoice> SessionLibrary::scenarios(const QString& language) const {
    QList<ScenarioChoice> all;
    for (const auto& part : {m_first, m_rest})
        for (const Loaded& each : part.get())
            all.append(described(each, language));
    return all;
}

std::optional<ScenarioChoice> SessionLibrary::scenario(const QString& id, const QString& language) const {
    const Loaded* const loaded = find(id);
    return loaded == nullptr ? std::nullopt : std::optional(described(*loaded, language));
}

ScenarioChoice SessionLibrary::described(const Loaded& loaded, const QString& language) const {
    ScenarioChoice choice;
    choice.id = words(loaded.id);
    if (!loaded.rules) {
        choice.name = choice.id;
        choice.problems = sentences(loaded.faults, language).split('\n');
        return choice;
    }
    const RuleSet& rules = *loaded.rules;
    const Texts& texts = textsOf(rules, language);
    const int turns = rules.book.scenario.turns;
    choice.name = say(rules, language, "scenario." + loaded.id + ".name");
    choice.briefing = say(rules, language, "scenario." + loaded.id + ".briefing");
    choice.length =
        QCoreApplication::translate("SessionLibrary", "%1 half-years, %2 to %3; about %4 minutes in class")
            .arg(turns)
            .arg(words(halfYear(rules.book, 1, texts)), words(halfYear(rules.book, turns, texts)))
            .arg(rules.book.scenario.classMinutes);
    for (const int p : rules.book.scenario.seats) {
        const std::string& id = rules.sets().id(Axis::power, p);
        choice.seats.append({words(id), say(rules, language, "power." + id + ".name"), markOf(rules.book, p),
                             say(rules, language, "power." + id + ".help")});
    }
    choice.assumptions = assumptionsOf(rules, language);
    return choice;
}

Result<std::shared_ptr<const RuleSet>> SessionLibrary::rules(const QString& scenario,
                                                             const AssumptionSettings& assumptions) const {
    if (!assumptions.empty())
        return loadRules(m_root, scenario.toStdString(), {}, assumptions);
    if (const Loaded* const known = find(scenario))
        return known->rules ? Result(known->rules) : Result<std::shared_ptr<const RuleSet>>(known->faults);
    return loadRules(m_root, scenario.toStdString()); // says what is wrong with the name
}

std::shared_ptr<const RuleSet> SessionLibrary::anyRules() const {
    for (const auto& part : {m_first, m_rest})
        for (const Loaded& each : part.get())
            if (each.rules)
                return each.rules;
    return nullptr;
}

QStringList SessionLibrary::powerColours() const {
    QStringList tokens;
    if (const auto rules = anyRules())
        for (const Power& power : rules->book.powers)
            tokens.append(words(power.colour));
    return tokens;
}

QList<SessionEntry> SessionLibrary::recent(const QString& language) const {
    QSettings settings;
    QList<SessionEntry> all;
    const int count = settings.beginReadArray("recent");
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        SessionEntry entry;
        entry.file = settings.value("file").toString();
        entry.title = settings.value("title").toString();
        entry.halfYear = settings.value("halfYear").toString();
        entry.seat = settings.value("seat").toString();
        entry.mark = {settings.value("shape").toString(), settings.value("colour").toString()};
        entry.saved = savedWords(QFileInfo(entry.file).lastModified(), language);
        if (const Outcome whole = inspectSessionFile(entry.file.toStdString()); !whole)
            entry.problem = sentences(whole.faults(), language);
        all.append(entry);
    }
    settings.endArray();
    return all;
}

namespace {

void keepRecent(const QList<SessionEntry>& entries) {
    QSettings settings;
    settings.remove("recent");
    settings.beginWriteArray("recent");
    for (int i = 0; i < std::min<int>(mostRecent, static_cast<int>(entries.size())); ++i) {
        settings.setArrayIndex(i);
        settings.setValue("file", entries[i].file);
        settings.setValue("title", entries[i].title);
        settings.setValue("halfYear", entries[i].halfYear);
        settings.setValue("seat", entries[i].seat);
        settings.setValue("shape", entries[i].mark.shape);
        settings.setValue("colour", entries[i].mark.colour);
    }
    settings.endArray();
}

} // namespace

void SessionLibrary::remember(const Session& session, int seat, const QString& language) {
    const RuleSet& rules = session.rules();
    const Rulebook& book = rules.book;
    SessionEntry entry;
    entry.file = QDir().absoluteFilePath(words(session.file().string()));
    entry.title = say(rules, language, "scenario." + book.scenario.id + ".name");
    entry.halfYear =
        words(halfYear(book, std::min(session.turn() + 1, book.scenario.turns), textsOf(rules, language)));
    if (seat >= 0) {
        entry.seat = say(rules, language, "power." + session.seatName(seat) + ".name");
        entry.mark = markOf(rules.book, seat);
    }
    QList<SessionEntry> all = recent(language);
    all.removeIf([&](const SessionEntry& each) { return each.file == entry.file; });
    all.prepend(entry);
    keepRecent(all);
}

void SessionLibrary::forget(const QString& file) {
    QList<SessionEntry> all = recent({});
    all.removeIf([&](const SessionEntry& each) { return each.file == file; });
    keepRecent(all);
}

QString SessionLibrary::folder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/sessions";
}

QString SessionLibrary::newFile(const QString& scenario) {
    QDir().mkpath(folder());
    const QString stem =
        folder() + "/" + scenario + "_" + QDateTime::currentDateTime().toString("yyyy-MM-dd_HH-mm-ss");
    QString file = stem + ".chokepoint";
    for (int i = 2; QFileInfo::exists(file); ++i)
        file = QString("%1_%2.chokepoint").arg(stem).arg(i);
    return file;
}

QString SessionLibrary::sentences(const Faults& faults, const QString& language) const {
    const Result<Texts> texts = loadTexts(m_root, language.toStdString());
    QStringList lines;
    for (const Fault& fault : faults)
        lines.append(words(texts ? texts->say(fault) : fault.key));
    return lines.join('\n');
}

} // namespace chokepoint
