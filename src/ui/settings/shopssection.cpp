// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/shopssection.h"

#include "models/accountmodels.h"
#include "models/orderrowtext.h"
#include "models/text/sentences.h"
#include "ui/common/cardpanel.h"
#include "ui/common/deskfeed.h"
#include "ui/common/formpanel.h"
#include "ui/common/keybutton.h"
#include "ui/common/pill.h"
#include "ui/common/plaintable.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/settings/badgecard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

ShopsSection::ShopsSection(const UiServices &services, QWidget *parent)
    : SettingsSection(parent)
    , m_services(services)
    , m_card(new CardPanel(this))
    , m_table(new PlainTable(this))
    , m_link(new KeyButton(this))
    , m_form(new FormPanel(this))
    , m_name(new QLineEdit(this))
    , m_platform(new QComboBox(this))
    , m_mall(new QCheckBox(this))
    , m_account(new QComboBox(this))
    , m_add(new KeyButton(this))
    , m_badge(new BadgeCard(services, this))
{
    m_table->setObjectName(u"settingsShopTable"_s);
    m_table->setIconSize(QSize(BadgeSize, BadgeSize));
    m_link->setObjectName(u"accountsButton"_s);
    auto *bottom = new QFrame(this);
    bottom->setProperty("role", u"panelFoot"_s);
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(12, 8, 12, 8);
    row->addStretch();
    row->addWidget(m_link);
    m_card->body()->addWidget(m_table, 1);
    m_card->body()->addWidget(bottom);
    buildForm();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_card, 1);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(m_form, 3);
    cards->addWidget(m_badge, 2);
    column->addLayout(cards);
    connect(m_badge, &BadgeCard::told, this, &ShopsSection::told);
    connect(m_badge, &BadgeCard::changed, this, &ShopsSection::entered);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &ShopsSection::showBadge);
    connect(m_link, &QPushButton::clicked, this, &ShopsSection::accountsWanted);
    connect(&services.feed, &DeskFeed::moved, this, [this] {
        if (isVisible())
            entered();
    });
    retranslate();
}

void ShopsSection::buildForm()
{
    m_form->add(m_name, u"newShopEdit"_s);
    m_form->add(m_platform, u"newShopPlatformCombo"_s);
    m_form->add(m_mall, u"newShopMallBox"_s);
    m_form->add(m_account, u"newShopAccountCombo"_s);
    m_add->setObjectName(u"linkShopButton"_s);
    m_add->setEnabled(false);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 4, 0, 0);
    row->addWidget(m_add);
    row->addStretch();
    m_form->addWide(buttons);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &name) { m_add->setEnabled(!name.trimmed().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &ShopsSection::add);
}

void ShopsSection::add()
{
    const QString name = m_name->text().trimmed();
    m_add->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, name, platform = m_platform->currentData().toString(), mall = m_mall->isChecked(),
         account = m_account->currentData().toString()] {
            return LinkShops(s.place, s.carriers).addShop(name, platform, mall, account);
        },
        [this, name](const Result<ShopEntry> &made) {
            m_add->setEnabled(!made);
            if (made)
                m_name->clear();
            Q_EMIT told(made ? tr("%1 is linked").arg(name) : Sentences::errorSentence(made.error()));
            entered();
        });
}

QString ShopsSection::title() const { return tr("Shops"); }

void ShopsSection::entered()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return LinkShops(s.place, s.carriers).links(); },
        [this](const Result<ShopLinks> &found) {
            if (found)
                take(*found);
            else
                Q_EMIT told(Sentences::errorSentence(found.error()));
        });
}

/// Row by row, and the list of accounts only longer: a menu that is open and the row under the hand stay as they are.
void ShopsSection::take(const ShopLinks &found)
{
    m_found = found;
    const std::vector<Shop> shops = all();
    for (size_t i = 0; i < found.shops.size(); ++i) {
        const ShopEntry &entry = found.shops[i];
        QStringList accounts;
        for (const AccountEntry &account : found.accounts) {
            if (account.shops.contains(entry.shop.name))
                accounts.append(account.account.name);
        }
        auto *row = m_table->setRow(static_cast<int>(i),
                                    {entry.shop.name, AccountTexts::platformText(entry.shop.platform),
                                     entry.shop.mall ? tr("mall") : tr("ordinary"),
                                     accounts.isEmpty() ? tr("none: numbers are typed") : accounts.join(tr(", "))});
        row->setIcon(0,
                     badgePixmap(OrderRowText::shopBadge(shops, entry.shop.id), m_table->font(), devicePixelRatioF()));
    }
    if (m_table->currentRow() < 0)
        m_table->chooseRow(0);
    m_card->setRemark(found.shops.empty() ? tr("No shop is linked yet")
                                          : tr("%n shop(s)", nullptr, static_cast<int>(found.shops.size())));
    for (const AccountEntry &account : found.accounts) {
        if (m_account->findData(account.account.name) < 0)
            m_account->addItem(account.account.name, account.account.name);
    }
    showBadge();
}

std::vector<Shop> ShopsSection::all() const
{
    std::vector<Shop> shops;
    for (const ShopEntry &entry : m_found.shops)
        shops.push_back(entry.shop);
    return shops;
}

void ShopsSection::showBadge()
{
    const int row = m_table->currentRow();
    const bool is = row >= 0 && row < static_cast<int>(m_found.shops.size());
    m_badge->setShop(all(), is ? m_found.shops[static_cast<size_t>(row)].shop.id : ShopId());
}

void ShopsSection::fillPlatforms()
{
    const QString before = m_platform->currentData().toString();
    m_platform->clear();
    for (const QString &word : m_services.orderSource.platforms())
        m_platform->addItem(AccountTexts::platformText(word), word);
    m_platform->setCurrentIndex(std::max(0, m_platform->findData(before)));
}

void ShopsSection::retranslate()
{
    m_card->setTitle(title());
    m_table->setAccessibleName(title());
    m_table->setColumns({tr("Shop"), tr("Platform"), tr("Kind"), tr("Waybill accounts")}, {120, 80, 360});
    m_link->setText(tr("Shops and waybill accounts..."));
    m_form->setTitle(tr("Link a shop"));
    m_form->setRemark(tr("order files of a shop that is not linked are refused"));
    m_form->setLabels({tr("Name"), tr("Platform"), tr("Kind"), tr("Waybill account")});
    m_mall->setText(tr("Mall shop (Tmall)"));
    m_add->setText(tr("Link shop"));
    if (m_account->count() == 0)
        m_account->addItem(QString(), QString());
    m_account->setItemText(0, tr("none: numbers are typed"));
    fillPlatforms();
    m_badge->retranslate();
    take(m_found);
}

} // namespace waydesk
