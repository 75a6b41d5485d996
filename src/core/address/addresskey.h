// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/address.h"
#include "core/address/masking.h"

#include <QHashFunctions>
#include <QHashFunctions>
#include <QString>
#include <QStringView>
#include <QStringView>

namespace waydesk {

/// The three parts of a key's text; they point into it.
struct KeyParts {
    QStringView receiver;
    QStringView phone;
    QStringView place;
};

/// Normalised receiver + phone + address. Equal keys = the same receiver at the same place; shop and buyer are no
/// part of it. Exact text, not a hash, so that two people can never collide. Empty = cannot be keyed (missing or
/// masked receiver without a platform id).
///
/// Normalising: NFKC, white space, commas and points of abbreviations removed (between Latin words collapsed to one
/// space), case folded, a trailing "(postcode)" dropped, virtual-number tail "[1234]" and phone extension "-1234"
/// dropped. Doubled parts
/// ("市市") are kept. A masked receiver is keyed by platform + platformKey alone.
class AddressKey
{
public:
    AddressKey() = default;
    static AddressKey of(const Address &address, const QString &platform);
    static AddressKey fromStored(const QString &text)
    {
        AddressKey k;
        k.m_text = text;
        return k;
    }

    bool isEmpty() const { return m_text.isEmpty(); }
    const QString &text() const { return m_text; }
    /// True if it is a platform's own id of a masked receiver, which says nothing of who that is.
    bool isPlatformKey() const;
    /// Receiver, phone and place; all empty for a platform key.
    KeyParts parts() const;

    friend bool operator==(const AddressKey &, const AddressKey &) = default;
    friend size_t qHash(const AddressKey &key, size_t seed = 0) { return ::qHash(QStringView(key.m_text), seed); }

private:
    QString m_text;
};

/// The text that a key of this receiver has, masked or not; empty if a part is missing.
QString receiverText(const Address &address);

/// One part, normalised as for the key.
QString normalisedPart(const QString &text);
/// A phone as it counts for the key: digits, without country code of CN, virtual tail and extension.
QString normalisedPhone(const QString &text);

} // namespace waydesk
