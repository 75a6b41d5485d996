// SPDX-License-Identifier: Apache-2.0
#include "models/text/sentences.h"

#include "models/text/stocktexts.h"
#include "models/text/suppliertexts.h"

namespace waydesk {

using namespace Qt::StringLiterals;

QString Sentences::reasonSentence(Reason reason, const QVariantMap &values)
{
    const QString until = values.value(u"until"_s).toString();
    const QString text = values.value(u"text"_s).toString();
    switch (reason) {
    case Reason::Unpaid: return tr("Waiting for the buyer's payment.");
    case Reason::Closed: return tr("The platform has closed this order.");
    case Reason::AlreadyShipped: return tr("The platform already has this order as shipped.");
    case Reason::StatusUnknown: return tr("No file has said yet where this order stands.");
    case Reason::UnderReview: return tr("The platform is reviewing this order.");
    case Reason::RefundPending: return tr("The buyer has asked for a refund.");
    case Reason::RefundDone: return tr("The whole order was refunded.");
    case Reason::RefundUnknown: return tr("Refunds are not known yet: import the detail file too.");
    case Reason::RefundNotStated: return tr("This platform's files do not state refunds.");
    case Reason::LineRefunded: return tr("Goods were refunded: take them out of the parcel.");
    case Reason::PresaleNotDue:
        return until.isEmpty() ? tr("Presale: not to be shipped yet.") : tr("Presale: not before %1.").arg(until);
    case Reason::MaskedReceiver: return tr("The receiver is masked: import a file that has the address.");
    case Reason::ReceiverMissing: return tr("Receiver, phone or address is missing.");
    case Reason::LinesMissing: return tr("No file has listed the goods yet.");
    case Reason::AddressChanged: return tr("The receiver changed after the parcel was made.");
    case Reason::LinesChanged: return tr("The goods changed after the parcel was made.");
    case Reason::CashOnDelivery: return tr("An order of this shared parcel is paid on delivery.");
    case Reason::AreaSuspended: return tr("The carrier does not deliver there now.");
    case Reason::OrderCancelled: return tr("The order was cancelled after the parcel was made.");
    case Reason::Manual: return text.isEmpty() ? tr("Held by hand.") : tr("Held by hand: %1").arg(text);
    case Reason::ScanQr: return tr("There are several copies of this label: scan its QR code.");
    case Reason::NotPrinted: return tr("No label of this parcel has been printed.");
    case Reason::InDoubt: return tr("Printing was interrupted: settle the batch first.");
    case Reason::OldCopy: return tr("This is an old copy: a newer label was printed.");
    case Reason::WrongCarrier: return tr("This parcel goes with another carrier.");
    case Reason::NumberVoided: return tr("This number was voided: the label must not leave.");
    case Reason::NumberUnknown: return tr("Nobody here knows this number.");
    case Reason::AlreadyScanned: return tr("This parcel was scanned before.");
    case Reason::HandedOver: return tr("The courier has this parcel already.");
    case Reason::InBatch: return tr("Its label waits in a batch that is not finished: go on with that batch.");
    case Reason::LabelDoesNotFit: {
        const QString field = values.value(u"field"_s).toString();
        return field.isEmpty()
            ? tr("Its label does not fit: shorten the text or choose a larger label.")
            : tr("Its label does not fit (%1): shorten the text or choose a larger label.").arg(field);
    }
    case Reason::DailyLimit:
        return tr("The shop may take no more numbers from this account today: raise its limit or use another account.");
    case Reason::PaymentNumberMissing:
        return tr("Its payment number is not known: import the order file of the shop once more.");
    case Reason::StockMissing:
        return text.isEmpty() ? tr("There is not enough stock for this order.")
                              : tr("There is not enough stock for this order: %1").arg(StockTexts::shortages(text));
    case Reason::NoteUnread: return tr("Read the note and acknowledge it.");
    case Reason::RiskNoticed: return text.isEmpty() ? tr("Unusual order.") : tr("Unusual order: %1").arg(text);
    case Reason::RiskReview:
        return text.isEmpty() ? tr("Unusual order: look at it and release it.")
                              : tr("Unusual order, look at it and release it: %1").arg(text);
    case Reason::AwaitingReview: return tr("New order: look at it and release it.");
    case Reason::AtSupplier: return SupplierTexts::hold(text);
    case Reason::StateChanged: break;
    }
    return tr("The parcel is no longer at the step that this needs.");
}

QString Sentences::reasonWord(Reason reason)
{
    switch (reason) {
    case Reason::Unpaid: return tr("unpaid");
    case Reason::Closed: return tr("closed");
    case Reason::AlreadyShipped: return tr("shipped");
    case Reason::StatusUnknown: return tr("status unknown");
    case Reason::UnderReview: return tr("under review");
    case Reason::RefundPending: return tr("refund open");
    case Reason::RefundDone: return tr("refunded");
    case Reason::RefundUnknown: return tr("refund unknown");
    case Reason::RefundNotStated: return tr("refund not stated");
    case Reason::LineRefunded: return tr("goods refunded");
    case Reason::PresaleNotDue: return tr("presale");
    case Reason::MaskedReceiver: return tr("receiver masked");
    case Reason::ReceiverMissing: return tr("receiver missing");
    case Reason::LinesMissing: return tr("goods missing");
    case Reason::AddressChanged: return tr("address changed");
    case Reason::LinesChanged: return tr("goods changed");
    case Reason::CashOnDelivery: return tr("COD");
    case Reason::AreaSuspended: return tr("area suspended");
    case Reason::OrderCancelled: return tr("cancelled");
    case Reason::Manual: return tr("held");
    case Reason::ScanQr: return tr("scan the QR");
    case Reason::NotPrinted: return tr("not printed");
    case Reason::InDoubt: return tr("in doubt");
    case Reason::OldCopy: return tr("old copy");
    case Reason::WrongCarrier: return tr("wrong carrier");
    case Reason::NumberVoided: return tr("voided");
    case Reason::NumberUnknown: return tr("unknown number");
    case Reason::AlreadyScanned: return tr("scanned before");
    case Reason::HandedOver: return tr("handed over");
    case Reason::InBatch: return tr("waits in a batch");
    case Reason::LabelDoesNotFit: return tr("label does not fit");
    case Reason::DailyLimit: return tr("daily limit");
    case Reason::PaymentNumberMissing: return tr("payment number missing");
    case Reason::StockMissing: return tr("stock missing");
    case Reason::NoteUnread: return tr("note not read");
    case Reason::RiskNoticed: return tr("unusual");
    case Reason::RiskReview: return tr("unusual: look at it");
    case Reason::AwaitingReview: return tr("waits for review");
    case Reason::AtSupplier: return tr("at the supplier");
    case Reason::StateChanged: break;
    }
    return tr("step changed");
}

QString Sentences::rejectionSentence(const QString &code)
{
    if (code == u"order_missing")
        return tr("The order number is missing.");
    if (code == u"order_incomplete")
        return tr("Another row of the same order was rejected, so the whole order was left out.");
    if (code == u"quantity_invalid")
        return tr("The quantity is no whole number.");
    if (code == u"goods_invalid")
        return tr("The list of goods cannot be read.");
    if (code == u"date_invalid")
        return tr("The date cannot be read.");
    if (code == u"line_id_missing")
        return tr("The id of the order line is missing.");
    if (code == u"line_id_invalid")
        return tr("The id of the order line is damaged.");
    if (code == u"row_short")
        return tr("The row has fewer cells than there are headings.");
    if (code == u"row_long")
        return tr("The row has more cells than there are headings.");
    if (code == u"row_torn")
        return tr("The row is torn: a quote is opened and closed nowhere.");
    if (code == u"refund_word_unknown")
        return tr("This refund word is not known, so orders with it wait.");
    if (code == u"status_word_unknown")
        return tr("This order status is not known, so orders with it wait.");
    if (code == u"order_twice")
        return tr("The order stands in the file twice; the first row counts.");
    if (code == u"line_twice")
        return tr("The order line stands in the file twice.");
    if (code == u"too_many_lines")
        return tr("The order has too many lines.");
    return code;
}

QString Sentences::numberSentence(const NumberVerdict &verdict)
{
    switch (verdict.reason) {
    case NumberReason::None: return tr("The number fits the carrier.");
    case NumberReason::CarrierUnknown: return tr("Choose a carrier.");
    case NumberReason::Empty: return tr("Type or scan the first number.");
    case NumberReason::TooLong: return tr("This is longer than any number.");
    case NumberReason::CharacterImpossible: return tr("Numbers are made of letters and digits only.");
    case NumberReason::ShapeImpossible: return tr("No number of this carrier looks like this.");
    case NumberReason::CheckDigitWrong:
        return tr("The check digit is wrong: it should be %1.").arg(verdict.expectedCheck);
    case NumberReason::CheckDigitUnusual:
        return tr("Unusual check digit: %1 was expected. Look at the number once more.").arg(verdict.expectedCheck);
    case NumberReason::PrefixUnknown: return tr("The beginning is not one that is known. Look at it once more.");
    case NumberReason::FormatsUnknown: break;
    }
    return tr("The carrier's numbers are not known: it cannot be checked.");
}

QString Sentences::onlyHeadings(const QString &file)
{
    return tr("%1 holds headings and no order: choose another range of time or state at the platform.").arg(file);
}

} // namespace waydesk
