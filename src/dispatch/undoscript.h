// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"
#include "core/support/error.h"
#include "dispatch/ports/store.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace waydesk {

/// How to take one step back, written down by the verb that makes the step. Every entry carries what the parcel was
/// after the step: one that is anything else by now refuses the undo. A later step that was itself taken back leaves
/// no trace, so that steps can be taken back one after the other. Taking a step back yields the script that does it
/// again, of the same kind and with the same refusals.
class UndoScript
{
public:
    UndoScript() = default;
    explicit UndoScript(const QJsonObject &payload);

    // Parcels are given as they are after the step.

    /// The step made this parcel: undo dissolves it.
    void made(const Parcel &parcel);
    /// The step dissolved this planned parcel: undo brings it back.
    void dissolved(const Parcel &parcel);
    /// `pick`: what the rules had chosen for it before; empty = nothing.
    void carrierWas(const Parcel &parcel, const QString &carrier, const QString &pick);
    void numbered(const Parcel &parcel, const QString &carrierBefore);
    void noteWas(OrderId order, const QString &before, const QString &after);

    /// The platform is told that this order is ready: that is never taken back, and nothing before it by this bench.
    void toldForGood(OrderId order);

    bool isEmpty() const { return m_lists.isEmpty(); }

    /// Every parcel that the step touched.
    std::vector<ParcelId> parcels() const;
    std::vector<OrderId> orders() const;
    QJsonObject payload() const;
    /// Writes the step to the bench's undo list.
    void push(UnitOfWork &unit, const QString &bench, const QString &verb) const;
    /// Whether apply() would go through now; changes nothing. UndoRefused (values: subject, id, number, state, reason;
    /// orders = the numbers by which people know it) with the row that moved on, or with the parcel that may not get
    /// its number again and why, or with the order that is reported for good (reason = told).
    Result<void> check(UnitOfWork &unit, qint64 nowMs) const;
    /// Takes the step back after check(); returns the script that does it again.
    Result<UndoScript> apply(UnitOfWork &unit, qint64 nowMs) const;

private:
    void add(const char *list, const Parcel &parcel, const QJsonObject &more = {});
    QJsonArray list(const char *name) const { return m_lists.value(QString::fromLatin1(name)); }
    Result<void> checkAll(UnitOfWork &unit, qint64 nowMs) const;
    Result<void> checkNumbers(UnitOfWork &unit) const;
    Result<void> checkGoing(UnitOfWork &unit, qint64 nowMs) const;
    Result<void> checkHolds(UnitOfWork &unit) const;
    Result<void> checkNotes(UnitOfWork &unit) const;
    void unnumber(UnitOfWork &unit, UndoScript &again) const;
    void numberAgain(UnitOfWork &unit, UndoScript &again) const;
    void restoreCarriers(UnitOfWork &unit, UndoScript &again) const;
    void unmake(UnitOfWork &unit, UndoScript &again) const;
    void restoreNotes(UnitOfWork &unit, UndoScript &again) const;

    QHash<QString, QJsonArray> m_lists;
};

} // namespace waydesk
