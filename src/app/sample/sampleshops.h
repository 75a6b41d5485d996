// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "core/waybill/carrierbook.h"
#include "dispatch/ports/ordersource.h"
#include "dispatch/workplace.h"

#include <QString>
#include <QStringList>

namespace waydesk {

/// Three linked shops (Taobao, Pinduoduo, Lazada) that share one YTO account with a segment, and their order files.
/// Everybody in them is invented. Doing it again changes nothing.
class SampleShops
{
public:
    SampleShops(Workplace &place, const CarrierBook &carriers, OrderSource &source)
        : m_place(place)
        , m_carriers(carriers)
        , m_source(source)
    { }

    /// Links the shops and imports the files, which are laid down in `folder` first. Orders that are new.
    Result<int> setUp(const QString &folder);
    /// The same, and a working day's orders of today beside them (SampleDay). The files that tell of a fixed day are
    /// moved to today, so that the countdowns are those of a day at work.
    Result<int> setUpDay(const QString &folder);
    /// Lays the order files and blank upload templates down in `folder`; the order files.
    /// `days`: by how many their dates are moved on.
    static Result<QStringList> layDown(const QString &folder, qint64 days = 0);
    /// Links shops and account alone.
    Result<void> link();

private:
    Result<int> import(const QStringList &files);

    Workplace &m_place;
    const CarrierBook &m_carriers;
    OrderSource &m_source;
};

} // namespace waydesk
