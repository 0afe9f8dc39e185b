#include "ui/map/EqualEarth.h"

#include <QtMath>

namespace chokepoint {

QPointF equalEarth(double longitude, double latitude) {
    constexpr double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796; // from the paper
    const double m = std::sqrt(3.0) / 2;
    const double theta = std::asin(m * std::sin(qDegreesToRadians(latitude)));
    const double t2 = theta * theta;
    const double t6 = t2 * t2 * t2;
    const double x = qDegreesToRadians(longitude) * std::cos(theta) /
                     (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)));
    const double y = theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
    return {x, -y};
}

} // namespace chokepoint
