// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace waydesk {

/// True for the words by which files name mainland China, and for no word: domestic platforms do not name it.
bool isMainland(QStringView country);

/// True for the words and codes of the countries that share the telephone code 1.
bool dialsOne(QStringView country);

} // namespace waydesk
