// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/xkeys.h"

#include <QGuiApplication>

#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>

namespace waydesk {

namespace {

// X11/keysymdef.h
constexpr quint32 Tab = 0xff09;
constexpr quint32 Return = 0xff0d;
constexpr quint32 KeypadEnter = 0xff8d;
constexpr quint32 NumLock = 0xff7f;
constexpr quint32 FirstModifier = 0xffe1;
constexpr quint32 LastModifier = 0xffee;
constexpr quint32 FirstLevelShift = 0xfe01;
constexpr quint32 LastLevelShift = 0xfe13;
constexpr quint32 Unicode = 0x01000000;

constexpr quint16 Shift = 1;
constexpr quint16 Lock = 2;
constexpr quint16 ThirdLevel = 0x80;
constexpr quint16 SecondLayout = 0x2000;
constexpr quint16 Commands = 0x4 | 0x8 | 0x40; ///< Ctrl, Alt, Super

QChar charOf(quint32 symbol)
{
    const quint32 code = symbol >= Unicode ? symbol - Unicode : symbol;
    const bool latin = (symbol >= 0x20 && symbol < 0x7f) || (symbol >= 0xa0 && symbol <= 0xff);
    return latin || (symbol >= Unicode && code <= 0xffff) ? QChar(static_cast<char16_t>(code)) : QChar();
}

quint32 symbolAt(const std::vector<quint32> &symbols, size_t first, size_t level)
{
    const quint32 wanted = first + level < symbols.size() ? symbols[first + level] : 0;
    return wanted != 0 || first >= symbols.size() ? wanted : symbols[first];
}

} // namespace

XKey keyOfSymbols(const std::vector<quint32> &symbols, quint16 state)
{
    size_t first = (state & SecondLayout) != 0 ? 2 : 0;
    if (first >= symbols.size() || symbols[first] == 0)
        first = 0;
    if ((state & ThirdLevel) != 0 && first + 4 < symbols.size() && symbols[first + 4] != 0)
        first += 4;
    size_t level = (state & Shift) != 0 ? 1 : 0;
    if ((state & Lock) != 0 && charOf(symbolAt(symbols, first, 0)).isLetter())
        level = 1 - level;
    const quint32 symbol = symbolAt(symbols, first, level);
    if ((symbol >= FirstModifier && symbol <= LastModifier) || symbol == NumLock
        || (symbol >= FirstLevelShift && symbol <= LastLevelShift))
        return {XKey::Kind::Modifier, {}};
    if ((state & Commands) != 0)
        return {};
    if (symbol == Return || symbol == KeypadEnter || symbol == Tab)
        return {XKey::Kind::End, {}};
    const QChar text = charOf(symbol);
    return text.isPrint() ? XKey{XKey::Kind::Printable, text} : XKey{};
}

XKey XKeys::key(quint8 code, quint16 state) { return keyOfSymbols(symbols(code), state); }

const std::vector<quint32> &XKeys::symbols(quint8 code)
{
    const auto [at, isNew] = m_symbols.try_emplace(code);
    const auto *x11 = isNew ? qGuiApp->nativeInterface<QNativeInterface::QX11Application>() : nullptr;
    xcb_connection_t *server = x11 ? x11->connection() : nullptr;
    if (!server)
        return at->second;
    const auto release = [](void *reply) { std::free(reply); };
    const std::unique_ptr<xcb_get_keyboard_mapping_reply_t, decltype(release)> reply(
        xcb_get_keyboard_mapping_reply(server, xcb_get_keyboard_mapping(server, code, 1), nullptr), release);
    if (reply) {
        const xcb_keysym_t *symbols = xcb_get_keyboard_mapping_keysyms(reply.get());
        at->second.assign(symbols, symbols + xcb_get_keyboard_mapping_keysyms_length(reply.get()));
    }
    return at->second;
}

} // namespace waydesk
