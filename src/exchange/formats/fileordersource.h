// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/ordersource.h"
#include "exchange/formats/formatcatalogue.h"

namespace waydesk {

/// Reads order files (CSV and spreadsheets) by the formats of a catalogue. Stateless: any thread, any number at once.
class FileOrderSource final : public OrderSource
{
public:
    explicit FileOrderSource(const FormatCatalogue &catalogue = FormatCatalogue::shipped())
        : m_catalogue(catalogue)
    { }

    Result<ParsedFile> read(const QString &file, const QString &formatId, qint64 nowMs,
                            const std::function<bool(qint64, qint64)> &progress) override;
    QStringList formatIds() const override;
    QStringList platforms() const override;

private:
    const FormatCatalogue &m_catalogue;
};

} // namespace waydesk
