// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/manifestwriter.h"
#include "dispatch/ports/ordersource.h"

#include <QFile>
#include <QHash>

#include <mutex>

namespace waydesk {

/// Files that the test wrote down; each read asks for leave to go on `steps` times.
class ScriptedSource final : public OrderSource
{
public:
    QHash<QString, ParsedFile> files;
    int steps = 2;
    ReadOptions last; ///< those of the newest call

    Result<ParsedFile> read(const QString &file, const QString &, qint64,
                            const std::function<bool(qint64, qint64)> &progress, const ReadOptions &options) override
    {
        {
            const std::lock_guard lock(m_mutex); // files of one import are read side by side
            last = options;
        }
        const auto found = files.constFind(file);
        if (found == files.cend())
            return fail(ErrorCode::FileNotFound, {{QStringLiteral("file"), file}});
        for (int i = 1; progress && i <= steps; ++i) {
            if (!progress(i, steps))
                return fail(ErrorCode::Cancelled);
        }
        return *found;
    }
    QStringList formatIds() const override { return {QStringLiteral("scripted")}; }
    QStringList platforms() const override { return {QStringLiteral("taobao"), QStringLiteral("pinduoduo")}; }

private:
    std::mutex m_mutex;
};

/// Writes what it was given as lines of text; `onWrite` runs when the file is there.
class FakeManifest final : public ManifestWriter
{
public:
    ManifestData shown; ///< of the last picture
    bool fails = false;
    std::function<void()> onWrite;
    ManifestData last;

    Result<ManifestPicture> picture(const ManifestData &data, int page) override
    {
        shown = data;
        return ManifestPicture{DotImage(8, 8, 8), page, 1};
    }
    Result<void> write(const ManifestData &data, const QString &file) override
    {
        last = data;
        if (fails)
            return fail(ErrorCode::DiskFull, {{QStringLiteral("file"), file}});
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(data.numbers.join(u'\n').toUtf8()) < 0)
            return fail(ErrorCode::FileUnwritable, {{QStringLiteral("file"), file}});
        out.close();
        if (onWrite)
            onWrite();
        return {};
    }
};

class FakeDispatchWriter final : public DispatchWriter
{
public:
    bool fails = false;
    std::function<void()> onWrite;
    std::vector<DispatchRow> last;

    QString lastLayout;

    QStringList layouts(const QString &) const override { return {}; }
    bool byPaymentNumber(const QString &platform, const QString &) const override
    {
        return platform == QStringLiteral("wechat");
    }
    Result<QString> write(const QString &platform, const std::vector<DispatchRow> &rows, const QString &outFile,
                          const QString &, const QString &layout) override
    {
        last = rows;
        lastLayout = layout;
        if (fails)
            return fail(ErrorCode::TemplateColumnsMissing);
        QFile out(outFile);
        if (!out.open(QIODevice::WriteOnly))
            return fail(ErrorCode::FileUnwritable, {{QStringLiteral("file"), outFile}});
        for (const DispatchRow &row : rows)
            out.write((row.orderNumber + u' ' + row.waybill + u'\n').toUtf8());
        out.close();
        if (onWrite)
            onWrite();
        return platform + QStringLiteral("_upload");
    }
};

} // namespace waydesk
