// SPDX-License-Identifier: Apache-2.0
#include "labels/dotlabelrenderer.h"
#include "labels/pdflabelwriter.h"
#include "labels/templates.h"
#include "support/runprogram.h"
#include "support/samplelabels.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waydesk;

namespace {
/// Takes so many bytes, then nothing.
class FullDevice : public QIODevice
{
public:
    explicit FullDevice(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_room)
            return -1;
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

/// Differing dots between a picture and the bitmap.
int differences(const QImage &picture, const DotImage &image)
{
    int different = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            different += (qGray(picture.pixel(x, y)) < 128) != image.dot(x, y);
    }
    return different;
}
} // namespace

class TestPdfLabelWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreExactAndReadable()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"labels.pdf"_s);
        DotLabelRenderer renderer;
        std::vector<std::pair<LabelData, DotImage>> labels;
        for (const QString &id : builtinTemplateIds()) {
            for (LabelData data : {test::sampleLabel(), test::crowdedLabel()}) {
                data.waybill = u"YT88012345670%1"_s.arg(10 + labels.size());
                labels.emplace_back(data, renderer.render(data, id).value());
            }
        }
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        PdfLabelWriter writer(&file);
        QVERIFY(writer.open(u"批次 03 (1122)"_s));
        for (const auto &[data, image] : labels)
            QVERIFY(writer.add(image));
        QVERIFY(writer.finish());
        file.close();

        const auto check = test::runProgram(u"qpdf"_s, {u"--check"_s, name});
        QVERIFY2(check.exitCode == 0, qPrintable(check.out + check.err));
        const auto info = test::runProgram(u"pdfinfo"_s, {u"-f"_s, u"1"_s, u"-l"_s, u"99"_s, name});
        QVERIFY2(info.exitCode == 0, "pdfinfo of poppler-utils is needed");
        QCOMPARE(info.out.count(u"size:"_s) - info.out.count(u"File size:"_s), qsizetype(labels.size()));
        QVERIFY(info.out.contains(u"批次 03 (1122)"));
        QVERIFY2(info.out.contains(u"283.465 x 425.197 pts"), qPrintable(info.out));
        QVERIFY(info.out.contains(u"215.433 x 368.504 pts"));
        QFile raw(name);
        QVERIFY(raw.open(QIODevice::ReadOnly));
        QVERIFY(raw.readAll().contains("/MediaBox[0 0 283.464566 425.196850]"));
        for (size_t i = 0; i < labels.size(); ++i)
            comparePage(name, static_cast<int>(i) + 1, labels[i].first, labels[i].second, folder);
    }

    void aFullDeviceIsReported()
    {
        DotLabelRenderer renderer;
        const DotImage image = renderer.render(test::sampleLabel(), u"single-76x130-8"_s).value();
        FullDevice full(20'000);
        PdfLabelWriter writer(&full);
        QVERIFY(writer.open());
        Result<void> last;
        for (int i = 0; i < 10 && last; ++i)
            last = writer.add(image);
        QVERIFY(!last);
        QCOMPARE(last.error().code, ErrorCode::FileUnwritable);
    }

    void aFullDiskIsReported()
    {
        DotLabelRenderer renderer;
        const DotImage image = renderer.render(test::sampleLabel(), u"single-76x130-8"_s).value();
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        PdfLabelWriter writer(&full);
        const auto opened = writer.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::DiskFull);
    }

    void sameLabelsSameBytes()
    {
        DotLabelRenderer renderer;
        const DotImage image = renderer.render(test::sampleLabel(), u"single-76x130-8"_s).value();
        const auto bytes = [&] {
            QByteArray out;
            QBuffer buffer(&out);
            buffer.open(QIODevice::WriteOnly);
            PdfLabelWriter writer(&buffer);
            return writer.open() && writer.add(image) && writer.finish() ? out : QByteArray();
        };
        QVERIFY(!bytes().isEmpty());
        QCOMPARE(bytes(), bytes());
    }

private:
    static void comparePage(const QString &name, int page, const LabelData &data, const DotImage &image,
                            QTemporaryDir &folder)
    {
        const QString base = folder.filePath(u"page"_s);
        const auto shot = test::runProgram(u"pdftoppm"_s,
                                           {u"-r"_s, QString::number(image.dotsPerMm() * 25.4), u"-gray"_s, u"-png"_s,
                                            u"-singlefile"_s, u"-f"_s, QString::number(page), name, base});
        QVERIFY2(shot.exitCode == 0, qPrintable(shot.err));
        const QImage picture(base + u".png"_s);
        QCOMPARE(picture.size(), QSize(image.width(), image.height()));
        QCOMPARE(differences(picture, image), 0);
        const auto read = test::runProgram(
            u"zbarimg"_s,
            {u"-q"_s, u"--raw"_s, u"-Sdisable"_s, u"-Scode128.enable"_s, u"-Sqrcode.enable"_s, base + u".png"_s});
        QVERIFY2(read.out.contains(data.waybill + u'\n'), qPrintable(read.out + read.err));
        QVERIFY2(read.out.contains(labelQrPayload(data.waybill, data.copy)), qPrintable(read.out));
    }
};

QTEST_MAIN(TestPdfLabelWriter)
#include "tst_pdflabelwriter.moc"
