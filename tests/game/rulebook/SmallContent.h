#pragma once

#include "rulebook/Rulebook.h"

#include <QByteArray>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <filesystem>

namespace chokepoint::testing {

/// The vocabulary that the small content was written for: four kinds of effect, two stages of laws.
inline Vocabulary smallVocabulary() {
    using enum ParameterKind;
    return {
        &quantities().table,
        {{"control_export", {{"technology", {technology}}, {"target", {economy}}, {"level", {level}}}, {}},
         {"finance", {{"country", {country}}, {"amount", {amount}}}, {"per_bn"}},
         {"strain", {{"level", {level}}}, {"tension"}, {"target", "vendor"}, {"trust"}},
         {"set", {{"value", {level, amount}}}, {}, {}, {"per"}, true}},
        {"opening", "trading"}};
}

inline QByteArray readFile(const QString& path) {
    QFile stream(path);
    return stream.open(QIODevice::ReadOnly) ? stream.readAll() : QByteArray();
}

inline void writeFile(const QString& path, const QByteArray& text) {
    QDir().mkpath(QFileInfo(path).path());
    QFile stream(path);
    if (stream.open(QIODevice::WriteOnly))
        stream.write(text);
}

/// Copies all files below a folder. By reading and writing: QFile::copy waits for the disk at each file.
inline void copyFolder(const QDir& from, const QDir& to) {
    QDirIterator files(from.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = from.relativeFilePath(files.next());
        writeFile(to.filePath(file), readFile(from.filePath(file)));
    }
}

/// A copy of the small content in a folder of its own, to be broken at will.
class SmallContent {
public:
    SmallContent() {
        copyFolder(QDir(CHOKEPOINT_SOURCE_DIR "/tests/game/rulebook/small"), QDir(m_folder.path()));
    }

    std::filesystem::path root() const { return m_folder.path().toStdString(); }
    QString path(const QString& file) const { return m_folder.filePath(file); }

    QByteArray read(const QString& file) const { return readFile(path(file)); }
    void write(const QString& file, const QByteArray& text) const { writeFile(path(file), text); }
    /// Replaces the first place where `before` stands; false where it stands nowhere.
    bool edit(const QString& file, const QByteArray& before, const QByteArray& after) const {
        QByteArray text = read(file);
        const qsizetype at = text.indexOf(before);
        if (at < 0)
            return false;
        write(file, text.replace(at, before.size(), after));
        return true;
    }
    bool remove(const QString& file) const { return QFile::remove(path(file)); }

    Result<std::shared_ptr<const Rulebook>> load(const std::vector<Override>& overrides = {}) const {
        return loadRulebook(root(), "rivals", m_vocabulary, overrides);
    }

private:
    QTemporaryDir m_folder;
    Vocabulary m_vocabulary = smallVocabulary();
};

/// One line a fault: place, key and arguments.
inline QString described(const Faults& faults) {
    QString lines;
    for (const Fault& fault : faults) {
        lines += QString("%1:%2:%3 %4")
                     .arg(QString::fromStdString(fault.place.file))
                     .arg(fault.place.line)
                     .arg(fault.place.column)
                     .arg(QString::fromStdString(fault.key));
        for (const std::string& argument : fault.arguments)
            lines += " | " + QString::fromStdString(argument);
        lines += "\n";
    }
    return lines;
}

} // namespace chokepoint::testing
