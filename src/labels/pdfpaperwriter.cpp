// SPDX-License-Identifier: Apache-2.0
#include "labels/pdfpaperwriter.h"

#include "core/support/interfacethread.h"
#include "labels/durablefile.h"
#include "labels/paperpage.h"

#include <QDateTime>
#include <QGuiApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {

constexpr int mm = PaperPage::mm;
constexpr int left = 12 * mm;

QString goodsText(const auto &goods)
{
    const QString title = goods.gift ? u"【赠】"_s + goods.title : goods.title;
    return goods.attributes.isEmpty() ? title : title + u'\n' + goods.attributes;
}

/// Each mark stays on one line.
QString marksText(QStringList marks) { return marks.replaceInStrings(u" "_s, u"\u00a0"_s).join(u"  "_s); }

/// Draws into a file that appears whole or not at all.
template <class Draw> Result<void> written(const QString &file, Draw &&draw)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return fail(ErrorCode::Internal, {}, u"papers are drawn in a QGuiApplication only"_s);
    DurableFile out(file);
    if (auto opened = out.open(); !opened)
        return opened;
    draw(out.device());
    return out.commit();
}

void drawPickHead(PaperPage &page, const PickListData &data, int number)
{
    const int right = page.width() - left;
    page.text({left, 12 * mm, 100 * mm, 10 * mm}, 700, u"拣货单"_s, Qt::AlignLeft, true);
    page.text({right - 90 * mm, 12 * mm, 90 * mm, 10 * mm}, 500, data.name, Qt::AlignRight, true);
    QStringList made{QDateTime::fromMSecsSinceEpoch(data.at).toString(u"yyyy-MM-dd HH:mm"_s), data.bench,
                     data.operatorName};
    made.removeAll(QString());
    page.text({left, 23 * mm, 120 * mm, 6 * mm}, 360,
              u"包裹 %1 个 · 商品 %2 种 · 共 %3 件"_s.arg(data.parcels).arg(data.goods.size()).arg(data.pieces));
    page.text({right - 90 * mm, 23 * mm, 90 * mm, 6 * mm}, 300, made.join(u" · "_s) + u" · 第 %1 页"_s.arg(number),
              Qt::AlignRight);
    page.moveTo(31 * mm);
}

/// Breaks between orders, never within one.
QString ordersText(QStringList orders)
{
    orders.replaceInStrings(u" "_s, QString(QChar::Nbsp));
    return orders.join(u"、 "_s);
}

void drawSlipHead(PaperPage &page, const PackingSlip &slip, int number)
{
    const int wide = page.width() - 2 * left;
    page.text({left, 10 * mm, wide / 2, 9 * mm}, 600, u"装箱单"_s, Qt::AlignLeft, true);
    page.text({left + wide / 2, 10 * mm, wide / 2, 9 * mm}, 600, slip.mark, Qt::AlignRight, true);
    page.text({left, 20 * mm, wide, 6 * mm}, 360, slip.shops);
    page.text({left, 26 * mm, wide, 6 * mm}, 340, slip.carrierName + u"  "_s + slip.number, Qt::AlignLeft, true);
    page.text({left, 32 * mm, wide, 6 * mm}, 320,
              u"收件人 %1 · 共 %2 件 · 第 %3 页"_s.arg(slip.receiver).arg(slip.pieces).arg(number));
    page.moveTo(39 * mm);
    if (number == 1)
        page.paragraph(left, wide, 300, u"订单 "_s + ordersText(slip.orders));
    page.moveTo(page.y() + 4 * mm);
}

void drawReportHead(PaperPage &page, const ReportPaper &paper, int number)
{
    const int wide = page.width() - 2 * left;
    page.text({left, 12 * mm, wide / 2, 10 * mm}, 700, paper.title, Qt::AlignLeft, true);
    page.text({left + wide / 2, 12 * mm, wide / 2, 10 * mm}, 500, paper.name, Qt::AlignRight, true);
    page.text({left, 23 * mm, wide, 6 * mm}, 360, paper.facts);
    page.text({left, 29 * mm, wide, 6 * mm}, 280, u"%1 · %2"_s.arg(paper.made).arg(number));
    page.moveTo(38 * mm);
}

} // namespace

