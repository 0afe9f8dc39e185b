#include "game/rulebook/SmallContent.h"

#include <QRegularExpression>
#include <QTest>

#include <clocale>
#include <cmath>
#include <limits>
#include <locale>

using namespace chokepoint;
using testing::described;
using testing::SmallContent;

class Loader : public QObject {
    Q_OBJECT

private slots:
    void readsWhoAndWhatThereIs();
    void readsCountriesWithTheirColumns();
    void readsTablesInLayoutOrder();
    void readsInstruments();
    void readsTheScenario();
    void readsLawsWithAllFiguresOfAFamily();
    void aScenarioTakesOverWhatAnotherSays();
    void registersEveryFigure();
    void givesAnUnstatedRangeOfHalfTheValue();
    void says_data();
    void says();
    void reportsSeveralFaultsAtOnceInOrderOfPlace();
    void blamesABrokenFileAndNotThoseThatReferToIt();
    void namesTheScenariosThereAre();
    void whatTheLawsHaveNoRoomForIsNamed();
    void measuresOfPowersCountOnTheScaleOfTheGame();
    void publicResearchIsAPartOfTheBudgetAndTheProgrammes();
    void replacesFigures();
    void aFigureThatAScenarioReplacesSaysWhyThere();
    void takesAReplacementOutsideTheRange();
    void reportsReplacementsOfFiguresThatAreNotThere();
    void readsNumbersUnderAFrenchLocale();
    void speaksEveryLanguage();
    void hashesAllContent();
};

namespace {

/// The content as it is, loaded without faults.
std::shared_ptr<const Rulebook> loaded(const SmallContent& content,
                                       const std::vector<Override>& overrides = {}) {
    const auto book = content.load(overrides);
    if (book.ok())
        return *book;
    qWarning().noquote() << described(book.faults());
    return std::make_shared<Rulebook>();
}

Faults faultsOf(const SmallContent& content, const std::vector<Override>& overrides = {}) {
    const auto book = content.load(overrides);
    return book.ok() ? Faults{} : book.faults();
}

} // namespace

void Loader::readsWhoAndWhatThereIs() {
    const SmallContent content;
    const auto book = loaded(content);
    const Sets& sets = book->sets();
    QCOMPARE(sets.ids(Axis::power), (std::vector<std::string>{"ALF", "BET"}));
    QCOMPARE(sets.ids(Axis::economy), (std::vector<std::string>{"ALF", "BET", "OTH"}));
    QCOMPARE(sets.size(Axis::country), 7);
    QCOMPARE(sets.ids(Axis::vendor), (std::vector<std::string>{"beta", "alfa"}));
    QCOMPARE(sets.ids(Axis::contest), (std::vector<std::string>{"gear_sizes"}));
    QCOMPARE(book->regimes, (std::vector<std::string>{"open", "closed"}));

    const Power& power = book->powers.at(0);
    QCOMPARE(power.economy, 0);
    QCOMPARE(power.figures.at("budget"), 6.0);
    QCOMPARE(power.ideal, (std::vector<double>{85, 80}));
    QCOMPARE(power.research, (std::vector<double>{0.1, 0}));
    QCOMPARE(book->powers.at(1).countries, (std::vector<int>{1, 2, 3}));
    QCOMPARE(book->technologies.at(0).group, "things");
    QCOMPARE(book->technologies.at(0).needs.at(0).input, 1);
    QCOMPARE(book->technologies.at(0).needs.at(0).weight, 0.6);
    QCOMPARE(book->vendors.at(0).home, 1);
    QCOMPARE(book->arenas.at(0).posts, (std::vector<double>{0.3, 0}));
    QCOMPARE(book->formulas.at(2).known, "kit_beta_pct");
    QCOMPARE(book->formulas.at(2).knownScale, 100.0);
    QCOMPARE(book->precedents.at(0).name, "The \"Big\" Act");
}

void Loader::readsCountriesWithTheirColumns() {
    const SmallContent content;
    const auto book = loaded(content);
    QCOMPARE(book->countries.at(3).id, "CCT");
    QCOMPARE(book->countries.at(3).sovereign, 2);
    QCOMPARE(book->countries.at(2).sovereign, -1);
    QCOMPARE(book->countries.at(4).power, -1);
    QCOMPARE(book->countries.at(4).subregion, "Near North");
    QCOMPARE(book->columns["kit_beta_pct"][4], 12.5);
    QVERIFY(std::isnan(book->columns["kit_beta_pct"][1]));
    QVERIFY(book->columns["name_en"].empty());
    QVERIFY(book->columns["no_such_column"].empty());
    QCOMPARE(book->economies.at(1).gdp, 7900.5);
}

