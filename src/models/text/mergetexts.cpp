// SPDX-License-Identifier: Apache-2.0
#include "models/text/mergetexts.h"

#include <QHash>

namespace waydesk {

using namespace Qt::StringLiterals;

QString MergeTexts::why(const QString &code)
{
    if (code == u"decided")
        return tr("Somebody decided that these are one receiver.");
    return code == u"same_platform_receiver" ? tr("The platform says that it is the same receiver.")
                                             : tr("Same receiver, phone and address.");
}

QString MergeTexts::whyNot(const QString &code)
{
    static const QHash<QString, const char *> sentences = {
        {u"masked_receiver"_s, QT_TR_NOOP("The receiver is masked: equal stars prove nothing.")},
        {u"phone_differs"_s, QT_TR_NOOP("The phone differs.")},
        {u"receiver_differs"_s, QT_TR_NOOP("The name differs.")},
        {u"street_differs"_s, QT_TR_NOOP("The street differs.")},
        {u"other_account"_s, QT_TR_NOOP("The shops do not share a waybill account.")},
        {u"cross_shop_off"_s, QT_TR_NOOP("Merging across shops is off.")},
        {u"taken_apart"_s, QT_TR_NOOP("Somebody took them apart.")},
        {u"cash_on_delivery"_s, QT_TR_NOOP("An order that is paid on delivery goes by itself.")},
        {u"buyer_differs"_s, QT_TR_NOOP("A shop merges orders of one buyer alone.")},
        {u"note_alone"_s, QT_TR_NOOP("A shop sends orders with a note by themselves.")},
        {u"presale_apart"_s, QT_TR_NOOP("A shop keeps presale and ordinary orders apart.")},
        {u"weight_limit"_s, QT_TR_NOOP("Together they weigh more than a shop allows in one parcel.")},
        {u"weight_unknown"_s, QT_TR_NOOP("A shop limits the weight, and that of an article is not known.")},
        {u"other_receiver"_s, QT_TR_NOOP("The parcel goes to another receiver.")},
        {u"platform_receiver"_s,
         QT_TR_NOOP(
             "The platform hides this receiver and says by an id of its own who it is; nobody here can decide.")},
        {u"decided_otherwise"_s,
         QT_TR_NOOP("That contradicts what was decided about other receivers; take one of those words back first.")},
    };
    const auto found = sentences.find(code);
    return found == sentences.end() ? QString() : tr(*found);
}

} // namespace waydesk
