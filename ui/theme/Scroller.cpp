#include "ui/theme/Scroller.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>

namespace chokepoint {

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

} // namespace chokepoint
