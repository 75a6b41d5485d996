// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/labelrenderer.h"
#include "dispatch/ports/printtarget.h"
#include "dispatch/ports/processprobe.h"

#include <QStringList>

#include <functional>
#include <set>

namespace waydesk {

/// Renders eight dots, and may fail or misread at the n-th label (from 1; 0 = never).
class FakeRenderer final : public LabelRenderer
{
public:
    int failAt = 0;
    int misreadAt = 0;
    std::vector<LabelData> rendered;
    std::function<void(const LabelData &)> onRender;

    Result<DotImage> render(const LabelData &data, const QString &) override
    {
        rendered.push_back(data);
        if (onRender)
            onRender(data);
        if (std::ssize(rendered) == failAt)
            return fail(ErrorCode::LabelDoesNotFit, {{QStringLiteral("field"), QStringLiteral("goods")}});
        return DotImage(8, 1, 8);
    }
    LabelStock labels{100, 150, 8}; ///< of every template
    QStringList rulerWords;

    Result<LabelStock> stock(const QString &) override { return labels; }
    Result<DotImage> ruler(const LabelStock &stock, const QStringList &words) override
    {
        rulerWords = words;
        return DotImage(stock.width(), stock.height(), stock.dotsPerMm);
    }
    Result<void> readBack(const DotImage &, const LabelData &) override
    {
        if (std::ssize(rendered) == misreadAt)
            return fail(ErrorCode::ReadBackMismatch);
        return {};
    }
};

/// A printer of which the test decides all; every target that the factory makes feeds it.
struct FakePrinter {
    PrintTarget::Confirmation confirmation = PrintTarget::Confirmation::AtFinish;
    int window = 4;
    ErrorCode failOpen = ErrorCode::Internal; ///< Internal = it opens
    int failSendAt = 0; ///< n-th send of all, from 1
    bool failFinish = false;
    int confirmBehind = 0; ///< PerJob: so many of the labels sent last are not confirmed yet
    bool confirmAtFinish = true; ///< PerJob: finish() waits for the rest

    QStringList out; ///< keys in the order in which they left
    int sends = 0;
    int opened = 0;
    int finished = 0;
    int abandoned = 0;
    std::function<void()> onOpen;
    std::function<void(const QString &key)> onSend;
};

class FakeTarget final : public PrintTarget
{
public:
    explicit FakeTarget(FakePrinter &printer)
        : m_printer(printer)
    { }
    Confirmation confirmation() const override { return m_printer.confirmation; }
    Result<void> open(int, const QString &) override
    {
        ++m_printer.opened;
        if (m_printer.onOpen)
            m_printer.onOpen();
        if (m_printer.failOpen != ErrorCode::Internal)
            return fail(m_printer.failOpen);
        return {};
    }
    Result<void> send(const DotImage &, const QString &key) override
    {
        if (m_printer.onSend)
            m_printer.onSend(key);
        if (++m_printer.sends == m_printer.failSendAt)
            return fail(ErrorCode::PrinterPaperOut);
        m_printer.out.append(key);
        m_waiting.push_back(key);
        return {};
    }
    std::vector<QString> confirmed() override
    {
        std::vector<QString> keys;
        if (m_printer.confirmation != Confirmation::PerJob)
            return keys;
        const auto behind = m_finished && m_printer.confirmAtFinish ? 0 : m_printer.confirmBehind;
        while (std::ssize(m_waiting) > behind) {
            keys.push_back(m_waiting.front());
            m_waiting.erase(m_waiting.begin());
        }
        return keys;
    }
    Result<void> finish() override
    {
        if (m_printer.failFinish)
            return fail(ErrorCode::PrinterTimeout);
        ++m_printer.finished;
        m_finished = true;
        return {};
    }
    void abandon() override { ++m_printer.abandoned; }
    int window() const override { return m_printer.window; }

private:
    FakePrinter &m_printer;
    std::vector<QString> m_waiting;
    bool m_finished = false;
};

class FakeTargets final : public PrintTargetFactory
{
public:
    FakePrinter printer;
    QStringList words;

    Result<std::unique_ptr<PrintTarget>> make(const QString &target) override
    {
        if (!target.contains(u':'))
            return fail(ErrorCode::InvalidArgument, {{QStringLiteral("argument"), QStringLiteral("to")}});
        words.append(target);
        return std::make_unique<FakeTarget>(printer);
    }
    PrinterTuning tuned; ///< of the last target that was made for printing
    Result<std::unique_ptr<PrintTarget>> makeTuned(const QString &target, const PrinterTuning &tuning) override
    {
        tuned = tuning;
        return make(target);
    }
};

/// Processes live until the test says that they are gone.
class FakeProbe final : public ProcessProbe
{
public:
    explicit FakeProbe(const QString &own = QStringLiteral("machine:1:1"))
        : m_own(own)
    { }
    std::set<QString> *gone = nullptr;

    QString token() const override { return m_own; }
    bool isAlive(const QString &token) const override { return !gone || !gone->contains(token); }

private:
    QString m_own;
};

} // namespace waydesk
