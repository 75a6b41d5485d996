// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/purchases.h"
#include "dispatch/takesuppliernumbers.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace waydesk {

namespace Ui {
class PurchasesDialog;
}
struct UiServices;

/// What suppliers send in our place: what is to buy, what is left out and why, lists for suppliers, and the numbers
/// that they send back. A file of numbers can be dropped on it.
class PurchasesDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int MostRows = 1000; ///< shown; the others are counted

    explicit PurchasesDialog(const UiServices &services, QWidget *parent = nullptr);
    ~PurchasesDialog() override;

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectParts();
    void reload();
    void take(std::vector<PurchaseRow> rows);
    void show();
    void showButtons();
    std::vector<PurchaseRow> chosen() const;
    PurchaseChoice choice() const;
    void begin();
    void write();
    void change(const std::function<Result<Purchases::Report>(Purchases &, const PurchaseChoice &)> &step,
                const QString &done);
    void split();
    void takeFile(const QString &file);
    void paste();
    void takeNumbers(const std::function<Result<std::vector<SheetRow>>()> &read);
    void showNumbers(const TakeSupplierNumbers::Report &report);
    void retranslate();

    const UiServices &m_services;
    std::unique_ptr<Ui::PurchasesDialog> m_ui;
    std::vector<PurchaseRow> m_all;
    std::vector<PurchaseRow> m_shown; ///< of the chosen supplier
    bool m_isBusy = false;
};

} // namespace waydesk