void Loader::readsTablesInLayoutOrder() {
    const SmallContent content;
    const auto book = loaded(content);
    const Layout& layout = *book->layout;
    const Quantities& q = quantities();
    const auto at = [&](const std::vector<double>& values, Quantity quantity, const char* address) {
        return values.at(*layout.find(address) - layout.first(quantity));
    };
    QCOMPARE(at(book->marketShare, q.marketShare, "market_share[BET/gears]"), 0.7);
    QCOMPARE(at(book->capability, q.capability, "capability[ALF/gears]"), 55.0);
    QVERIFY(std::isnan(at(book->capability, q.capability, "capability[BET/gears]")));
    QCOMPARE(at(book->essentialShare, q.essentialShare, "essential_share[BET/widgets]"), 0.5);
    QVERIFY(std::isnan(at(book->essentialShare, q.essentialShare, "essential_share[BET/gears]")));
    QCOMPARE(at(book->stance, q.stance, "stance[AAA/beta]"), 2.0);
    QCOMPARE(at(book->stance, q.stance, "stance[AAA/alfa]"), 0.0);
    QCOMPARE(at(book->dataRules, q.dataRules, "data_rules[BBB/closed]"), 55.0);

    QCOMPARE(book->supplies.size(), std::size_t{4}); // of several items the largest
    QCOMPARE(book->supplies.at(0).share, 0.9);
}

void Loader::readsInstruments() {
    const SmallContent content;
    const auto book = loaded(content);
    const Instrument* const control = book->instrument("export_control");
    QVERIFY(control != nullptr);
    QVERIFY(control->standing);
    QCOMPARE(control->family, "guard_deny");
    QCOMPARE(book->families.at(0).icon, "guard");
    QCOMPARE(control->users, (std::vector<std::string>{"ALF"}));
    QCOMPARE(control->find("severity"), 2);
    QVERIFY(control->parameters.at(1).key);
    QCOMPARE(control->parameters.at(2).options, (std::vector<std::string>{"none", "licence", "denial"}));
    QCOMPARE(control->cost.politicalCapital, 6.0);
    QCOMPARE(control->effects.at(1).word("target"), "target");
    QCOMPARE(control->effects.at(1).number("tension"), 3.0);
    QCOMPARE(control->effects.at(1).number("trust", -1), -1.0);
    QCOMPARE(control->precedents, (std::vector<std::string>{"P001"}));
    QCOMPARE(book->instrument("grant")->cost.moneyParameter, "amount");
    QCOMPARE(book->instrument("grant")->parameters.at(1).step, 0.1);
    QVERIFY(book->instrument("loan") == nullptr);
}

void Loader::readsTheScenario() {
    const SmallContent content;
    const auto book = loaded(content);
    QCOMPARE(book->scenario.start, "2019-12-31");
    QCOMPARE(book->scenario.turns, 16);
    QCOMPARE(book->scenario.scripts, (std::vector<std::string>{"scenarios/rivals.lua"}));
    QCOMPARE(book->scenario.objectives.at(1).at("supremacy"), 0.3);
    QCOMPARE(book->scenario.par.at(0).at("order"), -1.5);
    const Contest& contest = book->contests.at(0);
    QCOMPARE(contest.proposers, (std::vector<int>{0, 1}));
    QCOMPARE(contest.opening, (std::vector<double>{8, 12}));
    QCOMPARE(contest.issue, 1);
}

void Loader::readsLawsWithAllFiguresOfAFamily() {
    const SmallContent content;
    const auto book = loaded(content);
    QCOMPARE(book->laws.size(), std::size_t{1});
    const Law& law = book->laws.front();
    QCOMPARE(law.stage, "opening");
    QCOMPARE(law.parameters,
             (std::vector<std::string>{"opening.home_bias", "opening.market_access", "opening.tension"}));
    QCOMPARE(law.moves, (std::vector<std::string>{"market_access", "tension", "dependence"}));
}

