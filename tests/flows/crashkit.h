// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/composition/hostprocess.h"
#include "dispatch/batchrun.h"
#include "printing/rawtargetfactory.h"

#include <QHash>

#include <csignal>

namespace waydesk {

/// The moment at which a helper process kills itself: "render:12", "send:3", "sent:3", "open:1", "finish:1"; what a
/// power cut does, at exactly the n-th of these steps.
class DeathWish
{
public:
    explicit DeathWish(const QString &words = {})
        : m_step(words.section(u':', 0, 0))
        , m_left(words.section(u':', 1).toInt())
    { }
    void at(QStringView step)
    {
        if (step == m_step && --m_left == 0)
            ::raise(SIGKILL);
    }

private:
    QString m_step;
    int m_left = 0;
};

/// Writes "<number>-<copy>" into the first row of dots, so that the printer's end can tell what came out.
class KeyRenderer final : public LabelRenderer
{
public:
    explicit KeyRenderer(DeathWish &wish)
        : m_wish(wish)
    { }
    Result<DotImage> render(const LabelData &data, const QString &) override
    {
        m_wish.at(u"render");
        const QByteArray key = data.waybill.toLatin1() + '-' + QByteArray::number(data.copy);
        DotImage image(static_cast<int>(key.size()) * 8, 1, 8);
        std::copy(key.begin(), key.end(), image.row(0));
        return image;
    }
    Result<void> readBack(const DotImage &image, const LabelData &data) override
    {
        if (keyOf(image) != data.waybill.toLatin1() + '-' + QByteArray::number(data.copy))
            return fail(ErrorCode::ReadBackMismatch);
        return {};
    }
    Result<LabelStock> stock(const QString &) override { return LabelStock{100, 150, 8}; }
    Result<DotImage> ruler(const LabelStock &, const QStringList &) override { return fail(ErrorCode::Internal); }
    static QByteArray keyOf(const DotImage &image)
    {
        return QByteArray(reinterpret_cast<const char *>(image.row(0)), image.width() / 8);
    }
    /// A label of some kilobytes, as a printer would get it.
    static QByteArray encode(const DotImage &image)
    {
        return "^XA^FD" + keyOf(image) + "^FS^GFA" + QByteArray(3000, '0') + "^FS^XZ";
    }
    static QString keyIn(const QByteArray &label)
    {
        const qsizetype from = label.indexOf("^FD") + 3;
        return QString::fromLatin1(label.mid(from, label.indexOf("^FS") - from));
    }

private:
    DeathWish &m_wish;
};

class DyingTarget final : public PrintTarget
{
public:
    DyingTarget(std::unique_ptr<PrintTarget> target, DeathWish &wish)
        : m_target(std::move(target))
        , m_wish(wish)
    { }
    Confirmation confirmation() const override { return m_target->confirmation(); }
    Result<void> open(int labels, const QString &jobName) override
    {
        m_wish.at(u"open");
        return m_target->open(labels, jobName);
    }
    Result<void> send(const DotImage &label, const QString &key) override
    {
        m_wish.at(u"send");
        auto sent = m_target->send(label, key);
        m_wish.at(u"sent");
        return sent;
    }
    std::vector<QString> confirmed() override
    {
        auto keys = m_target->confirmed();
        m_wish.at(u"confirmed");
        return keys;
    }
    Result<void> finish() override
    {
        auto finished = m_target->finish();
        m_wish.at(u"finish");
        return finished;
    }
    void abandon() override { m_target->abandon(); }
    int window() const override { return m_target->window(); }

private:
    std::unique_ptr<PrintTarget> m_target;
    DeathWish &m_wish;
};

class DyingTargets final : public PrintTargetFactory
{
public:
    explicit DyingTargets(DeathWish &wish)
        : m_raw(encoders(), options())
        , m_wish(wish)
    { }
    Result<std::unique_ptr<PrintTarget>> make(const QString &words) override
    {
        auto target = m_raw.make(words);
        if (!target)
            return target;
        return std::make_unique<DyingTarget>(std::move(*target), m_wish);
    }

private:
    static LabelEncoders encoders()
    {
        LabelEncoders all;
        all.zpl = all.tspl = all.png = KeyRenderer::encode;
        return all;
    }
    static PrintOptions options()
    {
        PrintOptions options;
        options.statusMs = 300;
        options.pollMs = 2;
        options.closeMs = 50;
        return options;
    }
    RawTargetFactory m_raw;
    DeathWish &m_wish;
};

/// What printing needs, for a helper process and for the test itself.
struct CrashKit {
    explicit CrashKit(const QString &death = {})
        : wish(death)
    { }
    DeathWish wish;
    KeyRenderer renderer{wish};
    DyingTargets targets{wish};
    HostProcess probe;
    PrintKit kit{renderer, targets, CarrierBook::builtIn(), probe};
};

} // namespace waydesk
