// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/page.h"

#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace waydesk {

class Appearance;
class KeyButton;
struct UiServices;

/// What this bench keeps for itself: language, look, scanner and label template. Each choice holds at once and is kept,
/// except the scanner's, which the page says.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    /// Both outlive the page.
    SettingsPage(const UiServices &services, Appearance &look, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("set"); }
    void entered() override;
    QString scanHint() const override;
    bool takeScan(const QString &) override { return false; }

Q_SIGNALS:
    void languageWanted(const QString &code);
    void operatorWanted();
    void accountsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QLabel *label;
        QWidget *field;
    };
    void build();
    void connectFields();
    void add(QFormLayout &form, QWidget *field, const char *name);
    void retranslate();
    void keepPrefix();

    const UiServices &m_services;
    Appearance &m_look;
    QLabel *m_title;
    QComboBox *m_languages;
    QComboBox *m_theme;
    QComboBox *m_textSize;
    QComboBox *m_template;
    QLineEdit *m_prefix;
    QSpinBox *m_gap;
    QLabel *m_scannerNote;
    KeyButton *m_operator;
    KeyButton *m_accounts;
    std::vector<Row> m_rows;
};

} // namespace waydesk
