// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"

#include <QString>
#include <QStringList>

namespace waydesk {

/// A search as people type it: words that a row must contain, and tags by name: tag:VIP, tag:"big order", 标签:大客户.
struct TypedSearch {
    QString text; ///< without the tags
    QStringList tags; ///< the begin of a name is enough; all of them must be there

    static TypedSearch of(const QString &typed);
};

/// Whether the row has a tag whose name begins so, whatever the case and width; "none": no tag at all.
class TypedTag
{
public:
    TypedTag(const OrderTable &table, const QString &typed);
    bool fits(RowHandle row) const;

private:
    const OrderTable &m_table;
    TagBits m_bits = 0;
    bool m_none = false;
};

} // namespace waydesk
