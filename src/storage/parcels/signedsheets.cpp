// SPDX-License-Identifier: Apache-2.0
#include "storage/parcels/sqlparcelrepository.h"
#include "storage/rows/conflict.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString jsonOf(const ManifestData &sheet)
{
    const QJsonObject object{{u"reference"_s, sheet.reference},
                             {u"round"_s, sheet.round},
                             {u"carrier"_s, sheet.carrierName},
                             {u"sender"_s, sheet.sender},
                             {u"bench"_s, sheet.bench},
                             {u"operator"_s, sheet.operatorName},
                             {u"at"_s, sheet.closedAt},
                             {u"numbers"_s, QJsonArray::fromStringList(sheet.numbers)},
                             {u"missing"_s, QJsonArray::fromStringList(sheet.missing)},
                             {u"held"_s, QJsonArray::fromStringList(sheet.held)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QStringList listOf(const QJsonObject &object, const QString &key)
{
    return object.value(key).toVariant().toStringList();
}

ManifestData sheetFrom(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    return {.reference = object.value(u"reference"_s).toString(),
            .round = object.value(u"round"_s).toString(),
            .carrierName = object.value(u"carrier"_s).toString(),
            .sender = object.value(u"sender"_s).toString(),
            .bench = object.value(u"bench"_s).toString(),
            .operatorName = object.value(u"operator"_s).toString(),
            .closedAt = object.value(u"at"_s).toInteger(),
            .numbers = listOf(object, u"numbers"_s),
            .missing = listOf(object, u"missing"_s),
            .held = listOf(object, u"held"_s)};
}

} // namespace

void SqlParcelRepository::insertSignedSheet(HandoverId id, const ManifestData &sheet)
{
    tellConflict(about("insert"_L1, "signed_sheet"_L1, id.value), [&] {
        m_db.statement("INSERT INTO signed_sheet (handover_id, sheet) VALUES (?, ?)").bind(id, jsonOf(sheet)).exec();
    });
}

std::optional<ManifestData> SqlParcelRepository::signedSheet(HandoverId id)
{
    Statement found = m_db.statement("SELECT sheet FROM signed_sheet WHERE handover_id = ?");
    found.bind(id);
    if (!found.next())
        return std::nullopt;
    return sheetFrom(found.text(0));
}

} // namespace waydesk
