// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/address.h"
#include "core/address/regions.h"

#include <QString>
#include <QStringList>

namespace waydesk {

/// What a pasted text was read as. `missing` names the parts that were not found: receiver, phone, place.
struct PastedReceiver {
    Address address;
    QStringList missing;
};

/// Reads a receiver out of free text: name, phone and address in any order, on one line or several, with or without
/// labels ("收件人：…"). What is not sure is left out and named as missing; nothing is guessed into another part.
/// Virtual numbers "[6797]" and extensions stay for the label.
PastedReceiver readPastedReceiver(const QString &text, const Regions &regions = Regions::mainland());

/// Splits a one-string address: places of the mainland as in Regions::takeFrom, the rest is the street; the postcode
/// behind it in brackets or alone is taken off. False if it begins with no known place: all of it is the street then.
bool splitAddress(const QString &text, Address &address, const Regions &regions = Regions::mainland());

} // namespace waydesk