void Loader::aScenarioTakesOverWhatAnotherSays() {
    const SmallContent content;
    const QByteArray rivals = content.read("content/scenarios/rivals.toml");
    const QByteArray par =
        rivals.mid(rivals.indexOf("[par.ALF]"), rivals.indexOf("[[contest]]") - rivals.indexOf("[par.ALF]"));
    const QByteArray head =
        "id = \"later\"\ninherits = \"rivals\"\nstart = \"2020-12-31\"\nclass_minutes = 45\n"
        "sources = []\nseats = [\"BET\"]\nturns = ";
    const QByteArray opening =
        "[[opening]]\nof = \"support[BET]\"\nvalue = 33\nunit = \"points\"\nassumed = \"later\"\n";
    content.write("content/scenarios/later.toml", head + "3\n" + par + opening);
    content.write("content/languages/en.later.toml",
                  "\"scenario.later.name\" = \"Later\"\n\"scenario.later.briefing\" = \"Two turns on.\"\n");
    const auto load = [&] { return loadRulebook(content.root(), "later", testing::smallVocabulary()); };
    const auto book = load();
    QVERIFY2(book.ok(), qPrintable(book.ok() ? QString() : described(book.faults())));
    const Scenario& scenario = (*book)->scenario;
    QCOMPARE(scenario.later, 2);
    QCOMPARE(scenario.movesPerTurn, 4);
    QCOMPARE(scenario.scripts, (std::vector<std::string>{"scenarios/rivals.lua"}));
    QCOMPARE(scenario.objectives.at(1).at("supremacy"), 0.3);
    QCOMPARE(scenario.seats, std::vector<int>{1});
    QCOMPARE(loaded(content)->scenario.seats, (std::vector<int>{0, 1})); // all, where none is named
    QCOMPARE(scenario.opening.at(0).slot, *(*book)->layout->find("support[BET]"));
    QCOMPARE((*book)->figures.find("scenario.later.opening.support.BET")->value, 33.0);
    QCOMPARE((*book)->contests.at(0).opens, 0); // two half-years earlier, or at once
    QCOMPARE((*book)->contests.at(0).decides, 3);
    // What is decided after the last turn is left out.
    content.write("content/scenarios/later.toml", head + "2\n" + par + opening);
    QVERIFY((*load())->contests.empty());
    content.write(
        "content/scenarios/later.toml",
        head + "3\n" + par +
            "[[opening]]\nof = \"suport[BET]\"\nvalue = 33\nunit = \"points\"\nassumed = \"later\"\n");
    QVERIFY(!load().ok());
}

void Loader::registersEveryFigure() {
    const SmallContent content;
    const auto book = loaded(content);
    for (const std::string id :
         {"opening.tension", "power.BET.budget", "power.ALF.ideal.norms",
          "technology.widgets.needs.gears.weight", "vendor.alfa.price", "arena.council.posts.ALF",
          "formula.alignment.ALF.agree_ALF_rank.weight", "formula.installed.beta.base",
          "export_control.cost.money", "export_control.strain.tension", "contest.gear_sizes.opening.BET",
          "scenario.rivals.objectives.BET.order", "technology_share.gears.OTH", "capability_level.gears.ALF",
          "essential_share.widgets.OTH", "dependency.ALF.gears.BET", "data_rule.AAA.open"})
        QVERIFY2(book->figures.find(id) != nullptr, id.c_str());

    const Figure& judged = *book->figures.find("technology_share.widgets.OTH");
    QVERIFY(!judged.sourced());
    QCOMPARE(judged.place, (Place{"content/technology_shares.csv", 4, 13}));
    QVERIFY(book->figures.find("technology_share.widgets.ALF")->sourced());
    QCOMPARE(book->figures.find("opening.tension")->meaning, "Tension between all powers at the opening");
    QCOMPARE(book->figures.find("power.ALF.budget")->place, (Place{"content/powers.toml", 7, 10}));
}

void Loader::givesAnUnstatedRangeOfHalfTheValue() {
    const SmallContent content;
    const auto book = loaded(content);
    const Figure& negative = *book->figures.find("scenario.rivals.par.ALF.order");
    QCOMPARE(negative.low, -2.25);
    QCOMPARE(negative.high, -0.75);
    QCOMPARE(book->figures.find("power.ALF.budget")->high, 10.0);
}

