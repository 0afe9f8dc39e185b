#pragma once

#include "encyclopedia/Page.h"
#include "ui/encyclopedia/InThisGame.h"

#include <QScrollArea>

class QVBoxLayout;

namespace chokepoint {

/// One page laid out for reading: what it is, the rule, each side's view, figures, real cases, links. Links and numbers are
/// stops of Tab; arrows and the page keys scroll.
class Article : public QScrollArea {
    Q_OBJECT
public:
    explicit Article(QWidget* parent = nullptr);

    /// @param desk the seat that reads, or null where no game is on
    void showPage(const Page& page, const Rulebook& book, const Desk* desk);

signals:
    void pageRequested(const QString& page);
    void whyRequested(const QString& address);
    void sourceRequested(const QString& url);

private:
    void addHead(const Page& page);
    void addHeading(const QString& words);
    void addParagraph(const QString& words, bool lead = false);
    void addTellings(const PageSection& section, const Rulebook& book);
    void addFigures(const PageSection& section);
    void addPrecedents(const PageSection& section);
    void addLinks(const PageSection& section);
    void addInThisGame(const Page& page, const Desk& desk);

    QVBoxLayout* m_column = nullptr;
};

} // namespace chokepoint
