// SPDX-License-Identifier: Apache-2.0
#include "ui/scanner/learningcard.h"

#include "models/text/sentences.h"
#include "ui/common/asker.h"
#include "ui/common/keybutton.h"
#include "ui/common/scanrouter.h"
#include "ui/common/stationtools.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/scanner/codebars.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QVBoxLayout>

namespace waydesk {

using namespace Qt::StringLiterals;

LearningCard::LearningCard(const UiServices &services, QWidget *parent)
    : CardPanel(parent)
    , m_services(services)
    , m_bars(new CodeBars(this))
    , m_facts(new QLabel(this))
    , m_note(new QLabel(this))
    , m_print(new KeyButton(this))
{
    m_bars->setObjectName(u"learningBars"_s);
    m_bars->show(services.tools.learningCode(), services.tools.learningBars());
    m_facts->setObjectName(u"scannerFactsLabel"_s);
    m_facts->setAlignment(Qt::AlignCenter);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::RichText);
    m_note->setProperty("role", u"second"_s);
    m_note->setWordWrap(true);
    m_print->setObjectName(u"printLearningCodeButton"_s);
    auto *bottom = new QFrame(this);
    bottom->setProperty("role", u"panelFoot"_s);
    auto *foot = new QHBoxLayout(bottom);
    foot->setContentsMargins(12, 8, 12, 8);
    foot->setSpacing(12);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_print);
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(12, 12, 12, 12);
    middle->setSpacing(8);
    middle->addStretch(1);
    middle->addWidget(m_bars);
    middle->addWidget(m_facts);
    middle->addStretch(1);
    body()->addLayout(middle, 1);
    body()->addWidget(bottom);
    connect(m_print, &QPushButton::clicked, this, &LearningCard::print);
    retranslate();
}

LearningCard::~LearningCard() { watch(false); }

void LearningCard::listenTo(ScanRouter &router)
{
    m_router = &router;
    connect(&router, &ScanRouter::learned, this, &LearningCard::showLearned);
    connect(&router, &ScanRouter::settingsChanged, this, &LearningCard::refresh);
    watch(isVisible());
}

bool LearningCard::isLearningCode(const QString &scan) const { return scan.endsWith(m_services.tools.learningCode()); }

void LearningCard::watch(bool on)
{
    if (!m_router || on == m_watching)
        return;
    m_watching = on;
    m_router->watch(on);
}

void LearningCard::showLearned()
{
    m_justLearned = true;
    refresh();
    Q_EMIT told(tr("This scanner is learned"));
}

void LearningCard::refresh()
{
    const QSettings &settings = m_services.settings;
    const bool learned = settings.value(u"scanner/learned"_s).toBool();
    const QString prefix = settings.value(u"scanner/prefix"_s).toString();
    const QString end = !learned                                  ? tr("not known yet")
        : settings.value(u"scanner/endsWithKey"_s, true).toBool() ? tr("Enter or Tab")
                                                                  : tr("none");
    const auto fact = [](const QString &name, const QString &value) {
        return u"%1&nbsp;<b>%2</b>"_s.arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    };
    const QStringList facts{
        fact(tr("Prefix"),
             !prefix.isEmpty() ? prefix
                 : learned     ? tr("none")
                               : tr("not known yet")),
        fact(tr("Ends with"), end),
        fact(tr("Longest gap"), tr("%1 ms").arg(settings.value(u"scanner/gapMs"_s, 35).toInt())),
    };
    m_facts->setText(facts.join(u" &nbsp;&nbsp; "_s));
    setRemark(m_justLearned ? tr("Learned")
                  : learned ? tr("Learned: scan it again to check")
                            : tr("Scan this code with your scanner"));
}

void LearningCard::print()
{
    const QString file = m_services.asker.saveFile(this, tr("Save the learning code"),
                                                   m_services.outFolder + u"/scanner.pdf"_s, tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services, file, words = tr("Scan this code: Waydesk learns the scanner")] {
            return s.tools.writeLearningCode(file, words);
        },
        [this, file](const Result<void> &done) {
            Q_EMIT told(done ? tr("Written: %1").arg(file) : Sentences::errorSentence(done.error()));
        });
}

void LearningCard::showEvent(QShowEvent *event)
{
    CardPanel::showEvent(event);
    m_justLearned = false;
    refresh();
    watch(true);
}

void LearningCard::hideEvent(QHideEvent *event)
{
    watch(false);
    CardPanel::hideEvent(event);
}

void LearningCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    CardPanel::changeEvent(event);
}

void LearningCard::retranslate()
{
    setTitle(tr("Learn the scanner"));
    m_note->setText(
        tr("Best set a prefix in the scanner, with the codes of its own manual: then no scan can ever land in a "
           "text field."));
    m_print->setText(tr("Save as PDF..."));
    refresh();
}

} // namespace waydesk
