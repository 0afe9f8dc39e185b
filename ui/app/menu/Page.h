#pragma once

#include <QString>

class QAbstractButton;
class QBoxLayout;
class QWidget;

namespace chokepoint {

/// What the pages behind the main menu share: a way back and a title on one line.
struct PageHeader {
    QBoxLayout* row; ///< room for more at its right end
    QAbstractButton* back;
};
PageHeader makePageHeader(const QString& title, const QString& backName);

/// A title over a part of a page.
QWidget* makePartTitle(const QString& words);

} // namespace chokepoint
