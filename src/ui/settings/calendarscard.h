// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/cardpanel.h"
#include "ui/settings/deadlinepicture.h"

namespace waydesk {

class KeyButton;
class PlainTable;
struct UiServices;

/// The calendars of working days, shipped and own ones, by country and year.
class CalendarsCard : public CardPanel
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit CalendarsCard(const UiServices &services, QWidget *parent = nullptr);

    void show(const DeadlinePicture &picture);
    void retranslate();

Q_SIGNALS:
    void told(const QString &line);
    void changed();

private:
    void add();
    void remove();
    void followRow();
    QString stateOf(const CalendarEntry &entry) const;

    const UiServices &m_services;
    std::vector<CalendarEntry> m_calendars;
    PlainTable *m_table;
    KeyButton *m_add;
    KeyButton *m_remove;
};

} // namespace waydesk
