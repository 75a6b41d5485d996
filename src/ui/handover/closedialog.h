// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/handoverparcels.h"

#include <QDialog>

#include <memory>

namespace waydesk {

namespace Ui {
class CloseDialog;
}
struct UiServices;

/// The last question before a handover is closed: what becomes of missing parcels, and where the manifest goes. No
/// default button.
class CloseDialog : public QDialog
{
    Q_OBJECT

public:
    /// `undecided`: missing ones that nobody has left for the next pick-up.
    CloseDialog(const UiServices &services, const HandoverView &view, int undecided, QWidget *parent = nullptr);
    ~CloseDialog() override;

    QString file() const;
    MissingPolicy missing() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const UiServices &m_services;
    QString m_carrier;
    int m_scanned = 0;
    int m_missing = 0;
    int m_undecided = 0;
    std::unique_ptr<Ui::CloseDialog> m_ui;
};

} // namespace waydesk
