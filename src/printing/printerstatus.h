// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace waydesk {

/// What a label printer says of itself.
struct PrinterStatus {
    bool paperOut = false;
    bool headOpen = false;
    bool ribbonOut = false;
    bool paused = false;
    bool bufferFull = false;
    bool otherFault = false; ///< cutter, temperature, jam ...
    int formatsInBuffer = 0;
    int labelsRemaining = 0; ///< of the format being printed

    bool canPrint() const { return !paperOut && !headOpen && !ribbonOut && !otherFault; }
    /// paper_out, head_open, ribbon_out, fault, paused; empty if nothing is wrong.
    QString reason() const;
};

/// The answer to ~HS: three lines, each between STX and ETX. Nothing if it is none (yet): printers leave lines out,
/// answer in pieces, or send what nobody asked for.
std::optional<PrinterStatus> parseHostStatus(const QByteArray &answer);

/// The answer to ~HQES, which a printer gives even when it is out of paper or its head is open.
std::optional<PrinterStatus> parseErrorStatus(const QByteArray &answer);

/// The answer to the odometer question: a number in quotes. Nothing for "?" and everything else.
std::optional<qint64> parseOdometer(const QByteArray &answer);

/// The three questions, as bytes.
QByteArray hostStatusQuestion();
QByteArray errorStatusQuestion();
/// Labels printed in the printer's life.
QByteArray odometerQuestion();

} // namespace waydesk
