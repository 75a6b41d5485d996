// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/fillnumbers.h"
#include "dispatch/planparcels.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/orders/orderselection.h"

#include <QObject>

#include <functional>
#include <vector>

class QWidget;

namespace waydesk {

class PrintJobs;

/// What the keys and buttons of the order page do with a selection: asks what is missing, runs the verb, says what
/// came of it in the strip.
class OrderActions : public QObject
{
    Q_OBJECT

public:
    OrderActions(const UiServices &services, PrintJobs &jobs, Strip &strip, QWidget *window);

    void merge(const OrderSelection &selection);
    void explain(const OrderSelection &selection);
    void join(const ParcelJoin &join);
    void split(RowHandle row);
    /// It is before its number, and there is something to take out; or it is a merged parcel that can be taken apart.
    static bool canSplit(const OrderTable &table, RowHandle row);
    void chooseCarrier(const OrderSelection &selection);
    /// One row, ticked or not, goes with this carrier; remember: all that go to its area too.
    void giveCarrier(RowKey key, const QString &carrier, bool remember);
    void number(const OrderSelection &selection);
    /// Of one row, ticked or not.
    void editNumber(RowHandle row);
    void print(const OrderSelection &selection);
    /// Nothing of these orders is sent, with the reason; lifting the hold takes it back.
    void leaveUnsent(const OrderSelection &selection);
    void clearNumbers(const OrderSelection &selection);
    void writeMemo(RowHandle row);
    void toggleHold(RowHandle row);
    /// New orders of these rows that wait for review go on; asks why.
    void accept(std::span<const RowHandle> rows);
    /// False, and said in the strip, when the person went on to another page before this was ready: a dialog would take
    /// that page's scans.
    bool mayOpen();

Q_SIGNALS:
    void printStarted();
    /// The number dialog shows this; it is not stored.
    void numbersForeseen(const waydesk::FillReport &report, const QString &carrier);
    void numbersClosed();

private:
    using Parcels = std::vector<ParcelId>;
    std::vector<OrderId> ordersOf(RowHandle row) const;
    void setCarrier(const OrderSelection &selection, const QString &carrier, bool remember);
    void letRulesChoose(const OrderSelection &selection);
    static OrderSelection selectionOf(const OrderTable &table, RowHandle row);
    void plan(const OrderSelection &selection, std::function<void(Parcels)> then);
    void whenShown(Parcels parcels, std::function<void(const Parcels &)> then);
    void openNumberDialog(const Parcels &parcels, std::function<void(const Parcels &)> then);
    void openPrintDialog(const Parcels &parcels);
    void showPlan(const PlanReport &report);
    void openMergeDialog(const PlanReport &report);
    void openReceivers(const PlanReport::NearMiss &miss);
    void offerNext(const PlanReport &report);
    void unmergeNumbered(ParcelId parcel, const QString &number);
    bool refuseEmpty(bool empty);
    template <class Work, class Done> void run(Work work, Done done);

    const UiServices &m_services;
    PrintJobs &m_jobs;
    Strip &m_strip;
    QWidget *m_window;
};

template <class Work, class Done> void OrderActions::run(Work work, Done done)
{
    m_services.runner.run(TaskRunner::Lane::Short, this, work, [this, done](auto result) {
        if (result)
            done(*result);
        else
            m_strip.showError(result.error());
    });
}

} // namespace waydesk
