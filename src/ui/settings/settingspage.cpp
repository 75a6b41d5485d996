// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settingspage.h"

#include "ui/common/appearance.h"
#include "ui/common/keybutton.h"
#include "ui/common/uiservices.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(const UiServices &services, Appearance &look, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_look(look)
    , m_title(new QLabel(this))
    , m_languages(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_textSize(new QComboBox(this))
    , m_template(new QComboBox(this))
    , m_prefix(new QLineEdit(this))
    , m_gap(new QSpinBox(this))
    , m_scannerNote(new QLabel(this))
    , m_operator(new KeyButton(this))
    , m_accounts(new KeyButton(this))
{
    setObjectName(u"settingsPage"_s);
    m_languages->addItem(u"中文"_s, u"zh_CN"_s);
    m_languages->addItem(u"English"_s, u"en"_s);
    m_theme->addItem(QString(), false);
    m_theme->addItem(QString(), true);
    for (const int percent : Appearance::Percents)
        m_textSize->addItem(u"%1 %"_s.arg(percent), percent);
    m_template->addItems(services.templates);
    m_prefix->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_prefix->setMaxLength(8);
    m_gap->setRange(15, 60);
    build();
    retranslate();
    entered();
    connectFields();
}

void SettingsPage::build()
{
    m_title->setProperty("role", u"title"_s);
    m_scannerNote->setProperty("role", u"second"_s);
    m_scannerNote->setWordWrap(true);
    m_operator->setObjectName(u"operatorButton"_s);
    m_operator->setKeyCap(u"Ctrl+L"_s);
    m_accounts->setObjectName(u"accountsButton"_s);
    auto *panel = new QFrame(this);
    panel->setProperty("role", u"panel"_s);
    auto *form = new QFormLayout(panel);
    form->setContentsMargins(28, 16, 28, 16);
    form->setVerticalSpacing(12);
    form->setHorizontalSpacing(28);
    add(*form, m_languages, "languageCombo");
    add(*form, m_theme, "themeCombo");
    add(*form, m_textSize, "textSizeCombo");
    add(*form, m_template, "templateCombo");
    add(*form, m_prefix, "prefixEdit");
    add(*form, m_gap, "gapSpin");
    form->addRow(QString(), m_scannerNote);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_operator);
    buttons->addWidget(m_accounts);
    buttons->addStretch();
    form->addRow(buttons);
    panel->setMaximumWidth(900);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 16, 28, 28);
    column->setSpacing(16);
    column->addWidget(m_title);
    column->addWidget(panel);
    column->addStretch();
}

void SettingsPage::add(QFormLayout &form, QWidget *field, const char *name)
{
    field->setObjectName(QString::fromLatin1(name));
    field->setMinimumHeight(28);
    auto *label = new QLabel(this);
    label->setBuddy(field);
    form.addRow(label, field);
    m_rows.push_back({label, field});
}

void SettingsPage::connectFields()
{
    connect(m_languages, &QComboBox::activated, this,
            [this] { Q_EMIT languageWanted(m_languages->currentData().toString()); });
    connect(m_theme, &QComboBox::activated, this, [this] { m_look.setDark(m_theme->currentData().toBool()); });
    connect(m_textSize, &QComboBox::activated, this, [this] { m_look.setPercent(m_textSize->currentData().toInt()); });
    connect(m_template, &QComboBox::activated, this,
            [this] { m_services.settings.setValue(u"print/template"_s, m_template->currentText()); });
    connect(m_prefix, &QLineEdit::editingFinished, this, &SettingsPage::keepPrefix);
    connect(m_gap, &QSpinBox::valueChanged, this,
            [this](int gap) { m_services.settings.setValue(u"scanner/gapMs"_s, gap); });
    connect(m_operator, &QPushButton::clicked, this, &SettingsPage::operatorWanted);
    connect(m_accounts, &QPushButton::clicked, this, &SettingsPage::accountsWanted);
    connect(&m_look, &Appearance::changed, this, &SettingsPage::entered);
}

void SettingsPage::keepPrefix() { m_services.settings.setValue(u"scanner/prefix"_s, m_prefix->text()); }

/// The menu and other dialogs change the same settings: read them again.
void SettingsPage::entered()
{
    m_languages->setCurrentIndex(QLocale().language() == QLocale::Chinese ? 0 : 1);
    m_theme->setCurrentIndex(m_look.isDark() ? 1 : 0);
    m_textSize->setCurrentIndex(m_textSize->findData(m_look.percent()));
    m_template->setCurrentText(m_services.settings.value(u"print/template"_s, u"standard-100x150-8"_s).toString());
    m_prefix->setText(m_services.settings.value(u"scanner/prefix"_s).toString());
    m_gap->setValue(m_services.settings.value(u"scanner/gapMs"_s, 35).toInt());
}

QString SettingsPage::title() const { return tr("Settings"); }

QString SettingsPage::scanHint() const { return tr("No scans are taken on this page"); }

void SettingsPage::retranslate()
{
    m_title->setText(title());
    m_theme->setItemText(0, tr("Light"));
    m_theme->setItemText(1, tr("Dark"));
    m_gap->setSuffix(tr(" ms"));
    m_prefix->setPlaceholderText(tr("none: told by speed"));
    m_scannerNote->setText(tr("A prefix that only the scanner sends keeps every scan out of text fields. Both scanner "
                              "settings hold from the next start."));
    m_operator->setText(tr("Change operator..."));
    m_accounts->setText(tr("Shops and waybill accounts..."));
    const QString labels[] = {tr("Language"),       tr("Theme"),          tr("Text size"),
                              tr("Label template"), tr("Scanner prefix"), tr("Longest gap between keys of a scan")};
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].label->setText(labels[i]);
        m_rows[i].field->setAccessibleName(labels[i]);
    }
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        entered();
        Q_EMIT stateChanged();
    }
    Page::changeEvent(event);
}

} // namespace waydesk
