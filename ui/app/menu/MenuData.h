#pragma once

#include "ui/theme/PowerMark.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace chokepoint {

/// A power that a reader can play.
struct SeatChoice {
    QString id;
    QString name;
    PowerMark mark;
    QString help; ///< one or two sentences: what playing it is like
};

/// A question on which the literature differs, and the answers that a game can assume.
struct AssumptionChoice {
    struct Setting {
        QString id;
        QString meaning;
    };
    QString id;
    QString question;
    QStringList literature; ///< who says what
    QList<Setting> settings;
    QString standard; ///< id of the setting that holds unless another is chosen
};

/// A scenario as the menu shows it, all words in the reader's language.
struct ScenarioChoice {
    QString id;
    QString name;
    QString briefing;
    QString length; ///< "16 half-years, 2020 to 2027; about 180 minutes in class"
    QList<SeatChoice> seats;
    QStringList problems; ///< sentences; not empty: it does not load
    QList<AssumptionChoice> assumptions = {};
};

/// A session's file as the menu shows it.
struct SessionEntry {
    QString file;
    QString title;
    QString halfYear; ///< "2021 H1"
    QString seat;     ///< the power's name; empty: several seats
    PowerMark mark;
    QString saved;   ///< "yesterday 18:04"
    QString problem; ///< a sentence; not empty: it cannot be opened
};

/// Who plays a seat.
enum class Player { Person, Computer, Idle };

/// What a new game begins with.
struct NewGameChoice {
    QString scenario;
    QString seat; ///< the one that sees the screen first
    QMap<QString, Player> players;
    std::optional<quint64> seed;             ///< empty: the program draws one
    QMap<QString, QString> assumptions = {}; ///< settings that are not the standard, by id of their question
};

} // namespace chokepoint
