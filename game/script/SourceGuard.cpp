#include "script/SourceGuard.h"

#include <charconv>

namespace chokepoint::script {

namespace {

// Not <cctype>: that asks the locale.
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Walks over a Lua text, token by token as far as strings and comments need it. What is no Lua is left for Lua's
/// own compiler to report.
class Scanner {
public:
    explicit Scanner(std::string_view source) : m_source(source) {}

    std::optional<Refusal> scan() {
        while (!atEnd() && m_refusal.empty()) {
            step();
        }
        return m_refusal.empty() ? std::nullopt : std::optional<Refusal>({m_refusal, m_line});
    }

private:
    bool atEnd() const { return m_at >= m_source.size(); }
    char peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : ' ';
    }

    /// Passes one character; the pairs \r\n and \n\r are one line end, as in Lua.
    void pass() {
        const char passed = peek();
        ++m_at;
        if (passed == '\n' || passed == '\r') {
            const char other = passed == '\n' ? '\r' : '\n';
            m_at += !atEnd() && peek() == other ? 1 : 0;
            ++m_line;
        }
    }

    void step() {
        if (peek() == '-' && peek(1) == '-') {
            m_at += 2;
            if (!passLongBracket()) {
                while (!atEnd() && peek() != '\n' && peek() != '\r') {
                    ++m_at;
                }
            }
        } else if (peek() == '"' || peek() == '\'') {
            passQuoted(peek());
        } else if (peek() == '^') {
            m_refusal = "the operator ^ is refused: its last digit differs between machines; "
                        "multiply, or use math.sqrt or curve";
        } else if (!passLongBracket()) {
            pass();
        }
    }

    /// `[[ … ]]` or `[==[ … ]==]`, if one begins here.
    bool passLongBracket() {
        std::size_t level = 0;
        while (peek() == '[' && peek(1 + level) == '=') {
            ++level;
        }
        if (peek() != '[' || peek(1 + level) != '[') {
            return false;
        }
        const std::string close = std::string("]").append(level, '=').append("]");
        const std::size_t end = m_source.find(close, m_at + level + 2);
        const std::size_t after = end == std::string_view::npos ? m_source.size() : end + close.size();
        while (m_at < after) {
            pass();
        }
        return true;
    }

    void passQuoted(char quote) {
        pass();
        while (!atEnd() && peek() != quote && peek() != '\n' && peek() != '\r' && m_refusal.empty()) {
            if (peek() == '\\') {
                passEscape();
            } else {
                pass();
            }
        }
        pass();
    }

    void passEscape() {
        pass();
        const char kind = peek();
        if (isDigit(kind)) {
            passCode(3, 10);
        } else if (kind == 'x') {
            pass();
            passCode(2, 16);
        } else if (kind == 'u' && peek(1) == '{') {
            m_at += 2;
            passCode(16, 16);
        } else if (kind == 'z') {
            pass();
            while (!atEnd() && isSpace(peek())) {
                pass();
            }
        } else {
            pass(); // also the line end of a string that goes on in the next line
        }
    }

    /// The number of an escaped character; zero is refused.
    void passCode(std::size_t digits, int base) {
        const std::string_view text = m_source.substr(m_at, digits);
        unsigned long long code = 1;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), code, base);
        if (error == std::errc{} && code == 0) {
            m_refusal = "a string with a zero byte is refused";
        }
        m_at += static_cast<std::size_t>(end - text.data());
    }

    std::string_view m_source;
    std::size_t m_at = 0;
    int m_line = 1;
    std::string m_refusal;
};

} // namespace

std::optional<Refusal> refuseSource(std::string_view source) {
    constexpr char compiledMark = '\x1b';
    if (!source.empty() && source.front() == compiledMark) {
        return Refusal{"compiled Lua is refused: give the text", 0};
    }
    if (const std::size_t zero = source.find('\0'); zero != std::string_view::npos) {
        return Refusal{"the text has a zero byte in it", 0};
    }
    return Scanner(source).scan();
}

} // namespace chokepoint::script
