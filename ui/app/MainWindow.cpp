#include "ui/app/MainWindow.h"

#include "session/Session.h"
#include "ui/app/Atlas.h"
#include "ui/app/Curtain.h"
#include "ui/app/PlayScreen.h"
#include "ui/app/ProblemPage.h"
#include "ui/app/menu/MainMenu.h"
#include "ui/app/menu/NewGame.h"
#include "ui/app/menu/SessionsList.h"
#include "ui/encyclopedia/EncyclopediaScreen.h"
#include "ui/map/MapView.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Topic.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QLibraryInfo>
#include <QRandomGenerator>
#include <QShortcut>
#include <QStackedLayout>
#include <QTimer>

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

MainWindow::MainWindow(SessionLibrary library, QWidget* parent)
    : QWidget(parent), m_settings(Settings::load()), m_library(std::move(library)),
      m_screens(new QStackedLayout(this)) {
    setWindowTitle("Chokepoint");
    setMinimumSize(960, 600);
    resize(1600, 900);
    prepareShapes(mapCentre(m_settings.language));
    connect(new QShortcut(QKeySequence(Qt::Key_F1), this), &QShortcut::activated, this, &MainWindow::explain);
    applySettings();
    // While content is being read: the first words of a kind bring its font in.
    for (const TextRole role : {TextRole::Caption, TextRole::Body, TextRole::Section})
        QFontMetrics(theme().font(role)).horizontalAdvance(windowTitle());
}

MainWindow::~MainWindow() { leaveGame(); }

EncyclopediaScreen* MainWindow::encyclopedia() { return m_reading; }

void MainWindow::begin(const StartRequest& request) {
    if (!request.file.isEmpty())
        return openSession(request.file);
    if (request.scenario.isEmpty())
        return showMenu();
    prepareView(mapCentre(m_settings.language)); // content is still being read
    NewGameChoice choice;
    choice.scenario = request.scenario;
    choice.seed = request.seed;
    if (const auto scenario = m_library.scenario(choice.scenario, m_settings.language))
        for (const SeatChoice& seat : scenario->seats) {
            choice.players[seat.id] = Player::Computer;
            if (choice.seat.isEmpty() || seat.id == request.seat)
                choice.seat = seat.id;
        }
    if (!request.seat.isEmpty())
        choice.seat = request.seat;
    choice.players[choice.seat] = Player::Person;
    startGame(choice);
}

