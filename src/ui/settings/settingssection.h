// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

namespace waydesk {

/// One section of the settings page.
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    /// Name of an icon in resources/icons.
    virtual QString iconName() const = 0;
    /// It has come to the front: what it shows is read anew.
    virtual void entered() { }
    /// A scan is shown here as a test; false: none is taken.
    virtual bool takeScan(const QString &) { return false; }
    virtual bool takesScans() const { return false; }

Q_SIGNALS:
    void told(const QString &line);

protected:
    /// Called again when the language changes; the first time by the section's own constructor.
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;
};

} // namespace waydesk
