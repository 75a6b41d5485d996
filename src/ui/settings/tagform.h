// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/tags/acceptrules.h"
#include "ui/common/formpanel.h"

#include <span>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace waydesk {

/// One tag: its name, look, conditions, and what becomes of new orders by it. Fields that are empty narrow nothing.
class TagForm : public FormPanel
{
    Q_OBJECT

public:
    explicit TagForm(QWidget *parent = nullptr);

    void setShops(std::span<const Shop> shops);
    void show(const TagRule &rule, TagEffect effect);
    /// As it is typed. InvalidArgument (argument = tag, reason = tag_amount) for an amount that is none.
    Result<TagRule> rule() const;
    TagEffect effect() const;
    void focusName();
    void retranslate();

private:
    void followBuyer();

    TagRule m_shown;
    QLineEdit *m_name;
    QComboBox *m_colour;
    QCheckBox *m_urgent;
    QLineEdit *m_goods;
    QSpinBox *m_pieces;
    QLineEdit *m_from;
    QLineEdit *m_until;
    QLineEdit *m_currency;
    QLineEdit *m_countries;
    QLineEdit *m_services;
    QComboBox *m_buyer;
    QSpinBox *m_earlier;
    QLineEdit *m_notes;
    QListWidget *m_shops;
    QComboBox *m_effect;
};

} // namespace waydesk
