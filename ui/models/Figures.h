#pragma once

#include <QString>

namespace chokepoint {

/// Money as its language writes it: "$3.9 bn", "39億ドル". `billions` of US dollars of 2019.
QString moneyText(double billions, const QString& language);
/// A number with as many digits after the point as it needs, two at most.
QString shortNumber(double value, const QString& language);

} // namespace chokepoint
