#pragma once

#include <QString>

class QAbstractButton;
class QBoxLayout;
class QScrollArea;
class QWidget;

namespace chokepoint {

/// What the pages behind the main menu share: a way back and a title on one line.
struct PageHeader {
    QBoxLayout* row; ///< room for more at its right end
    QAbstractButton* back;
};
PageHeader makePageHeader(const QString& title, const QString& backName);

/// Lets a column scroll where the screen is too low for it.
QScrollArea* makeScroller(QWidget* content);

/// A title over a part of a page.
QWidget* makePartTitle(const QString& words);

} // namespace chokepoint
