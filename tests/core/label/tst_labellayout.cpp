// SPDX-License-Identifier: Apache-2.0
#include "core/label/layout.h"
#include "core/label/templatejson.h"
#include "support/fixedtools.h"
#include "support/folders.h"
#include "support/randomlabels.h"
#include "support/samplelabels.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waydesk;

namespace {
LabelTemplate form(const QString &id)
{
    QFile file(inSource(u"/resources/templates/%1.json"_s.arg(id)));
    return file.open(QIODevice::ReadOnly) ? parseLabelTemplate(file.readAll()).value() : LabelTemplate();
}

const QStringList ids{u"standard-100x150-8"_s, u"standard-100x150-12"_s, u"single-76x130-8"_s, u"single-76x130-12"_s};

template <class Shape> const Shape *find(const std::vector<Primitive> &primitives)
{
    for (const Primitive &primitive : primitives) {
        if (const auto *shape = std::get_if<Shape>(&primitive))
            return shape;
    }
    return nullptr;
}

QString textOf(const std::vector<Primitive> &primitives, LabelField field)
{
    QStringList lines;
    for (const Primitive &primitive : primitives) {
        const auto *run = std::get_if<TextRun>(&primitive);
        if (run && run->field == field)
            lines << QString::fromStdU32String(run->text);
    }
    return lines.join(u'\n');
}

QString refusedField(const Result<std::vector<Primitive>> &result)
{
    if (result || result.error().code != ErrorCode::LabelDoesNotFit)
        return {};
    return result.error().values.value(u"field"_s).toString();
}
} // namespace

class TestLabelLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOverlapsOrLeavesTheLabel()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        test::FixedTools tools;
        int laidOut = 0;
        for (int round = 0; round < 400; ++round) {
            const LabelTemplate stock = form(ids[round % ids.size()]);
            const LabelData data = test::randomLabel(random);
            const auto label = layoutLabel(stock, data, tools);
            if (!label) {
                QVERIFY(!refusedField(label).isEmpty());
                continue;
            }
            ++laidOut;
            auto all = layoutBackground(stock, tools).value();
            all.insert(all.end(), label->begin(), label->end());
            const DotRect page{0, 0, stock.width(), stock.height()};
            for (size_t i = 0; i < all.size(); ++i) {
                QVERIFY2(page.contains(test::rectOf(all[i])), qPrintable(describe(all[i])));
                for (size_t j = 0; j < i; ++j) {
                    if (test::isInk(all[i]) && test::isInk(all[j]))
                        QVERIFY2(!test::rectOf(all[i]).intersects(test::rectOf(all[j])),
                                 qPrintable(describe(all[i]) + u'\n' + describe(all[j])));
                }
            }
        }
        QVERIFY(laidOut > 200);
    }

    void codesTakeTheLargestWholeModule()
    {
        test::FixedTools tools;
        const LabelTemplate stock = form(u"standard-100x150-8"_s);
        const int room = stock.box(LabelField::Barcode)->rect.w;
        for (tools.barcodeModules = 35; tools.barcodeModules < 600; tools.barcodeModules += 11) {
            const auto label = layoutLabel(stock, test::sampleLabel(), tools);
            const int modules = tools.barcodeModules + 2 * barcodeQuietModules;
            if (modules * 2 > room) {
                QCOMPARE(refusedField(label), u"barcode"_s);
                continue;
            }
            const auto *bars = find<BarcodeRun>(*label);
            QCOMPARE(bars->rect.w, bars->module * modules);
            QVERIFY(bars->rect.w <= room && (bars->module + 1) * modules > room);
        }
        tools.barcodeModules = 145;
        for (tools.qrSize = 21; tools.qrSize <= 57; tools.qrSize += 4) {
            const auto label = layoutLabel(stock, test::sampleLabel(), tools);
            const auto *qr = find<QrSquare>(*label);
            QCOMPARE(qr->rect.w, qr->module * (tools.qrSize + 2 * qrQuietModules));
        }
    }

    void sequenceCopyAndRemarkStandThere()
    {
        test::FixedTools tools;
        for (const QString &id : ids) {
            LabelData data = test::sampleLabel();
            auto label = layoutLabel(form(id), data, tools);
            QCOMPARE(textOf(*label, LabelField::Sequence), u"03-078/112"_s);
            QCOMPARE(textOf(*label, LabelField::LastFour), u"7080"_s);
            QVERIFY(textOf(*label, LabelField::Shops).contains(u"禾木日用"));
            QCOMPARE(textOf(*label, LabelField::Copy), QString());
            data.copy = 3;
            data.remark = u"平台未说明退款"_s;
            label = layoutLabel(form(id), data, tools);
            QCOMPARE(textOf(*label, LabelField::Copy), u"COPY 3"_s);
            QCOMPARE(textOf(*label, LabelField::Remark), u"平台未说明退款"_s);
            QVERIFY(find<Frame>(*label));
        }
    }

    void whatMustBeReadIsRefusedNotCut()
    {
        test::FixedTools tools;
        LabelData data = test::sampleLabel();
        data.receiver.street = QString(900, u'街');
        QCOMPARE(refusedField(layoutLabel(form(ids[0]), data, tools)), u"receiver_address"_s);
        data = test::sampleLabel();
        data.sequence = QString(90, u'7');
        QCOMPARE(refusedField(layoutLabel(form(ids[0]), data, tools)), u"sequence"_s);
    }

    void shortenedIsOnlyWhatMayBe()
    {
        test::FixedTools tools;
        for (const QString &id : ids) {
            const auto label = layoutLabel(form(id), test::crowdedLabel(), tools);
            QVERIFY2(label, qPrintable(refusedField(label)));
            QVERIFY(textOf(*label, LabelField::Goods).contains(u"等 12 种"));
            QVERIFY(textOf(*label, LabelField::Note).endsWith(u'…'));
            QVERIFY(!textOf(*label, LabelField::ReceiverAddress).contains(u'…'));
        }
    }
};

QTEST_GUILESS_MAIN(TestLabelLayout)
#include "tst_labellayout.moc"
