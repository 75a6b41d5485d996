// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include <span>

namespace waydesk {

/// One line of the key sheet: keys that do one thing on one page.
struct KeyRow {
    const char *page; ///< object name of the page; empty = works everywhere
    const char *keys; ///< portable names with a space between, "Ctrl+1 Ctrl+2"
    const char *text; ///< what they do, in English
};

/// Every key of the window and its pages; dialogs name theirs on their buttons. The key sheet shows this table, and a
/// test presses each key of it and looks up each key that a page handles: what stands here works, what works stands
/// here.
class KeyTable
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::KeyTable)

public:
    static std::span<const KeyRow> rows();
    static QStringList keys(const KeyRow &row);
    static QString text(const KeyRow &row);
    /// As it stands on a key: Ctrl+Return is Ctrl+Enter, Left is an arrow.
    static QString cap(const QString &key);
    /// The caps of a line; of more than four keys the first and the last.
    static QString caps(const KeyRow &row);
};

} // namespace waydesk
