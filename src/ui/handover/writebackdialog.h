// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/linkshops.h"
#include "dispatch/writeback.h"
#include "models/writebackmodel.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace waydesk {

namespace Ui {
class WriteBackDialog;
}
struct UiServices;

/// Reports handed-over numbers to a shop by its upload file, shows where each order of the shop stands with its
/// platform (nearest deadline first), and takes the platform's answers. The platform's blank template can be dropped on
/// it.
class WriteBackDialog : public QDialog
{
    Q_OBJECT

public:
    explicit WriteBackDialog(const UiServices &services, QWidget *parent = nullptr);
    ~WriteBackDialog() override;

Q_SIGNALS:
    /// The orders that a platform wants to hear of before they leave.
    void readyWanted();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct ShopQueue {
        Shop shop;
        std::vector<WriteBackEntry> entries;
        QStringList layouts; ///< of its platform's upload file
    };
    void connectParts();
    void reload();
    void takeQueues(std::vector<ShopQueue> queues);
    void showQueue();
    void showLayouts();
    void showAnswerButtons();
    void suggestFile();
    void write();
    void take(const Result<WriteBackReport> &report);
    bool takeEnding(const Error &error);
    void settle(bool accepted);
    void takeResultFile();
    void pasteResult();
    void answer(const std::function<Result<std::vector<PlatformAnswer>>()> &read);

    const UiServices &m_services;
    std::unique_ptr<Ui::WriteBackDialog> m_ui;
    WriteBackModel *m_rows;
    std::vector<ShopQueue> m_queues;
    QString m_shop; ///< whose queue is shown
};

} // namespace waydesk
