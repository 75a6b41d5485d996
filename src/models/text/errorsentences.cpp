// SPDX-License-Identifier: Apache-2.0
#include "models/text/carriertexts.h"
#include "models/text/mergetexts.h"
#include "models/text/sentences.h"
#include "models/text/suppliertexts.h"
#include "models/text/tagtexts.h"

#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace waydesk {

namespace {
using namespace Qt::StringLiterals;

QString word(const Error &error, const QString &key)
{
    const QVariant value = error.values.value(key);
    return value.canConvert<QStringList>() && value.typeId() != QMetaType::QString ? value.toStringList().join(u", "_s)
                                                                                   : value.toString();
}

/// The first ten, and how many more.
QString shortList(const QStringList &all)
{
    constexpr qsizetype shown = 10;
    const QString head = all.first(std::min(shown, all.size())).join(u", "_s);
    return all.size() <= shown ? head : head + u" … +%1"_s.arg(all.size() - shown);
}

bool showsDetail(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnwritable:
    case ErrorCode::StoreUnavailable:
    case ErrorCode::StoreDamaged:
    case ErrorCode::PrinterGone:
    case ErrorCode::TemplateInvalid:
    case ErrorCode::Internal: return true;
    default: return false;
    }
}
} // namespace

QString Sentences::errorSentence(const Error &error)
{
    QStringList parts;
    const QString where = whereItHappened(error);
    parts.append(where.isEmpty() ? whatHappened(error)
                                 : tr("%1: %2", "place: what happened").arg(where, whatHappened(error)));
    if (showsDetail(error.code) && !error.detail.isEmpty())
        parts.append(u'(' + error.detail + u')');
    if (const auto reason = reasonFromName(word(error, u"reason"_s)))
        parts.append(reasonSentence(*reason, error.values));
    parts.append(whatToDo(error));
    return parts.join(u' ');
}

QString Sentences::unfinishedImport(const Error &error)
{
    return tr("The import is in, but not all that it says of orders known before could be written: %1"
              " Import the same files once more, that completes it.")
        .arg(errorSentence(error));
}

QString Sentences::whereItHappened(const Error &error)
{
    QStringList parts;
    if (const QString file = word(error, u"file"_s); !file.isEmpty())
        parts.append(QFileInfo(file).fileName());
    if (const QString row = word(error, u"row"_s); !row.isEmpty())
        parts.append(tr("row %1").arg(row));
    if (const QString column = word(error, u"column"_s); !column.isEmpty())
        parts.append(tr("column %1").arg(column));
    if (const QString number = word(error, u"number"_s); !number.isEmpty())
        parts.append(number);
    else if (const QString waybill = word(error, u"waybill"_s); !waybill.isEmpty())
        parts.append(waybill);
    const QString id = word(error, u"id"_s);
    const QString subject = word(error, u"subject"_s);
    const QStringList orders = error.values.value(u"orders"_s).toStringList();
    if (!orders.isEmpty() && !parts.contains(orders.front()))
        parts.append(tr("%1 %2", "parcel 12").arg(subjectText(u"order"_s), shortList(orders)));
    if (orders.isEmpty() && !id.isEmpty() && id != u"0")
        parts.append(tr("%1 %2", "parcel 12").arg(subjectText(subject), id));
    for (const QString &kind : {u"batch"_s, u"handover"_s}) {
        if (const QString own = word(error, kind); !own.isEmpty() && (id.isEmpty() || subject != kind))
            parts.append(tr("%1 %2", "parcel 12").arg(subjectText(kind), own));
    }
    if (const QString printer = word(error, u"printer"_s); !printer.isEmpty())
        parts.append(printer);
    return parts.join(u", "_s);
}

