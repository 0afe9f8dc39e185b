#include "ui/encyclopedia/Article.h"

#include "ui/inspector/InspectorPage.h"
#include "ui/models/Figures.h"
#include "ui/models/Marks.h"
#include "ui/theme/FlowLayout.h"
#include "ui/theme/NumberLabel.h"
#include "ui/theme/Topic.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QScrollBar>

namespace chokepoint {

namespace {

constexpr int widest = 760; ///< px of the 100 % design: a line that the eye finds back from

QString said(const std::string& text) { return QString::fromStdString(text); }

/// Words that run over several lines, with air between these.
QLabel* makeProse(const QString& words, TextRole role, const char* colorToken) {
    QLabel* label =
        makeLabel(QStringLiteral("<p style=\"line-height:138%; margin:0\">%1</p>").arg(words.toHtmlEscaped()),
                  role, colorToken);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(words);
    return label;
}

QLabel* makeStrong(const QString& words, TextRole role = TextRole::Body) {
    QLabel* label = makeLabel(words, role);
    label->setFont(theme().font(role, QFont::DemiBold));
    label->setWordWrap(true);
    return label;
}

} // namespace

Article::Article(QWidget* parent) : QScrollArea(parent) {
    setObjectName(QStringLiteral("encyclopedia_article"));
    setProperty("kind", "article");
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
}

void Article::showPage(const Page& page, const Rulebook& book, const Desk* desk) {
    auto* ground = new QWidget;
    auto* row = new QHBoxLayout(ground);
    row->setContentsMargins(theme().px(40), theme().px(28), theme().px(32), theme().px(48));
    auto* sheet = new QWidget;
    sheet->setMaximumWidth(theme().px(widest));
    row->addWidget(sheet, 1);
    row->addStretch();
    row->setStretch(0, 1000);
    m_column = new QVBoxLayout(sheet);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme().px(8));
    setAccessibleName(said(page.title));
    addHead(page);
    bool waiting = desk != nullptr; // what the seat knows comes after what it is and what the rule is
    for (const PageSection& section : page.sections) {
        if (waiting && section.id != "about" && section.id != "rule") {
            addInThisGame(page, *desk);
            waiting = false;
        }
        if (!section.heading.empty() && !section.empty())
            addHeading(said(section.heading));
        for (const std::string& paragraph : section.paragraphs)
            addParagraph(said(paragraph), section.id == "about");
        addTellings(section, book);
        addFigures(section);
        addPrecedents(section);
        addLinks(section);
    }
    m_column->addStretch();
    setWidget(ground);
    ground->setAutoFillBackground(false); // setWidget() turns it on
    verticalScrollBar()->setValue(0);
}

void Article::addHead(const Page& page) {
    m_column->addWidget(makeLabel(said(page.kindWords), TextRole::Secondary, "text.secondary"));
    QLabel* title = makeLabel(said(page.title), TextRole::Headline);
    title->setObjectName(QStringLiteral("encyclopedia_title"));
    title->setWordWrap(true);
    m_column->addWidget(title);
    if (page.english)
        m_column->addWidget(new Badge(tr("Partly in English: not yet translated"), Badge::Tone::Quiet), 0,
                            Qt::AlignLeft);
    m_column->addSpacing(theme().px(4));
}

void Article::addHeading(const QString& words) {
    m_column->addSpacing(theme().px(16));
    m_column->addWidget(makeSeparator(Qt::Horizontal));
    m_column->addSpacing(theme().px(8));
    m_column->addWidget(makeStrong(words, TextRole::Section));
}

void Article::addParagraph(const QString& words, bool lead) {
    QLabel* paragraph =
        makeProse(words, lead ? TextRole::Section : TextRole::Body, lead ? "text.primary" : "text.secondary");
    if (lead)
        paragraph->setFont(theme().font(TextRole::Section, QFont::Normal));
    m_column->addWidget(paragraph);
}

void Article::addTellings(const PageSection& section, const Rulebook& book) {
    if (section.tellings.empty())
        return;
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme().px(12));
    grid->setVerticalSpacing(theme().px(10));
    grid->setColumnStretch(1, 1);
    for (const PageTelling& telling : section.tellings) {
        const int line = grid->rowCount();
        auto* mark = new PowerMarkWidget(markOf(book, telling.power));
        grid->addWidget(mark, line, 0, Qt::AlignTop);
        grid->addWidget(makeProse(said(telling.words), TextRole::Body, "text.primary"), line, 1);
    }
    m_column->addLayout(grid);
}

