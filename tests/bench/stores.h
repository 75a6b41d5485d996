// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waydesk {
struct Workplace;
}

namespace waydesk::bench {

/// `count` printed parcels of one order each, straight through the repositories.
void fillWithPrinted(Workplace &place, int count);
/// The number of the i-th of them.
QString printedNumber(qint64 i);

/// A store in `folder` with that many open orders, imported from files that are written into `files`.
void fillWithOpen(const QString &folder, const QString &files, int count);

/// Peak resident memory of this process, in MB.
double peakMemory();

} // namespace waydesk::bench
