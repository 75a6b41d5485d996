// SPDX-License-Identifier: Apache-2.0
#include "labels/pdfmanifestwriter.h"

#include "codes/code128.h"
#include "core/support/interfacethread.h"
#include "labels/durablefile.h"
#include "labels/manifestpainter.h"

#include <QGuiApplication>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {

constexpr int pictureDotsPerMm = 8;
constexpr int black = 128; ///< a grey that is darker counts as ink

DotImage dotsOf(const QImage &image)
{
    DotImage dots(image.width(), image.height(), pictureDotsPerMm);
    for (int y = 0; y < image.height(); ++y) {
        const uchar *line = image.constScanLine(y);
        for (int x = 0; x < image.width(); ++x) {
            if (line[x] < black)
                dots.set(x, y);
        }
    }
    return dots;
}

} // namespace

Result<ManifestPicture> PdfManifestWriter::picture(const ManifestData &data, int page)
{
    InterfaceThread::keepOff("manifests");
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return fail(ErrorCode::Internal, {}, u"manifests are drawn in a QGuiApplication only"_s);
    const auto barcode = encodeCode128(data.reference);
    if (!barcode)
        return std::unexpected(barcode.error());
    QImage image(210 * pictureDotsPerMm, 297 * pictureDotsPerMm, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    constexpr qreal scale = qreal(pictureDotsPerMm) / ManifestPainter::unitsPerMm;
    painter.scale(scale, scale);
    ManifestPainter sheet(&painter, data, *barcode);
    ManifestPicture picture;
    picture.pages = sheet.pages();
    picture.page = std::clamp(page, 0, std::max(0, picture.pages - 1));
    if (picture.pages > 0)
        sheet.drawPage(picture.page);
    painter.end();
    picture.image = dotsOf(image);
    return picture;
}

Result<void> PdfManifestWriter::write(const ManifestData &data, const QString &file)
{
    InterfaceThread::keepOff("manifests");
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return fail(ErrorCode::Internal, {}, u"manifests are drawn in a QGuiApplication only"_s);
    const auto barcode = encodeCode128(data.reference);
    if (!barcode)
        return std::unexpected(barcode.error());
    DurableFile out(file);
    if (auto opened = out.open(); !opened)
        return opened;
    {
        QPdfWriter pdf(out.device());
        pdf.setResolution(ManifestPainter::unitsPerMm * 254 / 10);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins({});
        pdf.setTitle(u"快递交接单 "_s + data.reference);
        pdf.setCreator(u"Waydesk"_s);
        QPainter painter(&pdf);
        ManifestPainter sheet(&painter, data, *barcode);
        for (int page = 0; page < sheet.pages(); ++page) {
            if (page > 0)
                pdf.newPage();
            sheet.drawPage(page);
        }
    }
    return out.commit();
}

} // namespace waydesk
