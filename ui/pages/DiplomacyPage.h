#pragma once

#include "ui/models/Talks.h"

#include <QLabel>
#include <QStackedWidget>
#include <QWidget>

namespace chokepoint {

class Desk;
class FactView;
class ProposalEditor;
class TalksList;
class TalkView;

/// The talks: at the left what is on the table, in the middle one of it or a new proposal, at the right how the powers stand
/// to each other.
class DiplomacyPage : public QWidget {
    Q_OBJECT
public:
    explicit DiplomacyPage(Desk& desk, QWidget* parent = nullptr);

    /// A new proposal; to this power, or -1.
    void compose(int to = -1);
    ProposalEditor& editor() { return *m_editor; }
    /// Opens a proposal or agreement; false if there is none of this id.
    bool open(const std::string& id);

signals:
    void whyRequested(const QString& address);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeRelations();
    void openKey(const QString& key);
    void refresh();
    void fillRelations();
    void fillBreaches();

    Desk& m_desk;
    std::vector<Talk> m_talks;
    QString m_open; ///< key of the talk that is shown
    TalksList* m_list;
    QStackedWidget* m_middle;
    TalkView* m_view;
    ProposalEditor* m_editor;
    QWidget* m_right;
    FactView* m_relations;
    QLabel* m_breaches;
};

} // namespace chokepoint
