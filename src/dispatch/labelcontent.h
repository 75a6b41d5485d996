// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/batch.h"
#include "core/label/labeldata.h"
#include "core/waybill/carrierbook.h"
#include "dispatch/parcelfacts.h"
#include "dispatch/workplace.h"

#include <QHash>

namespace waydesk {

/// "03-078/112": batch of the day, position, size.
QString sequenceMark(const Batch &batch, int position);
/// "1122-03": day and batch of the day, as people name a batch.
QString batchName(const Batch &batch);

/// When, where and by whom a label is printed; stands on it.
struct PrintMoment {
    qint64 at = 0;
    QString bench;
    QString operatorName;

    static PrintMoment now(const Workplace &place);
    /// Of the label's newest copy, as the ledger has it; now and here if it was not sent yet.
    static PrintMoment of(UnitOfWork &unit, const Workplace &place, const Label &label);
};

/// Puts together what stands on the label of one parcel.
class LabelContent
{
public:
    LabelContent(const CarrierBook &carriers, const std::vector<Shop> &shops);
    LabelData of(const ParcelFacts &facts, const Batch &batch, const Label &label, const PrintMoment &moment) const;

private:
    QStringList goods(const ParcelFacts &facts) const;
    QString shopsText(const ParcelFacts &facts) const;

    const CarrierBook &m_carriers;
    QHash<ShopId, Shop> m_shops;
};

} // namespace waydesk
