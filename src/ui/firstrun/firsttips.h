// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/cardpanel.h"

#include <array>

class QLabel;

namespace waydesk {

/// Three things to try with the sample data.
class FirstTips : public CardPanel
{
    Q_OBJECT

public:
    explicit FirstTips(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Tip {
        QLabel *picture = nullptr;
        QLabel *title = nullptr;
        QLabel *words = nullptr;
    };
    void retranslate();
    void dress();

    std::array<Tip, 3> m_tips;
};

} // namespace waydesk
