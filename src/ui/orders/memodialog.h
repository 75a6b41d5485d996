// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/orderdetails.h"

#include <QDialog>

#include <memory>

namespace waydesk {

namespace Ui {
class MemoDialog;
}
struct UiServices;

/// Writes the note of our own on one order, beside what the buyer and the platform say of it. One undoable step. Of a
/// merged parcel the order is chosen. Ctrl+Enter saves.
class MemoDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int Longest = 500;

    MemoDialog(const UiServices &services, std::vector<OrderId> orders, QWidget *parent = nullptr);
    ~MemoDialog() override;

Q_SIGNALS:
    /// The note was changed.
    void saved();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read();
    void showOrder();
    void showCount();
    void save();
    const OrderDetails *current() const;

    const UiServices &m_services;
    std::vector<OrderId> m_orders;
    std::vector<OrderDetails> m_details;
    std::unique_ptr<Ui::MemoDialog> m_ui;
    bool m_saving = false;
};

} // namespace waydesk
