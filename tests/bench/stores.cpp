// SPDX-License-Identifier: Apache-2.0
#include "bench/stores.h"

#include "app/composition/workstation.h"
#include "dispatch/importorders.h"
#include "dispatch/linkshops.h"
#include "dispatch/ports/batchrepository.h"
#include "dispatch/ports/numberrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "support/syntheticorders.h"
#include "support/taobaopair.h"

#include <QFile>

namespace waydesk::bench {

using namespace Qt::StringLiterals;

namespace {

Shop addShop(UnitOfWork &unit)
{
    Shop shop{ShopId(unit.newId()), u"青禾日用旗舰店"_s, u"taobao"_s, false, 1};
    unit.orders().addShop(shop);
    return shop;
}

} // namespace

QString printedNumber(qint64 i) { return u"YT%1"_s.arg(8800000000000LL + i); }

void fillWithPrinted(Workplace &place, int count)
{
    SyntheticOrders source = makeSyntheticOrders(1000);
    Order pattern = source.orders.front();
    for (const Order &order : source.orders) {
        if (order.status == OrderStatus::ToShip && order.lines.size() == 1 && order.receiver.isComplete()
            && order.refund == RefundState::None && order.lines.front().refund == RefundState::None && !order.presale)
            pattern = order;
    }
    Shop shop;
    ImportRunId run;
    auto good = place.store.write([&](UnitOfWork &unit) -> Result<void> {
        shop = addShop(unit);
        run = ImportRunId(unit.newId());
        unit.orders().beginRun(run, place.clock.wallMs());
        return {};
    });
    constexpr int chunk = 5000;
    for (int at = 0; good && at < count; at += chunk) {
        good = place.store.write(
            [&](UnitOfWork &unit) -> Result<void> {
                std::vector<Order> orders;
                std::vector<Parcel> parcels;
                std::vector<Assignment> uses;
                std::vector<Label> labels;
                qint64 id = unit.newIds(chunk * 6 + 1);
                Batch batch;
                batch.id = BatchId(id++);
                batch.day = u"2026-11-22"_s;
                batch.dayNumber = at / chunk + 1;
                batch.version = 1;
                batch.counts.size = chunk;
                for (int i = at; i < at + chunk; ++i) {
                    Order order = pattern;
                    order.id = OrderId(id++);
                    order.shop = shop.id;
                    order.number = QString::number(4'326'000'000'000'000'000LL + i);
                    order.lines.front().id = LineId(id++);
                    Parcel parcel;
                    parcel.id = ParcelId(id++);
                    parcel.state = ParcelState::Printed;
                    parcel.carrier = u"YTO"_s;
                    parcel.why = u"single"_s;
                    parcel.version = 1;
                    parcel.lines = {{order.id, order.lines.front().id, order.lines.front().quantity}};
                    Assignment use;
                    use.id = AssignmentId(id++);
                    use.parcel = parcel.id;
                    use.carrier = parcel.carrier;
                    use.number = printedNumber(i);
                    use.state = NumberState::Used;
                    use.version = 1;
                    Label label;
                    label.id = LabelId(id++);
                    label.batch = batch.id;
                    label.parcel = parcel.id;
                    label.assignment = use.id;
                    label.number = use.number;
                    label.position = i - at + 1;
                    label.newest.id = CopyId(id++);
                    label.newest.label = label.id;
                    label.newest.number = 1;
                    label.newest.state = CopyState::Confirmed;
                    label.newest.sentAt = 1;
                    label.newest.version = 1;
                    orders.push_back(std::move(order));
                    parcels.push_back(std::move(parcel));
                    uses.push_back(std::move(use));
                    labels.push_back(std::move(label));
                }
                unit.orders().insertOrders(run, orders);
                unit.parcels().insert(parcels);
                unit.numbers().insert(uses);
                unit.batches().insert(batch, labels);
                return {};
            },
            Lane::Bulk);
    }
    if (good)
        good = place.store.write([&](UnitOfWork &unit) -> Result<void> {
            unit.orders().publishRun(run);
            return {};
        });
    if (!good)
        qFatal("cannot fill the store: %s", qPrintable(errorName(good.error().code) + good.error().detail));
}

void fillWithOpen(const QString &folder, const QString &files, int count)
{
    const auto pair = writeTaobaoPair(files, count);
    WorkstationOptions options;
    options.data = folder;
    auto station = Workstation::open(options);
    if (!pair || !station)
        qFatal("cannot make the store");
    LinkShops((*station)->place(), (*station)->carriers()).addShop(u"青禾日用旗舰店"_s, u"taobao"_s, false, {});
    ImportRequest request;
    request.files = {pair->listFile, pair->detailFile};
    request.shop = u"青禾日用旗舰店"_s;
    if (!ImportOrders((*station)->place(), (*station)->orderSource()).run(request))
        qFatal("the import failed");
}

double peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

} // namespace waydesk::bench
