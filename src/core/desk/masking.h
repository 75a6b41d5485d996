// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waydesk {

/// A receiver's name for the screen: first and last character stay of three or more (林*禾), the first of two (赵*);
/// of a Latin name the first word and initials ("Nurul A***"). What is masked already stays as it is.
QString maskedName(const QString &name);

/// A phone for the screen: three digits in front (behind a country code that is set apart) and the last four stay, but
/// three at least do not
/// (198****1001, +60 123****7890), without what is written between the digits; of a short one only the last two.
QString maskedPhone(const QString &phone);

} // namespace waydesk
