// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

namespace waydesk::test {

/// Every text of the program a third longer, as a wordier language would have it; placeholders stay as they are.
class PseudoLocale : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        // What is no word (a picture's name, a format) stays.
        if (text.size() < 2)
            return text;
        return text + QString((text.size() + 2) / 3, QChar(0x00E6));
    }
};

} // namespace waydesk::test