void MainWindow::speak(QApplication& application) {
    application.removeTranslator(&m_words);
    application.removeTranslator(&m_qtWords);
    if (m_words.load(":/languages/chokepoint_" + m_spoken))
        application.installTranslator(&m_words);
    if (m_qtWords.load("qtbase_" + m_spoken, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(&m_qtWords);
    QLocale::setDefault(QLocale(m_spoken));
}

void MainWindow::applySettings() {
    QApplication* const application = qobject_cast<QApplication*>(QApplication::instance());
    if (std::exchange(m_spoken, m_settings.language) != m_settings.language)
        speak(*application);
    Theme made(m_settings.theme, m_settings.textScale, m_settings.language);
    if (m_desk)
        made = made.withSeat(QString::fromStdString(m_desk->power().colour));
    setTheme(made);
    applyTheme(*application);
}

void MainWindow::setLanguage(const QString& language) {
    m_settings.language = language;
    m_settings.save();
    if (m_desk)
        m_desk->setLanguage(language);
    rebuild();
}

void MainWindow::setTextScale(double scale) {
    m_settings.textScale = scale;
    m_settings.save();
    rebuild();
}

void MainWindow::setThemeName(const QString& name) {
    m_settings.theme = name;
    m_settings.save();
    rebuild();
}

void MainWindow::setSingleKeys(bool on) {
    m_settings.singleKeys = on;
    m_settings.save();
    if (m_play != nullptr)
        m_play->setSingleKeys(on);
}

void MainWindow::rebuild() {
    applySettings();
    // A copy: building a screen changes what builds it.
    if (const std::function<void()> again = m_showAgain)
        again();
}

void MainWindow::setScreen(QWidget* screen) {
    delete m_reading;
    m_play = qobject_cast<PlayScreen*>(screen);
    while (QLayoutItem* item = m_screens->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose signal led here
        delete item;
    }
    m_screens->addWidget(screen);
    m_screens->setCurrentWidget(screen);
}

void MainWindow::leaveGame() {
    delete m_reading; // it looks at the desk, as the playing screen does
    if (m_play != nullptr)
        delete std::exchange(m_play, nullptr); // it looks at the desk
    m_desk.reset();
    m_table.reset();
}

void MainWindow::showMenu() {
    leaveGame();
    applySettings();
    MainMenuData shown;
    shown.colours = m_library.powerColours();
    shown.scenarios = m_library.scenarios(m_settings.language);
    const QList<SessionEntry> recent = m_library.recent(m_settings.language);
    shown.sessions = static_cast<int>(recent.size());
    for (const SessionEntry& each : recent)
        if (each.problem.isEmpty() && !shown.continued)
            shown.continued = each;
    for (const Language& each : languages())
        if (each.id == m_settings.language)
            shown.language = each.name;
    shown.version = CHOKEPOINT_VERSION;
    auto* menu = new MainMenu(shown);
    connect(menu, &MainMenu::continueRequested, this, &MainWindow::openSession);
    connect(menu, &MainMenu::playAloneRequested, this, [this] { showNewGame(Player::Computer); });
    connect(menu, &MainMenu::hotSeatRequested, this, [this] { showNewGame(Player::Person); });
    connect(menu, &MainMenu::sessionsRequested, this, &MainWindow::showSessions);
    connect(menu, &MainMenu::encyclopediaRequested, this, [this] { showEncyclopedia(); });
    connect(menu, &MainMenu::languageRequested, this, [this] {
        const auto at = std::find_if(languages().begin(), languages().end(),
                                     [this](const Language& each) { return each.id == m_settings.language; });
        setLanguage(at + 1 == languages().end() ? languages().first().id : (at + 1)->id);
    });
    connect(menu, &MainMenu::quitRequested, this, &QWidget::close);
    m_showAgain = [this] { showMenu(); };
    setScreen(menu);
}

void MainWindow::showNewGame(Player others) {
    auto* page = new NewGame(m_library.scenarios(m_settings.language), others);
    connect(page, &NewGame::backRequested, this, &MainWindow::showMenu);
    connect(page, &NewGame::startRequested, this, &MainWindow::startGame, Qt::QueuedConnection);
    m_showAgain = [this, others] { showNewGame(others); };
    setScreen(page);
}

void MainWindow::showSessions() {
    auto* page = new SessionsList(m_library.recent(m_settings.language));
    connect(page, &SessionsList::backRequested, this, &MainWindow::showMenu);
    connect(page, &SessionsList::openRequested, this, &MainWindow::openSession);
    connect(page, &SessionsList::removeRequested, this, [this, page](const QString& file) {
        m_library.forget(file);
        page->setSessions(m_library.recent(m_settings.language));
    });
    connect(page, &SessionsList::openOtherRequested, this, [this] {
        const QString file = QFileDialog::getOpenFileName(
            this, tr("Open a session"), SessionLibrary::folder(), tr("Chokepoint sessions (*.chokepoint)"));
        if (!file.isEmpty())
            openSession(file);
    });
    m_showAgain = [this] { showSessions(); };
    setScreen(page);
}

void MainWindow::explain() {
    QString page = topicOf(QApplication::focusWidget());
    if (page.isEmpty())
        page = topicOf(QApplication::widgetAt(QCursor::pos()));
    showEncyclopedia(page);
}

void MainWindow::showEncyclopedia(const QString& page) {
    if (m_reading == nullptr) {
        const std::shared_ptr<const RuleSet> rules = m_table ? m_table->sharedRules() : m_library.anyRules();
        if (!rules)
            return;
        auto pages = openEncyclopedia(m_library.root(), rules, m_settings.language.toStdString());
        if (!pages)
            return showProblem(tr("The encyclopedia cannot be opened"),
                               m_library.sentences(pages.faults(), m_settings.language));
        m_readFrom = QApplication::focusWidget();
        m_reading = new EncyclopediaScreen(std::move(*pages), rules, m_desk.get(), this);
        connect(m_reading, &EncyclopediaScreen::closed, this, &MainWindow::closeEncyclopedia);
        connect(m_reading, &EncyclopediaScreen::whyRequested, this, [this](const QString& address) {
            closeEncyclopedia();
            if (m_play != nullptr)
                m_play->showWhy(address);
        });
        m_screens->currentWidget()->setEnabled(false); // neither keys nor shortcuts reach what lies below
        m_reading->setGeometry(rect());
        m_reading->show();
        m_reading->raise();
    }
    if (!m_reading->open(page) && !m_reading->open(m_lastRead))
        m_reading->openFirst();
    m_reading->takeFocus();
}

void MainWindow::closeEncyclopedia() {
    if (m_reading == nullptr)
        return;
    m_lastRead = m_reading->page();
    m_reading->hide();
    m_reading->deleteLater(); // it is one of its keys that led here
    m_reading = nullptr;
    m_screens->currentWidget()->setEnabled(true);
    if (m_readFrom != nullptr)
        m_readFrom->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showProblem(const QString& title, const QString& sentences) {
    auto* page = new ProblemPage(title, sentences);
    connect(page, &ProblemPage::closed, this, &MainWindow::showMenu);
    m_showAgain = [this, title, sentences] { showProblem(title, sentences); };
    setScreen(page);
}

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
    const PowerMark mark = markOf(m_table->rules(), seat);
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
        rememberView(mapCentre(m_settings.language), m_play->map().camera(), devicePixelRatioF());
    furnish();
    if (m_table)
        m_table->makeSession();
}

void MainWindow::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (m_play == nullptr || std::exchange(m_painted, true))
        return;
    // With the events after this painting, in which the screen's parts are painted too.
    QTimer::singleShot(0, this, [this] {
        emit painted();
        complete();
    });
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_reading != nullptr)
        m_reading->setGeometry(rect());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    leaveGame(); // what was handed in is on disk already
    event->accept();
}

} // namespace chokepoint
