// SPDX-License-Identifier: Apache-2.0
#include "ui/firstrun/droptarget.h"

#include "ui/common/icons.h"
#include "ui/common/keybutton.h"
#include "ui/common/theme.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QStringList filesOf(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

DropTarget::DropTarget(QWidget *parent)
    : QFrame(parent)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_formats(new QLabel(this))
    , m_sampleNote(new QLabel(this))
    , m_choose(new KeyButton(this))
    , m_sample(new KeyButton(this))
{
    setAcceptDrops(true);
    m_choose->setObjectName(u"chooseFilesButton"_s);
    m_choose->setKeyCap(u"Ctrl+O"_s);
    m_choose->setPrimary(true);
    m_sample->setObjectName(u"sampleButton"_s);
    m_sample->setKeyCap(u"Ctrl+Shift+O"_s);
    for (KeyButton *button : {m_choose, m_sample})
        button->setMinimumHeight(42);
    m_title->setProperty("role", u"hero"_s);
    m_formats->setProperty("role", u"lead"_s);
    m_sampleNote->setProperty("role", u"second"_s);
    for (QLabel *label : {m_picture, m_title, m_formats, m_sampleNote}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != m_picture);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addStretch();
    buttons->addWidget(m_choose);
    buttons->addWidget(m_sample);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 16, 28, 16);
    column->setSpacing(12);
    column->addStretch();
    column->addWidget(m_picture);
    column->addWidget(m_title);
    column->addWidget(m_formats);
    column->addSpacing(8);
    column->addLayout(buttons);
    column->addSpacing(4);
    column->addWidget(m_sampleNote);
    column->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &DropTarget::chooseWanted);
    connect(m_sample, &QPushButton::clicked, this, &DropTarget::sampleWanted);
    dress();
    retranslate();
}

void DropTarget::dress()
{
    m_picture->setPixmap(iconPixmap(u"imp"_s, theme().accent, 72, devicePixelRatioF()));
    m_choose->setIcon(icon(u"folder"_s, theme().base));
    m_sample->setIcon(icon(u"layers"_s));
}

void DropTarget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(theme().accent, m_over ? 3 : 1.5, Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(m_over ? theme().select : theme().base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
}

void DropTarget::dragEnterEvent(QDragEnterEvent *event)
{
    if (filesOf(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_over = true;
    update();
}

void DropTarget::dragLeaveEvent(QDragLeaveEvent *)
{
    m_over = false;
    update();
}

void DropTarget::dropEvent(QDropEvent *event)
{
    m_over = false;
    update();
    const QStringList files = filesOf(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT dropped(files);
}

void DropTarget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        dress();
    QFrame::changeEvent(event);
}

void DropTarget::retranslate()
{
    m_title->setText(tr("Drop the order files of your shops here"));
    m_formats->setText(
        tr(".xlsx and .csv as the platforms export them; columns are recognised, several files at once"));
    m_choose->setText(tr("Choose files"));
    m_sample->setText(tr("Open sample data"));
    m_sampleNote->setText(
        tr("Sample data: three invented shops with 240 orders: some to merge, refunds, presales, closed ones"));
}

} // namespace waydesk
