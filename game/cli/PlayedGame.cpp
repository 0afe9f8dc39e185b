#include "cli/PlayedGame.h"

#include "session/QuickGame.h"

namespace chokepoint {

namespace {

class WithoutFile final : public PlayedGame {
public:
    WithoutFile(std::shared_ptr<const RuleSet> rules, std::unique_ptr<QuickGame> game, std::uint64_t seed,
                bool keep)
        : m_rules(std::move(rules)), m_game(std::move(game)), m_seed(seed) {
        if (keep)
            m_ledger = std::make_unique<Ledger>(m_rules->layout());
    }

    Outcome step() override {
        Outcome outcome = m_game->step(m_ledger.get());
        if (outcome)
            m_messages.push_back(m_game->report().messages);
        return outcome;
    }
    const RuleSet& rules() const override { return *m_rules; }
    const World& world() const override { return m_game->world(); }
    std::uint64_t seed() const override { return m_seed; }
    std::string driverLog(int seat) const override { return m_game->driverLog(seat); }
    Result<std::vector<Message>> messages(int turn) const override {
        return m_messages.at(static_cast<std::size_t>(turn - 1));
    }

private:
    std::shared_ptr<const RuleSet> m_rules;
    std::unique_ptr<QuickGame> m_game;
    std::uint64_t m_seed;
    std::unique_ptr<Ledger> m_ledger;
    std::vector<std::vector<Message>> m_messages; ///< by turn, from the first
};

class WithFile final : public PlayedGame {
public:
    explicit WithFile(std::unique_ptr<Session> session) : m_session(std::move(session)) {}

    Outcome step() override { return m_session->resolve(); }
    const RuleSet& rules() const override { return m_session->rules(); }
    const World& world() const override { return m_session->world(); }
    std::uint64_t seed() const override { return m_session->identity().seed; }
    std::string driverLog(int seat) const override { return m_session->driverLog(seat); }
    Result<std::vector<Message>> messages(int turn) const override {
        auto record = m_session->record(turn);
        if (!record)
            return record.faults();
        return std::move(record->messages);
    }

private:
    std::unique_ptr<Session> m_session;
};

} // namespace

Result<std::unique_ptr<PlayedGame>> playQuickly(const NewSession& start, bool keepMessages) {
    auto rules = loadRules(start.root, start.scenario, start.overrides, start.assumptions);
    if (!rules)
        return rules.faults();
    auto game = QuickGame::create(*rules, start.root, start.seed, start.drivers, start.otherSeats);
    if (!game)
        return game.faults();
    return std::unique_ptr<PlayedGame>(
        std::make_unique<WithoutFile>(*rules, std::move(*game), start.seed, keepMessages));
}

std::unique_ptr<PlayedGame> playSession(std::unique_ptr<Session> session) {
    return std::make_unique<WithFile>(std::move(session));
}

} // namespace chokepoint
