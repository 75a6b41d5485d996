// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderspage.h"

#include "dispatch/planparcels.h"
#include "models/orderrowtext.h"
#include "models/ordertablemodel.h"
#include "ui/common/deskfeed.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/orders/actionbar.h"
#include "ui/orders/checkset.h"
#include "ui/orders/ghostnumbers.h"
#include "ui/orders/orderactions.h"
#include "ui/orders/orderview.h"

#include <QTimer>

namespace waydesk {

/// What became of ticked orders stays ticked: merged, split or numbered, but not what is held now.
void OrdersPage::carryChecks()
{
    if (m_checkedOrders.empty())
        return;
    const OrderTable &table = m_services.feed.table();
    std::vector<RowKey> keys;
    for (const OrderId order : m_checkedOrders) {
        for (const RowHandle row : table.rowsOf(order)) {
            if (!table.isBlocked(row))
                keys.push_back(table.key(row));
        }
    }
    m_carrying = true;
    m_checks->clear();
    m_checks->set(keys, true);
    m_carrying = false;
}

OrderSelection OrdersPage::selection() const
{
    return OrderSelection::of(m_services.feed.table(), m_model->rows(), *m_checks);
}

SelectionSummary OrdersPage::summaryOf(const OrderSelection &chosen) const
{
    SelectionSummary summary;
    summary.rows = static_cast<int>(chosen.rows.size());
    summary.orders = static_cast<int>(chosen.orders.size());
    summary.anyOpen = !chosen.unplanned.empty();
    summary.anyPlanned = !chosen.planned.empty();
    summary.anyNumbered = !chosen.numbered.empty();
    const QModelIndex current = m_view->currentIndex();
    summary.canSplit =
        current.isValid() && OrderActions::canSplit(m_services.feed.table(), m_model->handleAt(current.row()));
    summary.allVerified = !chosen.isEmpty() && chosen.verified == summary.rows;
    return summary;
}

void OrdersPage::scheduleSummary()
{
    if (!m_carrying) {
        m_checkedOrders.clear();
        const OrderTable &table = m_services.feed.table();
        for (const qint64 value : m_checks->keys()) {
            const RowKey key = value > 0 ? RowKey(ParcelId(value)) : RowKey(OrderId(-value));
            if (const auto row = table.find(key)) {
                for (int i = 0; i < table.orderCount(*row); ++i)
                    m_checkedOrders.push_back(table.order(*row, i).id);
            }
        }
    }
    m_bar->show(summaryOf(selection()));
    m_summaryTimer.start();
}

/// What planning would make of the selection, asked of the verb itself.
void OrdersPage::summarise()
{
    const OrderSelection chosen = selection();
    const int asked = ++m_summaryAsked;
    foresee(chosen);
    if (chosen.isEmpty())
        return;
    SelectionSummary summary = summaryOf(chosen);
    summary.prints = static_cast<int>(chosen.numbered.size());
    summary.parcels = summary.prints + chosen.others;
    summary.known = true;
    if (chosen.unplanned.empty()) {
        m_bar->show(summary);
        return;
    }
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, orders = chosen.unplanned] { return PlanParcels(s.place).run({orders, true, true, true}); },
        [this, asked, summary, chosen](const Result<PlanReport> &report) mutable {
            if (!report || asked != m_summaryAsked)
                return;
            summary.parcels = chosen.parcelsAfter(*report);
            summary.prints = summary.parcels - chosen.others;
            summary.leftOut = static_cast<int>(report->excluded.size());
            m_bar->show(summary);
        });
}

/// Ticked parcels that wait for their number show the one that they would get.
void OrdersPage::foresee(const OrderSelection &chosen)
{
    const OrderTable &table = m_services.feed.table();
    QString carrier;
    for (const ParcelId parcel : chosen.planned) {
        const auto row = table.find(RowKey(parcel));
        if (carrier.isEmpty() && row)
            carrier = OrderRowText::text(table.carrier(*row));
    }
    m_ghosts->foresee(chosen.planned, carrier);
}

} // namespace waydesk
