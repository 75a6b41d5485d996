// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include <memory>

namespace waydesk {

namespace Ui {
class AccountDialog;
}
struct UiServices;

/// A new waybill account: its name, its carrier and the shops that take from it.
class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AccountDialog(const UiServices &services, QWidget *parent = nullptr);
    ~AccountDialog() override;

Q_SIGNALS:
    /// It is stored under this name.
    void added(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void readShops();
    void add();
    void retranslate();

    const UiServices &m_services;
    std::unique_ptr<Ui::AccountDialog> m_ui;
};

} // namespace waydesk
