// SPDX-License-Identifier: Apache-2.0
#include "storage/check/storeviolations.h"

#include "core/label/copystate.h"
#include "core/order/reason.h"
#include "core/order/status.h"
#include "core/parcel/handover.h"
#include "core/parcel/parcel.h"
#include "core/supplier/purchase.h"
#include "core/waybill/assignment.h"
#include "storage/check/storecheck.h"

#include <array>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// A column of stable words, and whether this program knows one.
struct WordColumn {
    const char *column;
    const char *sql;
    bool (*known)(const QString &word);
};

constexpr std::array wordColumns{
    WordColumn{"parcel.state", "SELECT DISTINCT state FROM parcel",
               [](const QString &word) { return parcelStateFromName(word).has_value(); }},
    WordColumn{"assignment.state", "SELECT DISTINCT state FROM assignment",
               [](const QString &word) { return numberStateFromName(word).has_value(); }},
    WordColumn{"label_copy.state", "SELECT DISTINCT state FROM label_copy",
               [](const QString &word) { return copyStateFromName(word).has_value(); }},
    WordColumn{"handover.state", "SELECT DISTINCT state FROM handover",
               [](const QString &word) { return handoverStateFromName(word).has_value(); }},
    WordColumn{"write_back.state", "SELECT DISTINCT state FROM write_back",
               [](const QString &word) { return writeBackStateFromName(word).has_value(); }},
    WordColumn{"supplier_purchase.state", "SELECT DISTINCT state FROM supplier_purchase",
               [](const QString &word) { return purchaseStateFromName(word).has_value(); }},
    WordColumn{"hold.reason", "SELECT DISTINCT reason FROM hold",
               [](const QString &word) { return reasonFromName(word).has_value(); }},
    WordColumn{"scan.verdict", "SELECT DISTINCT verdict FROM scan",
               [](const QString &word) { return verdictFromName(word).has_value(); }},
    WordColumn{"shop_order.status", "SELECT DISTINCT status FROM shop_order",
               [](const QString &word) { return orderStatusFromName(word).has_value(); }},
    WordColumn{"shop_order.refund", "SELECT DISTINCT refund FROM shop_order",
               [](const QString &word) { return refundFromName(word).has_value(); }},
    WordColumn{"order_line.refund", "SELECT DISTINCT refund FROM order_line",
               [](const QString &word) { return refundFromName(word).has_value(); }},
};

void unknownWords(Connection &db, QStringList &violations)
{
    for (const WordColumn &column : wordColumns) {
        Statement words = db.statement(column.sql);
        while (words.next()) {
            if (const QString word = words.text(0); !column.known(word))
                violations.append(u"unknown_word column=%1 word=%2"_s.arg(QLatin1StringView(column.column), word));
        }
    }
}

void run(Connection &db, std::span<const StoreCheck> checks, QStringList &violations)
{
    for (const StoreCheck &check : checks) {
        const QStringList names = QString::fromLatin1(check.names).split(u' ');
        Statement found = db.statement(check.sql);
        while (found.next()) {
            QString line = QString::fromLatin1(check.code);
            for (int i = 0; i < names.size(); ++i)
                line += u' ' + names[i] + u'=' + found.text(i);
            violations.append(line);
        }
    }
}

} // namespace

QStringList storeViolations(Connection &db)
{
    QStringList violations;
    unknownWords(db, violations);
    run(db, parcelChecks(), violations);
    run(db, numberChecks(), violations);
    run(db, ledgerChecks(), violations);
    run(db, handoverChecks(), violations);
    run(db, supplierChecks(), violations);
    run(db, historyChecks(), violations);
    return violations;
}

} // namespace waydesk
