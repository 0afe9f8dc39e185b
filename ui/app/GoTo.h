#pragma once

#include "ui/models/Desk.h"
#include "ui/theme/Widgets.h"

class QLineEdit;
class QListWidget;

namespace chokepoint {

/// Finds a country, power or technology by a part of its name and shows it: Enter takes the first, arrows walk.
class GoTo : public Card {
    Q_OBJECT
public:
    explicit GoTo(Desk& desk, QWidget* parent = nullptr);

signals:
    void chosen();

protected:
    void focusInEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Place {
        QString name;
        QString kind;
        Inspected what;
    };
    void collect();
    void filter(const QString& part);
    void choose(int row);

    Desk& m_desk;
    std::vector<Place> m_places;
    std::vector<std::size_t> m_found; ///< by row
    QLineEdit* m_part;
    QListWidget* m_list;
};

} // namespace chokepoint
