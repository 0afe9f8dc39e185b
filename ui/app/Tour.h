#pragma once

#include "ui/app/MainWindow.h"

#include <QDir>
#include <QStringList>

namespace chokepoint {

/// Walks through the desktop with a real game and keeps a picture of every screen and state.
class Tour {
public:
    /// Pictures go to `folder`, named LANGUAGE-WIDTHxHEIGHT-NN-SCREEN.png.
    /// @param only walks whose pictures' names begin so; all if empty
    Tour(std::filesystem::path root, const QDir& folder, const QString& only = {})
        : m_root(std::move(root)), m_folder(folder), m_only(only) {}

    /// One walk in a language at a size of the window. False if a step found no screen where there should be one.
    bool walk(const QString& language, const QSize& size, double textScale = 1);
    /// The pictures made so far.
    const QStringList& pictures() const { return m_pictures; }

private:
    void menus();
    void readUp(const char* name, const std::string& page);
    void articles();
    bool opening();
    void parts();
    bool sheets();
    bool afterTurns();
    bool severalPeople();
    void problems();
    /// Commits what is drafted (nothing: the seat passes) and waits for the turn.
    bool playTurn();
    void tables();
    void talks();
    void answerEvents();
    /// The first event of the report that can be read.
    void readNews();
    void shot(const QString& name);
    QWidget* find(const char* name) const;
    bool click(const char* name);

    std::filesystem::path m_root;
    QDir m_folder;
    QString m_only;
    std::unique_ptr<MainWindow> m_window;
    QString m_prefix;
    int m_number = 0;
    QStringList m_pictures;
};

} // namespace chokepoint
