// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/codecs/scannedparser.h"

namespace waydesk {

class SharedStrings;

/// Reads the texts that cells refer to by number.
class SharedStringsParser final : public ScannedParser
{
public:
    explicit SharedStringsParser(SharedStrings &strings)
        : ScannedParser("sst")
        , m_strings(strings)
    { }
    /// finish(), or FileTooLarge where there are too many.
    Result<void> finishStrings();

private:
    Step scan(PlainXml &in) override;
    bool canScan() const override { return depth() == 1; }
    void startElement(std::string_view name, const char **attributes) override;
    void endElement(std::string_view name) override;
    void text(std::string_view piece) override;
    void add(std::string_view text);

    SharedStrings &m_strings;
    PlainText m_value;
    std::string m_text;
    bool m_inText = false;
    bool m_inPhonetic = false;
    bool m_tooLarge = false;
};

} // namespace waydesk
