// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/layouttools.h"
#include "dispatch/ports/manifestwriter.h"
#include "labels/manifestplan.h"

#include <QFont>
#include <QPainter>
#include <QRect>

namespace waydesk {

/// Draws a manifest page by page, in hundredths of a millimetre on A4.
class ManifestPainter
{
public:
    static constexpr int unitsPerMm = 100;

    ManifestPainter(QPainter *painter, const ManifestData &data, const BarWidths &barcode);

    int pages() const { return static_cast<int>(m_pages.size()); }
    void drawPage(int page);

private:
    int columnsThatFit() const;
    void drawFirstHead();
    void drawNextHead();
    void drawBarcode(const QRect &area);
    void drawFacts(int top);
    void drawCounts(int top);
    void drawStretch(const ManifestStretch &stretch);
    void drawNumber(const QRect &cell, int index, const QString &number);
    void drawSignatures(int top);
    void drawFoot(int page);
    void text(const QRect &rect, int size, const QString &words, int flags = 0, bool bold = false);
    const QStringList &numbersOf(ManifestList list) const;

    QPainter *m_painter;
    const ManifestData &m_data;
    BarWidths m_barcode;
    QFont m_font;
    int m_columns = 1;
    std::vector<ManifestPage> m_pages;
};

} // namespace waydesk
