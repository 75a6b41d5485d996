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
    ReadOptions options; // a row put right as a whole: what follows the first line of the file
    const qsizetype line = text->bytes.indexOf('\n');
    options.fixes = {
        {QString(), 2, QString(), decodeText(QByteArrayView(text->bytes).sliced(line + 1), text->encoding)}};
    TableImport table(FormatCatalogue::shipped(), {}, text->encoding, 1893456000000, options, out);
    const char delimiter = guessDelimiter(text->bytes);
    table.splitBy(delimiter);
    if (readCsv(text->bytes, delimiter, table, {}, TornLines::HandOver))
        (void)table.finish();
    return 0;
}
