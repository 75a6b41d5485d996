// SPDX-License-Identifier: Apache-2.0
#include "support/verbbench.h"

#include "dispatch/linkshops.h"
#include "dispatch/ports/batchrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"

namespace waydesk {

using namespace Qt::StringLiterals;

VerbBench::VerbBench(TestStore &store, const QString &bench, bool empty)
    : at(store)
    , clock(store.clock())
    , probe(u"machine:%1:1"_s.arg(bench))
    , place{*store, store.clock(), bench, u"li"_s}
    , kit{renderer, targets, book, probe}
    , raw(store.where())
{
    if (!empty)
        return;
    LinkShops link(place, book);
    must(link.addAccount(u"圆通主账户"_s, u"YTO"_s));
    must(link.addAccount(u"中通账户"_s, u"ZTO"_s));
    must(link.addShop(u"淘宝店"_s, u"taobao"_s, false, u"圆通主账户"_s));
    must(link.addShop(u"拼多多店"_s, u"pinduoduo"_s, false, u"圆通主账户"_s));
    must(link.share(u"中通账户"_s, u"淘宝店"_s));
    must(link.share(u"中通账户"_s, u"拼多多店"_s));
    must(link.addSegment({u"圆通主账户"_s, u"YT8801234567001"_s, {}, 1000}));
}

OrderRecord VerbBench::record(const QString &number, const QString &street, int lines)
{
    OrderRecord record;
    Order &order = record.order;
    order.number = number;
    order.buyer = u"买家"_s + number;
    order.receiver = {u"王样例"_s, u"19800001234"_s, {}, {}, u"浙江省"_s, u"杭州市"_s, u"西湖区"_s, street, {}, {}};
    order.status = OrderStatus::ToShip;
    order.statusText = u"买家已付款"_s;
    order.refund = RefundState::None;
    order.paidAt = order.createdAt = clock.wallMs() - 3'600'000;
    order.asOf = clock.wallMs();
    order.asOfKnown = true;
    for (int i = 1; i <= lines; ++i) {
        OrderLine line;
        line.subOrder = number + u'-' + QString::number(i);
        line.sku = u"SKU%1"_s.arg(i);
        line.title = u"样品 😀 %1"_s.arg(i);
        line.quantity = 3;
        line.refund = RefundState::None;
        order.lines.push_back(line);
    }
    record.stated = FieldBuyer | FieldReceiver | FieldStatus | FieldRefund | FieldCreatedAt | FieldPaidAt | FieldLines;
    record.row = 2;
    return record;
}

ParsedFile VerbBench::file(const std::vector<OrderRecord> &records, const QString &platform)
{
    ParsedFile file;
    file.file = u"file%1"_s.arg(++m_files);
    file.format = u"scripted"_s;
    file.platform = platform;
    file.encoding = u"UTF-8"_s;
    file.asOf = clock.wallMs();
    file.asOfKnown = true;
    file.rows = static_cast<int>(records.size());
    file.records = records;
    return file;
}

Result<ImportReport> VerbBench::tryImport(const std::vector<ParsedFile> &files, const QString &shop,
                                          const std::function<bool(qint64, qint64)> &progress)
{
    ImportRequest request;
    for (const ParsedFile &one : files) {
        source.files.insert(one.file, one);
        request.files.append(one.file);
    }
    request.shop = shop;
    request.progress = progress;
    return ImportOrders(place, source).run(request);
}

ImportReport VerbBench::import(const std::vector<OrderRecord> &records, const QString &platform)
{
    return must(tryImport({file(records, platform)}), "import");
}

std::vector<OrderId> VerbBench::orders(int count)
{
    std::vector<OrderRecord> records;
    QStringList numbers;
    for (int i = 0; i < count; ++i) {
        numbers.append(u"T%1"_s.arg(++m_next));
        records.push_back(record(numbers.back(), u"样例路 %1 号"_s.arg(m_next)));
    }
    import(records);
    return idsOf(numbers);
}

Order VerbBench::order(const QString &number)
{
    const auto found = raw.orders.byNumber(number);
    if (found.size() != 1)
        qFatal("order %s: %d found", qPrintable(number), int(found.size()));
    return found.front();
}

Parcel VerbBench::parcel(ParcelId id)
{
    const auto found = raw.parcels.byIds(std::span(&id, 1));
    if (found.empty())
        qFatal("no parcel %lld", id.value);
    return found.front();
}

std::vector<Parcel> VerbBench::live(const QString &number)
{
    const OrderId id = order(number).id;
    return raw.parcels.liveOfOrders(std::span(&id, 1));
}

std::vector<OrderId> VerbBench::idsOf(const QStringList &numbers)
{
    std::vector<OrderId> ids;
    for (const QString &number : numbers)
        ids.push_back(order(number).id);
    return ids;
}

std::vector<Reason> VerbBench::holds(ParcelId parcel)
{
    std::vector<Reason> reasons;
    for (const Hold &hold : raw.parcels.openHoldsOfParcels(std::span(&parcel, 1)))
        reasons.push_back(hold.reason);
    return reasons;
}

PlanReport VerbBench::plan(const QStringList &numbers)
{
    PlanRequest request;
    request.orders = idsOf(numbers);
    return must(PlanParcels(place).run(request), "plan");
}

std::vector<ParcelId> VerbBench::planned(int count)
{
    PlanRequest request;
    request.orders = orders(count);
    std::vector<ParcelId> parcels;
    for (const auto &made : must(PlanParcels(place).run(request), "plan").parcels)
        parcels.push_back(made.parcel);
    return parcels;
}

FillReport VerbBench::number(const std::vector<ParcelId> &parcels, const QString &first)
{
    return must(FillNumbers(place, book).run({parcels, u"YTO"_s, first, {}}), "number");
}

std::vector<ParcelId> VerbBench::numbered(int count)
{
    const auto parcels = planned(count);
    number(parcels);
    return parcels;
}

Result<PrintReport> VerbBench::print(const std::vector<ParcelId> &parcels, const PrintObserver &observer)
{
    return PrintBatch(place, kit).start({parcels, u"pdf:labels.pdf"_s, u"standard"_s, observer});
}

std::vector<ParcelId> VerbBench::printed(int count)
{
    const auto parcels = numbered(count);
    must(print(parcels), "print");
    return parcels;
}

Verdict VerbBench::scan(const QString &code) { return must(VerifyParcel(place, u"1122-1"_s).run(code), "scan"); }

std::vector<ParcelId> VerbBench::verified(int count)
{
    const auto parcels = printed(count);
    for (const ParcelId id : parcels)
        scan(numberOf(id));
    return parcels;
}

HandoverView VerbBench::closeAll()
{
    HandOver verb(place, book, manifest);
    for (const HandoverView &view : must(verb.list(), "handovers")) {
        if (view.handover.state == HandoverState::Open)
            return must(verb.close(view.handover.id, folder.filePath(u"manifest.pdf"_s), MissingPolicy::ToNext),
                        "close");
    }
    return {};
}

std::vector<Label> VerbBench::labels(BatchId batch) { return raw.batches.labels(batch); }

BatchCounts VerbBench::counts(BatchId batch) { return raw.batches.batch(batch)->counts; }

bool VerbBench::addsUp(BatchId batch)
{
    const BatchCounts c = counts(batch);
    return c.unsent + c.inFlight + c.inDoubt + c.confirmed + c.cancelled + c.spoiled == c.size;
}

QStringList VerbBench::dump()
{
    static const std::array tables{
        "SELECT 'parcel|' || id || '|' || state || '|' || address_key || '|' || carrier || '|' || account_id || '|' ||"
        " fill_id || '|' || position || '|' || whole || '|' || apart || '|' || why FROM parcel WHERE live = 1"
        " ORDER BY id",
        "SELECT 'line|' || l.parcel_id || '|' || l.ordinal || '|' || l.order_id || '|' || l.line_id || '|' ||"
        " l.quantity FROM parcel_line l JOIN parcel p ON p.id = l.parcel_id WHERE p.live = 1"
        " ORDER BY l.parcel_id, l.ordinal",
        "SELECT 'order|' || parcel_id || '|' || order_id || '|' || whole FROM parcel_order WHERE live = 1"
        " ORDER BY parcel_id, order_id",
        "SELECT 'number|' || parcel_id || '|' || carrier || '|' || number || '|' || state FROM assignment"
        " WHERE live = 1 ORDER BY parcel_id",
        "SELECT 'segment|' || id || '|' || next_number || '|' || used FROM number_segment ORDER BY id",
        "SELECT 'note|' || id || '|' || note FROM shop_order ORDER BY id",
        "SELECT 'hold|' || h.order_id || '|' || h.parcel_id || '|' || h.reason || '|' || h.text FROM hold h"
        " LEFT JOIN parcel p ON p.id = h.parcel_id WHERE h.lifted_at = 0 AND (h.order_id <> 0 OR p.live = 1)"
        " ORDER BY h.id",
        "SELECT 'label|' || l.id || '|' || l.assignment_id || '|' || c.number || '|' || c.state FROM label l"
        " JOIN label_copy c ON c.label_id = l.id JOIN assignment a ON a.id = l.assignment_id WHERE a.live = 1"
        " ORDER BY l.id, c.number",
        "SELECT 'item|' || handover_id || '|' || parcel_id || '|' || number || '|' || taken_out FROM handover_item"
        " ORDER BY handover_id, parcel_id"};
    QStringList rows;
    for (const char *table : tables) {
        Statement row = raw.db.statement(table);
        while (row.next())
            rows.append(row.text(0));
    }
    return rows;
}

std::vector<Event> VerbBench::events()
{
    std::vector<Event> all;
    must(place.store.read([&](UnitOfWork &unit) -> Result<void> {
        all = unit.history().events(0, 1'000'000);
        return {};
    }));
    return all;
}

qint64 VerbBench::count(const QByteArray &sql)
{
    Statement row = raw.db.statement(sql);
    return row.next() ? row.integer(0) : -1;
}

} // namespace waydesk
