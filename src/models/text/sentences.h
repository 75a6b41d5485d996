// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"
#include "core/desk/view.h"
#include "core/label/copystate.h"
#include "core/order/reason.h"
#include "core/order/status.h"
#include "core/parcel/handover.h"
#include "core/parcel/parcel.h"
#include "core/waybill/numbercheck.h"
#include "core/support/error.h"

#include <QCoreApplication>
#include <QString>
#include <QVariantMap>

namespace waydesk {

struct RestorePreview;

/// What codes say to people, translated. Every code has a text.
class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::Sentences)

public:
    /// Where it happened (file, row, column, number ...), what happened, and what to do next.
    static QString errorSentence(const Error &error);
    /// That an import is in all the same (ImportReport::warning).
    static QString unfinishedImport(const Error &error);
    /// Values that a reason may use: text (a hold by hand), until (a local time as text), lines, number.
    static QString reasonSentence(Reason reason, const QVariantMap &values = {});
    /// What putting a backup back brings and takes.
    static QString restoreSentence(const RestorePreview &preview);
    /// That it was done; `keptAs` is where the store of before lies, empty = there was none.
    static QString restoredSentence(const QString &keptAs);
    /// One or two words, for a pill.
    static QString reasonWord(Reason reason);
    /// Why a row of an order file was rejected, from its stable code; a code without a text stands for itself.
    static QString rejectionSentence(const QString &code);

    /// What the numbering rules say of a typed number.
    static QString numberSentence(const NumberVerdict &verdict);
    /// That a file was read and no order stands in it.
    static QString onlyHeadings(const QString &file);

    static QString stateText(ParcelState state);
    static QString printStateText(PrintState state);
    static QString statusText(OrderStatus status);
    static QString refundText(RefundState refund);
    static QString verdictText(VerdictKind verdict);
    static QString copyStateText(CopyState state);
    static QString handoverStateText(HandoverState state);
    static QString writeBackStateText(WriteBackState state);
    static QString viewText(View view);

private:
    static QString whatHappened(const Error &error);
    static QString whereItHappened(const Error &error);
    static QString whatToDo(const Error &error);
    static QString whatImportNeeds(const Error &error);
    static QString whyImportStays(const Error &error);
    static QString whyNotCounted(const Error &error);
    static QString argumentText(const QString &argument);
    static QString whatDoesNotFit(const Error &error);
    static QString whyRefused(const Error &error);
    static QString whatThePrinterDoes(const Error &error);
    static QString whatThePrinterNeeds(const Error &error);
    static QString subjectText(const QString &subject);
};

} // namespace waydesk
