// SPDX-License-Identifier: Apache-2.0
#pragma once

class QSize;
class QWidget;

namespace waydesk {

/// Makes a dialog as large as it should be at the ordinary text size, larger for larger texts, and no larger than the
/// window that it belongs to.
void sizeDialog(QWidget &dialog, const QSize &ordinary);

} // namespace waydesk
