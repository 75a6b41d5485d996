// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/printtarget.h"
#include "printing/encoders.h"
#include "printing/printerlink.h"
#include "printing/printerstatus.h"

#include <QElapsedTimer>

#include <deque>

namespace waydesk {

/// A label printer on its raw port, over one connection. Written is not printed: labels are confirmed by the
/// printer's own count of printed labels if it answers that question at open(), else only by the packer's scan, so
/// confirmation() holds from open() on. A printer that answers ~HS or ~HQES is asked before each label; one that
/// never answers is believed to be ready. What ~HS says of formats in its buffer is no confirmation: many printers
/// answer a constant there.
class TcpTarget final : public PrintTarget
{
public:
    TcpTarget(const QString &host, quint16 port, LabelEncoders::Encode encode, const PrintOptions &options);
    ~TcpTarget() override;

    Confirmation confirmation() const override;
    /// PrinterGone; PrinterPaperOut with reason paper_out, head_open, ribbon_out or fault: nothing was sent.
    Result<void> open(int labels, const QString &jobName) override;
    /// Waits while window() labels are unconfirmed on a printer that counts. An error with bytes_sent 0 means that
    /// nothing of this label has left.
    Result<void> send(const DotImage &label, const QString &key) override;
    std::vector<QString> confirmed() override;
    Result<void> finish() override;
    void abandon() override;
    int window() const override { return m_options.window; }

private:
    using Status = std::optional<PrinterStatus>;
    Result<void> checkStatus();
    Status askStatus();
    template <class T> std::optional<T> ask(const QByteArray &question, std::optional<T> (*parse)(const QByteArray &));
    /// Reads an answer that is there and asks again, without waiting.
    void pumpCounter();
    void askCounter();
    void count(qint64 odometer);
    Result<void> waitForRoom(size_t limit);
    std::unexpected<Error> notSent(Error error) const;
    Error problem(ErrorCode code, const QString &reason) const;

    QString m_host;
    quint16 m_port;
    LabelEncoders::Encode m_encode;
    PrintOptions m_options;
    PrinterLink m_link;
    bool m_answers = false;
    bool m_counts = false;
    qint64 m_counted = 0;
    bool m_foreign = false;
    QByteArray m_answer;
    QElapsedTimer m_asked;
    std::deque<QString> m_outstanding;
    std::vector<QString> m_confirmed;
};

} // namespace waydesk
