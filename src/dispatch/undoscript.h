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
/// no trace, so that steps can be taken back one after the other.
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
    void carrierWas(const Parcel &parcel, const QString &carrier);
    void numbered(const Parcel &parcel, const QString &carrierBefore);
    void noteWas(OrderId order, const QString &before, const QString &after);

    bool isEmpty() const { return m_lists.isEmpty(); }

    /// Every parcel that the step touched.
    std::vector<ParcelId> parcels() const;
    /// Writes the step to the bench's undo list.
    void push(UnitOfWork &unit, const QString &bench, const QString &verb) const;
    /// Takes the step back; UndoRefused with the row that moved on, nothing changed then (the caller's transaction
    /// rolls back).
    Result<void> apply(UnitOfWork &unit) const;

private:
    void add(const char *list, const Parcel &parcel, const QJsonObject &more = {});
    QJsonArray list(const char *name) const { return m_lists.value(QString::fromLatin1(name)); }
    Result<void> unnumber(UnitOfWork &unit) const;
    Result<void> unmake(UnitOfWork &unit) const;
    Result<void> restoreNotes(UnitOfWork &unit) const;

    QHash<QString, QJsonArray> m_lists;
};

} // namespace waydesk
