// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/printtarget.h"
#include "printing/encoders.h"
#include "printing/wholefile.h"

#include <memory>

namespace waydesk {

/// All labels of a run in one file: a document of pages, or printer commands one after the other. The file appears
/// at finish(); an earlier one of its name steps aside then (name-1.pdf), for it may hold the only labels of a batch.
class FileTarget final : public PrintTarget
{
public:
    FileTarget(const QString &path, LabelEncoders::Encode encode);
    FileTarget(const QString &path, std::function<std::unique_ptr<PageWriter>(QIODevice *)> pages);
    ~FileTarget() override;

    Confirmation confirmation() const override { return Confirmation::AtFinish; }
    Result<void> open(int labels, const QString &jobName) override;
    Result<void> send(const DotImage &label, const QString &key) override;
    /// Every key, once, after finish() succeeded.
    std::vector<QString> confirmed() override;
    Result<void> finish() override;
    void abandon() override;
    /// Nothing is out before finish(), so any number may wait.
    int window() const override;

private:
    QString m_path;
    LabelEncoders::Encode m_encode;
    std::function<std::unique_ptr<PageWriter>(QIODevice *)> m_pages;
    std::unique_ptr<WholeFile> m_file;
    std::unique_ptr<PageWriter> m_writer; ///< writes into m_file, so it goes first
    std::vector<QString> m_keys;
    bool m_finished = false;
};

} // namespace waydesk
