// chokepoint-cli: the game in a terminal.

#include "base/DataPaths.h"
#include "cli/Command.h"
#include "cli/Interrupt.h"
#include "rulebook/ContentFolder.h"

#include <clocale>
#include <cstdio>
#include <exception>
#include <fmt/format.h>

namespace chokepoint {

namespace {

/// One subcommand: its name, where its options are declared, and the family whose word goes before its own.
struct CommandRow {
    const char* name;
    DeclareCommand declare;
    const char* family = nullptr;
};

constexpr CommandRow commands[] = {
    {"play", declarePlay},
    {"scenarios", declareScenarios},
    {"show", declareShow},
    {"new", declareNew},
    {"view", declareView},
    {"orders", declareOrders},
    {"submit", declareSubmit},
    {"resolve", declareResolve},
    {"replay", declareReplay},
    {"explain", declareExplain},
    {"audit", declareAudit},
    {"coverage", declareCoverage},
    {"bench", declareBench},
    {"run", declareLabRun, "lab"},
    {"sweep", declareLabSweep, "lab"},
    {"balance", declareLabBalance, "lab"},
    {"fit", declareLabFit, "lab"},
    {"hindcast", declareLabHindcast, "lab"},
};

/// The language has to be known before help can be put together, hence before options are parsed.
std::string wantedLanguage(int argc, char** argv) {
    constexpr std::string_view flag = "--language";
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == flag && i + 1 < argc)
            return argv[i + 1];
        if (argument.starts_with(flag) && argument.substr(flag.size()).starts_with('='))
            return std::string(argument.substr(flag.size() + 1));
    }
    return "en";
}

/// Nothing if there are texts in that language, which `content/languages/ja.toml` and `ja.*.toml` are.
Faults unknownLanguage(const std::filesystem::path& root, const std::string& language) {
    std::vector<std::string> known;
    for (const std::string& file : ContentFolder(root).filesIn("content/languages", ".toml")) {
        const std::string name = std::filesystem::path(file).filename().string();
        const std::string id = name.substr(0, name.find('.'));
        if (id == language)
            return {};
        if (known.empty() || known.back() != id)
            known.push_back(id);
    }
    return {unknownWord("cli_unknown_language", {language}, language, known)};
}

/// The command line of all subcommands.
class CommandLine {
public:
    explicit CommandLine(const Texts& texts)
        : m_texts(texts), m_app(texts.say("cli.about"), "chokepoint-cli") {
        m_app.set_help_flag("-h,--help", texts.say("cli.option.help"));
        m_app.set_version_flag("--version", "chokepoint " CHOKEPOINT_VERSION,
                               texts.say("cli.option.version"));
        m_app.add_option("--language", m_language, texts.say("cli.option.language"))->type_name("xx");
        m_app.require_subcommand(1);
        m_app.footer(texts.say("cli.exit_codes"));
        for (const CommandRow& row : commands)
            add(row);
    }

    /// Runs what the arguments say. Wrong usage, and help, end here.
    int run(int argc, char** argv, Console& console) {
        try {
            m_app.parse(argc, argv);
            console.setJson(m_json);
            for (const Row& row : m_rows)
                if (row.app->parsed())
                    return row.command->run(console);
        } catch (const CLI::Success& asked) { // --help, --version
            return m_app.exit(asked);
        } catch (const CLI::ParseError& wrong) {
            return usage(wrong, {argv + 1, argv + argc}, console);
        }
        return exitWrongUsage;
    }

private:
    struct Row {
        CLI::App* app;
        std::unique_ptr<Command> command;
    };

    /// The word before a family's subcommands, which does nothing alone.
    CLI::App& family(const std::string& name) {
        CLI::App*& app = m_families[name];
        if (!app) {
            app = m_app.add_subcommand(name, m_texts.say("cli." + name + ".about"));
            app->require_subcommand(1);
        }
        return *app;
    }

    void add(const CommandRow& row) {
        CLI::App* app = (row.family ? family(row.family) : m_app).add_subcommand(row.name);
        const std::string key = textKeyOf(*app);
        app->description(m_texts.say(key + ".about"));
        app->footer(m_texts.say("cli.example", {m_texts.say(key + ".example")}));
        Options options(*app, m_texts);
        m_rows.push_back({app, row.declare(options)});
        options.flag("--json", m_json);
        options.text("--language", m_language, "xx");
    }

    int usage(const CLI::ParseError& wrong, const std::vector<std::string>& words, Console& console) const {
        std::string program = "chokepoint-cli";
        const CLI::App* app = &m_app;
        std::size_t depth = 0;
        for (; !app->get_subcommands().empty(); ++depth) {
            app = app->get_subcommands().front();
            program += " " + app->get_name();
        }
        // CLI11 would only say that a subcommand is missing.
        const bool unknown =
            app->get_require_subcommand_min() > 0 && depth < words.size() && !words[depth].starts_with('-');
        console.note(unknown ? m_texts.say(unknownCommand(*app, words[depth]))
                             : fmt::format("{}: {}", program, wrong.what()));
        console.note(m_texts.say("cli.see_help", {program}));
        return exitWrongUsage;
    }

    static Fault unknownCommand(const CLI::App& parent, const std::string& word) {
        std::vector<std::string> known;
        for (const CLI::App* app : parent.get_subcommands(nullptr))
            known.push_back(app->get_name());
        return unknownWord("cli_unknown_command", {word}, word, known);
    }

    const Texts& m_texts;
    CLI::App m_app;
    std::map<std::string, CLI::App*> m_families;
    std::vector<Row> m_rows;
    bool m_json = false;
    std::string m_language;
};

int runProgram(int argc, char** argv) {
    const std::filesystem::path root = dataRoot();
    const std::string language = wantedLanguage(argc, argv);
    const Result<Texts> texts = loadTexts(root, language);
    if (!texts) {
        // The only sentence that cannot come from the texts.
        fmt::print(stderr,
                   "{}/content/languages/en.toml: There is no such file. The environment variable "
                   "CHOKEPOINT_DATA, if set, has to name the folder that holds content/ and lua_scripts/.\n",
                   root.string());
        return exitBadInput;
    }
    Console console(root, language, *texts);
    if (const Faults faults = unknownLanguage(root, language); !faults.empty())
        return console.fail(faults);
    try {
        CommandLine line(*texts);
        return console.finish(line.run(argc, argv, console));
    } catch (const std::exception& bug) {
        console.note(console.say("bug", {bug.what()}));
        return exitNotCompleted;
    }
}

} // namespace

} // namespace chokepoint

int main(int argc, char** argv) {
    std::setlocale(LC_NUMERIC, "C");
    chokepoint::catchInterrupts();
    return chokepoint::runProgram(argc, argv);
}
