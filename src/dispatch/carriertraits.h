// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/carrierchooser.h"
#include "core/order/order.h"
#include "core/parcel/parcel.h"
#include "dispatch/ports/store.h"

#include <QHash>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// What the carrier choice looks at in a parcel, put together from its orders, the shops and their accounts, and the
/// weights of articles. Read once, for one transaction.
class CarrierTraits
{
public:
    CarrierTraits(UnitOfWork &unit, std::span<const GoodsMeasure> goods);

    /// `orders` are those of the lines. The receiver is that of the first.
    ParcelTraits of(std::span<const Order *const> orders, std::span<const ParcelLine> lines) const;

private:
    QStringList usableBy(std::span<const Order *const> orders) const;
    void addGoods(ParcelTraits &traits, std::span<const Order *const> orders, std::span<const ParcelLine> lines) const;

    QHash<ShopId, Shop> m_shops;
    QHash<ShopId, QStringList> m_carriers; ///< that a shop has an account of
    QHash<QString, GoodsMeasure> m_goods;
};

/// The choice by policy, history and traits as they were when it was made. It needs no transaction after that: read it
/// before a write, so that the write waits for none of it.
class CarrierDecision
{
public:
    CarrierDecision(UnitOfWork &unit, qint64 nowMs);
    /// In a transaction of its own. Null where no rule would choose anything and `always` is not set.
    static Result<std::unique_ptr<CarrierDecision>> read(Store &store, qint64 nowMs, bool always);

    /// How far back our own history counts.
    static constexpr qint64 historyMs = 30LL * 24 * 60 * 60 * 1000;
    CarrierPick pick(std::span<const Order *const> orders, std::span<const ParcelLine> lines);
    CarrierChoice explain(std::span<const Order *const> orders, std::span<const ParcelLine> lines);
    const CarrierPolicy &policy() const { return m_chooser.policy(); }

private:
    qint64 m_now;
    CarrierChooser m_chooser;
    CarrierTraits m_traits;
};

} // namespace waydesk
