// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/takennumbers.h"
#include "ui/orders/numberbars.h"

#include <QWidget>

class QFrame;
class QLabel;
class QVBoxLayout;

namespace waydesk {

struct FillDraft;
struct FillReport;

/// Beside a preview of numbers: the carrier's rule, what the segments hold before and after, what is skipped and why,
/// and how many numbers each shop takes. A card without anything to say is hidden.
class NumberCards : public QWidget
{
    Q_OBJECT

public:
    explicit NumberCards(QWidget *parent = nullptr);

    void show(const FillDraft &draft, const FillReport &report, std::vector<ShareBars::Share> shares);
    void clear();
    /// Why the numbers shown last are skipped.
    void explainSkipped(const std::vector<TakenNumber> &taken);

protected:
    void changeEvent(QEvent *event) override;

private:
    QFrame *addCard(const char *name, QLabel *title);
    void buildRule();
    void buildSegments();
    void buildSkipped();
    void paintSign();
    void showRule(const FillReport &report);
    void showSegments(const FillDraft &draft, const FillReport &report);
    void showSkipped(const FillReport &report);
    void retranslate();

    QVBoxLayout *m_column;
    QLabel *m_ruleTitle;
    QLabel *m_segmentTitle;
    QLabel *m_shareTitle;
    QFrame *m_rule;
    QFrame *m_segments;
    QFrame *m_skipped;
    QFrame *m_shares;
    QLabel *m_heads[4]{}; ///< of the rule's lines
    QLabel *m_shape;
    QLabel *m_check;
    QLabel *m_order;
    QLabel *m_merged;
    QLabel *m_api;
    QLabel *m_left;
    QLabel *m_range;
    SegmentBar *m_bar;
    QLabel *m_sign;
    QLabel *m_skippedLine;
    QLabel *m_skippedWhy;
    QLabel *m_shareNote;
    ShareBars *m_shareBars;
};

} // namespace waydesk
