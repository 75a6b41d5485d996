// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/printerprofile.h"
#include "ui/common/templatenames.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace waydesk {

namespace Ui {
class PrintDialog;
}
struct UiServices;

/// Where labels go and what they look like. Remembers both for the next batch.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    PrintDialog(const UiServices &services, int labels, QWidget *parent = nullptr);
    ~PrintDialog() override;

    /// pdf:FILE, png:DIR, zpl:FILE, tspl:FILE, cups:QUEUE, tcp:HOST:PORT
    /// The template that the dialog starts with: the one chosen last, if it is still there.
    static QString templateInUse(const UiServices &services);
    QString target() const;
    QString templateId() const;
    /// What people call a kind of target: pdf, png, zpl, tspl, cups, tcp.
    static QString kindText(const QString &kind);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void showKind();
    void fetchPrinters();
    void showPrinters();
    void takePrinter(int index);
    void browse();
    void submit();
    QString suggestion(const QString &kind) const;

    const UiServices &m_services;
    std::unique_ptr<Ui::PrintDialog> m_ui;
    TemplateNames m_templates;
    std::vector<PrinterProfile> m_printers; ///< that this bench has a profile of
    int m_labels;
};

} // namespace waydesk
