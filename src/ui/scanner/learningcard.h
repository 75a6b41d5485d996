// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/cardpanel.h"

#include <QPointer>

class QLabel;

namespace waydesk {

class CodeBars;
class KeyButton;
class ScanRouter;
struct UiServices;

/// The code that a scanner is learned by, on screen or printed, and what is known of the scanner of this bench. As long
/// as it can be seen, a scan of the code teaches the program; nothing has to be pressed.
class LearningCard : public CardPanel
{
    Q_OBJECT

public:
    /// `services` outlives the card.
    explicit LearningCard(const UiServices &services, QWidget *parent = nullptr);
    ~LearningCard() override;

    void listenTo(ScanRouter &router);
    /// Whether a scan is the learning code.
    bool isLearningCode(const QString &scan) const;
    /// The settings may be others.
    void refresh();

Q_SIGNALS:
    /// For the status bar, for a moment.
    void told(const QString &line);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void watch(bool on);
    void showLearned();
    void print();
    void retranslate();

    const UiServices &m_services;
    QPointer<ScanRouter> m_router;
    CodeBars *m_bars;
    QLabel *m_facts;
    QLabel *m_note;
    KeyButton *m_print;
    bool m_watching = false;
    bool m_justLearned = false;
};

} // namespace waydesk
