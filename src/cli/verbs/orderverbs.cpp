// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include "cli/verbs/holdjson.h"
#include "cli/verbs/subjects.h"
#include "core/order/eligibility.h"
#include "dispatch/editparcels.h"
#include "dispatch/orderdetails.h"
#include "models/text/deadlinetexts.h"

#include <QDateTime>

#include <CLI/CLI.hpp>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    SelectWords select;
    std::string order;
    std::string text;
    std::vector<qint64> parcels;
    std::string carrier;
    bool remember = false;
    std::string subject;
    std::string reason;
    std::string only;
    std::string shop;
};

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

QJsonObject reasonOf(const Deadline &deadline)
{
    const auto ifSo = [](bool is, const QJsonValue &value) { return is ? value : QJsonValue(); };
    return {{u"basis"_s, deadlineBasisName(deadline.basis)},
            {u"start"_s, ifSo(deadline.startAt > 0, deadlineStartName(deadline.start))},
            {u"start_at"_s, time(deadline.startAt)},
            {u"term"_s, ifSo(deadline.term.amount > 0, termText(deadline.term))},
            {u"override"_s, ifSo(!deadline.overrideName.isEmpty(), deadline.overrideName)},
            {u"scan_by"_s, time(deadline.scanBy)},
            {u"country"_s, ifSo(!deadline.country.isEmpty(), deadline.country)},
            {u"country_missing"_s, deadline.countryMissing},
            {u"missing_year"_s, ifSo(deadline.missingYear > 0, deadline.missingYear)},
            {u"provisional"_s, deadline.provisional},
            {u"text"_s, DeadlineTexts::why(deadline)}};
}

std::optional<ParcelState> stepOf(const OrderDetails &details)
{
    return details.parcels.empty() ? std::nullopt : std::optional(details.parcels.front().state);
}

QJsonObject json(const OrderDetails &details, qint64 nowMs)
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
            {u"cash_on_delivery"_s, order.cashOnDelivery},
            {u"paid_at"_s, time(order.paidAt)},
            {u"deadline"_s, time(details.deadline.at)},
            {u"deadline_reason"_s, reasonOf(details.deadline)},
            {u"as_of"_s, time(order.asOf)},
            {u"eligible"_s, details.eligible()},
            {u"reasons"_s, reasonArray(details.reasons)},
            {u"why"_s, holdJson(details.why, stepOf(details), nowMs)},
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
        cli.print(json(one, cli.place().clock.wallMs()));
    return AllDone;
}

int memo(Cli &cli, const Words &words)
{
    const auto id = orderByNumber(cli, text(words.order), text(words.shop));
    if (!id)
        return cli.say(id.error());
    const auto changed = EditParcels(cli.place()).setNote(*id, text(words.text));
    if (!changed)
        return cli.say(changed.error());
    cli.print({{u"changed"_s, *changed}});
    return AllDone;
}

int carrier(Cli &cli, const std::vector<qint64> &ids, const std::string &code, bool remember)
{
    const Carrier *known = cli.desk().carriers().find(text(code));
    if (!known)
        return cli.say({ErrorCode::InvalidArgument, {{u"argument"_s, u"carrier"_s}, {u"value"_s, text(code)}}, {}});
    std::vector<ParcelId> parcels;
    for (const qint64 id : ids)
        parcels.emplace_back(id);
    const auto changed = EditParcels(cli.place()).setCarrier(parcels, known->code, remember);
    if (!changed)
        return cli.say(changed.error());
    cli.print({{u"changed"_s, *changed}});
    return AllDone;
}

/// What stops the orders of these rows, one line a reason.
int listHolds(Cli &cli, const SelectWords &words)
{
    const auto selected = select(cli, words);
    if (!selected)
        return cli.say(selected.error());
    const auto details = detailsOf(cli.place(), selected->orders());
    if (!details)
        return cli.say(details.error());
    for (const OrderDetails &one : *details) {
        for (const auto &fact : holdJson(one.why, stepOf(one), cli.place().clock.wallMs())) {
            QJsonObject line = fact.toObject();
            line.insert(u"order"_s, one.order.number);
            line.insert(u"shop"_s, one.shop.name);
            if (const auto step = stepOf(one))
                line.insert(u"parcel_state"_s, parcelStateName(*step));
            cli.print(line);
        }
    }
    return AllDone;
}

/// Those of one reason alone.
Result<int> release(Cli &cli, const HoldSubject &subject, const Words &words)
{
    const auto reason = reasonFromName(text(words.only));
    const auto *order = std::get_if<OrderId>(&subject);
    if (!reason || !order)
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"only"_s}, {u"value"_s, text(words.only)}});
    const auto details = detailsOf(cli.place(), std::span(order, 1));
    if (!details)
        return std::unexpected(details.error());
    int released = 0;
    for (const OrderDetails &one : *details) {
        for (const HoldFact &fact : one.why) {
            if (fact.reason != *reason || !fact.hold.isValid() || fact.order != *order)
                continue;
            const auto done = HoldParcels(cli.place()).release(*order, fact.hold, text(words.reason));
            if (!done)
                return done;
            released += *done;
        }
    }
    if (released == 0)
        return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"lift"_s}});
    return released;
}

int hold(Cli &cli, bool add, const Words &words)
{
    const auto found = holdSubject(cli, text(words.subject), text(words.shop));
    if (!found)
        return cli.say(found.error());
    HoldParcels verb(cli.place());
    const QString reason = text(words.reason);
    const auto changed = add ? verb.add(*found, reason)
        : words.only.empty() ? verb.lift(*found, reason)
                             : release(cli, *found, words);
    if (!changed)
        return cli.say(changed.error());
    cli.print({{u"changed"_s, *changed}});
    return AllDone;
}

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
    memoVerb->add_option("--shop", words->shop, "where two shops have that number");
    memoVerb->callback([&cli, words] { cli.verb = [words](Cli &c) { return memo(c, *words); }; });

    auto *carrierVerb = app.add_subcommand("carrier", "choose the carrier of parcels")->fallthrough();
    carrierVerb->add_option("parcels", words->parcels)->required();
    carrierVerb->add_option("--carrier", words->carrier)->required();
    carrierVerb->add_flag("--remember", words->remember, "for all parcels to the same cities from now on");
    carrierVerb->callback([&cli, words] {
        cli.verb = [words](Cli &c) { return carrier(c, words->parcels, words->carrier, words->remember); };
    });

    auto *holdVerb =
        app.add_subcommand("hold", "what stops orders, and holds set by hand")->require_subcommand(1)->fallthrough();
    auto *listVerb = holdVerb->add_subcommand("list", "since when, by whom, what to do (lines)")->fallthrough();
    auto held = std::make_shared<SelectWords>();
    held->view = "held";
    held->addTo(listVerb, true);
    listVerb->callback([&cli, held] { cli.verb = [held](Cli &c) { return listHolds(c, *held); }; });
    for (const bool add : {true, false}) {
        auto *verb = holdVerb->add_subcommand(add ? "add" : "lift", add ? "hold a parcel or order" : "lift its holds")
                         ->fallthrough();
        verb->add_option("subject", words->subject,
                         "parcel id or order number; parcel:ID or order:NUMBER where both are there")
            ->required();
        verb->add_option("--reason", words->reason)->required();
        verb->add_option("--shop", words->shop, "where two shops have that order number");
        if (!add)
            verb->add_option("--only", words->only, "an order's hold of this reason alone: note_unread, risk_review");
        verb->callback([&cli, words, add] { cli.verb = [words, add](Cli &c) { return hold(c, add, *words); }; });
    }
}

} // namespace waydesk
