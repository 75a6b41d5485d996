// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/daymodel.h"

#include <QDialog>

#include <memory>

namespace waydesk {

namespace Ui {
class DayDialog;
}
struct UiServices;

/// The end of a day: what was done, what is still open or was given up and why, the way to each parcel, and all of it
/// as a PDF. Days go back one by one.
class DayDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DayDialog(const UiServices &services, QWidget *parent = nullptr);
    ~DayDialog() override;

Q_SIGNALS:
    /// Somebody wants to see the parcel of this number, or else this order; the dialog has closed.
    void parcelWanted(const QString &number, const QString &order);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// Left and Right turn the day: there is nothing to go to within a row.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void reload();
    void take(const DayReport &report);
    void retranslate();
    void turn(int days);
    void save();
    void showParcel();

    const UiServices &m_services;
    std::unique_ptr<Ui::DayDialog> m_ui;
    DayModel *m_rows;
    QDate m_today;
    QDate m_date;
    DayReport m_report;
};

} // namespace waydesk
