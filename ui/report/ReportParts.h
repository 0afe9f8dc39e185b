#pragma once

#include "ui/models/Desk.h"
#include "ui/report/ReportFacts.h"

#include <QGridLayout>
#include <QWidget>

namespace chokepoint {

/// A state in its colour of the map: "Restricted".
class StateChip : public QWidget {
    Q_OBJECT
public:
    /// @param colourToken of the theme
    StateChip(const QString& words, const QString& colourToken, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_words;
    QString m_token;
};

/// One of the seat's own moves: what it was, what became of it, what came of it.
class MoveCard : public QWidget {
    Q_OBJECT
public:
    /// @param number from 1, for its name
    MoveCard(const ReportedMove& move, int number, QWidget* parent = nullptr);

signals:
    void whyRequested(const QString& address);

private:
    QWidget* makeHead(const ReportedMove& move) const;
};

/// Scores of all powers, each with its change.
class StandingTable : public QWidget {
    Q_OBJECT
public:
    explicit StandingTable(const Desk& desk, QWidget* parent = nullptr);

signals:
    void whyRequested(const QString& address);
};

/// The countries that moved, a row each: from what to what, and why.
class MovedCountries : public QWidget {
    Q_OBJECT
public:
    /// @param about what the heading says already that they moved on; empty: each row says it
    MovedCountries(const Desk& desk, const std::vector<CountryMove>& moves, const QString& about = {},
                   QWidget* parent = nullptr);

signals:
    void whyRequested(const QString& address);
    void showCountry(int country);

private:
    void addRow(const Desk& desk, const CountryMove& move, int number, QGridLayout& grid);

    QString m_about;
};

} // namespace chokepoint
