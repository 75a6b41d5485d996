// SPDX-License-Identifier: Apache-2.0
#include "bench/harness.h"

#include "labels/dotlabelrenderer.h"
#include "labels/pdflabelwriter.h"
#include "labels/templates.h"

#include <QFile>
#include <QProcess>

namespace waydesk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int labels = 1000;

LabelData dataOf(int i)
{
    LabelData data;
    data.waybill = u"YT%1"_s.arg(8801234567001LL + i);
    data.carrierCode = u"YTO"_s;
    data.carrierName = u"圆通速递"_s;
    data.receiver.receiver = u"林晓禾"_s;
    data.receiver.phone = u"1980000%1"_s.arg(i, 4, 10, QLatin1Char('0'));
    data.receiver.province = u"浙江省"_s;
    data.receiver.city = u"杭州市"_s;
    data.receiver.district = u"西湖区"_s;
    data.receiver.street = u"文新街道云杉路%1号云杉花园2幢102室"_s.arg(i);
    data.senderName = u"青禾日用旗舰店"_s;
    data.sequence = u"03-%1/1000"_s.arg(i + 1, 3, 10, QLatin1Char('0'));
    data.shopsText = u"青禾日用旗舰店"_s;
    data.goods = {u"青禾 折叠收纳箱 家用大号 奶白 ×1"_s, u"青禾 纯棉毛巾 三条装 ×2"_s};
    data.quantity = 3;
    return data;
}

void printOurs(const QString &file)
{
    DotLabelRenderer renderer;
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file));
    PdfLabelWriter writer(&out);
    bool good = writer.open().has_value();
    for (int i = 0; good && i < labels; ++i) {
        const LabelData data = dataOf(i);
        const auto image = renderer.render(data, QString::fromUtf16(defaultTemplateId));
        good = image && renderer.readBack(*image, data) && writer.add(*image);
    }
    if (!good || !writer.finish())
        qFatal("a label failed");
}

void writeRecords(const QString &file)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file));
    for (int i = 0; i < labels; ++i) {
        const LabelData data = dataOf(i);
        out.write(u"%1,WD1:%1:1,林晓禾,%2\n"_s.arg(data.waybill, data.receiver.street).toUtf8());
    }
}

/// A gLabels document of one 100x150 mm label with a Code 128, a QR and text of the same records.
void writeGlabels(const QString &file, const QString &records)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file));
    const QString matrix = u"a0=\"1\" a1=\"0\" a2=\"0\" a3=\"1\" a4=\"0\" a5=\"0\""_s;
    QString text = uR"(<?xml version="1.0"?>
<Glabels-document xmlns="http://glabels.org/xmlns/3.0/">
  <Template brand="Waydesk" part="bench" size="Other" width="283.5pt" height="425.2pt" description="bench">
    <Label-rectangle id="0" width="283.5pt" height="425.2pt" round="0pt" x_waste="0pt" y_waste="0pt">
      <Layout nx="1" ny="1" x0="0pt" y0="0pt" dx="283.5pt" dy="425.2pt"/>
    </Label-rectangle>
  </Template>
  <Objects id="0" rotate="False">
    <Object-barcode x="20pt" y="160pt" w="240pt" h="60pt" style="Code128" text="True" checksum="True" field="1" color="0x000000ff" %1/>
    <Object-barcode x="20pt" y="260pt" w="80pt" h="80pt" style="IEC18004" text="False" checksum="True" field="2" color="0x000000ff" %1/>
    <Object-text x="20pt" y="20pt" w="240pt" h="40pt" justify="Left" valign="Top" auto_shrink="False" %1 shadow="False">
      <p><span font_family="WenQuanYi Micro Hei" font_size="12" font_weight="Regular" font_italic="False" color="0x000000ff" line_spacing="1"><field name="3"/></span></p>
      <p><span font_family="WenQuanYi Micro Hei" font_size="12" font_weight="Regular" font_italic="False" color="0x000000ff" line_spacing="1"><field name="4"/></span></p>
    </Object-text>
  </Objects>
  <Merge type="Text/Comma" src="%2"/>
  <Data></Data>
</Glabels-document>
)"_s;
    out.write(text.arg(matrix, records).toUtf8());
}

void printPeer(const QString &document, const QString &file)
{
    QFile::remove(file);
    QProcess peer;
    peer.start(u"glabels-3-batch"_s, {u"-o"_s, file, document});
    if (!peer.waitForFinished(-1) || !QFile::exists(file))
        qFatal("glabels-3-batch failed: %s", peer.readAllStandardError().constData());
}

} // namespace

std::vector<Row> labelRows(const Options &options)
{
    const QString records = options.folder + u"/records.csv"_s;
    const QString document = options.folder + u"/bench.glabels"_s;
    writeRecords(records);
    writeGlabels(document, records);
    const Pair pair = medianInTurn(
        options.runs, [&] { printOurs(options.folder + u"/ours.pdf"_s); },
        [&] { printPeer(document, options.folder + u"/peer.pdf"_s); });
    const double rate = labels / pair.ours * 1000;
    const double peerRate = labels / pair.peer * 1000;
    return {{u"1,000 labels with Code 128, QR, Chinese text: rendered, read back, PDF"_s,
             u"%1/s"_s.arg(rate, 0, 'f', 0), u"glabels-3-batch %1/s"_s.arg(peerRate, 0, 'f', 0),
             u"%1x faster"_s.arg(rate / peerRate, 0, 'f', 1), u"500/s and 4x"_s, rate >= 500 && rate >= 4 * peerRate}};
}

} // namespace waydesk::bench
