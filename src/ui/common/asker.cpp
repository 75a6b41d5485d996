// SPDX-License-Identifier: Apache-2.0
#include "ui/common/asker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

QString Asker::saveTable(QWidget *parent, const QString &title, const QString &suggested)
{
    const QString file =
        saveFile(parent, title, suggested,
                 QCoreApplication::translate("waydesk::Asker", "Excel workbook (*.xlsx);;CSV (*.csv)"));
    const bool named = file.isEmpty() || file.endsWith(u".csv"_s, Qt::CaseInsensitive)
        || file.endsWith(u".xlsx"_s, Qt::CaseInsensitive);
    return named ? file : file + u".xlsx"_s;
}

bool DialogAsker::confirm(QWidget *parent, const QString &title, const QString &text, const QString &yes)
{
    QMessageBox box(QMessageBox::Warning, title, text, QMessageBox::NoButton, parent);
    auto *keep =
        box.addButton(QCoreApplication::translate("waydesk::DialogAsker", "Leave it"), QMessageBox::RejectRole);
    auto *go = box.addButton(yes, QMessageBox::DestructiveRole);
    box.setEscapeButton(keep);
    keep->setAutoDefault(false);
    go->setAutoDefault(false);
    box.setDefaultButton(static_cast<QPushButton *>(nullptr));
    box.exec();
    return box.clickedButton() == go;
}

std::optional<QString> DialogAsker::text(QWidget *parent, const QString &title, const QString &label)
{
    bool ok = false;
    const QString words = QInputDialog::getText(parent, title, label, QLineEdit::Normal, {}, &ok).trimmed();
    return ok && !words.isEmpty() ? std::optional(words) : std::nullopt;
}

std::optional<QString> DialogAsker::choice(QWidget *parent, const QString &title, const QString &label,
                                           const QStringList &choices)
{
    bool ok = false;
    const QString chosen = QInputDialog::getItem(parent, title, label, choices, 0, false, &ok);
    return ok ? std::optional(chosen) : std::nullopt;
}

std::optional<Asker::Ticked> DialogAsker::tickedChoice(QWidget *parent, const QString &title, const QString &label,
                                                       const QStringList &choices, const QString &tick)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    auto *words = new QLabel(label, &dialog);
    auto *list = new QComboBox(&dialog);
    list->addItems(choices);
    words->setBuddy(list);
    auto *box = new QCheckBox(tick, &dialog);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(&dialog);
    for (QWidget *part : {static_cast<QWidget *>(words), static_cast<QWidget *>(list), static_cast<QWidget *>(box),
                          static_cast<QWidget *>(buttons)})
        column->addWidget(part);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return Ticked{list->currentText(), box->isChecked()};
}

QStringList DialogAsker::openFiles(QWidget *parent, const QString &title, const QString &filter)
{
    return QFileDialog::getOpenFileNames(parent, title, {}, filter);
}

QString DialogAsker::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QString DialogAsker::saveFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, suggested, filter);
}

QString DialogAsker::folder(QWidget *parent, const QString &title, const QString &start)
{
    return QFileDialog::getExistingDirectory(parent, title, start);
}

void DialogAsker::open(const QString &file) { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }

} // namespace waydesk
