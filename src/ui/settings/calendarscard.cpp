// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/calendarscard.h"

#include "models/text/deadlinetexts.h"
#include "ui/common/asker.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"

#include <QHBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

CalendarsCard::CalendarsCard(const UiServices &services, QWidget *parent)
    : TableCard(services, u"calendarTable"_s, parent)
    , m_remove(addButton(u"removeCalendarButton"_s))
{
    foot()->addStretch();
    m_add = addButton(u"addCalendarButton"_s);
    connect(m_add, &QPushButton::clicked, this, &CalendarsCard::add);
    connect(m_remove, &QPushButton::clicked, this, &CalendarsCard::remove);
    connect(table(), &QTreeWidget::currentItemChanged, this, &CalendarsCard::followRow);
    retranslate();
}

QString CalendarsCard::stateOf(const CalendarEntry &entry) const
{
    if (!entry.problem.isEmpty())
        return tr("not used: %1").arg(entry.problem);
    const QString from = entry.own ? tr("your own") : tr("shipped");
    return entry.provisional ? tr("%1, partial").arg(from) : from;
}

void CalendarsCard::show(const DeadlinePicture &picture)
{
    m_calendars = picture.calendars;
    table()->clear();
    for (const CalendarEntry &entry : m_calendars) {
        const bool good = entry.problem.isEmpty();
        table()->addRow({good ? DeadlineTexts::country(entry.country) : entry.id,
                         good ? QString::number(entry.year) : QString(), good ? QString::number(entry.off) : QString(),
                         good ? QString::number(entry.work) : QString(), stateOf(entry)});
    }
    followRow();
}

void CalendarsCard::followRow()
{
    const int row = chosenOf(m_calendars.size());
    m_remove->setEnabled(row >= 0 && m_calendars[static_cast<size_t>(row)].own);
}

void CalendarsCard::add()
{
    const QString file = services().asker.openFile(this, tr("Calendar file"), tr("Calendars (*.json)"));
    if (file.isEmpty())
        return;
    change([&s = services(), file] { return SetDeadlines(s.place).addCalendar(s.calendarShelf, file); },
           [](const auto &id) { return tr("The calendar %1 counts from now on").arg(*id); });
}

void CalendarsCard::remove()
{
    const int row = chosenOf(m_calendars.size());
    if (row < 0)
        return;
    m_remove->setEnabled(false);
    change(
        [&s = services(), id = m_calendars[static_cast<size_t>(row)].id] {
            return SetDeadlines(s.place).removeCalendar(s.calendarShelf, id);
        },
        [](const auto &) { return tr("The calendar is removed"); });
}

void CalendarsCard::retranslate()
{
    setTitle(tr("Working days"));
    setRemark(tr("years without a calendar count weekends only"));
    table()->setAccessibleName(title());
    table()->setColumns({tr("Country"), tr("Year"), tr("Holidays"), tr("Make-up days"), tr("From")}, {44, 66, 92, 124});
    m_add->setText(tr("Add a calendar file..."));
    m_remove->setText(tr("Remove"));
    show({{}, nullptr, std::vector<CalendarEntry>(m_calendars)});
}

} // namespace waydesk
