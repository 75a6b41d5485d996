// SPDX-License-Identifier: Apache-2.0
#include "support/storebench.h"

#include "storage/check/storeviolations.h"

#include <atomic>
#include <barrier>
#include <mutex>
#include <thread>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 noon = 1'763'812'800'000; // 2025-11-22T12:00Z
}

StoreBench::StoreBench(const QString &where)
    : database(*Location::parse(where))
    , db(database.connection())
{ }

std::optional<Error> StoreBench::write(const std::function<void()> &work)
{
    try {
        db.begin(Access::Write);
        work();
        db.commit();
    } catch (const StoreFailure &failure) {
        db.rollback();
        return failure.error;
    }
    return std::nullopt;
}

void StoreBench::breakBy(const QByteArray &sql)
{
    if (const auto failed = write([&] { db.run(sql); }))
        qFatal("%s: %s", sql.constData(), qPrintable(failed->detail));
}

QStringList StoreBench::violations()
{
    db.begin(Access::Read);
    const QStringList found = storeViolations(db);
    db.rollback();
    return found;
}

qint64 StoreBench::newId()
{
    static std::atomic<qint64> next{1000};
    return ++next;
}

void StoreBench::open()
{
    const auto failed = write([&] {
        Shop one;
        one.id = shop = ShopId(newId());
        one.name = u"示例一店"_s;
        one.platform = u"taobao"_s;
        orders.addShop(one);
        WaybillAccount contract;
        contract.id = account = AccountId(newId());
        contract.name = u"圆通合同"_s;
        contract.carrier = u"YTO"_s;
        contract.shops = {shop};
        numbers.addAccount(contract);
    });
    if (failed)
        qFatal("open: %s", qPrintable(failed->detail));
}

std::vector<Order> StoreBench::addOrders(int count, int lines)
{
    std::vector<Order> made(static_cast<size_t>(count));
    for (Order &order : made) {
        order.id = OrderId(newId());
        order.shop = shop;
        order.number = u"T%1"_s.arg(order.id.value);
        order.buyer = u"buyer"_s;
        order.receiver = {.receiver = u"王样例"_s,
                          .phone = u"1980000%1"_s.arg(order.id.value % 10000, 4, 10, QChar(u'0')),
                          .phone2 = {},
                          .country = {},
                          .province = u"浙江省"_s,
                          .city = u"杭州市"_s,
                          .district = u"西湖区"_s,
                          .street = u"样例路 1 号"_s,
                          .postcode = {},
                          .platformKey = {}};
        order.status = OrderStatus::ToShip;
        order.refund = RefundState::None;
        order.currency = u"CNY"_s;
        order.paidAt = order.createdAt = noon;
        order.asOf = noon;
        order.asOfKnown = true;
        order.version = 1;
        for (int i = 0; i < lines; ++i) {
            OrderLine line;
            line.id = LineId(newId());
            line.subOrder = u"%1-%2"_s.arg(order.number).arg(i);
            line.sku = u"SKU%1"_s.arg(i);
            line.title = u"样品 😀"_s;
            line.quantity = 3;
            line.refund = RefundState::None;
            order.lines.push_back(line);
        }
    }
    const auto failed = write([&] {
        run = ImportRunId(newId());
        orders.beginRun(run, noon);
        orders.insertOrders(run, made);
        orders.publishRun(run);
    });
    if (failed)
        qFatal("addOrders: %s", qPrintable(failed->detail));
    return made;
}

Parcel StoreBench::parcelOf(const Order &order) const
{
    Parcel parcel;
    parcel.id = ParcelId(newId());
    parcel.addressKey = u"key of "_s + order.number;
    parcel.carrier = u"YTO"_s;
    parcel.why = u"single"_s;
    for (const OrderLine &line : order.lines)
        parcel.lines.push_back({order.id, line.id, line.quantity});
    parcel.version = 1;
    return parcel;
}

std::vector<Parcel> StoreBench::addParcels(int count, int lines)
{
    std::vector<Parcel> made;
    for (const Order &order : addOrders(count, lines))
        made.push_back(parcelOf(order));
    if (const auto failed = write([&] { parcels.insert(made); }))
        qFatal("addParcels: %s", qPrintable(failed->detail));
    return made;
}

Assignment StoreBench::use(const Parcel &parcel, const QString &number) const
{
    Assignment use;
    use.id = AssignmentId(newId());
    use.parcel = parcel.id;
    use.account = account;
    use.carrier = u"YTO"_s;
    use.number = number;
    use.at = noon;
    use.version = 1;
    return use;
}

std::vector<Parcel> StoreBench::stored(const std::vector<Parcel> &wanted)
{
    std::vector<ParcelId> ids;
    for (const Parcel &parcel : wanted)
        ids.push_back(parcel.id);
    return parcels.byIds(ids);
}

