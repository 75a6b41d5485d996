// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settingssection.h"

namespace waydesk {

class ScanRouter;
class ScannerPanel;
struct UiServices;

/// The scanner of this bench.
class ScannerSection : public SettingsSection
{
    Q_OBJECT

public:
    /// `services` outlives the section.
    explicit ScannerSection(const UiServices &services, QWidget *parent = nullptr);

    void listenTo(ScanRouter &router);
    QString title() const override;
    QString iconName() const override { return QStringLiteral("gun"); }
    void entered() override;
    bool takesScans() const override { return true; }
    bool takeScan(const QString &code) override;

protected:
    void retranslate() override { }

private:
    ScannerPanel *m_panel;
};

} // namespace waydesk