QString Sentences::whatHappened(const Error &error)
{
    const auto value = [&error](const char *key) { return word(error, QString::fromLatin1(key)); };
    const auto subject = [&] { return subjectText(value("subject")); };
    switch (error.code) {
    case ErrorCode::FileNotFound: return tr("The file is not there.");
    case ErrorCode::FileUnreadable: return tr("The file cannot be read.");
    case ErrorCode::FileUnwritable:
        return value("instead").isEmpty()
            ? tr("The file cannot be written.")
            : tr("All is done, but the finished file could not take its name: it lies at %1.").arg(value("instead"));
    case ErrorCode::DiskFull: return tr("The disk is full.");
    case ErrorCode::UnknownFormat: return tr("No known platform exports a file like this.");
    case ErrorCode::UnknownEncoding: return tr("The file's text encoding cannot be made out.");
    case ErrorCode::HeadingMissing:
        return value("heading").isEmpty() ? tr("The row of headings is missing.")
                                          : tr("The first row has no column “%1”.").arg(value("heading"));
    case ErrorCode::NumbersDamaged:
        return tr("The file was saved again by a spreadsheet program, and its order numbers are lost.");
    case ErrorCode::TornLine: return tr("A line is torn: a quote is opened and never closed.");
    case ErrorCode::NotASpreadsheet:
        if (value("kind") == u"xls")
            return tr("This is a spreadsheet of the old kind (Excel 97 to 2003), which is not read.");
        if (value("kind") == u"html")
            return tr("This is a web page that only has the name of a spreadsheet.");
        return tr("This is not a spreadsheet, whatever its name says.");
    case ErrorCode::FileTooLarge: return tr("The file is too large, or unpacks to far more than an export holds.");
    case ErrorCode::PasswordProtected: return tr("The file is protected by a password.");
    case ErrorCode::ShopAmbiguous: return tr("Several shops could own this file.");
    case ErrorCode::ShopMissing:
        if (const QStringList linked = error.values.value(u"shops"_s).toStringList(); !linked.isEmpty())
            return tr("The file is of the shop “%1”, which is not linked; linked are: %2.")
                .arg(value("shop"), shortList(linked));
        return tr("No shop is linked that could own this file.");
    case ErrorCode::EmptyFile: return tr("The file has no orders in it.");
    case ErrorCode::TemplateColumnsMissing:
        return value("file").isEmpty() ? tr("This platform takes numbers only in its own sheet.")
                                       : tr("The template lacks the column for the order or its number.");
    case ErrorCode::StoreUnavailable: return tr("The store cannot be opened.");
    case ErrorCode::StoreLocked:
        return value("reason") == u"store_open" ? tr("A program has the store open.")
                                                : tr("The store is in use and did not come free in time.");
    case ErrorCode::StoreTooNew: return tr("A newer version of the program wrote this store.");
    case ErrorCode::StoreDamaged: return tr("The store is damaged.");
    case ErrorCode::Conflict: return tr("Somebody else changed this first.");
    case ErrorCode::NotFound:
        if (value("subject") == u"sheet")
            return tr("This pick-up was closed before Waydesk kept signed sheets.");
        return value("name").isEmpty() ? tr("There is no such %1.").arg(subject())
                                       : tr("There is no %1 “%2”.").arg(subject(), value("name"));
    case ErrorCode::AlreadyExists: return tr("There is a %1 “%2” already.").arg(subject(), value("name"));
    case ErrorCode::InvalidArgument:
        if (value("argument").isEmpty())
            return whatDoesNotFit(error);
        if (value("argument") == u"cell")
            return CarrierTexts::cellProblem(value("reason"), value("value"));
        if (value("argument") == u"pattern" || (value("argument") == u"supplier" && value("reason") == u"many"))
            return SupplierTexts::patternProblem(value("reason"), value("value"));
        if (value("argument") == u"tag")
            return TagTexts::problem(value("reason"), value("value"));
        if (value("reason") == u"own_template")
            return tr("The upload file would take the place of the blank template.");
        if (value("reason") == u"ending")
            return tr("This upload file is of another kind than .%1.").arg(value("value"));
        if (!value("meanings").isEmpty())
            return tr("“%1” means more than one thing here.").arg(value("value"));
        if (value("argument") == u"last") // SettleBatch
            return tr("“%1” is none of the labels in doubt.").arg(value("value"));
        if (value("argument") == u"quantity") // AddOrder
            return tr("A quantity must be a whole number from 1 on.");
        return value("value").isEmpty()
            ? tr("“%1” is missing.").arg(argumentText(value("argument")))
            : tr("“%1” does not fit %2.").arg(value("value"), argumentText(value("argument")));
    case ErrorCode::Refused: return whyRefused(error);
    case ErrorCode::NumberImpossible: return tr("This cannot be a number of the carrier.");
    case ErrorCode::NumberInUse: return tr("The number is on another parcel.");
    case ErrorCode::NoRule: return whyNotCounted(error);
    case ErrorCode::SequenceExhausted: return tr("The numbers after this one run out before every parcel has one.");
    case ErrorCode::SegmentTooShort:
        return value("fits").isEmpty()
            ? tr("The account has too few numbers left.")
            : tr("The account's numbers are enough for %1 of %2 parcels.").arg(value("fits"), value("wanted"));
    case ErrorCode::CarrierMixed: return tr("The parcels have different carriers.");
    case ErrorCode::AccountAmbiguous: return tr("It is not clear which waybill account is meant.");
    case ErrorCode::NothingToDo:
        return value("number").isEmpty() ? tr("There is nothing to do.")
                                         : tr("For %1 there is nothing left to do here.").arg(value("number"));
    case ErrorCode::LabelDoesNotFit: return tr("The text does not fit the label.");
    case ErrorCode::ReadBackMismatch: return tr("The label's barcode does not read back as its number.");
    case ErrorCode::TemplateInvalid:
        if (value("reason") == u"order_export")
            return tr("This is an export of orders (%1), not the template that the shop fills in for shipping.")
                .arg(value("format"));
        if (value("reason") == u"payment_missing")
            return tr("The template names orders by payment number, and that of order %1 is not known.")
                .arg(value("order"));
        return value("reason") == u"other_orders"
            ? tr("This is no blank template of the shop: it lists orders that are not to be told now, such as %1.")
                  .arg(value("order"))
            : tr("The template cannot be used.");
    case ErrorCode::PrinterGone:
    case ErrorCode::PrinterPaperOut:
    case ErrorCode::PrinterTimeout: return whatThePrinterDoes(error);
    case ErrorCode::LeasedElsewhere:
        return value("bench").isEmpty() ? tr("Another bench is printing this batch.")
                                        : tr("Bench %1 is printing this batch.").arg(value("bench"));
    case ErrorCode::UndoRefused:
        if (value("reason") == u"told")
            return tr("That an order is ready is told to the platform for good.");
        return value("verb") == u"import" ? whyImportStays(error) : tr("The last step cannot be taken back any more.");
    case ErrorCode::Cancelled: return tr("Cancelled.");
    case ErrorCode::Internal:
        if (!value("from").isEmpty())
            return tr("A step was wanted that does not exist; nothing was changed.");
        break;
    }
    return tr("Something went wrong inside the program.");
}