void StoreBench::number(std::vector<Parcel> &list, qint64 first)
{
    const auto failed = write([&] {
        Fill fill;
        fill.id = FillId(newId());
        fill.carrier = u"YTO"_s;
        fill.account = account;
        fill.count = qint64(list.size());
        fill.at = noon;
        numbers.insertFill(fill);
        std::vector<Assignment> uses;
        qint64 position = 0;
        for (Parcel &parcel : list) {
            uses.push_back(use(parcel, u"YT%1"_s.arg(first + position)));
            parcel.state = ParcelState::Numbered;
            parcel.account = account;
            parcel.fill = fill.id;
            parcel.position = ++position;
        }
        numbers.insert(uses);
        for (const Parcel &parcel : list)
            parcels.update(parcel);
    });
    if (failed)
        qFatal("number: %s", qPrintable(failed->detail));
    list = stored(list);
}

Batch StoreBench::print(std::vector<Parcel> &list)
{
    Batch batch;
    const auto failed = write([&] {
        batch.id = BatchId(newId());
        batch.day = u"2026-11-22"_s;
        batch.dayNumber = batches.nextDayNumber(batch.day);
        batch.templateId = u"standard-100x150-8"_s;
        batch.target = u"pdf:out.pdf"_s;
        batch.bench = u"bench 1"_s;
        batch.at = noon + ++batchesMade;
        batch.version = 1;
        std::vector<Label> labels;
        for (Parcel &parcel : list) {
            Label label;
            label.id = LabelId(newId());
            label.batch = batch.id;
            label.parcel = parcel.id;
            label.assignment = parcel.assignment;
            label.number = parcel.number;
            label.position = int(labels.size()) + 1;
            label.newest = {.id = CopyId(newId()),
                            .label = label.id,
                            .number = 1,
                            .state = CopyState::Confirmed,
                            .reason = {},
                            .sentAt = noon,
                            .run = {},
                            .version = 1};
            labels.push_back(label);
            parcel.state = ParcelState::Printed;
            parcels.update(parcel);
            Assignment used = *numbers.byId(parcel.assignment);
            used.state = NumberState::Used;
            numbers.update(used);
        }
        batches.insert(batch, labels);
    });
    if (failed)
        qFatal("print: %s", qPrintable(failed->detail));
    list = stored(list);
    return batch;
}

void StoreBench::verify(std::vector<Parcel> &list)
{
    const auto failed = write([&] {
        const auto open = parcels.openHandover(u"1122-1"_s, u"YTO"_s);
        handover = open ? open->id : HandoverId(newId());
        if (!open)
            parcels.insertHandover({.id = handover,
                                    .round = u"1122-1"_s,
                                    .carrier = u"YTO"_s,
                                    .state = HandoverState::Open,
                                    .openedAt = noon,
                                    .closedAt = 0,
                                    .manifest = {},
                                    .version = 1});
        for (Parcel &parcel : list) {
            parcel.state = ParcelState::Verified;
            parcels.putIntoHandover(parcel, {handover, parcel.id, parcel.assignment, parcel.number, false, noon});
            ScanRecord scan;
            scan.code = parcel.number;
            scan.verdict = VerdictKind::Pass;
            scan.parcel = parcel.id;
            scan.assignment = parcel.assignment;
            scan.handover = handover;
            scans.insert(scan);
        }
    });
    if (failed)
        qFatal("verify: %s", qPrintable(failed->detail));
    list = stored(list);
}

void StoreBench::handOver(std::vector<Parcel> &list)
{
    const auto failed = write([&] {
        std::vector<WriteBack> due;
        for (Parcel &parcel : list) {
            parcel.state = ParcelState::HandedOver;
            parcels.update(parcel);
            WriteBack row;
            row.id = WriteBackId(newId());
            row.order = parcel.lines.front().order;
            row.parcel = parcel.id;
            row.assignment = parcel.assignment;
            row.carrier = parcel.carrier;
            row.number = parcel.number;
            row.version = 1;
            due.push_back(row);
        }
        Handover closing = *parcels.handover(handover);
        closing.state = HandoverState::Closed;
        closing.closedAt = noon + 1000;
        closing.manifest = u"manifest.pdf"_s;
        parcels.updateHandover(closing);
        parcels.insertWriteBacks(due);
    });
    if (failed)
        qFatal("handOver: %s", qPrintable(failed->detail));
    list = stored(list);
}

std::vector<ErrorCode> race(const QString &where, const std::function<std::optional<Error>(StoreBench &bench)> &attempt)
{
    std::vector<ErrorCode> failures;
    std::mutex guard;
    std::barrier start(2);
    const auto run = [&] {
        StoreBench bench(where);
        start.arrive_and_wait();
        const auto failed = attempt(bench);
        const std::scoped_lock lock(guard);
        if (failed)
            failures.push_back(failed->code);
    };
    std::thread first(run);
    std::thread second(run);
    first.join();
    second.join();
    return failures;
}

} // namespace waydesk
