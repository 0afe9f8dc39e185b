#pragma once

#include "rules/Orders.h"
#include "rules/RuleSet.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <span>

namespace chokepoint {

/// Walks one document of orders and collects every fault in it. Only OrdersJson.cpp uses it.
class OrdersReader {
public:
    using Json = nlohmann::ordered_json;

    OrdersReader(const RuleSet& rules, Place place) : m_rules(rules), m_place(std::move(place)) {}

    SeatOrders read(const Json& document, int seat, int turn);
    std::optional<Move> readParameters(const Json& parameters, const std::string& path, int instrument);
    const Faults& faults() const { return m_faults; }

private:
    void fault(std::string key, std::vector<std::string> arguments) {
        m_faults.push_back({std::move(key), std::move(arguments), m_place});
    }
    void checkKeys(const Json& object, const std::string& path, const std::vector<std::string>& known);
    void readHeader(const Json& document, int seat, int turn);
    std::optional<Move> readMove(const Json& json, const std::string& path);
    std::optional<std::vector<Argument>> readArguments(const Json& parameters, const std::string& path,
                                                       const Instrument& form,
                                                       std::span<const InstrumentParameter> wanted);
    std::optional<Argument> readArgument(const Json& json, const std::string& path,
                                         const InstrumentParameter& parameter);
    std::optional<int> readMember(const Json& json, const std::string& path,
                                  const std::vector<std::string>& ids);
    std::optional<double> readNumber(const Json& json, const std::string& path);
    std::optional<Argument> readProfile(const Json& json, const std::string& path);
    std::optional<Argument> readPartners(const Json& json, const std::string& path);

    // What powers say to each other (OrdersReaderNegotiation.cpp)
    void readNegotiation(const Json& document, SeatOrders& orders);
    const Json* listIn(const Json& document, const char* key);
    std::optional<ProposalDraft> readProposal(const Json& json, const std::string& path);
    std::optional<ClauseTerms> readClause(const Json& json, const std::string& path, int addressee);
    void readReply(const Json& json, const std::string& path, SeatOrders& orders);
    std::optional<int> readPower(const Json& object, const char* key, const std::string& path);
    std::optional<int> readWhole(const Json& object, const char* key, const std::string& path);

    const RuleSet& m_rules;
    Place m_place;
    Faults m_faults;
};

} // namespace chokepoint
