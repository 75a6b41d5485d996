// SPDX-License-Identifier: Apache-2.0
#include "core/order/taughtword.h"

namespace waydesk {

QString foldedWord(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (!c.isSpace() && c != u'\ufeff' && c != u'*')
            out.append(c.toLower());
    }
    return out;
}

} // namespace waydesk
