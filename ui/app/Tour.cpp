#include "ui/app/Tour.h"

#include "session/Session.h"
#include "ui/app/PlayScreen.h"
#include "ui/app/menu/MenuData.h"
#include "ui/encyclopedia/EncyclopediaScreen.h"
#include "ui/models/Overlays.h"
#include "ui/pages/DiplomacyPage.h"
#include "ui/pages/NumbersPage.h"
#include "ui/theme/Widgets.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QThread>

namespace chokepoint {

namespace {

/// Lets the window work for a while: timers of hovering and redrawing run out.
void settle(int milliseconds = 250) {
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(5);
    }
}

int instrumentWith(const RuleSet& rules, ParameterKind kind) {
    for (std::size_t i = 0; i < rules.book.instruments.size(); ++i)
        for (const InstrumentParameter& parameter : rules.book.instruments[i].parameters)
            if (parameter.kind == kind)
                return static_cast<int>(i);
    return -1;
}

/// The country with the largest output that no power governs: something to look at.
int largestThirdCountry(const RuleSet& rules) {
    int largest = -1;
    for (int c = 0; c < rules.countries; ++c)
        if (rules.memberOf[static_cast<std::size_t>(c)] < 0 &&
            (largest < 0 ||
             rules.gdpShare[static_cast<std::size_t>(c)] > rules.gdpShare[static_cast<std::size_t>(largest)]))
            largest = c;
    return largest;
}

} // namespace

bool Tour::walk(const QString& language, const QSize& size, double textScale) {
    m_prefix = QString("%1-%2x%3%4")
                   .arg(language)
                   .arg(size.width())
                   .arg(size.height())
                   .arg(textScale == 1 ? QString() : QString("-%1").arg(qRound(textScale * 100)));
    if (!m_prefix.startsWith(m_only))
        return true;
    m_number = 0;
    QSettings().clear();
    m_window = std::make_unique<MainWindow>(m_root);
    m_window->setLanguage(language);
    m_window->setTextScale(textScale);
    m_window->resize(size);
    m_window->show();
    menus();
    const bool whole = opening() && sheets() && afterTurns() && severalPeople();
    problems();
    m_window.reset();
    return whole;
}

void Tour::menus() {
    m_window->showMenu();
    shot("menu");
    m_window->showNewGame(Player::Computer);
    shot("new-game");
    m_window->showSessions();
    shot("sessions-empty");
    m_window->showMenu();
    readUp("encyclopedia-menu", {});
}

/// An article, of the kind that it stands for.
void Tour::readUp(const char* name, const std::string& page) {
    m_window->showEncyclopedia(QString::fromStdString(page));
    shot(name);
    click("encyclopedia_close");
}

void Tour::articles() {
    const RuleSet& rules = m_window->playScreen()->desk().rules();
    const int control = instrumentWith(rules, ParameterKind::economy);
    readUp("article-instrument",
           pageAddress(PageKind::instrument, rules.book.instruments[static_cast<std::size_t>(control)].id));
    m_window->showEncyclopedia(); // where it was left
    settle();
    QScrollBar* const down = m_window->findChild<QScrollArea*>("encyclopedia_article")->verticalScrollBar();
    down->setValue(down->maximum() / 2);
    shot("article-figures");
    down->setValue(down->maximum());
    shot("article-end");
    click("encyclopedia_close");
    readUp("article-technology", pageAddress(PageKind::technology, rules.sets().id(Axis::technology, 0)));
    readUp("article-power", pageAddress(PageKind::power, rules.sets().id(Axis::power, 0)));
    readUp("article-quantity", pageAddress(PageKind::quantity, quantities().table[quantities().tension].id));
    m_window->showEncyclopedia();
    m_window->encyclopedia()->search(m_window->playScreen()->desk().instrumentName(control));
    shot("article-search");
    click("encyclopedia_close");
}

