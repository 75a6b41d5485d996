// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/closedialog.h"

#include "ui/common/asker.h"
#include "ui/common/uiservices.h"
#include "ui_closedialog.h"

#include <QEvent>

namespace waydesk {

using namespace Qt::StringLiterals;

CloseDialog::CloseDialog(const UiServices &services, const HandoverView &view, int undecided, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_carrier(view.handover.carrier)
    , m_scanned(view.scanned)
    , m_missing(static_cast<int>(view.missing.size()))
    , m_undecided(undecided)
    , m_ui(std::make_unique<Ui::CloseDialog>())
{
    m_ui->setupUi(this);
    m_ui->fileEdit->setText(u"%1/manifest-%2-%3.pdf"_s.arg(services.outFolder, view.handover.round, m_carrier));
    m_ui->nextRadio->setVisible(m_undecided > 0);
    m_ui->voidRadio->setVisible(m_undecided > 0);
    retranslate();
    connect(m_ui->browseButton, &QPushButton::clicked, this, [this] {
        if (const QString file =
                m_services.asker.saveFile(this, tr("Manifest"), m_ui->fileEdit->text(), tr("PDF files (*.pdf)"));
            !file.isEmpty())
            m_ui->fileEdit->setText(file);
    });
    connect(m_ui->signButton, &QPushButton::clicked, this, [this] {
        if (file().isEmpty())
            m_ui->strip->show(Strip::Kind::Error, tr("Say where the manifest goes."));
        else
            accept();
    });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->cancelButton->setFocus();
}

CloseDialog::~CloseDialog() = default;

QString CloseDialog::file() const { return m_ui->fileEdit->text().trimmed(); }

MissingPolicy CloseDialog::missing() const
{
    return m_ui->voidRadio->isChecked() ? MissingPolicy::Void : MissingPolicy::ToNext;
}

void CloseDialog::retranslate()
{
    QString line = tr("%1: %n parcel(s) are handed over", nullptr, m_scanned).arg(m_services.carrierName(m_carrier));
    if (m_missing > 0)
        line += tr(", ") + tr("%n missing", nullptr, m_missing);
    m_ui->summaryLabel->setText(line);
}

void CloseDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace waydesk
