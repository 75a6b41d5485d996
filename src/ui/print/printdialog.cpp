// SPDX-License-Identifier: Apache-2.0
#include "ui/print/printdialog.h"

#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/uiservices.h"
#include "ui_printdialog.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QSettings>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr const char *Kinds[] = {"pdf", "png", "zpl", "tspl", "cups", "tcp"};
}

PrintDialog::PrintDialog(const UiServices &services, int labels, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_ui(std::make_unique<Ui::PrintDialog>())
    , m_labels(labels)
{
    m_ui->setupUi(this);
    m_ui->printButton->setPrimary(true);
    m_ui->placeEdit->setAttribute(Qt::WA_InputMethodEnabled, false);
    for (const char *kind : Kinds)
        m_ui->targetCombo->addItem(QString(), QString::fromLatin1(kind));
    m_ui->templateCombo->addItems(services.templates);
    retranslate();
    const QString kind = services.settings.value(u"print/kind"_s, u"pdf"_s).toString();
    m_ui->targetCombo->setCurrentIndex(std::max(0, m_ui->targetCombo->findData(kind)));
    m_ui->templateCombo->setCurrentText(
        services.settings.value(u"print/template"_s, u"standard-100x150-8"_s).toString());
    showKind();
    connect(m_ui->targetCombo, &QComboBox::currentIndexChanged, this, &PrintDialog::showKind);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &PrintDialog::browse);
    connect(m_ui->printButton, &QPushButton::clicked, this, &PrintDialog::submit);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

PrintDialog::~PrintDialog() = default;

QString PrintDialog::target() const
{
    return m_ui->targetCombo->currentData().toString() + u':' + m_ui->placeEdit->text().trimmed();
}

QString PrintDialog::templateId() const { return m_ui->templateCombo->currentText(); }

QString PrintDialog::suggestion(const QString &kind) const
{
    const QString stamp = QDateTime::fromMSecsSinceEpoch(m_services.feed.now()).toString(u"yyyyMMdd-HHmmss"_s);
    if (kind == u"png")
        return m_services.outFolder + u"/labels-"_s + stamp;
    if (kind == u"cups" || kind == u"tcp")
        return m_services.settings.value(u"print/place-"_s + kind).toString();
    return u"%1/labels-%2.%3"_s.arg(m_services.outFolder, stamp, kind);
}

void PrintDialog::showKind()
{
    const QString kind = m_ui->targetCombo->currentData().toString();
    const bool isPlace = kind == u"cups" || kind == u"tcp";
    m_ui->placeEdit->setText(suggestion(kind));
    m_ui->browseButton->setVisible(!isPlace);
    m_ui->placeLabel->setText(kind == u"cups"      ? tr("&Queue")
                                  : kind == u"tcp" ? tr("&Address, host:port")
                                  : kind == u"png" ? tr("&Folder")
                                                   : tr("&File"));
}

void PrintDialog::browse()
{
    const QString kind = m_ui->targetCombo->currentData().toString();
    const QString place = kind == u"png"
        ? m_services.asker.folder(this, tr("Folder for the labels"), m_services.outFolder)
        : m_services.asker.saveFile(this, tr("File for the labels"), m_ui->placeEdit->text(), u"*."_s + kind);
    if (!place.isEmpty())
        m_ui->placeEdit->setText(place);
}

void PrintDialog::submit()
{
    if (m_ui->placeEdit->text().trimmed().isEmpty()) {
        m_ui->strip->show(Strip::Kind::Error, tr("Say where the labels go."));
        m_ui->placeEdit->setFocus();
        return;
    }
    const QString kind = m_ui->targetCombo->currentData().toString();
    m_services.settings.setValue(u"print/kind"_s, kind);
    m_services.settings.setValue(u"print/place-"_s + kind, m_ui->placeEdit->text().trimmed());
    m_services.settings.setValue(u"print/template"_s, templateId());
    accept();
}

void PrintDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        submit();
    else
        QDialog::keyPressEvent(event);
}

void PrintDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void PrintDialog::retranslate()
{
    const QStringList words = {tr("PDF file"),  tr("PNG pictures in a folder"), tr("ZPL file"),
                               tr("TSPL file"), tr("CUPS raw queue"),           tr("Network printer (raw port)")};
    for (int i = 0; i < words.size(); ++i)
        m_ui->targetCombo->setItemText(i, words.at(i));
    m_ui->summaryLabel->setText(tr("%n label(s) in canonical sequence", nullptr, m_labels));
}

} // namespace waydesk
