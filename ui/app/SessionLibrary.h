#pragma once

#include "base/Texts.h"
#include "rules/RuleSet.h"
#include "ui/app/menu/MenuData.h"

#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace chokepoint {

class Session;

/// What can be played and what was played last: the scenarios of content, and the list of recent sessions that the
/// desktop keeps among its settings. The first scenario is read in another thread, from the library's making on, the
/// others when one of them is asked for; who asks waits. The library needs no application, so that reading can begin before
/// there is one.
class SessionLibrary {
public:
    SessionLibrary(std::filesystem::path root);

    const std::filesystem::path& root() const { return m_root; }

    /// All scenarios in the reader's language; one that does not load has its problems in sentences.
    QList<ScenarioChoice> scenarios(const QString& language) const;
    /// One scenario in the reader's language, without waiting for the others; nothing: there is none of that id.
    std::optional<ScenarioChoice> scenario(const QString& id, const QString& language) const;
    /// The rules of a scenario under contested assumptions (those not named stand at their standard), or why it does
    /// not load.
    Result<std::shared_ptr<const RuleSet>> rules(const QString& scenario,
                                                 const AssumptionSettings& assumptions) const;
    /// The rules of the first scenario that loads; null where none does.
    std::shared_ptr<const RuleSet> anyRules() const;
    /// Tokens of the powers of the first scenario that loads, for the menu's picture.
    QStringList powerColours() const;

    /// The recent sessions, the last one first.
    QList<SessionEntry> recent(const QString& language) const;
    /// Puts a session to the head of the list, as it stands now. `seat` -1: several people share the screen.
    void remember(const Session& session, int seat, const QString& language);
    void forget(const QString& file);

    /// A new file for a session, in the folder where this user's sessions lie. The folder exists afterwards.
    static QString newFile(const QString& scenario);
    static QString folder();

    /// The sentences of faults in the reader's language, a line each.
    QString sentences(const Faults& faults, const QString& language) const;

private:
    struct Loaded {
        std::string id;
        std::shared_ptr<const RuleSet> rules; ///< null: it does not load
        Faults faults;
    };

    static Loaded load(const std::filesystem::path& root, const std::string& id);
    static std::vector<Loaded> loadAll(const std::filesystem::path& root,
                                       const std::vector<std::string>& ids);
    const Loaded* find(const QString& scenario) const;
    ScenarioChoice described(const Loaded& loaded, const QString& language) const;

    std::filesystem::path m_root;
    std::shared_future<std::vector<Loaded>> m_first; ///< one scenario, or none
    std::shared_future<std::vector<Loaded>> m_rest;  ///< read when asked for
};

} // namespace chokepoint
