#include "ui/models/Figures.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace chokepoint {

QString shortNumber(double value, const QString& language) {
    int decimals = 0;
    for (double scaled = value; decimals < 2 && std::abs(scaled - std::round(scaled)) > 1e-6; scaled *= 10)
        ++decimals;
    const QString digits = QLocale(language).toString(std::abs(value), 'f', decimals);
    return (value <= -0.005 ? QStringLiteral("−") : QString()) + digits;
}

QString moneyText(double billions, const QString& language) {
    // Japanese counts in hundreds of millions (億), ten to the billion.
    if (language.startsWith(QLatin1String("ja"))) {
        const double oku = std::round(billions * 1000) / 100;
        return shortNumber(std::abs(oku) >= 10 ? std::round(oku) : oku, language) + QStringLiteral("億ドル");
    }
    const double rounded =
        std::abs(billions) < 0.995 ? std::round(billions * 100) / 100 : std::round(billions * 10) / 10;
    const QString amount = shortNumber(std::abs(rounded), language);
    const QString sign = rounded < 0 ? QStringLiteral("−") : QString();
    return sign + QCoreApplication::translate("Figures", "$%1 bn").arg(amount);
}

} // namespace chokepoint
