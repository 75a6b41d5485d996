// SPDX-License-Identifier: Apache-2.0
#include "models/text/fieldtexts.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace waydesk {

namespace {

struct Named {
    const char *field;
    const char *text;
};

constexpr Named names[] = {
    {"order", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Order number")},
    {"receiver", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Receiver")},
    {"phone", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Phone")},
    {"address", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Whole address")},
    {"province", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Province")},
    {"city", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "City")},
    {"district", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "District")},
    {"street", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Street and house")},
    {"postcode", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Postcode")},
    {"country", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Country")},
    {"phone2", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Second phone")},
    {"title", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Goods")},
    {"sku", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Goods code")},
    {"quantity", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Quantity")},
    {"attributes", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Colour, size")},
    {"goods", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "All goods in one cell")},
    {"message", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Buyer's message")},
    {"memo", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Seller's memo")},
    {"buyer", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Buyer")},
    {"status", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Order status")},
    {"refund", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Refund")},
    {"shipBy", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Ship by")},
    {"paidAt", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Paid at")},
    {"createdAt", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Ordered at")},
    {"price", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Price of a piece")},
    {"amount", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Amount paid")},
    {"presale", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Presale")},
    {"shop", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Shop")},
    {"subOrder", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Number of the order line")},
    {"carrier", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Carrier")},
    {"payMethod", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Way of payment")},
    {"tracking", QT_TRANSLATE_NOOP("waydesk::FieldTexts", "Waybill number")},
};

} // namespace

QString FieldTexts::fieldText(const QString &field)
{
    const auto named =
        std::ranges::find_if(names, [&](const Named &name) { return field == QLatin1StringView(name.field); });
    return named == std::end(names) ? field : tr(named->text);
}

QString FieldTexts::anyOf(const QStringList &fields)
{
    QString text;
    for (const QString &field : fields)
        text = text.isEmpty() ? fieldText(field) : tr("%1 or %2").arg(text, fieldText(field));
    return text;
}

} // namespace waydesk
