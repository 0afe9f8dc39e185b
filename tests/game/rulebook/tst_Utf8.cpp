// What counts as UTF-8: as Qt's decoder has it, wherever in a text it stands.

#include "rulebook/Utf8.h"

#include <QStringDecoder>
#include <QTest>

using namespace chokepoint;

class Utf8Test : public QObject {
    Q_OBJECT

private slots:
    void agreesWithQtOnAllSequencesOfTellingBytes() {
        const QByteArray telling(
            "\x41\x7f\x80\x8f\x90\x9f\xa0\xbf\xc0\xc1\xc2\xdf\xe0\xe1\xed\xee\xef\xf0\xf1\xf4\xf5\xff");
        QByteArray text("....");
        for (const char first : telling)
            for (const char second : telling)
                for (const char third : telling)
                    for (const char fourth : telling) {
                        text[0] = first, text[1] = second, text[2] = third, text[3] = fourth;
                        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
                        const QString decoded = decoder(text);
                        QVERIFY2(isUtf8(view(text)) != decoder.hasError(), text.toHex().constData());
                    }
    }

    void looksAtEveryPlaceOfALongText() {
        const QByteArray plain(40, 'a');
        QVERIFY(isUtf8(view(plain)) && isUtf8({}));
        for (qsizetype at = 0; at < plain.size(); ++at) {
            QByteArray text = plain;
            text[at] = '\xff';
            QVERIFY(!isUtf8(view(text)));
            QVERIFY(isUtf8(view(plain.left(at) + "\xe4\xb8\x89" + plain.mid(at))));
            QVERIFY(!isUtf8(view(plain.left(at) + "\xe4\xb8"))); // cut short
        }
    }

private:
    static std::string_view view(const QByteArray& bytes) {
        return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
    }
};

QTEST_APPLESS_MAIN(Utf8Test)
#include "tst_Utf8.moc"
