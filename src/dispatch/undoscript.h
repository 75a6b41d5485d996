// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"
#include "core/support/error.h"
#include "dispatch/ports/store.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace waydesk {

/// How to take one step back, written down by the verb that makes the step. Every entry carries the version that the
/// row has after the step: a row that has moved on since refuses the undo.
class UndoScript
{
public:
    UndoScript() = default;
    explicit UndoScript(const QJsonObject &payload)
        : m_payload(payload)
    { }

    /// The step made this parcel: undo dissolves it.
    void made(ParcelId parcel, qint64 version);
    /// The step dissolved this planned parcel: undo brings it back.
    void dissolved(ParcelId parcel, qint64 version);
    void carrierWas(ParcelId parcel, qint64 version, const QString &carrier);
    void numbered(ParcelId parcel, qint64 version, AssignmentId assignment, const QString &carrierBefore);
    void noteWas(OrderId order, const QString &before, const QString &after);

    bool isEmpty() const { return m_payload.isEmpty(); }
    const QJsonObject &payload() const { return m_payload; }

    /// Writes the step to the bench's undo list.
    void push(UnitOfWork &unit, const QString &bench, const QString &verb) const;
    /// Takes the step back; UndoRefused with the row that moved on, nothing changed then (the caller's transaction
    /// rolls back).
    Result<void> apply(UnitOfWork &unit) const;

private:
    void add(const char *list, const QJsonObject &entry);
    QJsonObject m_payload;
};

} // namespace waydesk
