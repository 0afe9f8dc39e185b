#pragma once

#include "rules/RuleSet.h"
#include "rules/View.h"
#include "session/Explain.h"
#include "session/Names.h"
#include "ui/models/DraftOrders.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace chokepoint {

class GameTable;

/// What the inspector shows. Nothing selected shows the seat's own power.
struct NoSelection {
    bool operator==(const NoSelection&) const = default;
};
struct SelectedCountry {
    int country;
    bool operator==(const SelectedCountry&) const = default;
};
struct SelectedPower {
    int power;
    bool operator==(const SelectedPower&) const = default;
};
struct SelectedTechnology {
    int technology;
    bool operator==(const SelectedTechnology&) const = default;
};
using Inspected = std::variant<NoSelection, SelectedCountry, SelectedPower, SelectedTechnology>;

/// Everything that one seat may know after one turn; made by the authority, off the window's thread.
struct SeatTurn {
    View view;
    std::vector<Message> messages;          ///< of this turn, those that the seat may see
    std::vector<RecordedOrder> orders = {}; ///< the seat's own, with what became of them
};

/// One seat's place at this screen: what it may know, what it is drafting, what it looks at. Widgets are given a Desk
/// and nothing else, so that nothing can reach them that their seat may not know. Made by GameTable::sit(), destroyed
/// at the curtain.
///
/// It stays when the screen is rebuilt (language, theme, text size); selection, overlay and draft live here.
class Desk : public QObject {
    Q_OBJECT
public:
    ~Desk() override;

    // The game

    const RuleSet& rules() const { return *m_rules; }
    const Sets& sets() const { return m_rules->sets(); }
    int seat() const { return m_seat; }
    const Power& power() const { return m_rules->book.powers[static_cast<std::size_t>(m_seat)]; }
    /// Turns resolved so far, and all turns of the game. Orders are drafted for turn() + 1.
    int turn() const { return m_view.world().turn; }
    int turns() const { return m_rules->book.scenario.turns; }
    bool finished() const { return turn() >= turns(); }
    /// The half-year that orders are drafted for ("2020 H1"), or the last one of a finished game.
    QString halfYear() const;
    QString halfYear(int turn) const;
    /// True while the computer players think and the turn resolves: nothing can be committed or explained.
    bool resolving() const;
    /// True once the seat's orders for the coming turn are sealed; they can be replaced until the turn resolves.
    bool committed() const;

    /// "human", "ai:standard" … of any seat.
    QString driver(int seat) const;
    bool isHuman(int seat) const;

    // Words

    const QString& language() const { return m_language; }
    void setLanguage(const QString& language);
    const Texts& texts() const;
    Names names() const { return Names(texts()); }
    /// Name of a member of an axis.
    QString name(Axis axis, int member) const;
    /// Any text of content by its key, with arguments; the key itself where there is none.
    QString text(const std::string& key, const std::vector<std::string>& arguments = {}) const;
    /// A text of content, or empty where there is none (help that nobody wrote).
    QString textOrNothing(const std::string& key) const;
    /// A quantity's short name, for labels ("Support"); what it measures where it has none.
    QString quantityName(Quantity quantity) const;
    /// `share of market` in the reader's language.
    QString unit(const std::string& unit) const;
    /// A fault as a sentence in the reader's language, ids as names, the first letter a capital.
    QString sentence(const Fault& fault) const;
    QString instrumentName(int instrument) const;
    /// The name of an instrument's picture: its own, else its family's.
    QString iconOf(const Instrument& instrument) const;
    /// What an argument of an instrument says: "China", "Denial", "$0.8 bn".
    QString argumentText(const InstrumentParameter& parameter, const Argument& argument) const;
    /// `Chip-making equipment · China · Denial`
    QString moveSummary(const Move& move) const;

    // What the seat knows

    const View& view() const { return m_view; }
    const World& world() const { return m_view.world(); }
    /// What the seat knew after a turn, 0 being the opening.
    const SeatTurn& at(int turn) const { return *m_past[static_cast<std::size_t>(turn)]; }
    const SeatTurn& last() const { return *m_past.back(); }

    double value(Quantity quantity, int a = 0, int b = 0, int c = 0) const {
        return world().at(quantity, a, b, c);
    }
    /// Change over the last resolved turn; 0 at the opening.
    double delta(Quantity quantity, int a = 0, int b = 0, int c = 0) const;
    /// `support[POWER]`, for NumberLabel and explain().
    QString address(Quantity quantity, int a = 0, int b = 0, int c = 0) const;

    /// A number's course: one value a turn, from the opening on.
    struct History {
        std::vector<double> values;
        bool known = true; ///< false: beliefs, or nothing that the seat may know
        double spread = 0; ///< standard error of a belief
    };
    /// Empty where the seat may know nothing of it, or where the address names nothing.
    History history(const QString& address) const;

    /// Why a number changed in a turn (-1: the last), as far as the seat may know. A fault while the turn resolves.
    Result<Explanation> explain(const QString& address, int turn = -1) const;

    /// Events that wait for this seat's choice.
    const std::vector<PendingEvent>& pendingEvents() const { return world().pendingEvents; }
    /// The policies that a power has standing.
    std::vector<const StandingPolicy*> policies(int power) const;

    // Orders

    DraftOrders& draft() { return *m_draft; }
    const DraftOrders& draft() const { return *m_draft; }
    /// Seals the draft. A fault says what is not legal; on success committed() is true, and if this was the last seat
    /// that was waited for, the turn begins to resolve.
    Outcome commit();

    // What the seat looks at

    const Inspected& inspected() const { return m_inspected; }
    void inspect(const Inspected& what);
    /// The selected country, or -1.
    int selectedCountry() const;

    /// `vendor_stance`, `data_regime`, `alignment` …
    const QString& overlay() const { return m_overlay; }
    void setOverlay(const QString& id);
    /// The member of an axis that overlays of this axis speak of: a vendor, an issue, a power (at first the one with which
    /// tension is highest).
    int variant(Axis axis) const;
    void setVariant(Axis axis, int member);
    int vendor() const { return variant(Axis::vendor); }
    /// The other power with which the seat's tension is highest; -1 where it is alone.
    int hottestRival() const;

signals:
    void selectionChanged();
    void overlayChanged();
    /// The draft changed in any way.
    void draftChanged();
    void committedChanged();
    void resolvingStarted();
    /// The view is that of the new turn, the draft is empty.
    void turnResolved(int turn);
    /// The turn did not resolve; everything is as it was.
    void resolvingFailed(const QString& sentence);

private:
    friend class GameTable;
    Desk(GameTable& table, int seat, std::vector<std::shared_ptr<const SeatTurn>> past,
         const QString& language);
    /// The table hands over what the seat may know of a new turn.
    void takeTurn(std::shared_ptr<const SeatTurn> turn);

    QPointer<GameTable> m_table;
    std::shared_ptr<const RuleSet> m_rules;
    int m_seat;
    QString m_language;
    std::vector<std::shared_ptr<const SeatTurn>> m_past; ///< by turn
    View m_view; ///< the last turn's; stays where it is, for the draft refers to it
    std::unique_ptr<DraftOrders> m_draft;
    Inspected m_inspected;
    QString m_overlay;
    std::map<Axis, int> m_variants; ///< where one has been chosen
};

} // namespace chokepoint
