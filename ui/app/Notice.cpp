#include "ui/app/Notice.h"

#include <QAccessible>
#include <QBoxLayout>

namespace chokepoint {

Notice::Notice(QWidget* parent) : Card(parent), m_words(makeLabel({}, TextRole::Body, "text.primary")) {
    constexpr int readable = 12000; // ms
    setObjectName("notice");
    setBorder("warn");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme().px(16), theme().px(8), theme().px(8), theme().px(8));
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
    QPushButton* close = makeIconButton(tr("Close this notice"), "close");
    close->setObjectName("notice_close");
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    m_fades.setSingleShot(true);
    m_fades.setInterval(readable);
    connect(&m_fades, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void Notice::say(const QString& sentence) {
    m_words->setText(sentence);
    setAccessibleName(sentence);
    show();
    raise();
    m_fades.start();
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

} // namespace chokepoint
