#include "ui/app/SideRail.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>

namespace chokepoint {

SideRail::SideRail(QWidget* parent) : QFrame(parent) {
    setProperty("kind", "column");
    setFixedWidth(theme().px(48));
}

void SideRail::furnish() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme().px(6), theme().px(12), theme().px(6), theme().px(12));
    column->setSpacing(theme().px(12));
    m_powers = makeIconButton(tr("Powers"), "table");
    m_powers->setObjectName("rail_powers");
    m_waiting = makeIconButton(tr("Waiting for you"), "alert");
    m_waiting->setObjectName("rail_waiting");
    for (QPushButton* button : {m_powers, m_waiting}) {
        button->setCheckable(true);
        column->addWidget(button);
    }
    column->addStretch();
    // Either opens the same column: it has room for both parts.
    connect(m_powers, &QPushButton::toggled, this, &SideRail::toggled);
    connect(m_waiting, &QPushButton::toggled, m_powers, &QPushButton::setChecked);
    connect(m_powers, &QPushButton::toggled, m_waiting, &QPushButton::setChecked);
}

void SideRail::setWaiting(int count) {
    m_waiting->setIcon(icon("alert", theme().color(count > 0 ? "warn" : "text.secondary"), theme().px(18)));
    const QString words = tr("Waiting for you: %1").arg(count);
    m_waiting->setToolTip(words);
    m_waiting->setAccessibleName(words);
}

bool SideRail::isOpen() const { return m_powers != nullptr && m_powers->isChecked(); }

void SideRail::close() { m_powers->setChecked(false); }

} // namespace chokepoint
