// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/linkshops.h"
#include "dispatch/writeback.h"

#include <QDialog>

#include <memory>

namespace waydesk {

namespace Ui {
class WriteBackDialog;
}
struct UiServices;

/// Reports handed-over numbers to a shop by its upload file. The platform's blank template can be dropped on it.
class WriteBackDialog : public QDialog
{
    Q_OBJECT

public:
    explicit WriteBackDialog(const UiServices &services, QWidget *parent = nullptr);
    ~WriteBackDialog() override;

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void takeShops(const std::vector<ShopEntry> &shops);
    void suggestFile();
    void write();
    void take(const Result<WriteBackReport> &report);

    const UiServices &m_services;
    std::unique_ptr<Ui::WriteBackDialog> m_ui;
};

} // namespace waydesk
