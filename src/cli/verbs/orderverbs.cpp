// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "core/order/eligibility.h"
#include "dispatch/editparcels.h"
#include "dispatch/holdparcels.h"
#include "dispatch/orderdetails.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"

#include <QDateTime>

#include <CLI/CLI.hpp>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QJsonValue time(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate));
}

QString subOrderOf(const Order &order, LineId id)
{
    const auto found = std::ranges::find(order.lines, id, &OrderLine::id);
    return found == order.lines.end() ? QString() : found->subOrder;
}

QJsonArray parcelsJson(const OrderDetails &details)
{
    QJsonArray parcels;
    for (const Parcel &parcel : details.parcels) {
        QJsonArray lines;
        for (const ParcelLine &line : parcel.lines) {
            if (line.order == details.order.id)
                lines.append(QJsonObject{{u"sub_order"_s, subOrderOf(details.order, line.line)},
                                         {u"quantity"_s, line.quantity}});
        }
        parcels.append(QJsonObject{{u"parcel"_s, parcel.id.value},
                                   {u"state"_s, parcelStateName(parcel.state)},
                                   {u"carrier"_s, parcel.carrier},
                                   {u"waybill"_s, parcel.number},
                                   {u"lines"_s, lines}});
    }
    return parcels;
}

QJsonObject json(const OrderDetails &details)
{
    const Order &order = details.order;
    QJsonArray lines;
    for (const OrderLine &line : order.lines) {
        lines.append(QJsonObject{{u"sub_order"_s, line.subOrder},
                                 {u"sku"_s, line.sku},
                                 {u"title"_s, line.title},
                                 {u"attributes"_s, line.attributes},
                                 {u"quantity"_s, line.quantity},
                                 {u"refund"_s, refundName(line.refund)}});
    }
    return {{u"shop"_s, details.shop.name},
            {u"platform"_s, details.shop.platform},
            {u"order"_s, order.number},
            {u"buyer"_s, order.buyer},
            {u"receiver"_s, order.receiver.receiver},
            {u"phone"_s, order.receiver.phone.isEmpty() ? order.receiver.phone2 : order.receiver.phone},
            {u"province"_s, order.receiver.province},
            {u"city"_s, order.receiver.city},
            {u"district"_s, order.receiver.district},
            {u"street"_s, order.receiver.street},
            {u"message"_s, order.message},
            {u"memo"_s, order.note.isEmpty() ? order.memo : order.note},
            {u"status"_s, orderStatusName(order.status)},
            {u"refund"_s, refundName(effectiveRefund(order))},
            {u"presale"_s, order.presale},
            {u"paid_at"_s, time(order.paidAt)},
            {u"deadline"_s, time(details.deadline)},
            {u"as_of"_s, time(order.asOf)},
            {u"eligible"_s, details.eligible()},
            {u"reasons"_s, reasonArray(details.reasons)},
            {u"lines"_s, lines},
            {u"parcels"_s, parcelsJson(details)}};
}

int list(Cli &cli, const SelectWords &words)
{
    const auto selected = select(cli, words);
    if (!selected)
        return cli.say(selected.error());
    const auto details = detailsOf(cli.place(), selected->orders());
    if (!details)
        return cli.say(details.error());
    for (const OrderDetails &one : *details)
        cli.print(json(one));
    return AllDone;
}

/// The one order with this platform number.
Result<OrderId> orderByNumber(Cli &cli, const QString &number)
{
    return inRead<OrderId>(cli.place().store, [&](UnitOfWork &unit) -> Result<OrderId> {
        const auto found = unit.orders().byNumber(number);
        if (found.size() == 1)
            return found.front().id;
        return fail(found.empty() ? ErrorCode::NotFound : ErrorCode::InvalidArgument,
                    {{u"subject"_s, u"order"_s}, {u"argument"_s, u"order"_s}, {u"value"_s, number}});
    });
}

