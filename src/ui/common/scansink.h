// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waydesk {

/// A page or dialog that knows what a scan means while it is in front.
class ScanSink
{
public:
    virtual ~ScanSink() = default;
    /// False: any scan is refused here, whatever it is.
    virtual bool takesScans() const { return true; }
    /// What a scan will do here; for the status bar.
    virtual QString scanHint() const = 0;
    /// False: the code does not fit here.
    virtual bool takeScan(const QString &code) = 0;
};

} // namespace waydesk
