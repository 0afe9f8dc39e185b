#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace chokepoint::test {

inline const QString scenario = "crossroads_2019";

/// What a run of the program left behind.
struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray err;

    /// The one JSON document on stdout.
    QJsonObject json() const {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(out, &error);
        if (!document.isObject())
            qWarning("no JSON object (%s): %s", qPrintable(error.errorString()), out.left(300).constData());
        return document.object();
    }
    QString sentence() const { return QString::fromUtf8(err).trimmed(); }
};

inline void copyFolder(const QString& from, const QString& to) {
    QDir().mkpath(to);
    for (const QFileInfo& each : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (each.isDir())
            copyFolder(each.filePath(), to + "/" + each.fileName());
        else
            QFile::copy(each.filePath(), to + "/" + each.fileName());
    }
}

/// A folder that goes away with the test, and the program run in it.
class Room {
public:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QByteArray read(const QString& name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    }
    /// Changes a text that stands in a file once or more.
    void edit(const QString& name, const QByteArray& before, const QByteArray& after) const {
        QByteArray bytes = read(name);
        QVERIFY2(bytes.contains(before), before.constData());
        write(name, bytes.replace(before, after));
    }

    /// Content of its own from now on, to be broken or changed.
    QString ownContent() {
        m_data = path("data");
        for (const QString folder : {"content", "lua_scripts"})
            copyFolder(QString(CHOKEPOINT_SOURCE_DIR) + "/" + folder, m_data + "/" + folder);
        return m_data;
    }
    void setVariable(const QString& name, const QString& value) { m_variables[name] = value; }

    void prepare(QProcess& process) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!m_data.isEmpty())
            environment.insert("CHOKEPOINT_DATA", m_data);
        for (auto each = m_variables.begin(); each != m_variables.end(); ++each)
            environment.insert(each.key(), each.value());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
    }

    Ran run(const QStringList& arguments) const { return finish(CHOKEPOINT_CLI_PATH, arguments); }
    /// A shell command in which `$cli` is the program.
    Ran shell(const QString& command) const {
        return finish("/bin/sh", {"-c", "cli=" CHOKEPOINT_CLI_PATH "; " + command});
    }

    /// A game by four computer players, kept in a session file.
    QJsonObject played(const QString& file, int turns = 16) const {
        return run({"play", "--scenario", scenario, "--seed", "7", "--session", file, "--turns",
                    QString::number(turns), "--json"})
            .json();
    }
    /// A game that people play by file; CHN by the computer.
    void begun(const QString& file) const {
        const Ran ran = run(
            {"new", "--scenario", scenario, "--session", file, "--seed", "7", "--seat", "CHN=ai:standard"});
        QCOMPARE(ran.code, 0);
    }

private:
    Ran finish(const QString& program, const QStringList& arguments) const {
        QProcess process;
        prepare(process);
        process.start(program, arguments);
        if (!process.waitForFinished(120000))
            qWarning("%s does not end", qPrintable(arguments.join(' ')));
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QTemporaryDir m_folder;
    QString m_data;
    QMap<QString, QString> m_variables;
};

inline QStringList playSeven(QStringList more = {}) {
    return QStringList{"play", "--scenario", scenario, "--seed", "7"} + more;
}

inline QByteArray ordersFor(int turn, const QString& seat, const QByteArray& moves) {
    return "{\"format\":1,\"turn\":" + QByteArray::number(turn) + ",\"seat\":\"" + seat.toUtf8() +
           "\",\"moves\":[" + moves + "],\"answers\":{}}";
}

inline const QByteArray campaign =
    R"({"instrument":"standards_campaign","parameters":{"contest":"5g_release_17","proposal":"JPN","amount":1}})";

} // namespace chokepoint::test
