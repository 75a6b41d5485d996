// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/fillnumbers.h"
#include "dispatch/linkshops.h"
#include "models/numberpreviewmodel.h"
#include "ui/common/scansink.h"
#include "ui/orders/numberbars.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <optional>

namespace waydesk {

namespace Ui {
class NumberDialog;
}
struct UiServices;

/// One number for each parcel: typed, scanned or from a segment, previewed in memory at each keystroke. Only the
/// keyboard's Enter and the button fill.
class NumberDialog : public QDialog, public ScanSink
{
    Q_OBJECT

public:
    /// `parcels` in table order.
    NumberDialog(const UiServices &services, std::vector<ParcelId> parcels, QWidget *parent = nullptr);
    ~NumberDialog() override;

    QString scanHint() const override;
    bool takeScan(const QString &code) override;

Q_SIGNALS:
    void filled(const waydesk::FillReport &report);
    /// What a fill would give now; nothing of it is stored.
    void previewed(const waydesk::FillReport &report, const QString &carrier);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showCarriers(const std::vector<AccountEntry> &accounts);
    void showAccounts();
    void prepare();
    void preview();
    void showPreview();
    void showVerdict(bool typed);
    void mark(const QString &role);
    void showRows();
    void showMore();
    void askSkipped();
    std::vector<ShareBars::Share> shares() const;
    void fitTo(const QWidget *window);
    void fill();

    const UiServices &m_services;
    std::vector<ParcelId> m_parcels;
    std::unique_ptr<Ui::NumberDialog> m_ui;
    NumberPreviewModel *m_model;
    std::vector<AccountEntry> m_accounts;
    std::optional<FillDraft> m_draft;
    QAction *m_sign = nullptr; ///< at the right end of the field: shape and colour of the verdict
    NumberPreview m_rows;
    FillReport m_report; ///< the one that is shown
    QTimer m_skippedWait; ///< asks once the typing stops
    int m_asked = 0; ///< answers to older questions are stale
    bool m_filling = false;
};

} // namespace waydesk
