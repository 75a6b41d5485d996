// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waydesk {

/// A label stock at a resolution: what lies in a printer, or what a template needs.
struct LabelStock {
    int widthMm = 0;
    int heightMm = 0;
    int dotsPerMm = 0; ///< 8 (203 dpi) or 12 (300 dpi)

    int width() const { return widthMm * dotsPerMm; }
    int height() const { return heightMm * dotsPerMm; }
    friend bool operator==(const LabelStock &, const LabelStock &) = default;
};

/// "100x150"
QString paperText(const LabelStock &stock);
/// "203" or "300", as such printers are sold.
QString dpiText(const LabelStock &stock);

/// What a printer is told with each label, beyond its own settings.
struct PrinterTuning {
    int darkness = -1; ///< percent of the most that the printer can; -1 = as the printer is set
    int right = 0; ///< dots that all is moved; negative = left
    int down = 0; ///< negative = up

    bool isNeutral() const { return *this == PrinterTuning(); }
    friend bool operator==(const PrinterTuning &, const PrinterTuning &) = default;
};

/// One label printer as a bench has it: its words as a print target, what lies in it, how it is tuned.
struct PrinterProfile {
    QString target; ///< cups:QUEUE, tcp:HOST:PORT
    LabelStock stock;
    PrinterTuning tuning;

    friend bool operator==(const PrinterProfile &, const PrinterProfile &) = default;
};

/// The first value of a profile that cannot be, by the name of its option (dpi, paper, darkness, right, down); empty if
/// all can. Paper is 20 to 210 mm wide and 20 to 400 mm long; printers move a label by at most 120 dots.
QString unsoundPart(const PrinterProfile &profile);

enum class StockMismatch { None, Dots, Paper };
/// A head of other dots spoils every label; it goes before other paper.
StockMismatch mismatch(const LabelStock &has, const LabelStock &needs);

} // namespace waydesk
