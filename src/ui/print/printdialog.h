// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include <memory>

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
    QString target() const;
    QString templateId() const;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void showKind();
    void browse();
    void submit();
    QString suggestion(const QString &kind) const;

    const UiServices &m_services;
    std::unique_ptr<Ui::PrintDialog> m_ui;
    int m_labels;
};

} // namespace waydesk
