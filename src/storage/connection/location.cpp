// SPDX-License-Identifier: Apache-2.0
#include "storage/connection/location.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QStringList &passedOn()
{
    static const QStringList words{u"sslmode"_s,    u"sslrootcert"_s,     u"sslcert"_s,         u"sslkey"_s,
                                   u"sslcrl"_s,     u"connect_timeout"_s, u"passfile"_s,        u"application_name"_s,
                                   u"gssencmode"_s, u"options"_s,         u"channel_binding"_s, u"hostaddr"_s};
    return words;
}

Result<Location> parseUrl(const QString &where)
{
    const QUrl url(where, QUrl::StrictMode);
    if (!url.isValid())
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"data"_s}});
    Location location;
    location.engine = Engine::Postgres;
    location.host = url.host();
    location.port = url.port();
    location.user = url.userName(QUrl::FullyDecoded);
    location.password = url.password(QUrl::FullyDecoded);
    location.database = url.path(QUrl::FullyDecoded).mid(1);
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (key == u"host")
            location.host = value;
        else if (key == u"port")
            location.port = value.toInt();
        else if (key == u"user")
            location.user = value;
        else if (key == u"dbname")
            location.database = value;
        else if (passedOn().contains(key))
            location.options.insert(key, value);
        else
            return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"data"_s}, {u"word"_s, key}});
    }
    return location;
}

} // namespace

QString Location::file() const { return folder + u"/waydesk.db"_s; }

QString Location::name() const
{
    if (engine == Engine::Sqlite)
        return file();
    return u"postgresql://%1@%2:%3/%4"_s.arg(user, host).arg(port).arg(database);
}

Result<Location> Location::parse(const QString &where)
{
    if (where.startsWith(u"postgresql://") || where.startsWith(u"postgres://"))
        return parseUrl(where);
    if (where.isEmpty() || where.contains(u"://"))
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"data"_s}});
    Location location;
    const QFileInfo info(where);
    const QString canonical = info.canonicalFilePath();
    location.folder = canonical.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : canonical;
    return location;
}

} // namespace waydesk
