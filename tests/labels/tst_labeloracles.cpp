// SPDX-License-Identifier: Apache-2.0
#include "labels/dotlabelrenderer.h"
#include "labels/encoders.h"
#include "labels/templates.h"
#include "support/folders.h"
#include "support/runprogram.h"
#include "support/samplelabels.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waydesk;

/// Programs of others judge our labels: zbarimg reads them, zpl-renderer-js draws our ZPL.
class TestLabelOracles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zbarReadsEveryTemplate_data() { templates(); }
    void zbarReadsEveryTemplate()
    {
        QFETCH(QString, id);
        QTemporaryDir folder;
        DotLabelRenderer renderer;
        for (const LabelData &data : {test::sampleLabel(), test::crowdedLabel()}) {
            const QString name = save(folder.filePath(u"label.png"_s), toPng(renderer.render(data, id).value()));
            QVERIFY(!name.isEmpty());
            const auto read = test::runProgram(
                u"zbarimg"_s, {u"-q"_s, u"--raw"_s, u"-Sdisable"_s, u"-Scode128.enable"_s, u"-Sqrcode.enable"_s, name});
            QVERIFY2(read.started, "zbarimg of zbar-tools is needed");
            QStringList codes = read.out.trimmed().split(u'\n');
            codes.sort();
            QCOMPARE(codes, QStringList({labelQrPayload(data.waybill, data.copy), data.waybill}));
        }
    }

    void independentRendererDrawsTheSameDots_data() { templates(); }
    void independentRendererDrawsTheSameDots()
    {
        QFETCH(QString, id);
        const auto checker = inSource(u"/tests/labels/zpl_renderer"_s);
        QVERIFY2(QFile::exists(checker + u"/node_modules/zpl-renderer-js/package.json"_s),
                 "zpl-renderer-js is not installed: run `npm ci` in tests/labels/zpl_renderer");
        QTemporaryDir folder;
        DotLabelRenderer renderer;
        const DotImage image = renderer.render(test::crowdedLabel(), id).value();
        const QString zpl = save(folder.filePath(u"label.zpl"_s), toZpl(image));
        const QString png = folder.filePath(u"label.png"_s);
        const int dots = image.dotsPerMm();
        const auto drawn = test::runProgram(u"node"_s,
                                            {checker + u"/check.mjs"_s, zpl, QString::number(image.width() / dots),
                                             QString::number(image.height() / dots), QString::number(dots), png});
        QVERIFY2(drawn.exitCode == 0, qPrintable(drawn.err));
        const QImage picture(png);
        QCOMPARE(picture.size(), QSize(image.width(), image.height()));
        int different = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                different += (qGray(picture.pixel(x, y)) < 128) != image.dot(x, y);
        }
        QCOMPARE(different, 0);
    }

private:
    static void templates()
    {
        QTest::addColumn<QString>("id");
        for (const QString &id : builtinTemplateIds())
            QTest::newRow(qPrintable(id)) << id;
    }

    static QString save(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? name : QString();
    }
};

QTEST_MAIN(TestLabelOracles)
#include "tst_labeloracles.moc"
