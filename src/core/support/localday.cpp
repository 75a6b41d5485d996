// SPDX-License-Identifier: Apache-2.0
#include "core/support/localday.h"

#include <QDateTime>

namespace waydesk {

namespace {
QDate dateOf(qint64 atMs) { return QDateTime::fromMSecsSinceEpoch(atMs).date(); }
} // namespace

qint64 startOfDay(qint64 atMs) { return dayStartAfter(atMs, 0); }

qint64 dayStartAfter(qint64 atMs, int days) { return dateOf(atMs).addDays(days).startOfDay().toMSecsSinceEpoch(); }

qint64 startOfMonth(qint64 atMs, int months)
{
    const QDate date = dateOf(atMs);
    return QDate(date.year(), date.month(), 1).addMonths(months).startOfDay().toMSecsSinceEpoch();
}

} // namespace waydesk
