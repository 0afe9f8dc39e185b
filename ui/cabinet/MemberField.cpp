#include "ui/cabinet/MemberField.h"

#include "ui/models/Desk.h"
#include "ui/models/Marks.h"
#include "ui/theme/PowerMark.h"
#include "ui/theme/Widgets.h"

#include <QCollator>
#include <QCompleter>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace chokepoint {

namespace {

/// The power that a member of an axis belongs to, or -1.
int powerOf(const RuleSet& rules, Axis axis, int member) {
    if (axis == Axis::power)
        return member;
    if (axis == Axis::economy)
        return rules.powerOf[static_cast<std::size_t>(member)];
    if (axis == Axis::country)
        return rules.memberOf[static_cast<std::size_t>(member)];
    if (axis == Axis::vendor)
        return rules
            .powerOf[static_cast<std::size_t>(rules.book.vendors[static_cast<std::size_t>(member)].home)];
    return -1;
}

QIcon markIcon(const RuleSet& rules, int power) {
    const int size = theme().px(14);
    QPixmap pixmap(QSize(size, size) * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPowerMark(painter, QRectF(1, 1, size - 2, size - 2),
                   power < 0 ? PowerMark() : markOf(rules.book, power)); // a ring where no power governs
    painter.end();
    return QIcon(pixmap);
}

} // namespace

MemberField::MemberField(const Desk& desk, const InstrumentParameter& parameter, QWidget* parent)
    : ParameterField(desk, parameter, parent), m_box(new ComboBox(this)) {
    const QString name = desk.text("parameter." + parameter.id + ".name");
    m_box->setObjectName(QStringLiteral("order_param_") + QString::fromStdString(parameter.id));
    m_box->setAccessibleName(name);
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setMaxVisibleItems(14);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(8);
    m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_box->completer()->setFilterMode(Qt::MatchContains);
    m_box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    fill();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_box);
    connect(m_box, &QComboBox::activated, this, [this] {
        m_member = m_box->currentData().toInt();
        emit changed();
    });
    connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &MemberField::takeText);
}

void MemberField::fill() {
    const Axis axis = axisOf(m_parameter.kind);
    std::vector<int> members(static_cast<std::size_t>(m_desk.sets().size(axis)));
    std::iota(members.begin(), members.end(), 0);
    // Two hundred countries are found by name; shorter lists keep content's order.
    if (axis == Axis::country) {
        const QCollator collator{QLocale(m_desk.language())};
        std::sort(members.begin(), members.end(), [&](int a, int b) {
            return collator.compare(m_desk.name(axis, a), m_desk.name(axis, b)) < 0;
        });
    }
    const bool marked = axis != Axis::technology && axis != Axis::contest && axis != Axis::region;
    for (const int member : members) {
        if (marked)
            m_box->addItem(markIcon(m_desk.rules(), powerOf(m_desk.rules(), axis, member)),
                           m_desk.name(axis, member), member);
        else
            m_box->addItem(m_desk.name(axis, member), member);
    }
}

/// What was typed counts if it names a member that may be chosen; else the field shows the member it had.
void MemberField::takeText() {
    const int found = m_box->findText(m_box->currentText(), Qt::MatchFixedString);
    const auto* items = qobject_cast<QStandardItemModel*>(m_box->model());
    if (found < 0 || !items->item(found)->isEnabled() || m_box->itemData(found).toInt() == m_member) {
        showMember(m_member);
        return;
    }
    m_member = m_box->itemData(found).toInt();
    showMember(m_member);
    emit changed();
}

void MemberField::showMember(int member) {
    const QSignalBlocker quiet(m_box);
    m_box->setCurrentIndex(m_box->findData(member));
    m_box->setEditText(m_desk.name(axisOf(m_parameter.kind), member));
}

Argument MemberField::argument() const { return m_member; }

void MemberField::setArgument(const Argument& argument) {
    m_member = std::get<int>(argument);
    showMember(m_member);
}

void MemberField::setRefusals(const std::vector<std::optional<Fault>>& refusals) {
    auto* items = qobject_cast<QStandardItemModel*>(m_box->model());
    for (int row = 0; row < m_box->count(); ++row) {
        const std::optional<Fault>& fault = refusals[static_cast<std::size_t>(m_box->itemData(row).toInt())];
        items->item(row)->setEnabled(!fault);
        items->item(row)->setToolTip(fault ? m_desk.sentence(*fault) : QString());
    }
}

QWidget* MemberField::entry() { return m_box; }

} // namespace chokepoint
