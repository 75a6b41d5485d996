// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stock/gifts.h"
#include "ui/common/cardpanel.h"

#include <vector>

namespace waydesk {

class KeyButton;
class PlainTable;
struct UiServices;

/// The gifts and inserts that go into parcels by themselves; kept as a table outside.
class GiftsCard : public CardPanel
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit GiftsCard(const UiServices &services, QWidget *parent = nullptr);

    void show(const std::vector<GiftRule> &rules);
    void retranslate();

Q_SIGNALS:
    void told(const QString &line);
    void changed();

private:
    void import();
    void save();
    void remove();

    const UiServices &m_services;
    std::vector<GiftRule> m_rules;
    PlainTable *m_table;
    KeyButton *m_import;
    KeyButton *m_save;
    KeyButton *m_remove;
};

} // namespace waydesk
