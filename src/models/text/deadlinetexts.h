// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/deadlinerules.h"

#include <QCoreApplication>
#include <QString>

namespace waydesk {

/// What the time to ship says to people, translated.
class DeadlineTexts
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::DeadlineTexts)

public:
    /// "48 hours", "1 working day"; empty without a term.
    static QString term(const Term &term);
    /// Why an order must ship at that time: which rule, from which start, by which announcement, and what is missing.
    static QString why(const Deadline &deadline);
    /// From when on a platform counts.
    static QString start(DeadlineStart start);
    /// What an announcement does.
    static QString effect(const DeadlineOverride &announced);
    static QString country(const QString &code);
    /// By the machine's clock.
    static QString time(qint64 ms);

private:
    static QString counted(const Deadline &deadline);
    static QStringList remarks(const Deadline &deadline);
};

} // namespace waydesk
