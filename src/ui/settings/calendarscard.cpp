// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/calendarscard.h"

#include "models/text/deadlinetexts.h"
#include "models/text/sentences.h"
#include "ui/common/asker.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

CalendarsCard::CalendarsCard(const UiServices &services, QWidget *parent)
    : CardPanel(parent)
    , m_services(services)
    , m_table(new PlainTable(this))
    , m_add(new KeyButton(this))
    , m_remove(new KeyButton(this))
{
    m_table->setObjectName(u"calendarTable"_s);
    m_add->setObjectName(u"addCalendarButton"_s);
    m_remove->setObjectName(u"removeCalendarButton"_s);
    auto *foot = new QFrame(this);
    foot->setProperty("role", u"panelFoot"_s);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 8, 12, 8);
    row->addWidget(m_remove);
    row->addStretch();
    row->addWidget(m_add);
    body()->addWidget(m_table, 1);
    body()->addWidget(foot);
    connect(m_add, &QPushButton::clicked, this, &CalendarsCard::add);
    connect(m_remove, &QPushButton::clicked, this, &CalendarsCard::remove);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &CalendarsCard::followRow);
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
    m_table->clear();
    for (const CalendarEntry &entry : m_calendars) {
        const bool good = entry.problem.isEmpty();
        m_table->addRow({good ? DeadlineTexts::country(entry.country) : entry.id,
                         good ? QString::number(entry.year) : QString(), good ? QString::number(entry.off) : QString(),
                         good ? QString::number(entry.work) : QString(), stateOf(entry)});
    }
    followRow();
}

void CalendarsCard::followRow()
{
    const int row = m_table->currentRow();
    const bool is = row >= 0 && row < static_cast<int>(m_calendars.size());
    m_remove->setEnabled(is && m_calendars[static_cast<size_t>(row)].own);
}

void CalendarsCard::add()
{
    const QString file = m_services.asker.openFile(this, tr("Calendar file"), tr("Calendars (*.json)"));
    if (file.isEmpty())
        return;
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, file] { return SetDeadlines(s.place).addCalendar(s.calendarShelf, file); },
        [this](const Result<QString> &id) {
            Q_EMIT told(id ? tr("The calendar %1 counts from now on").arg(*id) : Sentences::errorSentence(id.error()));
            Q_EMIT changed();
        });
}

void CalendarsCard::remove()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= static_cast<int>(m_calendars.size()))
        return;
    m_remove->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, id = m_calendars[static_cast<size_t>(row)].id] {
            return SetDeadlines(s.place).removeCalendar(s.calendarShelf, id);
        },
        [this](const Result<void> &done) {
            Q_EMIT told(done ? tr("The calendar is removed") : Sentences::errorSentence(done.error()));
            Q_EMIT changed();
        });
}

void CalendarsCard::retranslate()
{
    setTitle(tr("Working days"));
    setRemark(tr("years without a calendar count weekends only"));
    m_table->setAccessibleName(title());
    m_table->setColumns({tr("Country"), tr("Year"), tr("Holidays"), tr("Make-up days"), tr("From")}, {44, 66, 92, 124});
    m_add->setText(tr("Add a calendar file..."));
    m_remove->setText(tr("Remove"));
    show({{}, nullptr, std::vector<CalendarEntry>(m_calendars)});
}

} // namespace waydesk
