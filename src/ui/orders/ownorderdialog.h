// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/addorder.h"

#include <QDialog>

#include <memory>

namespace waydesk {

namespace Ui {
class OwnOrderDialog;
}
struct UiServices;

/// An order that no platform knows: typed, or of an earlier order sent again or as a gift. Pasted text becomes the
/// receiver's fields, which stay open to correction; what was not found in it is named.
class OwnOrderDialog : public QDialog
{
    Q_OBJECT

public:
    /// `earlier` is the number of the order that a resend or a gift belongs to, empty = none is chosen yet.
    OwnOrderDialog(const UiServices &services, const QString &earlier, const QString &pasted,
                   QWidget *parent = nullptr);
    ~OwnOrderDialog() override;

    void reject() override;

Q_SIGNALS:
    void added(const waydesk::AddedOrder &order);

protected:
    void changeEvent(QEvent *event) override;

private:
    void readShops();
    void setUpLines();
    void readPasted();
    void showKind();
    OwnOrder order() const;
    void add();
    void retranslate();

    const UiServices &m_services;
    std::unique_ptr<Ui::OwnOrderDialog> m_ui;
    bool m_isAdding = false;
};

} // namespace waydesk
