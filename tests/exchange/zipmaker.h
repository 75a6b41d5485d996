// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace waydesk {

/// Makes a zip file of parts; for spreadsheets that no program would write.
QByteArray makeZip(const QMap<QString, QByteArray> &parts);

/// Makes the smallest spreadsheet around one sheet's rows ("<row>…</row>").
QByteArray makeXlsx(const QByteArray &rows, const QByteArray &strings = {}, const QByteArray &styles = {},
                    const QByteArray &beforeSheet = {});

/// Packed bytes of every part of a zip file, as they stand in it.
QMap<QString, QByteArray> packedParts(const QByteArray &file);
QByteArray unpackedPart(const QByteArray &file, const QString &part);

} // namespace waydesk
