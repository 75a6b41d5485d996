// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/handoverparcels.h"
#include "models/handovermodel.h"
#include "ui/common/page.h"
#include "ui/handover/roundchoice.h"

#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace waydesk {

namespace Ui {
class HandoverPage;
}
class HandoverListModel;
struct UiServices;

/// The pick-ups: scanned of printed, what is missing and where to look, what must be taken out, closing.
class HandoverPage : public Page
{
    Q_OBJECT

public:
    explicit HandoverPage(const UiServices &services, QWidget *parent = nullptr);
    ~HandoverPage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("truck"); }
    int count() const override { return m_waiting; }
    bool needsAction() const override { return m_waiting > 0; }
    void entered() override;
    QString scanHint() const override;
    bool takeScan(const QString &code) override;

    void openWriteBack();
    void openReady();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectParts();
    void reload();
    void take(std::vector<HandoverView> views);
    void setUpTables();
    void showRound();
    void chooseRound();
    void fitColumns();
    void fetchFaces();
    void exportTable();
    const HandoverView *current() const;
    void showHandover();
    void setUpFilter();
    void showRows(std::vector<HandoverRow> rows);
    void showFiltered();
    void showShops();
    bool clearFilter();
    void showTotals();
    void showMissing(const HandoverView *view, bool open);
    void showChecks(const HandoverView *view, bool open);
    void fetchClosed(HandoverId id);
    void askPreview();
    void takePreview(HandoverId of, int page, const Result<ManifestPicture> &picture);
    void turnPage(int by);
    void saveSheet();
    void toNext(const QStringList &numbers);
    /// The chosen one, which was left for the next pick-up, is to be decided again.
    void decideAgain(const QString &number);
    void allToNext();
    QStringList undecided() const;
    void takeOut();
    void voidNumber(const QString &number);
    void close();
    QString currentNumber() const;
    template <class Work> void run(Work work, const QString &done);

    const UiServices &m_services;
    std::unique_ptr<Ui::HandoverPage> m_ui;
    HandoverListModel *m_list;
    HandoverModel *m_rows;
    std::vector<HandoverView> m_all; ///< of every round
    std::vector<HandoverRow> m_listed; ///< of the pick-up that is shown, whatever is searched for
    std::vector<RoundSum> m_rounds;
    QString m_round; ///< that a person chose; empty = the newest open one
    std::vector<ParcelId> m_faces; ///< parcels whose receivers are known
    bool m_askingFaces = false;
    QTimer m_reloadTimer;
    HandoverId m_shown;
    std::optional<HandoverView> m_closed; ///< the closed one that is shown, with its parcels
    int m_page = 0; ///< of the preview
    int m_pages = 0;
    bool m_asking = false; ///< a preview is under way
    bool m_askAgain = false;
    int m_waiting = 0;
};

} // namespace waydesk
