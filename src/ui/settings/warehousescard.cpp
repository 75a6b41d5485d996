// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/warehousescard.h"

#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int LinesShown = 3;
}

WarehousesCard::WarehousesCard(const UiServices &services, QWidget *parent)
    : TableCard(services, u"warehousesTable"_s, parent)
    , m_rulesLabel(new QLabel(this))
    , m_rules(new QPlainTextEdit(this))
{
    m_rules->setObjectName(u"warehouseRulesEdit"_s);
    m_rules->setProperty("field", true);
    m_rules->setTabChangesFocus(true);
    m_rules->setFixedHeight(m_rules->fontMetrics().lineSpacing() * LinesShown + 14);
    m_rulesLabel->setBuddy(m_rules);
    foot()->addWidget(m_rulesLabel);
    foot()->addWidget(m_rules, 1);
    m_save = addButton(u"saveWarehousesButton"_s);
    connect(table(), &QTreeWidget::currentItemChanged, this, &WarehousesCard::showShop);
    connect(m_save, &QPushButton::clicked, this, &WarehousesCard::save);
    retranslate();
}

void WarehousesCard::show(const std::vector<SetWarehouses::OfShop> &shops)
{
    const SetWarehouses::OfShop *chosen = current();
    const auto was = chosen ? std::optional(*chosen) : std::nullopt;
    {
        const QSignalBlocker quiet(table());
        const int before = std::max(0, table()->currentRow());
        m_shops = shops;
        table()->clear();
        for (const auto &[shop, rules] : m_shops)
            table()->addRow(
                {shop.name,
                 rules.empty() ? tr("not said: nothing is split by warehouse") : warehouseLines(rules).join(u"   "_s)});
        if (!m_shops.empty())
            table()->chooseRow(std::min(before, static_cast<int>(m_shops.size()) - 1));
    }
    const SetWarehouses::OfShop *now = current();
    if (!was || !now || was->shop.id != now->shop.id || was->rules != now->rules)
        showShop(); // else what somebody is typing stays
}

const SetWarehouses::OfShop *WarehousesCard::current() const
{
    const int row = chosenOf(m_shops.size());
    return row < 0 ? nullptr : &m_shops[static_cast<size_t>(row)];
}

void WarehousesCard::showShop()
{
    const SetWarehouses::OfShop *shop = current();
    m_rules->setEnabled(shop);
    m_save->setEnabled(shop);
    m_rules->setPlainText(shop ? warehouseLines(shop->rules).join(u'\n') : QString());
}

void WarehousesCard::save()
{
    const SetWarehouses::OfShop *shop = current();
    if (!shop)
        return;
    change(
        [&s = services(), id = shop->shop.id, rules = warehouseRulesFrom(m_rules->toPlainText().split(u'\n'))] {
            return SetWarehouses(s.place).set(id, rules);
        },
        [name = shop->shop.name](const auto &) { return tr("Where the articles of %1 lie is saved").arg(name); });
}

void WarehousesCard::retranslate()
{
    setTitle(tr("Warehouses"));
    setRemark(tr("an order can be split by them (S)"));
    table()->setAccessibleName(title());
    table()->setColumns({tr("Shop"), tr("Where its articles lie")}, {560});
    m_rulesLabel->setText(tr("SKU code = warehouse,\none a line"));
    m_rules->setAccessibleName(tr("SKU code = warehouse, one a line"));
    m_rules->setPlaceholderText(u"TEA-*=%1\nMUG-1=%2"_s.arg(tr("East"), tr("West")));
    m_save->setText(tr("Save"));
    show(std::vector<SetWarehouses::OfShop>(m_shops));
}

} // namespace waydesk
