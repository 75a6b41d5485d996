// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

namespace waydesk {

/// Why orders share a parcel, and why they do not.
class MergeTexts
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::MergeTexts)

public:
    /// Of a planned parcel with several orders.
    static QString why(const QString &code);
    /// Of a near miss, or of orders that cannot be put together; empty for a code that is none of these.
    static QString whyNot(const QString &code);
};

} // namespace waydesk
