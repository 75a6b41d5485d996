// SPDX-License-Identifier: Apache-2.0
#include "labels/dotlabelrenderer.h"
#include "labels/pdfmanifestwriter.h"
#include "support/samplelabels.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waydesk;

/// A program without fonts (a plain QCoreApplication) gets an error, not a crash.
class TestWithoutGui : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsAndManifestsSayWhy()
    {
        DotLabelRenderer renderer;
        const auto image = renderer.render(test::sampleLabel(), u"standard-100x150-8"_s);
        QVERIFY(!image);
        QCOMPARE(image.error().code, ErrorCode::Internal);
        ManifestData data;
        data.reference = u"HD-1"_s;
        const auto written = PdfManifestWriter().write(data, u"/tmp/never.pdf"_s);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Internal);
    }

    void readingBackNeedsNoFont()
    {
        DotLabelRenderer renderer;
        QCOMPARE(renderer.readBack(DotImage(800, 1200, 8), test::sampleLabel()).error().code,
                 ErrorCode::ReadBackMismatch);
    }
};

QTEST_GUILESS_MAIN(TestWithoutGui)
#include "tst_withoutgui.moc"
