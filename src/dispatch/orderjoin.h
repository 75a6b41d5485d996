// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/ordersource.h"

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

/// The records of several files joined by shop and order number; in order of first appearance. Where they stand is kept
/// by stretches: nothing grows with the orders while the files name them in one sequence. What an order says is read
/// from the files when it is asked for, on any thread.
class JoinedOrders
{
public:
    /// Keeps a reference to `files`.
    JoinedOrders(const std::vector<ParsedFile> &files, const std::vector<ShopId> &shops);

    size_t size() const { return m_size; }
    JoinedOrder at(size_t place) const;
    ShopId shop(size_t place) const;
    QString number(size_t place) const;
    /// Internal if what the files said could not be read back: some of what was handed out is empty then.
    Result<void> check() const;

private:
    class Finder;
    /// Places that follow one another, and the records of a file that stand there.
    struct Stretch {
        quint32 place = 0;
        quint32 record = 0;
        quint32 count = 0;
        quint32 file = 0;
    };
    using Stretches = std::vector<Stretch>; ///< by place

    static void add(Stretches &to, size_t place, size_t record, size_t file);
    static const Stretch *at(const Stretches &in, size_t place);

    const std::vector<ParsedFile> &m_files;
    std::vector<ShopId> m_shops;
    size_t m_size = 0;
    Stretches m_first; ///< where each place was named first
    std::vector<Stretches> m_further; ///< by file: where it names what others did before
};

} // namespace waydesk
