// SPDX-License-Identifier: Apache-2.0
#include "bench/harness.h"
#include "bench/stores.h"

#include "app/composition/workstation.h"
#include "dispatch/importorders.h"
#include "dispatch/linkshops.h"
#include "dispatch/verifyparcel.h"
#include "support/taobaopair.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

namespace waydesk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int scans = 2000;

std::vector<double> scanTimes(Workplace &place, int first, int step, int count, int &passed)
{
    VerifyParcel verify(place, u"bench"_s);
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        Result<Verdict> verdict = Verdict();
        times.push_back(millisecondsOf([&] { verdict = verify.run(printedNumber(first + i * step)); }));
        passed += verdict && verdict->kind == VerdictKind::Pass;
    }
    return times;
}

/// A 4 KiB write and fdatasync: what one durable answer must cost on this disk.
std::vector<double> syncTimes(const QString &file, int count)
{
    const int fd = ::open(file.toLocal8Bit().constData(), O_CREAT | O_RDWR, 0600);
    const std::vector<char> page(4096, 'w');
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        times.push_back(millisecondsOf([&] {
            if (::pwrite(fd, page.data(), page.size(), (i % 64) * 4096) != 4096 || ::fdatasync(fd) != 0)
                qFatal("cannot sync");
        }));
    }
    ::close(fd);
    return times;
}

void importFiles(Workstation &station, const QStringList &files, const QString &shop)
{
    ImportRequest request;
    request.files = files;
    request.shop = shop;
    const auto report = ImportOrders(station.place(), station.orderSource()).run(request);
    if (!report || report->warning)
        qFatal("the import failed");
}

/// Scans while another thread imports; the scans that ran during the import.
std::vector<double> whileImporting(Workstation &station, const QStringList &files, const QString &shop, int first,
                                   int &passed)
{
    std::atomic<bool> running = true;
    std::thread importer([&] {
        importFiles(station, files, shop);
        running = false;
    });
    std::vector<double> times;
    int next = first;
    while (running) {
        const auto one = scanTimes(station.place(), next, 1, 1, passed);
        times.push_back(one.front());
        next += 7;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    importer.join();
    return times;
}

} // namespace

std::vector<Row> scanRows(const Options &options)
{
    const int parcels = options.large ? 1'000'000 : 100'000;
    WorkstationOptions words;
    words.data = options.folder + u"/scan"_s;
    auto station = Workstation::open(words);
    if (!station)
        qFatal("cannot open the store");
    fillWithPrinted((*station)->place(), parcels);
    station->reset(); // the next morning: the log is back in the file, and the disk is at rest
    ::sync();
    station = Workstation::open(words);
    if (!station)
        qFatal("cannot open the store again");
    int passed = 0;
    const int step = parcels / 2 / scans;
    std::vector<double> ours;
    std::vector<double> floor;
    for (int part = 0; part < 10; ++part) {
        const auto some = scanTimes((*station)->place(), part * scans / 10 * step, step, scans / 10, passed);
        ours.insert(ours.end(), some.begin(), some.end());
        const auto sync = syncTimes(options.folder + u"/sync"_s, scans / 10);
        floor.insert(floor.end(), sync.begin(), sync.end());
    }
    const double middle = median(ours);
    const double late = percentile(ours, 0.99);
    const double floorMiddle = median(floor);
    const double floorLate = percentile(floor, 0.99);
    const auto pair = writeTaobaoPair(options.folder, 100'000);
    int passedMeanwhile = 0;
    const auto busy = whileImporting(**station, {pair->listFile, pair->detailFile}, u"青禾日用旗舰店"_s, parcels / 2,
                                     passedMeanwhile);
    // The list today, its details tomorrow: every order is known and changes.
    const QString other = u"another shop"_s;
    if (!LinkShops((*station)->place(), (*station)->carriers()).addShop(other, u"taobao"_s, false, {}))
        qFatal("cannot add a shop");
    importFiles(**station, {pair->listFile}, other);
    const auto changing = whileImporting(**station, {pair->detailFile}, other, parcels / 2 + 3, passedMeanwhile);
    const double changingLate = percentile(changing, 0.99);
    const double busyLate = percentile(busy, 0.99);
    const QString size = options.large ? u"1,000,000"_s : u"100,000"_s;
    return {
        {u"scan, %1 parcels: median"_s.arg(size), ms(middle), u"4 KiB fdatasync "_s + ms(floorMiddle),
         u"%1x"_s.arg(middle / floorMiddle, 0, 'f', 2), u"2x"_s, passed == scans && middle <= 2 * floorMiddle},
        {u"scan: p99"_s, ms(late), u"p99 "_s + ms(floorLate), u"%1x"_s.arg(late / floorLate, 0, 'f', 2), u"4x"_s,
         late <= 4 * floorLate},
        {u"scan while 100,000 orders are imported: p99 of %1"_s.arg(busy.size()),
         ms(busyLate),
         {},
         {},
         u"50 ms"_s,
         busyLate <= 50},
        {u"scan while the details of 100,000 known orders are imported: p99 of %1, longest %2"_s.arg(changing.size())
             .arg(ms(std::ranges::max(changing))),
         ms(changingLate),
         {},
         {},
         u"50 ms"_s,
         changingLate <= 50}};
}

} // namespace waydesk::bench
