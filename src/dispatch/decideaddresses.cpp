// SPDX-License-Identifier: Apache-2.0
#include "dispatch/decideaddresses.h"

#include "core/order/reason.h"
#include "core/support/makeset.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/settingsrepository.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

using Kept = DecideAddresses::Kept;

QString prefix() { return u"address/decision/"_s; }
QString saltKey() { return u"address/salt"_s; }

QString jsonOf(const Kept &kept)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"first"_s, kept.word.first},
                                                       {u"second"_s, kept.word.second},
                                                       {u"same"_s, kept.word.same},
                                                       {u"at"_s, kept.word.at},
                                                       {u"by"_s, kept.word.by},
                                                       {u"first_order"_s, QString::number(kept.first.value)},
                                                       {u"second_order"_s, QString::number(kept.second.value)}})
                                 .toJson(QJsonDocument::Compact));
}

Kept keptFrom(qint64 id, const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    Kept kept;
    kept.id = id;
    kept.word = {object[u"first"].toString(), object[u"second"].toString(), object[u"same"].toBool(),
                 object[u"at"].toInteger(), object[u"by"].toString()};
    kept.first = OrderId(object[u"first_order"].toString().toLongLong());
    kept.second = OrderId(object[u"second_order"].toString().toLongLong());
    return kept;
}

std::vector<Kept> keptIn(UnitOfWork &unit)
{
    std::vector<Kept> all;
    const auto kept = unit.settings().beginningWith(prefix());
    for (auto one = kept.cbegin(); one != kept.cend(); ++one) {
        Kept read = keptFrom(one.key().sliced(prefix().size()).toLongLong(), one.value());
        if (read.id > 0 && !read.word.first.isEmpty() && !read.word.second.isEmpty())
            all.push_back(std::move(read));
    }
    std::ranges::sort(all, std::greater(), &Kept::id);
    return all;
}

std::vector<AddressDecision> wordsOf(const std::vector<Kept> &all)
{
    std::vector<AddressDecision> words;
    for (const Kept &kept : all)
        words.push_back(kept.word);
    return words;
}

std::unordered_map<ShopId, QString> platformsIn(UnitOfWork &unit)
{
    std::unordered_map<ShopId, QString> platforms;
    for (const Shop &shop : unit.orders().shops())
        platforms.emplace(shop.id, shop.platform);
    return platforms;
}

QByteArray saltIn(UnitOfWork &unit) { return unit.settings().value(saltKey()).value_or(QString()).toLatin1(); }

QByteArray saltFor(UnitOfWork &unit)
{
    if (const QByteArray salt = saltIn(unit); !salt.isEmpty())
        return salt;
    std::array<quint32, 8> random;
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray salt =
        QByteArray(reinterpret_cast<const char *>(random.data()), qsizetype(random.size() * sizeof(quint32))).toHex();
    unit.settings().setValue(saltKey(), QString::fromLatin1(salt));
    return salt;
}

/// No two that are apart are one by way of others.
bool fitTogether(const AddressDecisions &all, const std::vector<Kept> &kept)
{
    return std::ranges::all_of(
        kept, [&](const Kept &one) { return all.between(one.word.first, one.word.second) == one.word.same; });
}

bool isAbout(const Kept &kept, const QString &one, const QString &other)
{
    return (kept.word.first == one && kept.word.second == other)
        || (kept.word.first == other && kept.word.second == one);
}

void forget(UnitOfWork &unit, qint64 id) { unit.settings().remove(prefix() + QString::number(id)); }

void record(const Workplace &place, UnitOfWork &unit, const QString &verb, const Kept &kept)
{
    const QJsonObject detail{{u"decision"_s, kept.id}, {u"same"_s, kept.word.same}};
    for (const auto &[order, other] : {std::pair(kept.first, kept.second), std::pair(kept.second, kept.first)}) {
        QJsonObject own = detail;
        own.insert(u"with"_s, other.value);
        place.record(unit, verb, SubjectKind::Order, order.value, own);
    }
}

struct TwoOrders {
    std::array<AddressKey, 2> keys;
    std::array<QString, 2> numbers;
};

Result<TwoOrders> twoOrders(UnitOfWork &unit, OrderId first, OrderId second)
{
    const std::array ids{first, second};
    const std::vector<Order> orders = unit.orders().byIds(ids);
    if (orders.size() != ids.size())
        return fail(ErrorCode::NotFound, {{u"subject"_s, u"order"_s}});
    auto platforms = platformsIn(unit);
    TwoOrders two;
    for (size_t i = 0; i < ids.size(); ++i) {
        two.numbers[i] = orders[i].number;
        two.keys[i] = AddressKey::of(orders[i].receiver, platforms[orders[i].shop]);
        if (two.keys[i].isEmpty() || two.keys[i].isPlatformKey()) {
            const QString why = two.keys[i].isEmpty() ? reasonName(Reason::MaskedReceiver) : u"platform_receiver"_s;
            return fail(ErrorCode::Refused, {{u"order"_s, orders[i].number}, {u"reason"_s, why}});
        }
    }
    return two;
}

} // namespace

