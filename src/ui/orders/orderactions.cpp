// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderactions.h"

#include "core/desk/view.h"
#include "dispatch/holdparcels.h"
#include "dispatch/voidnumber.h"
#include "models/orderrowtext.h"
#include "models/text/mergetexts.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/orders/memodialog.h"
#include "ui/orders/mergedialog.h"
#include "ui/orders/numberdialog.h"
#include "ui/orders/receiverdialog.h"
#include "ui/orders/splitdialog.h"
#include "ui/print/printdialog.h"
#include "ui/print/printjobs.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// The parcels of these orders after planning, in the order of the orders; those that planning left alone stay.
std::vector<ParcelId> inOrder(const std::vector<std::pair<OrderId, ParcelId>> &before, const PlanReport &report)
{
    QHash<OrderId, ParcelId> made;
    for (const auto &parcel : report.parcels) {
        for (const OrderId order : parcel.orders)
            made.insert(order, parcel.parcel);
    }
    std::vector<ParcelId> parcels;
    QSet<qint64> seen;
    for (const auto &[order, old] : before) {
        const ParcelId parcel = made.value(order, old);
        if (parcel.isValid() && !seen.contains(parcel.value)) {
            seen.insert(parcel.value);
            parcels.push_back(parcel);
        }
    }
    return parcels;
}

std::vector<OrderId> ordersIn(const PlanReport &report)
{
    std::vector<OrderId> orders;
    for (const auto &made : report.parcels)
        orders.insert(orders.end(), made.orders.begin(), made.orders.end());
    for (const auto &miss : report.nearMisses)
        orders.insert(orders.end(), miss.orders.begin(), miss.orders.end());
    for (const auto &excluded : report.excluded)
        orders.push_back(excluded.order);
    return orders;
}

bool hasNumber(PrintState state)
{
    return state == PrintState::Numbered || state == PrintState::Printed || state == PrintState::Verified;
}

QHash<OrderId, QString> numbersOf(const std::vector<OrderId> &orders, const OrderTable &table)
{
    QHash<OrderId, QString> numbers;
    for (const OrderId order : orders) {
        const auto rows = table.rowsOf(order);
        for (int i = 0; !rows.empty() && i < table.orderCount(rows.front()); ++i) {
            if (table.order(rows.front(), i).id == order)
                numbers.insert(order, OrderRowText::text(table.orderNumber(rows.front(), i)));
        }
    }
    return numbers;
}

} // namespace

