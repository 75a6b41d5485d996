// SPDX-License-Identifier: Apache-2.0
#include "app/sample/sampleshops.h"

#include "app/sample/sampleday.h"
#include "dispatch/importorders.h"
#include "dispatch/linkshops.h"
#include "dispatch/setdeadlines.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr const char16_t *OrderFiles[] = {u"taobao/ExportOrderList202611221000.csv",
                                          u"taobao/ExportOrderDetailList202611221000.csv",
                                          u"pinduoduo/orders_export.csv", u"lazada/orders_export.xlsx"};
constexpr const char16_t *Templates[] = {u"taobao/upload_template.xlsx", u"lazada/upload_template.xlsx"};

struct SampleShop {
    const char16_t *name;
    const char16_t *platform;
    const char16_t *country = u""; ///< whose days count, where the platform does not say
};
constexpr SampleShop Shops[] = {
    {u"青禾日用旗舰店", u"taobao"}, {u"禾木生活馆", u"pinduoduo"}, {u"Lotus", u"lazada", u"PH"}};
const QString Account = u"圆通共享账户"_s;

/// Being there already is as good as being made.
template <class T> Result<void> settled(const Result<T> &result)
{
    if (result || result.error().code == ErrorCode::AlreadyExists)
        return {};
    return std::unexpected(result.error());
}

/// Dates as the platforms write them, and the day in the name of an export.
QString moved(QString text, qint64 days)
{
    for (const auto &[pattern, format] : {std::pair(u"(?<!\\d)20\\d\\d-\\d\\d-\\d\\d(?= )"_s, u"yyyy-MM-dd"_s),
                                          std::pair(u"(?<=List)20\\d{6}(?=\\d{4}\\.csv)"_s, u"yyyyMMdd"_s)}) {
        const QRegularExpression dates(pattern);
        qsizetype at = 0;
        for (auto found = dates.match(text); found.hasMatch(); found = dates.match(text, at)) {
            const QString day = QDate::fromString(found.captured(), format).addDays(days).toString(format);
            text.replace(found.capturedStart(), found.capturedLength(), day);
            at = found.capturedEnd();
        }
    }
    return text;
}

/// Its signs are not looked at: every byte is a character of its own here, and dates are ASCII in each encoding.
Result<void> layDownMoved(const QString &name, const QString &file, qint64 days)
{
    QFile from(u":/waydesk/samples/"_s + name);
    QSaveFile to(file);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileUnwritable, {{u"file"_s, file}});
    to.write(moved(QString::fromLatin1(from.readAll()), days).toLatin1());
    if (!to.commit())
        return fail(ErrorCode::FileUnwritable, {{u"file"_s, file}}, to.errorString());
    return {};
}

Result<QString> layDownOne(const QString &name, const QString &folder, qint64 days)
{
    const bool isMoved = days != 0 && name.endsWith(u".csv");
    QString file = folder + u'/' + (isMoved ? moved(name, days) : name);
    QDir().mkpath(QFileInfo(file).path());
    if (isMoved && !QFile::exists(file)) {
        if (const auto laid = layDownMoved(name, file, days); !laid)
            return std::unexpected(laid.error());
    } else if (!QFile::exists(file)) {
        if (!QFile::copy(u":/waydesk/samples/"_s + name, file))
            return fail(ErrorCode::FileUnwritable, {{u"file"_s, file}});
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    }
    return file;
}

} // namespace

Result<QStringList> SampleShops::layDown(const QString &folder, qint64 days)
{
    QStringList files;
    for (const char16_t *name : OrderFiles) {
        const auto file = layDownOne(QString::fromUtf16(name), folder, days);
        if (!file)
            return std::unexpected(file.error());
        files.append(*file);
    }
    for (const char16_t *name : Templates) {
        if (const auto file = layDownOne(QString::fromUtf16(name), folder, days); !file)
            return std::unexpected(file.error());
    }
    return files;
}

Result<void> SampleShops::link()
{
    LinkShops verb(m_place, m_carriers);
    if (const auto made = settled(verb.addAccount(Account, u"YTO"_s)); !made)
        return made;
    for (const SampleShop &shop : Shops) {
        const QString name = QString::fromUtf16(shop.name);
        const auto made = verb.addShop(name, QString::fromUtf16(shop.platform), false, Account);
        if (const auto good = settled(made); !good)
            return good;
        const QString country = QString::fromUtf16(shop.country);
        if (!made || country.isEmpty())
            continue;
        if (const auto set = SetDeadlines(m_place).setShop({made->shop.id, {}, country}); !set)
            return std::unexpected(set.error());
    }
    return settled(verb.addSegment({Account, u"YT8801234567001"_s, {}, 3000}));
}

Result<int> SampleShops::setUp(const QString &folder)
{
    if (const auto linked = link(); !linked)
        return std::unexpected(linked.error());
    const auto files = layDown(folder);
    if (!files)
        return std::unexpected(files.error());
    return import(*files);
}

Result<int> SampleShops::setUpDay(const QString &folder)
{
    if (const auto linked = link(); !linked)
        return std::unexpected(linked.error());
    const QString marker = folder + u"/day"_s;
    const qint64 now = m_place.clock.wallMs();
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, Qt::OffsetFromUTC, 8 * 3600).date();
    const auto day = SampleDay::layDown(marker, now);
    if (!day)
        return std::unexpected(day.error());
    // A later start tells of the day on which the files were laid down.
    const QDate laid =
        QDate::fromString(QFileInfo(day->back()).completeBaseName().section(u'-', 1).first(8), u"yyyyMMdd"_s);
    const auto fixed = layDown(folder, QDate(2026, 11, 22).daysTo(laid.isValid() ? laid : today));
    if (!fixed)
        return std::unexpected(fixed.error());
    return import(*fixed + *day);
}

Result<int> SampleShops::import(const QStringList &files)
{
    ImportRequest request;
    request.files = files;
    const auto report = ImportOrders(m_place, m_source).run(request);
    if (!report)
        return std::unexpected(report.error());
    int made = 0;
    for (const FileReport &file : report->files)
        made += file.ordersNew;
    return made;
}

} // namespace waydesk
