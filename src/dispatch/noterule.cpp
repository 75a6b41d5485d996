// SPDX-License-Identifier: Apache-2.0
#include "dispatch/noterule.h"

#include "dispatch/ports/orderrepository.h"
#include "dispatch/setnotes.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
bool waits(OrderStatus status)
{
    return status == OrderStatus::Unknown || status == OrderStatus::Unpaid || status == OrderStatus::ToShip
        || status == OrderStatus::PartShipped;
}
} // namespace

QString NoteRule::basis(UnitOfWork &unit)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    bool isOn = false;
    const NoteSettings settings = noteSettings(unit);
    for (const NoteSettings::OfShop &one : settings.shops) {
        if (one.policy.demand == NoteDemand::Off)
            continue;
        isOn = true;
        hash.addData(QByteArray::number(one.shop.id.value));
        hash.addData(QJsonDocument(notePolicyToJson(one.policy)).toJson(QJsonDocument::Compact));
    }
    return isOn ? u"1 "_s + QString::fromLatin1(hash.result().toHex().left(16)) : QString();
}

std::vector<OrderId> NoteRule::touchedBy(UnitOfWork &, const std::vector<OrderId> &changed) { return changed; }

std::vector<RuleHold> NoteRule::judge(UnitOfWork &unit, const std::vector<OrderId> &orders)
{
    const NoteSettings settings = noteSettings(unit);
    std::vector<RuleHold> holds;
    for (const Order &order : unit.orders().byIds(orders)) {
        if (!waits(order.status))
            continue;
        if (const QString text = noteToRead(order, settings.policyOf(order.shop), settings.salt); !text.isEmpty())
            holds.push_back({order.id, Reason::NoteUnread, text, order.asOf});
    }
    return holds;
}

} // namespace waydesk
