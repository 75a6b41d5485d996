// SPDX-License-Identifier: Apache-2.0
#include "support/zpldecoder.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace waydesk::test {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

class ZplReader
{
public:
    ZplReader(const QByteArray &zpl, int dotsPerMm)
        : m_zpl(zpl)
        , m_dotsPerMm(dotsPerMm)
    { }

    ZplDecoded read()
    {
        while (m_at < m_zpl.size() && m_out.error.isEmpty()) {
            if (m_zpl[m_at] == '\n' || m_zpl[m_at] == '\r')
                ++m_at;
            else if (m_zpl[m_at] == '^')
                command();
            else
                wrong(u"unexpected byte at %1"_s.arg(m_at));
        }
        if (m_inLabel)
            wrong(u"^XZ is missing"_s);
        return m_out;
    }

private:
    void wrong(const QString &what)
    {
        if (m_out.error.isEmpty())
            m_out.error = what;
    }

    QByteArray parameters()
    {
        const qsizetype from = m_at;
        while (m_at < m_zpl.size() && m_zpl[m_at] != '^' && m_zpl[m_at] != '\n')
            ++m_at;
        return m_zpl.sliced(from, m_at - from);
    }

    int number(const QByteArray &text)
    {
        bool ok = false;
        const int value = text.toInt(&ok);
        if (!ok || value < 0)
            wrong(u"bad number "_s + QString::fromLatin1(text));
        return value;
    }

    void command()
    {
        const QByteArray name = m_zpl.mid(m_at + 1, 2);
        m_at += 3;
        const QByteArray given = parameters();
        if (name == "XA")
            begin();
        else if (!m_inLabel)
            wrong(u"outside of ^XA ^XZ: "_s + QString::fromLatin1(name));
        else if (name == "XZ")
            end();
        else if (name == "PW")
            m_width = number(given);
        else if (name == "LL")
            m_height = number(given);
        else if (name == "FO")
            origin(given);
        else if (name == "GF")
            graphic(given);
        else if (name == "PQ")
            m_quantity = number(given);
        else if (!QList<QByteArray>{"LH", "LT", "LS", "PO", "PM", "LR", "FS"}.contains(name))
            wrong(u"unknown command "_s + QString::fromLatin1(name));
    }

    void begin()
    {
        if (m_inLabel)
            wrong(u"^XA inside a label"_s);
        m_inLabel = true;
        m_image = {};
        m_width = m_height = 0;
        m_quantity = 1;
    }

    void end()
    {
        if (m_image.isNull() || m_quantity != 1)
            wrong(u"a label prints exactly once and has dots"_s);
        m_out.labels.push_back(m_image);
        m_inLabel = false;
    }

    void origin(const QByteArray &given)
    {
        const QList<QByteArray> parts = given.split(',');
        if (parts.size() != 2)
            return wrong(u"^FO takes x,y"_s);
        m_x = number(parts[0]);
        m_y = number(parts[1]);
    }

