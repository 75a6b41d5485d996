// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/risk/riskterms.h"
#include "ui/common/formpanel.h"

#include <array>

class QComboBox;
class QLabel;
class QSpinBox;

namespace waydesk {

/// From when on an order of a shop looks unusual, and what comes of it, check by check.
class RiskForm : public FormPanel
{
    Q_OBJECT

public:
    explicit RiskForm(QWidget *parent = nullptr);

    void show(const RiskTerms &terms);
    RiskTerms terms() const;
    void retranslate();

private:
    struct Row {
        QComboBox *action;
        QSpinBox *limit;
        QWidget *both;
    };
    Row row(RiskCheck check);
    void follow();

    std::array<Row, riskChecks.size()> m_rows;
    QSpinBox *m_least;
    QLabel *m_note;
};

} // namespace waydesk
