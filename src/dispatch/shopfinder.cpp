// SPDX-License-Identifier: Apache-2.0
#include "dispatch/shopfinder.h"

#include "core/support/hashindex.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// Sheets of no platform go into any shop, if a person names it.
constexpr auto anyPlatform = u"generic";

std::vector<const Shop *> ofPlatform(const std::vector<Shop> &shops, const QString &platform)
{
    std::vector<const Shop *> found;
    for (const Shop &shop : shops) {
        if (shop.platform == platform)
            found.push_back(&shop);
    }
    return found;
}

bool shareOrders(const ParsedFile &one, const ParsedFile &other)
{
    HashIndex numbers;
    for (size_t i = 0; i < one.records.size(); ++i)
        numbers.add(qHash(one.records.number(i)));
    for (size_t i = 0; i < other.records.size(); ++i) {
        const QString number = other.records.number(i);
        if (numbers.find(qHash(number), [&](size_t record) { return one.records.number(record) == number; }))
            return true;
    }
    return false;
}

Result<ShopId> byItself(const ParsedFile &file, const std::vector<Shop> &shops, const QString &named)
{
    const auto candidates = ofPlatform(shops, file.platform);
    const QString wanted = named.isEmpty() ? file.shopName : named;
    for (const Shop &shop : shops) {
        const bool fits = shop.platform == file.platform || (file.platform == anyPlatform && !named.isEmpty());
        if (fits && shop.name == wanted)
            return shop.id;
    }
    QStringList names;
    for (const Shop *shop : candidates)
        names.append(shop->name);
    const QVariantMap values{
        {u"file"_s, file.file}, {u"platform"_s, file.platform}, {u"shop"_s, wanted}, {u"shops"_s, names}};
    if (candidates.empty() || !wanted.isEmpty())
        return fail(ErrorCode::ShopMissing, values);
    if (candidates.size() == 1)
        return candidates.front()->id;
    return fail(ErrorCode::ShopAmbiguous, values);
}

} // namespace

Result<std::vector<ShopId>> shopsOfFiles(const std::vector<ParsedFile> &files, const std::vector<Shop> &shops,
                                         const QString &named, const QHash<QString, QString> &namedOf)
{
    std::vector<Result<ShopId>> found;
    for (const ParsedFile &file : files)
        found.push_back(byItself(file, shops, namedOf.value(file.file, named)));
    std::vector<ShopId> ids;
    for (size_t i = 0; i < files.size(); ++i) {
        if (!found[i] && found[i].error().code == ErrorCode::ShopAmbiguous) {
            for (size_t other = 0; other < files.size(); ++other) {
                if (other != i && found[other] && files[other].platform == files[i].platform
                    && shareOrders(files[other], files[i])) {
                    found[i] = *found[other];
                    break;
                }
            }
        }
        if (!found[i])
            return std::unexpected(found[i].error());
        ids.push_back(*found[i]);
    }
    return ids;
}

} // namespace waydesk