QString Sentences::whatImportNeeds(const Error &error)
{
    const QString reason = word(error, u"reason"_s);
    if (reason == u"parcel")
        return tr("Undo the step that made it first; numbers that were printed stay.");
    if (reason == u"later_import")
        return tr("Take the later import back first.");
    if (reason == u"being_written")
        return tr("Wait until it is done.");
    if (reason == u"taken_back")
        return tr("The same files can be imported again.");
    return tr("A newer export of the platform, imported over it, puts the orders right.");
}

QString Sentences::whyImportStays(const Error &error)
{
    const QString reason = word(error, u"reason"_s);
    const QString order = word(error, u"order"_s);
    const QString parcel = word(error, u"parcel"_s);
    const QString number = word(error, u"number"_s);
    if (reason == u"parcel" && !number.isEmpty())
        return tr("The import stays: a parcel with number %1 was built on it (order %2).").arg(number, order);
    if (reason == u"parcel")
        return tr("The import stays: a parcel of order %1 was built on it.").arg(order);
    if (reason == u"changed")
        return tr("The import stays: order %1 was changed after it.").arg(order);
    if (reason == u"later_import")
        return tr("The import stays: a later import also tells of order %1.").arg(order);
    if (reason == u"purchase")
        return tr("The import stays: a supplier was given order %1 to send.").arg(order);
    if (reason == u"note")
        return tr("The import stays: order %1 has a note that was written here.").arg(order);
    if (reason == u"hold")
        return tr("The import stays: somebody set or lifted a hold on order %1 by hand.")
            .arg(order.isEmpty() ? parcel : order);
    if (reason == u"being_written")
        return tr("The import is still being written.");
    if (reason == u"taken_back")
        return tr("This import was taken back already.");
    return tr("An import can be taken back for two days, and this one is older.");
}

