// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/shopssection.h"

#include "models/accountmodels.h"
#include "models/text/sentences.h"
#include "ui/common/cardpanel.h"
#include "ui/common/deskfeed.h"
#include "ui/common/keybutton.h"
#include "ui/common/plaintable.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

ShopsSection::ShopsSection(const UiServices &services, QWidget *parent)
    : SettingsSection(parent)
    , m_services(services)
    , m_card(new CardPanel(this))
    , m_table(new PlainTable(this))
    , m_link(new KeyButton(this))
{
    m_table->setObjectName(u"settingsShopTable"_s);
    m_link->setObjectName(u"accountsButton"_s);
    auto *bottom = new QFrame(this);
    bottom->setProperty("role", u"panelFoot"_s);
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(12, 8, 12, 8);
    row->addStretch();
    row->addWidget(m_link);
    m_card->body()->addWidget(m_table, 1);
    m_card->body()->addWidget(bottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card, 1);
    connect(m_link, &QPushButton::clicked, this, &ShopsSection::accountsWanted);
    connect(&services.feed, &DeskFeed::moved, this, [this] {
        if (isVisible())
            entered();
    });
    retranslate();
}

QString ShopsSection::title() const { return tr("Shops"); }

void ShopsSection::entered()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return LinkShops(s.place, s.carriers).shops(); },
        [this](const Result<std::vector<ShopEntry>> &shops) {
            if (shops)
                take(*shops);
            else
                Q_EMIT told(Sentences::errorSentence(shops.error()));
        });
}

void ShopsSection::take(const std::vector<ShopEntry> &shops)
{
    m_table->clear();
    for (const ShopEntry &entry : shops)
        m_table->addRow({entry.shop.name, AccountTexts::platformText(entry.shop.platform),
                         entry.shop.mall ? tr("mall") : QString(),
                         entry.account.isEmpty() ? tr("none: numbers are typed") : entry.account});
    m_card->setRemark(shops.empty() ? tr("No shop is linked yet")
                                    : tr("%n shop(s)", nullptr, static_cast<int>(shops.size())));
}

void ShopsSection::retranslate()
{
    m_card->setTitle(title());
    m_table->setAccessibleName(title());
    m_table->setColumns({tr("Shop"), tr("Platform"), tr("Kind"), tr("Waybill account")}, {180, 90, 280});
    m_link->setText(tr("Shops and waybill accounts..."));
}

} // namespace waydesk
