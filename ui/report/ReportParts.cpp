#include "ui/report/ReportParts.h"

#include "ui/inspector/InspectorPage.h"
#include "ui/inspector/NumberForms.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Numbers.h"
#include "ui/theme/PowerMark.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>
#include <QFontMetrics>
#include <QPainter>

#include <cmath>

namespace chokepoint {

namespace {

/// An icon on a tile, as cards begin.
class IconTile : public QWidget {
public:
    explicit IconTile(const QString& name) : m_name(name) { setFixedSize(theme().px(36), theme().px(36)); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().color("bg.hover"));
        painter.drawRoundedRect(rect(), 6, 6);
        if (hasIcon(m_name))
            paintIcon(painter, rect(), m_name, theme().color("text.primary"), theme().px(22));
    }

private:
    QString m_name;
};

} // namespace

StateChip::StateChip(const QString& words, const QString& colourToken, QWidget* parent)
    : QWidget(parent), m_words(words), m_token(colourToken) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(words);
}

QSize StateChip::sizeHint() const {
    const QFontMetrics metrics(theme().font(TextRole::Caption, QFont::DemiBold));
    return {metrics.horizontalAdvance(m_words) + theme().px(16), metrics.height() + theme().px(6)};
}

void StateChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = theme().color(m_token);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), 4, 4);
    // Whichever of paper and ink stands out more.
    const QColor light = theme().color(theme().isDark() ? "text.primary" : "text.onAccent");
    const QColor dark = theme().color(theme().isDark() ? "text.onAccent" : "text.primary");
    painter.setPen(qGray(ground.rgb()) > 118 ? dark : light);
    painter.setFont(theme().font(TextRole::Caption, QFont::DemiBold));
    painter.drawText(rect(), Qt::AlignCenter, m_words);
}

MoveCard::MoveCard(const ReportedMove& move, int number, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("report_move_%1").arg(number));
    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card;
    around->addWidget(card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme().px(16), theme().px(12), theme().px(16), theme().px(12));
    column->setSpacing(theme().px(8));
    column->addWidget(makeHead(move));
    if (!move.reason.isEmpty()) {
        QLabel* reason = makeLabel(move.reason, TextRole::Secondary, "danger");
        reason->setWordWrap(true);
        column->addWidget(reason);
    } else if (move.effects.empty()) {
        QLabel* nothing = makeLabel(tr("Nothing has come of it yet that your seat can see."),
                                    TextRole::Secondary, "text.muted");
        nothing->setWordWrap(true);
        column->addWidget(nothing);
    }
    for (const MoveEffect& effect : move.effects) {
        auto* row = new QHBoxLayout;
        QLabel* words = makeLabel(effect.words, TextRole::Secondary, "text.secondary");
        words->setWordWrap(true);
        row->addWidget(words, 1);
        auto* change = new NumberLabel;
        change->setTextRole(TextRole::Body);
        change->setSubject(effect.words);
        change->setValueText(effect.text);
        change->setAddress(effect.address);
        change->setObjectName(inspectorName(QStringLiteral("report_effect_%1").arg(number), effect.address));
        const bool good = (effect.change > 0) == (effect.rise == Rise::Gain);
        change->setColorToken(effect.rise == Rise::Neutral ? "text.primary" : good ? "gain" : "loss");
        connect(change, &NumberLabel::whyRequested, this, &MoveCard::whyRequested);
        row->addWidget(change);
        column->addLayout(row);
    }
    setAccessibleName(
        tr("%1, %2. %3")
            .arg(move.name, move.summary, move.applied ? tr("Done") : tr("Dropped: %1").arg(move.reason)));
}

QWidget* MoveCard::makeHead(const ReportedMove& move) const {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(12));
    row->addWidget(new IconTile(move.icon), 0, Qt::AlignTop);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(theme().px(2));
    auto* name = new ElidedLabel(move.name, TextRole::Body);
    name->setFont(theme().font(TextRole::Body, QFont::DemiBold));
    lines->addWidget(name);
    QLabel* summary = makeLabel(move.summary, TextRole::Secondary, "text.muted");
    summary->setWordWrap(true);
    lines->addWidget(summary);
    row->addLayout(lines, 1);
    row->addWidget(new Badge(move.applied ? tr("Done") : tr("Dropped"),
                             move.applied ? Badge::Tone::Quiet : Badge::Tone::Danger),
                   0, Qt::AlignTop);
    return head;
}

