#pragma once

#include "base/Fault.h"
#include "session/Session.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// One entry of the ledger in words that any program can read.
struct ExplainedEntry {
    std::int64_t id = 0; ///< as in v_ledger; 0 where entries are pooled
    int turn = 0;        ///< in which it moved: the one asked about, or an earlier one that a link leads to
    std::string address; ///< what moved
    std::string phase;
    std::string kind; ///< order, choice, act, rule, term, bound; `unseen` where a seat may not know
    std::string by;   ///< id of the owner, or empty
    std::string what; ///< order, event and option, reason, rule or term
    double delta = 0;
    std::string instrument = {}; ///< of an order: what it was
    std::string parameters = {}; ///< JSON object of one's own order, or for the authority
};

/// A cause and the chain of entries behind it, the nearest first.
struct ExplainedCause {
    ExplainedEntry entry;
    std::vector<ExplainedEntry> from;
};

/// Why a number changed in a turn: before + the causes' deltas = after, exactly.
struct Explanation {
    std::string address;  ///< what was asked for
    std::string answered; ///< what is explained: the same, or the belief that the seat holds of it
    std::string unit;
    int turn = 0;
    double before = 0;
    double after = 0;
    bool known = true; ///< false: the seat may know nothing of it; before and after are what it believes
    std::vector<ExplainedCause> causes; ///< in the order in which they happened
};

struct TurnRecords;

/// Answers questions about a session's numbers. It keeps the records of the turn that was asked about last, so that a
/// screen full of questions reads the file once. The session outlives it.
class Explainer {
public:
    explicit Explainer(const Session& session) : m_session(session) {}

    /// The causes of one number's change in a turn. With a seat, only what that seat may know: entries that it may not
    /// see are pooled into one of kind `unseen`, and an estimated number is answered by the seat's belief.
    Result<Explanation> explain(int turn, std::string_view address, std::optional<int> seat = std::nullopt);

private:
    const Session& m_session;
    int m_turn = 0;
    std::shared_ptr<TurnRecords> m_records;
};

/// One question, as Explainer answers it.
Result<Explanation> explain(const Session& session, int turn, std::string_view address,
                            std::optional<int> seat = std::nullopt);

} // namespace chokepoint
