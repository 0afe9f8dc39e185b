// What opens over the playing screen: events, the order editor, what is asked before orders are handed in.
#include "ui/app/CommitSheet.h"
#include "ui/app/GoTo.h"
#include "ui/app/Notice.h"
#include "ui/app/PlayScreen.h"
#include "ui/cabinet/CabinetPanel.h"
#include "ui/cabinet/EventSheet.h"
#include "ui/cabinet/OrderEditor.h"
#include "ui/map/MapView.h"
#include "ui/models/Tables.h"
#include "ui/pages/DiplomacyPage.h"

#include <QStackedWidget>

namespace chokepoint {

void PlayScreen::openEvent(const QString& event) {
    if (!m_event->open(event.toStdString()))
        return;
    openSheet(*m_event);
}

namespace {

/// The instrument that campaigns in contests: the first one with a contest among its parameters, or -1.
int campaignInstrument(const Rulebook& book) {
    for (std::size_t i = 0; i < book.instruments.size(); ++i)
        for (const InstrumentParameter& parameter : book.instruments[i].parameters)
            if (parameter.kind == ParameterKind::contest)
                return static_cast<int>(i);
    return -1;
}

} // namespace

void PlayScreen::openWaiting(const WaitingItem& item) {
    switch (item.kind) {
    case WaitingItem::Kind::Event:
        return openEvent(QString::fromStdString(item.id));
    case WaitingItem::Kind::Proposal:
        showPage(PlayPage::Diplomacy);
        static_cast<DiplomacyPage*>(page(PlayPage::Diplomacy))->open(item.id);
        return;
    case WaitingItem::Kind::Contest:
        return openInstrument(campaignInstrument(m_desk.rules().book));
    }
}

void PlayScreen::openInstrument(int instrument, int slot) {
    if (instrument < 0 || m_desk.resolving() || m_desk.finished())
        return;
    showPage(PlayPage::Map);
    m_editor->open(instrument, slot);
    setEditing(true);
}

void PlayScreen::openSlot(int slot) {
    if (m_desk.resolving())
        return;
    m_editor->edit(slot);
    setEditing(true);
}

void PlayScreen::setEditing(bool editing) {
    m_editing = editing;
    arrange();
    if (editing) {
        m_editor->setFocus();
        showTarget();
    } else {
        refreshArcs();
        m_map->showWorld();
        m_cabinet->setFocus();
    }
}

/// While an order is edited the map shows whom it is about, beside oneself.
void PlayScreen::showTarget() {
    refreshArcs();
    if (!m_editing)
        return;
    const Move& move = m_editor->move();
    const Rulebook& book = m_desk.rules().book;
    const std::vector<InstrumentParameter>& parameters =
        book.instruments[static_cast<std::size_t>(move.instrument)].parameters;
    std::vector<int> shown;
    for (std::size_t p = 0; p < parameters.size() && p < move.arguments.size(); ++p) {
        const int* member = std::get_if<int>(&move.arguments[p]);
        if (member == nullptr || *member < 0)
            continue;
        if (parameters[p].kind == ParameterKind::country)
            shown.push_back(*member);
        const auto show = [&](const std::vector<int>& countries) {
            shown.insert(shown.end(), countries.begin(), countries.end());
        };
        if (parameters[p].kind == ParameterKind::economy)
            show(book.economies[static_cast<std::size_t>(*member)].countries);
        if (parameters[p].kind == ParameterKind::region)
            show(book.regions[static_cast<std::size_t>(*member)].countries);
    }
    if (shown.empty())
        return m_map->showWorld();
    m_map->showCountries(shown);
}

void PlayScreen::askToCommit() {
    if (m_desk.resolving() || m_desk.finished())
        return;
    if (m_editing)
        setEditing(false);
    if (m_pages->currentIndex() != 0)
        showPage(PlayPage::Map);
    m_commit->refresh();
    openSheet(*m_commit);
}

void PlayScreen::openSheet(QWidget& sheet) {
    if (!sheet.isAncestorOf(focusWidget()))
        m_before = focusWidget();
    sheet.show();
    placeSheets();
    sheet.raise();
    sheet.setFocus();
}

/// Gives the focus back to what had it, if that is still there.
void PlayScreen::closeSheet(QWidget& sheet) {
    sheet.hide();
    if (m_before != nullptr && m_before->isVisible())
        m_before->setFocus();
    else
        focusPage();
}

void PlayScreen::commit() {
    m_commit->hide();
    if (m_desk.resolving())
        return;
    if (const Outcome committed = m_desk.commit(); !committed)
        say(m_desk.sentence(committed.faults().front()));
}

void PlayScreen::say(const QString& sentence) {
    m_notice->say(sentence);
    placeSheets();
}

void PlayScreen::goTo() {
    auto* sheet = new GoTo(m_desk, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setGeometry((width() - theme().px(480)) / 2, theme().px(72), theme().px(480), theme().px(420));
    connect(sheet, &GoTo::chosen, this, [this] { showPage(PlayPage::Map); });
    sheet->show();
    sheet->raise();
    sheet->setFocus();
}

} // namespace chokepoint
