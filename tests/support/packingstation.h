// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/windowbench.h"
#include "support/xserver.h"
#include "ui/common/scanrouter.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QSignalSpy>

#include <memory>
#include <vector>

namespace waydesk::test {

constexpr int Scans = 200;
constexpr int Patience = 180'000;

/// So many codes of a scanner, one after the other: mostly a good one's gaps, now and then a slow one's.
std::vector<XServer::Burst> bursts(const QString &prefix, int from, int count = Scans);
QStringList codesOf(const std::vector<XServer::Burst> &bursts, qsizetype prefix);
QStringList codesOf(const QSignalSpy &spy);
/// What was sent and did not arrive, to be read in a failure.
QStringList missing(const QStringList &sent, const QStringList &arrived);

/// The window as the packer has it, with what would go wrong counted.
class PackingStation
{
public:
    explicit PackingStation(const QString &prefix, bool realQuestions = false);

    QStringList fieldTexts() const;
    void countClicks();
    /// 200 scans behind "~": all codes arrive in their order, no field changes, no button is pressed. Fails the test
    /// that runs.
    void shoot(XServer &server, int from);

    WindowBench bench;
    std::unique_ptr<Language> language;
    std::unique_ptr<MainWindow> window;
    ScanRouter *router = nullptr;
    int clicks = 0;
};

} // namespace waydesk::test