/// A row each: what it is, value with its unit, range; below, where it comes from.
void Article::addFigures(const PageSection& section) {
    if (section.figures.empty())
        return;
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme().px(16));
    grid->setVerticalSpacing(theme().px(2));
    grid->setColumnStretch(0, 1);
    const QString language = theme().language();
    for (const PageFigure& figure : section.figures) {
        const int line = grid->rowCount();
        QLabel* words = makeLabel(said(figure.words), TextRole::Body);
        words->setWordWrap(true);
        auto* value = new NumberLabel;
        value->setObjectName(QStringLiteral("encyclopedia_%1_%2").arg(said(section.id)).arg(line));
        value->setSubject(said(figure.words));
        value->setTextRole(TextRole::Body);
        value->setAlignment(Qt::AlignRight);
        value->setValueText(shortNumber(figure.value, language));
        value->setUnit(said(figure.unit));
        QLabel* range = makeLabel(
            tr("%1 to %2").arg(shortNumber(figure.low, language), shortNumber(figure.high, language)),
            TextRole::Secondary, "text.muted");
        range->setAccessibleName(tr("Range: %1").arg(range->text()));
        const QString origin = said(figure.origin);
        grid->addWidget(words, line, 0);
        grid->addWidget(value, line, 1, Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(range, line, 2, Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(
            makeProse(figure.sourced ? tr("Source: %1").arg(origin) : tr("Assumed: %1").arg(origin),
                      TextRole::Caption, figure.sourced ? "text.secondary" : "text.muted"),
            line + 1, 0, 1, 3);
        grid->addWidget(makeSeparator(Qt::Horizontal), line + 2, 0, 1, 3);
    }
    m_column->addLayout(grid);
}

void Article::addPrecedents(const PageSection& section) {
    for (const PagePrecedent& each : section.precedents) {
        const Precedent* precedent = each.content;
        auto* card = new Card;
        auto* column = new QVBoxLayout(card);
        column->setContentsMargins(theme().px(14), theme().px(10), theme().px(14), theme().px(12));
        column->setSpacing(theme().px(4));
        column->addWidget(makeLabel(tr("%1 · %2").arg(said(precedent->date), said(each.actors)),
                                    TextRole::Caption, "text.muted"));
        column->addWidget(makeStrong(said(each.name)));
        for (const std::string& words : each.told)
            column->addWidget(makeProse(said(words), TextRole::Secondary, "text.secondary"));
        column->addWidget(
            makeProse(tr("Source: %1").arg(said(precedent->source)), TextRole::Caption, "text.muted"));
        if (!precedent->url.empty()) {
            QPushButton* source = makeButton(tr("Open the source"), "chip", QStringLiteral("open"));
            source->setObjectName(QStringLiteral("encyclopedia_source_") + said(precedent->id));
            source->setAccessibleName(tr("Open the source of: %1").arg(said(each.name)));
            connect(source, &QPushButton::clicked, this,
                    [this, url = said(precedent->url)] { emit sourceRequested(url); });
            column->addWidget(source, 0, Qt::AlignLeft);
        }
        m_column->addWidget(card);
    }
}

void Article::addLinks(const PageSection& section) {
    if (section.links.empty())
        return;
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box);
    for (const PageLink& link : section.links) {
        QPushButton* chip = makeButton(said(link.words), "chip");
        chip->setObjectName(inspectorName(QStringLiteral("encyclopedia_link"), said(link.page)));
        chip->setAccessibleName(tr("Article: %1").arg(said(link.words)));
        setTopic(chip, said(link.page));
        connect(chip, &QPushButton::clicked, this,
                [this, page = said(link.page)] { emit pageRequested(page); });
        flow->addWidget(chip);
    }
    m_column->addWidget(box);
}

void Article::addInThisGame(const Page& page, const Desk& desk) {
    const std::vector<GameFact> facts = factsInThisGame(desk, page);
    if (facts.empty())
        return;
    addHeading(tr("In this game, %1").arg(desk.halfYear()));
    auto* rows = new InspectorPage(desk);
    rows->table({QString()});
    for (const GameFact& fact : facts) {
        const auto mark = fact.power < 0 ? std::nullopt : std::optional(markOf(desk, fact.power));
        NumberLabel* number = nullptr;
        if (fact.slot != noSlot) {
            const Layout& layout = desk.rules().layout();
            const std::array<int, 3> at = layout.subjectAt(fact.slot);
            number = rows->number(layout.quantityAt(fact.slot), std::max(at[0], 0), std::max(at[1], 0),
                                  std::max(at[2], 0));
            number->setObjectName(inspectorName(QStringLiteral("encyclopedia"), number->address()));
        }
        rows->tableRow(fact.words, mark, {number});
    }
    connect(rows, &InspectorPage::whyRequested, this, &Article::whyRequested);
    m_column->addWidget(rows);
}

} // namespace chokepoint
