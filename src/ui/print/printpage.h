// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/batch.h"
#include "dispatch/ports/batchrepository.h"
#include "dispatch/printing.h"
#include "ui/common/page.h"
#include "ui/common/pill.h"
#include "ui/common/templatenames.h"
#include "ui/print/paperflow.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace waydesk {

namespace Ui {
class PrintPage;
}
class BatchLabelsModel;
class BatchListModel;
class PrintJobs;
struct UiServices;

/// The batches with their ledgers: progress, pause, what is in doubt and how it is settled, reprints.
class PrintPage : public Page
{
    Q_OBJECT

public:
    PrintPage(const UiServices &services, PrintJobs &jobs, QWidget *parent = nullptr);
    ~PrintPage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("print"); }
    int count() const override;
    bool needsAction() const override { return m_inDoubt > 0; }
    void entered() override;
    QString scanHint() const override;
    bool takeScan(const QString &code) override;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Fetched {
        std::vector<Batch> batches;
        std::vector<BatchOutline> outlines;
        std::vector<Label> labels;
        BatchId of;
    };
    void connectParts();
    void connectJobs();
    void reload();
    void take(Fetched fetched);
    void setUpLists();
    void showRows();
    void fetchFaces();
    void showOnly(bool doubtful);
    const Batch *current() const;
    void showBatch();
    bool isWide() const;
    void showHead(const Batch *batch);
    void showResume(const Batch *batch);
    void showTheme();
    void showLedger(const Batch &batch);
    void showPrinter(const Batch &batch);
    void showPace();
    std::optional<Pill> printerPill(const Batch &batch) const;
    void showLabel();
    void askPreview();
    void step(int by);
    void exportRest();
    static QString timeLeftText(int seconds);
    void showProgress(const PrintProgress &progress);
    void showReport(const PrintReport &report);
    void pauseOrGoOn();
    void settle(const QString &lastGood);
    void settleNone();
    void reprint(const QString &number);
    void reprintCurrent();
    void cancelRest();
    void chooseTarget();
    void writePaper(PaperFlow::Paper paper);
    void openProfile();
    QString restTarget(const Batch &batch) const;
    void updateButtons();

    const UiServices &m_services;
    PrintJobs &m_jobs;
    std::unique_ptr<Ui::PrintPage> m_ui;
    TemplateNames m_templates;
    BatchListModel *m_batches;
    BatchLabelsModel *m_labels;
    PaperFlow *m_papers = nullptr;
    std::vector<Label> m_all; ///< labels of the batch that is shown
    bool m_onlyDoubt = false; ///< the sequence lists only what is in doubt
    QTimer m_reloadTimer;
    BatchId m_shown;
    BatchId m_listed; ///< batch that m_all is of
    BatchId m_faces; ///< batch whose receivers are known
    bool m_askingFaces = false;
    QString m_target; ///< chosen for the rest instead of the batch's own
    QElapsedTimer m_since; ///< the first label of this run
    std::optional<PrintProgress> m_progress; ///< of what runs now
    bool m_asking = false; ///< a preview is under way
    bool m_askAgain = false;
    int m_inDoubt = 0;
    int m_unsent = 0;
};

} // namespace waydesk
