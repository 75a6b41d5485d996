// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/helpdialog.h"

#include "ui/common/dialogsize.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSize>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

HelpDialog::HelpDialog(QWidget *parent)
    : QDialog(parent)
    , m_text(new QTextBrowser(this))
{
    setObjectName(u"helpDialog"_s);
    m_text->setObjectName(u"guideText"_s);
    m_text->setOpenExternalLinks(false);
    m_text->setOpenLinks(false); // the guide names files, it does not open them
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text);
    sizeDialog(*this, QSize(860, 680));
    load();
}

void HelpDialog::load()
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    QFile file(chinese ? u":/guide/guide.zh.md"_s : u":/guide/guide.en.md"_s);
    // The pictures stand beside the guide on disk, and what they show stands behind this window.
    static const QRegularExpression pictures(u"^!\\[.*\\)\\n+"_s, QRegularExpression::MultilineOption);
    if (file.open(QIODevice::ReadOnly))
        m_text->setMarkdown(QString::fromUtf8(file.readAll()).remove(pictures));
    spread();
    setWindowTitle(tr("Guide"));
    m_text->setAccessibleName(windowTitle());
}

/// Markdown comes without any air between its blocks.
void HelpDialog::spread()
{
    m_text->document()->setDocumentMargin(16);
    QTextCursor cursor(m_text->document());
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(format.headingLevel() > 0 ? textPx(14) : 0);
        format.setBottomMargin(textPx(format.headingLevel() > 0 ? 4 : 6));
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
}

void HelpDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        load();
    QDialog::changeEvent(event);
}

} // namespace waydesk
