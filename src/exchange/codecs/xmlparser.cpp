// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/xmlparser.h"

#include <cstring>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 64;

std::string_view localName(const char *name)
{
    if (name[0] != '\0' && name[1] == '\0') // most elements of a sheet: c, v
        return {name, 1};
    const char *colon = std::strrchr(name, ':');
    return colon ? colon + 1 : name;
}

} // namespace

XmlParser::XmlParser()
    : m_parser(XML_ParserCreate(nullptr), XML_ParserFree)
{
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(m_parser.get(), onText);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), onDoctype);
    XML_SetXmlDeclHandler(m_parser.get(), onDeclaration);
}

bool XmlParser::feed(QByteArrayView piece)
{
    if (m_stopped)
        return false;
    if (XML_Parse(m_parser.get(), piece.data(), int(piece.size()), XML_FALSE) == XML_STATUS_ERROR && !m_stopped)
        refuse(QString::fromUtf8(XML_ErrorString(XML_GetErrorCode(m_parser.get()))));
    return !m_stopped;
}

Result<void> XmlParser::finish()
{
    if (!m_stopped && XML_Parse(m_parser.get(), "", 0, XML_TRUE) == XML_STATUS_ERROR)
        refuse(QString::fromUtf8(XML_ErrorString(XML_GetErrorCode(m_parser.get()))));
    if (!m_refusal.isEmpty())
        return fail(ErrorCode::NotASpreadsheet, {}, m_refusal);
    return {};
}

void XmlParser::stop()
{
    m_stopped = true;
    XML_StopParser(m_parser.get(), XML_FALSE);
}

qint64 XmlParser::eventStart() const { return XML_GetCurrentByteIndex(m_parser.get()); }

qint64 XmlParser::eventLength() const { return XML_GetCurrentByteCount(m_parser.get()); }

std::string_view XmlParser::attribute(const char **attributes, std::string_view name)
{
    for (; *attributes; attributes += 2) {
        if (name == attributes[0] || (name != "r" && localName(attributes[0]) == name))
            return attributes[1];
    }
    return {};
}

void XmlParser::onStart(void *self, const char *name, const char **attributes)
{
    auto *parser = static_cast<XmlParser *>(self);
    if (parser->m_stopped)
        return;
    parser->m_openedUpTo = parser->eventStart() + parser->eventLength();
    if (++parser->m_depth > deepest)
        parser->refuse(u"too deep"_s);
    else
        parser->startElement(localName(name), attributes);
}

void XmlParser::onEnd(void *self, const char *name)
{
    auto *parser = static_cast<XmlParser *>(self);
    --parser->m_depth;
    parser->m_openedUpTo = -1;
    if (!parser->m_stopped)
        parser->endElement(localName(name));
}

void XmlParser::onText(void *self, const char *text, int length)
{
    auto *parser = static_cast<XmlParser *>(self);
    parser->m_openedUpTo = -1;
    if (!parser->m_stopped)
        parser->text(std::string_view(text, size_t(length)));
}

void XmlParser::onDoctype(void *self, const char *, const char *, const char *, int)
{
    static_cast<XmlParser *>(self)->refuse(u"document type"_s);
}

void XmlParser::onDeclaration(void *self, const char *, const char *encoding, int)
{
    if (encoding)
        static_cast<XmlParser *>(self)->m_utf8 = qstricmp(encoding, "utf-8") == 0;
}

void XmlParser::refuse(const QString &why)
{
    m_refusal = why;
    stop();
}

} // namespace waydesk
