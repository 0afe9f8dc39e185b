#pragma once

#include "ai/Players.h"
#include "base/DataPaths.h"
#include "session/Session.h"

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <memory>
#include <string>
#include <vector>

namespace chokepoint::test {

inline std::string saying(const Faults& faults) {
    static const Texts texts = loadTexts(dataRoot(), "en").value();
    std::string all;
    for (const Fault& fault : faults)
        all += texts.say(fault) + "\n";
    return all;
}

/// The value of a result that a test needs to go on; without it the test program ends and says why.
template <class T> T need(Result<T> result) {
    if (!result)
        qFatal("%s", saying(result.faults()).c_str());
    return std::move(result).value();
}

inline NewSession crossroads(std::uint64_t seed = 7, std::string otherSeats = "human") {
    return {
        .root = dataRoot(), .scenario = "crossroads_2019", .seed = seed, .otherSeats = std::move(otherSeats)};
}

/// A folder that goes away with the test, and what tests do with sessions in it.
class SessionRoom {
public:
    std::string path(const char* name = "game.chokepoint") const {
        return m_folder.filePath(name).toStdString();
    }

    std::unique_ptr<Session> create(const NewSession& start = crossroads(),
                                    const char* name = "game.chokepoint") const {
        return need(Session::create(path(name), start));
    }
    std::unique_ptr<Session> open(const char* name = "game.chokepoint") const {
        return need(Session::open(path(name), dataRoot()));
    }
    /// A session of computer players, some turns on.
    std::unique_ptr<Session> played(int turns, std::uint64_t seed = 7) const {
        auto session = create(crossroads(seed, "ai:standard"));
        for (int turn = 0; turn < turns; ++turn)
            need(session->resolve());
        return session;
    }

    QByteArray bytes(const char* name = "game.chokepoint") const {
        QFile file(QString::fromStdString(path(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray& bytes, const char* name = "game.chokepoint") const {
        QFile file(QString::fromStdString(path(name)));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    }

    /// The key of the fault with which the file is refused; empty if it opens.
    std::string refusal(const char* name = "game.chokepoint") const {
        const auto session = Session::open(path(name), dataRoot());
        return session ? std::string() : session.faults().front().key;
    }

private:
    QTemporaryDir m_folder;
};

/// Rows of a query by a connection of its own, as any SQLite tool would see them.
inline std::vector<std::vector<std::string>> rows(const std::string& file, const std::string& sql) {
    sqlite3* database = nullptr;
    std::vector<std::vector<std::string>> all;
    if (sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database));
    const auto add = [](void* to, int count, char** values, char**) {
        std::vector<std::string> row;
        for (int i = 0; i < count; ++i)
            row.emplace_back(values[i] == nullptr ? "NULL" : values[i]);
        static_cast<std::vector<std::vector<std::string>>*>(to)->push_back(std::move(row));
        return 0;
    };
    char* error = nullptr;
    if (sqlite3_exec(database, sql.c_str(), add, &all, &error) != SQLITE_OK)
        qFatal("%s: %s", sql.c_str(), error);
    sqlite3_close(database);
    return all;
}

/// What a computer player would order: legal, and different from turn to turn.
inline SeatOrders sensibleOrders(const Session& session, int seat) {
    return need(makePlayer(session.rules(), "ai:standard"))->decide(session.view(seat));
}

} // namespace chokepoint::test
