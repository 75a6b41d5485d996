// SPDX-License-Identifier: Apache-2.0
#include "ui/print/printdialog.h"

#include "dispatch/printerprofiles.h"
#include "ui/common/asker.h"
#include "ui/common/deskfeed.h"
#include "ui/common/taskrunner.h"
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
    , m_templates(services.tools)
    , m_labels(labels)
{
    m_ui->setupUi(this);
    m_ui->printButton->setPrimary(true);
    m_ui->placeEdit->setAttribute(Qt::WA_InputMethodEnabled, false);
    for (const char *kind : Kinds)
        m_ui->targetCombo->addItem(QString(), QString::fromLatin1(kind));
    for (const LabelTemplate &form : m_templates.all())
        m_ui->templateCombo->addItem(QString(), form.id);
    retranslate();
    const QString kind = services.settings.value(u"print/kind"_s, u"pdf"_s).toString();
    m_ui->targetCombo->setCurrentIndex(std::max(0, m_ui->targetCombo->findData(kind)));
    m_ui->templateCombo->setCurrentIndex(std::max(0, m_ui->templateCombo->findData(templateInUse(services))));
    showKind();
    fetchPrinters();
    connect(m_ui->targetCombo, &QComboBox::currentIndexChanged, this, &PrintDialog::showKind);
    connect(m_ui->printerCombo, &QComboBox::activated, this, &PrintDialog::takePrinter);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &PrintDialog::browse);
    connect(m_ui->printButton, &QPushButton::clicked, this, &PrintDialog::submit);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

PrintDialog::~PrintDialog() = default;

QString PrintDialog::templateInUse(const UiServices &services)
{
    const QString chosen = services.settings.value(u"print/template"_s, u"standard-100x150-8"_s).toString();
    return services.templates.contains(chosen) ? chosen : services.templates.value(0);
}

QString PrintDialog::target() const
{
    return m_ui->targetCombo->currentData().toString() + u':' + m_ui->placeEdit->text().trimmed();
}

QString PrintDialog::templateId() const { return m_ui->templateCombo->currentData().toString(); }

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
    showPrinters();
}

void PrintDialog::fetchPrinters()
{
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [&s = m_services] { return PrinterProfiles(s.place).all(); },
        [this](Result<std::vector<PrinterProfile>> printers) {
            if (!printers) {
                m_ui->strip->showError(printers.error());
                return;
            }
            m_printers = std::move(*printers);
            showPrinters();
        });
}

/// The bench's own printers of this kind, each with what lies in it, to choose from instead of typing.
void PrintDialog::showPrinters()
{
    const QString kind = m_ui->targetCombo->currentData().toString() + u':';
    m_ui->printerCombo->clear();
    for (const PrinterProfile &printer : m_printers) {
        if (printer.target.startsWith(kind))
            m_ui->printerCombo->addItem(
                tr("%1 · %2 mm, %3 dpi")
                    .arg(printer.target.mid(kind.size()), paperText(printer.stock), dpiText(printer.stock)),
                printer.target.mid(kind.size()));
    }
    m_ui->printerCombo->setCurrentIndex(m_ui->printerCombo->findData(m_ui->placeEdit->text().trimmed()));
    const bool some = m_ui->printerCombo->count() > 0;
    m_ui->printerCombo->setVisible(some);
    m_ui->printerComboLabel->setVisible(some);
}

void PrintDialog::takePrinter(int index) { m_ui->placeEdit->setText(m_ui->printerCombo->itemData(index).toString()); }

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

QString PrintDialog::kindText(const QString &kind)
{
    if (kind == u"pdf")
        return tr("PDF file");
    if (kind == u"png")
        return tr("PNG pictures in a folder");
    if (kind == u"zpl")
        return tr("ZPL file");
    if (kind == u"tspl")
        return tr("TSPL file");
    return kind == u"cups" ? tr("CUPS raw queue") : tr("Network printer (raw port)");
}

void PrintDialog::retranslate()
{
    for (int i = 0; i < m_ui->targetCombo->count(); ++i)
        m_ui->targetCombo->setItemText(i, kindText(m_ui->targetCombo->itemData(i).toString()));
    for (int i = 0; i < m_ui->templateCombo->count(); ++i)
        m_ui->templateCombo->setItemText(i, m_templates.name(m_ui->templateCombo->itemData(i).toString()));
    m_ui->summaryLabel->setText(tr("%n label(s) in canonical sequence", nullptr, m_labels));
}

} // namespace waydesk
