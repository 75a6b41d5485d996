// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/sheetcells.h"
#include "core/support/error.h"
#include "dispatch/ports/ordersource.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace waydesk {

/// The beginning of a table, for a person to say what its columns mean.
struct TablePreview {
    QString file;
    QString encoding; ///< UTF-8, GBK, XLSX ...
    QString format; ///< id, if the headings are known
    int headingRow = 0; ///< counts from 1
    QStringList columns; ///< the headings
    QStringList suggested; ///< per column the field that its heading means elsewhere; empty = none
    std::vector<QStringList> rows; ///< the first ten below the heading, as long as the heading
    std::vector<int> rowNumbers; ///< of those rows, as a spreadsheet counts
};

/// What a person said of a table's columns. Recognised by these headings from then on.
struct MappingProfile {
    QString name; ///< what people call it
    QString platform; ///< whose orders these are; words of that platform are understood
    bool severalRows = false; ///< an order may have several rows, one per item
    QHash<QString, QStringList> columns; ///< field -> headings, best first
};

/// One format on the shelf.
struct FormatEntry {
    QString id;
    QString name;
    QString platform;
    bool own = false; ///< the user's; false = shipped with the program
    QString problem; ///< why an own one cannot be used; such a one reads nothing
};

/// The formats of order files: those that the program ships, and those of one's own, which are files in the data folder
/// and can be given to others. Any thread. Own formats are tried first.
class FormatShelf
{
public:
    virtual ~FormatShelf() = default;
    /// `headingRow` 0 = found. Errors as when such a file is imported, but not UnknownFormat.
    virtual Result<TablePreview> preview(const QString &file, int headingRow) = 0;
    /// All rows of a table that holds no orders (a platform's result), as text; blank ones are left out. Errors as of
    /// preview().
    virtual Result<std::vector<QStringList>> rows(const QString &file) = 0;
    /// The same with the numbers that a spreadsheet gives them, each cell whole: for tables of which every word counts.
    /// FileTooLarge (rows, most) where there are more.
    virtual Result<std::vector<SheetRow>> sheet(const QString &file, size_t most) = 0;
    /// The fields that a column of an own format can mean, in the order in which they should be offered.
    virtual QStringList fields() const = 0;
    /// What a profile must have to be saved: of each group one field. Asks only which fields it has columns for.
    virtual std::vector<QStringList> needed(const MappingProfile &profile) const = 0;
    /// The preview's rows as orders, as the profile would read them; its name does not matter. Reads no file. Errors as
    /// those of save().
    virtual Result<ParsedFile> tryOut(const TablePreview &preview, const MappingProfile &profile) const = 0;
    virtual std::vector<FormatEntry> entries() const = 0;
    /// Writes an own format and returns its id. InvalidArgument (argument) if something is needed() that it does not
    /// have, AlreadyExists if the name is that of a shipped one; an own one of that name is replaced.
    virtual Result<QString> save(const MappingProfile &profile) = 0;
    /// Takes in a format file that somebody gave.
    virtual Result<QString> add(const QString &file) = 0;
    /// Writes an own or shipped format to a file, for somebody else.
    virtual Result<void> give(const QString &id, const QString &file) = 0;
    /// Own ones only.
    virtual Result<void> remove(const QString &id) = 0;
};

} // namespace waydesk
