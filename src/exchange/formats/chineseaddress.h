// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/address.h"

namespace waydesk {

/// Puts a platform's one-string address into `address`. What its own columns (province, city, district) say already is
/// not repeated in the street.
void takeWholeAddress(const QString &text, Address &address);

/// Splits a platform's one-string address "省 市 区 街道…(邮编)", with blanks or without, into the parts of `address`.
/// A third word that names no district belongs to the street; masked text stays as it is. A place abroad is split at
/// its blanks, where it has three words.
void splitChineseAddress(const QString &text, Address &address);

} // namespace waydesk
