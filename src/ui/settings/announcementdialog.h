// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/deadlinerules.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace waydesk {

namespace Ui {
class AnnouncementDialog;
}
struct UiServices;

/// One announcement is entered: for whom, for the orders of which days, and what it does. Stored when accepted.
class AnnouncementDialog : public QDialog
{
    Q_OBJECT

public:
    /// `services` outlives the dialog.
    AnnouncementDialog(const UiServices &services, const std::vector<Shop> &shops, QWidget *parent = nullptr);
    ~AnnouncementDialog() override;

    /// What the fields say.
    DeadlineOverride announced() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillLists();
    void follow();
    void save();

    const UiServices &m_services;
    std::vector<Shop> m_shops;
    std::unique_ptr<Ui::AnnouncementDialog> m_ui;
};

} // namespace waydesk
