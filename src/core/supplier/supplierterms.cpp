// SPDX-License-Identifier: Apache-2.0
#include "core/supplier/supplierterms.h"

#include <QJsonArray>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QJsonValue &list)
{
    QStringList all;
    for (const auto &one : list.toArray())
        all.append(one.toString());
    return all;
}

std::unexpected<Error> tooMany(const QString &argument, qsizetype most)
{
    return fail(ErrorCode::InvalidArgument, {{u"argument"_s, argument}, {u"value"_s, most}, {u"reason"_s, u"many"_s}});
}

} // namespace

QString foldedName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).trimmed().toCaseFolded();
}

Result<SupplierTerms> SupplierTerms::fromTexts(const QStringList &patterns, const QStringList &suppliers)
{
    SupplierTerms terms;
    for (const QString &text : patterns) {
        if (text.trimmed().isEmpty())
            continue;
        auto pattern = SupplierPattern::fromText(text);
        if (!pattern)
            return std::unexpected(pattern.error());
        const bool twice = std::ranges::any_of(
            terms.patterns, [&](const SupplierPattern &one) { return one.text() == pattern->text(); });
        if (!twice)
            terms.patterns.push_back(std::move(*pattern));
    }
    if (terms.patterns.size() > mostPatterns)
        return tooMany(u"pattern"_s, qsizetype(mostPatterns));
    for (const QString &name : suppliers) {
        const QString plain = name.trimmed().left(SupplierPattern::longest);
        const bool twice = std::ranges::any_of(
            terms.suppliers, [&](const QString &one) { return foldedName(one) == foldedName(plain); });
        if (!plain.isEmpty() && !twice)
            terms.suppliers.append(plain);
    }
    if (terms.suppliers.size() > mostSuppliers)
        return tooMany(u"supplier"_s, mostSuppliers);
    return terms;
}

Result<SupplierTerms> SupplierTerms::fromJson(const QJsonObject &json)
{
    if (!json[u"patterns"].isArray())
        return fail(ErrorCode::InvalidArgument,
                    {{u"argument"_s, u"pattern"_s}, {u"value"_s, QString()}, {u"reason"_s, u"unreadable"_s}});
    return fromTexts(waydesk::texts(json[u"patterns"]), waydesk::texts(json[u"suppliers"]));
}

QJsonObject SupplierTerms::toJson() const
{
    return {{u"patterns"_s, QJsonArray::fromStringList(texts())},
            {u"suppliers"_s, QJsonArray::fromStringList(suppliers)}};
}

QStringList SupplierTerms::texts() const
{
    QStringList all;
    for (const SupplierPattern &pattern : patterns)
        all.append(pattern.text());
    return all;
}

std::optional<SupplierItem> SupplierTerms::supplierItem(QStringView sku) const
{
    for (const SupplierPattern &pattern : patterns) {
        auto found = pattern.read(sku);
        if (!found)
            continue;
        if (suppliers.isEmpty())
            return found;
        if (std::ranges::find(suppliers, foldedName(found->supplier), foldedName) != suppliers.end())
            return found;
    }
    return std::nullopt;
}

} // namespace waydesk
