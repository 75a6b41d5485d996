// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/elidedlabel.h"

namespace waydesk {

/// A part of the status bar: a picture and words, both in what the words mean. Words are shortened before the window
/// grows.
class StatusCell : public ElidedLabel
{
    Q_OBJECT

public:
    enum class Mood { Plain, Good, Bad };

    explicit StatusCell(const QString &name, QWidget *parent = nullptr);

    /// Nothing to say hides it.
    void say(const QString &icon, const QString &words, Mood mood = Mood::Plain);
    QSize minimumSizeHint() const override { return {64, ElidedLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    bool m_says = true;
    Mood m_mood = Mood::Plain;
};

} // namespace waydesk
