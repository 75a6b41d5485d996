// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QVariantMap>

#include <expected>

namespace waydesk {

/// What went wrong, as a stable code. The sentence for people is made, and translated, where it is shown.
enum class ErrorCode {
    // outside world
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    DiskFull,
    // order files
    UnknownFormat,
    UnknownEncoding,
    HeadingMissing,
    NumbersDamaged,
    TornLine,
    NotASpreadsheet,
    FileTooLarge,
    PasswordProtected,
    ShopAmbiguous,
    ShopMissing,
    EmptyFile,
    TemplateColumnsMissing,
    // store
    StoreUnavailable,
    StoreLocked,
    StoreTooNew,
    StoreDamaged,
    Conflict,
    // words of a call
    NotFound,
    AlreadyExists,
    InvalidArgument,
    // rules
    Refused,
    NumberImpossible,
    NumberInUse,
    NoRule,
    SequenceExhausted,
    SegmentTooShort,
    CarrierMixed,
    AccountAmbiguous,
    NothingToDo,
    // labels and printing
    LabelDoesNotFit,
    ReadBackMismatch,
    TemplateInvalid,
    PrinterGone,
    PrinterPaperOut,
    PrinterTimeout,
    LeasedElsewhere,
    UndoRefused,
    Cancelled,
    Internal
};

/// Stable snake_case name of a code, for JSON and logs.
QString errorName(ErrorCode code);

/// An expected failure: code, the values its sentence needs (file, row, column, number, reason ...), raw detail.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QVariantMap values;
    QString detail;
};

template <class T> using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorCode code, QVariantMap values = {}, QString detail = {})
{
    return std::unexpected(Error{code, std::move(values), std::move(detail)});
}

} // namespace waydesk
