// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include <span>
#include <vector>

namespace waydesk {

/// One line of the key sheet: keys that do one thing on one page.
struct KeyRow {
    const char *page; ///< object name of the page or dialog; empty = works everywhere in the window
    const char *keys; ///< portable names with a space between, "Ctrl+1 Ctrl+2"
    const char *text; ///< what they do, in English
};

/// Every key of the window, its pages and its dialogs. The key sheet shows this table, the guides are held to it, and a
/// test presses each key of it and looks up each key that a page or a dialog's button has: what stands here works, what
/// works stands here.
class KeyTable
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::KeyTable)

public:
    static std::span<const KeyRow> rows();
    /// Those of one page, or of one dialog with what every dialog takes; of no page: those that work everywhere.
    static std::vector<KeyRow> rowsOf(const QString &page);
    /// By its object name. No key of the window works while a dialog is open.
    static bool isDialog(const QString &page);
    static QStringList keys(const KeyRow &row);
    static QString text(const KeyRow &row);
    /// As it stands on a key: Ctrl+Return is Ctrl+Enter, Left is an arrow.
    static QString cap(const QString &key);
    /// The caps of a line; of more than four keys the first and the last.
    static QString caps(const KeyRow &row);
};

} // namespace waydesk
