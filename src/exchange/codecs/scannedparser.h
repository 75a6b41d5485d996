// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/codecs/plainxml.h"
#include "exchange/codecs/xmlparser.h"

namespace waydesk {

/// Parses a document of which nearly all is many small elements in one container: a sheet's rows, the shared strings.
/// Those are scanned here, several times faster than expat does, as long as they have the plain shape (PlainXml).
/// Before them, after them, and from the first one on that is not plain, the document goes to expat: what is read,
/// and what is refused and why, is the same as if all of it had.
class ScannedParser : public XmlParser
{
public:
    /// Name of the container's element.
    explicit ScannedParser(std::string_view container);

    bool feed(QByteArrayView piece);
    Result<void> finish();
    /// For comparing: leaves all to expat.
    void scanNothing() { m_state = State::Expat; }
    /// How many elements of the container were not left to expat.
    qint64 scanned() const { return m_scanned; }

protected:
    enum class Step {
        Unit, ///< all of an element in the container
        Part, ///< of one
        Stuck, ///< no plain XML, or the bytes ended
        Unfit, ///< beyond a limit, of which expat is to tell
        End, ///< the container's end tag is next
    };
    /// Scans on. What is Stuck has no effect.
    virtual Step scan(PlainXml &in) = 0;
    /// The unit that was begun comes again, from expat: puts back what its parts did.
    virtual void takeBackUnit() { }
    /// Whether nothing is open that expat would have to close.
    virtual bool canScan() const { return true; }

private:
    enum class State { Start, Scanning, Expat };

    bool begin(QByteArrayView piece);
    bool scanAll(QByteArrayView piece);
    bool handOver();

    std::string m_opening; ///< of the container's start tag
    State m_state = State::Start;
    std::string m_buffer;
    size_t m_unit = 0; ///< where the unit begins of which a part is scanned
    size_t m_at = 0; ///< up to where it is
    qint64 m_scanned = 0;
};

} // namespace waydesk
