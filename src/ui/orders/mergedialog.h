// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/planparcels.h"

#include <QDialog>
#include <QHash>

#include <memory>

namespace waydesk {

namespace Ui {
class MergeDialog;
}

/// What planning did: each merge with its reason, each near miss with why not, each order left out.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    /// `names` are order numbers by id.
    MergeDialog(const PlanReport &report, const QHash<OrderId, QString> &names, QWidget *parent = nullptr);
    ~MergeDialog() override;

    static int mergedCount(const PlanReport &report);

Q_SIGNALS:
    void compareWanted(const waydesk::PlanReport::NearMiss &miss);
    void joinWanted(const waydesk::ParcelJoin &join);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QString ordersText(const std::vector<OrderId> &orders) const;
    void showAction();
    void act();

    PlanReport m_report;
    QHash<OrderId, QString> m_names;
    std::unique_ptr<Ui::MergeDialog> m_ui;
};

} // namespace waydesk
