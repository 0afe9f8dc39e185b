#pragma once

#include <QByteArray>
#include <QPolygonF>
#include <QString>

#include <algorithm>
#include <cstring>
#include <type_traits>
#include <vector>

namespace chokepoint {

/// Writes things one after the other as they stand in memory: for a cache of this machine.
class PlainWriter {
public:
    template <class T> void operator()(const T& value) requires std::is_trivially_copyable_v<T> {
        bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void operator()(const QString& text) { array(text.constData(), text.size()); }
    void operator()(const QPolygonF& points) { array(points.constData(), points.size()); }
    template <class T> void operator()(const std::vector<T>& items) requires std::is_trivially_copyable_v<T> {
        array(items.data(), static_cast<qsizetype>(items.size()));
    }
    void operator()(const std::vector<bool>& flags) = delete;
    template <class T, class Each> void list(const std::vector<T>& items, Each each) {
        (*this)(static_cast<quint32>(items.size()));
        for (const T& item : items)
            each(*this, item);
    }

    QByteArray bytes;

private:
    template <class T> void array(const T* items, qsizetype count) {
        (*this)(static_cast<quint32>(count));
        bytes.append(reinterpret_cast<const char*>(items), count * qsizetype(sizeof(T)));
    }
};

/// Bytes whose sum is right were written by this program: their counts are believed, but never beyond their end.
class PlainReader {
public:
    explicit PlainReader(const QByteArray& bytes) : m_at(bytes.constData()), m_end(m_at + bytes.size()) {}

    template <class T> void operator()(T& value) requires std::is_trivially_copyable_v<T> {
        take(&value, sizeof value);
    }
    void operator()(QString& text) {
        text.resize(count(sizeof(QChar)));
        take(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    }
    void operator()(QPolygonF& points) {
        points.resize(count(sizeof(QPointF)));
        take(points.data(), static_cast<size_t>(points.size()) * sizeof(QPointF));
    }
    template <class T> void operator()(std::vector<T>& items) requires std::is_trivially_copyable_v<T> {
        items.resize(static_cast<size_t>(count(sizeof(T))));
        take(items.data(), items.size() * sizeof(T));
    }
    template <class T, class Each> void list(std::vector<T>& items, Each each) {
        items.resize(static_cast<size_t>(count(1)));
        for (T& item : items)
            each(*this, item);
    }

private:
    qsizetype count(size_t size) {
        quint32 items = 0;
        (*this)(items);
        return static_cast<qsizetype>(std::min<size_t>(items, static_cast<size_t>(m_end - m_at) / size));
    }
    void take(void* to, size_t size) {
        if (size > static_cast<size_t>(m_end - m_at) || size == 0)
            return;
        std::memcpy(to, m_at, size);
        m_at += size;
    }

    const char* m_at;
    const char* m_end;
};

} // namespace chokepoint
