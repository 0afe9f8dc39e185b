#include "ui/app/ProblemPage.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>

namespace chokepoint {

ProblemPage::ProblemPage(const QString& title, const QString& sentences, Kind kind, QWidget* parent)
    : QWidget(parent) {
    setObjectName("problem");
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme().px(16));
    column->addStretch(2);
    auto* picture = new QLabel;
    picture->setPixmap(iconPixmap(kind == Kind::wait ? "hourglass" : "alert",
                                  theme().color(kind == Kind::wait ? "text.secondary" : "warn"),
                                  theme().px(40), devicePixelRatioF()));
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addWidget(makeLabel(title, TextRole::Headline), 0, Qt::AlignHCenter);
    QLabel* words = makeLabel(sentences, TextRole::Body, "text.secondary");
    words->setObjectName("problem_words");
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    words->setAccessibleName(sentences);
    words->setFixedWidth(theme().px(640));
    words->setAlignment(Qt::AlignHCenter);
    words->setMinimumHeight(
        words->heightForWidth(words->width())); // a layout that centres does not ask for it
    column->addWidget(words, 0, Qt::AlignHCenter);
    if (kind == Kind::problem) {
        QPushButton* back = makeButton(tr("Back to the menu"), "primary");
        back->setObjectName("problem_back");
        back->setAccessibleName(tr("Back to the menu"));
        connect(back, &QPushButton::clicked, this, &ProblemPage::closed);
        column->addWidget(back, 0, Qt::AlignHCenter);
    }
    column->addStretch(3);
}

} // namespace chokepoint
