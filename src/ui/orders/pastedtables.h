// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace waydesk {

/// Cells that were copied out of a spreadsheet, laid down as a file so that they are read like any other. The files
/// live as long as this; only their owner may read them. One thread at a time.
class PastedTables
{
public:
    /// A heading and a row below it, of more than one column.
    static bool isTable(const QString &text);
    /// The path of the new file.
    Result<QString> layDown(const QString &text, const QString &name);

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_count = 0;
};

} // namespace waydesk
