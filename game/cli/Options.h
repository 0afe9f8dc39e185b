#pragma once

#include "base/Fault.h"
#include "base/Texts.h"
#include "rulebook/Rulebook.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// Where the texts of a subcommand stand: `cli.play`, or `cli.lab.fit` for one of a family.
std::string textKeyOf(const CLI::App& app);

/// Declares the options of one subcommand. What an option is for stands in the texts, as `cli.play.session` or, where
/// several subcommands share it, `cli.option.session`.
class Options {
public:
    Options(CLI::App& app, const Texts& texts) : m_app(app), m_texts(texts) {}

    CLI::Option* flag(const std::string& flag, bool& target);
    CLI::Option* text(const std::string& flag, std::string& target, const std::string& shape);
    /// As often as wanted.
    CLI::Option* texts(const std::string& flag, std::vector<std::string>& target, const std::string& shape);
    /// A whole number between bounds.
    CLI::Option* number(const std::string& flag, std::optional<std::uint64_t>& target, std::uint64_t low,
                        std::uint64_t high);
    /// `NAME=VALUE`, as often as wanted.
    CLI::Option* pairs(const std::string& flag, std::vector<std::string>& target, const std::string& shape);

private:
    std::string help(const std::string& flag) const;

    CLI::App& m_app;
    const Texts& m_texts;
};

/// The drivers by power that `--seat POWER=DRIVER` names.
Result<std::map<std::string, std::string>> seatDrivers(const std::vector<std::string>& pairs);

/// The figures that `--set ID=VALUE` replaces.
Result<std::vector<Override>> overridesOf(const std::vector<std::string>& pairs);

/// The settings that `--assume ID=SETTING` chooses.
Result<AssumptionSettings> assumptionsOf(const std::vector<std::string>& pairs);

/// The index of a power's id; a fault names the near ones.
Result<int> seatOf(const Sets& sets, std::string_view power);

/// All of a file's text.
Result<std::string> readText(const std::string& file);

} // namespace chokepoint
