// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/headingfinder.h"
#include "exchange/writeback/dispatchcolumns.h"

#include <cstdint>

using namespace waydesk;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(QByteArrayView(data, qsizetype(size)));
    HeadingFinder finder(FormatCatalogue::shipped(), {});
    for (const QString &line : text.split(u'\n')) {
        const QStringList cells = line.split(u',');
        (void)finder.match(cells);
        (void)DispatchColumns::of(cells);
    }
    (void)finder.failure();
    return 0;
}
