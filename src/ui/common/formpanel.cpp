// SPDX-License-Identifier: Apache-2.0
#include "ui/common/formpanel.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace waydesk {

namespace {
constexpr int LowestField = 28;
constexpr int WidestField = 460;
} // namespace

FormPanel::FormPanel(QWidget *parent)
    : CardPanel(parent)
    , m_form(new QFormLayout)
{
    m_form->setContentsMargins(16, 14, 16, 14);
    m_form->setVerticalSpacing(10);
    m_form->setHorizontalSpacing(20);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    body()->addLayout(m_form);
}

void FormPanel::add(QWidget *field, const QString &name)
{
    field->setObjectName(name);
    field->setMinimumHeight(LowestField);
    field->setMaximumWidth(WidestField);
    auto *label = new QLabel(this);
    label->setBuddy(field);
    m_form->addRow(label, field);
    m_rows.push_back({label, field});
}

void FormPanel::addWide(QWidget *widget) { m_form->addRow(widget); }

void FormPanel::setLabels(const QStringList &labels)
{
    for (qsizetype i = 0; i < labels.size() && i < static_cast<qsizetype>(m_rows.size()); ++i) {
        const Row &row = m_rows[static_cast<size_t>(i)];
        row.label->setText(labels[i]);
        row.field->setAccessibleName(labels[i]);
    }
}

} // namespace waydesk
