// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/processprobe.h"

namespace waydesk {

/// Processes of this machine, by their ProcessToken: a pid that was given to another process is not mistaken for it.
class HostProcess final : public ProcessProbe
{
public:
    HostProcess();
    QString token() const override { return m_token; }
    bool isAlive(const QString &token) const override;

private:
    QString m_token;
};

} // namespace waydesk
