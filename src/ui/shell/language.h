// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

class QSettings;

namespace waydesk {

/// The language of the screen: switched without a restart, kept in the settings.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QSettings &settings, QObject *parent = nullptr);

    static QStringList codes() { return {QStringLiteral("zh_CN"), QStringLiteral("en")}; }
    /// An unknown or empty code takes what was kept, then the system's. Not kept: for this run only if `keep` is false.
    void use(const QString &code, bool keep);
    QString code() const { return m_code; }

Q_SIGNALS:
    void changed(const QString &code);

private:
    QSettings &m_settings;
    QTranslator m_own;
    QTranslator m_qt;
    QString m_code;
};

} // namespace waydesk
