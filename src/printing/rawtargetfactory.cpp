// SPDX-License-Identifier: Apache-2.0
#include "printing/rawtargetfactory.h"

#include "core/support/interfacethread.h"
#include "printing/cupstarget.h"
#include "printing/filetarget.h"
#include "printing/imagefoldertarget.h"
#include "printing/targetwords.h"
#include "printing/tcptarget.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace waydesk {

RawTargetFactory::RawTargetFactory(LabelEncoders encoders, PrintOptions options)
    : m_encoders(std::move(encoders))
    , m_options(std::move(options))
{ }

Result<std::unique_ptr<PrintTarget>> RawTargetFactory::makeTuned(const QString &words, const PrinterTuning &tuning)
{
    InterfaceThread::keepOff("printing");
    const auto parsed = parseTarget(words);
    if (!parsed)
        return std::unexpected(parsed.error());
    LabelEncoders::Encode printer = m_encoders.zpl;
    if (m_encoders.tunedZpl && !tuning.isNeutral())
        printer = [encode = m_encoders.tunedZpl, tuning](const DotImage &label) { return encode(label, tuning); };
    switch (parsed->kind) {
    case TargetWords::Kind::Pdf: return std::make_unique<FileTarget>(parsed->place, m_encoders.pdf);
    case TargetWords::Kind::Zpl: return std::make_unique<FileTarget>(parsed->place, m_encoders.zpl);
    case TargetWords::Kind::Tspl: return std::make_unique<FileTarget>(parsed->place, m_encoders.tspl);
    case TargetWords::Kind::Png: return std::make_unique<ImageFolderTarget>(parsed->place, u"png"_s, m_encoders.png);
    case TargetWords::Kind::Tcp: return std::make_unique<TcpTarget>(parsed->place, parsed->port, printer, m_options);
    case TargetWords::Kind::Cups: return std::make_unique<CupsTarget>(parsed->place, printer, m_options);
    }
    return fail(ErrorCode::Internal);
}

} // namespace waydesk