QString Sentences::whyNotCounted(const Error &error)
{
    const QString carrier = word(error, u"carrier"_s);
    const QString reason = word(error, u"reason"_s);
    if (reason == u"check_digit_unusual")
        return tr("The check digit of %1 is not what carrier %2 uses, so the next number is not certain.")
            .arg(word(error, u"number"_s), carrier);
    if (reason == u"platform_assigned")
        return tr("Carrier %1 gives each number out itself; there is no next one to count up to.").arg(carrier);
    if (carrier.isEmpty())
        return tr("There is no rule for counting up these numbers.");
    return tr("There is no numbering rule for carrier %1.").arg(carrier);
}

QString Sentences::whatDoesNotFit(const Error &error)
{
    const QString reason = word(error, u"reason"_s);
    if (reason == u"nothing_left")
        return tr("That is all of the parcel: leave something in it.");
    if (reason == u"nothing_taken")
        return tr("Nothing is taken out of the parcel.");
    if (reason == u"quantity_too_large")
        return tr("The parcel does not hold that many pieces of it.");
    if (reason == u"quantity_too_small")
        return tr("Take out at least one piece.");
    if (reason == u"line_unknown")
        return tr("The parcel holds no such goods.");
    if (const QString format = word(error, u"format"_s); !format.isEmpty())
        return tr("There is no order format “%1”.").arg(format);
    return tr("A value does not fit.");
}

QString Sentences::whyRefused(const Error &error)
{
    if (const QVariant held = error.values.value(u"held"_s); held.isValid())
        return tr("Held parcels still lie in this handover: %1.").arg(shortList(held.toStringList()));
    if (word(error, u"reason"_s) == u"printer_dpi")
        return tr("The printer has %1 dpi, and the template %2 is made for %3 dpi.")
            .arg(word(error, u"has"_s), word(error, u"template"_s), word(error, u"needs"_s));
    if (word(error, u"reason"_s) == u"printer_paper")
        return tr("The printer has labels of %1 mm in it, and the template %2 needs %3 mm.")
            .arg(word(error, u"has"_s), word(error, u"template"_s), word(error, u"needs"_s));
    if (word(error, u"reason"_s) == u"not_scanned")
        return tr("Nobody scanned it into this pick-up, so there is nothing to take out.");
    if (word(error, u"reason"_s) == u"not_exported")
        return tr("No upload file with this number waits for an answer.");
    if (word(error, u"reason"_s) == u"handover_closed")
        return tr("This pick-up is signed already.");
    if (word(error, u"reason"_s) == u"import_going_back")
        return tr("An import with some of these orders is being taken back at this moment.");
    if (word(error, u"reason"_s) == u"imported_elsewhere")
        return tr("Some of these orders are being imported by somebody else at this moment.");
    if (word(error, u"reason"_s) == u"purchase")
        return tr("A supplier was told to send it: take the purchase back first.");
    if (word(error, u"tool"_s) == u"pg_dump")
        return tr("A store on PostgreSQL is backed up by the server's own tool.");
    const QString apart = MergeTexts::whyNot(word(error, u"reason"_s));
    return apart.isEmpty() ? tr("This must not go on.") : apart;
}

