// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/workreport.h"
#include "ui/common/page.h"

#include <QTimer>

class QLabel;

namespace waydesk {

class KeyButton;
class Strip;
class TodayReport;
struct UiServices;

/// What was done today and in the last days.
class ReportsPage : public Page
{
    Q_OBJECT

public:
    explicit ReportsPage(const UiServices &services, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("report"); }
    void entered() override;
    bool takesScans() const override { return false; }
    QString scanHint() const override;
    bool takeScan(const QString &) override { return false; }

    /// The end of the day: what is open, and why.
    void openDay();

Q_SIGNALS:
    /// Somebody wants to see the parcel of this number, or else this order.
    void parcelWanted(const QString &number, const QString &order);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void reload();
    void take(const WorkReport &report);
    void retranslate();

    const UiServices &m_services;
    QLabel *m_title;
    QLabel *m_second;
    Strip *m_strip;
    KeyButton *m_day;
    TodayReport *m_today;
    QTimer m_later;
};

} // namespace waydesk
