#include "ui/inspector/InspectorPage.h"

#include "ui/theme/Widgets.h"

#include <QHBoxLayout>

namespace chokepoint {

namespace {

constexpr int rowHeight = 24;

} // namespace

QString inspectorName(const QString& zone, const QString& address) {
    QString name = zone + QLatin1Char('_');
    for (const QChar each : address.toLower())
        if (each.isLetterOrNumber())
            name += each;
        else if (!name.endsWith(QLatin1Char('_')))
            name += QLatin1Char('_');
    if (name.endsWith(QLatin1Char('_')))
        name.chop(1);
    return name;
}

InspectorPage::InspectorPage(const Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, theme().px(8));
    m_rows->setSpacing(theme().px(4));
}

void InspectorPage::heading(const QString& words, const QString& right) {
    m_table = nullptr;
    if (m_rows->count() > 0)
        m_rows->addSpacing(theme().px(8));
    auto* line = new QHBoxLayout;
    auto* title = makeLabel(words, TextRole::Secondary, "text.secondary");
    title->setFont(theme().font(TextRole::Secondary, QFont::DemiBold));
    title->setWordWrap(right.isEmpty());
    line->addWidget(title, right.isEmpty() ? 1 : 0);
    if (!right.isEmpty()) {
        auto* scale = new ElidedLabel(right, TextRole::Caption, "text.muted");
        scale->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        line->addWidget(scale, 1);
    }
    m_rows->addLayout(line);
}

void InspectorPage::sentence(const QString& words) {
    m_table = nullptr;
    auto* label = makeLabel(words, TextRole::Secondary, "text.muted");
    label->setWordWrap(true);
    m_rows->addWidget(label);
}

void InspectorPage::add(QWidget* widget) {
    m_table = nullptr;
    m_rows->addWidget(widget);
}

void InspectorPage::row(const QString& name, QWidget* value, const std::optional<PowerMark>& mark) {
    table({QString()});
    tableRow(name, mark, {value});
    m_table = nullptr;
}

void InspectorPage::table(const QStringList& columns) {
    m_table = new QGridLayout;
    m_table->setHorizontalSpacing(theme().px(8));
    m_table->setVerticalSpacing(theme().px(4));
    m_table->setColumnStretch(1, 1);
    m_rows->addLayout(m_table);
    if (columns.join(QString()).isEmpty())
        return;
    for (int i = 0; i < columns.size(); ++i)
        m_table->addWidget(makeLabel(columns[i], TextRole::Caption, "text.muted"), 0, i + 2,
                           Qt::AlignRight | Qt::AlignVCenter);
}

void InspectorPage::tableRow(const QString& name, const std::optional<PowerMark>& mark,
                             std::initializer_list<QWidget*> values) {
    const int row = m_table->rowCount();
    m_table->setRowMinimumHeight(row, theme().px(rowHeight));
    if (mark)
        m_table->addWidget(new PowerMarkWidget(*mark), row, 0, Qt::AlignVCenter);
    QLabel* label = makeLabel(name, TextRole::Secondary);
    label->setWordWrap(true);
    m_table->addWidget(label, row, mark ? 1 : 0, 1, mark ? 1 : 2);
    int column = 2;
    for (QWidget* value : values) {
        if (value != nullptr)
            m_table->addWidget(value, row, column, Qt::AlignRight | Qt::AlignVCenter);
        ++column;
    }
}

NumberLabel* InspectorPage::number(Quantity quantity, int a, int b, int c, bool withChange) {
    auto* label = new NumberLabel;
    label->setTextRole(TextRole::Secondary);
    label->setAlignment(Qt::AlignRight);
    showNumber(*label, m_desk, quantity, a, b, c);
    if (!withChange)
        label->setDelta(std::nullopt);
    label->setObjectName(inspectorName(QStringLiteral("inspector"), label->address()));
    connect(label, &NumberLabel::whyRequested, this, &InspectorPage::whyRequested);
    return label;
}

NumberLabel* InspectorPage::plain(const QString& subject, const QString& value) {
    auto* label = new NumberLabel;
    label->setTextRole(TextRole::Secondary);
    label->setAlignment(Qt::AlignRight);
    label->setSubject(subject);
    label->setValueText(value);
    return label;
}

QWidget* InspectorPage::words(const QString& words, const char* colorToken) {
    return makeLabel(words, TextRole::Secondary, colorToken);
}

void InspectorPage::finish() { m_rows->addStretch(); }

} // namespace chokepoint
