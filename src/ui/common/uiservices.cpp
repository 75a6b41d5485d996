// SPDX-License-Identifier: Apache-2.0
#include "ui/common/uiservices.h"

#include <QLocale>

namespace waydesk {

QString UiServices::carrierName(const QString &code) const
{
    const Carrier *carrier = carriers.find(code);
    if (!carrier)
        return code;
    return QLocale().language() == QLocale::Chinese ? carrier->nameZh : carrier->nameEn;
}

} // namespace waydesk
