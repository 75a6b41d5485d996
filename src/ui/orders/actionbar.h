// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace waydesk {

class ElidedLabel;
class KeyButton;

/// What the selection will become.
struct SelectionSummary {
    int rows = 0;
    int orders = 0;
    int parcels = 0;
    int leftOut = 0; ///< orders that planning would leave out
    int prints = 0; ///< parcels that printing would make a label of: those printed before are not among them
    bool known = false; ///< parcels, leftOut and prints were worked out
    bool anyOpen = false; ///< something that could be merged or planned
    bool anyPlanned = false; ///< something that waits for its number
    bool anyNumbered = false; ///< something that can print
    bool canSplit = false; ///< the current row, ticked or not
    bool allVerified = false; ///< every ticked parcel is printed and verified
};

/// Bottom of the order page: what the selection will do, and the buttons that do it.
class ActionBar : public QFrame
{
    Q_OBJECT

public:
    explicit ActionBar(QWidget *parent = nullptr);
    void show(const SelectionSummary &summary);
    /// Another row is the current one; what is ticked is not asked again.
    void setCanSplit(bool can);

Q_SIGNALS:
    void mergeWanted();
    void splitWanted();
    void carrierWanted();
    void numberWanted();
    void printWanted();
    void dispatchWanted();
    void leftOutWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSummary();
    void showLeftOut();
    void drawSign();

    SelectionSummary m_summary;
    QLabel *m_line;
    QWidget *m_second; ///< the line below: what is left out
    QLabel *m_sign;
    ElidedLabel *m_words;
    QPushButton *m_leftOut;
    KeyButton *m_merge;
    KeyButton *m_split;
    KeyButton *m_carrier;
    KeyButton *m_number;
    KeyButton *m_print;
    KeyButton *m_dispatch;
};

} // namespace waydesk
