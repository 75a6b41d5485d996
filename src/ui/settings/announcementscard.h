// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/cardpanel.h"
#include "ui/settings/deadlinepicture.h"

namespace waydesk {

class KeyButton;
class PlainTable;
struct UiServices;

/// The platforms' announcements: other times for the orders of some days.
class AnnouncementsCard : public CardPanel
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit AnnouncementsCard(const UiServices &services, QWidget *parent = nullptr);

    void show(const DeadlinePicture &picture);
    void retranslate();

Q_SIGNALS:
    void told(const QString &line);
    void changed();

private:
    void add();
    void remove();
    QString aboutOf(const DeadlineOverride &one) const;

    const UiServices &m_services;
    DeadlinePicture m_picture;
    PlainTable *m_table;
    KeyButton *m_add;
    KeyButton *m_remove;
};

} // namespace waydesk
