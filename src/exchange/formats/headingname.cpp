// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/headingname.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString folded(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (!c.isSpace() && c != u'\ufeff' && c != u'*')
            out.append(c.toLower());
    }
    return out;
}

} // namespace

QString headingName(const QString &text)
{
    QString name = folded(text);
    return name.remove(u"(必填)"_s);
}

QString statusWord(const QString &text) { return folded(text); }

} // namespace waydesk
