// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/dotimage.h"
#include "printing/encoders.h"

#include <QByteArray>
#include <QIODevice>

namespace waydesk {

/// A label whose width stands for its number.
inline DotImage fakeLabel(int number) { return {number, 1, 8}; }

/// What fakeZpl() makes of fakeLabel(number), with `padding` bytes of comment.
inline QByteArray fakeZplText(int number, int padding = 0)
{
    return "^XA^FX" + QByteArray(padding, 'x') + "^FD" + QByteArray::number(number) + "^FS^XZ\n";
}

inline LabelEncoders::Encode fakeZpl(int padding = 0)
{
    return [padding](const DotImage &label) { return fakeZplText(label.width(), padding); };
}

class FakePageWriter final : public PageWriter
{
public:
    explicit FakePageWriter(QIODevice *device)
        : m_device(device)
    {
        m_device->write("BEGIN\n");
    }
    Result<void> add(const DotImage &label) override
    {
        const QByteArray page = "page " + QByteArray::number(label.width()) + '\n';
        return m_device->write(page) == page.size() ? Result<void>() : fail(ErrorCode::Internal);
    }
    Result<void> finish() override
    {
        return m_device->write("END\n") == 4 ? Result<void>() : fail(ErrorCode::Internal);
    }

private:
    QIODevice *m_device;
};

inline LabelEncoders fakeEncoders()
{
    return {fakeZpl(), [](const DotImage &label) { return "BITMAP " + QByteArray::number(label.width()) + "\n"; },
            [](const DotImage &label) { return "PNG " + QByteArray::number(label.width()); },
            [](QIODevice *device) { return std::make_unique<FakePageWriter>(device); }};
}

} // namespace waydesk
