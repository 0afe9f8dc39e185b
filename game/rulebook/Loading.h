#pragma once

#include "rulebook/ContentFolder.h"
#include "rulebook/Rulebook.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace chokepoint {

/// An id and where content declares it.
struct Declaration {
    std::string id;
    Place place;
};

/// What the parts of loading share: where content lies, the members of every axis, the figures read so far,
/// and everything found wrong. Reading goes on after a fault, so that all of them are reported at once.
class Loading {
public:
    Loading(std::filesystem::path root, const Vocabulary& vocabulary, const std::vector<Override>& overrides);

    const ContentFolder& folder() const { return m_folder; }
    const Vocabulary& vocabulary() const { return *m_vocabulary; }
    const Sets& sets() const { return m_sets; }
    std::size_t size(Axis axis) const { return static_cast<std::size_t>(m_sets.size(axis)); }
    /// What stands in a figure's place.
    struct Replacement {
        double value;
        std::string reason = {}; ///< why it is assumed, where content says so
    };
    const std::map<std::string, Replacement>& overrides() const { return m_overrides; }
    /// Replaces a figure that is yet to be read, unless its user has replaced it.
    void preset(const std::string& id, Replacement replacement) {
        m_overrides.emplace(id, std::move(replacement));
    }

    void fault(Fault fault) { m_faults.push_back(std::move(fault)); }
    void fault(std::string key, std::vector<std::string> arguments, Place place) {
        m_faults.push_back({std::move(key), std::move(arguments), std::move(place)});
    }
    TomlFile toml(const std::string& file) { return m_folder.toml(file, m_faults); }
    CsvTable csv(const std::string& file) { return m_folder.csv(file, m_faults); }

    /// Declares an axis. `complete` is false where members are missing because their file is broken: then a
    /// member that is not found is no fault of whoever names it.
    void define(Axis axis, std::vector<Declaration> members, bool complete);
    /// Index of a member; -1 with a fault that names the nearest where there is none.
    int member(Axis axis, std::string_view id, const Place& place);

    bool complete(Axis axis) const { return m_complete[static_cast<std::size_t>(axis)]; }
    /// Where a member is declared.
    const Place& placeOf(Axis axis, std::size_t member) const {
        return m_places[static_cast<std::size_t>(axis)][member];
    }

    /// Reports ids that are malformed or taken; those that are not there at all are left to the reader of
    /// their table.
    void checkIds(const std::vector<Declaration>& declared);

    /// Checks and registers a figure and yields the value in force: the file's, or the one that replaces it.
    /// Where content gives no range, half of the value is added and taken away.
    double figure(Figure figure, std::optional<double> low, std::optional<double> high);
    /// Checks that weights or shares sum to 1; `what` names them in the message.
    void checkSum(const std::string& what, std::span<const double> shares, const Place& place);
    /// Reports replacements of figures that are not there.
    void checkOverrides();

    const FigureTable& figures() const { return m_figures; }
    FigureTable takeFigures() { return std::move(m_figures); }
    /// Everything found wrong, by file and line.
    Faults takeFaults();

private:
    void checkFigure(const Figure& figure);

    ContentFolder m_folder;
    const Vocabulary* m_vocabulary;
    std::map<std::string, Replacement> m_overrides;
    Sets m_sets;
    std::array<std::vector<Place>, axisCount> m_places;
    std::array<bool, axisCount> m_complete{};
    FigureTable m_figures;
    Faults m_faults;
};

} // namespace chokepoint
