#include "ui/inspector/Inspector.h"

#include "ui/inspector/InspectorPage.h"
#include "ui/inspector/NumberForms.h"
#include "ui/inspector/Targets.h"
#include "ui/theme/Icon.h"
#include "ui/theme/PowerMark.h"
#include "ui/theme/Topic.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace chokepoint {

namespace {

constexpr int margin = 16;

QString countryWords(const Desk& desk, int country) {
    const Country& content = desk.rules().book.countries[static_cast<std::size_t>(country)];
    QStringList words;
    if (content.power >= 0)
        words << desk.name(Axis::power, content.power);
    else
        words << QString::fromStdString(desk.names().of("region", content.subregion));
    const std::span<const double> people = desk.rules().book.columns["population_m"];
    if (!people.empty() && !std::isnan(people[static_cast<std::size_t>(country)]))
        words << peopleWords(desk, people[static_cast<std::size_t>(country)]);
    return words.join(QStringLiteral(" · "));
}

QString technologyWords(const Desk& desk, int technology) {
    const Technology& content = desk.rules().book.technologies[static_cast<std::size_t>(technology)];
    return QString::fromStdString(desk.names().of("group", content.group));
}

} // namespace

Inspector::Inspector(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
    setObjectName(QStringLiteral("inspector"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, theme().px(12), 0, 0);
    m_column->setSpacing(theme().px(8));
    m_column->addWidget(makeHeader());
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_column->addWidget(m_scroll, 1);
    m_column->addWidget(makeFooter());
    connect(&m_desk, &Desk::selectionChanged, this, &Inspector::showSubject);
    connect(&m_desk, &Desk::overlayChanged, this, &Inspector::showPage);
    connect(&m_desk, &Desk::turnResolved, this, &Inspector::showSubject);
    connect(&m_desk, &Desk::draftChanged, this, &Inspector::showActions);
    showSubject();
}

QSize Inspector::sizeHint() const { return {theme().px(336), theme().px(600)}; }
QSize Inspector::minimumSizeHint() const { return {theme().px(264), theme().px(240)}; }

QWidget* Inspector::makeHeader() {
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(theme().px(margin), 0, theme().px(8), 0);
    row->setSpacing(theme().px(8));
    m_mark = new PowerMarkWidget({}, 14);
    row->addWidget(m_mark, 0, Qt::AlignVCenter);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(theme().px(2));
    m_title = new ElidedLabel({}, TextRole::Title);
    m_words = new ElidedLabel({}, TextRole::Secondary, "text.muted");
    lines->addWidget(m_title);
    lines->addWidget(m_words);
    row->addLayout(lines, 1);
    m_close = makeIconButton(tr("Close: show the own power"), QStringLiteral("close"));
    m_close->setObjectName(QStringLiteral("inspector_close"));
    connect(m_close, &QPushButton::clicked, this, [this] { m_desk.inspect(NoSelection{}); });
    row->addWidget(m_close, 0, Qt::AlignTop);
    return header;
}

QWidget* Inspector::makeFooter() {
    auto* footer = new QWidget;
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(theme().px(margin), theme().px(4), theme().px(margin), theme().px(12));
    m_act = makeButton(tr("Act here"), "primary", QStringLiteral("target"));
    m_act->setObjectName(QStringLiteral("inspector_act"));
    m_menu = new QMenu(m_act);
    m_menu->setObjectName(QStringLiteral("inspector_act_menu"));
    m_menu->setToolTipsVisible(true);
    connect(m_act, &QPushButton::clicked, this, [this] {
        m_menu->setMinimumWidth(m_act->width());
        m_menu->popup(m_act->mapToGlobal(QPoint(0, -m_menu->sizeHint().height() - theme().px(4))));
    });
    row->addWidget(m_act, 1);
    return footer;
}

Inspected Inspector::subject() const {
    if (std::holds_alternative<NoSelection>(m_desk.inspected()))
        return SelectedPower{m_desk.seat()};
    return m_desk.inspected();
}

QString Inspector::tab() const { return m_control->currentId(); }

void Inspector::setTab(const QString& id) {
    for (std::size_t i = 0; i < m_tabs.size(); ++i)
        if (m_tabs[i].id == id)
            m_control->setCurrent(int(i));
}

void Inspector::showSubject() {
    setUpdatesEnabled(false);
    showHeader();
    showTabs();
    showPage();
    showActions();
    setUpdatesEnabled(true);
}

void Inspector::showHeader() {
    const Inspected what = subject();
    QString title;
    QString words;
    QString topic;
    int power = -1;
    if (const auto* country = std::get_if<SelectedCountry>(&what)) {
        title = m_desk.name(Axis::country, country->country);
        words = countryWords(m_desk, country->country);
        power = m_desk.rules().memberOf[static_cast<std::size_t>(country->country)];
    } else if (const auto* selected = std::get_if<SelectedPower>(&what)) {
        power = selected->power;
        title = m_desk.name(Axis::power, power);
        topic = QStringLiteral("power.") + QString::fromStdString(m_desk.sets().id(Axis::power, power));
        words = power == m_desk.seat()  ? tr("Your power")
                : m_desk.isHuman(power) ? tr("Played by people")
                                        : tr("Computer player");
    } else if (const auto* technology = std::get_if<SelectedTechnology>(&what)) {
        title = m_desk.name(Axis::technology, technology->technology);
        words = technologyWords(m_desk, technology->technology);
        topic = QStringLiteral("technology.") +
                QString::fromStdString(m_desk.sets().id(Axis::technology, technology->technology));
    }
    setTopic(this, topic);
    m_mark->setVisible(power >= 0);
    if (power >= 0)
        m_mark->setMark(markOf(m_desk, power));
    m_title->setText(title);
    m_words->setText(words);
    m_close->setVisible(!std::holds_alternative<NoSelection>(m_desk.inspected()));
    setAccessibleName(tr("Inspector: %1, %2").arg(title, words));
}

void Inspector::showTabs() {
    const Inspected what = subject();
    if (const auto* country = std::get_if<SelectedCountry>(&what))
        m_tabs = countryTabs(country->country);
    else if (const auto* power = std::get_if<SelectedPower>(&what))
        m_tabs = powerTabs(power->power);
    else
        m_tabs = technologyTabs(std::get<SelectedTechnology>(what).technology);
    const bool focused = m_control != nullptr && m_control->hasFocus();
    auto* control = new SegmentedControl;
    control->setObjectName(QStringLiteral("inspector_tabs"));
    control->setAccessibleName(tr("What to show of it"));
    for (const InspectorTab& each : m_tabs)
        control->addSegment(each.id, m_narrow ? each.fewWords : each.words);
    auto* place = new QHBoxLayout;
    place->setContentsMargins(theme().px(margin), 0, theme().px(margin), 0);
    place->addWidget(control);
    if (m_control != nullptr) {
        delete m_column->takeAt(1);
        delete m_control;
    }
    m_column->insertLayout(1, place);
    m_control = control;
    const int kind = int(what.index());
    setTab(m_tabOfKind.value(kind));
    setTabOrder(m_close, m_control);
    setTabOrder(m_control, m_act);
    if (focused)
        m_control->setFocus();
    connect(control, &SegmentedControl::currentChanged, this, [this, kind](int, const QString& id) {
        m_tabOfKind[kind] = id;
        showPage();
    });
}

void Inspector::showPage() {
    const int index = std::max(0, m_control->current());
    const InspectorTab& shown = m_tabs[static_cast<std::size_t>(index)];
    const bool same = m_shown == subject() && m_shownTab == shown.id;
    const int scrolled = same ? m_scroll->verticalScrollBar()->value() : 0;
    QWidget* focus = focusWidget();
    const bool inside = focus != nullptr && m_scroll->isAncestorOf(focus) && focus->hasFocus();
    const QString focused = inside ? focus->objectName() : QString();
    m_scroll->setUpdatesEnabled(false);
    auto* page = new InspectorPage(m_desk);
    page->layout()->setContentsMargins(theme().px(margin), 0, theme().px(margin), theme().px(8));
    shown.fill(*page);
    page->finish();
    connect(page, &InspectorPage::whyRequested, this, &Inspector::whyRequested);
    m_scroll->setWidget(page);
    page->setAutoFillBackground(false);
    m_shown = subject();
    m_shownTab = shown.id;
    page->layout()->activate();
    m_scroll->verticalScrollBar()->setValue(scrolled);
    if (auto* again = focused.isEmpty() ? nullptr : page->findChild<QWidget*>(focused))
        again->setFocus();
    else if (inside)
        m_control->setFocus();
    m_scroll->setUpdatesEnabled(true);
}

void Inspector::showActions() {
    m_menu->clear();
    const std::vector<TargetingInstrument> all = instrumentsFor(m_desk, subject());
    bool any = false;
    QString why = tr("No instrument can name it.");
    for (const TargetingInstrument& each : all) {
        const Instrument& content =
            m_desk.rules().book.instruments[static_cast<std::size_t>(each.instrument)];
        QAction* action = m_menu->addAction(icon(QString::fromStdString(content.icon)),
                                            m_desk.instrumentName(each.instrument));
        action->setObjectName(QStringLiteral("inspector_act_") + QString::fromStdString(content.id));
        action->setEnabled(each.refusal.isEmpty());
        action->setToolTip(each.refusal);
        any = any || each.refusal.isEmpty();
        if (!each.refusal.isEmpty())
            why = each.refusal;
        connect(action, &QAction::triggered, this, [this, each] { emit actHere(each.instrument); });
    }
    if (m_desk.finished())
        why = tr("The game is over.");
    const bool possible = any && !m_desk.finished();
    m_act->setEnabled(possible);
    m_act->setToolTip(possible ? QString() : why);
    m_act->setAccessibleName(tr("Act on %1").arg(m_title->text()));
    m_act->setAccessibleDescription(possible ? QString() : why);
}

void Inspector::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool narrow = width() < theme().px(312);
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    showTabs();
    m_column->activate(); // what is put in while its panel is being laid out is not laid out by itself
}

void Inspector::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), theme().color("bg.panel")); }

} // namespace chokepoint
