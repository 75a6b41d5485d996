// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotimage.h"
#include "core/label/printerprofile.h"
#include "core/support/error.h"

#include <QString>

#include <memory>
#include <vector>

namespace waydesk {

/// Where labels go. One target per batch run, used by one thread. PrintBatch alone writes the ledger; a target only
/// reports. send() is called after the ledger has committed "sent".
class PrintTarget
{
public:
    virtual ~PrintTarget() = default;

    /// How a target learns that a label came out.
    enum class Confirmation {
        AtFinish, ///< files: all labels confirmed when finish() succeeded (synced and renamed)
        PerJob, ///< confirmed() tells (CUPS job completed, printer's counter)
        ByScan ///< nothing but the packer's scan
    };
    virtual Confirmation confirmation() const = 0;
    /// Makes ready (connects, opens a temporary file, asks the printer's state). PrinterGone, PrinterPaperOut ...
    virtual Result<void> open(int labels, const QString &jobName) = 0;
    /// Hands over one label; `key` identifies it in confirmed(). An error means: this label may or may not be out.
    virtual Result<void> send(const DotImage &label, const QString &key) = 0;
    /// Keys confirmed since the last call, without waiting.
    virtual std::vector<QString> confirmed() = 0;
    /// Ends the run; waits at most a bounded time for what can be confirmed. On error nothing more is confirmed.
    virtual Result<void> finish() = 0;
    /// Gives up what was not finished (a temporary file is removed). Safe after any error.
    virtual void abandon() = 0;
    /// Most labels that may be sent and not yet confirmed: bounds what a crash leaves in doubt.
    virtual int window() const = 0;
};

/// Makes targets from their words: pdf:FILE, png:DIR, zpl:FILE, tspl:FILE, cups:QUEUE, tcp:HOST:PORT.
class PrintTargetFactory
{
public:
    virtual ~PrintTargetFactory() = default;
    /// InvalidArgument if the words are off.
    virtual Result<std::unique_ptr<PrintTarget>> make(const QString &words) = 0;
    /// The same, telling the printer with each label how it is tuned. Files are not tuned.
    virtual Result<std::unique_ptr<PrintTarget>> makeTuned(const QString &words, const PrinterTuning &)
    {
        return make(words);
    }
};

} // namespace waydesk
