// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/ordersource.h"
#include "exchange/writeback/dispatchsheet.h"
#include "exchange/writeback/xlsxtemplate.h"

#include <QJsonObject>

namespace waydesk {

/// Writes upload files: the platform's confirmed sheet, or the user's blank template filled in. Any thread.
class FileDispatchWriter final : public DispatchWriter
{
public:
    /// `carrierName` gives a carrier's own name by its code; platforms that write it otherwise have it in the alias
    /// data. `ownAliases` is a file of the same shape ({platform: {code: word}}) that the user may edit; what it says
    /// comes first, and a file that is no such table refuses the writing by its name. `ownSheets` is the same for
    /// layouts (DispatchSheet::all).
    explicit FileDispatchWriter(std::function<QString(const QString &code)> carrierName, const QString &ownAliases = {},
                                const QString &ownSheets = {});

    QStringList layouts(const QString &platform) const override;
    bool byPaymentNumber(const QString &platform, const QString &layout = {}) const override;
    QHash<QString, QString> carrierAliases() const override;
    Result<QString> write(const QString &platform, const std::vector<DispatchRow> &rows, const QString &outFile,
                          const QString &templateFile, const QString &layout = {}) override;

private:
    Result<QJsonObject> aliasesOn(const QString &platform) const;
    CarrierWord nameOn(const QJsonObject &aliases, const QString &code) const;
    /// The platform's own sheet: the one named `id`, else the one that is for such orders.
    Result<DispatchSheet> sheetFor(const QString &platform, const std::vector<DispatchRow> &rows,
                                   const QString &id) const;

    std::function<QString(const QString &)> m_carrierName;
    QString m_ownAliases;
    QString m_ownSheets;
};

} // namespace waydesk
