#pragma once

#include "ui/inspector/Tabs.h"
#include "ui/models/Desk.h"

#include <QHash>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;

namespace chokepoint {

class PowerMarkWidget;
class SegmentedControl;

/// The right column: what the desk's seat knows of the country, power or technology that is looked at, or of its own
/// power where nothing is. Follows the desk's selection, overlay and turns; keeps tab, scroll place and focus.
class Inspector : public QWidget {
    Q_OBJECT
public:
    explicit Inspector(Desk& desk, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// The tab that is up: `networks`, `standing` …
    QString tab() const;
    void setTab(const QString& id);

signals:
    /// A number was asked why: `stance_chance[IND/chn]`.
    void whyRequested(const QString& address);
    /// An order with this instrument shall be drafted on what is looked at.
    void actHere(int instrument);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeFooter();
    /// What the pages are about: the own power where nothing is selected.
    Inspected subject() const;
    void showSubject();
    void showHeader();
    void showTabs();
    void showPage();
    void showActions();

    Desk& m_desk;
    PowerMarkWidget* m_mark = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_words = nullptr;
    QPushButton* m_close = nullptr;
    QBoxLayout* m_column = nullptr;
    SegmentedControl* m_control = nullptr;
    QScrollArea* m_scroll = nullptr;
    QPushButton* m_act = nullptr;
    QMenu* m_menu = nullptr;
    std::vector<InspectorTab> m_tabs;
    QHash<int, QString> m_tabOfKind; ///< the tab last chosen, by kind of subject
    Inspected m_shown;               ///< whose page is up
    QString m_shownTab;
    bool m_narrow = false;
};

} // namespace chokepoint
