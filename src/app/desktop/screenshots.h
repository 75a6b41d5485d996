// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waydesk {

class Desktop;
class MainWindow;

/// Waits until the orders are there, then writes a picture of each page, or of what the file `scene` names; the
/// program's exit code.
int takeScreenshots(Desktop &desktop, MainWindow &window, const QString &folder, const QString &scene);

} // namespace waydesk