QString Sentences::whatToDo(const Error &error)
{
    const auto value = [&error](const char *key) { return word(error, QString::fromLatin1(key)); };
    switch (error.code) {
    case ErrorCode::FileNotFound: return tr("Check its name and place.");
    case ErrorCode::FileUnreadable: return tr("Check its permissions, and whether another program has it open.");
    case ErrorCode::FileUnwritable:
        return value("instead").isEmpty() ? tr("Choose another place, or close the program that has it open.")
                                          : tr("Move it from there to where it belongs; do not repeat the step.");
    case ErrorCode::DiskFull: return tr("Make room, then go on: nothing was lost.");
    case ErrorCode::UnknownFormat: return tr("Export the orders from the platform again and leave the headings.");
    case ErrorCode::UnknownEncoding: return tr("Export it again, as CSV in UTF-8 or GBK, or as XLSX.");
    case ErrorCode::HeadingMissing:
        if (!value("heading").isEmpty())
            return tr("Write the column's name into the first row and import the file again.");
        [[fallthrough]];
    case ErrorCode::TornLine:
    case ErrorCode::NumbersDamaged: return tr("Export it again and import it without opening it before.");
    case ErrorCode::NotASpreadsheet:
        return value("kind").isEmpty() ? tr("Export it again as CSV or XLSX.")
                                       : tr("Export it again as CSV or XLSX. If the platform has only this kind, open "
                                            "it in a spreadsheet program and "
                                            "save it as XLSX, with long numbers kept as text.");
    case ErrorCode::FileTooLarge: return tr("Export fewer orders at once.");
    case ErrorCode::PasswordProtected:
        return tr("Open it with its password in a spreadsheet program and save it without one.");
    case ErrorCode::ShopAmbiguous:
        return value("shops").isEmpty() ? tr("Say which shop it is.")
                                        : tr("Say which shop it is: %1.").arg(value("shops"));
    case ErrorCode::ShopMissing: return tr("Link the shop first.");
    case ErrorCode::EmptyFile: return tr("Choose another range of time at the platform.");
    case ErrorCode::TemplateColumnsMissing:
        return value("file").isEmpty() ? tr("Download its blank template and give it along.")
                                       : tr("Download the blank template from the platform again.");
    case ErrorCode::StoreUnavailable: return tr("Check the data folder or the server, then try again.");
    case ErrorCode::StoreLocked:
        return value("reason") == u"store_open" ? tr("Close Waydesk on every workstation that uses it, then try again.")
                                                : tr("Wait a moment, then repeat the step.");
    case ErrorCode::Conflict: return tr("Look at it again and repeat the step.");
    case ErrorCode::StoreTooNew: return tr("Update this program.");
    case ErrorCode::StoreDamaged: return tr("Restore the last backup.");
    case ErrorCode::NotFound:
        return value("subject") == u"sheet" ? tr("Look at the file that was signed.") : tr("Check the spelling.");
    case ErrorCode::AlreadyExists:
        return value("subject") == u"badge" ? tr("Choose another character.") : tr("Choose another name.");
    case ErrorCode::InvalidArgument:
        if (value("reason") == u"own_template")
            return tr("Give the upload file another name.");
        if (value("reason") == u"ending")
            return tr("Give the upload file a name that ends in .%1.").arg(value("allowed"));
        if (!value("meanings").isEmpty())
            return tr("Say which one is meant: %1.").arg(value("meanings"));
        return value("allowed").isEmpty() ? tr("Correct it and try again.") : tr("Allowed: %1.").arg(value("allowed"));
    case ErrorCode::Refused:
        if (error.values.contains(u"held"_s))
            return tr("Take each of them out and confirm it (handover take-out %1 NUMBER), then close again.")
                .arg(value("handover"));
        if (value("reason") == u"printer_dpi")
            return tr("Choose a template for %1 dpi, or correct the printer's profile if it is not so.")
                .arg(value("has"));
        if (value("reason") == u"printer_paper")
            return tr("Put labels of %1 mm in and say so in the printer's profile, or choose another template.")
                .arg(value("needs"));
        if (value("reason") == u"not_exported")
            return tr("Write the shop's upload file first.");
        if (value("reason") == u"import_going_back" || value("reason") == u"imported_elsewhere")
            return tr("Wait until that is done, then import the files again.");
        if (value("tool") == u"pg_dump")
            return tr("Run pg_dump on this database instead, for example: pg_dump --format=custom --file=FILE.");
        return tr("Settle the reason first.");
    case ErrorCode::NumberImpossible: return tr("Check the number and the carrier.");
    case ErrorCode::NumberInUse: return tr("Take the next number.");
    case ErrorCode::NoRule: return tr("Scan or type each number, or take them from a segment.");
    case ErrorCode::SequenceExhausted: return tr("Choose fewer parcels or another first number.");
    case ErrorCode::SegmentTooShort: return tr("Choose fewer parcels or add a segment.");
    case ErrorCode::CarrierMixed: return tr("Number the parcels of one carrier at a time.");
    case ErrorCode::AccountAmbiguous:
        return value("accounts").isEmpty() ? tr("Name the account.")
                                           : tr("Name the account: %1.").arg(value("accounts"));
    case ErrorCode::NothingToDo:
        if (value("verb") == u"undo_import")
            return tr("This bench has no import that could be taken back.");
        return value("verb") == u"undo" || value("verb") == u"redo" ? tr("This bench has no such step left.")
            : value("verb") == u"take_over" ? tr("No bench holds this batch: it can go on as it is.")
                                            : tr("Choose parcels that are ready for this step.");
    case ErrorCode::LabelDoesNotFit: return tr("Shorten it or choose a larger label.");
    case ErrorCode::ReadBackMismatch: return tr("The batch stopped before it was sent. Check the template.");
    case ErrorCode::TemplateInvalid:
        if (value("reason") == u"order_export")
            return tr("Download the blank template for bulk shipping at the platform.");
        if (value("reason") == u"payment_missing")
            return tr("Import the order file of the shop once more.");
        return value("reason") == u"other_orders"
            ? tr("Delete those rows in it, or download the blank template from the platform again.")
            : tr("Choose another template.");
    case ErrorCode::PrinterGone:
    case ErrorCode::PrinterPaperOut:
    case ErrorCode::PrinterTimeout: return whatThePrinterNeeds(error);
    case ErrorCode::LeasedElsewhere:
        return value("minutes").isEmpty()
            ? tr("Wait until it is through. If that bench crashed, start Waydesk on it again: this frees the batch. If "
                 "its machine does not come back: batch take-over %1 --reason TEXT.")
                  .arg(value("batch").isEmpty() ? u"ID"_s : value("batch"))
            : tr("It gave a sign of life just now. If it is really gone, try again in %1 minutes.")
                  .arg(value("minutes"));
    case ErrorCode::UndoRefused:
        if (value("verb") == u"import")
            return whatImportNeeds(error);
        if (value("reason") == u"told")
            return tr("Ask the platform if it must not go.");
        return tr("Something was done with it since. Undo that first, or void or reprint the labels instead.");
    case ErrorCode::Cancelled: return tr("Nothing was changed.");
    case ErrorCode::Internal: break;
    }
    return tr("Try again; if it stays, send the log to the maintainers.");
}

} // namespace waydesk
