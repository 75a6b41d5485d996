// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/ordersource.h"

#include <QVarLengthArray>

#include <vector>

namespace waydesk {

/// What one call's files say of one order: the records in the order in which they must be applied (older first, then
/// as the files were named).
struct JoinedOrder {
    ShopId shop;
    size_t place = 0; ///< among the joined
    struct Part {
        OrderRecord record;
        size_t file = 0;
    };
    std::vector<Part> parts;

    const QString &number() const { return parts.front().record.order.number; }
};

/// The records of several files joined by shop and order number; in order of first appearance. Where each stands is
/// kept, some fifty bytes an order; what it says is read from the files when it is asked for, on any thread.
class JoinedOrders
{
public:
    /// Keeps a reference to `files`.
    JoinedOrders(const std::vector<ParsedFile> &files, const std::vector<ShopId> &shops);

    size_t size() const { return m_places.size(); }
    JoinedOrder at(size_t place) const;
    ShopId shop(size_t place) const { return m_places[place].shop; }
    QString number(size_t place) const;
    /// Internal if what the files said could not be read back: some of what was handed out is empty then.
    Result<void> check() const;

private:
    class Finder;
    struct Part {
        quint32 record = 0;
        quint32 file = 0;
    };
    struct Place {
        ShopId shop;
        QVarLengthArray<Part, 2> parts;
    };

    const std::vector<ParsedFile> &m_files;
    std::vector<Place> m_places;
};

} // namespace waydesk
