// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/scene.h"

#include "app/desktop/desktop.h"
#include "ui/orders/orderspage.h"
#include "ui/print/printjobs.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDeadlineTimer>
#include <QDialog>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QKeySequence>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int PrintingMs = 20'000; // until a batch that was started feeds its labels
constexpr int PauseMs = 250; // longer than a key is held back to see whether it begins a scan

/// Everything that was asked for has come back.
bool isCalm(Desktop &desktop) { return desktop.feed().isLoaded() && !desktop.services().runner.isBusy(); }

/// A menu that is open, else the dialog, else the window.
QWidget *front(MainWindow &window)
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    for (QDialog *dialog : window.findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return &window;
}

void press(MainWindow &window, QKeyCombination keys)
{
    const bool plain = keys.keyboardModifiers() == Qt::NoModifier && keys.key() < Qt::Key_Escape;
    const QString text = plain ? QString(QChar(keys.key())).toLower() : QString();
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QWidget *top = front(window);
        QWidget *target = top->focusWidget() ? top->focusWidget() : top;
        QKeyEvent event(type, keys.key(), keys.keyboardModifiers(), text);
        QCoreApplication::sendEvent(target, &event);
    }
}

Result<void> unknown(const QString &what)
{
    return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"scene"_s}, {u"value"_s, what}});
}

class Player
{
public:
    Player(Desktop &desktop, MainWindow &window, const QString &folder)
        : m_desktop(desktop)
        , m_window(window)
        , m_folder(folder)
    { }

    Result<void> play(const QString &step, const QJsonValue &what)
    {
        if (step == u"size")
            m_window.resize(what.toArray().at(0).toInt(), what.toArray().at(1).toInt());
        else if (step == u"page")
            m_window.showPage(what.toInt());
        else if (step == u"files")
            m_window.orders().takeFiles(what.toVariant().toStringList());
        else if (step == u"scan")
            m_window.takeScan(what.toString());
        else if (step == u"keys")
            return pressAll(what.toString());
        else if (step == u"click" || step == u"focus")
            return touch(step, what.toString());
        else if (step == u"printing")
            return waitForLabels(what.toInt());
        else if (step == u"picture")
            return photograph(what.toString());
        else
            return unknown(step);
        return {};
    }

private:
    Result<void> pressAll(const QString &words)
    {
        for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
            const QKeySequence sequence(word, QKeySequence::PortableText);
            if (sequence.isEmpty() || sequence[0].key() == Qt::Key_unknown)
                return unknown(word);
            press(m_window, sequence[0]);
            settle(m_desktop, PauseMs);
        }
        return {};
    }

    Result<void> touch(const QString &step, const QString &name)
    {
        auto *widget = front(m_window)->findChild<QWidget *>(name);
        auto *button = qobject_cast<QAbstractButton *>(widget);
        if (step == u"focus" && widget)
            widget->setFocus();
        else if (step == u"click" && button)
            button->click();
        else if (auto *action = front(m_window)->findChild<QAction *>(name); step == u"click" && action)
            action->trigger();
        else
            return unknown(name);
        return {};
    }

    Result<void> waitForLabels(int labels)
    {
        const auto *jobs = m_window.findChild<PrintJobs *>();
        const QDeadlineTimer limit(PrintingMs);
        while (!limit.hasExpired() && !(jobs->isRunning() && jobs->progress().done >= labels))
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        return limit.hasExpired() ? unknown(u"printing"_s) : Result<void>();
    }

    Result<void> photograph(const QString &name)
    {
        const QString file = u"%1/%2.png"_s.arg(m_folder, name);
        if (!front(m_window)->grab().save(file))
            return fail(ErrorCode::FileUnwritable, {{u"file"_s, file}});
        return {};
    }

    Desktop &m_desktop;
    MainWindow &m_window;
    QString m_folder;
};

} // namespace

void settle(Desktop &desktop, int quietMs)
{
    const QDeadlineTimer limit(60000);
    QDeadlineTimer quiet(quietMs);
    while (!limit.hasExpired() && !quiet.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        if (!isCalm(desktop))
            quiet.setRemainingTime(quietMs);
    }
}

Result<void> playScene(Desktop &desktop, MainWindow &window, const QString &file, const QString &folder)
{
    QFile scene(file);
    if (!scene.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{u"file"_s, file}}, scene.errorString());
    const QJsonDocument document = QJsonDocument::fromJson(scene.readAll());
    if (!document.isArray())
        return unknown(file);
    Player player(desktop, window, folder);
    for (const QJsonValue &entry : document.array()) {
        const QJsonObject steps = entry.toObject();
        for (auto step = steps.begin(); step != steps.end(); ++step) {
            if (const auto done = player.play(step.key(), step.value()); !done)
                return done;
            if (!steps.contains(u"printing"))
                settle(desktop, PauseMs);
        }
    }
    return {};
}

} // namespace waydesk
