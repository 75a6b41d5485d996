// SPDX-License-Identifier: Apache-2.0
#include "core/address/addresskey.h"
#include "core/address/textfold.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace waydesk {

namespace {
constexpr qsizetype mobileDigits = 11;

bool isMobileOfChina(QStringView digits) { return digits.size() == mobileDigits && digits[0] == u'1'; }

QStringView withoutCountryCode(QStringView digits)
{
    for (const QStringView code : {QStringView(u"86"), QStringView(u"0086")}) {
        if (digits.startsWith(code) && isMobileOfChina(digits.mid(code.size())))
            return digits.mid(code.size());
    }
    return digits;
}

bool startsExtension(QStringView rest)
{
    static constexpr std::array<QStringView, 5> words{u"转", u"轉", u"ext", u"x", u"["};
    return std::ranges::any_of(words, [rest](QStringView word) { return rest.startsWith(word, Qt::CaseInsensitive); });
}

int digitOf(QChar c)
{
    return c.unicode() < 0x80 ? (c >= u'0' && c <= u'9' ? c.unicode() - u'0' : -1) : c.digitValue();
}

/// Collects digits group by group until the number is whole; what follows then is an extension.
class PhoneReader
{
public:
    /// False: this digit starts an extension.
    bool take(int digit)
    {
        if (!m_inGroup) {
            if (isWhole())
                return false;
            m_lastStart = m_digits.size();
            ++m_groups;
            m_inGroup = true;
        }
        m_digits.append(QChar(u'0' + digit));
        if (m_groups == 1)
            m_firstSize = m_digits.size();
        return true;
    }
    void endGroup() { m_inGroup = false; }
    const QString &digits() const { return m_digits; }

private:
    bool isWhole() const
    {
        if (isMobileOfChina(withoutCountryCode(m_digits)))
            return true;
        if (!m_digits.startsWith(u'0'))
            return false;
        const qsizetype lastSize = m_digits.size() - m_lastStart;
        if (m_groups == 1)
            return lastSize == 11 || lastSize == 12;
        return m_groups == 2 && (m_firstSize == 3 || m_firstSize == 4) && (lastSize == 7 || lastSize == 8);
    }

    QString m_digits;
    qsizetype m_firstSize = 0;
    qsizetype m_lastStart = 0;
    int m_groups = 0;
    bool m_inGroup = false;
};
} // namespace

QString normalisedPhone(const QString &text)
{
    const bool onlyDigits = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (onlyDigits)
        return withoutCountryCode(text).size() == text.size() ? text : withoutCountryCode(text).toString();
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    PhoneReader reader;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const int digit = digitOf(plain[i]);
        if (digit >= 0 && !reader.take(digit))
            break;
        if (digit >= 0)
            continue;
        if (!reader.digits().isEmpty() && startsExtension(QStringView(plain).mid(i)))
            break;
        reader.endGroup();
    }
    return withoutCountryCode(reader.digits()).toString();
}

} // namespace waydesk
