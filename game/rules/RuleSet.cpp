#include "rules/RuleSet.h"

#include "rules/EffectKinds.h"
#include "rules/Opening.h"
#include "rules/OrdersJson.h"
#include "rules/Turn.h"
#include "rules/phases/Laws.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace chokepoint {

namespace {

Objectives objectivesOf(const Scenario& scenario, int power) {
    const auto& weights = scenario.objectives[static_cast<std::size_t>(power)];
    const auto& par = scenario.par[static_cast<std::size_t>(power)];
    Objectives bound;
    ExactSum expected;
    for (std::size_t k = 0; k < scoreNames.size(); ++k) {
        const std::string id(scoreNames[k]);
        bound.weights[k] = weights.at(id);
        expected += weights.at(id) * par.at(id);
    }
    bound.expected = expected.value();
    return bound;
}

} // namespace

RuleSet::RuleSet(std::shared_ptr<const Rulebook> content)
    : book(*content), reader(book.figures), p{reader}, powers(book.sets().size(Axis::power)),
      economies(book.sets().size(Axis::economy)), technologies(book.sets().size(Axis::technology)),
      countries(book.sets().size(Axis::country)), vendors(book.sets().size(Axis::vendor)),
      arenas(book.sets().size(Axis::arena)), contests(book.sets().size(Axis::contest)),
      issues(book.sets().size(Axis::issue)), regimes(book.sets().size(Axis::regime)),
      m_book(std::move(content)) {
    for (const Power& power : book.powers) {
        economyOf.push_back(power.economy);
        trend.push_back(power.figures.at("trend"));
        openingBudget.push_back(power.figures.at("budget"));
        openingSupport.push_back(power.figures.at("support"));
    }
    for (const Economy& economy : book.economies)
        powerOf.push_back(economy.power);
    for (int power = 0; power < powers; ++power)
        objectives.push_back(objectivesOf(book.scenario, power));
    severity = {0.0, p.licenceShare, p.denialShare, p.denialShare};
    bindTechnologies();
    bindCountries();
    bindTalent();
    bindLuck();
    bindBlocs();
    bindRegimes();
    bindOrder();
    if (reader.missing().empty())
        open();
}

void RuleSet::bindTechnologies() {
    for (const Technology& technology : book.technologies) {
        const auto& figures = technology.figures;
        dualUse.push_back(figures.at("dual_use"));
        catchUpYears.push_back(figures.at("catch_up_years"));
        dataWeight.push_back(figures.at("data_weight"));
        standardsWeight.push_back(figures.at("standards_weight"));
        scaleWeight.push_back(figures.at("scale_weight"));
        marketSize.push_back(figures.at("market_size"));
        rdIntensity.push_back(figures.at("rd_intensity"));
        rdScale.push_back(figures.at("rd_scale"));
        growth.push_back(figures.at("growth"));
    }
    ExactSum total;
    for (const double size : marketSize)
        total += size;
    marketTotal = total.value();
    ExactSum dual;
    for (const double each : dualUse)
        dual += each;
    dualUseTotal = std::max(1e-9, dual.value());
    const auto figuresOf = [&](const std::string& prefix, Axis axis) {
        std::vector<double> values;
        for (const std::string& id : sets().ids(axis)) {
            const Figure* const figure = book.figures.find(prefix + id);
            values.push_back(figure == nullptr ? 0.0 : figure->value);
        }
        return values;
    };
    computingNeed = figuresOf("computing.need.", Axis::technology);
    surveillanceWeight = figuresOf("surveillance.weight.", Axis::technology);
    platformWeight = figuresOf("platforms.weight.", Axis::technology);
    const std::vector<double> drift = figuresOf("surveillance.issue.", Axis::issue);
    for (std::size_t issue = 0; issue < drift.size(); ++issue)
        if (drift[issue] != 0)
            surveillanceIssues.emplace_back(issue, drift[issue]);
}

namespace {

/// 0 for the lowest, 1 for the highest; equal numbers share the middle of their ranks.
std::vector<double> ranksOf(const std::vector<double>& values) {
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    std::vector<double> ranks;
    for (const double value : values) {
        const auto [low, high] = std::equal_range(sorted.begin(), sorted.end(), value);
        ranks.push_back(
            (static_cast<double>(low - sorted.begin()) + static_cast<double>(high - sorted.begin()) - 1) / 2 /
            std::max<double>(1, static_cast<double>(values.size()) - 1));
    }
    return ranks;
}

/// One country one vote as far as the arena's rule is that, for the rest votes by output.
ArenaVotes votesIn(const std::vector<char>& members, double equal, const std::vector<double>& gdpShare) {
    ArenaVotes votes{std::vector<double>(members.size())};
    ExactSum all;
    for (std::size_t c = 0; c < members.size(); ++c) {
        votes.byCountry[c] =
            members[c] == 0 ? 0.0 : equal / static_cast<double>(members.size()) + (1 - equal) * gdpShare[c];
        all += votes.byCountry[c];
    }
    votes.all = all.value();
    return votes;
}

} // namespace

