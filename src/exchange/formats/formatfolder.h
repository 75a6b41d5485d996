// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/formatshelf.h"
#include "exchange/formats/formatcatalogue.h"

#include <memory>
#include <mutex>

namespace waydesk {

/// The shipped formats and those of a folder, one JSON file each. The folder is read when this is made and after every
/// change made through this. A file that is no format is kept and named; it reads nothing.
class FormatFolder final : public FormatShelf
{
public:
    /// `folder` need not be there yet; empty = shipped formats only, and nothing can be saved.
    explicit FormatFolder(const QString &folder);

    std::shared_ptr<const FormatCatalogue> catalogue() const;

    Result<std::vector<QStringList>> rows(const QString &file) override;
    Result<std::vector<SheetRow>> sheet(const QString &file, size_t most) override;
    Result<TablePreview> preview(const QString &file, int headingRow) override;
    QStringList fields() const override;
    std::vector<QStringList> needed(const MappingProfile &profile) const override;
    Result<ParsedFile> tryOut(const TablePreview &preview, const MappingProfile &profile) const override;
    std::vector<FormatEntry> entries() const override;
    Result<QString> save(const MappingProfile &profile) override;
    Result<QString> add(const QString &file) override;
    Result<void> give(const QString &id, const QString &file) override;
    Result<void> remove(const QString &id) override;

private:
    void readAgain();
    QString pathOf(const QString &id) const;
    Result<QString> store(const QJsonObject &format);

    QString m_folder;
    mutable std::mutex m_mutex;
    std::shared_ptr<const FormatCatalogue> m_catalogue;
    std::vector<FormatEntry> m_entries;
};

} // namespace waydesk
