// The pages beside the map: what each is made of.
#include "ui/app/Atlas.h"
#include "ui/app/PlayScreen.h"
#include "ui/map/MapView.h"
#include "ui/models/Tables.h"
#include "ui/pages/DiplomacyPage.h"
#include "ui/pages/NumbersPage.h"
#include "ui/report/ReportPage.h"

#include <algorithm>

namespace chokepoint {

QWidget* PlayScreen::makePage(PlayPage page) {
    switch (page) {
    case PlayPage::Technologies:
        return makeTechnologies();
    case PlayPage::Rules:
        return makeRules();
    case PlayPage::World:
        return makeWorld();
    case PlayPage::Diplomacy:
        return makeDiplomacy();
    default:
        return makeReport();
    }
}

QWidget* PlayScreen::makeReport() {
    auto* report = new ReportPage(m_desk);
    report->setWorld(m_map->shapes(), mapCountries(m_desk), mapPowers(m_desk));
    connect(report, &ReportPage::whyRequested, this, &PlayScreen::showWhy);
    connect(report, &ReportPage::eventRequested, this, &PlayScreen::openEvent);
    connect(report, &ReportPage::waitingChosen, this, &PlayScreen::openWaiting);
    connect(report, &ReportPage::tableRequested, this, &PlayScreen::showTables);
    connect(report, &ReportPage::continueRequested, this, [this] { showPage(PlayPage::Map); });
    connect(report, &ReportPage::showCountry, this, [this](int country) {
        showPage(PlayPage::Map);
        m_desk.inspect(SelectedCountry{country});
    });
    return report;
}

QWidget* PlayScreen::makeDiplomacy() {
    auto* diplomacy = new DiplomacyPage(m_desk);
    connect(diplomacy, &DiplomacyPage::whyRequested, this, &PlayScreen::showWhy);
    return diplomacy;
}

QWidget* PlayScreen::makeNumbers(NumbersPage* numbers) {
    connect(numbers, &NumbersPage::whyRequested, this, &PlayScreen::showWhy);
    connect(numbers, &NumbersPage::memberRequested, this, [this](const QString&, Axis axis, int member) {
        if (axis == Axis::country)
            m_desk.inspect(SelectedCountry{member});
        else if (axis == Axis::power)
            m_desk.inspect(SelectedPower{member});
        else if (axis == Axis::technology)
            m_desk.inspect(SelectedTechnology{member});
        else
            return;
        showPage(PlayPage::Map);
    });
    return numbers;
}

namespace {

bool isAboutAny(const QuantityDeclaration& declaration, std::initializer_list<Axis> axes) {
    return std::any_of(axes.begin(), axes.end(), [&](Axis axis) { return isAbout(declaration, axis); });
}

constexpr auto ofTechnologies = [](const QuantityDeclaration& each) {
    return isAbout(each, Axis::technology);
};
constexpr auto ofTheOrder = [](const QuantityDeclaration& each) {
    return isAboutAny(each, {Axis::issue, Axis::contest, Axis::arena, Axis::regime}) &&
           !isAbout(each, Axis::country);
};
constexpr auto ofCountries = [](const QuantityDeclaration& each) { return isAbout(each, Axis::country); };

} // namespace

QWidget* PlayScreen::makeTechnologies() {
    auto* numbers = new NumbersPage(m_desk, "technologies", tr("Technologies"));
    numbers->addGrids(gridsAbout(m_desk, ofTechnologies, {Axis::technology}));
    numbers->showTable("capability");
    return makeNumbers(numbers);
}

QWidget* PlayScreen::makeRules() {
    auto* numbers = new NumbersPage(m_desk, "rules", tr("Rules & order"));
    numbers->addTable("contests", tr("Contests and votes"),
                      tr("What arenas decide, when, and who stands where. Points of support, of 100."),
                      Axis::contest, [this](FactTable& table) { Tables::fillContests(table, m_desk); });
    numbers->addTable("policies", tr("Policies in force"),
                      tr("What powers have ordered and not ended, as far as you know."), Axis::power,
                      [this](FactTable& table) { Tables::fillPolicies(table, m_desk); });
    numbers->addGrids(
        gridsAbout(m_desk, ofTheOrder, {Axis::issue, Axis::contest, Axis::arena, Axis::regime}));
    return makeNumbers(numbers);
}

QWidget* PlayScreen::makeWorld() {
    auto* numbers = new NumbersPage(m_desk, "world", tr("The world in tables"));
    numbers->addTable("countries", tr("Countries"),
                      tr("The map as a table; Shift+Enter shows a country on the map."), Axis::country,
                      [this](FactTable& table) { Tables::fillCountries(table, m_desk); });
    numbers->addTable("assumptions", tr("Contested assumptions"),
                      tr("Where the literature differs: what this game was begun with."), Axis::power,
                      [this](FactTable& table) { Tables::fillAssumptions(table, m_desk); });
    numbers->addTable("report", tr("What happened"),
                      tr("Your orders and all reports of the last half-year; what was dropped comes first."),
                      Axis::power,
                      [this](FactTable& table) { Tables::fillReport(table, m_desk, m_desk.turn()); });
    numbers->addTable("course", tr("Course of the game"),
                      tr("Each power's scores and tension, half-year by half-year."), Axis::power,
                      [this](FactTable& table) { Tables::fillCourse(table, m_desk); });
    numbers->addTable("standing", tr("Powers: scores"), {}, Axis::power,
                      [this](FactTable& table) { Tables::fillStanding(table, m_desk); });
    numbers->addGrids(gridsAbout(m_desk,
                                 [](const QuantityDeclaration& each) {
                                     return !ofTechnologies(each) && !ofTheOrder(each) && !ofCountries(each);
                                 },
                                 {Axis::power, Axis::economy}));
    numbers->addGrids(gridsAbout(m_desk, ofCountries, {Axis::country}));
    return makeNumbers(numbers);
}

} // namespace chokepoint