OrderActions::OrderActions(const UiServices &services, PrintJobs &jobs, Strip &strip, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_jobs(jobs)
    , m_strip(strip)
    , m_window(window)
{ }

bool OrderActions::refuseEmpty(bool empty)
{
    if (empty)
        m_strip.show(Strip::Kind::Warn,
                     tr("Tick what it is for first: Space for one row, Ctrl+A for all that may ship."));
    return empty;
}

void OrderActions::merge(const OrderSelection &selection)
{
    if (refuseEmpty(selection.unplanned.empty()))
        return;
    run([&s = m_services,
         orders = selection.unplanned] { return PlanParcels(s.place).run({orders, true, true, false}); },
        [this](const PlanReport &report) { showPlan(report); });
}

void OrderActions::explain(const OrderSelection &selection)
{
    run([&s = m_services,
         orders = selection.unplanned] { return PlanParcels(s.place).run({orders, true, true, true}); },
        [this](const PlanReport &report) { openMergeDialog(report); });
}

void OrderActions::showPlan(const PlanReport &report)
{
    if (report.parcels.empty() && report.nearMisses.empty() && report.excluded.empty() && report.joins.empty()) {
        m_strip.show(Strip::Kind::Done, tr("Nothing is left to merge."));
        return;
    }
    QString line = tr("%n parcel(s)", nullptr, static_cast<int>(report.parcels.size())) + tr(", ")
        + tr("%n of them merged", nullptr, MergeDialog::mergedCount(report));
    if (!report.nearMisses.empty())
        line += tr(", ") + tr("%n near miss(es)", nullptr, static_cast<int>(report.nearMisses.size()));
    if (!report.joins.empty())
        line += tr(", ") + tr("%n can still join a parcel", nullptr, static_cast<int>(report.joins.size()));
    if (!report.excluded.empty())
        line += tr(", ") + tr("%n left out", nullptr, static_cast<int>(report.excluded.size()));
    m_strip.show(report.excluded.empty() ? Strip::Kind::Done : Strip::Kind::Warn, line);
    offerNext(report);
}

/// The one thing that a person would do next: let late orders join, decide about a receiver, else look why.
void OrderActions::offerNext(const PlanReport &report)
{
    if (report.joins.size() == 1) {
        const ParcelJoin &join = report.joins.front();
        m_strip.offer(
            tr("Join parcel %1").arg(join.number.isEmpty() ? QString::number(join.parcel.value) : join.number),
            [this, join] { this->join(join); });
        return;
    }
    const auto miss = std::ranges::find_if(report.nearMisses, &PlanReport::NearMiss::decidable);
    if (report.nearMisses.size() == 1 && miss != report.nearMisses.end())
        m_strip.offer(tr("Compare receivers"), [this, near = *miss] { openReceivers(near); });
    else
        m_strip.offer(tr("Show why"), [this, report] { openMergeDialog(report); });
}

void OrderActions::openReceivers(const PlanReport::NearMiss &miss)
{
    if (!mayOpen())
        return;
    auto *dialog = new ReceiverDialog(m_services, miss.orders, MergeTexts::whyNot(miss.whyNot), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReceiverDialog::decided, this, [this, orders = miss.orders](bool same) {
        if (!same) {
            m_strip.show(Strip::Kind::Done, tr("They stay apart, and are not offered again."));
            return;
        }
        run([&s = m_services, orders] { return PlanParcels(s.place).run({orders, true, true, false}); },
            [this](const PlanReport &report) { showPlan(report); });
    });
    dialog->open();
}

void OrderActions::join(const ParcelJoin &join)
{
    run([&s = m_services, join] { return JoinParcel(s.place).run(join.parcel, join.orders); },
        [this](const ParcelJoin &joined) {
            const int orders = static_cast<int>(joined.orders.size());
            m_strip.show(
                Strip::Kind::Done,
                joined.number.isEmpty()
                    ? tr("%n order(s) joined a planned parcel", nullptr, orders)
                    : tr("%n order(s) joined parcel %1; it keeps its number", nullptr, orders).arg(joined.number));
        });
}

void OrderActions::openMergeDialog(const PlanReport &report)
{
    if (!mayOpen())
        return;
    auto *dialog = new MergeDialog(report, numbersOf(ordersIn(report), m_services.feed.table()), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::compareWanted, this, &OrderActions::openReceivers);
    connect(dialog, &MergeDialog::joinWanted, this, &OrderActions::join);
    dialog->open();
}

std::vector<OrderId> OrderActions::ordersOf(RowHandle row) const
{
    const OrderTable &table = m_services.feed.table();
    std::vector<OrderId> orders;
    for (int i = 0; i < table.orderCount(row); ++i)
        orders.push_back(table.order(row, i).id);
    return orders;
}

void OrderActions::split(RowHandle row)
{
    const OrderTable &table = m_services.feed.table();
    if (!canSplit(table, row)) {
        m_strip.show(Strip::Kind::Warn,
                     tr("Only a parcel without a number and with more than one piece can be split."));
        return;
    }
    if (hasNumber(table.printState(row))) {
        unmergeNumbered(table.key(row).parcel(), OrderRowText::text(table.number(row)));
        return;
    }
    auto *dialog = new SplitDialog(m_services, table.key(row).parcel(), ordersOf(row), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SplitDialog::splitDone, this,
            [this](int parcels) { m_strip.show(Strip::Kind::Done, tr("Now %n parcel(s)", nullptr, parcels)); });
    dialog->open();
}

/// Its number goes with it, so somebody has to say why.
void OrderActions::unmergeNumbered(ParcelId parcel, const QString &number)
{
    const auto why = m_services.asker.text(
        m_window, tr("Take the merged parcel apart"),
        tr("Number %1 is given up: free again if no label was sent, else voided. Why?").arg(number));
    if (!why || why->trimmed().isEmpty())
        return;
    run([&s = m_services, parcel, why = *why] { return SplitParcel(s.place).unmerge(parcel, why); },
        [this](const std::vector<ParcelId> &made) {
            m_strip.show(Strip::Kind::Done, tr("Now %n parcel(s)", nullptr, static_cast<int>(made.size())));
        });
}

bool OrderActions::canSplit(const OrderTable &table, RowHandle row)
{
    const PrintState state = table.printState(row);
    if (hasNumber(state))
        return table.orderCount(row) > 1 && !isOver(table, row);
    return (state == PrintState::Open || state == PrintState::Planned) && !isOver(table, row)
        && (table.quantity(row) > 1 || table.orderCount(row) > 1);
}

/// Parcels of the selection in its order, planning first what has none.
void OrderActions::plan(const OrderSelection &selection, std::function<void(Parcels)> then)
{
    if (std::ranges::all_of(selection.early, [](const auto &one) { return one.second.isValid(); })) {
        then(selection.planned);
        return;
    }
    run([&s = m_services,
         orders = selection.unplanned] { return PlanParcels(s.place).run({orders, true, true, false}); },
        [this, before = selection.early, then](const PlanReport &report) { whenShown(inOrder(before, report), then); });
}

/// The table has to know the parcels before dialogs ask it about them. What another step took away meanwhile never
/// comes: once the table is current, those that are there go on.
void OrderActions::whenShown(Parcels parcels, std::function<void(const Parcels &)> then)
{
    const auto isShown = [this](ParcelId id) { return m_services.feed.table().find(RowKey(id)).has_value(); };
    if (std::ranges::all_of(parcels, isShown)) {
        then(parcels);
        return;
    }
    m_services.feed.whenCurrent(this, [this, isShown, parcels, then] {
        Parcels shown;
        std::ranges::copy_if(parcels, std::back_inserter(shown), isShown);
        if (shown.empty())
            m_strip.show(Strip::Kind::Warn, tr("These parcels are not there any more: another step took them away."));
        else
            then(shown);
    });
}

void OrderActions::number(const OrderSelection &selection)
{
    if (refuseEmpty(selection.unplanned.empty()))
        return;
    plan(selection, [this](const Parcels &parcels) { openNumberDialog(parcels, {}); });
}

bool OrderActions::mayOpen()
{
    if (m_window->isVisible())
        return true;
    m_strip.show(Strip::Kind::Warn,
                 tr("You were on another page when it was ready, so nothing was opened. Do it once more."));
    return false;
}

void OrderActions::openNumberDialog(const Parcels &parcels, std::function<void(const Parcels &)> then)
{
    if (!mayOpen())
        return;
    auto *dialog = new NumberDialog(m_services, parcels, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NumberDialog::previewed, this, &OrderActions::numbersForeseen);
    connect(dialog, &QDialog::finished, this, &OrderActions::numbersClosed);
    connect(dialog, &NumberDialog::filled, this, [this, then](const FillReport &report) {
        m_strip.show(report.refused.empty() ? Strip::Kind::Done : Strip::Kind::Warn,
                     tr("%n number(s) given", nullptr, static_cast<int>(report.assigned.size())) + tr(", ")
                         + tr("%n skipped", nullptr, static_cast<int>(report.skipped.size())) + tr(", ")
                         + tr("%n parcel(s) left out", nullptr, static_cast<int>(report.refused.size())));
        Parcels numbered;
        for (const auto &assigned : report.assigned)
            numbered.push_back(assigned.parcel);
        if (then)
            then(numbered);
    });
    dialog->open();
}

void OrderActions::editNumber(RowHandle row)
{
    const OrderTable &table = m_services.feed.table();
    const RowKey key = table.key(row);
    const PrintState state = table.printState(row);
    if (table.isBlocked(row)
        || (state != PrintState::Open && state != PrintState::Planned && state != PrintState::Numbered)) {
        m_strip.show(Strip::Kind::Warn,
                     tr("Only a parcel that may ship and is not printed yet can be given another number."));
        return;
    }
    if (state == PrintState::Numbered) {
        m_strip.show(Strip::Kind::Warn,
                     tr("It has the number %1: clear that first.").arg(OrderRowText::text(table.number(row))));
        m_strip.offer(tr("Clear and edit"), [this, parcel = key.parcel()] {
            run([&s = m_services, parcel] { return VoidNumber(s.place).clear(std::vector{parcel}); },
                [this, parcel](const std::vector<QString> &) {
                    m_strip.dismiss();
                    m_services.feed.whenCurrent(this, [this, parcel] { openNumberDialog({parcel}, {}); });
                });
        });
        return;
    }
    number(selectionOf(table, row));
}

/// As if it alone were ticked.
OrderSelection OrderActions::selectionOf(const OrderTable &table, RowHandle row)
{
    RowBits alone(row + 1);
    alone.set(row);
    return OrderSelection::of(table, std::span(&row, 1), alone);
}

/// Without a number there is no label: what has none yet goes through the number dialog first.
void OrderActions::print(const OrderSelection &selection)
{
    if (refuseEmpty(selection.unplanned.empty() && selection.numbered.empty()))
        return;
    if (selection.unplanned.empty()) {
        openPrintDialog(selection.numbered);
        return;
    }
    plan(selection, [this, before = selection.numbered](const Parcels &parcels) {
        openNumberDialog(parcels, [this, before](const Parcels &numbered) {
            Parcels all = before;
            all.insert(all.end(), numbered.begin(), numbered.end());
            openPrintDialog(all);
        });
    });
}

void OrderActions::openPrintDialog(const Parcels &parcels)
{
    if (m_jobs.isRunning()) {
        m_strip.show(Strip::Kind::Warn, tr("A batch is printing: wait for it or pause it."));
        return;
    }
    if (!mayOpen())
        return;
    auto *dialog = new PrintDialog(m_services, static_cast<int>(parcels.size()), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, parcels] {
        m_jobs.print({parcels, dialog->target(), dialog->templateId(), {}});
        Q_EMIT printStarted();
    });
    dialog->open();
}

