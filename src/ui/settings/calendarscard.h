// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/deadlinepicture.h"
#include "ui/settings/tablecard.h"

namespace waydesk {

/// The calendars of working days, shipped and own ones, by country and year.
class CalendarsCard : public TableCard
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit CalendarsCard(const UiServices &services, QWidget *parent = nullptr);

    void show(const DeadlinePicture &picture);
    void retranslate() override;

private:
    void add();
    void remove();
    void followRow();
    QString stateOf(const CalendarEntry &entry) const;

    std::vector<CalendarEntry> m_calendars;
    KeyButton *m_remove;
    KeyButton *m_add;
};

} // namespace waydesk
