// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/policysheet.h"

#include <QDialog>

#include <vector>

namespace waydesk {

class KeyButton;
class Strip;
struct UiServices;

/// One row for a table of the carrier choice: a field for each column of its sheet. Stored when accepted; what does not
/// fit is said in the strip, and the field has the focus.
class CarrierRowDialog : public QDialog
{
    Q_OBJECT

public:
    /// `services` outlives the dialog.
    CarrierRowDialog(const UiServices &services, PolicyPart part, QWidget *parent = nullptr);

    /// What the fields say, under the sheet's headings.
    QStringList cells() const;

private:
    QWidget *fieldFor(const QString &key);
    void fillGrid(QWidget *inside, const QStringList &keys);
    void followAction();
    void save();

    const UiServices &m_services;
    PolicyPart m_part;
    QStringList m_keys;
    std::vector<QWidget *> m_fields;
    Strip *m_strip;
    KeyButton *m_save;
};

} // namespace waydesk
