// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/formatcatalogue.h"

#include "exchange/formats/formatdata.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

std::vector<FormatSpec> readShipped()
{
    std::vector<FormatSpec> formats;
    const QDir folder(u":/waydesk/formats"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        if (!json.contains(u"format"))
            continue;
        auto format = parseFormat(json);
        if (!format)
            qFatal("format %s: %s", qPrintable(name), qPrintable(format.error().detail));
        formats.push_back(std::move(*format));
    }
    return formats;
}

} // namespace

const FormatCatalogue &FormatCatalogue::shipped()
{
    static const FormatCatalogue catalogue = FormatCatalogue(readShipped()).with(shippedPayWords());
    return catalogue;
}

const PayWords &shippedPayWords()
{
    static const PayWords words = payWordsOf(formatData(u"pay_words.json"_s)).value();
    return words;
}

const FormatSpec *FormatCatalogue::byId(const QString &id) const
{
    for (const FormatSpec &format : m_formats) {
        if (format.id == id)
            return &format;
    }
    return nullptr;
}

FormatCatalogue FormatCatalogue::with(const PayWords &more) const
{
    std::vector<FormatSpec> formats = m_formats;
    for (FormatSpec &format : formats)
        format.payWords.add(more);
    return FormatCatalogue(std::move(formats));
}

} // namespace waydesk
