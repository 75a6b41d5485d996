// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/ordersource.h"

namespace waydesk {

/// Writes upload files: the platform's confirmed sheet, or the user's blank template filled in. Any thread.
class FileDispatchWriter final : public DispatchWriter
{
public:
    /// `carrierName` gives a carrier's own name by its code; platforms that write it otherwise have it in the alias
    /// data.
    explicit FileDispatchWriter(std::function<QString(const QString &code)> carrierName);

    Result<QString> write(const QString &platform, const std::vector<DispatchRow> &rows, const QString &outFile,
                          const QString &templateFile) override;

private:
    QString nameOn(const QString &platform, const QString &code) const;

    std::function<QString(const QString &)> m_carrierName;
};

} // namespace waydesk
