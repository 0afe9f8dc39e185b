#pragma once

#include <QString>

namespace chokepoint {

/// What a reader has chosen for this desktop; kept between runs.
struct Settings {
    QString language = "en";
    double textScale = 1; ///< 1 to 2

    /// As kept, or the system's language and normal size.
    static Settings load();
    void save() const;
};

/// Languages of the desktop with their own names, in the order of the menu.
struct Language {
    QString id;
    QString name;
};
const QList<Language>& languages();

} // namespace chokepoint