bool Tour::opening() {
    StartRequest request;
    const std::vector<std::string> scenarios = scenarioIds(m_root);
    if (scenarios.empty())
        return false;
    request.scenario = QString::fromStdString(scenarios.front());
    request.seed = 7;
    m_window->begin(request);
    if (m_window->playScreen() == nullptr)
        return false;
    shot("first-steps");
    click("first_steps_skip");
    shot("opening");
    Desk& desk = m_window->playScreen()->desk();
    desk.inspect(SelectedCountry{largestThirdCountry(desk.rules())});
    shot("country");
    for (const OverlayKind& overlay : Overlays::kinds()) {
        desk.setOverlay(overlay.id);
        shot(QString("overlay-%1").arg(overlay.id));
    }
    desk.setOverlay("vendor_stance");
    desk.inspect(SelectedPower{desk.rules().powers - 2});
    shot("power");
    desk.inspect(SelectedTechnology{0});
    shot("technology");
    parts();
    return true;
}

/// Where one part of the playing screen is shown at a time, each of them.
void Tour::parts() {
    auto* tabs = m_window->findChild<SegmentedControl*>("play_tabs");
    if (tabs == nullptr || !tabs->isVisible())
        return;
    for (int part = 1; part < tabs->count(); ++part) {
        tabs->setCurrent(part);
        shot("part-" + tabs->currentId());
    }
    tabs->setCurrent(0);
}

bool Tour::sheets() {
    PlayScreen& play = *m_window->playScreen();
    const RuleSet& rules = play.desk().rules();
    const ParameterKind kinds[] = {ParameterKind::economy, ParameterKind::contest, ParameterKind::profile,
                                   ParameterKind::vendor, ParameterKind::country};
    for (const ParameterKind kind : kinds) {
        play.openInstrument(instrumentWith(rules, kind));
        shot("editor-" + QString::fromStdString(std::string(nameOf(kind))));
        click("order_place");
        settle();
        play.closeTopmost();
    }
    shot("four-moves");
    play.askToCommit();
    shot("commit");
    play.closeTopmost();
    play.goTo();
    shot("go-to");
    if (QWidget* sheet = find("goto"))
        sheet->close();
    return true;
}

void Tour::tables() {
    PlayScreen& play = *m_window->playScreen();
    play.showPage(PlayPage::Technologies);
    shot("technologies");
    static_cast<NumbersPage*>(play.page(PlayPage::Technologies))->showTable("dependence");
    shot("technologies-dependence");
    play.showPage(PlayPage::Rules);
    shot("rules-contests");
    for (const char* table : {"policies", "order_state", "data_stance"}) {
        static_cast<NumbersPage*>(play.page(PlayPage::Rules))->showTable(table);
        shot(QString("rules-%1").arg(table));
    }
    play.showTables();
    shot("world-countries");
    for (const char* table : {"assumptions", "report", "course", "budget", "trust"}) {
        play.showTables(table);
        shot(QString("world-%1").arg(table));
    }
    play.showPage(PlayPage::Map);
}

void Tour::talks() {
    PlayScreen& play = *m_window->playScreen();
    play.showPage(PlayPage::Diplomacy);
    shot("diplomacy");
    auto& page = *static_cast<DiplomacyPage*>(play.page(PlayPage::Diplomacy));
    page.compose();
    shot("proposal-empty");
    if (auto* add = m_window->findChild<QComboBox*>("proposal_add_clause");
        add != nullptr && add->count() > 1) {
        add->setCurrentIndex(1);
        emit add->activated(1);
    }
    shot("proposal");
    click("proposal_place");
    shot("diplomacy-drafted");
    play.showPage(PlayPage::Map);
}

void Tour::readNews() {
    static const QRegularExpression news("^report_news_");
    QWidget* const report = m_window->playScreen()->page(PlayPage::Report);
    QAbstractButton* const read = report->findChildren<QAbstractButton*>(news).value(0);
    if (read == nullptr)
        return;
    read->click();
    shot("news");
    m_window->playScreen()->closeTopmost();
}

