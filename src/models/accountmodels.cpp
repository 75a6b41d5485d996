// SPDX-License-Identifier: Apache-2.0
#include "models/accountmodels.h"

#include "models/orderrowtext.h"

#include <QLocale>

#include <algorithm>
#include <iterator>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
int percent(qint64 part, qint64 whole) { return whole > 0 ? static_cast<int>((part * 100 + whole / 2) / whole) : 0; }

QString number(qint64 value) { return QLocale().toString(value); }

constexpr qint64 SumId = -1;

/// People tell numbers apart by their last four digits.
QString lastDigits(const QString &number) { return number.size() > 6 ? u"…"_s + number.right(4) : number; }
} // namespace

int AccountCardsModel::rowOf(AccountId account) const
{
    const auto at = std::ranges::find_if(rows(), [&](const AccountCard &card) { return card.account.id == account; });
    return at == rows().end() ? -1 : static_cast<int>(at - rows().begin());
}

QStringList AccountCardsModel::headers() const { return {tr("Account")}; }

QVariant AccountCardsModel::cell(const AccountCard &card, int, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return card.account.name;
    case StateRole: return static_cast<int>(card.state);
    case LeftRole: return card.left;
    case CarrierRole: return card.account.carrier;
    case IdRole: return card.account.id.value;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3 numbers left")
            .arg(card.account.name, AccountTexts::stateText(card.state), number(card.left));
    default: return {};
    }
}

QStringList SegmentModel::headers() const { return {tr("Numbers"), tr("Usage"), tr("Used"), tr("Left"), tr("State")}; }

QVariant SegmentModel::cell(const SegmentView &view, int column, int role) const
{
    const NumberSegment &segment = view.segment;
    if (role == StateRole)
        return static_cast<int>(view.state);
    if (role == PercentRole)
        return percent(segment.used, segment.count);
    if (role == FirstRole)
        return segment.first;
    if (role == LastRole)
        return segment.last;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case RangeColumn: return u"%1 – %2"_s.arg(segment.first, segment.last);
    case UsageColumn: return tr("%1 %").arg(percent(segment.used, segment.count));
    case UsedColumn: return number(segment.used);
    case LeftColumn: return number(view.state == SegmentState::UsedUp ? 0 : segment.count - segment.used);
    case StateColumn: return AccountTexts::segmentText(view.state);
    default: return {};
    }
}

void ShopUseModel::setUses(std::vector<ShopUse> uses, qint64 month)
{
    m_month = month;
    m_busiest = 0;
    m_sharing = 0;
    m_shops.clear();
    ShopUse sum;
    sum.shop.id = ShopId(SumId);
    for (const ShopUse &use : uses) {
        m_busiest = std::max(m_busiest, use.month);
        m_sharing += use.shared ? 1 : 0;
        m_shops.push_back(use.shop);
        sum.month += use.month;
        sum.today += use.today;
    }
    if (!uses.empty())
        uses.push_back(sum);
    setRows(std::move(uses));
}

bool ShopUseModel::isSum(int row) const { return rowAt(row).shop.id.value == SumId; }

QVariant ShopUseModel::sumText(const ShopUse &sum, int column) const
{
    switch (column) {
    case ShopColumn: return tr("Sum");
    case SharedColumn: return tr("%n shop(s)", nullptr, m_sharing);
    case MonthColumn: return number(sum.month);
    case ShareColumn: return sum.month > 0 ? tr("%1 %").arg(percent(sum.month, m_month)) : u"—"_s;
    case TodayColumn: return number(sum.today);
    default: return {};
    }
}

QStringList ShopUseModel::headers() const
{
    return {tr("Shop"), tr("Shares it"), tr("This month"), tr("Parcels"), tr("Share"), tr("Today"), tr("Daily limit")};
}

QVariant ShopUseModel::textOf(const ShopUse &use, int column) const
{
    const auto counted = [](qint64 value) { return value > 0 ? number(value) : u"—"_s; };
    switch (column) {
    case ShopColumn: return use.shop.name;
    case SharedColumn: return use.shared ? tr("shared") : tr("not shared");
    case BarColumn: return QString();
    case MonthColumn: return counted(use.month);
    case ShareColumn: return use.month > 0 ? tr("%1 %").arg(percent(use.month, m_month)) : u"—"_s;
    case TodayColumn: return counted(use.today);
    case LimitColumn: return use.perDay > 0 ? tr("%1 a day").arg(number(use.perDay)) : tr("none");
    default: return {};
    }
}

