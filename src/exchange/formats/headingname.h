// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waydesk {

/// A heading as it is compared: without blanks, byte order mark, asterisks and "(required)" marks, with half-width
/// brackets and in lower case.
QString headingName(const QString &text);

/// A status word as it is compared: without blanks, with half-width commas and in lower case.
QString statusWord(const QString &text);

} // namespace waydesk
