#include "ui/map/ViewFile.h"

#include "base/Envelope.h"
#include "ui/map/PlainCode.h"
#include "ui/map/ShapesFile.h"

#include <utility>

namespace chokepoint {

namespace {

// A change of what stands in the file, or of how a view is drawn, is a new format.
constexpr EnvelopeKind envelope{"CHKPVIEW", 1};

/// As many pixels in a row, from line to line, that belong to the same country.
struct Run {
    std::uint16_t code;
    std::uint16_t length;
};

std::vector<Run> runsOf(const std::vector<std::uint16_t>& codes) {
    constexpr std::uint16_t longest = 0xFFFF;
    std::vector<Run> runs;
    for (const std::uint16_t code : codes) {
        if (runs.empty() || runs.back().code != code || runs.back().length == longest)
            runs.push_back({code, 0});
        ++runs.back().length;
    }
    return runs;
}

std::vector<std::uint16_t> codesOf(const std::vector<Run>& runs, std::size_t pixels) {
    std::vector<std::uint16_t> codes;
    codes.reserve(pixels);
    for (const Run& run : runs)
        codes.insert(codes.end(), run.length, run.code);
    return codes;
}

} // namespace

/// What a view is made of besides its shapes, told once for both ways; the codes of pixels come in runs.
class ViewCode {
public:
    static QByteArray written(const DrawnView& view) {
        const quint64 mark = markOf(*view.shapes);
        const std::vector<Run> runs = runsOf(view.raster.m_codes);
        PlainWriter file;
        tell(file, mark, view, runs);
        return file.bytes;
    }

    static std::optional<DrawnView> read(const QByteArray& bytes, std::shared_ptr<const WorldShapes> shapes) {
        const quint64 expected = markOf(*shapes);
        DrawnView view{std::move(shapes), MapCamera(QRectF()), 1, IndexRaster()};
        quint64 mark = 0;
        std::vector<Run> runs;
        PlainReader file(bytes);
        tell(file, mark, view, runs);
        if (mark != expected)
            return std::nullopt;
        const QSize size = view.raster.m_size;
        view.raster.m_codes =
            codesOf(runs, static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height()));
        return view;
    }

private:
    template <class File, class Mark, class View, class Runs>
    static void tell(File& file, Mark& mark, View& view, Runs& runs) {
        file(mark);
        file(view.camera.m_land);
        file(view.camera.m_view);
        file(view.camera.m_free);
        file(view.camera.m_scale);
        file(view.camera.m_homeScale);
        file(view.camera.m_origin);
        file(view.camera.m_isHome);
        file(view.devicePixelRatio);
        file(view.raster.m_size);
        file(view.raster.m_ratio);
        file(view.raster.m_period);
        file(view.raster.m_countries);
        file(view.raster.m_mixed);
        file(runs);
    }
};

QByteArray writtenView(const DrawnView& view) {
    const QByteArray bytes = ViewCode::written(view);
    return QByteArray::fromStdString(
        seal(envelope, {bytes.constData(), static_cast<std::size_t>(bytes.size())}));
}

std::optional<DrawnView> readView(const QByteArray& bytes, std::shared_ptr<const WorldShapes> shapes) {
    const auto opened = unseal(envelope, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!opened || opened->format != envelope.format || !shapes)
        return std::nullopt;
    return ViewCode::read(
        QByteArray::fromRawData(opened->payload.data(), static_cast<qsizetype>(opened->payload.size())),
        std::move(shapes));
}

} // namespace chokepoint
