// SPDX-License-Identifier: Apache-2.0
#include "core/desk/filterwords.h"

#include "core/tags/tagrule.h"

namespace waydesk {

namespace {
using namespace Qt::StringLiterals;

std::unexpected<Error> unknown(const QString &argument, const QString &value, const QStringList &allowed)
{
    return fail(ErrorCode::InvalidArgument, {{u"argument"_s, argument}, {u"value"_s, value}, {u"allowed"_s, allowed}});
}
Result<void> checkTags(const FilterTerm &term, const QStringList &tags)
{
    QStringList folded{noTag};
    for (const QString &tag : tags)
        folded.append(foldedTagText(tag));
    for (const QString &name : term.values) {
        if (!folded.contains(foldedTagText(name)))
            return unknown(filterKeyName(FilterKey::Tag), name, tags + QStringList{noTag});
    }
    return {};
}
} // namespace

Result<void> checkFilter(const Filter &filter, const FilterWords &known)
{
    if (const auto shop = filter.unknownShop(known.shops)) {
        QStringList names;
        for (const Shop &one : known.shops)
            names.append(one.name);
        return unknown(filterKeyName(FilterKey::Shop), *shop, names);
    }
    const QStringList carriers = known.carriers + QStringList{u"none"_s};
    for (const FilterTerm &term : filter.terms()) {
        if (term.key == FilterKey::Tag) {
            if (const auto good = checkTags(term, known.tags); !good)
                return good;
        }
        if (term.key != FilterKey::Platform && term.key != FilterKey::Carrier)
            continue;
        const QStringList &allowed = term.key == FilterKey::Platform ? known.platforms : carriers;
        for (const QString &word : term.values) {
            if (!allowed.contains(word, Qt::CaseInsensitive))
                return unknown(filterKeyName(term.key), word, allowed);
        }
    }
    return {};
}

} // namespace waydesk
