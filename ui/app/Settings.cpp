#include "ui/app/Settings.h"

#include <QLocale>
#include <QSettings>

#include <algorithm>

namespace chokepoint {

const QList<Language>& languages() {
    // A language is called by its own name in every language; these are no texts to translate.
    static const QList<Language> all = {{"en", QLocale::languageToString(QLocale::English)},
                                        {"ja", QLocale(QLocale::Japanese).nativeLanguageName()}};
    return all;
}

QStringList themes() { return {"dark", "light"}; }

Settings Settings::load() {
    const QSettings kept;
    Settings settings;
    settings.language = kept.value("language", QLocale::system().name().left(2)).toString();
    const bool known = std::any_of(languages().begin(), languages().end(),
                                   [&](const Language& each) { return each.id == settings.language; });
    if (!known)
        settings.language = languages().first().id;
    settings.theme = kept.value("theme", settings.theme).toString();
    if (!themes().contains(settings.theme))
        settings.theme = themes().first();
    settings.singleKeys = kept.value("singleKeys", true).toBool();
    settings.firstSteps = kept.value("firstSteps", true).toBool();
    settings.textScale = std::clamp(kept.value("textScale", 1.0).toDouble(), 1.0, 2.0);
    return settings;
}

void Settings::save() const {
    QSettings kept;
    kept.setValue("language", language);
    kept.setValue("theme", theme);
    kept.setValue("textScale", textScale);
    kept.setValue("singleKeys", singleKeys);
    kept.setValue("firstSteps", firstSteps);
}

} // namespace chokepoint
