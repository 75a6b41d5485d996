// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace waydesk {

/// One kind of goods, with the parcels that it goes into.
struct PickGoods {
    QString title;
    QString attributes;
    QString sku;
    qint64 quantity = 0;
    QStringList marks; ///< "078 x2", in canonical sequence
    bool gift = false; ///< nobody ordered it: a gift rule puts it in
};

/// What to fetch from the shelves for a set of parcels.
struct PickListData {
    QString name; ///< e.g. 1122-03, the batch
    QString bench;
    QString operatorName;
    qint64 at = 0;
    qint64 parcels = 0;
    qint64 pieces = 0;
    std::vector<PickGoods> goods; ///< in the order in which the parcels first need them
};

struct SlipGoods {
    QString title;
    QString attributes;
    QString sku;
    qint64 quantity = 0;
    bool gift = false;
};

/// What lies in one parcel, for the one who unpacks it.
struct PackingSlip {
    QString mark; ///< 03-078/112
    QString number;
    QString carrierName;
    QString shops;
    QString receiver; ///< masked
    QStringList orders;
    QString message; ///< of the buyer
    qint64 pieces = 0;
    std::vector<SlipGoods> goods;
};

/// A report of several tables below each other. All words are finished: a painter knows no language.
struct ReportPaper {
    struct Table {
        QString title;
        QStringList heads; ///< four columns, the last one widest
        std::vector<QStringList> rows;
    };
    QString title;
    QString name; ///< what it is about: the day
    QString facts; ///< its figures, on one line
    QString made; ///< when, where and by whom
    std::vector<Table> tables; ///< one without rows is left out
};

/// Papers that go with the labels, as PDF.
class PaperWriter
{
public:
    virtual ~PaperWriter() = default;
    /// A4. The file appears whole (synced and renamed) or not at all.
    virtual Result<void> pickList(const PickListData &data, const QString &file) = 0;
    /// A5, each slip on a page of its own, in the order given; as many pages as its goods need.
    virtual Result<void> slips(const std::vector<PackingSlip> &slips, const QString &file) = 0;
    /// A4.
    virtual Result<void> report(const ReportPaper &paper, const QString &file) = 0;
};

} // namespace waydesk
