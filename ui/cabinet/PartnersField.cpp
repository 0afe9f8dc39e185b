#include "ui/cabinet/PartnersField.h"

#include "ui/models/Desk.h"
#include "ui/models/Marks.h"
#include "ui/theme/PowerMark.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace chokepoint {

PartnersField::PartnersField(const Desk& desk, const InstrumentParameter& parameter, QWidget* parent)
    : ParameterField(desk, parameter, parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    for (int power = 0; power < desk.rules().powers; ++power) {
        if (power == desk.seat())
            continue;
        const Power& content = desk.rules().book.powers[static_cast<std::size_t>(power)];
        auto* box = new QCheckBox(desk.name(Axis::power, power), this);
        box->setObjectName(
            QStringLiteral("order_param_%1_%2")
                .arg(QString::fromStdString(parameter.id), QString::fromStdString(content.id)));
        box->setAccessibleName(tr("Together with %1").arg(box->text()));
        const int row = grid->rowCount();
        grid->addWidget(new PowerMarkWidget(markOf(desk, power)), row, 0);
        grid->addWidget(box, row, 1);
        connect(box, &QCheckBox::toggled, this, &PartnersField::changed);
        m_boxes.emplace_back(power, box);
    }
    grid->setColumnStretch(1, 1);
}

Argument PartnersField::argument() const {
    std::vector<int> partners;
    for (const auto& [power, box] : m_boxes)
        if (box->isChecked())
            partners.push_back(power);
    return partners;
}

void PartnersField::setArgument(const Argument& argument) {
    const std::vector<int>& partners = std::get<std::vector<int>>(argument);
    for (const auto& [power, box] : m_boxes) {
        const QSignalBlocker quiet(box);
        box->setChecked(std::find(partners.begin(), partners.end(), power) != partners.end());
    }
}

QWidget* PartnersField::entry() { return m_boxes.empty() ? nullptr : m_boxes.front().second; }

} // namespace chokepoint
