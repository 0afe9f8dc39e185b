#include "cli/bench/Multiplied.h"

#include "world/Quantities.h"

namespace chokepoint {

namespace {

/// A list after itself, `times` in all.
template <class Thing> std::vector<Thing> repeated(std::span<const Thing> things, int times) {
    std::vector<Thing> all;
    for (int copy = 0; copy < times; ++copy)
        all.insert(all.end(), things.begin(), things.end());
    return all;
}

/// Members of a multiplied axis: those of the copies come after those of the first.
std::vector<int> inEveryCopy(const std::vector<int>& members, int perCopy, int times) {
    std::vector<int> all;
    for (int copy = 0; copy < times; ++copy)
        for (const int member : members)
            all.push_back(member + copy * perCopy);
    return all;
}

/// A table whose second axis is multiplied.
std::vector<double> widened(const std::vector<double>& table, int columns, int times) {
    std::vector<double> wide;
    const auto width = static_cast<std::size_t>(columns);
    for (std::size_t first = 0; first < table.size(); first += width) {
        const std::vector<double> row = repeated(std::span(table).subspan(first, width), times);
        wide.insert(wide.end(), row.begin(), row.end());
    }
    return wide;
}

/// The same sets with one axis multiplied; numbers that the scenario opens with keep their addresses.
void multiplyAxis(Rulebook& book, Axis axis, int times) {
    const std::shared_ptr<const Layout> before = book.layout;
    Sets sets = before->sets();
    std::vector<std::string> ids;
    for (int copy = 0; copy < times; ++copy)
        for (const std::string& id : before->sets().ids(axis))
            ids.push_back(copy == 0 ? id : id + "_" + std::to_string(copy + 1));
    sets.define(axis, std::move(ids));
    book.layout = std::make_shared<const Layout>(std::move(sets), before->table());
    for (OpeningValue& each : book.scenario.opening)
        each.slot = book.layout->find(before->address(each.slot)).value();
}

} // namespace

std::shared_ptr<const Rulebook> withCountries(const Rulebook& book, int times) {
    auto many = std::make_shared<Rulebook>(book);
    const int count = book.sets().size(Axis::country);
    multiplyAxis(*many, Axis::country, times);
    many->countries = repeated(std::span(book.countries), times);
    for (std::size_t c = 0; c < many->countries.size(); ++c) {
        Country& country = many->countries[c];
        country.id = many->sets().id(Axis::country, static_cast<int>(c));
        if (country.sovereign >= 0)
            country.sovereign += static_cast<int>(c) / count * count;
    }
    for (const std::string& column : book.columns.names())
        many->columns.add(column, repeated(book.columns[column], times));
    for (Power& power : many->powers)
        power.countries = inEveryCopy(power.countries, count, times);
    for (Economy& economy : many->economies)
        economy.countries = inEveryCopy(economy.countries, count, times);
    many->stance = repeated(std::span(book.stance), times);
    many->dataRules = repeated(std::span(book.dataRules), times);
    return many;
}

std::shared_ptr<const Rulebook> withTechnologies(const Rulebook& book, int times) {
    auto many = std::make_shared<Rulebook>(book);
    const int count = book.sets().size(Axis::technology);
    multiplyAxis(*many, Axis::technology, times);
    many->technologies = repeated(std::span(book.technologies), times);
    for (std::size_t t = 0; t < many->technologies.size(); ++t) {
        Technology& technology = many->technologies[t];
        technology.id = many->sets().id(Axis::technology, static_cast<int>(t));
        for (Need& need : technology.needs)
            need.input += static_cast<int>(t) / count * count;
    }
    // The same money in all: governments can order as much as before.
    for (Power& power : many->powers) {
        power.research = repeated(std::span<const double>(power.research), times);
        for (double& money : power.research)
            money /= times;
    }
    for (std::vector<double>* table : {&many->marketShare, &many->capability, &many->essentialShare})
        *table = widened(*table, count, times);
    many->supplies.clear();
    for (int copy = 0; copy < times; ++copy)
        for (SupplyShare supply : book.supplies) {
            supply.technology += copy * count;
            many->supplies.push_back(supply);
        }
    return many;
}

} // namespace chokepoint
