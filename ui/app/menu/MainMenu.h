#pragma once

#include "ui/app/menu/MenuData.h"

#include <QWidget>

namespace chokepoint {

struct MainMenuData {
    QStringList colours; ///< the tokens of the powers, for strands and sign
    quint32 seed = 1;    ///< of the strands
    std::optional<SessionEntry> continued;
    QList<ScenarioChoice> scenarios; ///< those that load; the first is shown first
    int sessions = 0;                ///< how many the list of sessions holds
    QString language;                ///< the name of the language in use, in itself
    QString version;
};

/// The first screen. Only what exists is offered: without a session there is no Continue.
class MainMenu : public QWidget {
    Q_OBJECT
public:
    explicit MainMenu(const MainMenuData& shown, QWidget* parent = nullptr);

signals:
    void continueRequested(const QString& file);
    void playAloneRequested();
    void hotSeatRequested();
    void sessionsRequested();
    void encyclopediaRequested();
    void languageRequested();
    void quitRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeColumn();
    QWidget* makeWordmark();
    QLayout* makeEntries();
    QLayout* makeFooter();
    void addEntry(QLayout* entries, QWidget* entry, const char* name);
    void moveFocus(int step);
    int entriesRight() const;
    void placeCard();

    MainMenuData m_shown;
    QList<QColor> m_colors;
    QList<QWidget*> m_entries; ///< in the order of the arrows
    QWidget* m_card = nullptr;
    QPixmap m_picture;
};

} // namespace chokepoint
