// SPDX-License-Identifier: Apache-2.0
#include "printing/targetwords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waydesk {
namespace {

struct KindWord {
    TargetWords::Kind kind;
    const char *word;
    const char *form;
};

constexpr std::array<KindWord, 6> kKinds{{{TargetWords::Kind::Pdf, "pdf", "pdf:FILE"},
                                          {TargetWords::Kind::Png, "png", "png:DIR"},
                                          {TargetWords::Kind::Zpl, "zpl", "zpl:FILE"},
                                          {TargetWords::Kind::Tspl, "tspl", "tspl:FILE"},
                                          {TargetWords::Kind::Cups, "cups", "cups:QUEUE"},
                                          {TargetWords::Kind::Tcp, "tcp", "tcp:HOST:PORT"}}};

std::unexpected<Error> invalid(const QString &words, const QString &reason)
{
    return fail(ErrorCode::InvalidArgument,
                {{u"argument"_s, u"to"_s}, {u"value"_s, words}, {u"reason"_s, reason}, {u"allowed"_s, targetForms()}});
}

bool isQueueName(const QString &name)
{
    if (name.size() > 127)
        return false;
    for (const QChar c : name) {
        if (c <= u' ' || c == u'/' || c == u'#' || c == QChar(0x7f))
            return false;
    }
    return true;
}

bool isHostName(const QString &name)
{
    if (name.isEmpty() || name.size() > 253)
        return false;
    for (const QChar c : name) {
        if (!c.isLetterOrNumber() && c != u'.' && c != u'-' && c != u'_' && c != u':' && c != u'%')
            return false;
    }
    return true;
}

/// HOST, HOST:PORT, [IPv6] or [IPv6]:PORT. False: the port is none.
bool splitHost(const QString place, TargetWords *out)
{
    qsizetype colon = place.lastIndexOf(u':');
    if (place.startsWith(u'[')) {
        const qsizetype end = place.indexOf(u']');
        out->place = place.mid(1, end - 1);
        colon = end + 1;
        if (end < 0 || (colon < place.size() && place.at(colon) != u':'))
            return false;
    } else {
        out->place = place.left(colon);
    }
    if (colon < 0 || colon >= place.size())
        return true;
    bool ok = false;
    out->port = place.mid(colon + 1).toUShort(&ok);
    return ok && out->port != 0;
}

} // namespace

QStringList targetForms()
{
    QStringList forms;
    for (const auto &kind : kKinds)
        forms += QString::fromLatin1(kind.form);
    return forms;
}

Result<TargetWords> parseTarget(const QString &words)
{
    const qsizetype colon = words.indexOf(u':');
    TargetWords result;
    bool known = false;
    for (const auto &kind : kKinds) {
        if (colon > 0 && words.left(colon) == QLatin1StringView(kind.word)) {
            result.kind = kind.kind;
            known = true;
        }
    }
    if (!known)
        return invalid(words, u"target_unknown"_s);
    result.place = words.mid(colon + 1);
    if (result.place.isEmpty())
        return invalid(words, u"place_missing"_s);
    if (result.place.contains(QChar(u'\0')))
        return invalid(words, u"place_invalid"_s);
    if (result.kind == TargetWords::Kind::Cups && !isQueueName(result.place))
        return invalid(words, u"place_invalid"_s);
    if (result.kind == TargetWords::Kind::Tcp) {
        if (!splitHost(result.place, &result))
            return invalid(words, u"port_invalid"_s);
        if (!isHostName(result.place))
            return invalid(words, u"place_invalid"_s);
    }
    return result;
}

} // namespace waydesk
