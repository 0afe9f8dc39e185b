#include "ui/app/menu/Page.h"

#include "ui/theme/FocusRing.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>

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

QWidget* makePartTitle(const QString& words) {
    QLabel* title = makeLabel(words, TextRole::Section);
    title->setContentsMargins(focusRingRoom, 0, 0,
                              0); // flush with the cards, which leave room for their ring
    return title;
}

} // namespace chokepoint
