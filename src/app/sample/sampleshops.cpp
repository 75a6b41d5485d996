// SPDX-License-Identifier: Apache-2.0
#include "app/sample/sampleshops.h"

#include "dispatch/importorders.h"
#include "dispatch/linkshops.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

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
};
constexpr SampleShop Shops[] = {{u"青禾日用旗舰店", u"taobao"}, {u"禾木生活馆", u"pinduoduo"}, {u"Lotus", u"lazada"}};
const QString Account = u"圆通共享账户"_s;

/// Being there already is as good as being made.
template <class T> Result<void> settled(const Result<T> &result)
{
    if (result || result.error().code == ErrorCode::AlreadyExists)
        return {};
    return std::unexpected(result.error());
}

Result<QString> layDownOne(const QString &name, const QString &folder)
{
    QString file = folder + u'/' + name;
    QDir().mkpath(QFileInfo(file).path());
    if (!QFile::exists(file)) {
        if (!QFile::copy(u":/waydesk/samples/"_s + name, file))
            return fail(ErrorCode::FileUnwritable, {{u"file"_s, file}});
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    }
    return file;
}

} // namespace

Result<QStringList> SampleShops::layDown(const QString &folder)
{
    QStringList files;
    for (const char16_t *name : OrderFiles) {
        const auto file = layDownOne(QString::fromUtf16(name), folder);
        if (!file)
            return std::unexpected(file.error());
        files.append(*file);
    }
    for (const char16_t *name : Templates) {
        if (const auto file = layDownOne(QString::fromUtf16(name), folder); !file)
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
        if (const auto made = settled(verb.addShop(name, QString::fromUtf16(shop.platform), false, Account)); !made)
            return made;
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
    ImportRequest request;
    request.files = *files;
    const auto report = ImportOrders(m_place, m_source).run(request);
    if (!report)
        return std::unexpected(report.error());
    int made = 0;
    for (const FileReport &file : report->files)
        made += file.ordersNew;
    return made;
}

} // namespace waydesk
