// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/formats/formatcatalogue.h"

#include <QStringList>

namespace waydesk {

/// Finds the heading row of a file and its format, by the headings alone: columns may be reordered, missing or more
/// than known, and rows may stand before them.
class HeadingFinder
{
public:
    /// Rows looked at before the file is given up.
    static constexpr int rowsLookedAt = 5;

    /// `formatId` empty = any.
    HeadingFinder(const FormatCatalogue &catalogue, const QString &formatId);

    /// The format that this row heads, or null.
    const FormatSpec *match(const QStringList &cells);
    /// After all rows missed: HeadingMissing (format, missing) with the nearest format, else UnknownFormat.
    Error failure() const;

private:
    struct Judged {
        int found = 0;
        QStringList missing;
    };
    Judged judge(const FormatSpec &format, const QStringList &names) const;
    void noteData(const QStringList &words);

    const FormatCatalogue &m_catalogue;
    QString m_formatId;
    const FormatSpec *m_nearest = nullptr;
    Judged m_nearestJudged;
};

} // namespace waydesk
