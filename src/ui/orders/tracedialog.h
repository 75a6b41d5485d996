// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/rowkey.h"
#include "dispatch/tracecode.h"
#include "ui/common/scansink.h"

#include <QDialog>

#include <memory>

namespace waydesk {

namespace Ui {
class TraceDialog;
}
struct UiServices;

/// The whole history of one parcel: its state, orders, copies of its label, pick-up, and every event. A scan shows the
/// next parcel.
class TraceDialog : public QDialog, public ScanSink
{
    Q_OBJECT

public:
    TraceDialog(const UiServices &services, CodeTrace trace, QWidget *parent = nullptr);
    ~TraceDialog() override;

    QString scanHint() const override;
    /// A code that is found nowhere leaves what is shown and says so.
    bool takeScan(const QString &code) override;
    /// What people read where a code is found nowhere.
    static QString notFound(const Error &error, const QString &code);

Q_SIGNALS:
    /// The parcel's row, or that of its order.
    void rowWanted(waydesk::RowKey parcel, waydesk::RowKey order);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(const CodeTrace &trace);
    void showFacts();
    void showEvents();
    QString copiesText() const;
    void wantRow();

    const UiServices &m_services;
    CodeTrace m_trace;
    std::unique_ptr<Ui::TraceDialog> m_ui;
    int m_asked = 0; ///< answers to older questions are stale
};

} // namespace waydesk
