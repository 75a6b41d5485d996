// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/rail.h"

#include "ui/common/theme.h"
#include "ui/shell/railbutton.h"

#include <QButtonGroup>
#include <QVBoxLayout>

namespace waydesk {

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("rail"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, &Rail::chosen);
}

void Rail::add(const QString &iconName, const QString &objectName)
{
    auto *button = new RailButton(iconName, this);
    button->setObjectName(objectName);
    const int page = static_cast<int>(m_buttons.size());
    m_group->addButton(button, page);
    m_column->insertWidget(page, button);
    m_buttons.push_back(button);
}

void Rail::setTitle(int page, const QString &title)
{
    RailButton *button = m_buttons[static_cast<size_t>(page)];
    button->setText(title);
    button->setAccessibleName(title);
    button->setToolTip(QStringLiteral("%1 (Ctrl+%2)").arg(title).arg(page + 1));
    button->updateGeometry();
    button->update();
}

void Rail::setCount(int page, int count, bool needsAction)
{
    m_buttons[static_cast<size_t>(page)]->setCount(count, needsAction);
}

void Rail::setCurrent(int page) { m_buttons[static_cast<size_t>(page)]->setChecked(true); }

} // namespace waydesk
