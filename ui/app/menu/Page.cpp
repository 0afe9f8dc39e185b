#include "ui/app/menu/Page.h"

#include "ui/theme/FocusRing.h"
#include "ui/theme/Widgets.h"

#include <QApplication>
#include <QBoxLayout>
#include <QScrollArea>
#include <QScrollBar>

namespace chokepoint {

PageHeader makePageHeader(const QString& title, const QString& backName) {
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().px(12));
    QPushButton* back = makeIconButton(QObject::tr("Back to the menu"), "left");
    back->setObjectName(backName);
    row->addWidget(back);
    row->addWidget(makeLabel(title, TextRole::Headline));
    row->addStretch();
    return {row, back};
}

QScrollArea* makeScroller(QWidget* content) {
    auto* scroller = new QScrollArea;
    scroller->setWidget(content);
    scroller->setWidgetResizable(true);
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroller->setFocusPolicy(Qt::NoFocus);
    scroller->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    // arrows move the focus too, and Qt scrolls only for Tab
    QObject::connect(qApp, &QApplication::focusChanged, scroller,
                     [scroller, content](QWidget*, QWidget* now) {
                         if (!now || !content->isAncestorOf(now))
                             return;
                         scroller->ensureWidgetVisible(now);
                         if (now->height() > scroller->viewport()->height()) // begin at its first line
                             scroller->verticalScrollBar()->setValue(now->mapTo(content, QPoint()).y());
                     });
    return scroller;
}

QWidget* makePartTitle(const QString& words) {
    QLabel* title = makeLabel(words, TextRole::Section);
    title->setContentsMargins(focusRingRoom, 0, 0,
                              0); // flush with the cards, which leave room for their ring
    return title;
}

} // namespace chokepoint
