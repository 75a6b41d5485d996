// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/ordersource.h"
#include "exchange/formats/formatfolder.h"

namespace waydesk {

/// Reads order files (CSV and spreadsheets) by the formats of a catalogue. Stateless: any thread, any number at once.
class FileOrderSource final : public OrderSource
{
public:
    FileOrderSource() = default;
    /// With the formats of one's own; the folder must outlive this. `ownPayWords` is a file as payWordsIn() reads it,
    /// looked at each time; reading is refused while it makes no sense.
    explicit FileOrderSource(const FormatFolder &folder, const QString &ownPayWords = {})
        : m_folder(&folder)
        , m_ownPayWords(ownPayWords)
    { }

    Result<ParsedFile> read(const QString &file, const QString &formatId, qint64 nowMs,
                            const std::function<bool(qint64, qint64)> &progress,
                            const ReadOptions &options = {}) override;
    QStringList formatIds() const override;
    QStringList platforms() const override;

private:
    std::shared_ptr<const FormatCatalogue> catalogue() const;

    const FormatFolder *m_folder = nullptr;
    QString m_ownPayWords;
};

} // namespace waydesk
