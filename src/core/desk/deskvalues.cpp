// SPDX-License-Identifier: Apache-2.0
#include "core/desk/deskvalues.h"

namespace waydesk {

namespace {
QStringList texts(const StringPool &pool, const std::vector<bool> &ids)
{
    QStringList texts;
    for (quint32 id = 1; id < pool.size(); ++id) { // 0 is the empty text
        if (ids[id])
            texts.append(QString::fromUtf8(pool.text(id).data(), static_cast<qsizetype>(pool.text(id).size())));
    }
    texts.sort();
    return texts;
}
} // namespace

DeskValues DeskValues::of(const OrderTable &table)
{
    std::vector<bool> carriers(table.carriers().size());
    std::vector<bool> provinces(table.places().size());
    for (RowHandle row = 0; row < table.handleEnd(); ++row) {
        if (!table.isLive(row))
            continue;
        carriers[table.carrierId(row)] = true;
        provinces[table.provinceId(row)] = true;
    }
    return {texts(table.carriers(), carriers), texts(table.places(), provinces)};
}

} // namespace waydesk
