// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/judgeorders.h"
#include "dispatch/orderrules.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/supplierrepository.h"
#include "dispatch/purchases.h"
#include "dispatch/setsuppliers.h"
#include "dispatch/takesuppliernumbers.h"
#include "support/verbtest.h"

#include <functional>
#include <utility>

namespace waydesk {

/// A table that stays in memory; the file itself is empty.
class KeptTable final : public TableWriter
{
public:
    Result<void> write(const TableSheet &sheet, const QString &file) override
    {
        if (fails)
            return fail(ErrorCode::FileUnwritable, {});
        last = sheet;
        ++files;
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            return fail(ErrorCode::FileUnwritable, {});
        if (const auto step = std::exchange(meanwhile, {}))
            step();
        return {};
    }
    std::function<void()> meanwhile; ///< happens once, when the file is there
    int files = 0;
    bool fails = false;
    TableSheet last;
};

/// A bench whose first shop has articles of suppliers: "DS-{supplier}-{item}".
class SupplierTest : public VerbTest
{
protected:
    JudgeOrders::Report judge(VerbBench &at)
    {
        return must(JudgeOrders(at.place, store()->deskSource(), store()->feed(), orderRules(at.place)).catchUp());
    }
    JudgeOrders::Report judge() { return judge(b()); }
    void setPattern(const QStringList &patterns = {QStringLiteral("DS-{supplier}-{item}")})
    {
        std::vector<ShopId> shops;
        for (const auto &one : must(SetSuppliers(b().place).all()).shops)
            shops.push_back(one.shop.id);
        must(SetSuppliers(b().place).set(shops, must(SupplierTerms::fromTexts(patterns, {}))));
    }
    /// An order of three pieces of each of these articles.
    OrderRecord with(const QString &number, const QStringList &skus)
    {
        OrderRecord record =
            b().record(number, QStringLiteral("样例路 %1 号").arg(number), static_cast<int>(skus.size()));
        for (size_t i = 0; i < record.order.lines.size(); ++i)
            record.order.lines[i].sku = skus[qsizetype(i)];
        return record;
    }
    /// Set up, imported and judged.
    void bring(const std::vector<OrderRecord> &records)
    {
        table = KeptTable();
        setPattern();
        b().import(records);
        judge();
    }
    /// A newer word of the platform.
    void change(const QString &number, const QStringList &skus, const std::function<void(Order &)> &what)
    {
        OrderRecord record = with(number, skus);
        record.order.asOf += 1000;
        what(record.order);
        b().import({record});
        judge();
    }
    std::optional<QString> held(const QString &number)
    {
        const OrderId order = b().order(number).id;
        for (const Hold &hold : b().raw.parcels.openHoldsOfOrders(std::span(&order, 1))) {
            if (hold.reason == Reason::AtSupplier)
                return hold.text;
        }
        return std::nullopt;
    }
    Purchases verb() { return Purchases(b().place); }
    QString file() { return b().folder.filePath(QStringLiteral("list.xlsx")); }
    Result<Purchases::Report> write(bool again = false, const QString &supplier = {})
    {
        return verb().write(table, file(), {supplier, {}}, again);
    }
    Result<TakeSupplierNumbers::Report> take(const std::vector<SheetRow> &rows, bool replace = false)
    {
        return TakeSupplierNumbers(b().place, b().book, b().writer).run(rows, replace);
    }
    Result<TakeSupplierNumbers::Report> take(const QString &order, const QString &number, const QString &carrier = {})
    {
        return take({{1, {order, carrier, number}}});
    }
    /// "A to_buy HD" of each.
    QStringList rows()
    {
        QStringList all;
        for (const PurchaseRow &row : must(verb().rows()))
            all.append(row.number + u' ' + purchaseStepName(row.step) + u' ' + row.supplier);
        return all;
    }
    PurchaseRow row(const QString &number)
    {
        for (PurchaseRow &one : must(verb().rows())) {
            if (one.number == number)
                return one;
        }
        return {};
    }
    PurchaseChoice only(const QString &number) { return {{}, {b().order(number).id}}; }

    KeptTable table;
};

} // namespace waydesk
