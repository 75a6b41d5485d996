// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/carrierbook.h"

#include <QHash>
#include <QStringList>

namespace waydesk {

/// The carrier that a person or a platform means by a word: its code, its names, a platform's word for it, and the same
/// with another of 快递, 速递, 速运, 物流 behind it.
class CarrierWords
{
public:
    /// `aliases`: words of platforms, each with the code that it stands for.
    explicit CarrierWords(const CarrierBook &book, const QHash<QString, QString> &aliases = {});
    /// Codes, best first; one where the word is clear, none where nobody is called so.
    QStringList find(QStringView word) const;

private:
    QHash<QString, QStringList> m_exact;
    QHash<QString, QStringList> m_stems;
};

} // namespace waydesk