void RuleSet::bindCountries() {
    const std::vector<double> gdp = book.columns.filled("gdp_usd_bn");
    const std::vector<double> people = book.columns.filled("population_m");
    const std::vector<double> internet = book.columns.filled("internet_users_pct");
    const std::vector<double> eiu = book.columns.filled("democracy_score");
    incomeRank = ranksOf(book.columns.filled("gdp_per_capita"));
    ExactSum world;
    for (const double each : gdp)
        world += each;
    std::vector<ExactSum> share(book.economies.size()), weighted(book.economies.size());
    for (std::size_t c = 0; c < gdp.size(); ++c) {
        const Country& country = book.countries[c];
        gdpShare.push_back(gdp[c] / world.value());
        online.push_back(people[c] * internet[c] / 100 / 100);
        democracy.push_back(eiu[c] / 10);
        economyAt.push_back(country.economy);
        memberOf.push_back(country.power);
        third.push_back(country.power < 0 ? 1.0 : 0.0);
        thirdByPower.insert(thirdByPower.end(), book.powers.size(), third.back());
        share[static_cast<std::size_t>(country.economy)] += gdpShare[c];
        weighted[static_cast<std::size_t>(country.economy)] += gdpShare[c] * democracy[c];
    }
    regionOf.assign(book.countries.size(), -1);
    for (std::size_t r = 0; r < book.regions.size(); ++r)
        for (const int country : book.regions[r].countries)
            regionOf[static_cast<std::size_t>(country)] = static_cast<int>(r);
    for (const Power& power : book.powers)
        largestMember.push_back(
            *std::max_element(power.countries.begin(), power.countries.end(), [&](int a, int b) {
                return gdpShare[static_cast<std::size_t>(a)] < gdpShare[static_cast<std::size_t>(b)];
            }));
    for (std::size_t e = 0; e < share.size(); ++e) {
        economyGdpShare.push_back(share[e].value());
        economyDemocracy.push_back(share[e].value() > 0 ? weighted[e].value() / share[e].value() : 0.5);
    }
    const double unlisted = reader("opening.trade_unlisted");
    trade.assign(static_cast<std::size_t>(countries * powers), unlisted);
    for (int power = 0; power < powers; ++power) {
        const std::span<const double> column = book.columns["trade_" + sets().id(Axis::power, power)];
        for (std::size_t c = 0; c < column.size(); ++c)
            if (!std::isnan(column[c]))
                trade[c * static_cast<std::size_t>(powers) + static_cast<std::size_t>(power)] =
                    column[c] / 100;
    }
    for (const Arena& arena : book.arenas) {
        const std::span<const double> flag = book.columns[arena.members];
        std::vector<char>& members = inArena.emplace_back(static_cast<std::size_t>(countries), char{1});
        for (std::size_t c = 0; c < flag.size(); ++c)
            members[c] = flag[c] > 0 ? 1 : 0;
        const auto& figures = arena.figures;
        arenaWeights.push_back({figures.at("capability_weight"), figures.at("market_weight"),
                                figures.at("posts_weight"), figures.at("one_country_one_vote")});
        arenaVotes.push_back(votesIn(members, arenaWeights.back().oneCountryOneVote, gdpShare));
    }
}

/// Who has the world's researchers, and where those on the move want to go: to large and free economies.
void RuleSet::bindTalent() {
    ExactSum people;
    ExactSum pull;
    for (const std::string& id : sets().ids(Axis::economy))
        talentWeight.push_back(reader("talent.researchers." + id));
    for (std::size_t e = 0; e < talentWeight.size(); ++e) {
        talentPull.push_back(economyGdpShare[e] * (0.5 + economyDemocracy[e]));
        people += talentWeight[e];
        pull += talentPull[e];
    }
    for (std::size_t e = 0; e < talentWeight.size(); ++e) {
        talentWeight[e] /= std::max(1e-9, people.value());
        talentPull[e] /= std::max(1e-9, pull.value());
    }
}

void RuleSet::bindLuck() {
    for (int c = 0; c < countries; ++c)
        for (int v = 0; v < vendors; ++v)
            vendorLuck.push_back(mix(sets().luckId(Axis::country, c), sets().luckId(Axis::vendor, v)));
}

