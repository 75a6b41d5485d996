// SPDX-License-Identifier: Apache-2.0
#include "ui/accounts/accountdialog.h"

#include "dispatch/linkshops.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"
#include "ui/common/uiservices.h"
#include "ui_accountdialog.h"

#include <QEvent>

namespace waydesk {

using namespace Qt::StringLiterals;

AccountDialog::AccountDialog(const UiServices &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::AccountDialog>())
{
    m_ui->setupUi(this);
    m_ui->addButton->setPrimary(true);
    m_ui->answerLabel->hide();
    m_ui->addButton->setEnabled(false);
    retranslate();
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this,
            [this](const QString &name) { m_ui->addButton->setEnabled(!name.trimmed().isEmpty()); });
    connect(m_ui->addButton, &QPushButton::clicked, this, &AccountDialog::add);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->nameEdit->setFocus();
    readShops();
}

AccountDialog::~AccountDialog() = default;

void AccountDialog::readShops()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return LinkShops(s.place, s.carriers).shops(); },
        [this](const Result<std::vector<ShopEntry>> &shops) {
            if (!shops) {
                m_ui->strip->showError(shops.error());
                return;
            }
            for (const ShopEntry &entry : *shops) {
                auto *item = new QListWidgetItem(entry.shop.name, m_ui->shopList);
                item->setSizeHint(QSize(0, textPx(30)));
                item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
                item->setCheckState(entry.account.isEmpty() ? Qt::Checked : Qt::Unchecked);
            }
        });
}

void AccountDialog::add()
{
    const QString name = m_ui->nameEdit->text().trimmed();
    QStringList shops;
    for (int row = 0; row < m_ui->shopList->count(); ++row) {
        if (m_ui->shopList->item(row)->checkState() == Qt::Checked)
            shops.append(m_ui->shopList->item(row)->text());
    }
    m_ui->addButton->setEnabled(false);
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, name, shops, carrier = m_ui->carrierCombo->currentData().toString()] {
            return LinkShops(s.place, s.carriers).addAccount(name, carrier, shops);
        },
        [this, name](const Result<AccountEntry> &made) {
            m_ui->addButton->setEnabled(true);
            if (!made) {
                m_ui->strip->showError(made.error());
                return;
            }
            Q_EMIT added(name);
            accept();
        });
}

void AccountDialog::retranslate()
{
    const QString carrier = m_ui->carrierCombo->currentData().toString();
    m_ui->carrierCombo->clear();
    for (const Carrier &one : m_services.carriers.carriers())
        m_ui->carrierCombo->addItem(m_services.carrierName(one.code) + u"  "_s + one.code, one.code);
    m_ui->carrierCombo->setCurrentIndex(std::max(0, m_ui->carrierCombo->findData(carrier)));
}

void AccountDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace waydesk
