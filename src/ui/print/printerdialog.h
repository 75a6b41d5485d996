// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/printerprofile.h"
#include "ui/common/templatenames.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace waydesk {

namespace Ui {
class PrinterDialog;
}
struct UiServices;

/// What lies in a label printer of this bench and how it is tuned, with a ruler label to see it by.
class PrinterDialog : public QDialog
{
    Q_OBJECT

public:
    /// `target`: the printer that is shown first; empty = the first that is known.
    PrinterDialog(const UiServices &services, const QString &target, QWidget *parent = nullptr);
    ~PrinterDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void reload();
    void show(const PrinterProfile &profile);
    PrinterProfile profile() const;
    const PrinterProfile *known() const;
    void retranslate();
    void showFit();
    void save();
    void forget();
    void test();

    const UiServices &m_services;
    std::unique_ptr<Ui::PrinterDialog> m_ui;
    std::vector<PrinterProfile> m_known;
    TemplateNames m_names;
    QString m_template;
    LabelStock m_needs; ///< of the template in use; no dots = not known yet
};

} // namespace waydesk