StandingTable::StandingTable(const Desk& desk, QWidget* parent) : QWidget(parent) {
    const Quantities& q = quantities();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme().px(8));
    grid->setVerticalSpacing(theme().px(4));
    grid->setColumnStretch(0, 1);
    for (int power = 0; power < desk.rules().powers; ++power) {
        auto* head = new QWidget;
        head->setToolTip(desk.name(Axis::power, power));
        head->setAccessibleName(desk.name(Axis::power, power));
        auto* row = new QHBoxLayout(head);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(theme().px(4));
        row->addStretch();
        row->addWidget(new PowerMarkWidget(markOf(desk, power)));
        QLabel* id = makeLabel(QString::fromStdString(desk.sets().id(Axis::power, power)), TextRole::Caption);
        id->setFont(theme().font(TextRole::Caption, QFont::DemiBold));
        row->addWidget(id);
        grid->addWidget(head, 0, power + 1);
    }
    int line = 1;
    for (const Quantity score :
         {q.supremacy, q.order, q.prosperity, q.security, q.legitimacy, q.achievement}) {
        grid->addWidget(makeSeparator(Qt::Horizontal), line++, 0, 1, desk.rules().powers + 1);
        grid->setRowMinimumHeight(line, theme().px(28));
        grid->addWidget(makeLabel(desk.quantityName(score), TextRole::Secondary), line, 0);
        for (int power = 0; power < desk.rules().powers; ++power) {
            auto* number = new NumberLabel;
            number->setTextRole(TextRole::Body);
            number->setAlignment(Qt::AlignRight);
            showNumber(*number, desk, score, power);
            number->setDelta(desk.delta(score, power), 1, Rise::Gain, DeltaForm::Sign);
            number->setObjectName(inspectorName(QStringLiteral("report"), number->address()));
            connect(number, &NumberLabel::whyRequested, this, &StandingTable::whyRequested);
            grid->addWidget(number, line, power + 1, Qt::AlignRight | Qt::AlignVCenter);
        }
        ++line;
    }
}

MovedCountries::MovedCountries(const Desk& desk, const std::vector<CountryMove>& moves, const QString& about,
                               QWidget* parent)
    : QWidget(parent), m_about(about) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme().px(8));
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(4, 1);
    grid->setColumnMinimumWidth(4, theme().px(120)); // words need room more than long names do
    for (std::size_t i = 0; i < moves.size(); ++i)
        addRow(desk, moves[i], static_cast<int>(i), *grid);
}

void MovedCountries::addRow(const Desk& desk, const CountryMove& move, int number, QGridLayout& grid) {
    const int line = 2 * number;
    const QString name = desk.name(Axis::country, move.country);
    const QFontMetrics metrics(theme().font(TextRole::Body));
    QPushButton* country = makeButton(metrics.elidedText(name, Qt::ElideRight, theme().px(136)), "ghost");
    country->setProperty("align", "left");
    country->setObjectName(inspectorName(QStringLiteral("report_country"), move.address));
    country->setAccessibleName(
        tr("%1: %2, from %3 to %4. Show it on the map").arg(name, move.about, move.from, move.to));
    country->setToolTip(tr("%1: show it on the map").arg(name));
    connect(country, &QPushButton::clicked, this, [this, move] { emit showCountry(move.country); });
    grid.addWidget(country, line, 0, Qt::AlignLeft);
    grid.addWidget(new StateChip(move.from, move.fromToken), line, 1);
    auto* arrow = new QLabel;
    arrow->setPixmap(iconPixmap(QStringLiteral("right"), theme().color("text.muted"), theme().px(16),
                                arrow->devicePixelRatioF()));
    grid.addWidget(arrow, line, 2);
    grid.addWidget(new StateChip(move.to, move.toToken), line, 3);
    const QString words = move.cause.isEmpty()    ? move.about
                          : move.about == m_about ? move.cause
                                                  : tr("%1 · %2").arg(move.about, move.cause);
    QLabel* cause = makeLabel(words, TextRole::Secondary, "text.secondary");
    cause->setWordWrap(true);
    grid.addWidget(cause, line, 4);
    QPushButton* why = makeIconButton(tr("Why did %1 move?").arg(name), QStringLiteral("why"));
    why->setObjectName(inspectorName(QStringLiteral("report_why"), move.address));
    connect(why, &QPushButton::clicked, this, [this, move] { emit whyRequested(move.address); });
    grid.addWidget(why, line, 5);
    grid.addWidget(makeSeparator(Qt::Horizontal), line + 1, 0, 1, 6);
}

} // namespace chokepoint
