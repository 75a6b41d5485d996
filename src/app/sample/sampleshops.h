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
    /// Lays the order files and blank upload templates down in `folder`; the order files.
    static Result<QStringList> layDown(const QString &folder);
    /// Links shops and account alone.
    Result<void> link();

private:
    Workplace &m_place;
    const CarrierBook &m_carriers;
    OrderSource &m_source;
};

} // namespace waydesk
