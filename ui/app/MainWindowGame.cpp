// How a game begins, goes from seat to seat and ends in the window; what else the window shows is in MainWindow.cpp.
#include "session/Session.h"
#include "ui/app/Atlas.h"
#include "ui/app/Curtain.h"
#include "ui/app/MainWindow.h"
#include "ui/app/PlayScreen.h"
#include "ui/app/ProblemPage.h"
#include "ui/app/menu/NewGame.h"
#include "ui/encyclopedia/EncyclopediaScreen.h"
#include "ui/map/MapView.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QRandomGenerator>

#include <utility>

namespace chokepoint {

namespace {

QString driverOf(Player player) {
    switch (player) {
    case Player::Person:
        return "human";
    case Player::Computer:
        return "ai:standard";
    case Player::Idle:
        return "idle";
    }
    return {};
}

} // namespace

void MainWindow::startGame(const NewGameChoice& choice) {
    NewSession start;
    for (auto each = choice.assumptions.begin(); each != choice.assumptions.end(); ++each)
        start.assumptions[each.key().toStdString()] = each.value().toStdString();
    const auto loaded = m_library.rules(choice.scenario, start.assumptions);
    const QString title = tr("The game could not begin");
    if (!loaded)
        return showProblem(title, m_library.sentences(loaded.faults(), m_settings.language));
    const std::shared_ptr<const RuleSet>& rules = *loaded;
    start.root = m_library.root();
    start.scenario = choice.scenario.toStdString();
    start.rules = rules;
    start.seed = choice.seed.value_or(QRandomGenerator::system()->generate64());
    std::vector<QString> drivers;
    for (int seat = 0; seat < rules->powers; ++seat) {
        const std::string& power = rules->sets().id(Axis::power, seat);
        drivers.push_back(driverOf(choice.players.value(QString::fromStdString(power), Player::Computer)));
        start.drivers[power] = drivers.back().toStdString();
    }
    auto table = std::make_unique<GameTable>(rules, std::move(drivers),
                                             [start, file = SessionLibrary::newFile(choice.scenario)] {
                                                 return Session::create(file.toStdString(), start);
                                             });
    connect(table.get(), &GameTable::sessionMade, this, &MainWindow::remember);
    connect(
        table.get(), &GameTable::makingFailed, this,
        [this, title](const Faults& faults) {
            const QString sentences = m_library.sentences(faults, m_settings.language);
            leaveGame();
            showProblem(title, sentences);
        },
        Qt::QueuedConnection);
    takeTable(std::move(table));
    if (m_painted)
        m_table->makeSession();
}

void MainWindow::openSession(const QString& file) {
    leaveGame();
    auto session = Session::open(file.toStdString(), m_library.root());
    const QString title = tr("This session cannot be opened");
    if (!session)
        return showProblem(title, m_library.sentences(session.faults(), m_settings.language));
    if (const Outcome fits = (*session)->needed(); !fits)
        return showProblem(title, m_library.sentences(fits.faults(), m_settings.language));
    takeTable(std::make_unique<GameTable>(std::move(*session)));
    remember();
}

void MainWindow::remember() {
    const std::vector<int> people = m_table->humanSeats();
    m_library.remember(*m_table->session(), people.size() == 1 ? people.front() : -1, m_settings.language);
}

void MainWindow::takeTable(std::unique_ptr<GameTable> table) {
    leaveGame();
    m_table = std::move(table);
    const std::vector<int> people = m_table->humanSeats();
    const int alone = people.size() == 1 ? people.front() : -1;
    connect(m_table.get(), &GameTable::turnResolved, this, [this, alone] {
        remember();
        if (alone < 0)
            callNext();
    });
    connect(m_table.get(), &GameTable::resolvingFailed, this, [this, alone](const Faults& faults) {
        if (alone < 0)
            showProblem(tr("The half-year could not be resolved"),
                        m_library.sentences(faults, m_settings.language));
    });
    // Queued: the screen whose button led here is thrown away.
    connect(
        m_table.get(), &GameTable::committedChanged, this,
        [this, alone] {
            if (alone < 0 && m_table && !m_table->resolving())
                callNext();
        },
        Qt::QueuedConnection);
    connect(
        m_table.get(), &GameTable::resolvingStarted, this,
        [this, alone] {
            if (alone < 0)
                showWaiting();
        },
        Qt::QueuedConnection);
    callNext();
}

void MainWindow::callNext() {
    const std::vector<int> people = m_table->humanSeats();
    if (people.empty())
        return showProblem(tr("Nobody plays here"),
                           tr("All seats of this session are played by the computer."));
    if (people.size() == 1)
        return showPlay(people.front());
    const int next = m_table->finished() ? people.front() : m_table->nextSeat();
    if (m_table->resolving() || next < 0)
        showWaiting();
    else
        showCurtain(next);
}

void MainWindow::showWaiting() {
    auto* page =
        new ProblemPage(tr("The half-year resolves"), tr("All orders are sealed."), ProblemPage::Kind::wait);
    if (m_play != nullptr)
        m_play = nullptr;
    m_showAgain = [this] { showWaiting(); };
    setScreen(page);
    m_desk.reset();
}

void MainWindow::showCurtain(int seat) {
    setWindowTitle("Chokepoint");
    const PowerMark mark = markOf(m_table->rules().book, seat);
    QWidget* const before = m_play;
    m_play = nullptr;
    delete before; // nothing of the seat before stays, not even for a moment
    m_desk.reset();
    setTheme(Theme(m_settings.theme, m_settings.textScale, m_settings.language).withSeat(mark.colour));
    applyTheme(*qobject_cast<QApplication*>(QApplication::instance()));
    const auto desk = m_table->sit(seat, m_settings.language);
    auto* curtain = new Curtain(desk->name(Axis::power, seat), mark, desk->halfYear());
    connect(curtain, &Curtain::lifted, this, [this, seat] { showPlay(seat); });
    m_showAgain = [this, seat] { showCurtain(seat); };
    setScreen(curtain);
}

void MainWindow::showPlay(int seat) {
    const bool sitsDown = !m_desk || m_desk->seat() != seat;
    if (sitsDown)
        m_desk = m_table->sit(seat, m_settings.language);
    const bool returning = sitsDown && m_table->humanSeats().size() > 1 && m_desk->turn() > 0;
    applySettings();
    auto* screen = new PlayScreen(*m_desk, m_table->humanSeats().size() > 1);
    screen->setSingleKeys(m_settings.singleKeys);
    connect(screen, &PlayScreen::menuRequested, this, &MainWindow::showMenu, Qt::QueuedConnection);
    connect(screen, &PlayScreen::encyclopediaRequested, this, [this] { showEncyclopedia(); });
    connect(screen, &PlayScreen::languageChosen, this, &MainWindow::setLanguage, Qt::QueuedConnection);
    connect(screen, &PlayScreen::textScaleChosen, this, &MainWindow::setTextScale, Qt::QueuedConnection);
    connect(screen, &PlayScreen::themeChosen, this, &MainWindow::setThemeName, Qt::QueuedConnection);
    connect(screen, &PlayScreen::singleKeysChosen, this, &MainWindow::setSingleKeys);
    connect(screen, &PlayScreen::firstStepsTaken, this, [this] {
        m_settings.firstSteps = false;
        m_settings.save();
    });
    connect(screen, &PlayScreen::quitRequested, this, &QWidget::close, Qt::QueuedConnection);
    m_showAgain = [this, seat] { showPlay(seat); };
    setScreen(screen);
    if (m_painted || returning)
        furnish();
    if (returning) // what has happened since this person was last here
        screen->showPage(PlayPage::Report);
}

void MainWindow::furnish() {
    if (m_play == nullptr || m_play->isFurnished())
        return;
    m_play->furnish();
    if (m_settings.firstSteps && m_desk->turn() == 0)
        m_play->showFirstSteps();
}

PlayScreen* MainWindow::playScreen() {
    furnish();
    return m_play;
}

void MainWindow::complete() {
    if (m_play != nullptr)
        rememberView(mapCentre(m_settings.language), m_play->map());
    furnish();
    if (m_table)
        m_table->makeSession();
}

void MainWindow::leaveGame() {
    delete m_reading; // it looks at the desk, as the playing screen does
    if (m_play != nullptr)
        delete std::exchange(m_play, nullptr); // it looks at the desk
    m_desk.reset();
    m_table.reset();
}

} // namespace chokepoint
