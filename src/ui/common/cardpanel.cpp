// SPDX-License-Identifier: Apache-2.0
#include "ui/common/cardpanel.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/plaintable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

CardPanel::CardPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_remark(new ElidedLabel(this))
    , m_body(new QVBoxLayout)
{
    setProperty("role", u"panel"_s);
    auto *head = new QFrame(this);
    head->setProperty("role", u"panelHead"_s);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(12, 7, 12, 7);
    m_title->setProperty("role", u"head"_s);
    m_remark->setProperty("role", u"second"_s);
    row->addWidget(m_title, 1);
    row->addWidget(m_remark);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(head);
    column->addLayout(m_body, 1);
}

void CardPanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void CardPanel::setRemark(const QString &remark) { m_remark->setWords(remark); }

void CardPanel::fitRows(PlainTable &table)
{
    constexpr int least = 8;
    table.fitRows(least);
    setSizePolicy(sizePolicy().horizontalPolicy(), QSizePolicy::Maximum);
}

QString CardPanel::title() const { return m_title->text(); }

QString CardPanel::remark() const { return m_remark->words(); }

} // namespace waydesk
