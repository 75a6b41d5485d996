// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/manifestwriter.h"

#include <QPixmap>
#include <QWidget>

namespace waydesk {

/// A page of the hand-over sheet as it will be printed, as large as fits.
class ManifestPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ManifestPreview(QWidget *parent = nullptr);

    void show(const ManifestPicture &picture);
    /// `words` stand in its place; none = what it waits for.
    void clear(const QString &words = {});
    bool isEmpty() const { return m_image.isNull(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QImage m_image;
    QString m_words;
    QPixmap m_scaled; ///< made once for a size
};

} // namespace waydesk
