// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/decideaddresses.h"
#include "ui/common/cardpanel.h"

#include <vector>

namespace waydesk {

class KeyButton;
class PlainTable;
struct UiServices;

/// What people said of receivers that are nearly the same; a word can be taken back.
class AddressDecisionsCard : public CardPanel
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit AddressDecisionsCard(const UiServices &services, QWidget *parent = nullptr);

    void show(const std::vector<DecideAddresses::Kept> &kept);
    void retranslate();

Q_SIGNALS:
    void told(const QString &line);
    void changed();

private:
    void takeBack();

    const UiServices &m_services;
    std::vector<DecideAddresses::Kept> m_kept;
    PlainTable *m_table;
    KeyButton *m_takeBack;
};

} // namespace waydesk
