// SPDX-License-Identifier: Apache-2.0
#include "ui/scanner/scannerdialog.h"

#include "ui/common/keybutton.h"
#include "ui/common/theme.h"
#include "ui/common/scanrouter.h"
#include "ui/scanner/scannerpanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

ScannerDialog::ScannerDialog(const UiServices &services, ScanRouter *router, QWidget *parent)
    : QDialog(parent)
    , m_panel(new ScannerPanel(services, this))
    , m_close(new KeyButton(this))
{
    setObjectName(u"scannerDialog"_s);
    m_close->setObjectName(u"scannerCloseButton"_s);
    m_close->setKeyCap(u"Esc"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addWidget(m_panel, 1);
    column->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    if (router)
        m_panel->listenTo(*router);
    resize(980, textPx(460));
    m_close->setFocus();
    retranslate();
}

QString ScannerDialog::scanHint() const { return tr("A scan is shown as a test"); }

bool ScannerDialog::takeScan(const QString &code)
{
    m_panel->showScan(code);
    return true;
}

void ScannerDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ScannerDialog::retranslate()
{
    setWindowTitle(tr("Scanner"));
    m_close->setText(tr("Close"));
}

} // namespace waydesk
