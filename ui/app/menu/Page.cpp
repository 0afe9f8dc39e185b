#include "ui/app/menu/Page.h"

#include "ui/theme/Widgets.h"

#include <QBoxLayout>
#include <QScrollArea>

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
    return scroller;
}

QWidget* makePartTitle(const QString& words) { return makeLabel(words, TextRole::Section, "text.primary"); }

} // namespace chokepoint