void Loader::says_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("fault"); // line:column key | arguments

    const auto row = [](const char* name, const char* file, const char* before, const char* after,
                        const char* fault) {
        QTest::newRow(name) << QString(file) << QByteArray(before) << QByteArray(after) << QString(fault);
    };
    const char* const powers = "content/powers.toml";
    const char* const instrument = "content/instruments/export_control.toml";
    const char* const scenario = "content/scenarios/rivals.toml";

    row("broken TOML", powers, "id = \"ALF\"", "id = \"ALF", "2:10 toml_syntax | *");
    row("TOML on which the parser stumbles", "content/issues.toml", "[[issue]]", "[[[issue]]",
        "0:0 toml_unreadable");
    row("unknown key", powers, "doctrine = \"first\"", "doctrin = \"first\"",
        "4:1 unknown_key_near | doctrin | doctrine");
    row("missing key", powers, "shape = \"circle\"\n", "", "1:1 missing_key | shape");
    row("wrong type", scenario, "turns = 16", "turns = \"16\"",
        "3:9 wrong_type | turns | a whole number | text");
    row("number where a whole number belongs", scenario, "turns = 16", "turns = 16.5",
        "3:9 wrong_type | turns | a whole number | a number");
    row("out of bounds", scenario, "turns = 16", "turns = 0", "3:9 out_of_bounds | turns | 0 | 1 | 1000");
    row("no finite number", powers, "{ value = 48,", "{ value = nan,", "9:21 not_finite | value | nan");
    row("malformed id", "content/issues.toml", "\"trade\"", "\"trade/1\"", "2:6 bad_id | trade/1");
    row("id twice", "content/regimes.toml", "\"closed\"", "\"open\"",
        "5:6 id_twice | open | content/regimes.toml:2");
    row("unknown economy", powers, "economy = \"ALF\"", "economy = \"ALFF\"",
        "3:11 unknown_id_near | economy | ALFF | ALF");
    row("unknown economy without a near one", powers, "economy = \"ALF\"", "economy = \"Atlantis\"",
        "3:11 unknown_id | economy | Atlantis | ALF, BET, OTH");
    row("economy of another power", "content/economies.csv", "ALF,ALF,", "ALF,,",
        "*content/powers.toml:3:11 power_without_its_economy | ALF | ALF");

    row("scale of an unknown figure", powers, "[[power]]\nid = \"ALF\"",
        "[[scale]]\nfigure = \"suport\"\nweight = { value = 1, unit = \"x\", assumed = \"made up\" }\n"
        "[[power]]\nid = \"ALF\"",
        "2:10 unknown_choice_near | figure | suport | support");
    row("public research that is not whole", powers, "[[power]]\nid = \"ALF\"",
        "[public_research]\nshare = { value = 0.2, unit = \"share\", assumed = \"made up\" }\n"
        "weight = { widgets = { value = 0.5, unit = \"share\", assumed = \"made up\" }, "
        "gears = { value = 0.4, unit = \"share\", assumed = \"made up\" } }\n"
        "[[power]]\nid = \"ALF\"",
        "3:10 sum_not_one | public_research.weight | 0.9");

    const char* const laws = "content/parameters/openings.toml";
    row("law of an unknown parameter", laws, "[\"opening.*\"]", "[\"opening.*\", \"opening.tensions\"]",
        "32:28 unknown_id_near | parameter | opening.tensions | opening.tension");
    row("law of a family without members", laws, "[\"opening.*\"]", "[\"opening.*\", \"zz.*\"]",
        "32:28 unknown_id | parameter | zz.* | *");
    row("law of an unknown quantity", laws, "\"dependence\"]", "\"dependense\"]",
        "33:38 unknown_quantity_near | dependense | dependence");
    row("law in an unknown phase", laws, "phase = \"opening\"", "phase = \"openings\"",
        "28:9 unknown_choice_near | phase | openings | opening");
    row("parameter that no law names", laws, "[\"opening.*\"]",
        "[\"opening.home_bias\", \"opening.tension\"]", "10:1 parameter_without_law | opening.market_access");

    row("bare figure", powers, "{ value = 48, unit = \"points\", assumed = \"made up\" }", "48",
        "9:11 bare_figure | support | 48");
    row("figure without unit", powers, "{ value = 48, unit = \"points\",", "{ value = 48,",
        "9:11 figure_without_unit | power.ALF.support");
    row("figure without source", powers, "48, unit = \"points\", assumed = \"made up\" }",
        "48, unit = \"points\" }", "9:11 figure_without_source | power.ALF.support");
    row("figure with both", powers, "48, unit = \"points\",", "48, unit = \"points\", source = \"a poll\",",
        "9:11 figure_with_both | power.ALF.support");
    row("figure outside its range", powers, "value = 6,", "value = 16,",
        "7:10 figure_out_of_range | power.ALF.budget | 16 | 3 | 10");
    row("range reversed", powers, "low = 3,", "low = 13,",
        "7:10 range_reversed | power.ALF.budget | 13 | 10");
    row("figure twice", "content/parameters/openings.toml", "\"opening.tension\"", "\"opening.home_bias\"",
        "17:1 figure_twice | opening.home_bias");
    row("salience does not sum to 1", powers, "value = 0.6,", "value = 0.7,",
        "17:1 sum_not_one | power.ALF.salience | 1.1");

    row("unknown column", "content/economies.csv", "gdp_note", "gdp_notes",
        "1:10 unknown_column_near | gdp_notes | gdp_note");
    row("not a number", "content/technology_shares.csv", "0.64", "0,64", "2:1 csv_fields | 10 | 9");
    row("decimal comma in quotes", "content/technology_shares.csv", "0.64", "\"0,64\"",
        "2:13 not_a_number | share | 0,64");
    row("shares do not sum to 1", "content/technology_shares.csv", "BET,0.7,", "BET,0.6,",
        "5:1 sum_not_one | technology_share.gears | 0.9");
    row("share above 1", "content/dependencies.csv", "large gears,0.9", "large gears,90",
        "2:27 out_of_bounds | dependency.ALF.gears.BET | 90 | 0 | 1");
    row("unknown stance", "content/vendor_stances.csv", "banned", "baned",
        "2:10 unknown_choice_near | stance | baned | banned");
    row("number with letters among numbers", "content/countries.csv", "12.5", "12.5%",
        "6:57 not_a_number | kit_beta_pct | 12.5%");
    row("column without source", "content/countries.sources.csv", "free,0–10,2019,made up,free,judged\n", "",
        "*content/countries.csv:1:115 column_without_source | free");
    row("unknown need", "content/technologies.toml", "input = \"gears\"", "input = \"gear\"",
        "5:15 unknown_id_near | technology | gear | gears");
    row("unknown column of members", "content/arenas.toml", "\"member\"", "\"members\"",
        "3:11 unknown_country_column_near | members | member");
    row("unknown column in a formula", "content/openings.toml", "\"agree_ALF\"", "\"agre_ALF\"",
        "8:16 unknown_country_column_near | agre_ALF | agree_ALF");
    row("unknown transform", "content/openings.toml", "\"rank\"", "\"ranks\"",
        "8:41 unknown_choice_near | transform | ranks | rank");
    row("formula for no quantity", "content/openings.toml", "quantity = \"alignment\"\nmember = \"BET\"",
        "quantity = \"alignmnt\"\nmember = \"BET\"",
        "13:12 unknown_choice_near | quantity | alignmnt | alignment");
    row("member without formula", "content/openings.toml", "quantity = \"position\"\nmember = \"norms\"",
        "quantity = \"data_rules\"\nmember = \"open\"", "0:0 formula_missing | position | issue | norms");

    row("unknown effect kind", instrument, "kind = \"strain\"", "kind = \"strian\"",
        "32:8 unknown_choice_near | kind | strian | strain");
    row("unknown family", instrument, "\"guard_deny\"", "\"guard_denied\"",
        "2:10 unknown_id_near | family | guard_denied | guard_deny");
    row("family twice", "content/families.toml", "\"diplomacy\"", "\"guard_deny\"",
        "*content/families.toml:6:6 id_twice | guard_deny | content/families.toml:2");
    row("unknown parameter kind", instrument, "kind = \"economy\"", "kind = \"econmy\"",
        "13:8 unknown_choice_near | kind | econmy | economy");
    row("unknown role", instrument, "technology = \"technology\"", "technolgy = \"technology\"",
        "27:1 unknown_key_near | technolgy | technology");
    row("role that names no parameter", instrument, "level = \"severity\"", "level = \"severty\"",
        "29:9 unknown_parameter_near | level | severty | severity");
    row("role of the wrong kind", instrument, "level = \"severity\"", "level = \"target\"",
        "29:9 wrong_parameter_kind | level | target | economy | level");
    row("unknown number of an effect", instrument,
        "tension =", "tensions =", "35:1 unknown_key_near | tensions | tension");
    row("unknown precedent", instrument, "\"P001\"", "\"P009\"",
        "38:10 unknown_id_near | policy | P009 | P001");
    row("unknown user", instrument, "[\"ALF\"]", "[\"ALV\"]", "4:10 unknown_id_near | power | ALV | ALF");
    row("money from no amount", "content/instruments/grant.toml", "money_parameter = \"amount\"",
        "money_parameter = \"country\"",
        "19:19 wrong_parameter_kind | money_parameter | country | country | amount, profile");
    row("empty steps", "content/instruments/grant.toml", "step = 0.1", "step = 0", "13:7 bad_steps | amount");
    const char* const grant = "content/instruments/grant.toml";
    row("lever that is no stock", grant, "quantity = \"finance\"", "quantity = \"finances\"",
        "29:12 unknown_choice_near | quantity | finances | finance");
    row("subject of the wrong size", grant, "subject = \"country/seat\"\nvalue", "subject = \"seat\"\nvalue",
        "30:11 wrong_target | seat | finance | 2");
    row("subject of the wrong kind", grant, "subject = \"country/seat\"\nat", "subject = \"amount/seat\"\nat",
        "36:11 wrong_parameter_kind | subject | amount | amount | country");
    row("appeal of nobody", grant, "swing[country]", "swing[contry]",
        "42:15 unknown_parameter_near | swing | contry | country");
    row("appeal of no quantity", grant, "\"alignment[country", "\"alignmnt[country",
        "42:33 unknown_choice_near | quantity | alignmnt | alignment");
    row("id that is not the file's", "content/instruments/grant.toml", "id = \"grant\"", "id = \"grants\"",
        "1:6 id_not_file_name | grants | content/instruments/grants.toml");

    row("no date", scenario, "2019-12-31", "2019-02-30", "2:9 bad_date | 2019-02-30");
    row("script that does not exist", scenario, "rivals.lua", "rival.lua",
        "7:12 unknown_script_near | scenarios/rival.lua | scenarios/rivals.lua");
    row("objectives do not sum to 1", scenario, "value = 0.25,", "value = 0.2,",
        "9:1 sum_not_one | scenario.rivals.objectives.ALF | 0.95");
    row("contest decided before it opens", scenario, "opens = 1", "opens = 5",
        "41:11 contest_dates | gear_sizes | 5 | 5");
    row("contest decided after the end", scenario, "decides = 5", "decides = 17",
        "41:11 out_of_bounds | decides | 17 | 0 | 16");
    row("unknown power in objectives", scenario, "[objectives.BET]", "[objectives.BETA]",
        "9:1 missing_key | BET");

    row("missing words", "content/languages/en.toml", "\"vendor.alfa.name\" = \"Alfa\"\n", "",
        "*content/vendors.toml:9:6 text_missing | vendor.alfa.name");
    row("words twice", "content/languages/en.more.toml", "greeting", "power.ALF.name",
        "*content/languages/en.toml:1:1 text_twice | power.ALF.name | content/languages/en.more.toml:1");
    row("words that are none", "content/languages/xx.toml", "\"Af\"", "7",
        "1:20 wrong_type | power.ALF.name | text | a whole number");
}