void Tour::answerEvents() {
    Desk& desk = m_window->playScreen()->desk();
    for (const PendingEvent& event : desk.pendingEvents())
        desk.draft().answerEvent(event.event, event.options.front().letter, {});
}

bool Tour::playTurn() {
    const int before = m_window->table()->turn();
    m_window->playScreen()->commit();
    QElapsedTimer clock;
    clock.start();
    while (m_window->table() != nullptr && m_window->table()->turn() == before && clock.elapsed() < 20000)
        settle(20);
    return m_window->table() != nullptr && m_window->table()->turn() > before;
}

bool Tour::afterTurns() {
    if (!playTurn())
        return false;
    shot("report");
    m_window->playScreen()->showPage(PlayPage::Map);
    shot("second-turn");
    m_window->setThemeName("light");
    shot("light");
    m_window->playScreen()->showPage(PlayPage::Report);
    shot("light-report");
    m_window->setThemeName("dark");
    m_window->playScreen()->showPage(PlayPage::Report);
    readNews();
    tables();
    articles();
    talks();
    PlayScreen& play = *m_window->playScreen();
    Desk& desk = play.desk();
    play.showWhy(desk.address(quantities().supremacy, desk.seat()));
    shot("why-score");
    play.showWhy(desk.address(quantities().growth, desk.seat()));
    shot("why-growth");
    play.closeTopmost();
    if (!desk.pendingEvents().empty()) {
        play.openEvent(QString::fromStdString(desk.pendingEvents().front().event));
        shot("event");
        play.closeTopmost();
    }
    answerEvents();
    for (int turn = 0; turn < 4; ++turn)
        if (!playTurn())
            return false;
    shot("report-later");
    m_window->playScreen()->showPage(PlayPage::Map);
    shot("sixth-turn");
    m_window->playScreen()->showPage(PlayPage::Diplomacy);
    shot("diplomacy-later");
    m_window->playScreen()->showPage(PlayPage::Map);
    while (!desk.finished())
        if (!playTurn())
            return false;
    shot("last-report");
    m_window->playScreen()->showPage(PlayPage::Map);
    shot("end");
    m_window->showMenu();
    shot("menu-with-session");
    m_window->showSessions();
    shot("sessions");
    return true;
}

bool Tour::severalPeople() {
    NewGameChoice choice;
    choice.scenario = QString::fromStdString(scenarioIds(m_root).front());
    choice.seed = 7;
    const auto rules = loadRules(m_root, choice.scenario.toStdString());
    if (!rules)
        return false;
    for (int p = 0; p < (*rules)->powers; ++p)
        choice.players[QString::fromStdString((*rules)->sets().id(Axis::power, p))] =
            p < 2 ? Player::Person : Player::Computer;
    m_window->startGame(choice);
    shot("curtain");
    return true;
}

void Tour::problems() {
    const QString file = m_folder.filePath("no-session.chokepoint");
    QFile broken(file);
    if (broken.open(QIODevice::WriteOnly))
        broken.write("this is no session\n");
    broken.close();
    m_window->openSession(file);
    shot("problem");
    QFile::remove(file);
}

QWidget* Tour::find(const char* name) const { return m_window->findChild<QWidget*>(name); }

bool Tour::click(const char* name) {
    auto* button = m_window->findChild<QAbstractButton*>(name);
    if (button == nullptr || !button->isEnabled())
        return false;
    button->click();
    return true;
}

void Tour::shot(const QString& name) {
    settle();
    const QString file = m_folder.filePath(
        QString("%1-%2-%3.png").arg(m_prefix).arg(++m_number, 2, 10, QLatin1Char('0')).arg(name));
    if (m_window->grab().save(file))
        m_pictures.append(file);
}

} // namespace chokepoint
