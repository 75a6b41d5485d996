// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "core/waybill/assignment.h"
#include "ui/common/scansink.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace waydesk {

namespace Ui {
class SegmentDialog;
}
struct AccountEntry;
struct UiServices;

/// Numbers for one account: first and last, or first and how many. Says at each keystroke what they come to; a scan is
/// the first number, and then the last one.
class SegmentDialog : public QDialog, public ScanSink
{
    Q_OBJECT

public:
    /// `account`: the name of the one that is chosen at first; empty = the first of all.
    SegmentDialog(const UiServices &services, const QString &account, QWidget *parent = nullptr);
    ~SegmentDialog() override;

    bool takesScans() const override { return true; }
    QString scanHint() const override;
    bool takeScan(const QString &code) override;

Q_SIGNALS:
    /// They are stored; a line that says so.
    void added(const QString &line);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(const std::vector<AccountEntry> &accounts);
    void answer();
    /// How many numbers the fields say; 0 = not said yet.
    Result<qint64> count() const;
    void add();

    const UiServices &m_services;
    std::unique_ptr<Ui::SegmentDialog> m_ui;
    std::vector<WaybillAccount> m_accounts;
    QString m_wanted;
};

} // namespace waydesk
