// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/carrierbook.h"

#include "core/waybill/carrierparser.h"
#include "core/waybill/numbercheck.h"

#include <QResource>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {
CarrierBook loadBuiltIn()
{
    auto book = CarrierBook::fromJson(CarrierBook::builtInJson());
    if (!book)
        qFatal("The built-in carrier rules are broken: %s", qPrintable(book.error().detail));
    return *book;
}
} // namespace

CarrierBook::CarrierBook()
    : m_carriers(std::make_shared<const std::vector<Carrier>>())
{ }

Result<CarrierBook> CarrierBook::fromJson(const QByteArray &json)
{
    auto carriers = parseCarriers(json);
    if (!carriers)
        return std::unexpected(carriers.error());
    CarrierBook book;
    book.m_carriers = std::make_shared<const std::vector<Carrier>>(std::move(*carriers));
    return book;
}

QByteArray CarrierBook::builtInJson() { return QResource(u":/waydesk/carriers/carriers.json"_s).uncompressedData(); }

const CarrierBook &CarrierBook::builtIn()
{
    static const CarrierBook book = loadBuiltIn();
    return book;
}

const Carrier *CarrierBook::find(QStringView code) const
{
    const auto found = std::ranges::find_if(
        *m_carriers, [code](const Carrier &carrier) { return code.compare(carrier.code, Qt::CaseInsensitive) == 0; });
    return found == m_carriers->end() ? nullptr : &*found;
}

std::span<const Carrier> CarrierBook::carriers() const { return *m_carriers; }

QStringList CarrierBook::matching(QStringView typed) const
{
    QStringList codes;
    for (const Carrier &carrier : *m_carriers) {
        const NumberVerdict verdict = checkNumber(carrier, typed);
        const bool fits = verdict.reason == NumberReason::None || verdict.reason == NumberReason::CheckDigitUnusual;
        if (fits)
            codes.append(carrier.code);
    }
    return codes;
}

} // namespace waydesk
