// SPDX-License-Identifier: Apache-2.0
#include "dispatch/teachwords.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/orders/importflow.h"
#include "ui/orders/mappingdialog.h"
#include "ui/orders/wordsdialog.h"

#include <QProgressDialog>

#include <algorithm>
#include <iterator>

namespace waydesk {

using namespace Qt::StringLiterals;

bool ImportFlow::asksForShape(const Error &error, const QString &file) const
{
    return (error.code == ErrorCode::UnknownFormat || error.code == ErrorCode::HeadingMissing) && !file.isEmpty()
        && !m_shapeAsked.contains(file);
}

/// The dialog remembers the shape, so that the file is read by itself afterwards.
void ImportFlow::askForShape(const Error &error, const QString &file)
{
    m_shapeAsked.append(file);
    m_services.runner.run(
        TaskRunner::Lane::Look, this, [&s = m_services, file] { return s.formatShelf.preview(file, 0); },
        [this, error, file](const Result<TablePreview> &preview) {
            if (m_meter->cancelled)
                leaveOut(Error{ErrorCode::Cancelled, {}, {}}, {});
            else if (!preview || !MappingDialog::canMap(*preview))
                leaveOut(error, file);
            else
                whenFree([this, file, preview = *preview] { openMapping(preview, file); });
        });
}

void ImportFlow::openMapping(const TablePreview &preview, const QString &file)
{
    closeProgress();
    auto *dialog = new MappingDialog(m_services, preview, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, file](int result) {
        openProgress();
        if (result == QDialog::Accepted)
            next();
        else
            leaveOut(Error{ErrorCode::Cancelled, {{u"file"_s, file}}, {}}, file);
    });
    dialog->open();
}

/// Once for all words of the files that were not asked for yet; false if there is nothing to ask.
bool ImportFlow::askForWords()
{
    ImportReport fresh;
    std::ranges::copy_if(m_report.files, std::back_inserter(fresh.files),
                         [this](const FileReport &file) { return !m_wordsAsked.contains(file.file); });
    const std::vector<UnknownWord> words = unknownWords(fresh);
    if (words.empty())
        return false;
    for (const FileReport &file : fresh.files)
        m_wordsAsked.append(file.file);
    whenFree([this, words] { openWords(words); });
    return true;
}

void ImportFlow::openWords(const std::vector<UnknownWord> &words)
{
    closeProgress();
    auto *dialog = new WordsDialog(m_services, words, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this](int result) {
        if (result == QDialog::Accepted)
            readAgain();
        else
            finish();
    });
    dialog->open();
}

/// Refunds are read from the files alone, so those with unknown words are read once more.
void ImportFlow::readAgain()
{
    QStringList files;
    for (const FileReport &file : m_report.files) {
        const bool asked = std::ranges::any_of(
            file.rejected, [](const RejectedRow &row) { return row.reason.endsWith(u"_word_unknown"); });
        if (asked)
            files.append(file.file);
    }
    openProgress();
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services, before = m_report, files, progress = progress()] {
            return ImportOrders(s.place, s.orderSource).runAgain(before, files, {}, progress);
        },
        [this](const Result<ImportReport> &again) {
            if (again)
                m_report = *again;
            else
                m_report.warning = again.error();
            finish();
        });
}

} // namespace waydesk
