// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/orderrepository.h"
#include "storage/connection/sqlrepository.h"
#include "storage/history/changelog.h"

namespace waydesk {

class SqlOrderRepository final : public OrderRepository, private SqlRepository
{
public:
    SqlOrderRepository(Connection &db, ChangeLog &log)
        : SqlRepository(db)
        , m_log(log)
    { }

    void addShop(const Shop &shop) override;
    void updateBadge(const Shop &shop) override;
    void updateKind(const Shop &shop) override;
    std::vector<Shop> shops() override;
    std::optional<Shop> shopByName(const QString &name) override;

    std::vector<Order> byIds(std::span<const OrderId> ids) override;
    QHash<QString, Order> byNumbers(ShopId shop, const QStringList &numbers) override;
    std::vector<Order> byNumber(const QString &number) override;
    QStringList statusTexts(ShopId shop) override;
    std::vector<OrderId> byStatusText(ShopId shop, const QString &text) override;
    std::vector<OrderId> waiting() override;

    void update(const Order &order) override;
    void touch(OrderId id, qint64 version) override;
    void touchMany(std::span<const Order> orders) override;
    void touchAges(std::span<const Order> orders) override;

    void beginRun(ImportRunId run, qint64 at) override;
    void insertOrders(ImportRunId run, std::span<const Order> orders) override;
    void insertOrders(ImportRunId run, std::span<const Order> orders, std::span<const AddressKey> keys) override;
    void keepFixes(ImportRunId run, std::span<const KeptFix> fixes) override;
    std::vector<KeptFix> keptFixes() override;
    void insertRejected(ImportRunId run, std::span<const RejectedRow> rows) override;
    void publishRun(ImportRunId run) override;
    void keepRunAlive(ImportRunId run) override;
    bool dropRun(ImportRunId run, int limit) override;
    bool isSweepDue() override;
    int sweepRuns() override;
    ImportRunId runOf(OrderId id) override;

    std::vector<OrderId> withOldPersonalData(qint64 beforeMs) override;
    std::vector<OrderId> expirePersonalData(std::span<const OrderId> ids, qint64 beforeMs) override;
    std::vector<OldRejectedRows> oldRejectedRows(qint64 beforeMs) override;
    int expireRejectedRows(ImportRunId run) override;

private:
    /// Published runs that a program which is gone had still to write the changes of.
    std::vector<ImportRunId> cutOffTrails();
    const QString &platformOf(ShopId shop);
    AddressKey addressKey(const Order &order);
    void replaceLines(const Order &order);

    ChangeLog &m_log;
    QHash<ShopId, QString> m_platforms;
};

} // namespace waydesk
