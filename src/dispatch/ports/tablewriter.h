// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace waydesk {

/// Any table as it is to be seen outside: every cell a text.
struct TableSheet {
    QString name;
    QStringList headings;
    std::vector<QStringList> rows;
};

/// Writes tables for spreadsheets. Ids stay texts, and no cell runs as a formula. What is written is read back the
/// same, apart from blanks around a text. Any thread.
class TableWriter
{
public:
    virtual ~TableWriter() = default;
    /// XLSX, or CSV if the name ends so; InvalidArgument for any other. The file appears whole or not at all.
    virtual Result<void> write(const TableSheet &sheet, const QString &file) = 0;
};

} // namespace waydesk
