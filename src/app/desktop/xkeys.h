// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QChar>

#include <map>
#include <vector>

namespace waydesk {

/// What a key of the X server's keyboard is.
struct XKey {
    enum class Kind { Printable, End, Modifier, Other };
    Kind kind = Kind::Other;
    QChar text; ///< of a printable one
};

/// The X server's keyboard, asked once for each key until the server says that it is another one. Everything is Other
/// where there is no X server.
class XKeys
{
public:
    /// `state` is that of the modifiers, as a key event has it.
    XKey key(quint8 code, quint16 state);
    /// The keyboard may be another one now.
    void forget() { m_symbols.clear(); }

private:
    const std::vector<quint32> &symbols(quint8 code);

    std::map<quint8, std::vector<quint32>> m_symbols; ///< of each key: two of either layout, then their third levels
};

/// The same for one key's symbols, laid out as the core protocol has them.
XKey keyOfSymbols(const std::vector<quint32> &symbols, quint16 state);

} // namespace waydesk
