// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/scannersection.h"

#include "ui/scanner/scannerpanel.h"

#include <QVBoxLayout>

namespace waydesk {

ScannerSection::ScannerSection(const UiServices &services, QWidget *parent)
    : SettingsSection(parent)
    , m_panel(new ScannerPanel(services, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel, 1);
    connect(m_panel, &ScannerPanel::told, this, &SettingsSection::told);
}

void ScannerSection::listenTo(ScanRouter &router) { m_panel->listenTo(router); }

QString ScannerSection::title() const { return tr("Scanner"); }

void ScannerSection::entered() { m_panel->refresh(); }

bool ScannerSection::takeScan(const QString &code)
{
    m_panel->showScan(code);
    return true;
}

} // namespace waydesk
