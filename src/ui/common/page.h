// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/scansink.h"

#include <QString>
#include <QWidget>

namespace waydesk {

/// One page of the main window, reached by the rail.
class Page : public QWidget, public ScanSink
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    /// Name of an icon in resources/icons.
    virtual QString iconName() const = 0;
    /// What the rail shows in its pill; 0 = no pill.
    virtual int count() const { return 0; }
    /// The pill is amber: something here waits for a person.
    virtual bool needsAction() const { return false; }
    /// It has come to the front.
    virtual void entered() { }
    /// Files were dropped on the window; false = not for this page.
    virtual bool takeFiles(const QStringList &) { return false; }

Q_SIGNALS:
    /// count(), needsAction() or scanHint() may have changed.
    void stateChanged();
    /// A line for the status bar, for a moment.
    void told(const QString &line);
};

} // namespace waydesk
