// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QByteArrayView>

#include <expat.h>
#include <memory>
#include <string_view>

namespace waydesk {

/// A streaming XML parser for hostile files: no document type, hence no entities, and bounded depth. Names come
/// without their prefix. Derive and override what is of interest.
class XmlParser
{
public:
    XmlParser();
    virtual ~XmlParser() = default;
    Q_DISABLE_COPY_MOVE(XmlParser)

    /// False when the parsing has stopped, by stop() or by an error.
    bool feed(QByteArrayView piece);
    /// To be called after the last piece. NotASpreadsheet if the document was refused or is not whole.
    Result<void> finish();

protected:
    virtual void startElement(std::string_view name, const char **attributes) = 0;
    virtual void endElement(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0;
    void stop();
    bool stopped() const { return m_stopped; }
    /// Where the current event starts and how long it is, in bytes of the document.
    qint64 eventStart() const;
    qint64 eventLength() const;
    /// Where the start tag ends after which nothing came yet; -1 = something did.
    qint64 openedUpTo() const { return m_openedUpTo; }
    int depth() const { return m_depth; }
    /// The document says nothing else.
    bool isUtf8() const { return m_utf8; }
    static std::string_view attribute(const char **attributes, std::string_view name);

private:
    static void onStart(void *self, const char *name, const char **attributes);
    static void onEnd(void *self, const char *name);
    static void onText(void *self, const char *text, int length);
    static void onDoctype(void *self, const char *, const char *, const char *, int);
    static void onDeclaration(void *self, const char *version, const char *encoding, int standalone);
    void refuse(const QString &why);

    std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> m_parser;
    int m_depth = 0;
    qint64 m_openedUpTo = -1;
    bool m_utf8 = true;
    bool m_stopped = false;
    QString m_refusal;
};

} // namespace waydesk
