#include "cli/TextTable.h"

#include <algorithm>

namespace chokepoint {

namespace {

/// Characters that East Asian scripts set twice as wide.
bool isWide(char32_t c) {
    return c >= 0x1100 && (c <= 0x115F || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) ||
                           (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6));
}

std::string pad(const std::string& text, int width, bool left) {
    const std::string space(static_cast<std::size_t>(std::max(0, width - displayWidth(text))), ' ');
    return left ? text + space : space + text;
}

} // namespace

int displayWidth(std::string_view text) {
    int width = 0;
    char32_t c = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0U) == 0x80U) {
            c = (c << 6U) | (byte & 0x3FU);
        } else {
            c = byte < 0x80U   ? byte
                : byte < 0xE0U ? byte & 0x1FU
                : byte < 0xF0U ? byte & 0x0FU
                               : byte & 0x07U;
        }
        const bool last = i + 1 == text.size() || (static_cast<unsigned char>(text[i + 1]) & 0xC0U) != 0x80U;
        if (last)
            width += isWide(c) ? 2 : 1;
    }
    return width;
}

std::string TextTable::text() const {
    std::vector<int> widths;
    for (const std::vector<std::string>& row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    std::string all;
    for (const std::vector<std::string>& row : m_rows) {
        std::string line = " ";
        for (std::size_t i = 0; i < row.size(); ++i)
            line += " " + pad(row[i], widths[i], i == 0 || m_columns == Columns::words) +
                    (i + 1 < row.size() ? " " : "");
        line.erase(line.find_last_not_of(' ') + 1);
        all += line + "\n";
    }
    return all;
}

} // namespace chokepoint
