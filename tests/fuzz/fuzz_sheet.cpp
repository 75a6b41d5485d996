// SPDX-License-Identifier: Apache-2.0
// The scanner of sheets and shared strings against expat: both must say the same of any document, however it is cut.
#include "support/sheetreading.h"

#include <cstdint>
#include <cstdlib>

using namespace waydesk;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const qsizetype piece = data[0] == 0 ? qsizetype(size) : data[0];
    const QByteArrayView document(data + 1, qsizetype(size - 1));
    if (readSheetXml(document, ReadBy::Scanner, piece).text != readSheetXml(document, ReadBy::Expat, piece).text)
        std::abort();
    if (readStringsXml(document, ReadBy::Scanner, piece).text != readStringsXml(document, ReadBy::Expat, piece).text)
        std::abort();
    return 0;
}
