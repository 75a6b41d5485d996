// SPDX-License-Identifier: Apache-2.0
#include "models/text/holdtexts.h"

#include "models/text/sentences.h"
#include "models/text/tagtexts.h"

#include <QDateTime>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString timeText(qint64 at, qint64 nowMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at);
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    return time.toString(time.date() == today                     ? u"HH:mm"_s
                             : time.date().year() == today.year() ? u"MM-dd HH:mm"_s
                                                                  : u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

QString HoldTexts::sentence(const HoldFact &fact)
{
    QString text = fact.text;
    if (fact.reason == Reason::RiskNoticed || fact.reason == Reason::RiskReview)
        text = risk(text);
    if (fact.reason == Reason::NoteUnread)
        return note(fact.text);
    if (fact.reason == Reason::AwaitingReview && waitCodes(fact.text))
        return TagTexts::waits(fact.text);
    return Sentences::reasonSentence(fact.reason, {{u"text"_s, text}});
}

QString HoldTexts::sentence(Reason reason, const std::vector<HoldFact> &facts, const QString &text)
{
    const auto found = std::ranges::find(facts, reason, &HoldFact::reason);
    return found != facts.end() && text.isEmpty() ? sentence(*found)
                                                  : Sentences::reasonSentence(reason, {{u"text"_s, text}});
}

QString HoldTexts::origin(const HoldFact &fact, qint64 nowMs)
{
    QStringList parts;
    if (fact.since > 0)
        parts.append(tr("since %1").arg(timeText(fact.since, nowMs)));
    parts.append(setter(fact.setBy));
    if (fact.dataAsOf > 0) {
        const qint64 minutes = std::max<qint64>(0, nowMs - fact.dataAsOf) / 60'000;
        const auto age = [](qint64 count) { return static_cast<int>(std::min<qint64>(count, 1'000'000)); };
        parts.append(minutes < 120           ? tr("data %n minute(s) old", nullptr, age(minutes))
                         : minutes < 48 * 60 ? tr("data %n hour(s) old", nullptr, age(minutes / 60))
                                             : tr("data %n day(s) old", nullptr, age(minutes / 60 / 24)));
    }
    return parts.join(u" · "_s);
}

QString HoldTexts::setter(const QString &setBy)
{
    if (setBy == u"platform")
        return tr("by the platform's data");
    if (setBy == u"carrier")
        return tr("by the carrier's suspension");
    if (setBy == u"import")
        return tr("by an import");
    if (setBy == u"rule")
        return tr("by the rule: goods that are not sent");
    if (setBy == u"rule:risk")
        return tr("by the rule: unusual orders");
    if (setBy == u"rule:note")
        return tr("by the rule: notes to be read");
    if (setBy == u"rule:stock")
        return tr("by the rule: stock");
    if (setBy == u"rule:accept")
        return tr("by the rule: new orders");
    if (setBy == u"rule:supplier")
        return tr("by the rule: suppliers");
    if (setBy.startsWith(u"rule:"))
        return tr("by the rule: %1").arg(setBy.sliced(5));
    return setBy.isEmpty() ? tr("by nobody who is known") : tr("by %1").arg(setBy);
}

QString HoldTexts::check(RiskCheck check)
{
    switch (check) {
    case RiskCheck::DaySurge: return tr("Many orders in one day");
    case RiskCheck::SameAddress: return tr("Many orders to one address");
    case RiskCheck::SamePhone: return tr("Many orders with one phone");
    case RiskCheck::BuyerBulk: return tr("Many pieces for one buyer");
    case RiskCheck::Quantity: break;
    }
    return tr("Many of one article");
}

QString HoldTexts::action(RiskAction action)
{
    switch (action) {
    case RiskAction::Off: return tr("do not look");
    case RiskAction::Remark: return tr("remark");
    case RiskAction::Review: break;
    }
    return tr("hold for review");
}

QString HoldTexts::demand(NoteDemand demand)
{
    switch (demand) {
    case NoteDemand::Off: return tr("need not be read");
    case NoteDemand::Any: return tr("all must be read");
    case NoteDemand::Words: break;
    }
    return tr("those with these words must be read");
}

QString HoldTexts::code(const RiskCode &code)
{
    const int figure = static_cast<int>(code.figure);
    switch (code.check) {
    case RiskCheck::DaySurge: return tr("the shop has at least %n times its usual orders that day", nullptr, figure);
    case RiskCheck::SameAddress: return tr("%n or more orders go to this address", nullptr, figure);
    case RiskCheck::SamePhone: return tr("%n or more orders name this phone", nullptr, figure);
    case RiskCheck::BuyerBulk: return tr("this buyer orders %n or more pieces", nullptr, figure);
    case RiskCheck::Quantity: break;
    }
    return tr("%n pieces of one article", nullptr, figure);
}

QString HoldTexts::risk(const QString &text)
{
    QStringList words;
    for (const RiskCode &one : riskCodes(text))
        words.append(code(one));
    return words.isEmpty() ? text : words.join(tr("; "));
}

QString HoldTexts::note(const QString &text)
{
    QStringList words;
    for (const NoteMark &mark : noteMarks(text)) {
        const int length = static_cast<int>(mark.length);
        words.append(mark.ofBuyer
                         ? tr("Read the buyer's message (%n character(s)) and acknowledge it.", nullptr, length)
                         : tr("Read the shop's memo (%n character(s)) and acknowledge it.", nullptr, length));
    }
    return words.isEmpty() ? Sentences::reasonSentence(Reason::NoteUnread) : words.join(u' ');
}

QString HoldTexts::whatToDo(Reason reason, std::optional<ParcelState> state)
{
    if (!blocks(reason) && state != ParcelState::HandedOver)
        return reason == Reason::RefundNotStated ? tr("It goes on. Look on the platform if a refund is possible.")
                                                 : tr("It goes on. Look at the order if in doubt.");
    if (!state)
        return beforeLabel(reason, false);
    switch (*state) {
    case ParcelState::Planned: return beforeLabel(reason, false);
    case ParcelState::Numbered: return beforeLabel(reason, true);
    case ParcelState::Printed: return tr("Put the parcel and its label aside. %1").arg(withLabel(reason));
    case ParcelState::Verified: return tr("Take the parcel out of the pick-up. %1").arg(withLabel(reason));
    case ParcelState::HandedOver: return withCourier(reason);
    case ParcelState::Dissolved:
    case ParcelState::Recalled: break;
    }
    return tr("This parcel goes nowhere any more: look at the parcels that took its place.");
}

QString HoldTexts::beforeLabel(Reason reason, bool hasNumber)
{
    switch (reason) {
    case Reason::Unpaid: return tr("Wait for the payment, then import the orders again.");
    case Reason::Closed:
    case Reason::OrderCancelled:
    case Reason::RefundDone:
        return hasNumber ? tr("Nothing is to be sent: take its number back.") : tr("Nothing is to be sent: leave it.");
    case Reason::AlreadyShipped: return tr("Look on the platform by which number it went before anything is sent.");
    case Reason::StatusUnknown: return tr("Import a file that states the order's status.");
    case Reason::UnderReview: return tr("Wait until the platform has decided, then import the orders again.");
    case Reason::RefundPending: return tr("Answer the refund on the platform, then import the orders again.");
    case Reason::RefundUnknown: return tr("Import the detail file that states the refunds.");
    case Reason::LineRefunded:
    case Reason::LinesChanged: return tr("Look at the goods and lift the hold: the parcel takes them over.");
    case Reason::PresaleNotDue: return tr("Wait for its day: it becomes ready by itself.");
    case Reason::MaskedReceiver: return tr("Import a file with the whole receiver.");
    case Reason::ReceiverMissing: return tr("Complete the receiver on the platform, then import the orders again.");
    case Reason::LinesMissing: return tr("Import the file that lists the goods.");
    case Reason::AddressChanged: return tr("Look at the new address and lift the hold: the label will show it.");
    case Reason::CashOnDelivery:
        return hasNumber ? tr("Take its number back and take the parcel apart: each of its orders goes by itself.")
                         : tr("Take the parcel apart: an order that is paid on delivery goes by itself.");
    case Reason::AreaSuspended: return tr("Choose another carrier, or wait for the end of the suspension.");
    case Reason::Manual: return tr("Ask who held it, then lift the hold with a reason.");
    case Reason::StockMissing: return tr("Enter new stock, split the parcel, or ask the shop to cancel.");
    case Reason::NoteUnread: return tr("Read the note in the details and acknowledge it.");
    case Reason::RiskReview: return tr("Look at the order, ask the shop if in doubt, then release it with a reason.");
    case Reason::AwaitingReview: return tr("Look at the order, then release it with a reason.");
    case Reason::AtSupplier: return tr("Order it from the supplier and enter the supplier's number.");
    case Reason::ScanQr: return tr("Scan the QR code of the label.");
    case Reason::NotPrinted: return tr("Print its label first.");
    case Reason::InDoubt: return tr("Settle the batch: say which label came out last.");
    case Reason::OldCopy: return tr("Look for the newer label and use that one.");
    case Reason::WrongCarrier: return tr("Put it with the parcels of its own carrier.");
    case Reason::NumberVoided: return tr("Give it a new number and print it anew.");
    case Reason::NumberUnknown: return tr("Look whether the label is of another shop or bench.");
    case Reason::AlreadyScanned: return tr("It counts once: put it with the others.");
    case Reason::HandedOver: return tr("Ask who scanned it.");
    case Reason::InBatch: return tr("Go on with its batch, or cancel what is left of it.");
    case Reason::LabelDoesNotFit: return tr("Shorten the text or choose a larger label.");
    case Reason::DailyLimit: return tr("Raise the shop's limit or choose another account.");
    case Reason::PaymentNumberMissing: return tr("Import the shop's order file once more.");
    case Reason::StateChanged:
    case Reason::RiskNoticed:
    case Reason::RefundNotStated: break;
    }
    return tr("Look at the order again: somebody else moved it on.");
}

QString HoldTexts::withLabel(Reason reason)
{
    switch (reason) {
    case Reason::Closed:
    case Reason::OrderCancelled:
    case Reason::RefundDone: return tr("Void its number and put the goods back.");
    case Reason::Unpaid:
    case Reason::UnderReview:
    case Reason::RefundPending:
        return tr("Wait for the platform's decision and import the orders again; void the number if it is cancelled.");
    case Reason::AlreadyShipped:
        return tr("Look on the platform by which number it went; void this one if it is another.");
    case Reason::LineRefunded: return tr("Take out the refunded goods, lift the hold and scan it again.");
    case Reason::LinesChanged: return tr("Change the goods in the parcel, lift the hold, print it again if asked.");
    case Reason::AddressChanged: return tr("Lift the hold and print the label again with the new address.");
    case Reason::CashOnDelivery:
        return tr("Void its number, open the parcel and take it apart: each of its orders goes by itself.");
    case Reason::AreaSuspended:
        return tr("Wait for the end of the suspension, or void the number and choose another carrier.");
    case Reason::StockMissing: return tr("Look whether the goods are in it; if not, void the number.");
    case Reason::AtSupplier: return tr("A supplier sends it: void the number and put the goods back.");
    default: break;
    }
    return beforeLabel(reason, true);
}

QString HoldTexts::withCourier(Reason reason)
{
    switch (reason) {
    case Reason::Closed:
    case Reason::OrderCancelled:
    case Reason::RefundDone:
    case Reason::RefundPending:
    case Reason::Unpaid: return tr("The courier has it: ask for it back, then call the parcel back here.");
    case Reason::AddressChanged:
        return tr("The courier has it: ask to send it on to the new address, or call it back.");
    case Reason::LineRefunded:
    case Reason::LinesChanged: return tr("The courier has it: settle the difference with the buyer.");
    case Reason::CashOnDelivery:
        return tr("The courier has it: tell the courier which order's money is to be collected.");
    case Reason::NumberVoided: return tr("The courier has it under a voided number: tell the courier.");
    case Reason::Manual: return tr("The courier has it: ask who held it, and call it back if it must not arrive.");
    case Reason::RiskReview:
    case Reason::RiskNoticed: return tr("The courier has it: tell the shop, and call it back if it must not arrive.");
    default: break;
    }
    return tr("The courier has it: nothing is to be done here.");
}

} // namespace waydesk
