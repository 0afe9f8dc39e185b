#pragma once

#include <QWidget>

namespace chokepoint {

/// A page with a title and sentences: something that could not be done and why, or something that has to be waited for.
/// The program goes on.
class ProblemPage : public QWidget {
    Q_OBJECT
public:
    enum class Kind { problem, wait };
    ProblemPage(const QString& title, const QString& sentences, Kind kind = Kind::problem,
                QWidget* parent = nullptr);

signals:
    void closed();
};

} // namespace chokepoint
