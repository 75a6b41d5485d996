// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QString>

namespace waydesk {

class Desktop;
class MainWindow;

/// Plays a list of steps in the window, as a person would do them, and photographs what is seen: for the pictures of
/// the guides. The file is a JSON list of objects with one step each, done in this order:
///   {"size": [1600, 1000]}   {"page": 0}        the window's size; a page by its place in the rail
///   {"files": ["a.csv"]}                        order files that are dropped on the window
///   {"scan": "YT..."}        {"keys": "Down"}   a code from the scanner; a key, several with spaces between
///   {"click": "NAME"}        {"focus": "NAME"}  a button or action, a widget by its object name, in the front window
///   {"click": "NAME", "printing": 20}           the same; nobody waits until the batch is done, but for so many labels
///   {"picture": "NAME"}                         NAME.png, of the menu or dialog that is open, else of the window
/// A name that is nowhere, or a step that is unknown, ends it with InvalidArgument.
Result<void> playScene(Desktop &desktop, MainWindow &window, const QString &file, const QString &folder);

/// Waits until everything that the window asked for has come back, and then for a moment more.
void settle(Desktop &desktop, int quietMs);

} // namespace waydesk