void OrderActions::clearNumbers(const OrderSelection &selection)
{
    if (refuseEmpty(selection.numbered.empty()))
        return;
    run([&s = m_services, parcels = selection.numbered] { return VoidNumber(s.place).clear(parcels); },
        [this](const std::vector<QString> &freed) {
            m_strip.show(Strip::Kind::Done, tr("%n number(s) are free again", nullptr, static_cast<int>(freed.size())));
        });
}

void OrderActions::leaveUnsent(const OrderSelection &selection)
{
    if (refuseEmpty(selection.unplanned.empty()))
        return;
    std::vector<HoldSubject> subjects(selection.planned.begin(), selection.planned.end()); // as H takes them back
    for (const auto &[order, parcel] : selection.early) {
        if (!parcel.isValid())
            subjects.emplace_back(order);
    }
    const QString other = tr("another reason...");
    auto why =
        m_services.asker.choice(m_window, tr("Not to be sent"), tr("Why is nothing of these orders sent?"),
                                {tr("virtual goods"), tr("collected in the store"), tr("brought by ourselves"), other});
    if (why == other)
        why = m_services.asker.text(m_window, tr("Not to be sent"), tr("Why:"));
    if (!why || why->trimmed().isEmpty())
        return;
    run([&s = m_services, subjects, why = *why] { return HoldParcels(s.place).addToAll(subjects, why); },
        [this](int held) {
            m_strip.show(Strip::Kind::Done, tr("%n row(s) will not be sent; H on a row takes it back", nullptr, held));
        });
}

