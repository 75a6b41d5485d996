// SPDX-License-Identifier: Apache-2.0
#include "core/support/error.h"

namespace waydesk {

QString errorName(ErrorCode code)
{
    switch (code) {
#define N(e, s)                                                                                                        \
    case ErrorCode::e: return QStringLiteral(s)
        N(FileNotFound, "file_not_found");
        N(FileUnreadable, "file_unreadable");
        N(FileUnwritable, "file_unwritable");
        N(DiskFull, "disk_full");
        N(UnknownFormat, "unknown_format");
        N(UnknownEncoding, "unknown_encoding");
        N(HeadingMissing, "heading_missing");
        N(NumbersDamaged, "numbers_damaged");
        N(TornLine, "torn_line");
        N(NotASpreadsheet, "not_a_spreadsheet");
        N(FileTooLarge, "file_too_large");
        N(PasswordProtected, "password_protected");
        N(ShopAmbiguous, "shop_ambiguous");
        N(ShopMissing, "shop_missing");
        N(EmptyFile, "empty_file");
        N(TemplateColumnsMissing, "template_columns_missing");
        N(StoreUnavailable, "store_unavailable");
        N(StoreLocked, "store_locked");
        N(StoreTooNew, "store_too_new");
        N(StoreDamaged, "store_damaged");
        N(Conflict, "conflict");
        N(NotFound, "not_found");
        N(AlreadyExists, "already_exists");
        N(InvalidArgument, "invalid_argument");
        N(Refused, "refused");
        N(NumberImpossible, "number_impossible");
        N(NumberInUse, "number_in_use");
        N(NoRule, "no_rule");
        N(SequenceExhausted, "sequence_exhausted");
        N(SegmentTooShort, "segment_too_short");
        N(CarrierMixed, "carrier_mixed");
        N(AccountAmbiguous, "account_ambiguous");
        N(NothingToDo, "nothing_to_do");
        N(LabelDoesNotFit, "label_does_not_fit");
        N(ReadBackMismatch, "read_back_mismatch");
        N(TemplateInvalid, "template_invalid");
        N(PrinterGone, "printer_gone");
        N(PrinterPaperOut, "printer_paper_out");
        N(PrinterTimeout, "printer_timeout");
        N(LeasedElsewhere, "leased_elsewhere");
        N(UndoRefused, "undo_refused");
        N(Cancelled, "cancelled");
        N(Internal, "internal");
#undef N
    }
    return QStringLiteral("internal");
}

} // namespace waydesk
