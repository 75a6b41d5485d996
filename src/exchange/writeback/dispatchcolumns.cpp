// SPDX-License-Identifier: Apache-2.0
#include "exchange/writeback/dispatchcolumns.h"

#include "exchange/formats/headingname.h"
#include "exchange/formats/formatdata.h"

#include <QJsonArray>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

int columnOf(const QStringList &names, const QString &kind)
{
    static const QJsonObject synonyms = formatData(u"dispatch_columns.json"_s);
    for (const auto &synonym : synonyms[kind].toArray()) {
        const qsizetype column = names.indexOf(headingName(synonym.toString()));
        if (column >= 0)
            return int(column);
    }
    return -1;
}

} // namespace

QStringList DispatchColumns::missing() const
{
    QStringList kinds;
    if (order < 0 && line < 0)
        kinds.append(u"order"_s);
    if (carrier < 0)
        kinds.append(u"carrier"_s);
    if (tracking < 0)
        kinds.append(u"tracking"_s);
    return kinds;
}

DispatchColumns DispatchColumns::of(const QStringList &headings)
{
    QStringList names;
    for (const QString &heading : headings)
        names.append(headingName(heading));
    return {columnOf(names, u"order"_s),    columnOf(names, u"line"_s),     columnOf(names, u"carrier"_s),
            columnOf(names, u"tracking"_s), columnOf(names, u"shipDate"_s), columnOf(names, u"quantity"_s)};
}

} // namespace waydesk
