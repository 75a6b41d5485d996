// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/printercard.h"

#include "ui/common/keybutton.h"
#include "ui/common/uiservices.h"
#include "ui/print/printerdialog.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>

namespace waydesk {

using namespace Qt::StringLiterals;

PrinterCard::PrinterCard(const UiServices &services, QWidget *parent)
    : FormPanel(parent)
    , m_services(services)
    , m_kind(new QComboBox(this))
    , m_place(new QLineEdit(this))
    , m_note(new QLabel(this))
    , m_test(new KeyButton(this))
{
    for (const auto &kind : {u"pdf"_s, u"tcp"_s, u"cups"_s})
        m_kind->addItem(QString(), kind);
    m_place->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_note->setProperty("role", u"second"_s);
    m_note->setWordWrap(true);
    add(m_kind, u"printerKindCombo"_s);
    add(m_place, u"printerPlaceEdit"_s);
    addWide(m_note);
    m_test->setObjectName(u"printerTestButton"_s);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 4, 0, 0);
    row->addWidget(m_test);
    row->addStretch();
    addWide(buttons);
    connect(m_test, &QPushButton::clicked, this, &PrinterCard::openProfile);
    connect(m_place, &QLineEdit::textChanged, this,
            [this](const QString &place) { m_test->setEnabled(m_place->isEnabled() && !place.trimmed().isEmpty()); });
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_services.settings.setValue(u"print/kind"_s, kind());
        showKind();
    });
    connect(m_place, &QLineEdit::editingFinished, this, &PrinterCard::keepPlace);
    retranslate();
    refresh();
}

QString PrinterCard::kind() const { return m_kind->currentData().toString(); }

void PrinterCard::refresh()
{
    const QString kept = m_services.settings.value(u"print/kind"_s, u"pdf"_s).toString();
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kept)));
    showKind();
}

void PrinterCard::showKind()
{
    const bool isFile = kind() == u"pdf";
    m_place->setEnabled(!isFile);
    m_test->setEnabled(false);
    m_place->setText(isFile ? QString() : m_services.settings.value(u"print/place-"_s + kind()).toString());
    m_place->setPlaceholderText(isFile                 ? tr("asked for at each printing")
                                    : kind() == u"tcp" ? tr("address or address:port, 9100 if none is said")
                                                       : tr("name of the raw queue"));
}

QString PrinterCard::target() const { return u"%1:%2"_s.arg(kind(), m_place->text().trimmed()); }

/// What lies in the printer and how it is tuned, with a ruler label to see it by.
void PrinterCard::openProfile()
{
    auto *dialog = new PrinterDialog(m_services, target(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PrinterCard::keepPlace()
{
    const QString place = m_place->text().trimmed();
    const QString key = u"print/place-"_s + kind();
    if (kind() == u"pdf" || place == m_services.settings.value(key).toString())
        return;
    m_services.settings.setValue(key, place);
    Q_EMIT told(tr("Labels go to %1 from now on").arg(place));
}

void PrinterCard::retranslate()
{
    setTitle(tr("Printer"));
    setRemark(tr("the choice that printing begins with"));
    setLabels({tr("Labels go to"), tr("Printer")});
    m_kind->setItemText(0, tr("PDF files"));
    m_kind->setItemText(1, tr("Network printer (raw port)"));
    m_kind->setItemText(2, tr("CUPS raw queue"));
    m_note->setText(tr("A label printer gets the label's own dots. Never give it a queue with a driver: filters fatten "
                       "the bars, and scanners stop reading them."));
    m_test->setText(tr("Paper and test label..."));
    showKind();
}

void PrinterCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FormPanel::changeEvent(event);
}

} // namespace waydesk
