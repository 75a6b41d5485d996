// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/pill.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace waydesk {

/// A few facts, one a line: what it is at the left, its value at the right, bold. Values that find no room are
/// shortened in front.
class FactList : public QWidget
{
    Q_OBJECT

public:
    struct Fact {
        QString word;
        QString value;
        std::optional<Pill> pill = std::nullopt; ///< instead of the value
    };
    explicit FactList(QWidget *parent = nullptr);

    void setFacts(std::vector<Fact> facts);
    const std::vector<Fact> &facts() const { return m_facts; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    std::vector<Fact> m_facts;
};

} // namespace waydesk
