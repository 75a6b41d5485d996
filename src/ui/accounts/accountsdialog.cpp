// SPDX-License-Identifier: Apache-2.0
#include "ui/accounts/accountsdialog.h"

#include "models/accountmodels.h"
#include "ui/common/dialogsize.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui_accountsdialog.h"

#include <QHeaderView>
#include <QEvent>
#include <QLocale>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

void choose(QComboBox &combo, const QString &data)
{
    if (const int at = combo.findData(data); at >= 0)
        combo.setCurrentIndex(at);
}

} // namespace

AccountsDialog::AccountsDialog(const UiServices &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::AccountsDialog>())
{
    m_ui->setupUi(this);
    for (QLineEdit *edit : {m_ui->firstEdit, m_ui->lastEdit})
        edit->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_ui->shareButton->setEnabled(false);
    m_ui->addSegmentButton->setEnabled(false);
    retranslate();
    connectParts();
    reload();
    sizeDialog(*this, size());
}

AccountsDialog::~AccountsDialog() = default;

void AccountsDialog::connectParts()
{
    connect(m_ui->addShopButton, &QPushButton::clicked, this, &AccountsDialog::addShop);
    connect(m_ui->addAccountButton, &QPushButton::clicked, this, &AccountsDialog::addAccount);
    connect(m_ui->shareButton, &QPushButton::clicked, this, &AccountsDialog::share);
    connect(m_ui->addSegmentButton, &QPushButton::clicked, this, &AccountsDialog::addSegment);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->accountTree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        const bool chosen = item != nullptr;
        m_ui->shareButton->setEnabled(chosen);
        m_ui->addSegmentButton->setEnabled(chosen);
    });
}

void AccountsDialog::reload()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return LinkShops(s.place, s.carriers).links(); },
        [this](const Result<ShopLinks> &all) {
            if (all)
                take(*all);
            else
                m_ui->strip->showError(all.error());
        });
}

void AccountsDialog::take(const ShopLinks &all)
{
    const QString account = chosenAccount();
    m_ui->shopTree->clear();
    m_ui->shareCombo->clear();
    for (const ShopEntry &entry : all.shops) {
        m_ui->shopTree->addRow({entry.shop.name, AccountTexts::platformText(entry.shop.platform), entry.account});
        m_ui->shareCombo->addItem(entry.shop.name, entry.shop.name);
    }
    const QString before = m_ui->shopAccountCombo->currentData().toString();
    m_ui->shopAccountCombo->clear();
    m_ui->shopAccountCombo->addItem(tr("none"), QString());
    m_ui->accountTree->clear();
    for (const AccountEntry &entry : all.accounts) {
        QTreeWidgetItem *item = m_ui->accountTree->addRow(
            {entry.account.name, m_services.carrierName(entry.account.carrier), entry.shops.join(u"、"_s),
             QLocale().toString(entry.usage.free), QLocale().toString(entry.usage.used)});
        m_ui->shopAccountCombo->addItem(entry.account.name, entry.account.name);
        if (entry.account.name == account)
            m_ui->accountTree->setCurrentItem(item);
    }
    if (!m_ui->accountTree->currentItem() && m_ui->accountTree->topLevelItemCount() > 0)
        m_ui->accountTree->setCurrentItem(m_ui->accountTree->topLevelItem(0));
    choose(*m_ui->shopAccountCombo, before);
    const bool chosen = m_ui->accountTree->currentItem() != nullptr;
    m_ui->shareButton->setEnabled(chosen);
    m_ui->addSegmentButton->setEnabled(chosen);
}

QString AccountsDialog::chosenAccount() const
{
    const QTreeWidgetItem *item = m_ui->accountTree->currentItem();
    return item ? item->text(0) : QString();
}

template <class Work> void AccountsDialog::run(Work work, const QString &done)
{
    m_services.runner.run(TaskRunner::Lane::Short, this, work, [this, done](const auto &result) {
        if (result)
            m_ui->strip->show(Strip::Kind::Done, done);
        else
            m_ui->strip->showError(result.error());
        reload();
    });
}

void AccountsDialog::addShop()
{
    const QString name = m_ui->shopEdit->text().trimmed();
    run(
        [&s = m_services, name, platform = m_ui->platformCombo->currentData().toString(),
         account = m_ui->shopAccountCombo->currentData().toString()] {
            return LinkShops(s.place, s.carriers).addShop(name, platform, false, account);
        },
        tr("%1 is linked").arg(name));
    m_ui->shopEdit->clear();
}

void AccountsDialog::addAccount()
{
    const QString name = m_ui->accountEdit->text().trimmed();
    run(
        [&s = m_services, name, carrier = m_ui->carrierCombo->currentData().toString()] {
            return LinkShops(s.place, s.carriers).addAccount(name, carrier);
        },
        tr("Account %1 is there").arg(name));
    m_ui->accountEdit->clear();
}

void AccountsDialog::share()
{
    const QString account = chosenAccount();
    const QString shop = m_ui->shareCombo->currentData().toString();
    run([&s = m_services, account, shop] { return LinkShops(s.place, s.carriers).share(account, shop); },
        tr("%1 uses %2 now").arg(shop, account));
}

void AccountsDialog::addSegment()
{
    const SegmentRequest request{chosenAccount(), m_ui->firstEdit->text().trimmed(), m_ui->lastEdit->text().trimmed(),
                                 0};
    run([&s = m_services, request] { return LinkShops(s.place, s.carriers).addSegment(request); },
        tr("%1 owns these numbers now").arg(request.account));
}

void AccountsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        reload();
    }
    QDialog::changeEvent(event);
}

void AccountsDialog::retranslate()
{
    m_ui->shopTree->setColumns({tr("Shop"), tr("Platform"), tr("Account")}, {110, 130});
    m_ui->accountTree->setColumns({tr("Account"), tr("Carrier"), tr("Shops"), tr("Free"), tr("Used")},
                                  {130, 110, 62, 58});
    const QString platform = m_ui->platformCombo->currentData().toString();
    m_ui->platformCombo->clear();
    for (const QString &word : m_services.orderSource.platforms())
        m_ui->platformCombo->addItem(AccountTexts::platformText(word), word);
    choose(*m_ui->platformCombo, platform);
    const QString carrier = m_ui->carrierCombo->currentData().toString();
    m_ui->carrierCombo->clear();
    for (const Carrier &one : m_services.carriers.carriers())
        m_ui->carrierCombo->addItem(m_services.carrierName(one.code) + u"  "_s + one.code, one.code);
    choose(*m_ui->carrierCombo, carrier);
}

} // namespace waydesk