void OrderActions::writeMemo(RowHandle row)
{
    auto *dialog = new MemoDialog(m_services, ordersOf(row), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MemoDialog::saved, this,
            [this] { m_strip.show(Strip::Kind::Done, tr("Memo written. Ctrl+Z takes it back.")); });
    dialog->open();
}

void OrderActions::toggleHold(RowHandle row)
{
    const OrderTable &table = m_services.feed.table();
    const RowKey key = table.key(row);
    const bool lift = table.reasons(row).contains(Reason::Manual);
    const auto why = m_services.asker.text(m_window, lift ? tr("Lift the hold") : tr("Hold"), tr("Why:"));
    if (!why)
        return;
    const HoldSubject subject = key.parcel().isValid() ? HoldSubject(key.parcel()) : HoldSubject(key.order());
    run([&s = m_services, subject, why,
         lift] { return lift ? HoldParcels(s.place).lift(subject, *why) : HoldParcels(s.place).add(subject, *why); },
        [this, lift](int) { m_strip.show(Strip::Kind::Done, lift ? tr("The hold is lifted") : tr("Held")); });
}

void OrderActions::accept(std::span<const RowHandle> rows)
{
    const OrderTable &table = m_services.feed.table();
    std::vector<OrderId> orders;
    int waiting = 0;
    for (const RowHandle row : rows) {
        if (!table.reasons(row).contains(Reason::AwaitingReview))
            continue;
        ++waiting;
        for (const OrderId order : ordersOf(row))
            orders.push_back(order);
    }
    if (waiting == 0) {
        m_strip.show(Strip::Kind::Warn, tr("No new order waits here."));
        return;
    }
    const auto why = m_services.asker.text(m_window, tr("Accept %n new order(s)", nullptr, waiting), tr("Why:"));
    if (!why)
        return;
    run([&s = m_services, orders, why = *why] { return HoldParcels(s.place).accept(orders, why); },
        [this](int accepted) { m_strip.show(Strip::Kind::Done, tr("%n new order(s) go on", nullptr, accepted)); });
}

} // namespace waydesk
