// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/setwarehouses.h"
#include "ui/settings/tablecard.h"

#include <vector>

class QLabel;
class QPlainTextEdit;

namespace waydesk {

/// Where each shop's articles lie, so that orders can be split by warehouse.
class WarehousesCard : public TableCard
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit WarehousesCard(const UiServices &services, QWidget *parent = nullptr);

    void show(const std::vector<SetWarehouses::OfShop> &shops);
    void retranslate() override;

private:
    void showShop();
    void save();
    const SetWarehouses::OfShop *current() const;

    std::vector<SetWarehouses::OfShop> m_shops;
    QLabel *m_rulesLabel;
    QPlainTextEdit *m_rules;
    KeyButton *m_save;
};

} // namespace waydesk
