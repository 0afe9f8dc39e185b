#pragma once

#include "ui/map/MapView.h"
#include "ui/theme/Theme.h"

#include <QFile>
#include <QMap>

/// The countries of content as the map gets them, without a rulebook.
namespace chokepoint::test {

inline QStringList cellsOf(const QString& line) {
    QStringList cells(1);
    bool quoted = false;
    for (QChar letter : line) {
        if (letter == '"')
            quoted = !quoted;
        else if (letter == ',' && !quoted)
            cells.append(QString());
        else
            cells.last() += letter;
    }
    return cells;
}

struct MapFixture {
    std::vector<MapCountry> countries;
    std::vector<MapPower> powers;

    explicit MapFixture(const QString& nameColumn = "name_en") {
        QFile file(CHOKEPOINT_SOURCE_DIR "/content/countries.csv");
        if (!file.open(QIODevice::ReadOnly))
            return;
        QStringList lines = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
        lines.erase(std::remove_if(lines.begin(), lines.end(),
                                   [](const QString& line) { return line.startsWith('#'); }),
                    lines.end());
        const QStringList head = cellsOf(lines.takeFirst());
        QMap<QString, std::vector<int>> members;
        for (const QString& line : lines) {
            const QStringList row = cellsOf(line);
            const auto cell = [&](const QString& column) { return row[head.indexOf(column)]; };
            if (!cell("power").isEmpty())
                members[cell("power")].push_back(static_cast<int>(countries.size()));
            countries.push_back({cell("id"), cell(nameColumn), cell("lat").toDouble(), cell("lon").toDouble(),
                                 cell("gdp_usd_bn").toDouble()});
        }
        for (auto power = members.cbegin(); power != members.cend(); ++power)
            powers.push_back({power.key(), power.key(), {"circle", "usa"}, power.value()});
    }

    int index(const QString& id) const {
        for (size_t i = 0; i < countries.size(); ++i) {
            if (countries[i].id == id)
                return static_cast<int>(i);
        }
        return -1;
    }

    /// Every country in one colour, with its name in a sentence.
    MapOverlay overlay() const {
        MapOverlay overlay;
        overlay.id = "test";
        for (const MapCountry& country : countries)
            overlay.countries.push_back(
                {theme().color("seq.3"), false, "Undecided", {}, country.name + ", undecided"});
        return overlay;
    }
};

} // namespace chokepoint::test
