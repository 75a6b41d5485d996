// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/tablecard.h"

#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

TableCard::TableCard(const UiServices &services, const QString &table, QWidget *parent)
    : CardPanel(parent)
    , m_services(services)
    , m_table(new PlainTable(this))
    , m_foot(new QHBoxLayout)
{
    m_table->setObjectName(table);
    auto *foot = new QFrame(this);
    foot->setProperty("role", u"panelFoot"_s);
    foot->setLayout(m_foot);
    m_foot->setContentsMargins(12, 8, 12, 8);
    m_foot->setSpacing(8);
    body()->addWidget(m_table, 1);
    body()->addWidget(foot);
}

KeyButton *TableCard::addButton(const QString &name)
{
    auto *button = new KeyButton(this);
    button->setObjectName(name);
    m_foot->addWidget(button);
    return button;
}

int TableCard::chosenOf(size_t rows) const
{
    const int row = m_table->currentRow();
    return row < static_cast<int>(rows) ? row : -1;
}

} // namespace waydesk
