// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/headingname.h"

#include "core/order/taughtword.h"

namespace waydesk {

using namespace Qt::StringLiterals;

QString headingName(const QString &text)
{
    QString name = foldedWord(text);
    return name.remove(u"(必填)"_s);
}

QString statusWord(const QString &text) { return foldedWord(text); }

} // namespace waydesk