Result<void> PdfPaperWriter::report(const ReportPaper &paper, const QString &file)
{
    return written(file, [&](QIODevice *device) {
        PaperPage *self = nullptr;
        PaperPage page(device, QPageSize(QPageSize::A4), paper.title + u' ' + paper.name,
                       [&](int number) { drawReportHead(*self, paper, number); });
        self = &page;
        page.newSheet();
        for (const ReportPaper::Table &table : paper.tables) {
            if (table.rows.empty())
                continue;
            const std::array columns{
                PaperColumn{table.heads.value(0), left, 44 * mm, Qt::AlignLeft, true},
                PaperColumn{table.heads.value(1), left + 46 * mm, 46 * mm},
                PaperColumn{table.heads.value(2), left + 94 * mm, 34 * mm},
                PaperColumn{table.heads.value(3), left + 130 * mm, 56 * mm, Qt::AlignLeft, false, Qt::TextWordWrap}};
            page.ensureRoom(30 * mm);
            page.text({left, page.y(), page.width() - 2 * left, 8 * mm}, 420, table.title, Qt::AlignLeft, true);
            page.moveTo(page.y() + 9 * mm);
            page.tableHead(columns);
            for (const QStringList &row : table.rows)
                page.tableRow(columns, row);
            page.moveTo(page.y() + 5 * mm);
        }
    });
}

Result<void> PdfPaperWriter::pickList(const PickListData &data, const QString &file)
{
    InterfaceThread::keepOff("papers");
    return written(file, [&](QIODevice *device) {
        PaperPage *self = nullptr;
        PaperPage page(device, QPageSize(QPageSize::A4), u"拣货单 "_s + data.name,
                       [&](int number) { drawPickHead(*self, data, number); });
        self = &page;
        const std::array columns{
            PaperColumn{u"商品"_s, left, 80 * mm, Qt::AlignLeft, true}, PaperColumn{u"货号"_s, left + 82 * mm, 30 * mm},
            PaperColumn{u"件数"_s, left + 113 * mm, 14 * mm, Qt::AlignRight, true},
            PaperColumn{u"序号"_s, left + 130 * mm, 56 * mm, Qt::AlignLeft, false, Qt::TextWordWrap}};
        page.newSheet();
        page.tableHead(columns);
        for (const PickGoods &goods : data.goods)
            page.tableRow(columns,
                          {goodsText(goods), goods.sku, QString::number(goods.quantity), marksText(goods.marks)});
    });
}

Result<void> PdfPaperWriter::slips(const std::vector<PackingSlip> &slips, const QString &file)
{
    InterfaceThread::keepOff("papers");
    return written(file, [&](QIODevice *device) {
        PaperPage *self = nullptr;
        const PackingSlip *now = nullptr;
        PaperPage page(device, QPageSize(QPageSize::A5), u"装箱单"_s,
                       [&](int number) { drawSlipHead(*self, *now, number); });
        self = &page;
        const std::array columns{PaperColumn{u"商品"_s, left, 78 * mm, Qt::AlignLeft, true},
                                 PaperColumn{u"货号"_s, left + 80 * mm, 28 * mm},
                                 PaperColumn{u"件数"_s, left + 109 * mm, 14 * mm, Qt::AlignRight, true}};
        for (const PackingSlip &slip : slips) {
            now = &slip;
            page.newSheet();
            page.tableHead(columns);
            for (const SlipGoods &goods : slip.goods)
                page.tableRow(columns, {goodsText(goods), goods.sku, QString::number(goods.quantity)});
            if (!slip.message.isEmpty())
                page.tableRow(std::array{PaperColumn{{}, left, 124 * mm}}, {u"买家留言："_s + slip.message});
        }
    });
}

} // namespace waydesk
