// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QString>
#include <QStringList>

#include <optional>

class QJsonObject;

namespace waydesk {

/// Words by which a cell says how an order is paid, folded. Most were never seen in a real file: they are data, and the
/// user's own count beside those that are shipped (resources/formats/pay_words.json).
struct PayWords {
    QStringList cash; ///< the courier collects the money
    QStringList prepaid;

    bool isEmpty() const { return cash.isEmpty() && prepaid.isEmpty(); }
    void add(const PayWords &more)
    {
        cash += more.cash;
        prepaid += more.prepaid;
    }
};

/// {"cashOnDelivery": [...], "prepaid": [...]}, each of them if need be. InvalidArgument (argument) where a list is no
/// list of words; other keys are left to whoever reads the same object.
Result<PayWords> payWordsOf(const QJsonObject &json);
/// A file of that shape and nothing else; no words where there is none. TemplateInvalid (file), FileUnreadable.
Result<PayWords> payWordsIn(const QString &file);

/// Whether the courier collects the money: one of the words stands in the cell, not as a part of a longer word; of
/// several the longest ("non COD"). Nothing for a blank cell and for words that nobody knows: they deny nothing.
std::optional<bool> paidOnDelivery(const PayWords &words, const QString &cell);

} // namespace waydesk
