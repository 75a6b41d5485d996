// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

namespace waydesk {

using namespace Qt::StringLiterals;

Language::Language(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{ }

void Language::use(const QString &code, bool keep)
{
    QString chosen = code;
    if (!codes().contains(chosen))
        chosen = m_settings.value(u"language"_s).toString();
    if (!codes().contains(chosen))
        chosen = QLocale::system().language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
    if (keep)
        m_settings.setValue(u"language"_s, chosen);
    if (chosen == m_code)
        return;
    m_code = chosen;
    QLocale::setDefault(QLocale(chosen));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(u"qtbase_"_s + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(u":/i18n/waydesk_%1.qm"_s.arg(chosen)))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT changed(chosen);
}

} // namespace waydesk
