// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/handoverparcels.h"
#include "dispatch/verifyparcel.h"
#include "ui/common/page.h"

#include <QTimer>

#include <deque>
#include <memory>

class QLabel;
class QLineEdit;
class QListView;

namespace waydesk {

class CarrierTiles;
class VerdictHistoryModel;
class VerdictPanel;
struct UiServices;

/// Verifies parcels by scanner. Needs neither mouse nor focus: a scan, Space, and single keys only. A verdict that
/// stops locks the bench until Space; any scan meanwhile repeats the alarm.
class ScanPage : public Page
{
    Q_OBJECT

public:
    explicit ScanPage(const UiServices &services, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("scan"); }
    int count() const override { return m_toGo; }
    void entered() override;
    QString scanHint() const override;
    bool takeScan(const QString &code) override;
    bool isLocked() const { return m_locked; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void verify(const QString &code);
    void take(const QString &code, const Result<Verdict> &verdict);
    void confirm();
    void reloadCounts();
    void takeCounts(const std::vector<HandoverView> &views);
    void retranslate();
    void chooseCage();

    const UiServices &m_services;
    std::shared_ptr<VerifyParcel> m_session; ///< used on the Scan lane only, after construction
    VerdictPanel *m_panel;
    CarrierTiles *m_tiles;
    QLabel *m_round;
    QLabel *m_totals;
    QLabel *m_latest;
    QLabel *m_keys;
    QListView *m_list;
    QLineEdit *m_typed;
    VerdictHistoryModel *m_history;
    QTimer m_reloadTimer;
    std::optional<VerdictKind> m_last;
    QString m_cage;
    bool m_locked = false;
    int m_toGo = 0;
    int m_scanned = 0;
    int m_printed = 0;
    int m_held = 0;
};

} // namespace waydesk
