// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/purchasebook.h"
#include "dispatch/takesuppliernumbers.h"

#include <QCoreApplication>
#include <QString>

namespace waydesk {

/// What suppliers, and purchases from them, say to people, translated.
class SupplierTexts
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::SupplierTexts)

public:
    /// Of the hold's text: who sends it, or that it is to be split first.
    static QString hold(const QString &text);
    /// Why a pattern is none.
    static QString patternProblem(const QString &reason, const QString &value);
    static QString step(PurchaseStep step);
    static QString state(PurchaseState state);
    static QString advice(PurchaseAdvice advice);
    /// "AB-1 ×2, AB-7 ×1".
    static QString goods(const PurchaseRow &row);
    /// Why it is left out, what to do, or how far it is.
    static QString remark(const PurchaseRow &row);
    /// Why a row of numbers was refused.
    static QString refused(const TakeSupplierNumbers::Refused &row);
    /// What is to be known of a row that was taken; empty = nothing.
    static QString warning(const TakeSupplierNumbers::Taken &row);
    /// A heading of a list for suppliers.
    static QString heading(const QString &key);
};

} // namespace waydesk
