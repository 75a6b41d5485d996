// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

#include <functional>

namespace waydesk {

/// What a look at bytes as GB18030 (the superset of GBK and GB2312) found.
struct Gb18030Check {
    bool valid = true;
    bool truncated = false; ///< ends in the middle of a character
    bool fourByte = false; ///< has characters that GBK lacks
};

Gb18030Check checkGb18030(QByteArrayView bytes, const std::function<void(qint64)> &passed = {});

/// Decodes GB18030. Two-byte characters go through a table, because a converter call per cell costs more than the
/// cell. Any thread.
QString fromGb18030(QByteArrayView bytes);

} // namespace waydesk