    void graphic(const QByteArray &given)
    {
        QList<QByteArray> head;
        qsizetype from = 0;
        for (int i = 0; i < 4; ++i) {
            const qsizetype comma = given.indexOf(',', from);
            if (comma < 0)
                return wrong(u"^GF is cut"_s);
            head << given.sliced(from, comma - from);
            from = comma + 1;
        }
        const int bytes = number(head[1]);
        const int stride = number(head[3]);
        if (head[0] != "A" || head[1] != head[2] || bytes < 1 || bytes > 99'999 || stride < 1 || bytes % stride != 0)
            return wrong(u"^GF parameters"_s);
        if (m_width < 1 || m_height < 1 || m_x % 8 != 0 || m_x / 8 + stride != (m_width + 7) / 8
            || m_y + bytes / stride > m_height)
            return wrong(u"^GF leaves ^PW x ^LL"_s);
        if (m_image.isNull())
            m_image = DotImage(m_width, m_height, m_dotsPerMm);
        rows(given.sliced(from), bytes / stride, stride);
        ++m_out.bands;
    }

    void rows(const QByteArray &data, int count, int stride)
    {
        const qsizetype digits = stride * 2;
        QByteArray all;
        int repeat = 0;
        for (const char c : data) {
            if (c >= 'G' && c <= 'Y')
                repeat += c - 'F';
            else if (c >= 'g' && c <= 'z')
                repeat += (c - 'f') * 20;
            else if (c == ',') {
                all.append(digits - all.size() % digits, '0');
            } else if (c == ':') {
                if (all.size() < digits || all.size() % digits != 0)
                    return wrong(u"':' not at a row"_s);
                all.append(all.last(digits));
            } else if (hexValue(c) >= 0) {
                all.append(std::max(1, repeat), c);
            } else {
                return wrong(u"bad graphic byte"_s);
            }
            if (!(c >= 'G' && c <= 'Y') && !(c >= 'g' && c <= 'z'))
                repeat = 0;
        }
        if (all.size() != digits * count || repeat != 0)
            return wrong(u"^GF announces %1 digits and has %2"_s.arg(digits * count).arg(all.size()));
        for (int y = 0; y < count; ++y) {
            for (int i = 0; i < stride; ++i) {
                const qsizetype at = y * digits + 2 * i;
                m_image.row(m_y + y)[m_x / 8 + i] =
                    static_cast<std::uint8_t>(hexValue(all[at]) * 16 + hexValue(all[at + 1]));
            }
        }
    }

    QByteArray m_zpl;
    int m_dotsPerMm;
    qsizetype m_at = 0;
    ZplDecoded m_out;
    DotImage m_image;
    bool m_inLabel = false;
    int m_width = 0, m_height = 0, m_x = 0, m_y = 0, m_quantity = 1;
};

} // namespace

ZplDecoded decodeZpl(const QByteArray &zpl, int dotsPerMm) { return ZplReader(zpl, dotsPerMm).read(); }

TsplDecoded decodeTspl(const QByteArray &tspl, int dotsPerMm)
{
    TsplDecoded out;
    DotImage image;
    int width = 0;
    int height = 0;
    qsizetype at = 0;
    while (at < tspl.size()) {
        const bool bitmap = tspl.sliced(at).startsWith("BITMAP ");
        if (bitmap) {
            QList<QByteArray> head;
            qsizetype from = at + 7;
            for (int i = 0; i < 5; ++i) {
                const qsizetype comma = tspl.indexOf(',', from);
                head << tspl.mid(from, comma - from);
                from = comma + 1;
            }
            const int stride = head[2].toInt();
            const int rows = head[3].toInt();
            const QByteArray bits = tspl.mid(from, static_cast<qsizetype>(stride) * rows);
            if (head[0] != "0" || head[1] != "0" || head[4] != "0" || stride != (width + 7) / 8 || rows != height
                || bits.size() != static_cast<qsizetype>(stride) * rows || tspl.mid(from + bits.size(), 2) != "\r\n")
                return {{}, u"BITMAP"_s};
            image = DotImage(width, height, dotsPerMm);
            for (int y = 0; y < rows; ++y) {
                for (int i = 0; i < stride; ++i)
                    image.row(y)[i] = static_cast<std::uint8_t>(~bits[static_cast<qsizetype>(y) * stride + i]);
            }
            at = from + bits.size() + 2;
            continue;
        }
        const qsizetype end = tspl.indexOf("\r\n", at);
        if (end < 0)
            return {{}, u"a line does not end"_s};
        const QByteArray line = tspl.sliced(at, end - at);
        at = end + 2;
        if (line.startsWith("SIZE ")) {
            const QList<QByteArray> sides = line.sliced(5).split(',');
            if (sides.size() != 2 || !sides[0].endsWith(" mm") || !sides[1].endsWith(" mm"))
                return {{}, u"SIZE"_s};
            width = qRound(sides[0].chopped(3).toDouble() * dotsPerMm);
            height = qRound(sides[1].chopped(3).toDouble() * dotsPerMm);
        } else if (line == "CLS") {
            image = {};
        } else if (line == "PRINT 1,1") {
            if (image.isNull())
                return {{}, u"PRINT of nothing"_s};
            out.labels.push_back(image);
        } else if (!line.startsWith("DIRECTION ") && !line.startsWith("REFERENCE ")) {
            return {{}, u"unknown line "_s + QString::fromLatin1(line)};
        }
    }
    return out;
}

} // namespace waydesk::test
