// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/country.h"

#include <QString>

namespace waydesk {

/// A receiver and where they live, as the platform states it; parts that it does not split stay empty and `street`
/// has the rest. `platformKey` is the platform's own id of the receiver address (oaid and the like), never a buyer id.
struct Address {
    QString receiver;
    QString phone;
    QString phone2;
    QString country;
    QString province;
    QString city;
    QString district;
    QString street;
    QString postcode;
    QString platformKey;

    friend bool operator==(const Address &, const Address &) = default;

    bool isEmpty() const
    {
        return receiver.isEmpty() && phone.isEmpty() && phone2.isEmpty() && province.isEmpty() && city.isEmpty()
            && district.isEmpty() && street.isEmpty();
    }
    /// Couriers of the mainland call; some platforms abroad give no phone at all.
    bool needsPhone() const { return isMainland(country); }
    bool isComplete() const
    {
        return !receiver.isEmpty() && (!phone.isEmpty() || !phone2.isEmpty() || !needsPhone())
            && !(province.isEmpty() && city.isEmpty() && street.isEmpty());
    }
};

} // namespace waydesk
