#include "lab/Par.h"

#include "lab/Statistics.h"

#include <cmath>
#include <fmt/format.h>

namespace chokepoint {

namespace {

double toTenth(double value) { return std::round(value * 10) / 10 + 0.0; } // no negative zero

std::string figure(const Par& par, const std::string& source) {
    return fmt::format(R"({{ value = {:.1f}, unit = "points", low = {:.1f}, high = {:.1f}, source = "{}" }})",
                       par.value, par.low, par.high, source);
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    const std::size_t last = text.find_last_not_of(" \t\r");
    return first == std::string_view::npos ? std::string_view() : text.substr(first, last - first + 1);
}

/// The name of the table that a line opens, or nothing.
std::string_view tableOpened(std::string_view line) {
    const std::string_view text = trimmed(line);
    const std::size_t end = text.find(']');
    return text.starts_with('[') && end != std::string_view::npos ? trimmed(text.substr(1, end - 1))
                                                                  : std::string_view();
}

/// What follows the figure on its line: a remark, perhaps. Braces within quotes belong to the figure.
std::string_view afterFigure(std::string_view line) {
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"' && (i == 0 || line[i - 1] != '\\'))
            quoted = !quoted;
        else if (line[i] == '}' && !quoted)
            return line.substr(i + 1);
    }
    return {};
}

/// Puts figures into a file's text, a line at a time, and remembers which it has met.
class ParWriter {
public:
    ParWriter(const std::vector<std::string>& powers, const std::vector<SeatPar>& par,
              const std::string& source)
        : m_powers(powers), m_par(par), m_source(source), m_written(powers.size()) {}

    std::string line(std::string_view line) {
        if (const std::string_view table = tableOpened(line); !table.empty())
            m_table = table;
        const std::string_view key = trimmed(line.substr(0, line.find('=')));
        for (std::size_t power = 0; power < m_powers.size(); ++power)
            for (std::size_t k = 0; k < scoreNames.size(); ++k)
                if (m_table == "par." + m_powers[power] && key == scoreNames[k]) {
                    m_written[power][k] = true;
                    return entry(power, k) + std::string(afterFigure(line));
                }
        return std::string(line);
    }

    /// Tables of powers that the file does not speak of. A table that is there has all scores, or content would not load.
    std::string rest() const {
        std::string text;
        for (std::size_t power = 0; power < m_powers.size(); ++power) {
            if (m_written[power].front())
                continue;
            text += fmt::format("\n[par.{}]\n", m_powers[power]);
            for (std::size_t k = 0; k < scoreNames.size(); ++k)
                text += entry(power, k) + "\n";
        }
        return text;
    }

private:
    std::string entry(std::size_t power, std::size_t k) const {
        return fmt::format("{} = {}", scoreNames[k], figure(m_par[power][k], m_source));
    }

    const std::vector<std::string>& m_powers;
    const std::vector<SeatPar>& m_par;
    const std::string& m_source;
    std::string m_table;
    std::vector<std::array<bool, scoreNames.size()>> m_written; ///< by power and score
};

} // namespace

std::vector<SeatPar> measurePar(const std::vector<GameSummary>& games) {
    std::vector<SeatPar> par(games.empty() ? 0 : games.front().changes.size());
    for (std::size_t power = 0; power < par.size(); ++power)
        for (std::size_t k = 0; k < scoreNames.size(); ++k) {
            std::vector<double> changes;
            for (const GameSummary& game : games)
                changes.push_back(game.changes[power][k]);
            par[power][k] = {toTenth(quantileOf(changes, 0.5)), toTenth(quantileOf(changes, 0.1)),
                             toTenth(quantileOf(changes, 0.9))};
        }
    return par;
}

std::string withPar(const std::string& text, const std::vector<std::string>& powers,
                    const std::vector<SeatPar>& par, const std::string& source) {
    ParWriter writer(powers, par, source);
    std::string result;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        result += writer.line(std::string_view(text).substr(begin, end - begin));
        if (end < text.size())
            result += '\n';
        begin = end + 1;
    }
    return result + writer.rest();
}

} // namespace chokepoint