int memo(Cli &cli, const std::string &order, const std::string &words)
{
    const auto id = orderByNumber(cli, text(order));
    if (!id)
        return cli.say(id.error());
    const auto changed = EditParcels(cli.place()).setNote(*id, text(words));
    if (!changed)
        return cli.say(changed.error());
    cli.print({{u"changed"_s, *changed}});
    return AllDone;
}

int carrier(Cli &cli, const std::vector<qint64> &ids, const std::string &code)
{
    const Carrier *known = cli.desk().carriers().find(text(code));
    if (!known)
        return cli.say({ErrorCode::InvalidArgument, {{u"argument"_s, u"carrier"_s}, {u"value"_s, text(code)}}, {}});
    std::vector<ParcelId> parcels;
    for (const qint64 id : ids)
        parcels.emplace_back(id);
    const auto changed = EditParcels(cli.place()).setCarrier(parcels, known->code);
    if (!changed)
        return cli.say(changed.error());
    cli.print({{u"changed"_s, *changed}});
    return AllDone;
}

/// A parcel id of a live parcel, else an order number.
Result<HoldSubject> subjectOf(Cli &cli, const QString &word)
{
    bool isNumber = false;
    const ParcelId parcel(word.toLongLong(&isNumber));
    if (isNumber) {
        const auto found = inRead<bool>(cli.place().store, [&](UnitOfWork &unit) -> Result<bool> {
            return !unit.parcels().byIds(std::span(&parcel, 1)).empty();
        });
        if (found && *found)
            return HoldSubject(parcel);
    }
    const auto order = orderByNumber(cli, word);
    if (!order)
        return std::unexpected(order.error());
    return HoldSubject(*order);
}

int hold(Cli &cli, bool add, const std::string &subject, const std::string &reason)
{
    const auto found = subjectOf(cli, text(subject));
    if (!found)
        return cli.say(found.error());
    HoldParcels verb(cli.place());
    const auto changed = add ? verb.add(*found, text(reason)) : verb.lift(*found, text(reason));
    if (!changed)
        return cli.say(changed.error());
    cli.print({{u"changed"_s, *changed}});
    return AllDone;
}

struct Words {
    SelectWords select;
    std::string order;
    std::string text;
    std::vector<qint64> parcels;
    std::string carrier;
    std::string subject;
    std::string reason;
};

} // namespace

void addOrderVerbs(CLI::App &app, Cli &cli)
{
    auto words = std::make_shared<Words>();
    auto *orders = app.add_subcommand("orders", "the order table")->fallthrough();
    words->select.addTo(orders, true);
    orders->callback([&cli, words] { cli.verb = [words](Cli &c) { return list(c, words->select); }; });

    auto *memoVerb = app.add_subcommand("memo", "a note on an order")->fallthrough();
    memoVerb->add_option("order", words->order)->required();
    memoVerb->add_option("text", words->text)->required();
    memoVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return memo(c, words->order, words->text); }; });

    auto *carrierVerb = app.add_subcommand("carrier", "choose the carrier of parcels")->fallthrough();
    carrierVerb->add_option("parcels", words->parcels)->required();
    carrierVerb->add_option("--carrier", words->carrier)->required();
    carrierVerb->callback(
        [&cli, words] { cli.verb = [words](Cli &c) { return carrier(c, words->parcels, words->carrier); }; });

    auto *holdVerb = app.add_subcommand("hold", "holds set by hand")->require_subcommand(1)->fallthrough();
    for (const bool add : {true, false}) {
        auto *verb = holdVerb->add_subcommand(add ? "add" : "lift", add ? "hold a parcel or order" : "lift its holds")
                         ->fallthrough();
        verb->add_option("subject", words->subject, "parcel id or order number")->required();
        verb->add_option("--reason", words->reason)->required();
        verb->callback([&cli, words, add] {
            cli.verb = [words, add](Cli &c) { return hold(c, add, words->subject, words->reason); };
        });
    }
}

} // namespace waydesk
