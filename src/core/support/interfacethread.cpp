// SPDX-License-Identifier: Apache-2.0
#include "core/support/interfacethread.h"

#include <utility>

namespace waydesk {

namespace {
thread_local InterfaceThread::Report onEntry = nullptr;
}

InterfaceThread::InterfaceThread(Report report)
    : m_before(std::exchange(onEntry, report))
{ }

InterfaceThread::~InterfaceThread() { onEntry = m_before; }

void InterfaceThread::keepOff(const char *port)
{
    if (onEntry)
        onEntry(port);
}

} // namespace waydesk