void Loader::says() {
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, fault);

    static const SmallContent content;
    const QByteArray sound = content.read(file);
    QVERIFY(content.edit(file, before, after));
    const Faults faults = faultsOf(content);
    content.write(file, sound);
    const QString found = described(faults);
    const QString expected = fault.startsWith('*') ? fault.mid(1) : file + ":" + fault;
    const bool exact = !expected.endsWith('*');
    QVERIFY2(exact ? found.split('\n').contains(expected) : found.contains(expected.chopped(1)),
             qPrintable("expected\n" + expected + "\nfound\n" + found));

    // Each is a sentence with all its arguments filled in.
    const auto words = loadTexts(CHOKEPOINT_SOURCE_DIR, "en");
    QVERIFY(words.ok());
    static const QRegularExpression blank("\\{\\d\\}");
    for (const Fault& each : faults) {
        const QString sentence = QString::fromStdString(words->say("fault." + each.key, each.arguments));
        QVERIFY2(sentence.endsWith('.') && !sentence.contains(blank), qPrintable(sentence));
    }
}

void Loader::reportsSeveralFaultsAtOnceInOrderOfPlace() {
    const SmallContent content;
    QVERIFY(content.edit("content/vendors.toml", "\"ALF\"", "\"ALV\""));
    QVERIFY(content.edit("content/powers.toml", "shape = \"circle\"\n", ""));
    QVERIFY(content.edit("content/powers.toml", "trade = { value = 85,", "trade = { valu = 85,"));
    QVERIFY(content.edit("content/data_rules.csv", "AAA", "AAB"));
    QCOMPARE(described(faultsOf(content)),
             QString("content/data_rules.csv:2:1 unknown_id_near | country | AAB | AAA\n"
                     "content/powers.toml:1:1 missing_key | shape\n"
                     "content/powers.toml:14:9 missing_key | value\n"
                     "content/powers.toml:14:11 unknown_key_near | valu | value\n"
                     "content/vendors.toml:10:8 unknown_id_near | economy | ALV | ALF\n"));
}

