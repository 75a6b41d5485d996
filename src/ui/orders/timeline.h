// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace waydesk {

/// What happened to a parcel and what is still ahead, one line each: a shape, the time, the words.
class Timeline : public QWidget
{
    Q_OBJECT

public:
    struct Step {
        enum class Kind { Done, Held, Ahead };
        Kind kind = Kind::Done;
        QString when; ///< empty = not yet
        QString what;
        QString who; ///< in the tip, with the whole time
    };

    explicit Timeline(QWidget *parent = nullptr);
    void show(std::vector<Step> steps);
    const std::vector<Step> &steps() const { return m_steps; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    static int lineHeight();

    std::vector<Step> m_steps;
};

} // namespace waydesk
