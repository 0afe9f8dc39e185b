#pragma once

class QScrollArea;
class QWidget;

namespace chokepoint {

/// Lets a column scroll where the screen is too low for it; what gets the focus comes into sight.
QScrollArea* makeScroller(QWidget* content);

} // namespace chokepoint
