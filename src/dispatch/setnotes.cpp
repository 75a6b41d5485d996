// SPDX-License-Identifier: Apache-2.0
#include "dispatch/setnotes.h"

#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/settingsrepository.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
QString shopKey(ShopId shop) { return u"notes/shop/"_s + QString::number(shop.value); }

QString saltKey() { return u"notes/salt"_s; }

QByteArray newSalt()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArray(reinterpret_cast<const char *>(random.data()), qsizetype(random.size() * sizeof(quint32)))
        .toHex();
}

} // namespace

NotePolicy NoteSettings::policyOf(ShopId shop) const
{
    const auto found = std::ranges::find(shops, shop, [](const OfShop &one) { return one.shop.id; });
    return found == shops.end() ? NotePolicy() : found->policy;
}

NoteSettings noteSettings(UnitOfWork &unit)
{
    NoteSettings settings;
    settings.salt = unit.settings().value(saltKey()).value_or(QString()).toLatin1();
    for (const Shop &shop : unit.orders().shops()) {
        const QString kept = unit.settings().value(shopKey(shop.id)).value_or(QString());
        settings.shops.push_back({shop, notePolicyFromJson(QJsonDocument::fromJson(kept.toUtf8()).object())});
    }
    return settings;
}

Result<NoteSettings> SetNotes::all() const
{
    return inRead<NoteSettings>(m_place.store,
                                [](UnitOfWork &unit) -> Result<NoteSettings> { return noteSettings(unit); });
}

Result<void> SetNotes::set(std::span<const ShopId> shops, const NotePolicy &policy) const
{
    return m_place.store.write([&](UnitOfWork &unit) { return put(m_place, unit, shops, policy); });
}

Result<void> SetNotes::put(const Workplace &place, UnitOfWork &unit, std::span<const ShopId> shops,
                           const NotePolicy &policy)
{
    if (policy.demand == NoteDemand::Words && policy.words.isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"words"_s}, {u"value"_s, QString()}});
    if (!unit.settings().value(saltKey()))
        unit.settings().setValue(saltKey(), QString::fromLatin1(newSalt()));
    const auto known = unit.orders().shops();
    for (const ShopId shop : shops) {
        if (std::ranges::find(known, shop, &Shop::id) == known.end())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"name"_s, QString::number(shop.value)}});
        const QJsonDocument json(notePolicyToJson(policy));
        unit.settings().setValue(shopKey(shop), QString::fromUtf8(json.toJson(QJsonDocument::Compact)));
        place.record(unit, u"note_policy"_s, SubjectKind::Shop, shop.value,
                     {{u"demand"_s, noteDemandName(policy.demand)}, {u"words"_s, policy.words.size()}});
    }
    return {};
}

} // namespace waydesk