QVariant ShopUseModel::cell(const ShopUse &use, int column, int role) const
{
    const bool isSum = use.shop.id.value == SumId;
    switch (role) {
    case IsSumRole: return isSum;
    case Qt::DisplayRole: return isSum ? sumText(use, column) : textOf(use, column);
    case SharedRole: return use.shared;
    case PercentRole: return percent(use.month, m_busiest);
    case ShopRole: return use.shop.id.value;
    case BadgeRole: return OrderRowText::shopBadge(m_shops, use.shop.id);
    case PlatformRole: return AccountTexts::platformText(use.shop.platform);
    case ReachedRole: return use.perDay > 0 && use.today >= use.perDay;
    default: return {};
    }
}

QString AccountTexts::stateText(AccountState state)
{
    switch (state) {
    case AccountState::Ready: return tr("ready");
    case AccountState::Low: return tr("low");
    case AccountState::UsedUp: return tr("used up");
    case AccountState::NoSegment: break;
    }
    return tr("no segment");
}

QString AccountTexts::segmentText(SegmentState state)
{
    switch (state) {
    case SegmentState::InUse: return tr("in use");
    case SegmentState::Spare: return tr("spare");
    case SegmentState::UsedUp: break;
    }
    return tr("used up");
}

QString AccountTexts::platformText(const QString &platform)
{
    static constexpr std::pair<QStringView, const char *> names[] = {
        {u"taobao", QT_TR_NOOP("Taobao / Tmall")},
        {u"pinduoduo", QT_TR_NOOP("Pinduoduo")},
        {u"douyin", QT_TR_NOOP("Douyin")},
        {u"kuaishou", QT_TR_NOOP("Kuaishou")},
        {u"xiaohongshu", QT_TR_NOOP("Xiaohongshu")},
        {u"wechat", QT_TR_NOOP("WeChat shop")},
        {u"jd", QT_TR_NOOP("JD.com")},
        {u"1688", QT_TR_NOOP("1688")},
        {u"aliexpress", QT_TR_NOOP("AliExpress")},
        {u"lazada", QT_TR_NOOP("Lazada")},
        {u"shopee", QT_TR_NOOP("Shopee")},
        {u"tiktok", QT_TR_NOOP("TikTok Shop")},
        {u"shopify", QT_TR_NOOP("Shopify")},
        {u"amazon", QT_TR_NOOP("Amazon")},
        {u"ebay", QT_TR_NOOP("eBay")},
        {u"etsy", QT_TR_NOOP("Etsy")},
        {u"woocommerce", QT_TR_NOOP("WooCommerce")},
        {u"generic", QT_TR_NOOP("Own table")},
    };
    const auto named = std::ranges::find(names, platform, [](const auto &pair) { return pair.first; });
    return named == std::end(names) ? platform : tr(named->second);
}

QString AccountTexts::recordText(const AccountRecord &record)
{
    const auto value = [&](const QString &key) { return number(record.detail[key].toInteger()); };
    const QString shop = record.detail[u"shop"_s].toString();
    if (record.verb == u"fill")
        return tr("%1 numbers given, %2 – %3")
            .arg(value(u"count"_s), lastDigits(record.detail[u"first"_s].toString()),
                 record.detail[u"last"_s].toString().right(4));
    if (record.verb == u"segment")
        return tr("Segment of %1 numbers added").arg(value(u"count"_s));
    if (record.verb == u"share")
        return tr("%1 shares the account").arg(shop);
    if (record.verb == u"unshare")
        return tr("%1 no longer shares the account").arg(shop);
    if (record.verb == u"limit")
        return record.detail[u"per_day"_s].toInteger() > 0 ? tr("%1 may take %2 a day").arg(shop, value(u"per_day"_s))
                                                           : tr("%1 has no daily limit any more").arg(shop);
    if (record.verb == u"alert")
        return tr("Alert set to fewer than %1").arg(value(u"below"_s));
    if (record.verb == u"account")
        return tr("Account added");
    return record.verb;
}

} // namespace waydesk
