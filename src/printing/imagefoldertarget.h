// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/printtarget.h"
#include "printing/encoders.h"

namespace waydesk {

/// One picture per label in a folder, named by position and key (0001-<key>.png). Each appears whole and is
/// confirmed on its own; the folder is made if it is missing.
class ImageFolderTarget final : public PrintTarget
{
public:
    ImageFolderTarget(const QString &folder, const QString &suffix, LabelEncoders::Encode encode);

    Confirmation confirmation() const override { return Confirmation::PerJob; }
    Result<void> open(int labels, const QString &jobName) override;
    Result<void> send(const DotImage &label, const QString &key) override;
    std::vector<QString> confirmed() override;
    Result<void> finish() override { return {}; }
    void abandon() override { }
    int window() const override { return 1; }

private:
    QString fileFor(const QString &key) const;

    QString m_folder;
    QString m_suffix;
    LabelEncoders::Encode m_encode;
    std::vector<QString> m_confirmed;
    int m_position = 0;
};

} // namespace waydesk
