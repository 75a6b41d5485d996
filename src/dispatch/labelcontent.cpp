// SPDX-License-Identifier: Apache-2.0
#include "dispatch/labelcontent.h"

#include "core/order/eligibility.h"

#include <QDate>
#include <QDateTime>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int eventsLookedAt = 100; ///< of one number; its printing is among the newest
}

QString sequenceMark(const Batch &batch, int position)
{
    return u"%1-%2/%3"_s.arg(batch.dayNumber, 2, 10, '0'_L1).arg(position, 3, 10, '0'_L1).arg(batch.counts.size);
}

QString batchName(const Batch &batch)
{
    const QDate day = QDate::fromString(batch.day, Qt::ISODate);
    return u"%1-%2"_s.arg(day.toString(u"MMdd"_s)).arg(batch.dayNumber, 2, 10, '0'_L1);
}

PrintMoment PrintMoment::now(const Workplace &place) { return {place.clock.wallMs(), place.bench, place.operatorName}; }

PrintMoment PrintMoment::of(UnitOfWork &unit, const Workplace &place, const Label &label)
{
    if (label.newest.sentAt == 0)
        return now(place);
    PrintMoment moment{label.newest.sentAt, place.bench, place.operatorName};
    for (const Event &event :
         unit.history().latestEventsOf(SubjectKind::Assignment, label.assignment.value, eventsLookedAt)) {
        if (event.verb != u"print" || event.detail.value(u"copy"_s).toInt() != label.newest.number
            || event.detail.value(u"batch"_s).toInteger() != label.batch.value)
            continue;
        moment.bench = event.bench;
        moment.operatorName = event.operatorName;
        break;
    }
    return moment;
}

LabelContent::LabelContent(const CarrierBook &carriers, const std::vector<Shop> &shops)
    : m_carriers(carriers)
{
    for (const Shop &shop : shops)
        m_shops.insert(shop.id, shop);
}

LabelData LabelContent::of(const ParcelFacts &facts, const Batch &batch, const Label &label,
                           const PrintMoment &moment) const
{
    LabelData data;
    data.waybill = label.number;
    data.copy = label.newest.number;
    data.carrierCode = facts.parcel.carrier;
    const Carrier *carrier = m_carriers.find(facts.parcel.carrier);
    data.carrierName = carrier ? carrier->nameZh : facts.parcel.carrier;
    if (!facts.orders.empty()) {
        data.receiver = facts.orders.front().receiver;
        data.senderName = m_shops.value(facts.orders.front().shop).name;
    }
    data.sequence = sequenceMark(batch, label.position);
    data.shopsText = shopsText(facts);
    data.goods = goods(facts);
    for (const ParcelLine &line : facts.parcel.lines)
        data.quantity += line.quantity;
    data.orders = static_cast<int>(facts.orders.size());
    QStringList notes;
    for (const Order &order : facts.orders) {
        if (!order.note.isEmpty())
            notes.append(order.note);
        if (effectiveRefund(order) == RefundState::NotStated)
            data.remark = u"平台未说明退款状态"_s;
    }
    if (facts.part.isPart()) {
        const QString part = u"拆单 "_s + facts.part.text();
        data.remark = data.remark.isEmpty() ? part : part + u" · "_s + data.remark;
    }
    data.note = notes.join(u"; "_s);
    data.printedAt = QDateTime::fromMSecsSinceEpoch(moment.at).toString(u"yyyy-MM-dd HH:mm"_s);
    data.bench = moment.bench;
    data.operatorName = moment.operatorName;
    return data;
}

QStringList LabelContent::goods(const ParcelFacts &facts) const
{
    QStringList texts;
    for (const ParcelLine &line : facts.parcel.lines) {
        for (const Order &order : facts.orders) {
            const auto found = std::ranges::find(order.lines, line.line, &OrderLine::id);
            if (order.id != line.order || found == order.lines.end())
                continue;
            QString text = found->title;
            if (!found->attributes.isEmpty())
                text += u' ' + found->attributes;
            texts.append(text + u" ×"_s + QString::number(line.quantity));
        }
    }
    return texts;
}

QString LabelContent::shopsText(const ParcelFacts &facts) const
{
    QStringList names;
    for (const Order &order : facts.orders) {
        const QString name = m_shops.value(order.shop).name;
        if (!names.contains(name))
            names.append(name);
    }
    return names.join(u" + "_s);
}

} // namespace waydesk
