// SPDX-License-Identifier: Apache-2.0
#include "app/composition/hostprocess.h"

#include "storage/connection/processtoken.h"

namespace waydesk {

HostProcess::HostProcess()
    : m_token(ProcessToken::own())
{ }

bool HostProcess::isAlive(const QString &token) const { return ProcessToken::isAlive(token); }

} // namespace waydesk
