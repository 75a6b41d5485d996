// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/docktitle.h"

#include "ui/common/icons.h"
#include "ui/common/pilllabel.h"
#include "ui/common/theme.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace waydesk {

using namespace Qt::StringLiterals;

DockTitle::DockTitle(QDockWidget &dock)
    : QFrame(&dock)
    , m_name(new QLabel(this))
    , m_merged(new PillLabel(this))
    , m_float(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"detailsTitle"_s);
    setProperty("role", u"panelHead"_s);
    m_name->setProperty("role", u"strong"_s);
    m_merged->setObjectName(u"mergedPill"_s);
    m_float->setObjectName(u"floatDockButton"_s);
    m_close->setObjectName(u"closeDockButton"_s);
    m_float->setIcon(icon(u"dock"_s));
    m_close->setIcon(icon(u"x"_s));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 3, 8, 3);
    row->setSpacing(8);
    row->addWidget(m_name);
    row->addWidget(m_merged);
    row->addStretch();
    for (QPushButton *button : {m_float, m_close}) {
        button->setFlat(true);
        button->setProperty("bare", true);
        button->setFixedSize(28, 26);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    connect(m_float, &QPushButton::clicked, &dock, [&dock] { dock.setFloating(!dock.isFloating()); });
    connect(m_close, &QPushButton::clicked, this, &DockTitle::closeWanted);
    setMerged(0);
    retranslate();
}

void DockTitle::setMerged(int orders)
{
    m_orders = orders;
    m_merged->setVisible(orders > 1);
    m_merged->setPill(
        {u"layers"_s, tr("%n merged", "badge of a merged parcel", orders), {theme().base, theme().accent}});
}

void DockTitle::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        setMerged(m_orders);
    QFrame::changeEvent(event);
}

void DockTitle::retranslate()
{
    m_name->setText(tr("Parcel details"));
    m_float->setAccessibleName(tr("Details in a window of their own"));
    m_close->setAccessibleName(tr("Close the details"));
    m_float->setToolTip(m_float->accessibleName());
    m_close->setToolTip(m_close->accessibleName() + u" (F12)"_s);
    setMerged(m_orders);
}

} // namespace waydesk
