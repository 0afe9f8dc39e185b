#include "cli/Options.h"

#include "rulebook/Number.h"

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <memory>
#include <sys/stat.h>

namespace chokepoint {

std::string textKeyOf(const CLI::App& app) {
    const CLI::App* family = app.get_parent();
    const bool grouped = family && family->get_parent();
    return (grouped ? textKeyOf(*family) : std::string("cli")) + "." + app.get_name();
}

std::string Options::help(const std::string& flag) const {
    const std::string name = flag.substr(flag.find_first_not_of('-'));
    const std::string own = textKeyOf(m_app) + "." + name;
    return m_texts.say(m_texts.has(own) ? own : "cli.option." + name);
}

CLI::Option* Options::flag(const std::string& flag, bool& target) {
    return m_app.add_flag(flag, target, help(flag));
}

CLI::Option* Options::text(const std::string& flag, std::string& target, const std::string& shape) {
    return m_app.add_option(flag, target, help(flag))->type_name(shape);
}

CLI::Option* Options::texts(const std::string& flag, std::vector<std::string>& target,
                            const std::string& shape) {
    return m_app.add_option(flag, target, help(flag))->type_name(shape)->allow_extra_args(false);
}

namespace {

/// Plain decimal digits only: CLI11 would read 010 as 8 and take −1 for a very large number.
std::optional<std::uint64_t> wholeNumber(const std::string& text) {
    std::uint64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && stopped == end ? std::optional(value) : std::nullopt;
}

/// Parts of NAME=VALUE; CLI11 has made sure of the sign between them.
std::pair<std::string, std::string> split(const std::string& pair) {
    const std::size_t at = pair.find('=');
    return {pair.substr(0, at), pair.substr(at + 1)};
}

} // namespace

CLI::Option* Options::number(const std::string& flag, std::optional<std::uint64_t>& target, std::uint64_t low,
                             std::uint64_t high) {
    const auto take = [&target, flag, low, high, &texts = m_texts](const std::string& text) {
        target = wholeNumber(text);
        if (!target || *target < low || *target > high)
            throw CLI::ValidationError(
                texts.say("cli.not_whole", {flag, std::to_string(low), std::to_string(high), text}));
    };
    return m_app.add_option_function<std::string>(flag, take, help(flag))->type_name("N");
}

CLI::Option* Options::pairs(const std::string& flag, std::vector<std::string>& target,
                            const std::string& shape) {
    const auto check = [shape, &texts = m_texts](const std::string& text) {
        const std::size_t at = text.find('=');
        const bool good = at != std::string::npos && at > 0 && at + 1 < text.size();
        return good ? std::string() : texts.say("cli.not_a_pair", {shape, text});
    };
    return m_app.add_option(flag, target, help(flag))
        ->type_name(shape)
        ->allow_extra_args(false)
        ->check(check);
}

Result<std::map<std::string, std::string>> seatDrivers(const std::vector<std::string>& pairs) {
    std::map<std::string, std::string> drivers;
    Faults faults;
    for (const std::string& pair : pairs)
        if (auto [power, driver] = split(pair); !drivers.emplace(power, std::move(driver)).second)
            faults.push_back({"cli_seat_twice", {power}});
    if (!faults.empty())
        return faults;
    return drivers;
}

Result<std::vector<Override>> overridesOf(const std::vector<std::string>& pairs) {
    std::vector<Override> overrides;
    Faults faults;
    for (const std::string& pair : pairs) {
        const auto [id, text] = split(pair);
        const std::optional<double> value = readNumber(text);
        if (!value)
            faults.push_back({"not_a_number", {id, text}});
        overrides.push_back({id, value.value_or(0)});
    }
    if (!faults.empty())
        return faults;
    return overrides;
}

Result<AssumptionSettings> assumptionsOf(const std::vector<std::string>& pairs) {
    AssumptionSettings settings;
    Faults faults;
    for (const std::string& pair : pairs)
        if (auto [id, setting] = split(pair); !settings.emplace(id, std::move(setting)).second)
            faults.push_back({"cli_assumption_twice", {id}});
    if (!faults.empty())
        return faults;
    return settings;
}

Result<int> seatOf(const Sets& sets, std::string_view power) {
    const int seat = sets.find(Axis::power, power);
    if (seat < 0)
        return unknownWord("unknown_seat", {std::string(power)}, power, sets.ids(Axis::power));
    return seat;
}

Result<std::string> readText(const std::string& file) {
    struct stat about {};
    if (stat(file.c_str(), &about) != 0 || S_ISDIR(about.st_mode))
        return Fault{"file_missing", {}, {file}};
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> handle(std::fopen(file.c_str(), "rb"), std::fclose);
    if (!handle)
        return Fault{"file_missing", {}, {file}};
    std::string text;
    char block[4096];
    for (std::size_t got; (got = std::fread(block, 1, sizeof block, handle.get())) > 0;)
        text.append(block, got);
    if (std::ferror(handle.get()) != 0)
        return Fault{"io_read", {std::strerror(errno)}, {file}};
    return text;
}

} // namespace chokepoint
