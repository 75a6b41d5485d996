// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/orderdetails.h"
#include "dispatch/splitparcel.h"

#include <QDialog>

#include <memory>

namespace waydesk {

namespace Ui {
class SplitDialog;
}
struct UiServices;

/// Takes lines of one order into a parcel of their own, or a merged parcel back into its orders.
class SplitDialog : public QDialog
{
    Q_OBJECT

public:
    /// `parcel` may be none: the order then has no parcel yet.
    SplitDialog(const UiServices &services, ParcelId parcel, const std::vector<OrderId> &orders,
                QWidget *parent = nullptr);
    ~SplitDialog() override;

Q_SIGNALS:
    void splitDone(int parcels);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showLines();
    void split();
    void unmerge();
    void take(const Result<std::vector<ParcelId>> &made);

    const UiServices &m_services;
    ParcelId m_parcel;
    std::vector<OrderDetails> m_details;
    std::unique_ptr<Ui::SplitDialog> m_ui;
};

} // namespace waydesk