void Loader::blamesABrokenFileAndNotThoseThatReferToIt() {
    for (const QString file :
         {"content/powers.toml", "content/technologies.toml", "content/regimes.toml", "content/openings.toml",
          "content/economies.csv", "content/countries.csv", "content/policies.csv", "content/history.csv",
          "content/scenarios/rivals.toml", "content/instruments/grant.toml", "content/languages/en.toml"}) {
        const SmallContent content;
        content.write(file, file.endsWith(".csv") ? content.read(file) + "\"open" : "x = [");
        const Faults faults = faultsOf(content);
        QVERIFY2(!faults.empty(), qPrintable(file));
        for (const Fault& fault : faults)
            QVERIFY2(QString::fromStdString(fault.place.file) == file, qPrintable(described(faults)));
    }
    const SmallContent content;
    QVERIFY(content.remove("content/issues.toml"));
    QCOMPARE(described(faultsOf(content)), QString("content/issues.toml:0:0 file_missing\n"));
}

void Loader::namesTheScenariosThereAre() {
    const SmallContent content;
    content.write("content/scenarios/alone.toml", "");
    content.write("content/scenarios/.hidden.toml", "");
    QCOMPARE(scenarioIds(content.root()), (std::vector<std::string>{"alone", "rivals"}));
    const Vocabulary vocabulary = testing::smallVocabulary();
    QCOMPARE(
        described(loadRulebook(content.root(), "rival", vocabulary).faults()),
        QString("content/scenarios/rival.toml:0:0 unknown_scenario_near | rival | rivals | alone, rivals\n"));
    QCOMPARE(described(loadRulebook(content.root(), "../rivals_of_old", vocabulary).faults()),
             QString("content/scenarios/../rivals_of_old.toml:0:0 unknown_scenario | ../rivals_of_old | "
                     "alone, rivals\n"));
}

