// SPDX-License-Identifier: Apache-2.0
#include "labels/pdfmanifestwriter.h"

#include "codes/code128.h"
#include "labels/durablefile.h"
#include "labels/manifestpainter.h"

#include <QGuiApplication>
#include <QPageSize>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace waydesk {

Result<void> PdfManifestWriter::write(const ManifestData &data, const QString &file)
{
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
