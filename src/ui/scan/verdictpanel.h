// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/verdict.h"

#include <QWidget>

#include <optional>

namespace waydesk {

/// How a verdict looks: only incomplete and duplicate are amber, everything else but a pass stops the bench.
enum class VerdictLook { Waiting, Pass, Amber, Stop };
VerdictLook lookOf(VerdictKind kind);

/// The answer to the last scan, to be read from two metres: shape, word, reason, what to do, last four digits.
class VerdictPanel : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget *parent = nullptr);

    void show(const Verdict &verdict, const QString &carrierName);
    /// The scan could not be answered at all.
    void showFailure(const QString &sentence);
    /// The last pass was taken back.
    void showUndone(const QString &number);
    /// Locked until a person confirms.
    void setLocked(bool locked);
    void clear();
    /// Shown for a moment when two equal verdicts follow each other.
    void flash();

    QString word() const;
    QString reasonText() const;
    QString whatToDo() const;
    bool isWordAlone() const;
    /// Since when, and by whom or what, a hold stands. Empty if there is none.
    QString originText() const;
    /// How old the order data behind the verdict is: offline that is part of the answer. Empty if nobody knows.
    QString ageText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintNumber(QPainter &painter, const QRect &room, qreal factor, const QString &number);
    void paintFoot(QPainter &painter, const QRect &foot, qreal factor, const QColor &ink);
    void paintWords(QPainter &painter, const QRect &area, qreal factor, const QColor &ink);
    void describe();

    std::optional<Verdict> m_verdict;
    QString m_carrier;
    QString m_failure;
    QString m_undone; ///< number
    bool m_locked = false;
    bool m_inverted = false;
};

} // namespace waydesk