void Loader::whatTheLawsHaveNoRoomForIsNamed() {
    const SmallContent content;
    Vocabulary words = testing::smallVocabulary();
    const auto faults = [&] {
        const auto book = loadRulebook(content.root(), "rivals", words);
        return book ? QString() : described(book.faults());
    };
    words.room = {{Axis::power, 2}, {Axis::technology, 2}};
    QCOMPARE(faults(), QString());
    words.room = {{Axis::power, 2}, {Axis::technology, 1}};
    QCOMPARE(faults(), QString("content/technologies.toml:18:6 too_many_members | technology | 2 | 1\n"));
}

void Loader::measuresOfPowersCountOnTheScaleOfTheGame() {
    const SmallContent content;
    QVERIFY(content.edit("content/powers.toml", "[[power]]\nid = \"ALF\"",
                         "[[scale]]\nfigure = \"support\"\n"
                         "weight = { value = 0.5, unit = \"points per percent\", assumed = \"made up\" }\n"
                         "[[power]]\nid = \"ALF\""));
    const auto book = loaded(content);
    QCOMPARE(book->figures.find("power.ALF.support")->value, 48.0);
    QCOMPARE(book->powers.at(0).figures.at("support"), 49.0);
    QCOMPARE(book->powers.at(1).figures.at("support"), 47.0);
    QCOMPARE(book->powers.at(0).figures.at("confidence"), 52.0);
}

void Loader::publicResearchIsAPartOfTheBudgetAndTheProgrammes() {
    const SmallContent content;
    QVERIFY(content.edit(
        "content/powers.toml", "[[power]]\nid = \"ALF\"",
        "[public_research]\nstep = 0.1\n"
        "share = { value = 0.2, unit = \"share\", assumed = \"made up\" }\n"
        "[public_research.weight]\n"
        "widgets = { value = 0.75, unit = \"share\", assumed = \"made up\" }\n"
        "gears = { value = 0.25, unit = \"share\", assumed = \"made up\" }\n"
        "[[power]]\nid = \"ALF\"\n"
        "research_budget = { value = 11, unit = \"bn USD 2019 a year\", source = \"a table\" }"));
    const auto book = loaded(content);
    QCOMPARE(book->powers.at(0).research, (std::vector<double>{0.9, 0.3})); // of 0.925 and 0.275
    QCOMPARE(book->powers.at(1).research, (std::vector<double>{0.3, 0.2})); // nothing but programmes
}

void Loader::replacesFigures() {
    const SmallContent content;
    const auto book =
        loaded(content, {{"power.ALF.budget", 8}, {"opening.tension", 1}, {"opening.tension", 33}});
    QCOMPARE(book->powers.at(0).figures.at("budget"), 8.0);
    QVERIFY(book->figures.find("power.ALF.budget")->overridden);
    QVERIFY(!book->figures.find("power.BET.budget")->overridden);
    QCOMPARE(book->figures.find("opening.tension")->value, 33.0);
}

