// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/cardpanel.h"

#include <array>

class QLabel;

namespace waydesk {

class KeyButton;
class StepMark;

/// What makes a bench ready, in the order in which one does it.
enum class SetupStep { Store, Printer, Account, Scanner };

/// How far a bench is.
struct SetupState {
    QString store; ///< where the data lies; empty = not known yet
    QString printer; ///< empty = labels go to files so far
    int accounts = 0; ///< that have numbers to give
    bool scanner = false;
};

/// The four steps with their state; each leads to the place where it is done.
class SetupSteps : public CardPanel
{
    Q_OBJECT

public:
    explicit SetupSteps(QWidget *parent = nullptr);

    void show(const SetupState &state);
    int doneCount() const;

Q_SIGNALS:
    void wanted(waydesk::SetupStep step);

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr size_t Count = 4;
    struct Row {
        StepMark *mark = nullptr;
        QLabel *title = nullptr;
        QLabel *second = nullptr;
        QLabel *ready = nullptr;
        KeyButton *button = nullptr;
    };
    void addRow(size_t index);
    bool isDone(size_t index) const;
    void retranslate();

    std::array<Row, Count> m_rows;
    SetupState m_state;
};

} // namespace waydesk