void RuleSet::bindBlocs() {
    constexpr std::string_view prefix = "partners.bloc.";
    blocsOf.resize(static_cast<std::size_t>(countries));
    const auto add = [&](Bloc bloc) {
        for (const int c : bloc.members)
            blocsOf[static_cast<std::size_t>(c)].push_back(static_cast<int>(blocs.size()));
        blocs.push_back(std::move(bloc));
    };
    for (const auto& [id, figure] : book.figures.all()) {
        if (id.rfind(prefix, 0) != 0)
            continue;
        const std::span<const double> flag = book.columns[std::string_view(id).substr(prefix.size())];
        Bloc bloc{figure.value, {}};
        for (std::size_t c = 0; c < flag.size(); ++c)
            if (flag[c] > 0)
                bloc.members.push_back(static_cast<int>(c));
        add(std::move(bloc));
    }
    std::map<std::string, Bloc> subregions;
    const double weight = reader("partners.subregion");
    for (int c = 0; c < countries; ++c) {
        Bloc& bloc = subregions[book.countries[static_cast<std::size_t>(c)].subregion];
        bloc.weight = weight;
        bloc.members.push_back(c);
    }
    for (auto& [name, bloc] : subregions)
        add(std::move(bloc));
    for (const std::vector<int>& mine : blocsOf) {
        ExactSum all;
        for (const int b : mine)
            all += blocs[static_cast<std::size_t>(b)].weight;
        blocWeight.push_back(all.value());
    }
}

void RuleSet::bindOrder() {
    const auto figure = [&](const std::string& id) {
        const Figure* const found = book.figures.find(id);
        return found == nullptr ? 0.0 : found->value;
    };
    constexpr std::string_view prefix = "votes.bloc.";
    for (const auto& [id, discipline] : book.figures.all()) {
        if (id.rfind(prefix, 0) != 0)
            continue;
        const std::span<const double> flag = book.columns[std::string_view(id).substr(prefix.size())];
        VotingBloc bloc{discipline.value, {}};
        for (std::size_t c = 0; c < flag.size(); ++c)
            if (flag[c] > 0)
                bloc.members.push_back(static_cast<int>(c));
        votingBlocs.push_back(std::move(bloc));
    }
    for (const std::string_view coupling : couplingNames) {
        std::vector<double>& byIssue = couplings.emplace_back();
        for (const Issue& issue : book.issues)
            byIssue.push_back(figure("coupling." + std::string(coupling) + "." + issue.id));
    }
    for (const Issue& issue : book.issues) {
        aiNormsPush.push_back(figure("norms.ai." + issue.id));
        cyberNormsPush.push_back(figure("norms.cyber." + issue.id));
    }
}

void RuleSet::bindRegimes() {
    for (const std::string& regime : book.regimes) {
        dataHomeUse.push_back(reader("data.home_use." + regime));
        regimeKin.push_back(reader("regime.kin." + regime));
        for (const std::string& to : book.regimes)
            dataFlow.push_back(reader("data.flow." + regime + "." + to));
    }
    regimesById.resize(book.regimes.size());
    for (int r = 0; r < regimes; ++r)
        regimesById[static_cast<std::size_t>(sets().rank(Axis::regime, r))] = r;
}

void RuleSet::open() {
    m_opening = std::make_unique<World>(openingStocks(book));
    const Quantities& q = quantities();
    const std::span<double> block = m_opening->mutableBlock();
    for (int power = 0; power < powers; ++power) {
        const std::vector<int>& members = book.powers[static_cast<std::size_t>(power)].countries;
        for (int v = 0; v < vendors && members.size() == 1; ++v)
            // A power of one country has banned what that country has: its stance is the power's own decision.
            block[layout().slot(q.ban, power, v)] =
                m_opening->at(q.stance, members[0], v) >= 2 ? 3 : m_opening->at(q.stance, members[0], v);
    }
    for (int i = 0; i < static_cast<int>(book.instruments.size()); ++i) {
        const Instrument& instrument = book.instruments[static_cast<std::size_t>(i)];
        const bool research = std::any_of(
            instrument.effects.begin(), instrument.effects.end(),
            [](const InstrumentEffect& effect) { return effect.kind == setResearch().signature.kind; });
        for (int power = 0; research && power < powers; ++power) {
            const std::vector<double>& profile = book.powers[static_cast<std::size_t>(power)].research;
            ExactSum money;
            for (const double each : profile)
                money += each;
            const Move move{i, {profile}};
            m_opening->policies.push_back({policyId(book, power, move), power, 0, money.value(),
                                           argumentText(book, move), "opening", 0});
        }
    }
    Door door(layout(), powerOf);
    for (const OpeningPolicy& policy : book.openingPolicies)
        establish(policy, door);
    std::sort(m_opening->policies.begin(), m_opening->policies.end(),
              [](const StandingPolicy& a, const StandingPolicy& b) { return a.id < b.id; });
    for (int k = 0; k < contests; ++k)
        if (book.contests[static_cast<std::size_t>(k)].opens <= 1)
            m_opening->contests[static_cast<std::size_t>(k)].outcome = ContestState::Outcome::open;
    settleOpening(*this, *m_opening);
    const auto pulls = talentPulls(*this, *m_opening, *m_opening);
    for (int e = 0; e < economies; ++e) {
        const auto flows = migrationFrom(*this, *m_opening, *m_opening, pulls, e);
        openingMigration.insert(openingMigration.end(), flows.begin(), flows.begin() + economies);
    }
    deriveOpening(door);
}

