// SPDX-License-Identifier: Apache-2.0
#include "core/address/addresskey.h"

#include "core/address/country.h"
#include "core/address/masking.h"
#include "core/address/textfold.h"

#include <QStringView>

#include <algorithm>

namespace waydesk {

namespace {
/// Between receiver, phone and place: a control character, which no normalised part can hold.
constexpr char16_t separator = u'\x1f';
constexpr QStringView platformPrefix(u"platform:");

/// Length of a tail like "[1234]" at the end of `text`; 0 if there is none.
qsizetype tailLength(QStringView text, char16_t open, char16_t close, qsizetype digits)
{
    if (text.size() < digits + 2 || text.back() != close || text[text.size() - digits - 2] != open)
        return 0;
    const QStringView inner = text.mid(text.size() - digits - 1, digits);
    const bool all = std::ranges::all_of(inner, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return all ? digits + 2 : 0;
}

/// Drops "[1234]" (virtual number) and "(310012)" (postcode) from the end of what was written since `start`.
void dropTails(FoldBuffer &out, qsizetype start)
{
    for (;;) {
        const QStringView text(out.constData() + start, out.size() - start);
        const qsizetype tail = std::max(tailLength(text, u'[', u']', 4), tailLength(text, u'(', u')', 6));
        if (tail == 0)
            return;
        out.resize(out.size() - tail);
    }
}

void appendPart(FoldBuffer &out, const QString &text)
{
    const qsizetype start = out.size();
    TextFold fold(out);
    fold.append(text);
    dropTails(out, start);
}

/// The country of a foreign receiver; nothing for China, which domestic platforms do not name.
void appendCountry(FoldBuffer &out, const QString &country)
{
    const qsizetype start = out.size();
    appendPart(out, country);
    if (isMainland(QStringView(out.constData() + start, out.size() - start)))
        out.resize(start);
    else
        out.append(u'/');
}

/// All parts of the place as one text, so that it does not matter how far a platform has split it. False if empty.
bool appendPlace(FoldBuffer &out, const Address &address)
{
    if (!address.country.isEmpty())
        appendCountry(out, address.country);
    const qsizetype start = out.size();
    TextFold fold(out);
    for (const QString *part : {&address.province, &address.city, &address.district, &address.street}) {
        fold.gap();
        fold.append(*part);
    }
    dropTails(out, start);
    return out.size() > start;
}

bool appendPhone(FoldBuffer &out, const Address &address)
{
    QString digits = normalisedPhone(address.phone);
    if (digits.isEmpty())
        digits = normalisedPhone(address.phone2);
    if (digits.size() == 11 && digits.startsWith(u'1') && dialsOne(address.country))
        digits.remove(0, 1);
    out.append(reinterpret_cast<const char16_t *>(digits.utf16()), digits.size());
    return !digits.isEmpty() || !address.needsPhone();
}

QString textOf(const FoldBuffer &buffer) { return QStringView(buffer.constData(), buffer.size()).toString(); }

QString platformText(const QString &platform, const QString &platformKey)
{
    const QString id = platformKey.trimmed();
    const bool odd = std::ranges::any_of(id, [](QChar c) { return c.category() == QChar::Other_Control; });
    if (platform.isEmpty() || id.isEmpty() || odd)
        return {};
    return platformPrefix.toString() + platform + u':' + id;
}
} // namespace

QString normalisedPart(const QString &text)
{
    FoldBuffer out;
    appendPart(out, text);
    return textOf(out);
}

QString receiverText(const Address &address)
{
    FoldBuffer out;
    appendPart(out, address.receiver);
    bool whole = !out.isEmpty();
    out.append(separator);
    whole = appendPhone(out, address) && whole;
    out.append(separator);
    whole = appendPlace(out, address) && whole;
    return whole ? textOf(out) : QString();
}

AddressKey AddressKey::of(const Address &address, const QString &platform)
{
    if (!address.isComplete())
        return {};
    return fromStored(isMasked(address) ? platformText(platform, address.platformKey) : receiverText(address));
}

bool AddressKey::isPlatformKey() const
{
    return m_text.startsWith(platformPrefix) && !m_text.contains(QChar(separator));
}

KeyParts AddressKey::parts() const
{
    const QStringView text(m_text);
    const qsizetype first = text.indexOf(QChar(separator));
    const qsizetype second = first < 0 ? -1 : text.indexOf(QChar(separator), first + 1);
    if (second < 0)
        return {};
    return {text.left(first), text.mid(first + 1, second - first - 1), text.mid(second + 1)};
}

} // namespace waydesk
