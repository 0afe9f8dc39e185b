#include "ui/app/MainWindow.h"

#include "session/Session.h"
#include "ui/app/Atlas.h"
#include "ui/app/PlayScreen.h"
#include "ui/app/ProblemPage.h"
#include "ui/app/menu/MainMenu.h"
#include "ui/app/menu/NewGame.h"
#include "ui/app/menu/SessionsList.h"
#include "ui/encyclopedia/EncyclopediaScreen.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Topic.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QLibraryInfo>
#include <QShortcut>
#include <QStackedLayout>
#include <QTimer>

#include <utility>

namespace chokepoint {

MainWindow::MainWindow(SessionLibrary library, QWidget* parent)
    : QWidget(parent), m_settings(Settings::load()), m_library(std::move(library)),
      m_screens(new QStackedLayout(this)) {
    setWindowTitle("Chokepoint");
    setMinimumSize(960, 600);
    resize(1600, 900);
    prepareShapes(mapCentre(m_settings.language));
    connect(new QShortcut(QKeySequence(Qt::Key_F1), this), &QShortcut::activated, this, &MainWindow::explain);
    takeSettings();
    // The style sheet comes with a screen: a game's is in the colour of its seat.
    QApplication::setPalette(theme().palette());
}

MainWindow::~MainWindow() { leaveGame(); }

EncyclopediaScreen* MainWindow::encyclopedia() { return m_reading; }

namespace {

/// The first words of a kind bring its font in.
void bringFontsIn() {
    for (const TextRole role : {TextRole::Caption, TextRole::Body, TextRole::Section})
        QFontMetrics(theme().font(role)).horizontalAdvance(QLatin1Char('C'));
}

} // namespace

void MainWindow::begin(const StartRequest& request) {
    if (!request.file.isEmpty())
        return openSession(request.file);
    if (request.scenario.isEmpty()) {
        bringFontsIn(); // content is still being read
        return showMenu();
    }
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

void MainWindow::takeSettings() {
    if (std::exchange(m_spoken, m_settings.language) != m_settings.language)
        speak(*qobject_cast<QApplication*>(QApplication::instance()));
    Theme made(m_settings.theme, m_settings.textScale, m_settings.language);
    if (m_desk)
        made = made.withSeat(QString::fromStdString(m_desk->power().colour));
    setTheme(made);
}

void MainWindow::applySettings() {
    takeSettings();
    applyTheme(*qobject_cast<QApplication*>(QApplication::instance()));
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
    applySettings();
    auto* page = new NewGame(m_library.scenarios(m_settings.language), others);
    connect(page, &NewGame::backRequested, this, &MainWindow::showMenu);
    connect(page, &NewGame::startRequested, this, &MainWindow::startGame, Qt::QueuedConnection);
    m_showAgain = [this, others] { showNewGame(others); };
    setScreen(page);
}

void MainWindow::showSessions() {
    applySettings();
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
    applySettings();
    auto* page = new ProblemPage(title, sentences);
    connect(page, &ProblemPage::closed, this, &MainWindow::showMenu);
    m_showAgain = [this, title, sentences] { showProblem(title, sentences); };
    setScreen(page);
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
