// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/stockledger.h"

#include <optional>

namespace waydesk {

/// What people see of the counted stock. Reads only.
class StockTables
{
public:
    explicit StockTables(const Workplace &place)
        : m_place(place)
    { }

    using Article = StockLedger::Article;
    /// Those that are short first, then those at their warning level, then all others; each by SKU.
    Result<std::vector<Article>> articles() const;

    /// An order in the queue for an article.
    struct Turn {
        OrderId order;
        QString number;
        QString shop;
        qint64 deadline = 0; ///< 0 = not known
        qint64 wanted = 0;
        qint64 got = 0; ///< of those of an article that is not short: as much as wanted
    };
    struct Queue {
        Article article;
        std::vector<Turn> turns; ///< in the order in which they are served; empty where there is enough for all
    };
    /// Who gets what of it, and why somebody does not. NotFound (article) if it is not counted.
    Result<Queue> explain(const QString &sku) const;
    /// The same of each counted article that an order still wants. NotFound (order).
    Result<std::vector<Queue>> explainOrder(OrderId order) const;

private:
    const Workplace &m_place;
};

} // namespace waydesk
