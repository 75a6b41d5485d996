// SPDX-License-Identifier: Apache-2.0
#include "models/text/sentences.h"

namespace waydesk {

using namespace Qt::StringLiterals;

QString Sentences::subjectText(const QString &subject)
{
    if (subject == u"shop")
        return tr("shop");
    if (subject == u"account")
        return tr("waybill account");
    if (subject == u"segment")
        return tr("number segment");
    if (subject == u"batch")
        return tr("batch");
    if (subject == u"handover")
        return tr("handover");
    if (subject == u"number")
        return tr("waybill number");
    if (subject == u"import")
        return tr("import");
    if (subject == u"order")
        return tr("order");
    if (subject == u"parcel")
        return tr("parcel");
    if (subject == u"parcel or order")
        return tr("parcel or order");
    if (subject == u"copy")
        return tr("copy of a label");
    if (subject == u"printer")
        return tr("printer profile");
    if (subject == u"write_back")
        return tr("write-back");
    if (subject == u"missing_parcel")
        return tr("missing parcel in this pick-up");
    if (subject == u"handover_item")
        return tr("parcel in a handover");
    if (subject == u"tag")
        return tr("tag");
    if (subject == u"badge")
        return tr("badge");
    if (subject == u"calendar")
        return tr("calendar of one's own");
    if (subject == u"article")
        return tr("counted article");
    if (subject == u"gift")
        return tr("gift rule");
    if (subject == u"override")
        return tr("announcement");
    return tr("entry");
}

/// The fields of an order made by hand, and files; other words are those of the command line itself.
QString Sentences::argumentText(const QString &argument)
{
    if (argument == u"line")
        return tr("goods");
    if (argument == u"receiver")
        return tr("receiver");
    if (argument == u"phone")
        return tr("phone");
    if (argument == u"place")
        return tr("address");
    if (argument == u"original")
        return tr("earlier order");
    if (argument == u"calendar")
        return tr("a calendar of one year");
    if (argument == u"rule") // SetWarehouses
        return tr("“SKU code=warehouse”, each code once");
    return argument;
}

} // namespace waydesk
