#pragma once

#include "rules/Orders.h"

#include <QWidget>

#include <array>
#include <optional>
#include <string>
#include <vector>

class QVBoxLayout;

namespace chokepoint {

class Desk;

/// The middle of the order editor: the figures that matter for what is chosen, as they stand now, and what content says
/// that the instrument does. No forecast: every number is the seat's own knowledge, and can be asked why.
class OrderFacts : public QWidget {
    Q_OBJECT
public:
    explicit OrderFacts(const Desk& desk, QWidget* parent = nullptr);
    void showMove(const Move& move);

signals:
    void whyRequested(const QString& address);

private:
    /// One line: who or what, a bar from 0 to 1 where the number is a share of something, and the number.
    struct Line {
        QString words;
        int power = -1;  ///< whose mark stands before it
        double bar = -1; ///< below 0: none
        QString value;
        QString address;
        QString note = {}; ///< lighter: after the value beside a bar, below the words elsewhere
    };
    /// One number of the world, and its name with whom it is about.
    struct Subject {
        std::array<int, 3> at{};
        QString words;
    };

    void addTitle(const QString& title, const QString& words = {});
    void addLines(const std::vector<Line>& lines);
    void addSupply(int technology, int target);
    void addCountry(int country);
    void addRegion(const Instrument& instrument, const InstrumentEffect& effect, const Move& move);
    void addVendor(int vendor);
    void addContest(int contest);
    void addRegimes();
    void addResearch();
    int memberFor(const Instrument& instrument, const Move& move, int source, Axis axis) const;
    void addTargets(const Instrument& instrument, const Move& move);
    void addEffects(const Instrument& instrument, const Move& move);
    std::optional<Subject> subjectOf(const Instrument& instrument, const InstrumentEffect& effect,
                                     const Move& move) const;
    QString numberWords(const Instrument& instrument, const InstrumentEffect& effect,
                        const std::string& number, const Move& move) const;
    Line power(int power, double value, double most, const QString& address) const;

    const Desk& m_desk;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_column = nullptr;
};

} // namespace chokepoint
