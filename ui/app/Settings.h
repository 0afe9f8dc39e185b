#pragma once

#include <QStringList>

namespace chokepoint {

/// What a reader has chosen for this desktop; kept between runs.
struct Settings {
    QString language = "en";
    QString theme = "dark"; ///< one of themes()
    double textScale = 1;   ///< 1 to 2
    /// Keys that act in the whole screen without Ctrl: 1, T, N. Off for those who press keys they did not mean.
    bool singleKeys = true;
    bool firstSteps =
        true; ///< a first game points at the parts of the screen, until that has been read or skipped

    /// As kept, or the system's language, dark and of normal size.
    static Settings load();
    void save() const;
};

/// Languages of the desktop with their own names, in the order of the menu.
struct Language {
    QString id;
    QString name;
};
const QList<Language>& languages();

/// Names of the themes, in the order of the menu.
QStringList themes();

} // namespace chokepoint