void Loader::aFigureThatAScenarioReplacesSaysWhyThere() {
    const SmallContent content;
    const QString scenario = "content/scenarios/rivals.toml";
    content.write(scenario, content.read(scenario) + "\n[[figure]]\nid = \"power.ALF.budget\"\nvalue = 9\n"
                                                     "assumed = \"here it matters less\"\n");
    const Figure figure = *loaded(content)->figures.find("power.ALF.budget");
    QCOMPARE(figure.value, 9.0);
    QCOMPARE(figure.assumed, "here it matters less");
    QVERIFY(figure.source.empty());
    // What the user sets for a game is not what content says about it.
    const Figure again = *loaded(content, {{"power.ALF.budget", 2}})->figures.find("power.ALF.budget");
    QCOMPARE(again.value, 2.0);
    QVERIFY(again.assumed != "here it matters less");
}

void Loader::takesAReplacementOutsideTheRange() {
    const SmallContent content;
    QCOMPARE(loaded(content, {{"power.ALF.budget", 400}})->powers.at(0).figures.at("budget"), 400.0);
    QCOMPARE(described(faultsOf(content, {{"power.ALF.budget", std::numeric_limits<double>::infinity()}})),
             QString("content/powers.toml:7:10 not_finite | power.ALF.budget | inf\n"));
}

void Loader::reportsReplacementsOfFiguresThatAreNotThere() {
    const SmallContent content;
    QCOMPARE(described(faultsOf(content, {{"power.ALF.budgte", 8}})),
             QString(":0:0 unknown_figure_near | power.ALF.budgte | power.ALF.budget\n"));
}

void Loader::readsNumbersUnderAFrenchLocale() {
    struct DecimalComma : std::numpunct<char> {
        char do_decimal_point() const override { return ','; }
        char do_thousands_sep() const override { return '.'; }
        std::string do_grouping() const override { return "\3"; }
    };
    // The C library's locale where the machine has a French one, the C++ library's everywhere.
    for (const char* name : {"fr_FR.UTF-8", "fr_FR.utf8", "fr_FR"})
        if (std::setlocale(LC_NUMERIC, name) != nullptr)
            break;
    const std::locale before = std::locale::global(std::locale(std::locale::classic(), new DecimalComma));
    const SmallContent content;
    const auto book = loaded(content);
    const QString fault =
        described(faultsOf(content, {{"power.ALF.budget", -std::numeric_limits<double>::infinity()}}));
    QVERIFY(content.edit("content/powers.toml", "value = 0.6,", "value = 0.75,"));
    const QString sum = described(faultsOf(content));
    std::locale::global(before);
    std::setlocale(LC_NUMERIC, "C");

    QCOMPARE(book->powers.at(0).figures.at("political_capital"), 62.3);
    QCOMPARE(book->columns["gdp_usd_bn"][1], 7000.5);
    QVERIFY(fault.contains("-inf"));
    QVERIFY2(sum.contains("| 1.15\n"),
             qPrintable(sum)); // numbers in messages are written the same way everywhere
}

void Loader::speaksEveryLanguage() {
    const SmallContent content;
    const auto book = loaded(content);
    QCOMPARE(book->english().say("country.BBB.name"), "Beeland, the Old");
    QCOMPARE(book->english().say("greeting", {"you"}), "Good day, you");
    QCOMPARE(book->english().say("option.none"), "None");
    const Texts& other = book->texts.at("xx");
    QCOMPARE(other.say("power.ALF.name"), "Af");
    QCOMPARE(other.say("power.BET.name"), "Bet"); // what it lacks it says in English
    QCOMPARE(other.say("country.BBB.name"), "Bb");
    QCOMPARE(other.say("country.CCC.name"), "Ceeland");
    QCOMPARE(loadTexts(content.root(), "xx")->say("power.ALF.name"), "Af");
    QCOMPARE(loadTexts(content.root(), "yy")->say("power.ALF.name"), "Alf");
}

void Loader::hashesAllContent() {
    const SmallContent content;
    const std::string hash = loaded(content)->scenario.contentHash;
    QCOMPARE(hash.size(), std::size_t{16});
    QCOMPARE(loaded(SmallContent())->scenario.contentHash, hash);

    content.write("content/README.md", "other notes");
    content.write("content/.hidden/file.toml", "x");
    content.write("content/languages/zz.toml", "\"greeting\" = \"put better\"");
    QCOMPARE(loaded(content)->scenario.contentHash, hash);
    QVERIFY(loaded(content, {{"opening.tension", 30}})->scenario.contentHash != hash);

    content.write("lua_scripts/scenarios/rivals.lua", "-- nothing at all happens");
    QVERIFY(loaded(content)->scenario.contentHash != hash);
}

QTEST_APPLESS_MAIN(Loader)
#include "tst_Loader.moc"
