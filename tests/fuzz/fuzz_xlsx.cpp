// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/xlsxbook.h"

#include <cstdint>

using namespace waydesk;

namespace {

class Reader final : public RowSink
{
public:
    bool row(const RawRow &row) override
    {
        for (const RawCell &cell : row.cells)
            m_bytes += cell.bytes.size();
        return m_bytes < (1 << 24);
    }

private:
    qint64 m_bytes = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    ZipLimits limits;
    limits.part = limits.total = 1 << 22;
    auto book = XlsxBook::open(QByteArrayView(data, qsizetype(size)), limits);
    if (!book)
        return 0;
    Reader reader;
    for (const XlsxBook::Sheet &sheet : book->sheets())
        (void)book->readSheet(sheet, reader, {});
    return 0;
}
