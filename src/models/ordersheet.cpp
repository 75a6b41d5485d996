// SPDX-License-Identifier: Apache-2.0
#include "models/ordersheet.h"

#include "core/desk/masking.h"
#include "models/orderrowtext.h"
#include "models/text/sentences.h"
#include "models/text/tagtexts.h"

#include <QDateTime>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString shops(const OrderTable &table, RowHandle row)
{
    QStringList names;
    for (const QVariant &badge : OrderRowText::shopBadges(table, row))
        names.append(badge.toMap().value(u"name"_s).toString());
    return names.join(u"; "_s);
}

QString numbers(const OrderTable &table, RowHandle row)
{
    QStringList all;
    for (int i = 0; i < table.orderCount(row); ++i)
        all.append(OrderRowText::text(table.orderNumber(row, i)));
    return all.join(u"; "_s);
}

QString reasons(const OrderTable &table, RowHandle row)
{
    QStringList words;
    for (const Reason reason : table.reasons(row).list())
        words.append(Sentences::reasonWord(reason));
    return words.join(u"; "_s);
}

QString time(qint64 at)
{
    return at == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(at).toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

TableSheet OrderSheet::of(const OrderTable &table, std::span<const RowHandle> rows,
                          const QHash<QString, QString> &carrierNames)
{
    TableSheet sheet;
    sheet.name = tr("Orders");
    sheet.headings = {tr("Shop"),    tr("Orders"),  tr("Nick"),   tr("Receiver"), tr("Phone"), tr("Place"),
                      tr("Street"),  tr("Goods"),   tr("Pieces"), tr("Message"),  tr("Memo"),  tr("Deadline"),
                      tr("Carrier"), tr("Waybill"), tr("State"),  tr("Held for"), tr("Tags")};
    sheet.rows.reserve(rows.size());
    for (const RowHandle row : rows) {
        const QString carrier = OrderRowText::text(table.carrier(row));
        sheet.rows.push_back(
            {shops(table, row), numbers(table, row), OrderRowText::buyer(table, row),
             maskedName(OrderRowText::text(table.receiver(row))), maskedPhone(OrderRowText::text(table.phone(row))),
             OrderRowText::place(table, row), OrderRowText::maskedStreet(table, row), OrderRowText::goods(table, row),
             QString::number(table.quantity(row)), OrderRowText::messages(table, row), OrderRowText::memos(table, row),
             time(table.deadline(row)), carrierNames.value(carrier, carrier), OrderRowText::text(table.number(row)),
             Sentences::printStateText(table.printState(row)), reasons(table, row),
             TagTexts::names(table.tags(), table.tagBits(row))});
    }
    return sheet;
}

} // namespace waydesk
