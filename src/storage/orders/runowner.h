// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waydesk {

/// Names this very process: machine, process number, and when it started, so that a number given anew is no match.
QString thisRunOwner();
/// True if the owner is a process of this machine that is gone. Of another machine's nobody can tell: false.
bool isGone(const QString &owner);

} // namespace waydesk
