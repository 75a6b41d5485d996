// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/printtarget.h"
#include "printing/encoders.h"
#include "printing/printoptions.h"

namespace waydesk {

/// Makes every target that takes our own bytes: files, label printers on the network, raw CUPS queues.
class RawTargetFactory final : public PrintTargetFactory
{
public:
    explicit RawTargetFactory(LabelEncoders encoders, PrintOptions options = {});
    Result<std::unique_ptr<PrintTarget>> make(const QString &words) override { return makeTuned(words, {}); }
    Result<std::unique_ptr<PrintTarget>> makeTuned(const QString &words, const PrinterTuning &tuning) override;

private:
    LabelEncoders m_encoders;
    PrintOptions m_options;
};

} // namespace waydesk