AddressDecisions addressDecisions(UnitOfWork &unit)
{
    const std::vector<Kept> kept = keptIn(unit);
    return kept.empty() ? AddressDecisions() : AddressDecisions(saltIn(unit), wordsOf(kept));
}

std::vector<AddressKey> decidedReceivers(UnitOfWork &unit, const AddressDecisions &decisions)
{
    std::vector<OrderId> ids;
    for (const Kept &kept : keptIn(unit)) {
        if (!kept.word.same)
            continue;
        ids.push_back(kept.first);
        ids.push_back(kept.second);
    }
    makeSet(ids);
    auto platforms = platformsIn(unit);
    std::vector<AddressKey> keys;
    for (const Order &order : unit.orders().byIds(ids)) {
        AddressKey key = AddressKey::of(order.receiver, platforms[order.shop]);
        if (decisions.isDecided(decisions.markOf(key)))
            keys.push_back(std::move(key));
    }
    return keys;
}

Result<std::vector<DecideAddresses::Receiver>> DecideAddresses::receivers(const std::vector<OrderId> &orders) const
{
    using Receivers = std::vector<Receiver>;
    return inRead<Receivers>(m_place.store, [&](UnitOfWork &unit) -> Result<Receivers> {
        std::unordered_map<ShopId, QString> shops;
        for (const Shop &shop : unit.orders().shops())
            shops.emplace(shop.id, shop.name);
        Receivers all;
        QHash<QString, size_t> known;
        for (const Order &order : unit.orders().byIds(orders)) {
            const AddressKey key = AddressKey::of(order.receiver, {});
            if (key.isEmpty())
                continue;
            if (!known.contains(key.text())) {
                known.insert(key.text(), all.size());
                all.push_back({order.id, order.number, shops[order.shop], order.receiver, 0});
            }
            ++all[known.value(key.text())].orders;
        }
        return all;
    });
}

Result<Kept> DecideAddresses::decide(OrderId first, OrderId second, bool same) const
{
    return inWrite<Kept>(m_place.store, [&](UnitOfWork &unit) -> Result<Kept> {
        const auto keys = twoOrders(unit, first, second);
        if (!keys)
            return std::unexpected(keys.error());
        if (keys->keys[0] == keys->keys[1])
            return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"decide"_s}});
        const QByteArray salt = saltFor(unit);
        const AddressDecisions marks(salt, {});
        Kept kept;
        kept.id = unit.newId();
        kept.word = {marks.markOf(keys->keys[0]), marks.markOf(keys->keys[1]), same, m_place.clock.wallMs(),
                     m_place.who()};
        kept.first = first;
        kept.second = second;
        std::vector<Kept> all = keptIn(unit);
        std::erase_if(all, [&](const Kept &old) {
            const bool replaced = isAbout(old, kept.word.first, kept.word.second);
            if (replaced)
                forget(unit, old.id);
            return replaced;
        });
        all.push_back(kept);
        if (!fitTogether(AddressDecisions(salt, wordsOf(all)), all))
            return fail(ErrorCode::Refused, {{u"reason"_s, u"decided_otherwise"_s}});
        unit.settings().setValue(prefix() + QString::number(kept.id), jsonOf(kept));
        record(m_place, unit, u"address_decision"_s, kept);
        kept.firstNumber = keys->numbers[0];
        kept.secondNumber = keys->numbers[1];
        return kept;
    });
}

Result<std::vector<Kept>> DecideAddresses::all() const
{
    return inRead<std::vector<Kept>>(m_place.store, [](UnitOfWork &unit) -> Result<std::vector<Kept>> {
        std::vector<Kept> all = keptIn(unit);
        std::vector<OrderId> ids;
        for (const Kept &kept : all) {
            ids.push_back(kept.first);
            ids.push_back(kept.second);
        }
        std::unordered_map<OrderId, QString> numbers;
        for (const Order &order : unit.orders().byIds(ids))
            numbers.emplace(order.id, order.number);
        for (Kept &kept : all) {
            kept.firstNumber = numbers[kept.first];
            kept.secondNumber = numbers[kept.second];
        }
        return all;
    });
}

Result<void> DecideAddresses::takeBack(qint64 id) const
{
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        const auto kept = unit.settings().value(prefix() + QString::number(id));
        if (!kept)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"decision"_s}, {u"name"_s, QString::number(id)}});
        forget(unit, id);
        record(m_place, unit, u"address_decision_removed"_s, keptFrom(id, *kept));
        return {};
    });
}

int DecideAddresses::forgetOld(UnitOfWork &unit, qint64 beforeMs)
{
    int forgotten = 0;
    for (const Kept &kept : keptIn(unit)) {
        if (kept.word.at >= beforeMs)
            continue;
        forget(unit, kept.id);
        ++forgotten;
    }
    return forgotten;
}

} // namespace waydesk
