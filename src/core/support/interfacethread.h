// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace waydesk {

/// The thread that paints and takes keys: no SQL, file, printer or decoding may hold it up. That thread names itself
/// by an object of this class, for as long as that lives; every port that leaves the process calls keepOff() where it
/// is entered, which costs one read of a thread's own variable. Where no thread named itself (the CLI, the finished
/// program) nothing is checked.
class InterfaceThread
{
public:
    /// Hears the name of a port that was entered on the interface thread; returns, or ends the program.
    using Report = void (*)(const char *port);

    explicit InterfaceThread(Report report);
    ~InterfaceThread();
    InterfaceThread(const InterfaceThread &) = delete;
    InterfaceThread &operator=(const InterfaceThread &) = delete;

    static void keepOff(const char *port);

private:
    Report m_before;
};

} // namespace waydesk
