// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/csvreader.h"
#include "exchange/codecs/textencoding.h"
#include "exchange/formats/formatcatalogue.h"
#include "exchange/formats/tableimport.h"

#include <cstdint>

using namespace waydesk;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto text = detectText(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!text)
        return 0;
    ParsedFile out;
    const ReadOptions options;
    TableImport table(FormatCatalogue::shipped(), {}, text->encoding, 1893456000000, options, out);
    if (readCsv(text->bytes, guessDelimiter(text->bytes), table, {}))
        (void)table.finish();
    return 0;
}