/// A policy that stood before the game: its levers hold, what announcing it did is history, and its cost is part of the
/// running state.
void RuleSet::establish(const OpeningPolicy& policy, Door& door) {
    const Instrument& instrument = book.instruments[static_cast<std::size_t>(policy.instrument)];
    const Result<Move> move = parseMove(*this, policy.instrument, policy.parameters, policy.place);
    if (!move) {
        m_faults.insert(m_faults.end(), move.faults().begin(), move.faults().end());
        return;
    }
    door.open(*m_opening, 0, nullptr, nullptr);
    const Cause cause = Cause::rule("opening", Owner::power(policy.seat));
    const int level = std::max(0, levelOf(instrument, *move));
    for (const InstrumentEffect& effect : instrument.effects)
        if (const EffectKind& kind = kindOf(effect); kind.establish != nullptr)
            kind.establish(useOf(*this, *m_opening, policy.seat, instrument, effect, *move, level), cause,
                           door);
    door.setPolicy(
        {policyId(book, policy.seat, *move), policy.seat, level, 0, argumentText(book, *move), "opening", 0});
    door.apply(*m_opening);
}

/// Derived quantities of turn 0 are what the rules derive from the opening stocks. They hang on each other, so the
/// rules run over them as often as the longest chain of derived quantities is long; stocks stay as they are.
void RuleSet::deriveOpening(Door& door) {
    constexpr int longestChain = 4;
    const Quantities& q = quantities();
    const TurnInputs nothing{std::vector<SeatOrders>(static_cast<std::size_t>(powers)), {}};
    NoEvents noEvents;
    std::vector<OrderStatus> orders;
    openingRevenue.assign(static_cast<std::size_t>(economies), 1.0);
    openingData.assign(static_cast<std::size_t>(powers), 1.0);
    for (int pass = 0; pass < longestChain; ++pass) {
        for (const Phase& phase : phases()) {
            door.open(*m_opening, 0, nullptr, nullptr);
            phase.run({*m_opening, *this, nothing, Luck(0), noEvents, orders, door.scratch()}, door);
            door.applyDerived(*m_opening);
        }
        for (int power = 0; power < powers; ++power)
            openingData[static_cast<std::size_t>(power)] = m_opening->at(q.dataStock, power);
        for (int e = 0; e < economies; ++e) {
            ExactSum revenue;
            for (int t = 0; t < technologies; ++t)
                revenue += m_opening->at(q.revenue, e, t);
            openingRevenue[static_cast<std::size_t>(e)] = std::max(1.0, revenue.value());
        }
    }
}

Vocabulary vocabulary() {
    Vocabulary words{&quantities().table, {}};
    for (const EffectKind& kind : effectKinds())
        words.effects.push_back(kind.signature);
    words.stages.push_back("opening");
    for (const Phase& phase : phases())
        words.stages.emplace_back(phase.id);
    words.stages.push_back("players");
    words.room = {
        {Axis::power, mostPowers}, {Axis::economy, mostEconomies}, {Axis::technology, mostTechnologies}};
    return words;
}

Result<std::shared_ptr<const RuleSet>> RuleSet::make(std::shared_ptr<const Rulebook> book) {
    auto rules = std::make_shared<const RuleSet>(std::move(book));
    if (!rules->reader.missing().empty())
        return rules->reader.missing();
    if (!rules->faults().empty())
        return rules->faults();
    return rules;
}

Result<std::shared_ptr<const RuleSet>> loadRules(const std::filesystem::path& root, std::string_view scenario,
                                                 const std::vector<Override>& overrides,
                                                 const AssumptionSettings& settings) {
    auto book = loadRulebook(root, scenario, vocabulary(), overrides, settings);
    if (!book)
        return book.faults();
    return RuleSet::make(*book);
}

} // namespace chokepoint
