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

/// Puts together what stands on the label of one parcel.
class LabelContent
{
public:
    LabelContent(const Workplace &place, const CarrierBook &carriers, const std::vector<Shop> &shops);
    LabelData of(const ParcelFacts &facts, const Batch &batch, const Label &label) const;

private:
    QStringList goods(const ParcelFacts &facts) const;
    QString shopsText(const ParcelFacts &facts) const;

    const Workplace &m_place;
    const CarrierBook &m_carriers;
    QHash<ShopId, Shop> m_shops;
};

} // namespace waydesk
