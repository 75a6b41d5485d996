// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/formatfolder.h"

#include "core/support/interfacethread.h"
#include "exchange/codecs/wholefile.h"
#include "exchange/formats/headingname.h"
#include "exchange/formats/mappedformat.h"
#include "exchange/formats/profiletrial.h"
#include "exchange/formats/tablepreview.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFormat = 1024 * 1024;

Result<QJsonObject> jsonOf(const QString &path)
{
    const auto bytes = readWholeFile(path, largestFormat);
    if (!bytes)
        return std::unexpected(bytes.error());
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &wrong);
    if (!document.isObject())
        return fail(ErrorCode::TemplateInvalid, {{u"file"_s, QFileInfo(path).fileName()}}, wrong.errorString());
    return document.object();
}

QString shippedPath(const QString &id) { return u":/waydesk/formats/"_s + id + u".json"_s; }

} // namespace

FormatFolder::FormatFolder(const QString &folder)
    : m_folder(folder)
{
    readAgain();
}

void FormatFolder::readAgain()
{
    InterfaceThread::keepOff("formats");
    std::vector<FormatSpec> formats;
    std::vector<FormatEntry> entries;
    const QDir dir(m_folder);
    const QStringList names =
        m_folder.isEmpty() ? QStringList() : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        FormatEntry entry{QFileInfo(name).completeBaseName(), {}, {}, true, {}};
        const auto json = jsonOf(dir.filePath(name));
        auto format = json ? parseFormat(*json) : Result<FormatSpec>(std::unexpected(json.error()));
        if (format && format->id == entry.id && !FormatCatalogue::shipped().byId(format->id)) {
            entry.name = (*json)[u"name"].toString(format->id);
            entry.platform = format->platform;
            formats.push_back(std::move(*format));
        } else {
            entry.problem = format ? u"format"_s : format.error().detail;
        }
        entries.push_back(std::move(entry));
    }
    for (FormatSpec &format : formats)
        format.payWords.add(shippedPayWords());
    for (const FormatSpec &format : FormatCatalogue::shipped().formats()) {
        formats.push_back(format);
        entries.push_back({format.id, format.id, format.platform, false, {}});
    }
    const std::lock_guard lock(m_mutex);
    m_catalogue = std::make_shared<const FormatCatalogue>(std::move(formats));
    m_entries = std::move(entries);
}

std::shared_ptr<const FormatCatalogue> FormatFolder::catalogue() const
{
    const std::lock_guard lock(m_mutex);
    return m_catalogue;
}

std::vector<FormatEntry> FormatFolder::entries() const
{
    const std::lock_guard lock(m_mutex);
    return m_entries;
}

QStringList FormatFolder::fields() const { return mappedFields(); }

std::vector<QStringList> FormatFolder::needed(const MappingProfile &profile) const { return neededFields(profile); }

Result<ParsedFile> FormatFolder::tryOut(const TablePreview &preview, const MappingProfile &profile) const
{
    return tryProfile(preview, profile, FormatCatalogue::shipped());
}

Result<std::vector<QStringList>> FormatFolder::rows(const QString &file)
{
    InterfaceThread::keepOff("order files");
    return tableRows(file);
}

Result<std::vector<SheetRow>> FormatFolder::sheet(const QString &file, size_t most)
{
    InterfaceThread::keepOff("tables");
    return sheetRows(file, most);
}

Result<TablePreview> FormatFolder::preview(const QString &file, int headingRow)
{
    InterfaceThread::keepOff("formats");
    return previewTable(file, *catalogue(), headingRow);
}

QString FormatFolder::pathOf(const QString &id) const { return QDir(m_folder).filePath(id + u".json"_s); }

Result<QString> FormatFolder::store(const QJsonObject &json)
{
    const auto format = parseFormat(json);
    if (!format)
        return std::unexpected(format.error());
    if (FormatCatalogue::shipped().byId(format->id))
        return fail(ErrorCode::AlreadyExists, {{u"subject"_s, u"format"_s}, {u"id"_s, format->id}});
    if (format->id != formatIdOf(format->id))
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"format"_s}, {u"value"_s, format->id}});
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder))
        return fail(ErrorCode::FileUnwritable, {{u"file"_s, m_folder}});
    if (const auto written = writeWholeFile(pathOf(format->id), QJsonDocument(json).toJson()); !written)
        return std::unexpected(written.error());
    readAgain();
    return format->id;
}

Result<QString> FormatFolder::save(const MappingProfile &profile)
{
    const auto json = mappedFormat(profile, FormatCatalogue::shipped());
    if (!json)
        return std::unexpected(json.error());
    return store(*json);
}

Result<QString> FormatFolder::add(const QString &file)
{
    InterfaceThread::keepOff("formats");
    const auto json = jsonOf(file);
    if (!json)
        return std::unexpected(json.error());
    auto stored = store(*json);
    if (!stored)
        stored.error().values.insert(u"file"_s, QFileInfo(file).fileName());
    return stored;
}

Result<void> FormatFolder::give(const QString &id, const QString &file)
{
    InterfaceThread::keepOff("formats");
    const bool shipped = FormatCatalogue::shipped().byId(id);
    if (!shipped && (id != formatIdOf(id) || !QFile::exists(pathOf(id))))
        return fail(ErrorCode::NotFound, {{u"subject"_s, u"format"_s}, {u"id"_s, id}});
    QFile from(shipped ? shippedPath(id) : pathOf(id));
    if (!from.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{u"file"_s, from.fileName()}}, from.errorString());
    return writeWholeFile(file, from.readAll());
}

Result<void> FormatFolder::remove(const QString &id)
{
    InterfaceThread::keepOff("formats");
    if (id != formatIdOf(id) || m_folder.isEmpty() || !QFile::exists(pathOf(id)))
        return fail(ErrorCode::NotFound, {{u"subject"_s, u"format"_s}, {u"id"_s, id}});
    if (!QFile::remove(pathOf(id)))
        return fail(ErrorCode::FileUnwritable, {{u"file"_s, pathOf(id)}});
    readAgain();
    return {};
}

} // namespace waydesk
