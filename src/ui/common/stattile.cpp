// SPDX-License-Identifier: Apache-2.0
#include "ui/common/stattile.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

StatTile::StatTile(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_value(new QLabel(this))
    , m_unit(new QLabel(this))
    , m_remark(new QLabel(this))
{
    setProperty("role", u"panel"_s);
    setMinimumWidth(120);
    for (QLabel *label : {m_title, m_unit, m_remark})
        label->setProperty("role", u"second"_s);
    m_remark->setWordWrap(true);
    QFont large = font();
    large.setPixelSize(large.pixelSize() > 0 ? large.pixelSize() * 28 / 13 : 28);
    large.setBold(true);
    m_value->setFont(large);
    auto *figure = new QHBoxLayout;
    figure->setSpacing(6);
    figure->addWidget(m_value);
    figure->addWidget(m_unit, 1, Qt::AlignBottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addLayout(figure);
    column->addWidget(m_remark);
    column->addStretch();
    alignUnit();
}

/// Figure and unit stand on one line, whatever their sizes.
void StatTile::alignUnit()
{
    m_unit->ensurePolished();
    const int lift = m_value->fontMetrics().descent() - m_unit->fontMetrics().descent();
    m_unit->setContentsMargins(0, 0, 0, std::max(0, lift));
}

bool StatTile::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::Polish || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        alignUnit();
    return done;
}

void StatTile::set(const QString &title, const QString &value, const QString &unit, const QString &remark)
{
    m_title->setText(title);
    m_value->setText(value);
    m_unit->setText(unit);
    m_remark->setText(remark);
    setAccessibleName(u"%1: %2 %3. %4"_s.arg(title, value, unit, remark));
}

void StatTile::setAlert(bool alert)
{
    m_remark->setProperty("role", alert ? u"warn"_s : u"second"_s);
    m_remark->style()->unpolish(m_remark);
    m_remark->style()->polish(m_remark);
}

QString StatTile::value() const { return m_value->text(); }

} // namespace waydesk
