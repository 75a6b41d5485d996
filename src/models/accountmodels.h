// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/accountviews.h"
#include "models/listtablemodel.h"

#include <QCoreApplication>

namespace waydesk {

/// The accounts, one row each, for a list of cards.
class AccountCardsModel : public ListTableModel<AccountCard>
{
    Q_OBJECT

public:
    enum Role { StateRole = Qt::UserRole + 1, LeftRole, CarrierRole, IdRole };
    using ListTableModel::ListTableModel;

    int rowOf(AccountId account) const;

protected:
    QStringList headers() const override;
    QVariant cell(const AccountCard &card, int column, int role) const override;
};

/// The segments of an account.
class SegmentModel : public ListTableModel<SegmentView>
{
    Q_OBJECT

public:
    enum Column { RangeColumn, UsageColumn, UsedColumn, LeftColumn, StateColumn };
    /// PercentRole: how much of it is used, 0 to 100. FirstRole, LastRole: the ends of the range.
    enum Role { StateRole = Qt::UserRole + 1, PercentRole, FirstRole, LastRole };
    using ListTableModel::ListTableModel;

protected:
    QStringList headers() const override;
    QVariant cell(const SegmentView &view, int column, int role) const override;
};

/// What each shop takes from an account, and below them the sum.
class ShopUseModel : public ListTableModel<ShopUse>
{
    Q_OBJECT

public:
    enum Column { ShopColumn, SharedColumn, BarColumn, MonthColumn, ShareColumn, TodayColumn, LimitColumn };
    /// PercentRole: of the busiest shop, for the bar. ReachedRole: today's limit is used up. BadgeRole:
    /// QVariantMap as of OrderRowText::shopBadge().
    enum Role { SharedRole = Qt::UserRole + 1, PercentRole, ShopRole, PlatformRole, ReachedRole, IsSumRole, BadgeRole };
    using ListTableModel::ListTableModel;

    /// Shares are of all that the account gave out this month.
    void setUses(std::vector<ShopUse> uses, qint64 month);
    bool isSum(int row) const;

protected:
    QStringList headers() const override;
    QVariant cell(const ShopUse &use, int column, int role) const override;

private:
    QVariant textOf(const ShopUse &use, int column) const;
    QVariant sumText(const ShopUse &sum, int column) const;

    std::vector<Shop> m_shops;
    qint64 m_month = 0;
    int m_sharing = 0;
    qint64 m_busiest = 0;
};

/// What the account's states and records are called.
class AccountTexts
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::AccountTexts)

public:
    static QString stateText(AccountState state);
    static QString segmentText(SegmentState state);
    static QString platformText(const QString &platform);
    static QString recordText(const AccountRecord &record);
};

} // namespace waydesk
