// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/addresskey.h"
#include "core/order/order.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace waydesk {

struct RejectedRow {
    QString file;
    int row = 0;
    QString column;
    QString reason; ///< stable code
    QString text; ///< the raw row; expires with the retention time
    QString cell{}; ///< what stands in that column, for a person to put right; not stored
};

/// A cell that was put right in one file, known by its content and not by its name. Expires with its run.
struct KeptFix {
    QByteArray digest; ///< of the file's content
    int row = 0;
    QString column;
    QString text;
};

/// How many rejected rows of one import run hold their raw text.
struct OldRejectedRows {
    ImportRunId run;
    int rows = 0;
};

/// Orders as readers see them: those of an unfinished import run are invisible.
class OrderRepository
{
public:
    virtual ~OrderRepository() = default;

    virtual void addShop(const Shop &shop) = 0;
    /// Conditional on its version: how the shop is marked, nothing else. Throws Conflict on 0 rows.
    virtual void updateBadge(const Shop &shop) = 0;
    /// The same for its kind: mall or ordinary.
    virtual void updateKind(const Shop &shop) = 0;
    virtual std::vector<Shop> shops() = 0;
    virtual std::optional<Shop> shopByName(const QString &name) = 0;

    /// With lines, in the order of the ids; unknown ids are left out.
    virtual std::vector<Order> byIds(std::span<const OrderId> ids) = 0;
    /// With lines.
    virtual QHash<QString, Order> byNumbers(ShopId shop, const QStringList &numbers) = 0;
    /// Visible orders that somebody still has to ship, as far as the platform says: not closed, done or shipped.
    virtual std::vector<OrderId> waiting() = 0;
    /// All shops, any platform order number equal to `number`.
    virtual std::vector<Order> byNumber(const QString &number) = 0;
    /// The platform's words that stand as status in a shop's visible orders, each once, as the files spell them.
    virtual QStringList statusTexts(ShopId shop) = 0;
    /// Visible orders of a shop whose status is the platform's word `text`, spelled so.
    virtual std::vector<OrderId> byStatusText(ShopId shop, const QString &text) = 0;

    /// Conditional on order.version (the stored row gets version + 1). Writes the order's own columns, and its lines as
    /// given where they differ from what is stored. Throws Conflict on 0 rows.
    virtual void update(const Order &order) = 0;
    /// Version + 1 and nothing else, conditional: makes two benches that plan the same order meet here.
    virtual void touch(OrderId id, qint64 version) = 0;
    /// The same for many at once, each order once; only id and version are read.
    virtual void touchMany(std::span<const Order> orders) = 0;
    /// As update for orders of which nothing but the age of their data moved on: writes that alone, many at once, each
    /// order once. A change in the feed only where the age decides whether an order is shown: those of finished ones.
    virtual void touchAges(std::span<const Order> orders) = 0;

    /// Import run: rows inserted under it are invisible until publish(). Bulk: bound through the driver's handle or
    /// COPY. Ids of orders and lines are set by the caller.
    virtual void beginRun(ImportRunId run, qint64 at) = 0;
    virtual void insertOrders(ImportRunId run, std::span<const Order> orders) = 0;
    /// With the keys of their receivers, in their order, which somebody made before.
    virtual void insertOrders(ImportRunId run, std::span<const Order> orders, std::span<const AddressKey> keys) = 0;
    virtual void insertRejected(ImportRunId run, std::span<const RejectedRow> rows) = 0;
    /// What was put right in the files of this run; a later fix of the same cell takes the place of the earlier.
    virtual void keepFixes(ImportRunId run, std::span<const KeptFix> fixes) = 0;
    /// Of all published runs.
    virtual std::vector<KeptFix> keptFixes() = 0;
    virtual void publishRun(ImportRunId run) = 0;
    /// Says that this run still goes on; between chunks.
    virtual void keepRunAlive(ImportRunId run) = 0;
    /// Deletes up to `limit` orders of one unpublished run, which was cancelled or failed; the run itself goes with the
    /// last of them. False: there may be more, to be asked again in another transaction.
    virtual bool dropRun(ImportRunId run, int limit) = 0;
    /// Deletes some of what unfinished runs left behind whose process is gone (same machine), or that gave no sign of
    /// life for ten minutes by the store's own clock: those of the benches may differ, and a rehearsal sets its own.
    /// Returns the number of runs of which nothing is left. At start only, again and again while isSweepDue().
    virtual int sweepRuns() = 0;
    /// Whether sweepRuns() has anything to do; asking writes nothing.
    virtual bool isSweepDue() = 0;
    virtual ImportRunId runOf(OrderId id) = 0;

    /// Orders older than `beforeMs` that still have a receiver, messages or notes, and do not wait to be packed.
    virtual std::vector<OrderId> withOldPersonalData(qint64 beforeMs) = 0;
    /// Deletes these of such orders, and the address keys of their parcels; numbers and counts stay. Returns those that
    /// it met: one that became newer or waits to be packed by now is left alone.
    virtual std::vector<OrderId> expirePersonalData(std::span<const OrderId> ids, qint64 beforeMs) = 0;
    /// Import runs older than that whose raw rejected rows, or the cells put right in them, are still there.
    virtual std::vector<OldRejectedRows> oldRejectedRows(qint64 beforeMs) = 0;
    /// Deletes the raw rows of one run and the cells put right in it; row, column and reason stay. How many.
    virtual int expireRejectedRows(ImportRunId run) = 0;
};

} // namespace waydesk
