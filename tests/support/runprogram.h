// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace waydesk::test {

struct ProgramResult {
    bool started = false;
    int exitCode = -1;
    QString out;
    QString err;
};

/// Runs a program to its end (at most two minutes).
inline ProgramResult runProgram(const QString &program, const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(program, arguments);
    ProgramResult result;
    result.started = process.waitForStarted();
    if (!result.started || !process.waitForFinished(120'000))
        return result;
    result.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    result.out = QString::fromUtf8(process.readAllStandardOutput());
    result.err = QString::fromUtf8(process.readAllStandardError());
    return result;
}

} // namespace waydesk::test
