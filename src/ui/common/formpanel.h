// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/cardpanel.h"

#include <QStringList>

#include <vector>

class QFormLayout;

namespace waydesk {

/// A panel of fields, each with its label.
class FormPanel : public CardPanel
{
    Q_OBJECT

public:
    explicit FormPanel(QWidget *parent = nullptr);

    /// Fields in the order in which they stand; `name` is the field's object name.
    void add(QWidget *field, const QString &name);
    /// Under the fields, without a label.
    void addWide(QWidget *widget);
    /// In the order of the fields: what they are called on screen and by screen readers.
    void setLabels(const QStringList &labels);

private:
    struct Row {
        QLabel *label;
        QWidget *field;
    };
    QFormLayout *m_form;
    std::vector<Row> m_rows;
};

} // namespace waydesk
