// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/policysheet.h"

#include <QCoreApplication>
#include <QStringList>

#include <functional>
#include <vector>

namespace waydesk {

/// The tables of the carrier choice as people read them: fewer columns than the sheets that are imported, and what each
/// row says in a sentence. `name` gives a carrier's name for its code.
class PolicyTexts
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::PolicyTexts)

public:
    using Name = std::function<QString(const QString &)>;
    struct Row {
        qint64 id = 0;
        QStringList cells; ///< under headings()
        QString words;
    };

    static QStringList headings(PolicyPart part);
    /// In the order in which the sheet has them.
    static std::vector<Row> rows(PolicyPart part, const CarrierPolicy &policy, const Name &name, qint64 nowMs);
    /// "To 浙江省, notes say 发顺丰: goes with SF Express".
    static QString rule(const CarrierRule &rule, const Name &name);

    static QStringList recordHeadings();
    /// Our own history of every carrier that has one or a price; days are those of its prices.
    static std::vector<QStringList> records(const CarrierPolicy &policy, const Name &name);

private:
    static QString place(const Area &area);
    static QString action(const CarrierRule &rule, const Name &name);
    static Row row(const CarrierRule &rule, const Name &name);
    static Row row(const PriceRow &price, const Name &name);
    static Row row(const ServiceArea &area, const Name &name);
    static Row row(const Suspension &one, const Name &name, qint64 nowMs);
    static Row row(const GoodsMeasure &goods);
};

} // namespace waydesk
