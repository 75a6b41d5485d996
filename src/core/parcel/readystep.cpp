// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/readystep.h"

#include "core/support/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QResource>

#include <algorithm>
#include <array>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array gapNames{
    EnumName{ReadyGap::StockMissing, "stock_missing"},
    EnumName{ReadyGap::NoParcel, "no_parcel"},
    EnumName{ReadyGap::NotPrinted, "not_printed"},
    EnumName{ReadyGap::NotScanned, "not_scanned"},
};

} // namespace

const ReadyPlatforms &ReadyPlatforms::builtIn()
{
    static const ReadyPlatforms shipped = [] {
        const auto read = fromJson(QResource(u":/waydesk/ready/platforms.json"_s).uncompressedData());
        if (!read)
            qFatal("The built-in list of platforms with a step of their own is broken");
        return *read;
    }();
    return shipped;
}

ReadyPlatforms::ReadyPlatforms(QStringList platforms)
    : m_platforms(std::move(platforms))
{
    m_platforms.removeDuplicates();
    m_platforms.sort();
}

std::optional<ReadyPlatforms> ReadyPlatforms::fromJson(const QByteArray &json)
{
    const QJsonValue list = QJsonDocument::fromJson(json).object()[u"platforms"];
    if (!list.isArray())
        return std::nullopt;
    QStringList platforms;
    for (const QJsonValue &one : list.toArray()) {
        if (one.toString().isEmpty())
            return std::nullopt;
        platforms.append(one.toString());
    }
    return ReadyPlatforms(platforms);
}

QByteArray ReadyPlatforms::toJson() const
{
    return QJsonDocument(QJsonObject{{u"platforms"_s, QJsonArray::fromStringList(m_platforms)}})
        .toJson(QJsonDocument::Compact);
}

bool ReadyPlatforms::has(QStringView platform) const { return m_platforms.contains(platform); }

QString readyGapName(ReadyGap gap) { return nameIn(gapNames, gap); }

ReadyVerdict readyVerdict(std::span<const Reason> reasons, std::span<const ParcelState> parcels)
{
    ReadyVerdict verdict;
    for (const Reason reason : reasons) {
        if (reason == Reason::StockMissing)
            verdict.gaps.push_back(ReadyGap::StockMissing);
        else if (blocks(reason) && !verdict.stops)
            verdict.stops = reason;
    }
    const auto before = [&](ParcelState state) {
        return std::ranges::any_of(parcels, [&](ParcelState one) { return one < state; });
    };
    if (parcels.empty())
        verdict.gaps.push_back(ReadyGap::NoParcel);
    else if (before(ParcelState::Printed))
        verdict.gaps.push_back(ReadyGap::NotPrinted);
    else if (before(ParcelState::Verified))
        verdict.gaps.push_back(ReadyGap::NotScanned);
    return verdict;
}

} // namespace waydesk
