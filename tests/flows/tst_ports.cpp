// SPDX-License-Identifier: Apache-2.0
// Nothing that may take its time runs on the interface thread: every port notices it, and no command of any page does.
#include "app/composition/workstation.h"
#include "codes/barcodereader.h"
#include "dispatch/ports/labelrenderer.h"
#include "dispatch/ports/printtarget.h"
#include "support/journey.h"
#include "support/offthread.h"
#include "support/samplelabels.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

class tst_Ports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPortNotices();
    void noCommandOfAnyPageCallsOne();
};

void tst_Ports::everyPortNotices()
{
    QTemporaryDir folder;
    WorkstationOptions options;
    options.data = folder.filePath(u"data"_s);
    auto opened = Workstation::open(options);
    QVERIFY(opened);
    Workstation &station = **opened;
    const auto renderer = station.makeRenderer();
    const PrintKit &kit = station.printKit();
    const QString file = folder.filePath(u"out.pdf"_s);
    const Work nothing = [](UnitOfWork &) -> Result<void> { return {}; };
    const std::vector<std::pair<QString, std::function<void()>>> calls = {
        {u"store"_s, [&] { (void)station.place().store.read(nothing); }},
        {u"store"_s, [&] { (void)station.place().store.write(nothing); }},
        {u"store"_s, [&] { (void)station.desk().load(); }},
        {u"store"_s, [&] { (void)station.desk().waitForChange(0, 0); }},
        {u"store"_s, [&] { (void)station.invariants().violations(); }},
        {u"order files"_s, [&] { (void)station.orderSource().read(file, {}, 0, {}, {}); }},
        {u"formats"_s, [&] { (void)station.formatShelf().preview(file, 0); }},
        {u"tables"_s, [&] { (void)station.tableWriter().write({}, file); }},
        {u"upload files"_s, [&] { (void)station.dispatchWriter().write(u"taobao"_s, {}, file, {}, {}); }},
        {u"manifests"_s, [&] { (void)station.manifestWriter().picture({}, 0); }},
        {u"papers"_s, [&] { (void)station.paperWriter().pickList({}, file); }},
        {u"label rendering"_s, [&] { (void)renderer->render(sampleLabel(), u"standard-100x150-8"_s); }},
        {u"label decoding"_s, [&] { (void)renderer->readBack({}, {}); }},
        {u"printing"_s, [&] { (void)kit.targets.make(u"pdf:"_s + file); }},
        {u"decoding"_s, [&] { (void)BarcodeReader::read(DotImage(), {}, CodeFamily::Qr); }},
    };
    for (const auto &[port, call] : calls) {
        const OffThread here;
        call();
        QVERIFY2(OffThread::entries().contains(u": "_s + port), qPrintable(port));
    }
}

void tst_Ports::noCommandOfAnyPageCallsOne()
{
    applyTheme(*qApp, Theme::light());
    Journey journey;
    {
        OffThread here;
        journey.run([&here](const QString &command) { here.doing(command); });
    }
    QVERIFY2(OffThread::entries().isEmpty(), qPrintable(OffThread::entries().join(u"; "_s)));
    QVERIFY2(journey.done() >= 40, qPrintable(QString::number(journey.done())));
}

QTEST_MAIN(tst_Ports)
#include "tst_ports.moc"
