// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/notepolicy.h"
#include "dispatch/workplace.h"

#include <span>
#include <vector>

namespace waydesk {

struct NoteSettings {
    struct OfShop {
        Shop shop;
        NotePolicy policy;
    };
    std::vector<OfShop> shops;
    QByteArray salt; ///< of the digests of notes; made when somebody sets what must be read

    NotePolicy policyOf(ShopId shop) const;
};

/// Which notes somebody must read before an order goes on, by shop. Kept with the store; the orders follow by
/// JudgeOrders. No step of the undo list.
class SetNotes
{
public:
    explicit SetNotes(const Workplace &place)
        : m_place(place)
    { }

    Result<NoteSettings> all() const;
    /// Of each of these shops. NotFound (shop); InvalidArgument (argument = words) where words are demanded and there
    /// is none.
    Result<void> set(std::span<const ShopId> shops, const NotePolicy &policy) const;
    /// The same inside a transaction.
    static Result<void> put(const Workplace &place, UnitOfWork &unit, std::span<const ShopId> shops,
                            const NotePolicy &policy);

private:
    const Workplace &m_place;
};

/// What is set, inside a transaction.
NoteSettings noteSettings(UnitOfWork &unit);

} // namespace waydesk
