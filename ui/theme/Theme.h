#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QLocale>
#include <QPalette>
#include <QString>

class QApplication;

namespace chokepoint {

/// The eight sizes of text: 12, 13, 14, 16, 20, 28, 52 and 60 px at a text scale of 1.
enum class TextRole { Caption, Secondary, Body, Section, Title, Headline, Clock, Name };

/// How the desktop looks to one reader: colours by name, fonts, sizes. A value; widgets read theme() when they are
/// built and keep what they need, so that a change of theme, text scale, language or seat rebuilds the screen.
class Theme {
public:
    /// @param name a table of tokens.json: "dark" or "light"
    /// @param textScale 1 to 2; everything measured with px() grows by it
    /// @param language of the texts, "en" or "ja": decides font families and the form of numbers
    explicit Theme(const QString& name = QStringLiteral("dark"), double textScale = 1.0,
                   const QString& language = QStringLiteral("en"));

    /// The same theme with the colour of a seat as accent; colourToken is the Power::colour of content.
    Theme withSeat(const QString& colourToken) const;

    const QString& name() const { return m_name; }
    bool isDark() const { return m_name != QLatin1String("light"); }
    double textScale() const { return m_textScale; }
    const QString& language() const { return m_language; }
    /// Forms numbers and dates.
    QLocale locale() const { return QLocale(m_language); }

    bool hasColor(QStringView token) const;
    /// The colour of a token. Asking for a token that tokens.json does not have is a bug: fatal in debug builds, a
    /// warning and a colour that cannot be overlooked in release builds.
    QColor color(QStringView token) const;
    QColor color(const char* token) const { return color(QString::fromLatin1(token)); }
    /// A colour that lets the ground shine through; opacity 0 to 1.
    QColor color(const char* token, double opacity) const;

    /// The seat's colour as mark, line or ring; ice without a seat.
    QColor accent() const;
    /// The seat's colour as words on a panel.
    QColor accentText() const;
    /// The seat's colour as ground of a primary button, under "text.onAccent".
    QColor accentFill() const;
    /// The shade of a power's colour that can be read as words on a panel.
    QColor textOf(const QString& colourToken) const;

    /// A size of the 100 % design at the reader's text scale, in device-independent pixels.
    int px(int size) const { return qRound(size * m_textScale); }
    /// The font of a role in its usual weight: 400 up to body, 600 above.
    QFont font(TextRole role) const;
    QFont font(TextRole role, QFont::Weight weight) const;

    QPalette palette() const;
    /// assets/theme/chokepoint.qss with every "@token" filled in.
    QString styleSheet() const;

private:
    QString m_name;
    double m_textScale;
    QString m_language;
    QString m_seat; ///< a colour token; empty: nobody's screen
    QHash<QString, QColor> m_colors;
};

/// The theme of the screen that is up.
const Theme& theme();
void setTheme(Theme theme);

/// Makes theme() the palette, the font and the style sheet of the program.
void applyTheme(QApplication& application);

/// The colour between two colours; share 0 is from, 1 is to.
QColor mixed(const QColor& from, const QColor& to, double share);

} // namespace chokepoint
