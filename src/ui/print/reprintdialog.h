// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/scansink.h"

#include <QDialog>

#include <memory>

namespace waydesk {

namespace Ui {
class ReprintDialog;
}

/// Which label is printed again, and why. A scan fills the number.
class ReprintDialog : public QDialog, public ScanSink
{
    Q_OBJECT

public:
    ReprintDialog(const QString &number, const QString &target, QWidget *parent = nullptr);
    ~ReprintDialog() override;

    QString number() const;
    QString reason() const;
    QString target() const;

    QString scanHint() const override;
    bool takeScan(const QString &code) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void submit();

    std::unique_ptr<Ui::ReprintDialog> m_ui;
};

} // namespace waydesk
