// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/formats/formatspec.h"

#include <vector>

namespace waydesk {

/// All order-file formats that the program ships, parsed once.
class FormatCatalogue
{
public:
    static const FormatCatalogue &shipped();
    explicit FormatCatalogue(std::vector<FormatSpec> formats)
        : m_formats(std::move(formats))
    { }

    const std::vector<FormatSpec> &formats() const { return m_formats; }
    const FormatSpec *byId(const QString &id) const;
    /// The same formats, which know these words too.
    FormatCatalogue with(const PayWords &more) const;

private:
    std::vector<FormatSpec> m_formats;
};

/// Words that every format knows.
const PayWords &shippedPayWords();

} // namespace waydesk
