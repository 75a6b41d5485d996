// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/linkshops.h"

#include <QDialog>

#include <memory>

namespace waydesk {

namespace Ui {
class AccountsDialog;
}
struct UiServices;

/// Links shops, waybill accounts, who shares them, and the numbers that an account owns.
class AccountsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AccountsDialog(const UiServices &services, QWidget *parent = nullptr);
    ~AccountsDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectParts();
    void reload();
    void take(const ShopLinks &all);
    void addShop();
    void addAccount();
    void share();
    void addSegment();
    void retranslate();
    QString chosenAccount() const;
    template <class Work> void run(Work work, const QString &done);

    const UiServices &m_services;
    std::unique_ptr<Ui::AccountsDialog> m_ui;
};

} // namespace waydesk
