// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QStringView>

namespace waydesk {

/// The first of the words that the text holds, without regard to case; empty if none. An occurrence right behind a no
/// ("不发顺丰", "别发顺丰", "no SF") does not count: it asks for the opposite.
QString askedWord(QStringView text, const QStringList &words);

/// The first of the words that the text holds, whatever stands before it.
QString heldWord(QStringView text, const QStringList &words);

} // namespace waydesk
