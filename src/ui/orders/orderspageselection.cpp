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

#include <memory>
#include <utility>

namespace waydesk {

RowBits OrdersPage::chosen() const
{
    RowBits rows = m_checks->rows();
    rows.intersect(m_view->eligible());
    return rows;
}

/// Hands over the ticked rows that are shown; many are put together beside the interface, once what is shown is what
/// the table holds. `act` may ask a person: by then the table changes again.
void OrdersPage::withSelection(Act act)
{
    if (m_query->isAway()) { // what may be ticked is known only with its answer
        m_acts.push_back(std::move(act));
        return;
    }
    if (!isMuch()) {
        act(std::make_shared<const OrderSelection>(
            OrderSelection::of(m_services.feed.table(), m_model->rows(), chosen())));
        return;
    }
    m_services.feed.readOf(
        this, [this] { return m_query->isAway() ? std::nullopt : std::optional(std::pair(m_model->rows(), chosen())); },
        [](const OrderTable &table, const auto &rows) {
            return rows ? std::make_shared<const OrderSelection>(OrderSelection::of(table, rows->first, rows->second))
                        : nullptr;
        },
        [this, act = std::move(act)](const Chosen &selection) {
            const auto begin = [this, act, selection] {
                if (!selection)
                    withSelection(act);
                else
                    act(selection);
            };
            QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
        });
}

void OrdersPage::withSelection(void (OrderActions::*act)(const OrderSelection &))
{
    withSelection([this, act](const Chosen &selection) {
        if (m_actions->mayOpen()) // it may ask a person
            (m_actions->*act)(*selection);
    });
}

SelectionSummary OrdersPage::summary() const
{
    const OrderTable &table = m_services.feed.table();
    SelectionSummary summary;
    int verified = 0;
    chosen().forEach([&](RowHandle row) {
        const PrintState state = table.printState(row);
        ++summary.rows;
        summary.orders += table.orderCount(row);
        summary.anyOpen |= state == PrintState::Open || state == PrintState::Planned;
        summary.anyPlanned |= state == PrintState::Planned;
        summary.anyNumbered |= state == PrintState::Numbered;
        verified += state == PrintState::Verified ? 1 : 0;
    });
    summary.canSplit = canSplit();
    summary.allVerified = summary.rows > 0 && verified == summary.rows;
    return summary;
}

bool OrdersPage::canSplit() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() && OrderActions::canSplit(m_services.feed.table(), m_model->handleAt(current.row()));
}

void OrdersPage::scheduleSummary()
{
    m_bar->show(summary());
    m_summaryTimer.start();
}

bool OrdersPage::isMuch() const { return chosen().count() > m_query->rowsHere() / 5; }

/// What planning would make of the selection. Of much, one after the other and beside what is short; it swaps in.
void OrdersPage::summarise()
{
    ++m_summaryAsked;
    if (m_planning) {
        m_planAgain = true;
        return;
    }
    withSelection([this](const Chosen &chosen) { foreseePlan(chosen); });
}

void OrdersPage::planned()
{
    m_planning = false;
    if (std::exchange(m_planAgain, false))
        summarise();
}

/// Asks the verb itself.
void OrdersPage::foreseePlan(const Chosen &chosen)
{
    const int asked = m_summaryAsked;
    const bool much = isMuch();
    if (much)
        m_ghosts->foresee({}, {}); // nobody reads so many numbers
    else
        foresee(*chosen);
    if (chosen->isEmpty())
        return;
    SelectionSummary known = summary();
    known.prints = static_cast<int>(chosen->numbered.size());
    known.parcels = known.prints + chosen->others;
    known.known = true;
    if (chosen->unplanned.empty()) {
        m_bar->show(known);
        return;
    }
    m_planning = much;
    m_services.runner.run(
        much ? TaskRunner::Lane::Look : TaskRunner::Lane::Short, this,
        [&s = m_services, known, chosen]() mutable -> Result<SelectionSummary> {
            const auto report = PlanParcels(s.place).run({chosen->unplanned, true, true, true});
            if (!report)
                return std::unexpected(report.error());
            known.parcels = chosen->parcelsAfter(*report);
            known.prints = known.parcels - chosen->others;
            known.leftOut = static_cast<int>(report->excluded.size());
            return known;
        },
        [this, asked](const Result<SelectionSummary> &foreseen) {
            if (foreseen && asked == m_summaryAsked) {
                SelectionSummary now = *foreseen;
                now.canSplit = canSplit();
                m_bar->show(now);
            }
            planned();
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
