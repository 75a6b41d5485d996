// SPDX-License-Identifier: Apache-2.0
#include "core/address/addresskey.h"
#include "core/address/pastedreceiver.h"

#include <cstdint>

using namespace waydesk;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(QByteArrayView(data, qsizetype(size)));
    const PastedReceiver read = readPastedReceiver(text);
    Address address = read.address;
    (void)AddressKey::of(address, {});
    (void)splitAddress(text, address);
    return 0;
}
