// SPDX-License-Identifier: Apache-2.0
// One verb in a process of its own that may be killed at any moment: crashhelper WHERE BENCH VERB [WORDS...], with the
// moment of its own death in WAYDESK_DIE_AT.
#include "dispatch/fillnumbers.h"
#include "dispatch/importorders.h"
#include "dispatch/planparcels.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/printbatch.h"
#include "dispatch/reprintlabel.h"
#include "dispatch/settlebatch.h"
#include "dispatch/verifyparcel.h"
#include "dispatch/writeback.h"
#include "flows/crashkit.h"
#include "storage/store/sqlstore.h"
#include "support/fakefiles.h"
#include "support/watchedstore.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

struct Helper {
    Helper(Store &at, const Clock &clock, const QString &bench)
        : store(at)
        , place{store, clock, bench, u"li"_s}
    {
        store.worked = [this] { crash.wish.at(u"work"); };
        store.committed = [this](Lane) { crash.wish.at(u"committed"); };
    }
    CrashKit crash{qEnvironmentVariable("WAYDESK_DIE_AT")};
    WatchedStore store;
    Workplace place;

    void say(const QString &line)
    {
        std::fputs(qPrintable(line + u'\n'), stdout);
        std::fflush(stdout);
    }
    template <class T> int answer(const Result<T> &result)
    {
        if (result)
            return 0;
        say(u"error "_s + errorName(result.error().code));
        return 3;
    }

    std::vector<OrderId> orders(const QStringList &numbers)
    {
        std::vector<OrderId> ids;
        (void)place.store.read([&](UnitOfWork &unit) -> Result<void> {
            for (const QString &number : numbers) {
                for (const Order &order : unit.orders().byNumber(number))
                    ids.push_back(order.id);
            }
            return {};
        });
        return ids;
    }
    /// Ids as the caller wrote them: "5,6,7".
    static std::vector<ParcelId> parcels(const QString &words)
    {
        std::vector<ParcelId> ids;
        for (const QString &id : words.split(u',', Qt::SkipEmptyParts))
            ids.emplace_back(id.toLongLong());
        return ids;
    }

    int import(int count, const QString &prefix, int quantity);
    int number(const QStringList &words);
    int scan(const QStringList &codes);
    int writeBack(const QString &file);
    int run(const QString &verb, const QStringList &words);
};

/// Orders to as many addresses; another quantity is another house too.
int Helper::import(int count, const QString &prefix, int quantity)
{
    ParsedFile file;
    file.file = u"orders"_s;
    file.platform = u"taobao"_s;
    file.asOf = place.clock.wallMs();
    file.asOfKnown = true;
    for (int i = 1; i <= count; ++i) {
        OrderRecord record;
        record.order.number = prefix + QString::number(i);
        record.order.receiver = {u"王样例"_s, u"19800001234"_s,
                                 {},          {},
                                 u"浙江省"_s, u"杭州市"_s,
                                 {},          u"路 %1 号 %2"_s.arg(i).arg(quantity),
                                 {},          {}};
        record.order.status = OrderStatus::ToShip;
        record.order.refund = RefundState::None;
        record.order.asOf = file.asOf;
        record.order.asOfKnown = true;
        OrderLine line;
        line.subOrder = record.order.number + u"-1"_s;
        line.quantity = quantity;
        line.refund = RefundState::None;
        record.order.lines = {line};
        record.stated = FieldReceiver | FieldStatus | FieldRefund | FieldLines;
        file.records.push_back(record);
    }
    ScriptedSource source;
    source.files.insert(file.file, file);
    ImportRequest request;
    request.files = {file.file};
    request.shop = u"淘宝店"_s;
    request.progress = [&](qint64 done, qint64) {
        crash.wish.at(u"chunk");
        say(u"chunk %1"_s.arg(done));
        return true;
    };
    return answer(ImportOrders(place, source).run(request));
}

/// One number at a time until the account has no more; each that was got is told.
int Helper::number(const QStringList &words)
{
    FillNumbers verb(place, crash.kit.carriers);
    if (words.value(1) != u"each") {
        const auto filled = verb.run({parcels(words[0]), u"YTO"_s, {}, {}});
        return answer(filled);
    }
    for (const ParcelId parcel : parcels(words[0])) {
        const auto filled = verb.run({{parcel}, u"YTO"_s, {}, {}});
        if (!filled) {
            say(u"error "_s + errorName(filled.error().code));
            return filled.error().code == ErrorCode::SegmentTooShort ? 0 : 3;
        }
        say(filled->assigned.empty() ? u"refused"_s : filled->first);
    }
    return 0;
}

int Helper::scan(const QStringList &codes)
{
    VerifyParcel verb(place, u"1122-1"_s);
    for (const QString &code : codes) {
        const auto verdict = verb.run(code);
        say(verdict ? verdictName(verdict->kind) : u"error "_s + errorName(verdict.error().code));
    }
    return 0;
}

int Helper::writeBack(const QString &file)
{
    FakeDispatchWriter writer;
    writer.onWrite = [&] { crash.wish.at(u"written"); };
    return answer(WriteBackOrders(place, writer).run(u"淘宝店"_s, file, {}));
}

int Helper::run(const QString &verb, const QStringList &words)
{
    if (verb == u"import")
        return import(words[0].toInt(), words[1], words.size() > 2 ? words[2].toInt() : 1);
    if (verb == u"number")
        return number(words);
    if (verb == u"scan")
        return scan(words);
    if (verb == u"writeback")
        return writeBack(words[0]);
    if (verb == u"plan") {
        const auto planned = PlanParcels(place).run({orders(words)});
        if (planned)
            say(QString::number(planned->parcels.size()));
        return answer(planned);
    }
    if (verb == u"print") {
        const auto printed = PrintBatch(place, crash.kit).start({parcels(words[0]), words[1], u"standard"_s, {}});
        if (printed)
            say(u"%1 %2"_s.arg(printed->labels).arg(printed->refused.size()));
        return answer(printed);
    }
    if (verb == u"resume")
        return answer(PrintBatch(place, crash.kit).resume(BatchId(words[0].toLongLong()), words[1], {}));
    if (verb == u"settle") {
        SettleBatch settle(place, crash.kit);
        const BatchId batch(words[0].toLongLong());
        return answer(words.size() < 2 ? settle.noneCameOut(batch) : settle.upTo(batch, words[1]));
    }
    if (verb == u"reprint")
        return answer(ReprintLabel(place, crash.kit).run(words[0], u"污损"_s, words[1]));
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 4)
        return 2;
    const SystemClock clock;
    auto store = SqlStore::open(words[1], clock, 60'000);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().detail));
        return 3;
    }
    Helper helper(**store, clock, words[2]);
    helper.say(u"ready"_s);
    if (qEnvironmentVariableIsSet("WAYDESK_WAIT"))
        std::getchar();
    return helper.run(words[3], words.mid(4));
}
