// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/scansink.h"

#include <QDialog>

namespace waydesk {

class KeyButton;
class ScanRouter;
class ScannerPanel;
struct UiServices;

/// The scanner's panel from any page. Scans are shown in it and nowhere else.
class ScannerDialog : public QDialog, public ScanSink
{
    Q_OBJECT

public:
    /// Both outlive the dialog.
    ScannerDialog(const UiServices &services, ScanRouter *router, QWidget *parent = nullptr);

    QString scanHint() const override;
    bool takeScan(const QString &code) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    ScannerPanel *m_panel;
    KeyButton *m_close;
};

} // namespace waydesk
