#include "ui/theme/Theme.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

/// Outside the namespace, as Qt's macro wants it.
static void provideThemeResources() { Q_INIT_RESOURCE(theme); }

namespace chokepoint {

namespace {

struct RoleSize {
    int px;
    QFont::Weight weight;
};

RoleSize sizeOf(TextRole role) {
    switch (role) {
    case TextRole::Caption:
        return {12, QFont::Normal};
    case TextRole::Secondary:
        return {13, QFont::Normal};
    case TextRole::Body:
        return {14, QFont::Normal};
    case TextRole::Section:
        return {16, QFont::DemiBold};
    case TextRole::Title:
        return {20, QFont::DemiBold};
    case TextRole::Headline:
        return {28, QFont::DemiBold};
    case TextRole::Clock:
        return {52, QFont::DemiBold};
    case TextRole::Name:
        return {60, QFont::DemiBold};
    }
    return {14, QFont::Normal};
}

QByteArray resource(const QString& path) {
    provideThemeResources();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QHash<QString, QColor> colorsOf(const QString& name) {
    const QJsonObject tables = QJsonDocument::fromJson(resource(":/theme/tokens.json")).object();
    const QJsonObject table = tables.value(tables.contains(name) ? name : QStringLiteral("dark")).toObject();
    QHash<QString, QColor> colors;
    for (auto token = table.begin(); token != table.end(); ++token)
        colors.insert(token.key(), QColor(token.value().toString()));
    return colors;
}

Theme& current() {
    static Theme held;
    return held;
}

} // namespace

Theme::Theme(const QString& name, double textScale, const QString& language)
    : m_name(name), m_textScale(qBound(1.0, textScale, 2.0)), m_language(language), m_colors(colorsOf(name)) {
}

Theme Theme::withSeat(const QString& colourToken) const {
    Theme seated = *this;
    seated.m_seat = colourToken;
    return seated;
}

bool Theme::hasColor(QStringView token) const { return m_colors.contains(token.toString()); }

QColor Theme::color(QStringView token) const {
    const auto found = m_colors.constFind(token.toString());
    if (found != m_colors.constEnd())
        return *found;
#ifdef QT_NO_DEBUG
    qWarning("Theme %s has no colour \"%s\"", qPrintable(m_name), qPrintable(token.toString()));
    return QColor(255, 0, 255);
#else
    qFatal("Theme %s has no colour \"%s\"", qPrintable(m_name), qPrintable(token.toString()));
#endif
}

QColor Theme::color(const char* token, double opacity) const {
    QColor shade = color(token);
    shade.setAlphaF(float(opacity));
    return shade;
}

QColor Theme::accent() const { return hasColor(m_seat) ? color(m_seat) : color("neutral.accent"); }

QColor Theme::accentText() const { return hasColor(m_seat) ? textOf(m_seat) : color("neutral.accent"); }

QColor Theme::accentFill() const { return isDark() ? accent() : accentText(); }

QColor Theme::textOf(const QString& colourToken) const {
    const QString readable = colourToken + ".text";
    return color(hasColor(readable) ? readable : colourToken);
}

QFont Theme::font(TextRole role) const { return font(role, sizeOf(role).weight); }

QFont Theme::font(TextRole role, QFont::Weight weight) const {
    const int size = sizeOf(role).px;
    QFont made;
    made.setFamilies({size >= 20 ? "Inter Display" : "Inter", "Inter", "Noto Sans CJK JP", "sans-serif"});
    made.setPixelSize(px(size));
    made.setWeight(weight);
    if (size >= 28)
        made.setLetterSpacing(QFont::PercentageSpacing, 98);
    return made;
}

QPalette Theme::palette() const {
    QPalette shades;
    shades.setColor(QPalette::Window, color("bg.window"));
    shades.setColor(QPalette::WindowText, color("text.primary"));
    shades.setColor(QPalette::Base, color("bg.inset"));
    shades.setColor(QPalette::AlternateBase, color("bg.panel"));
    shades.setColor(QPalette::Text, color("text.primary"));
    shades.setColor(QPalette::PlaceholderText, color("text.muted"));
    shades.setColor(QPalette::Button, color("bg.raised"));
    shades.setColor(QPalette::ButtonText, color("text.primary"));
    shades.setColor(QPalette::Highlight, accentFill());
    shades.setColor(QPalette::HighlightedText, color("text.onAccent"));
    shades.setColor(QPalette::Link, color("link"));
    shades.setColor(QPalette::ToolTipBase, color("bg.hover"));
    shades.setColor(QPalette::ToolTipText, color("text.primary"));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        shades.setColor(QPalette::Disabled, role, color("text.disabled"));
    return shades;
}

QString Theme::styleSheet() const {
    const QString sheet = QString::fromUtf8(resource(":/theme/chokepoint.qss"));
    const QHash<QString, QColor> derived = {
        {"accent", accent()},
        {"accent.text", accentText()},
        {"accent.fill", accentFill()},
        {"accent.hover", mixed(accentFill(), color("text.primary"), 0.18)},
        {"accent.pressed", mixed(accentFill(), color("bg.window"), 0.18)},
    };
    static const QRegularExpression placeholder("@([A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)*)");
    static const QRegularExpression size("^px(\\d+)$");
    QString filled;
    qsizetype from = 0;
    for (auto found = placeholder.globalMatch(sheet); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString token = match.captured(1);
        const QRegularExpressionMatch pixels = size.match(token);
        filled += sheet.mid(from, match.capturedStart() - from);
        if (pixels.hasMatch())
            filled += QString("%1px").arg(px(pixels.captured(1).toInt()));
        else
            filled += (derived.contains(token) ? derived[token] : color(token)).name();
        from = match.capturedEnd();
    }
    return filled + sheet.mid(from);
}

const Theme& theme() { return current(); }

void setTheme(Theme theme) { current() = std::move(theme); }

void applyTheme(QApplication& application) {
    application.setPalette(theme().palette());
    application.setFont(theme().font(TextRole::Body));
    // Laying on the sheet that lies there already would take every widget through it again.
    if (const QString sheet = theme().styleSheet(); application.styleSheet() != sheet)
        application.setStyleSheet(sheet);
}

QColor mixed(const QColor& from, const QColor& to, double share) {
    const auto between = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(between(from.redF(), to.redF()), between(from.greenF(), to.greenF()),
                            between(from.blueF(), to.blueF()), between(from.alphaF(), to.alphaF()));
}

} // namespace chokepoint
